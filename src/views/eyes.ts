/**
 * Whose eyes a view is made for, and what they can know: everything with the book open, else what
 * `session/knowledge.ts` says of the seat that looks.
 */
import { interestOf as recorded, knowsWish } from '../session/knowledge.ts';
import type { Session } from '../session/session.ts';
import type { Interest } from '../scenario/scenario.ts';

export interface Eyes {
  readonly session: Session;
  /** Index of the seat that looks; -1 for an observer. */
  readonly seat: number;
  /** Open book: everything is known. When observing, once the vote has been taken, and at the level of that name. */
  readonly open: boolean;
}

/** The player's own eyes; open when nobody plays, after the vote, and where the level opens the book. */
export function eyesOf(session: Session): Eyes {
  const seat = session.player ? session.case.seat(session.player.seat) : -1;
  const phase = session.case.charts.council.phase(session.state.council);
  return { session, seat, open: seat < 0 || session.case.difficulty === 'open-book' || phase === 'explanations' || phase === 'closed' };
}

export const interestOf = (eyes: Eyes, seat: number, clause: number): Interest | undefined => recorded(eyes.session, seat, clause);

export type Knowledge = 'known' | 'hidden';

/** Whether these eyes know what a seat wants on a clause. */
export function knows(eyes: Eyes, seat: number, clause: number): Knowledge {
  return eyes.open || knowsWish(eyes.session, eyes.seat, seat, clause) ? 'known' : 'hidden';
}

/** True once these eyes have consulted the seat, or need not. */
export function isClose(eyes: Eyes, seat: number): boolean {
  const { case: c, state } = eyes.session;
  return eyes.open || eyes.seat === seat || (state.consulted[eyes.seat * c.tables.seats + seat] ?? 0) > 0;
}

/** Private talks after which the distance of a delegation is known, where the level asks for them. */
export const CONSULTED = 2;

/** What these eyes are shown of a seat's index: the index itself, their own reading of it, or nothing but its rung. */
export function indexSeen(eyes: Eyes, seat: number): 'index' | 'reading' | 'rung' {
  const { case: c, state } = eyes.session;
  if (eyes.open || eyes.seat === seat || c.rules.sees === 'index') return 'index';
  if (c.rules.sees === 'rungs') return 'rung';
  return (state.consulted[eyes.seat * c.tables.seats + seat] ?? 0) >= CONSULTED ? 'reading' : 'rung';
}

/** Whether these eyes see what only a delegation's capital and those it confides in know: its wish to wait, its late instructions. */
export const seesPrivate = (eyes: Eyes, seat: number): boolean => eyes.open || eyes.seat === seat || (eyes.session.case.rules.sees !== 'rungs' && isClose(eyes, seat));
