/** The twin: the same room, seed and level of difficulty, with the computer in the player's seat. What it reached is the fair comparison. */
import type { Case } from './case.ts';
import { begin, type Session } from './session.ts';
import { finish } from './simulate.ts';

const kept = new WeakMap<Case, Session>();

/** Played on first asking, and kept as long as the case is. */
export function twinOf(session: Session): Session {
  const { case: c } = session;
  const known = kept.get(c);
  if (known) return known;
  const twin = finish(begin(c, null), 'idle');
  kept.set(c, twin);
  return twin;
}
