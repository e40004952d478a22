/** A motion that waits for the player's seat: whether it objects, then how it votes. */
import { withEdit } from '../domain/ledger.ts';
import { wantsText } from '../session/instructions.ts';
import { isProcedural } from '../session/motions.ts';
import { textOf, type Motion } from '../session/state.ts';
import type { Eyes } from './eyes.ts';
import { motionChance, motionRule, motionValues } from './motion-words.ts';
import { choice } from './price-view.ts';
import { wouldDo } from './question-answer.ts';
import type { ChoiceView, QuestionView } from './view-models.ts';
import { say, type Say } from './say.ts';

export function motion(eyes: Eyes): QuestionView | null {
  const { case: c, state } = eyes.session;
  if (!state.motion) return null;
  return c.charts.motion.name(state.motion.chart) === 'proposed' ? objection(eyes, state.motion) : vote(eyes, state.motion);
}

function objection(eyes: Eyes, motion: Motion): QuestionView {
  const { case: c } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const values = motionValues(eyes, motion);
  const part = motion.kind === 'part' ? 'part' : 'invitation';
  return {
    kind: 'motion-answer',
    title: say(`motion.moved.${part}`, values),
    body: say(`motion.answer.${part}`, values),
    choices: [
      choice(eyes, 'let', 'check', say(`motion.let.${part}`, values), say(`motion.let.${part}.effect`, values), { type: 'motion.answer', by, object: false }),
      choice(eyes, 'object', 'hand-palm', say(`motion.object.${part}`, values), say(`motion.object.${part}.effect`, values), { type: 'motion.answer', by, object: true }),
    ],
    clauses: motion.clause >= 0 ? [c.clauseIds[motion.clause] ?? ''] : [],
  };
}

function vote(eyes: Eyes, motion: Motion): QuestionView {
  const { case: c } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const values = motionValues(eyes, motion);
  const own = motion.by === eyes.seat;
  const veto = !isProcedural(motion.kind) && c.tables.permanent[eyes.seat] === true;
  const cast = (ballot: 'for' | 'against' | 'abstain', icon: string): ChoiceView =>
    choice(eyes, ballot, icon, say(`motion.vote.${ballot}`), ballot === 'against' && veto ? say('motion.vote.veto') : ballot === stakeOn(motion) ? stake(eyes, motion) : say(`motion.vote.${ballot}.effect`), { type: 'motion.vote', by, ballot });
  return {
    kind: 'motion-vote',
    title: own ? say('motion.own', values) : say(`motion.moved.${motion.kind}`, values),
    body: say('sentences', { all: [say(`motion.says.${motion.kind}`, values), motionRule(motion), say('motion.chance', { chance: motionChance(eyes, motion) })] }),
    choices: [cast('for', 'check'), cast('against', 'x'), cast('abstain', 'minus')],
    clauses: motion.clause >= 0 ? [c.clauseIds[motion.clause] ?? ''] : [],
  };
}

/** Who wants a part out of the text votes against it: what would then change stands beside that answer. */
const stakeOn = (motion: Motion): 'for' | 'against' => (motion.kind === 'part' ? 'against' : 'for');

/** What is at stake for the player where the motion changes something. */
function stake(eyes: Eyes, motion: Motion): Say {
  const { state, player } = eyes.session;
  const text = motion.text === null ? null : textOf(state, motion.text);
  if (text) return wouldDo(eyes, text, withEdit(text.levels, motion.clause, motion.level));
  if (motion.kind !== 'postpone' || !player?.card) return say(`motion.stake.${motion.kind === 'suspend' ? 'suspend' : motion.kind === 'postpone' ? 'postpone' : 'invitation'}`);
  return say(wantsText(player.card) ? 'motion.stake.postpone.text' : 'motion.stake.postpone.no-text');
}
