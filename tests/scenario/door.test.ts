/** The door: unknown JSON becomes a scenario that the engine trusts, or every fault at once with its place. */
import { describe, expect, it } from 'vitest';
import { written } from '../../src/scenario/faults.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { playOut } from '../../src/session/simulate.ts';
import { at, type Json } from '../support/mutate.ts';
import { json, library, long, short, SHIPPED } from '../support/scenarios.ts';
import { toy, toyJson } from '../support/toy-scenario.ts';

/** Faults of the long file after it has been spoiled, as sentences. */
function faultsAfter(spoil: (file: Json) => void): readonly string[] {
  const file = json('mali-2023-01-27');
  spoil(file);
  const found = parseScenario(file, library);
  return found.ok ? [] : found.fault.map(written);
}

describe('sound files', () => {
  it('1 both shipped scenarios pass', () => {
    for (const id of SHIPPED) expect(parseScenario(json(id), library).ok).toBe(true);
  });
  it('2 what the door gives is what the file holds', () => {
    const found = parseScenario(json('mali-2023-01-27'), library);
    expect(found.ok && found.value).toEqual(json('mali-2023-01-27'));
  });
  it('3 the short one takes from the long one what it does not say itself', () => {
    expect(short.seats).toEqual(long.seats);
    expect(short.rounds).toBe(3);
    expect(short.start.bracketed).toHaveLength(4);
  });
  it('4 a toy that is no country’s passes and plays to an end', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const session = playOut(toy(), seed, null, 'idle');
      expect(['adopted', 'too-few-votes', 'vetoed', 'no-vote']).toContain(session.state.outcome);
      expect(session.state.consentState).toBe(null);
    }
  });
  it('5 the toy plays with a player too, by each policy', () => {
    const scenario = toy();
    const card = scenario.cards[0];
    if (!card) throw new Error('the toy has a card');
    for (const policy of ['random', 'capable', 'idle'] as const) expect(playOut(scenario, 3, { seat: 'FFF', card }, policy).state.outcome).not.toBe(null);
  });
});

describe('faults are named with their place', () => {
  const entries = (f: Json, ...path: readonly (string | number)[]): unknown[] => at(f, ...path) as unknown as unknown[];
  /** What is wrong, how it came about, and every sentence that the door then says. */
  const CASES: readonly [string, (file: Json) => void, ...string[]][] = [
    ['a number above its scale', (f) => (at(f, 'seats', 3, 'interests', 'rights')['ideal'] = 140), 'seats[3].interests.rights.ideal: 140 is above 100'],
    ['a number below its scale', (f) => (at(f, 'seats', 0, 'interests', 'ceil')['salience'] = -1), 'seats[0].interests.ceil.salience: -1 is below 0'],
    ['a text where a number belongs', (f) => (at(f, 'seats', 0, 'interests', 'ceil')['ideal'] = 'high'), 'seats[0].interests.ceil.ideal: "high" is not a number'],
    ['a number where a text belongs', (f) => (f['title'] = 2640), 'title: 2640 is not a text'],
    ['a list where an object belongs', (f) => (at(f, 'inForce')['text'] = []), 'inForce.text: a list is not an object'],
    ['an object where a list belongs', (f) => (f['preamble'] = {}), 'preamble: an object is not a list'],
    ['a text where yes or no belongs', (f) => (at(f, 'seats', 2)['playable'] = 'yes'), 'seats[2].playable: "yes" is not true or false'],
    ['a number that is not whole', (f) => (f['rounds'] = 2.5), 'rounds: 2.5 is not a whole number'],
    ['a text of blanks', (f) => (f['title'] = '   '), 'title: is empty'],
    ['a field that is missing', (f) => delete f['president'], 'president: is missing'],
    ['a field that is not known', (f) => (f['presidnet'] = 'JPN'), 'presidnet: is not a field of a scenario here'],
    ['a field that is not known, deep down', (f) => (at(f, 'seats', 3, 'interests', 'rights')['saliance'] = 1), 'seats[3].interests.rights.saliance: is not a field of a scenario here'],
    ['an interest that is missing', (f) => delete at(f, 'seats', 2, 'interests')['exit'], 'seats[2].interests.exit: is missing'],
    ['an interest in no clause', (f) => (at(f, 'seats', 2, 'interests')['fish'] = { ideal: 1, salience: 0, mark: 'estimate', why: 'it swims' }), 'seats[2].interests.fish: "fish" is no clause of this scenario'],
    ['trust that is missing', (f) => delete at(f, 'trust', 'GHA')['CHE'], 'trust.GHA.CHE: is missing'],
    ['a whole row of trust that is missing', (f) => delete at(f, 'trust')['GHA'], ...long.seats.filter(({ id }) => id !== 'GHA').map(({ id }) => `trust.GHA.${id}: is missing`)],
    ['trust in nobody', (f) => (at(f, 'trust', 'GHA')['XXX'] = 0.5), 'trust.GHA.XXX: "XXX" is no seat of this scenario'],
    ['a mark that does not exist', (f) => (at(f, 'seats', 1, 'interests', 'peace')['mark'] = 'guess'), 'seats[1].interests.peace.mark: "guess" is none of "article", "record", "estimate"'],
    ['a president who has no seat', (f) => (f['president'] = 'XXX'), 'president: "XXX" is no member of this scenario'],
    ['a penholder without a vote', (f) => (f['penholder'] = 'MLI'), 'penholder: "MLI" is no member of this scenario'],
    ['a source that is not listed', (f) => (at(f, 'memorial')['source'] = 'hearsay'), 'memorial.source: "hearsay" is no source of this scenario'],
    ['a source of an argument that is not listed', (f) => (entries(f, 'arguments', 0, 'sources')[0] = 'toString'), 'arguments[0].sources[0]: "toString" is no source of this scenario'],
    ['an argument of nobody', (f) => (at(f, 'arguments', 0)['sources'] = []), 'arguments[0].sources: has fewer than 1 entries'],
    ['a line with a mark and no source', (f) => (at(f, 'seats', 4)['redLines'] = [{ ...at(f, 'seats', 4, 'redLines', 0), mark: 'record', source: undefined }]), 'seats[4].redLines[0].source: is missing: a number marked "record" needs one'],
    ['a number with a mark and no source', (f) => (at(f, 'seats', 4, 'interests')['rights'] = { ideal: 50, salience: 1, mark: 'article', why: 'it is written there' }), 'seats[4].interests.rights.source: is missing: a number marked "article" needs one'],
    ['a trait with a mark and no source', (f) => (at(f, 'seats', 4, 'numbers', 'drift')['mark'] = 'article'), 'seats[4].numbers.drift.source: is missing: a number marked "article" needs one'],
    ['a number without a reason', (f) => delete at(f, 'seats', 4, 'numbers', 'drift')['why'], 'seats[4].numbers.drift.why: is missing'],
    ['a veto line of an elected member', (f) => (at(f, 'seats', 1, 'redLines', 0)['kind'] = 'veto'), 'seats[1].redLines[0].kind: is "veto", but only a permanent member has one (Charter, Article 27)'],
    ['a package the rules forbid', (f) => (at(f, 'options', 2, 'variants', 0, 'text')['ceil'] = 60), 'options[2].variants[0].text: breaks a rule of legality: A mission that has ended keeps no uniformed component beyond guards.'],
    ['a value that no wording has', (f) => (at(f, 'inForce', 'text')['ceil'] = 61), 'inForce.text.ceil: 61 is the value of no wording of this clause'],
    ['a package without one of its wordings', (f) => delete at(f, 'options', 0, 'variants', 0, 'text')['peace'], 'options[0].variants[0].text.peace: is missing'],
    ['a form that is taken for another', (f) => (f['recognise'] = [{ option: '1B', when: { ceil: { atLeast: 90 } } }, ...entries(f, 'recognise')]), 'options[0].variants[0].text: is recognised as 1B, not as 1A'],
    ['a rule on a clause that is not there', (f) => (at(f, 'legality', 0)['then'] = { fish: { is: 0 } }), 'legality[0].then.fish: "fish" is no clause of this scenario'],
    ['an option that is recognised and does not exist', (f) => (at(f, 'recognise', 0)['option'] = '4'), 'recognise[0].option: "4" is no option of this scenario'],
    ['a label of seven words', (f) => (at(f, 'clauses', 0, 'wordings', 0)['label'] = 'one two three four five six seven'), 'clauses[0].wordings[0].label: has more than six words'],
    ['a paragraph without a verb', (f) => (at(f, 'clauses', 0, 'wordings', 0)['operative'] = 'The mission is large;'), 'clauses[0].wordings[0].operative: has no verb between asterisks'],
    ['wordings out of order', (f) => entries(f, 'clauses', 0, 'wordings').splice(0, 2, ...entries(f, 'clauses', 0, 'wordings').slice(0, 2).reverse()), 'clauses[0].wordings[1].value: 10 is not above 40: wordings go from the lowest value to the highest'],
    ['too few half-days', (f) => (f['rounds'] = 12), 'calendar: has 8 half-days for 12 rounds'],
    ['half-days out of order', (f) => entries(f, 'calendar').splice(1, 2, ...entries(f, 'calendar').slice(1, 3).reverse()), 'calendar[2]: 2023-01-28, morning, is before 2023-01-28, afternoon: half-days go from the first to the last'],
    ['a half-day of an earlier day', (f) => (at(f, 'calendar', 3)['date'] = '2023-01-26'), 'calendar[3]: 2023-01-26, morning, is before 2023-01-28, afternoon: half-days go from the first to the last'],
    ['a half-day twice', (f) => (at(f, 'calendar', 2)['part'] = 'morning'), 'calendar[2]: 2023-01-28, morning, stands twice'],
    ['members out of order', (f) => entries(f, 'seats').splice(1, 2, ...entries(f, 'seats').slice(1, 3).reverse()), 'seats[1]: is out of order: members stand in English alphabetical order of their names, and "Brazil" belongs here, not "China"'],
    ['a host before members', (f) => entries(f, 'seats').unshift(entries(f, 'seats').pop()), 'seats[0]: is the host: it stands last, after the members'],
    ['a day that is none', (f) => (f['date'] = '2023-02-30'), 'date: "2023-02-30" is no day of the calendar'],
    ['a date in another form', (f) => (f['date'] = '27 January 2023'), 'date: "27 January 2023" is not a date of the form 2023-01-27'],
    ['a card without "What if" that needs it', (f) => (at(f, 'cards', 0)['documented'] = false), 'cards[0].title: must begin "What if", because the card is not documented'],
    ['an objective that asks for nothing', (f) => (at(f, 'cards', 0, 'objectives', 1)['test'] = {}), 'cards[0].objectives[1].test: asks for nothing'],
    ['a card of two objectives', (f) => entries(f, 'cards', 0, 'objectives').pop(), 'cards[0].objectives[2]: is missing'],
    ['a playable seat without a card', (f) => { f['cards'] = entries(f, 'cards').filter((_, n) => at(f, 'cards', n)['seat'] !== 'FRA'); at(f, 'seats', 4)['playable'] = true; }, `seats[${long.seats.findIndex(({ id }) => id === 'FRA')}].playable: is true, but no card gives this seat instructions`],
    ['a card of nobody', (f) => (at(f, 'cards', 0)['seat'] = 'XXX'), 'cards[0].seat: "XXX" is no seat of this scenario'],
    ['an act that is none', (f) => (at(f, 'cards', 0, 'objectives', 1)['test'] = { act: { did: 'slept', least: 1 } }), 'cards[0].objectives[1].test.act.did: "slept" is nothing that a delegation can be asked to do'],
    ['an act that need not be done', (f) => (at(f, 'cards', 0, 'objectives', 1)['test'] = { act: { did: 'host-met', least: 0 } }), 'cards[0].objectives[1].test.act.least: 0 is below 1'],
    ['an act of the host asked of a member', (f) => (at(f, 'cards', 0, 'objectives', 1)['test'] = { act: { did: 'consent-warned', least: 1 } }), 'cards[0].objectives[1].test.act.did: "consent-warned" is nothing that a member can do'],
    ['an act of a member asked of the host', (f) => { at(f, 'cards', 0)['seat'] = 'MLI'; at(f, 'cards', 0, 'objectives', 1)['test'] = { act: { did: 'motion-carried', least: 1 } }; }, 'cards[0].objectives[1].test.act.did: "motion-carried" is nothing that the host can do'],
    ['a card that wants no text and is met by idle play', (f) => { at(f, 'cards', 0)['wants'] = 'no-text'; at(f, 'cards', 0, 'objectives', 1)['test'] = { act: { did: 'host-met', least: 1 } }; }, 'cards[0].objectives: has 1 acts; a card that wants no text needs 2, or idle play would meet it'],
    ['a card that wants something else', (f) => (at(f, 'cards', 0)['wants'] = 'peace'), 'cards[0].wants: "peace" is neither "text" nor "no-text"'],
    ['a host that is not there', (f) => (f['host'] = null), 'host: is null, but seat MLI is a host'],
    ['a sixth permanent member', (f) => (at(f, 'seats', 1)['role'] = 'permanent'), 'seats: has 6 permanent members; the Council has 5 (Charter, Article 23)'],
    ['an address that is none', (f) => (at(f, 'sources', 'article')['url'] = 'javascript:alert(1)'), 'sources.article.url: "javascript:alert(1)" is not a web address'],
    ['a debate that resumes on no text', (f) => (f['start'] = { stage: 'tabled' }), 'start.text: is missing: the debate begins with a text on the table'],
    ['consultations that leave no time for a draft', (f) => (at(f, 'start')['consultations'] = f['rounds']), `start.consultations: leaves no half-day for a draft: there are ${long.rounds} rounds`],
    ['a scenario that is half to be watched', (f) => (f['watch'] = false), 'watch: false is not true; leave it out where the scenario is there to be played'],
    ['a name that the charts cannot hold apart', (f) => (at(f, 'options', 0)['id'] = '1.5'), 'options[0].id: "1.5" is not a short name of letters, digits, dash or underline'],
    ['an option called as the lack of one', (f) => (at(f, 'options', 0)['id'] = 'fallback'), 'options[0].id: "fallback" is kept for having no new text'],
    ['a form that stands twice', (f) => entries(f, 'options', 0, 'variants').push({ id: '2A', label: 'again', text: at(f, 'options', 1, 'variants', 0)['text'] }), 'options[1].variants[0].id: "2A" is the name of another form too'],
    ['a form called as the continuation', (f) => entries(f, 'options', 0, 'variants').push({ id: 'SQ', label: 'on', text: at(f, 'inForce')['text'] }), 'options[0].variants[2].id: "SQ" is kept for the text in force going on'],
    ['a format of the future', (f) => (f['format'] = 2), 'format: 2 is not 1, the format this program reads'],
  ];
  for (const [n, [what, spoil, ...sentences]] of CASES.entries()) it(`${n + 1} ${what}`, () => expect(faultsAfter(spoil)).toEqual(sentences));

  it('2 all faults at once, not the first alone', () => {
    const faults = faultsAfter((f) => {
      at(f, 'seats', 3, 'interests', 'rights')['ideal'] = 140;
      at(f, 'seats', 5, 'interests', 'peace')['salience'] = 7;
      delete f['penholder'];
    });
    expect(faults).toEqual(expect.arrayContaining(['seats[3].interests.rights.ideal: 140 is above 100', 'seats[5].interests.peace.salience: 7 is above 1', 'penholder: is missing']));
  });
  it('3 what is no scenario at all gets one sentence', () => {
    for (const nothing of [null, 3, 'x', [], undefined, true]) {
      const found = parseScenario(nothing);
      expect(!found.ok && found.fault.length === 1 && /not a scenario/.test(found.fault[0]?.says ?? '')).toBe(true);
    }
  });
  it('4 names that reach into the language, and depths without end, are refused', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const found = parseScenario(JSON.parse(`{"trust":{"${name}":{"A":1}}}`));
      expect(!found.ok && found.fault.map(written).join()).toContain(`"${name}" cannot be a name here`);
    }
    let deep: unknown = 1;
    for (let i = 0; i < 100; i++) deep = { deep };
    const found = parseScenario(deep);
    expect(!found.ok && found.fault.map(written).join()).toContain('nested more than');
  });
  it('5 a file can extend a shipped scenario, one that extends another too, not one that is not here', () => {
    expect(parseScenario({ extends: 'mali-2023-01-27', id: 'my-case' }, library).ok).toBe(true);
    expect(parseScenario({ extends: 'mali-2023-01-27-short', id: 'my-case' }, library).ok).toBe(true);
    for (const [base, sentence] of [['atlantis', 'no scenario "atlantis"'], [7, 'is not the id']] as const) {
      const found = parseScenario({ extends: base }, library);
      expect(!found.ok && found.fault.map(written).join()).toContain(sentence);
    }
  });
  it('6 a toy with a word spoiled says where', () => {
    const file = toyJson();
    at(file, 'clauses', 2)['id'] = 'size';
    const found = parseScenario(file);
    expect(!found.ok && found.fault.map(written).join('\n')).toContain('clauses[2].id: "size" is the name of another entry too');
  });
});
