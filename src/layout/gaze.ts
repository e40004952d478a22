/** Which way heads turn: to whoever speaks, or to a neighbour when a murmur goes round. */
import type { SeatId } from '../domain/vocabulary.ts';
import type { Point, SeatPlace } from './stage-plan.ts';

/** -1 to the left, 0 to the reader, 1 to the right, as seen on the screen. */
export type Turn = -1 | 0 | 1;

/** Part of the table's breadth within which nobody needs to turn. */
const AHEAD = 0.05;

/** @param span breadth of the room in the same measure as the points */
export function turnTowards(from: Point, to: Point, span: number): Turn {
  const away = to.x - from.x;
  return Math.abs(away) < span * AHEAD ? 0 : away < 0 ? -1 : 1;
}

/**
 * How each head stands. All turn to the speaker, who looks at the reader; in a murmur every second one turns to a neighbour instead.
 * @param seats in the order in which they sit
 */
export function gazes(seats: readonly SeatPlace[], speaking: SeatId | null, murmur: boolean): ReadonlyMap<SeatId, Turn> {
  const across = seats.map((s) => s.figure.x);
  const span = Math.max(...across) - Math.min(...across);
  const speaker = seats.find((s) => s.id !== null && s.id === speaking) ?? null;
  const found = new Map<SeatId, Turn>();
  seats.forEach((seat, i) => {
    if (seat.id === null) return;
    const neighbour = murmur && seat !== speaker && i % 2 === 1 ? seats[i - 1] : undefined;
    if (neighbour) found.set(seat.id, neighbour.figure.x < seat.figure.x ? -1 : 1);
    else found.set(seat.id, speaker === null || speaker === seat ? 0 : turnTowards(seat.figure, speaker.figure, span));
  });
  return found;
}
