/** A motion before the Council in words: what it says, how it is decided, and what the player's seat can foresee of the vote on it. */
import { BANDS } from '../domain/coefficients.ts';
import { YES_NEEDED } from '../domain/voting.ts';
import { isProcedural, motionIndex, motionWords as wordsOf, type Proposal } from '../session/motions.ts';
import { nameOf } from './case-words.ts';
import { isClose, type Eyes } from './eyes.ts';
import { chanceSay } from './chance-words.ts';
import { motionWords } from './minutes-view.ts';
import { say, type Say, type SayValue } from './say.ts';

/** Values that every sentence about a motion can use. */
export function motionValues({ session: { case: c, state } }: Eyes, motion: Proposal): Record<string, SayValue> {
  return { by: nameOf(c, c.seatIds[motion.by] ?? ''), kind: motion.kind, ...motionWords(c, wordsOf(c, state, motion)) };
}

/** How far the votes read may lie from nine and the outcome still be open. */
const CLOSE = 2;

/** One word on how the vote would go, as misread as this seat misreads the others. */
export function motionChance(eyes: Eyes, motion: Proposal): Say {
  const { case: c, state } = eyes.session;
  const index = motionIndex(c, state, motion);
  let inFavour = 0;
  let vetoes = 0;
  for (let i = 0; i < c.tables.members; i++) {
    const error = eyes.open || i === eyes.seat ? 0 : (c.misreading[eyes.seat * c.tables.seats + i] ?? 0) / (isClose(eyes, i) ? 2 : 1);
    const seen = (index[i] ?? 0) + error;
    if (seen >= BANDS.leaning) inFavour++;
    else if (c.tables.permanent[i] && seen < BANDS.opposedBase && !isProcedural(motion.kind)) vetoes++;
  }
  if (vetoes > 0) return chanceSay(0);
  const over = inFavour - YES_NEEDED;
  return chanceSay(over >= CLOSE ? 1 : over >= 0 ? 0.6 : over >= -1 ? 0.45 : over >= -CLOSE - 1 ? 0.2 : 0);
}

/** Nine in favour; and whether a permanent member's vote against counts for more. */
export const motionRule = (motion: Proposal): Say => say(isProcedural(motion.kind) ? 'motion.rule.procedural' : 'motion.rule.substantive');
