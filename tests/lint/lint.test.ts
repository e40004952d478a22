/** Flaws put into a clean toy are found, each by its rule and with its evidence; and the scenarios that ship have no faults. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding, Rule } from '../../src/lint/finding.ts';
import { lint } from '../../src/lint/lint.ts';
import { alwaysDecides, neverMoves } from '../../src/lint/seats-rule.ts';
import { deciding, survey } from '../../src/lint/survey.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { json } from '../support/scenarios.ts';
import { toyJson } from '../support/toy-scenario.ts';

type Json = Record<string, unknown>;
const at = (value: unknown, ...path: readonly (string | number)[]): Json => path.reduce<unknown>((inner, name) => (inner as Json)[name], value) as Json;
const list = (file: Json, name: string): Json[] => file[name] as Json[];

/** The toy with sources for what it says, and whatever is changed in it. */
function flawed(change: (file: Json) => void = () => undefined): Scenario {
  const file = toyJson();
  at(file, 'sources')['toy'] = { title: 'The toy', body: 'The tests', date: '2001-02-03' };
  at(file, 'history')['sources'] = ['toy'];
  at(file, 'cards', 0)['source'] = 'toy';
  for (const seat of list(file, 'seats')) seat['reported'] = [{ text: 'Said what toys say.', quote: false, source: 'toy' }];
  change(file);
  const found = parseScenario(file);
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value;
}
/** All delegations want the middle of every clause, and the text in force lapses: whatever is tabled is voted on. */
function agreed(file: Json): void {
  for (const seat of list(file, 'seats')) {
    for (const interest of Object.values(at(seat, 'interests'))) (interest as Json)['ideal'] = 50;
    at(seat, 'numbers', 'wait')['value'] = 0;
    at(seat, 'numbers', 'drift')['value'] = 0.9;
    seat['redLines'] = [];
  }
  at(file, 'inForce')['lapses'] = { label: 'no toy', text: at(file, 'inForce')['text'] };
}
const line = (clause: string, side: string, value: number, kind: string): Json => ({ clause, side, value, kind, penalty: 0.4, mark: 'estimate', why: 'it is a toy' });

const RUNS = 16;
const of = (findings: readonly Finding[], rule: Rule, weight: Finding['weight']): readonly string[] => findings.filter((f) => f.rule === rule && f.weight === weight).map(({ place }) => place);

describe('a flaw is found', () => {
  const clean = lint(flawed(), RUNS);

  it('1 unreachable-option: one that all members have said they will never vote for; one that meets a veto is a case', () => {
    const nobody = lint(flawed((f) => { for (const seat of list(f, 'seats')) seat['redLines'] = [line('end', 'atLeast', 100, 'hard')]; }), 2);
    expect(of(nobody, 'unreachable-option', 'fault')).toContain('options[1].variants[0]');
    expect(of(clean, 'unreachable-option', 'fault')).not.toContain('options[1].variants[0]');
    const vetoed = lint(flawed((f) => { agreed(f); at(f, 'seats', 3)['redLines'] = [line('end', 'atLeast', 100, 'veto')]; }), 2).find(({ place }) => place === 'options[1].variants[0]');
    expect(vetoed).toMatchObject({ rule: 'unreachable-option', weight: 'warning', evidence: { 'permanent members against it': 'DDD', adopted: 0 } });
  });

  it('2 unreachable-ending: forestalled, or against itself; one that merely never came is a warning', () => {
    const endings: [string, Json][] = [
      ['veto', { outcome: ['vetoed'] }],
      ['veto-foreseen', { outcome: ['vetoed'], foreseen: true }],
      ['thirteen-and-two', { outcome: ['adopted'], tally: { for: 8, against: 0, abstain: 7 } }],
      ['rolled-over', { outcome: ['no-vote'], option: ['2A'] }],
      ['managed-exit', { outcome: ['adopted'], text: { end: { atLeast: 60, atMost: 90 } } }],
      ['exit-unsettled', { outcome: ['adopted'], option: ['2A'], tally: { for: 9, against: 6, abstain: 0 } }],
    ];
    const found = lint(flawed((f) => (f['endings'] = endings.map(([id, when]) => ({ id, when })))), 1);
    expect(of(found, 'unreachable-ending', 'fault')).toEqual(['endings[1]', 'endings[2]', 'endings[3]', 'endings[4]']);
    expect(of(found, 'unreachable-ending', 'warning')).toContain('endings[5]');
    expect(found.find(({ place }) => place === 'endings[1]')?.evidence).toEqual({ forestalledBy: 0 });
  });

  it('3 dead-wording: one that no lawful text can have; one that nobody wants is a warning', () => {
    const unlawful = lint(flawed((f) => list(f, 'legality').push({ if: { money: { is: 0 } }, then: { money: { atLeast: 50 } }, because: 'Nothing is for nothing.' })), 1);
    expect(of(unlawful, 'dead-wording', 'fault')).toEqual(['clauses[3].wordings[0]']);
    expect(of(clean, 'dead-wording', 'fault')).toEqual([]);
    const unwanted = lint(flawed((f) => { agreed(f); at(f, 'cards', 0)['objectives'] = list(at(f, 'cards', 0), 'objectives').map((objective) => ({ ...objective, test: { text: { tasks: { atLeast: 50 } } } })); }), 4);
    expect(of(unwanted, 'dead-wording', 'warning')).toContain('clauses[3].wordings[2]');
  });

  it('4 never-moves: a delegation whose silence changes nothing, and one that makes no move at all', () => {
    const still = lint(flawed(agreed), RUNS);
    expect(of(still, 'never-moves', 'warning')).toContain('seats[7]');
    expect(of(clean, 'never-moves', 'warning').length).toBeLessThan(3);
    const played = survey(flawed(), 4);
    expect(neverMoves(played)).toEqual([]);
    expect(neverMoves({ ...played, moves: new Map(played.moves).set('GGG', 0) })).toMatchObject([{ rule: 'never-moves', weight: 'fault', place: 'seats[6]', evidence: { moves: 0 } }]);
  });

  it('5 always-decides: a permanent member that votes against every text; where the record has it so, a warning', () => {
    const stubborn = (f: Json): void => { agreed(f); at(f, 'seats', 3)['redLines'] = [line('tasks', 'atLeast', 0, 'veto')]; };
    expect(of(lint(flawed(stubborn), RUNS), 'always-decides', 'fault')).toEqual(['seats[3]']);
    expect(of(clean, 'always-decides', 'fault')).toEqual([]);
    const codes = flawed().seats.map(({ id }) => id).filter((id) => id !== 'DDD');
    const recorded = flawed((f) => { stubborn(f); at(f, 'history')['votes'] = [{ label: 'The vote', date: '2001-02-03', for: codes, against: ['DDD'], abstain: [], sources: ['toy'] }]; });
    expect(alwaysDecides(survey(recorded, RUNS))).toMatchObject([{ weight: 'warning', place: 'seats[3]', evidence: { 'recorded votes that it decided': 1 } }]);
  });

  it('6 missing-source: history, cards and guests without one, a source that cannot be looked up, a State of which nothing is on record', () => {
    const bare = lint(flawed((f) => {
      at(f, 'history')['sources'] = [];
      delete at(f, 'cards', 0)['source'];
      f['guests'] = [{ id: 'guest', inSentence: 'a guest', facts: ['T1'], mark: 'record', why: 'it is a toy' }];
      delete at(f, 'sources', 'toy')['date'];
      at(f, 'seats', 2)['reported'] = [];
    }), 1);
    expect(of(bare, 'missing-source', 'fault')).toEqual(['history.sources', 'cards[0].source', 'guests[0].source']);
    expect(of(bare, 'missing-source', 'warning')).toEqual(['seats[2]', 'sources.toy']);
    expect(clean.filter(({ rule }) => rule === 'missing-source')).toEqual([]);
  });

  it('7 dominating-plan: a card that is met by doing nothing, an option that the room always adopts, forms that pass whoever is asked', () => {
    const given = lint(flawed((f) => {
      agreed(f);
      at(f, 'cards', 0)['objectives'] = list(at(f, 'cards', 0), 'objectives').map((objective) => ({ ...objective, test: { text: { tasks: { atLeast: 0 } } } }));
    }), RUNS);
    expect(of(given, 'dominating-plan', 'fault')).toEqual(['cards[0]']);
    expect(of(clean, 'dominating-plan', 'fault')).toEqual([]);
    expect(given.find(({ place }) => place === 'cards[0]')?.evidence).toMatchObject({ card: 'fff-more', 'idle met it in': '8 of 8' });
  });

  it('8 finds the same again, faults first', () => {
    expect(lint(flawed(), 2)).toEqual(lint(flawed(), 2));
    const weights = clean.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort());
  });
});

describe('whose ballot decided', () => {
  const { seats } = flawed();
  const members = seats.map(({ id }) => id);
  const scenario = flawed();
  const ballots = (favour: number, against: readonly string[] = []): Record<string, 'for' | 'against' | 'abstain'> => Object.fromEntries(members.map((id, i) => [id, against.includes(id) ? 'against' : i >= members.length - favour ? 'for' : 'abstain']));
  it('1 with nine in favour each of them, with ten none, with eight each that abstained', () => {
    expect(deciding(scenario, ballots(9))).toEqual(members.slice(6));
    expect(deciding(scenario, ballots(10))).toEqual([]);
    expect(deciding(scenario, ballots(8))).toEqual(members.slice(0, 7));
  });
  it('2 the only veto; of two neither', () => {
    expect(deciding(scenario, ballots(12, ['AAA']))).toEqual(['AAA']);
    expect(deciding(scenario, ballots(12, ['AAA', 'BBB']))).toEqual([]);
  });
});

describe('the scenarios that ship', () => {
  const ids = readdirSync(new URL('../../assets/scenarios/', import.meta.url)).flatMap((name) => (name.endsWith('.scenario.json') ? [name.replace('.scenario.json', '')] : []));
  it.each(ids)('%s has no fault', (id) => {
    const found = parseScenario(json(id), json);
    if (!found.ok) throw new Error(id);
    expect(lint(found.value, 1).filter(({ weight }) => weight === 'fault')).toEqual([]);
  });
});
