/** Who sits where, as a file says it, in the engine's terms: one player with a card, and the other seats that are waited for. */
import { no, ok, type Result } from '../domain/result.ts';
import type { SeatId } from '../domain/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import type { Player, Session } from '../session/session.ts';
import { seatingOf, type Move, type Seats } from './replay-file.ts';

export interface Seated {
  readonly player: Player | null;
  /** Seats of a script, and of further people. */
  readonly others: readonly SeatId[];
}

/** @param place where the table of seats stands in the file @param moves a script's: whoever moves there and is not named is the script's */
export function seatedBy(scenario: Scenario, seats: Seats, place: string, moves: readonly Move[] = []): Result<Seated, readonly Fault[]> {
  const faults: Fault[] = [];
  let player: Player | null = null;
  const others: SeatId[] = [];
  for (const [code, seat] of Object.entries(seats)) {
    const { by, card } = seatingOf(seat);
    if (!scenario.seats.some((s) => s.id === code)) {
      faults.push({ place: `${place}.${code}`, says: `is no delegation of this scenario: ${scenario.seats.map((s) => s.id).join(' ')}` });
      continue;
    }
    const cards = scenario.cards.filter((c) => c.seat === code);
    const found = card === undefined ? undefined : cards.find((c) => c.id === card);
    if (card !== undefined && !found) faults.push({ place: `${place}.${code}.card`, says: `"${card}" is no card of this delegation${cards.length > 0 ? `: it has ${cards.map((c) => c.id).join(', ')}` : ''}` });
    if (by === 'human' && player === null) player = { seat: code, card: found ?? null };
    else if (by !== 'computer') others.push(code);
  }
  moves.forEach(({ by }, i) => {
    const named = Object.hasOwn(seats, by) ? seats[by] : undefined;
    if (named !== undefined && seatingOf(named).by === 'computer') faults.push({ place: `moves[${i}].by`, says: `"${by}" is left to the computer in "seats"` });
    else if (named === undefined && !others.includes(by) && scenario.seats.some((s) => s.id === by)) others.push(by);
  });
  return faults.length > 0 ? no(faults) : ok({ player, others });
}

/** The table of seats of a debate as it stands. */
export function seatsOf({ case: c, player, state }: Session): Seats {
  const seats: Record<SeatId, Seats[string]> = {};
  c.seatIds.forEach((id, i) => {
    if (id === player?.seat) seats[id] = player.card ? { by: 'human', card: player.card.id } : 'human';
    else if ((state.humans >> i) & 1) seats[id] = 'scripted';
  });
  return seats;
}
