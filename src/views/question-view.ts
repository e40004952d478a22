/** What the procedure asks of the player's seat now: to be heard, to speak, to table, to answer, to move, to keep silence, to vote. One file a question. */
import { awaited } from '../session/session.ts';
import { givenUp } from '../session/state.ts';
import type { Eyes } from './eyes.ts';
import { offer, proposal } from './question-answer.ts';
import { invitations, meeting, pen } from './question-meeting.ts';
import { motion } from './question-motion.ts';
import { statement } from './question-statement.ts';
import { tabling } from './question-table.ts';
import { ballot, silence, sponsorDecides } from './question-vote.ts';
import type { QuestionView } from './view-models.ts';

export function questionView(eyes: Eyes): QuestionView | null {
  const { session } = eyes;
  const { case: c, state } = session;
  const waits = awaited(session);
  if (waits.who !== 'seat' || !waits.human || waits.seat !== eyes.seat) return null;
  if (state.pending) return state.pending.kind === 'amendment' ? proposal(eyes) : offer(eyes);
  if (state.motion) return motion(eyes);
  switch (c.charts.council.phase(state.council)) {
    case 'invitations':
      return invitations(eyes);
    case 'statements':
      return statement(eyes);
    case 'drafting':
      return tabling(eyes);
    case 'silence':
      return silence(eyes);
    case 'voting':
      return ballot(eyes);
    case 'inBlue':
      return sponsorDecides(eyes) ?? meeting(eyes);
    default:
      return state.deciding ? (sponsorDecides(eyes) ?? (state.texts.some(givenUp) ? pen(eyes) : null)) : null;
  }
}
