/** States that change codes: a scenario in which one State's data stand under another's code, and whatever came of it told with the codes changed alike. */
import type { SeatId } from '../../src/domain/vocabulary.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

export type Codes = ReadonlyMap<SeatId, SeatId>;

export const swap = (a: SeatId, b: SeatId): Codes => new Map([[a, b], [b, a]]);

const under = (codes: Codes, id: SeatId): SeatId => codes.get(id) ?? id;

/** The scenario with its States under other codes. All that a State has goes with it: wishes, numbers, lines, role, groups, trust, cards, its names and its place in the list. */
export function relabelled(scenario: Scenario, codes: Codes): Scenario {
  const to = (id: SeatId): SeatId => under(codes, id);
  return {
    ...scenario,
    president: to(scenario.president),
    penholder: to(scenario.penholder),
    seats: scenario.seats.map((seat) => ({ ...seat, id: to(seat.id) })),
    trust: Object.fromEntries(Object.entries(scenario.trust).map(([a, trusted]) => [to(a), Object.fromEntries(Object.entries(trusted).map(([b, x]) => [to(b), x]))])),
    host: scenario.host && { ...scenario.host, seat: to(scenario.host.seat) },
    arguments: scenario.arguments.map((argument) => ({ ...argument, contestedBy: argument.contestedBy.map(to) })),
    cards: scenario.cards.map((card) => ({ ...card, seat: to(card.seat) })),
  };
}

/** Plain data with every code changed, wherever a string or a key is one. */
export function told<T>(codes: Codes, value: T): T {
  if (typeof value === 'string') return under(codes, value) as T;
  if (ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => told(codes, one)) as T;
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, one]: [string, unknown]) => [under(codes, name), told(codes, one)])) as T;
  return value;
}
