/** What a file takes from others: entries by id, joined where it says more, trimmed to what is here, and never in a circle. */
import { describe, expect, it } from 'vitest';
import { inherited, leansOn } from '../../src/scenario/inherit.ts';
import { written } from '../../src/scenario/faults.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { caseOf } from '../support/cases.ts';
import { json, long } from '../support/scenarios.ts';
import { toyJson } from '../support/toy-scenario.ts';

type Json = Record<string, unknown>;
const toys = (own: Json): ((id: string) => unknown) => (id) => (id === 'toy' ? toyJson() : id === 'own' ? own : undefined);
const seatsOf = (value: unknown): Json[] => (value as { seats: Json[] }).seats;
const open = (own: Json): Json => {
  const found = inherited(own, toys(own));
  if (!found.ok) throw new Error(JSON.stringify(found.fault));
  return found.value as Json;
};
const codes = seatsOf(toyJson()).map(({ id }) => String(id));

describe('what a file takes from others', () => {
  it('1 a seat named with "from" is that seat, with what the file says of it', () => {
    const own = { ...toyJson(), id: 'own', seats: codes.map((id) => ({ from: 'toy', id, ...(id === 'AAA' ? { line: 'Another line.', numbers: { drift: { value: 0.5, mark: 'estimate', why: 'it is another day' } }, interests: { size: { ideal: 1, salience: 1, mark: 'estimate', why: 'it changed' } } } : {}) })) };
    const [first, second] = seatsOf(open(own));
    const [was] = seatsOf(toyJson());
    expect(second).toEqual(seatsOf(toyJson())[1]);
    expect(first).toMatchObject({ name: was?.['name'], line: 'Another line.', numbers: { drift: { value: 0.5 }, flexibility: { value: 30 } }, interests: { size: { ideal: 1 }, money: (was?.['interests'] as Json)['money'] } });
    expect(first).not.toHaveProperty('from');
    expect(parseScenario(own, toys(own)).ok).toBe(true);
  });
  it('2 interests, lines and reports on clauses that are not here fall away; trust of seats that are not here too', () => {
    const { clauses, ...rest } = toyJson() as { clauses: { id: string }[] };
    const own = { ...rest, id: 'own', clauses: clauses.filter(({ id }) => id !== 'money'), seats: codes.map((id) => ({ from: 'toy', id })), trust: {} };
    const found = open(own);
    expect(seatsOf(found).every((seat) => !('money' in (seat['interests'] as Json)) && (seat['redLines'] as unknown[]).length === 0)).toBe(true);
    expect(found['trust']).toEqual(toyJson()['trust']);
    const fewer = open({ ...own, seats: codes.slice(0, 3).map((id) => ({ from: 'toy', id })) });
    expect(Object.keys(fewer['trust'] as Json)).toEqual(codes.slice(0, 3));
  });
  it('3 own trust goes before what is taken, cell by cell', () => {
    const found = open({ ...toyJson(), id: 'own', seats: codes.map((id) => ({ from: 'toy', id })), trust: { AAA: { BBB: 0.99 } } });
    const { AAA } = found['trust'] as Record<string, Record<string, number>>;
    expect([AAA?.['BBB'], AAA?.['CCC']]).toEqual([0.99, (toyJson()['trust'] as Record<string, Record<string, number>>)['AAA']?.['CCC']]);
  });
  it('4 sources that are cited come along', () => {
    const found = open({ ...toyJson(), id: 'own', sources: {}, seats: codes.map((id) => ({ from: 'toy', id })) });
    expect(found['sources']).toEqual(toyJson()['sources']);
  });
  it('5 names what is not there, with its place', () => {
    const missing = { ...toyJson(), seats: [{ from: 'atlantis', id: 'AAA' }] };
    expect(inherited(missing, toys(missing))).toMatchObject({ ok: false, fault: [{ place: 'seats[0].from' }] });
    const nobody = { ...toyJson(), seats: [...seatsOf(toyJson()).slice(0, 14), { from: 'toy', id: 'ZZZ' }] };
    const found = parseScenario(nobody, toys(nobody));
    expect(found.ok ? [] : found.fault.map(written)).toEqual([expect.stringMatching(/^seats\[14\]\.id: no "ZZZ" in seats of toy: it has AAA, BBB, /)]);
  });
  it('6 a circle of files is refused', () => {
    const own = { ...toyJson(), id: 'own', seats: [{ from: 'own', id: 'AAA' }] };
    expect(inherited(own, toys(own))).toMatchObject({ ok: false, fault: [{ says: expect.stringContaining('without end') as string }] });
  });
  it('7 says on what a file leans, so that all of it can be fetched first', () => {
    expect(leansOn(json('mali-2023-08-30'))).toEqual(['mali-2023-01-27', 'south-sudan-arms-2022']);
    expect(leansOn(json('mali-2023-01-27'))).toEqual([]);
    expect(leansOn(null)).toEqual([]);
  });
  it('8 the shipped files: a State taken from another file is that State', () => {
    const june = caseOf('mali-2023-06-30');
    for (const seat of june.seats) expect(seat.interests).toEqual(long.seats.find(({ id }) => id === seat.id)?.interests);
    expect(caseOf('south-sudan-arms-2022').seats.find(({ id }) => id === 'KEN')?.numbers).toEqual(caseOf('mali-2022-06-29').seats.find(({ id }) => id === 'KEN')?.numbers);
  });
});

describe('what a file says itself is not passed over', () => {
  const base = (changes: Json): Json => ({ ...toyJson(), id: 'own', seats: codes.map((id) => ({ from: 'toy', id, ...(id === 'BBB' ? changes : {}) })) });
  const faults = (own: Json): string[] => {
    const found = parseScenario(own, toys(own));
    return found.ok ? [] : found.fault.map(written);
  };
  const interest = { ideal: 1, salience: 1, mark: 'estimate', why: 'it changed' };
  it('10 an interest in a clause that is none', () => expect(faults(base({ interests: { sizes: interest } }))).toEqual(['seats[1].interests.sizes: "sizes" is no clause of this scenario']));
  it('11 a red line and a report on a clause that is none', () => {
    expect(faults(base({ redLines: [{ clause: 'sizes', side: 'atLeast', value: 50, kind: 'soft', penalty: 0.1, mark: 'estimate', why: 'it is so' }], reported: [{ text: 'It spoke.', quote: false, source: 'toy', clause: 'tusks' }] }))).toEqual(['seats[1].redLines[0].clause: "sizes" is no clause of this scenario', 'seats[1].reported[0].clause: "tusks" is no clause of this scenario']);
  });
  it('12 a number that is none', () => expect(faults(base({ numbers: { drfit: { value: 0.5, mark: 'estimate', why: 'it is so' } } }))).toEqual(['seats[1].numbers.drfit: is not a field of a scenario here']));
  it('13 what is no table at all', () => {
    expect(faults(base({ interests: [] }))).toEqual(['seats[1].interests: a list is not an object']);
    expect(faults(base({ numbers: 7 }))[0]).toMatch(/^seats\[1\]\.numbers: 7 is not/);
  });
  it('14 trust in a seat that is none', () => expect(faults({ ...base({}), trust: { AAA: { XXX: 0.5 } } })).toEqual(['trust.AAA.XXX: "XXX" is no seat of this scenario']));
  it('15 each entry that is not there is one fault, and all are told', () => {
    const own = base({});
    seatsOf(own)[3] = { from: 'toy', id: 'DDX' };
    seatsOf(own)[4] = { from: 'toy' };
    expect(faults(own)).toEqual([expect.stringMatching(/^seats\[3\]\.id: no "DDX" in seats of toy: it has DDD, AAA, BBB, /), 'seats[4].id: is missing']);
  });
  it('16 a scenario that is not here is told with those that are', () => {
    const found = inherited({ extends: 'toi' }, Object.assign(toys({}), { ids: ['other', 'toy'] }));
    expect(found.ok ? [] : found.fault.map(written)).toEqual(['extends: no scenario "toi" is here to extend: there are toy, other']);
  });
});

describe('what a file changes of the scenario that it extends', () => {
  const files = (id: string): unknown => (id === 'toy' ? toyJson() : id === 'second' ? { extends: 'toy', id: 'second', title: 'The second' } : undefined);
  const faults = (own: Json): string[] => {
    const found = parseScenario(own, files);
    return found.ok ? [] : found.fault.map(written);
  };
  const drift = { value: 0.5, mark: 'estimate', why: 'it is another day' };
  it('17 single seats and cards by their id: all else is as it was', () => {
    const card = (toyJson()['cards'] as Json[])[0] ?? {};
    const own = { extends: 'toy', id: 'own', changes: { seats: [{ id: 'BBB', line: 'Another line.', numbers: { drift } }], cards: [{ id: card['id'], title: 'Another title' }] } };
    const found = parseScenario(own, files);
    if (!found.ok) throw new Error(found.fault.map(written).join('\n'));
    const was = parseScenario(toyJson());
    if (!was.ok) throw new Error('the toy is sound');
    expect(found.value).toEqual({
      ...was.value,
      id: 'own',
      seats: was.value.seats.map((seat) => (seat.id === 'BBB' ? { ...seat, line: 'Another line.', numbers: { ...seat.numbers, drift } } : seat)),
      cards: was.value.cards.map((one) => (one.id === card['id'] ? { ...one, title: 'Another title' } : one)),
    });
  });
  it('18 through a scenario that extends another', () => {
    const found = parseScenario({ extends: 'second', id: 'third', changes: { seats: [{ id: 'AAA', line: 'Another line.' }] } }, files);
    expect(found.ok && [found.value.title, found.value.seats[0]?.line]).toEqual(['The second', 'Another line.']);
  });
  it('19 what cannot be changed is told with its place', () => {
    expect(faults({ extends: 'toy', id: 'own', changes: { seats: [{ id: 'BBX', line: 'x' }, 3], cards: {}, options: [] } })).toEqual([expect.stringMatching(/^changes\.seats\[0\]\.id: no "BBX" in seats of toy: it has BBB, AAA/), 'changes.seats[1]: is not an object', 'changes.cards: is not a list', 'changes.options: is none of seats, clauses, arguments, cards']);
    expect(faults({ extends: 'toy', id: 'own', changes: [] })).toEqual(['changes: is not an object']);
    expect(faults({ extends: 'toy', id: 'own', seats: toyJson()['seats'], changes: { seats: [] } })).toEqual(['changes.seats: stands beside "seats", which replaces the whole list: give one of the two']);
    expect(faults({ ...toyJson(), changes: {} })).toEqual(['changes: needs "extends": it changes entries of the scenario that is extended']);
    expect(faults({ extends: 'toy', id: 'own', changes: { seats: [{ id: 'BBB', interests: { sizes: { ideal: 1, salience: 1, mark: 'estimate', why: 'x' } } }] } })).toEqual(['seats[1].interests.sizes: "sizes" is no clause of this scenario']);
  });
  it('20 files that extend each other are refused', () => {
    const round = (id: string): unknown => ({ extends: id === 'a' ? 'b' : 'a', id });
    expect(inherited(round('a'), round)).toMatchObject({ ok: false, fault: [{ says: expect.stringContaining('without end') as string }] });
  });
});

describe('what the door asks of a lapse, of rival drafts and of recorded votes', () => {
  const faultsOf = (change: Json): string[] => {
    const found = parseScenario({ ...toyJson(), ...change });
    return found.ok ? [] : found.fault.map(({ place }) => place);
  };
  const text = { size: 50, tasks: 50, reports: 50, money: 50, end: 0 };
  it('21 places of faults', () => {
    const inForce = toyJson()['inForce'] as Json;
    expect(faultsOf({ inForce: { ...inForce, lapses: { label: 'nothing', text: { ...text, size: 51 } } } })).toEqual(['inForce.lapses.text.size']);
    expect(faultsOf({ start: { stage: 'opening', asked: true } })).toEqual(['start.asked']);
    expect(faultsOf({ start: { stage: 'opening', rivals: [{ sponsor: 'AAA', text }] } })).toEqual(['start.rivals']);
    expect(faultsOf({ start: { stage: 'tabled', text, cosponsors: ['BBB'], rivals: [{ sponsor: 'BBB', text: { ...text, end: 100, size: 100 } }] } })).toEqual(['start.cosponsors[0]', 'start.rivals[0].sponsor']);
    expect(faultsOf({ start: { stage: 'tabled', text, rivals: [{ sponsor: 'AAA', text: { ...text, end: 100, size: 100 } }] } })).toEqual(['start.rivals[0].text']);
    const vote = { label: 'a vote', date: '2001-02-03', for: ['AAA', 'XXX'], against: ['AAA'], abstain: [], sources: ['toy'] };
    expect(faultsOf({ history: { ...(toyJson()['history'] as Json), votes: [vote] } })).toEqual(['history.votes[0]', 'history.votes[0]']);
  });
});
