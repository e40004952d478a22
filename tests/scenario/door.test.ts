/** The door: unknown JSON becomes a scenario that the engine trusts, or every fault at once with its place. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseScenario, written } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { playOut } from '../../src/session/simulate.ts';
import { at, mutate, places, type Json } from '../support/mutate.ts';
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
  const CASES: readonly [string, (file: Json) => void, string][] = [
    ['a number above its scale', (f) => (at(f, 'seats', 3, 'interests', 'rights')['ideal'] = 140), 'seats[3].interests.rights.ideal: 140 is above 100'],
    ['a number below its scale', (f) => (at(f, 'seats', 0, 'interests', 'ceil')['salience'] = -1), 'seats[0].interests.ceil.salience: -1 is below 0'],
    ['a text where a number belongs', (f) => (at(f, 'seats', 0, 'interests', 'ceil')['ideal'] = 'high'), 'seats[0].interests.ceil.ideal: "high" is not a number'],
    ['a field that is missing', (f) => delete f['president'], 'president: is missing'],
    ['a field that is not known', (f) => (f['presidnet'] = 'JPN'), 'presidnet: is not a field of a scenario here'],
    ['an interest that is missing', (f) => delete at(f, 'seats', 2, 'interests')['exit'], 'seats[2].interests.exit: is missing'],
    ['a mark that does not exist', (f) => (at(f, 'seats', 1, 'interests', 'peace')['mark'] = 'guess'), 'seats[1].interests.peace.mark: "guess" is none of "article", "record", "estimate"'],
    ['a president who has no seat', (f) => (f['president'] = 'XXX'), 'president: "XXX" is no member of this scenario'],
    ['a source that is not listed', (f) => (at(f, 'memorial')['source'] = 'hearsay'), 'memorial.source: "hearsay" is no source of this scenario'],
    ['a code that stands twice', (f) => (at(f, 'seats', 1)['id'] = 'ALB'), 'seats[1].id: "ALB" is the code of another entry too'],
    ['a veto line of an elected member', (f) => (at(f, 'seats', 1, 'redLines', 0)['kind'] = 'veto'), 'seats[1].redLines[0].kind: is "veto", but only a permanent member has one (Charter, Article 27)'],
    ['a package the rules forbid', (f) => (at(f, 'options', 2, 'variants', 0, 'text')['ceil'] = 60), 'options[2].variants[0].text: breaks a rule of legality: A mission that has ended keeps no uniformed component beyond guards.'],
    ['a value that no wording has', (f) => (at(f, 'inForce', 'text')['ceil'] = 61), 'inForce.text.ceil: 61 is the value of no wording of this clause'],
    ['a label of seven words', (f) => (at(f, 'clauses', 0, 'wordings', 0)['label'] = 'one two three four five six seven'), 'has more than six words'],
    ['a paragraph without a verb', (f) => (at(f, 'clauses', 0, 'wordings', 0)['operative'] = 'The mission is large;'), 'has no verb between asterisks'],
    ['too few half-days', (f) => (f['rounds'] = 12), 'calendar: has 8 half-days for 12 rounds'],
    ['a card without "What if" that needs it', (f) => (at(f, 'cards', 0)['documented'] = false), 'cards[0].title: must begin "What if", because the card is not documented'],
    ['a number with a mark and no source', (f) => delete at(f, 'seats', 4, 'interests', 'rights')['source'], 'seats[4].interests.rights.source: is missing: a number marked "article" needs one'],
    ['sixteen members', (f) => void (at(f, 'seats', 15)['role'] = 'elected'), 'seats: has 16 members; the Council has 15 (Charter, Article 23)'],
    ['an address that is none', (f) => (at(f, 'sources', 'article')['url'] = 'javascript:alert(1)'), 'is not a web address'],
    ['a format of the future', (f) => (f['format'] = 2), 'format: 2 is not 1, the format this program reads'],
  ];
  for (const [what, spoil, sentence] of CASES) it(`1 ${what}`, () => expect(faultsAfter(spoil).join('\n')).toContain(sentence));

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
  it('5 a file can extend a shipped scenario, not one that extends another, nor one that is not here', () => {
    expect(parseScenario({ extends: 'mali-2023-01-27', id: 'my-case' }, library).ok).toBe(true);
    for (const [base, sentence] of [['mali-2023-01-27-short', 'extends another scenario itself'], ['atlantis', 'no scenario "atlantis"'], [7, 'is not the id']] as const) {
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

describe('two thousand spoiled files', () => {
  it('1 a list of faults or a sound scenario, never a crash and never a silent change', { timeout: 120_000 }, () => {
    const text = new Map(SHIPPED.map((id) => [id, JSON.stringify(json(id))]));
    const all = new Map(SHIPPED.map((id) => [id, places(json(id))]));
    let sound = 0;
    let faulty = 0;
    const wrong: string[] = [];
    for (let seed = 0; seed < 2000; seed++) {
      const id = SHIPPED[seed % 2] ?? 'mali-2023-01-27';
      const file = mutate(JSON.parse(text.get(id) ?? '{}') as Json, all.get(id) ?? [], seed);
      const before = JSON.stringify(file);
      try {
        const found = parseScenario(file, library);
        if (!found.ok) {
          faulty++;
          if (found.fault.length === 0 || found.fault.some((f) => f.says === '')) wrong.push(`${seed}: an empty list`);
        } else {
          sound++;
          const own = JSON.parse(before) as Json;
          for (const key of Object.keys(own)) if (key !== 'extends' && !isDeepStrictEqual(found.value[key as keyof Scenario], own[key])) wrong.push(`${seed}: ${key} was changed`);
          if (sound % 12 === 0) playOut(found.value, seed, null, 'idle');
        }
      } catch (fault) {
        wrong.push(`${seed}: ${String(fault)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(sound).toBeGreaterThan(100);
    expect(faulty).toBeGreaterThan(1000);
  });
});
