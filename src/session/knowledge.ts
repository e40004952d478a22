/**
 * What a seat can know of another's wishes. One rule for people, policies and views:
 * what is on the public record is known; our estimates of a wish are known once the other has told it or spoken for it.
 */
import type { SeatId } from '../domain/vocabulary.ts';
import type { Interest } from '../scenario/scenario.ts';
import type { Session } from './session.ts';

export function interestOf({ case: c }: Session, seat: number, clause: number): Interest | undefined {
  const id = c.seatIds[seat];
  return c.scenario.seats.find((s) => s.id === id)?.interests[c.clauseIds[clause] ?? ''];
}

/** Whether the observer knows what a seat wants on a clause. */
export function knowsWish(session: Session, observer: number, seat: number, clause: number): boolean {
  const { case: c, state } = session;
  if (observer === seat) return true;
  const interest = interestOf(session, seat, clause);
  if (interest && interest.mark !== 'estimate') return true;
  if (((state.questions[observer * c.tables.seats + seat] ?? 0) >> clause) & 1) return true;
  return spokeFor(session, c.seatIds[seat] ?? '', c.clauseIds[clause] ?? '');
}

function spokeFor({ log }: Session, by: SeatId, clause: string): boolean {
  return log.some((entry) => entry.events.some((event) => event.type === 'statement.made' && event.by === by && event.clause === clause));
}
