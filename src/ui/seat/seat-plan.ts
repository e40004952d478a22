/** Where the placards stand on the table of the seat choice, in rem from its upper left corner: the same order as in the chamber. */
import { fromPresident, type Seating } from '../../layout/stage-plan.ts';
import type { SeatId } from '../../domain/vocabulary.ts';

/** Size of the table, in rem. */
export const TABLE = { width: 48, height: 38 } as const;

export interface Spot {
  readonly id: SeatId;
  /** Centre of the placard. */
  readonly x: number;
  readonly y: number;
}

/** Half of the head, outward from the President, then one arm downward. Both sides are mirrored. */
const HALF: readonly (readonly [number, number])[] = [
  [9.1, 4.1],
  [17.2, 6.4],
  [18.9, 11.2],
  [19.2, 15.9],
  [19.25, 20.6],
  [19.25, 25.3],
  [19.25, 30.0],
];
const HOST: readonly [number, number] = [-19.25, 34.7];

/** Clockwise from the President, the host State last: also the order of the arrow keys. */
export function seatSpots(seating: Seating): readonly Spot[] {
  const middle = TABLE.width / 2;
  const right = HALF.map(([x, y]): readonly [number, number] => [x, y]);
  const left = HALF.map(([x, y]): readonly [number, number] => [-x, y]).reverse();
  const places = [[0, 3.2] as const, ...right, ...left];
  const at = (id: SeatId, [x, y]: readonly [number, number]): Spot => ({ id, x: middle + x, y });
  const spots = fromPresident(seating).map((id, i) => at(id, places[i] ?? HOST));
  return seating.host === null ? spots : [...spots, at(seating.host, HOST)];
}
