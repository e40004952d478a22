/** One State, one set of interests: where two scenarios give the same State other numbers on the same subject, one of them says why. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario, Unlike } from '../../src/scenario/scenario.ts';
import { json } from '../support/scenarios.ts';

/** How things stand that day, not what the State is: the comfort of the text in force, and the wish to wait. */
const OF_THE_DAY: readonly string[] = ['drift', 'wait'];

function scenarios(): readonly Scenario[] {
  const ids = readdirSync(new URL('../../assets/scenarios/', import.meta.url)).flatMap((name) => (name.endsWith('.scenario.json') ? [name.replace('.scenario.json', '')] : []));
  return ids.map((id) => {
    const found = parseScenario(json(id), json);
    if (!found.ok) throw new Error(id);
    return found.value;
  });
}

interface Kept {
  readonly is: string;
  readonly unlike?: readonly Unlike[] | undefined;
}

/** What each State wants and is, by "state subject". */
function kept(scenario: Scenario): ReadonlyMap<string, Kept> {
  return new Map(
    scenario.seats.flatMap((seat): [string, Kept][] => [
      ...Object.entries(seat.interests).map(([clause, { ideal, salience, unlike }]): [string, Kept] => [`${seat.id} ${clause}`, { is: `${ideal} at ${salience}`, unlike }]),
      ...Object.entries({ ...seat.numbers }).flatMap(([name, { value, unlike }]): [string, Kept][] => (OF_THE_DAY.includes(name) ? [] : [[`${seat.id} ${name}`, { is: String(value), unlike }]])),
    ]),
  );
}

const silent = (a: Scenario, b: Scenario): readonly string[] => {
  const [there, here] = [kept(b), kept(a)];
  const says = (one: Kept, other: string): boolean => one.unlike?.some(({ scenario }) => scenario === other) === true;
  return [...here].flatMap(([subject, one]) => {
    const other = there.get(subject);
    return !other || other.is === one.is || says(one, b.id) || says(other, a.id) ? [] : [`${subject}: ${one.is} in ${a.id}, ${other.is} in ${b.id}`];
  });
};

describe('the same State in two scenarios', () => {
  const all = scenarios();
  it('1 wants the same on the same clause, or the file says why not', () => {
    expect(all.length).toBeGreaterThanOrEqual(6);
    expect(all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => silent(a, b)))).toEqual([]);
  });
  it('2 is the same in name, role and in the sentence', () => {
    const names = new Map<string, string>();
    for (const { id, seats } of all)
      for (const seat of seats) {
        const is = `${seat.role} ${seat.name} ${seat.short} ${seat.inSentence}`;
        expect([id, names.get(seat.id) ?? is]).toEqual([id, is]);
        names.set(seat.id, is);
      }
  });
  it('3 a stated difference is one: it names another scenario, a reason, and is used', () => {
    const stated = all.flatMap((scenario) => [...kept(scenario)].flatMap(([subject, { is, unlike }]) => (unlike ?? []).map((reason) => ({ scenario, subject, is, reason }))));
    expect(stated.length).toBeGreaterThan(0);
    for (const { scenario, subject, is, reason } of stated) {
      const other = all.find(({ id }) => id === reason.scenario);
      expect(other, `${scenario.id} ${subject}`).toBeDefined();
      expect(other && kept(other).get(subject)?.is, `${scenario.id} ${subject}`).not.toBe(is);
      expect(reason.why, subject).toMatch(/^it \p{Ll}/u);
    }
  });
  it('4 would notice a difference that nobody states', () => {
    const [first, second] = [all.find(({ id }) => id === 'mali-2023-01-27'), all.find(({ id }) => id === 'mali-2023-06-30')];
    if (!first || !second) throw new Error('no two');
    const changed: Scenario = { ...second, seats: second.seats.map((seat) => (seat.id === 'FRA' ? { ...seat, interests: { ...seat.interests, rights: { ideal: 1, salience: 1, mark: 'estimate', why: 'it changed' } } } : seat)) };
    expect(silent(first, changed)).toEqual(['FRA rights: 80 at 0.7 in mali-2023-01-27, 1 at 1 in mali-2023-06-30']);
  });
});
