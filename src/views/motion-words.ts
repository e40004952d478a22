/** A motion before the Council in words: what it says, how it is decided, and what the player's seat can foresee of the vote on it. */
import { opposedBelow } from '../domain/bands.ts';
import { chanceAgainst, chanceFor } from '../domain/forecast.ts';
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

/** Expected votes in favour from which each chance is named; below the last there is little. */
const NAMED = [[10.5, 0.95], [9.3, 0.7], [8.4, 0.5], [7.4, 0.25]] as const;

/** One word on how the vote would go. A motion is narrower than a text: this seat misreads the others half as much on it. */
export function motionChance(eyes: Eyes, motion: Proposal): Say {
  const { case: c, state } = eyes.session;
  const index = motionIndex(c, state, motion);
  const procedural = isProcedural(motion.kind);
  let inFavour = 0;
  let noVeto = 1;
  for (let i = 0; i < c.tables.members; i++) {
    const error = eyes.open || i === eyes.seat ? 0 : (c.misreading[eyes.seat * c.tables.seats + i] ?? 0) / (isClose(eyes, i) ? 4 : 2);
    const seen = (index[i] ?? 0) + error;
    inFavour += chanceFor(seen);
    if (!procedural && c.tables.permanent[i]) noVeto *= 1 - chanceAgainst(seen, opposedBelow(c.tables.reluctance[i] ?? 0));
  }
  return chanceSay(noVeto * (NAMED.find(([from]) => inFavour >= from)?.[1] ?? 0.05));
}

/** Nine in favour; and whether a permanent member's vote against counts for more. */
export const motionRule = (motion: Proposal): Say => say(isProcedural(motion.kind) ? 'motion.rule.procedural' : 'motion.rule.substantive');
