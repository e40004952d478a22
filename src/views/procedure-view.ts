/** What can be done about the vote itself: sponsor, pledge, silence, withdraw, take up a pen, or a text that only goes on. */
import { leading } from '../session/state.ts';
import { liftChoices } from './bracket-view.ts';
import type { Eyes } from './eyes.ts';
import { choice } from './price-view.ts';
import { penChoices } from './question-meeting.ts';
import { tokenOf } from './tokens.ts';
import type { ChoiceView } from './view-models.ts';
import { say } from './say.ts';

export function procedureChoices(eyes: Eyes): readonly ChoiceView[] {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const text = state.texts.find((t) => t.sponsor === eyes.seat && !t.withheld) ?? leading(state);
  const found: ChoiceView[] = [];
  if (text?.sponsor === eyes.seat) {
    found.push(...liftChoices(eyes, text));
    found.push(choice(eyes, 'silence', 'hourglass', say('procedure.silence'), say('procedure.silence.effect'), { type: 'silence.place', by, text: text.id }));
    found.push({ ...choice(eyes, 'withdraw', 'x', say('procedure.withdraw'), say('procedure.withdraw.effect'), { type: 'draft.withdraw', by, text: text.id }), asks: say('procedure.withdraw.asks') });
  } else if (text) {
    const standing = tokenOf(c, text, eyes.seat);
    found.push(choice(eyes, 'join', 'users-three', say('procedure.join'), say('procedure.join.effect', { standing: say(`token.${standing.vote}.${standing.firm ? 'firm' : 'leaning'}`) }), { type: 'sponsorship.join', by, text: text.id }));
    found.push(choice(eyes, 'pledge-for', 'seal-check', say('procedure.pledge'), say('procedure.pledge.effect'), { type: 'vote.pledge', by, text: text.id, vote: 'for' }));
    // Who stands by a text as its sponsor has nothing less to promise.
    if (!((text.sponsors >> eyes.seat) & 1)) found.push(choice(eyes, 'pledge-abstain', 'minus', say('procedure.pledge-abstain'), say('procedure.pledge-abstain.effect'), { type: 'vote.pledge', by, text: text.id, vote: 'abstain' }));
  }
  found.push(...penChoices(eyes));
  if (c.scenario.continuation && !state.texts.some((t) => t.continuation)) found.push(choice(eyes, 'continuation', 'file-text', say('procedure.continuation'), say('procedure.continuation.effect'), { type: 'continuation.table', by }));
  return found;
}
