/** Three lines for one who comes back to a debate: where it stands, how the draft stands, and what is still asked. */
import { YES_NEEDED } from '../domain/voting.ts';
import { readingNow } from '../session/instructions.ts';
import type { Session } from '../session/session.ts';
import { leading } from '../session/state.ts';
import { nameOf, seatOf } from './case-words.ts';
import { whenSay } from './chamber-view.ts';
import { count, tokensOf } from './tokens.ts';
import type { RecapView, SavedEntry } from './title-models.ts';
import { say } from './say.ts';

export function recapView(session: Session): RecapView {
  const { case: c, state, player } = session;
  const text = leading(state);
  const card = player?.card;
  const tokens = text ? count(c, tokensOf(session, text)) : null;
  return {
    title: c.scenario.title,
    level: say('recap.level', { level: say(`level.${c.difficulty}`) }),
    lines: [
      say('recap.where', { round: state.round, rounds: state.rounds, when: whenSay(c, state.round) }),
      text && tokens ? say('recap.draft', { sponsor: nameOf(c, c.seatIds[text.sponsor] ?? ''), inFavour: tokens.inFavour, needed: YES_NEEDED, vetoes: tokens.vetoes.length }) : say('recap.no-draft'),
      card ? say('recap.instructions', { title: card.title, met: readingNow(session, text)?.met ?? 0 }) : say('recap.observing'),
    ],
  };
}

export function savedEntry(session: Session): SavedEntry {
  const { case: c, state, player } = session;
  const seat = player?.seat ?? '';
  return { title: c.scenario.title, seat, seatName: seatOf(c, seat)?.inSentence ?? seat, when: say('recap.where', { round: state.round, rounds: state.rounds, when: whenSay(c, state.round) }) };
}
