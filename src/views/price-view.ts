/** What a command costs, and whether it is open now: the two things every choice says about itself. */
import type { Command } from '../session/commands.ts';
import { priceOf } from '../session/preconditions.ts';
import { refused } from '../session/session.ts';
import type { Refusal } from '../session/refusals.ts';
import type { Eyes } from './eyes.ts';
import type { ChoiceView, PriceView } from './view-models.ts';
import { say, type Say } from './say.ts';

/** Commands that answer the procedure and take no move of a half-day. */
const FREE = new Set<Command['type']>(['floor.waive', 'silence.keep', 'silence.break', 'ballot.cast', 'amendment.answer', 'trade.answer', 'motion.answer', 'motion.vote', 'vote.call', 'draft.withhold', 'turn.pass', 'chair.proceed']);

export function priceView(eyes: Eyes, command: Command): PriceView {
  const { case: c, state } = eyes.session;
  const phase = c.charts.council.phase(state.council);
  const statement = phase === 'statements' || phase === 'drafting';
  const halfDay = (phase === 'consultations' || phase === 'negotiation') && !state.deciding;
  return { actions: halfDay && !FREE.has(command.type) ? 1 : 0, capital: statement ? 0 : priceOf(state, eyes.seat, command) };
}

export const refusalSay = (refusal: Refusal): Say => say(`refusal.${refusal.code}`, refusal.values);

export function choice(eyes: Eyes, id: string, icon: string, sentence: Say, effect: Say, command: Command): ChoiceView {
  const why = refused(eyes.session, command);
  return { id, icon, sentence, effect, price: priceView(eyes, command), command, refused: why ? refusalSay(why) : null };
}
