/** Every case of the suite, one by one; that each of them can fail; and that the recorded votes add up by another count than the game's. */
import { describe, expect, it } from 'vitest';
import { runCase, runSuite } from '../../src/conformance/run-suite.ts';
import { KINDS, type BallotLists } from '../../src/conformance/suite-schema.ts';
import type { Case, CaseOf } from '../../src/conformance/suite.ts';
import { suite } from '../support/suite.ts';

/** Chapter of the recorded votes. */
const RECORDED = '19';
const chapterOf = (one: Case): string => one.id.split('.')[0] ?? '';
const recorded = suite.cases.filter((one): one is CaseOf<'vote'> => chapterOf(one) === RECORDED && one.kind === 'vote');

for (const [chapter, title] of Object.entries(suite.chapters)) {
  describe(`${chapter} ${title}`, () => {
    for (const one of suite.cases.filter((found) => chapterOf(found) === chapter)) it(`${one.id} ${one.title}`, () => expect(runCase(suite, one)).toBe(null));
  });
}

/** Another value than the one given, of the same form. */
function other(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}?`;
  if (value === null) return 'something';
  if (Array.isArray(value)) return value.length > 0 ? value.slice(1) : ['PMA'];
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.map(([key, inner], i) => [key, i === 0 ? other(inner) : inner]));
}
/** The same case, expecting something else in one respect. */
const flipped = (one: Case, name: string): Case => ({ ...one, expect: { ...one.expect, [name]: other((one.expect as Record<string, unknown>)[name]) } }) as Case;

describe('the suite as a whole', () => {
  it('1 has at least eighty cases of voting and procedure, and all twenty-eight recorded votes', () => {
    expect(recorded).toHaveLength(28);
    expect(suite.cases.length - recorded.length).toBeGreaterThanOrEqual(80);
  });
  it('2 has cases of every kind and every chapter, in the order of their numbers', () => {
    for (const kind of Object.keys(KINDS)) expect(suite.cases.filter((one) => one.kind === kind).length, kind).toBeGreaterThanOrEqual(3);
    const next = new Map<string, number>();
    const numbers = suite.cases.map((one) => {
      next.set(chapterOf(one), (next.get(chapterOf(one)) ?? 0) + 1);
      return `${chapterOf(one)}.${next.get(chapterOf(one)) ?? 0}`;
    });
    expect(suite.cases.map((one) => one.id)).toEqual(numbers);
    expect([...next.keys()]).toEqual(Object.keys(suite.chapters));
  });
  it('3 says of every case that rests on general knowledge or disputed practice that it is uncertain, or what else it rests on', () => {
    for (const one of suite.cases) if (one.cites.every(({ source }) => source === 'general-knowledge')) expect(one.confidence, one.id).toBe('uncertain');
    for (const one of suite.cases.filter((found) => ['11', '12'].includes(chapterOf(found)) && found.cites.every(({ at }) => /^rule 3[56]/.test(at ?? '')))) expect(one.confidence, one.id).toBe('uncertain');
    expect(suite.cases.filter((one) => one.confidence === 'uncertain').length).toBeGreaterThan(30);
  });
  it('4 expects the outcome of every vote, and what each kind can be asked is asked somewhere', () => {
    for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
      const asked = new Set(suite.cases.filter((one) => one.kind === kind).flatMap((one) => Object.keys(one.expect)));
      expect([...asked].sort(), kind).toEqual(Object.keys(KINDS[kind].expect.entries).sort());
    }
  });
  it('5 no case passes when it expects something else in any one respect', () => {
    let tried = 0;
    for (const one of suite.cases)
      for (const name of Object.keys(one.expect)) {
        tried++;
        const failed = runCase(suite, flipped(one, name));
        expect(failed?.id, `${one.id} ${name}`).toBe(one.id);
        expect(failed?.got[name], `${one.id} ${name}`).toEqual((one.expect as Record<string, unknown>)[name]);
      }
    expect(tried).toBeGreaterThan(500);
  });
  it('6 a failing case is counted and named, with what was expected and what was got; the others pass', () => {
    const [first, ...rest] = suite.cases;
    if (!first) throw new Error('the suite has cases');
    const result = runSuite({ ...suite, cases: [flipped(first, 'outcome'), ...rest] });
    expect(result).toEqual({ cases: suite.cases.length, passed: suite.cases.length - 1, failed: [{ id: '1.1', title: first.title, expected: { ...first.expect, outcome: 'adopted?' }, got: first.expect }] });
  });
});

describe('recorded votes', () => {
  const named = (lists: BallotLists): readonly string[] => [lists.for, lists.against, lists.abstain, lists.absent, lists.notParticipating].flatMap((list) => list ?? []);

  it('1 name every member of the Council of their year, once', () => {
    for (const one of recorded) {
      const council = suite.councils[one.given.council];
      expect(one.given.ballots.rest, one.id).toBe(undefined);
      expect([...named(one.given.ballots)].sort(), one.id).toEqual([...(council?.members ?? [])].sort());
      expect(council?.members, one.id).toHaveLength(15);
      expect(one.given.council, one.id).toBe(/\((\d{4})-\d\d-\d\d, /.exec(one.title)?.[1]);
    }
  });
  it('2 add up to the tally in their title, and the outcome follows from it', () => {
    for (const one of recorded) {
      const { ballots } = one.given;
      const counted = [ballots.for, ballots.against, ballots.abstain].map((list) => list?.length ?? 0);
      expect(counted.join('-'), one.id).toBe(/, (\d+-\d+-\d+)\)$/.exec(one.title)?.[1]);
      const vetoes = (ballots.against ?? []).filter((seat) => ['CHN', 'FRA', 'GBR', 'RUS', 'USA'].includes(seat));
      expect(one.expect.outcome, one.id).toBe((counted[0] ?? 0) < 9 ? 'too-few-votes' : vetoes.length > 0 ? 'vetoed' : 'adopted');
      expect(one.expect.vetoedBy, one.id).toEqual((counted[0] ?? 0) < 9 ? [] : vetoes);
    }
  });
  it('3 each fails when one member in favour is written down as against', () => {
    for (const one of recorded) {
      const [first, ...rest] = one.given.ballots.for ?? [];
      if (first === undefined) throw new Error(`${one.id} has nobody in favour`);
      const ballots = { ...one.given.ballots, for: rest, against: [...(one.given.ballots.against ?? []), first] };
      expect(runCase(suite, { ...one, given: { ...one.given, ballots } }), one.id).not.toBe(null);
    }
  });
  it('4 carry the address of the record', () => {
    for (const one of recorded) expect(one.cites.some(({ source, url }) => source === 'record' && url !== undefined), one.id).toBe(true);
  });
});
