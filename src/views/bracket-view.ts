/** Square brackets: who holds words in them, and the choices of putting and lifting them. */
import type { ClauseId } from '../domain/vocabulary.ts';
import type { TextState } from '../session/state.ts';
import { nameOf, topicOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { choice } from './price-view.ts';
import type { ChoiceView } from './view-models.ts';
import { say } from './say.ts';

/** Lifts the brackets round one clause: one's own freely, another's at the cost of its trust. */
function lift(eyes: Eyes, text: TextState, k: number): ChoiceView {
  const { case: c } = eyes.session;
  const clause = c.clauseIds[k] ?? '';
  const of = text.brackets[k] ?? -1;
  const values = { topic: topicOf(c, clause), of: nameOf(c, c.seatIds[of] ?? '') };
  const own = of === eyes.seat;
  return choice(eyes, `lift-${clause}`, 'scroll', say(own ? 'brackets.lift.own' : 'brackets.lift', values), say(own ? 'brackets.lift.own.effect' : 'brackets.lift.effect', values), { type: 'brackets.lift', by: c.seatIds[eyes.seat] ?? '', text: text.id, clause });
}

/** What this seat can do about the brackets on one clause: put them where there are none, else lift them. */
export function bracketChoice(eyes: Eyes, text: TextState, clause: ClauseId): ChoiceView {
  const { case: c } = eyes.session;
  const k = c.clause(clause);
  if ((text.brackets[k] ?? -1) >= 0) return lift(eyes, text, k);
  return choice(eyes, `brackets-${clause}`, 'scroll', say('brackets.put'), say('brackets.put.effect'), { type: 'brackets.put', by: c.seatIds[eyes.seat] ?? '', text: text.id, clause });
}

/** All brackets on a text, each to be lifted: what its sponsor has to do before the text can go in blue. */
export const liftChoices = (eyes: Eyes, text: TextState): readonly ChoiceView[] => [...text.brackets].flatMap((of, k) => (of >= 0 ? [lift(eyes, text, k)] : []));
