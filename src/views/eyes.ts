/**
 * Whose eyes a view is made for, and what they can know. One rule for all seats:
 * what is on the public record is known; our estimates of another's wishes are known once it has said so.
 */
import type { Session } from '../session/session.ts';
import type { Interest } from '../scenario/scenario.ts';

export interface Eyes {
  readonly session: Session;
  /** Index of the seat that looks; -1 for an observer. */
  readonly seat: number;
  /** Open book: everything is known. When observing, and once the vote has been taken. */
  readonly open: boolean;
}

/** The player's own eyes; open when nobody plays, and after the vote. */
export function eyesOf(session: Session): Eyes {
  const seat = session.player ? session.case.seat(session.player.seat) : -1;
  const phase = session.case.charts.council.phase(session.state.council);
  return { session, seat, open: seat < 0 || phase === 'explanations' || phase === 'closed' };
}

export function interestOf(eyes: Eyes, seat: number, clause: number): Interest | undefined {
  const { case: c } = eyes.session;
  const id = c.seatIds[seat];
  return c.scenario.seats.find((s) => s.id === id)?.interests[c.clauseIds[clause] ?? ''];
}

export type Knowledge = 'known' | 'hidden';

/** Whether these eyes know what a seat wants on a clause. */
export function knows(eyes: Eyes, seat: number, clause: number): Knowledge {
  const { case: c, state } = eyes.session;
  if (eyes.open || eyes.seat === seat) return 'known';
  const interest = interestOf(eyes, seat, clause);
  if (interest && interest.mark !== 'estimate') return 'known';
  if (((state.questions[eyes.seat * c.tables.seats + seat] ?? 0) >> clause) & 1) return 'known';
  return spokeFor(eyes, seat).has(c.clauseIds[clause] ?? '') ? 'known' : 'hidden';
}

/** Clauses a seat has spoken for on the record. */
function spokeFor({ session }: Eyes, seat: number): ReadonlySet<string> {
  const id = session.case.seatIds[seat];
  const found = new Set<string>();
  for (const entry of session.log) for (const event of entry.events) if (event.type === 'statement.made' && event.by === id) found.add(event.clause);
  return found;
}

/** True once these eyes have consulted the seat, or need not. */
export function isClose(eyes: Eyes, seat: number): boolean {
  const { case: c, state } = eyes.session;
  return eyes.open || eyes.seat === seat || (state.consulted[eyes.seat * c.tables.seats + seat] ?? 0) > 0;
}
