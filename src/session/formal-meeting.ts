/** What a computer delegation does at the formal meeting, before the vote: its own draft, one that was given up, an amendment (rule 36). */
import { BANDS, MOTION, PRICE, SPONSOR } from '../domain/coefficients.ts';
import { opposedBelow } from '../domain/bands.ts';
import { chance } from '../domain/chance.ts';
import { YES_NEEDED } from '../domain/voting.ts';
import type { Command } from './commands.ts';
import { heldByDeal } from './drafting.ts';
import { motionIndex } from './motions.ts';
import { readerOf } from './reading.ts';
import { refused, type Session } from './session.ts';
import { givenUp } from './state.ts';

/** Before the vote: a sponsor decides on its draft, others may take up one that was given up, or move an amendment (rule 36). */
export function atTheMeeting(session: Session, seat: number): Command {
  const { case: c, state } = session;
  if (state.texts.some((t) => t.sponsor === seat && !t.withheld && !t.called)) return decideOnVote(session, seat);
  const by = c.seatIds[seat] ?? '';
  const wish = takesPen(session, seat) ?? (c.charts.council.phase(state.council) === 'inBlue' ? movesAmendment(session, seat) : null);
  return wish && !refused(session, wish) ? wish : { type: 'turn.pass', by };
}

/** A co-sponsor that is set on a draft, and sees its votes, does not let it drop. */
function takesPen(session: Session, seat: number): Command | null {
  const { case: c, state } = session;
  const text = state.texts.find((t) => givenUp(t) && (t.sponsors >> seat) & 1);
  if (!text || (text.index[seat] ?? 0) < BANDS.committed) return null;
  const forecast = readerOf(c, state, text).read(text.levels).forecast(seat, text.levels);
  return forecast.adopted >= SPONSOR.penFrom ? { type: 'pen.take', by: c.seatIds[seat] ?? '', text: text.id } : null;
}

/** Rule 36: an amendment by vote where one's own gain is clear and enough others gain with it. */
function movesAmendment(session: Session, seat: number): Command | null {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const text = state.texts.find((t) => t.inBlue && !t.withheld && t.decision === null);
  if (!text || state.motions >= MOTION.most || (state.capital[seat] ?? 0) < PRICE.amendmentByVote) return null;
  let best: { readonly command: Command; readonly gain: number } | null = null;
  for (let k = 0; k < tables.clauses; k++) {
    if (!((text.editable >> k) & 1)) continue;
    for (const step of [-1, 1]) {
      const level = (text.levels[k] ?? 0) + step;
      if (tables.values[k]?.[level] === undefined || heldByDeal(c, state, text, k, level)) continue;
      const proposal = { kind: 'amendment', by: seat, text: text.id, clause: k, level, guest: null } as const;
      const command: Command = { type: 'amendment.move', by, text: text.id, clause: c.clauseIds[k] ?? '', level };
      if (refused(session, command)) continue;
      const index = motionIndex(c, state, proposal);
      const gain = ((index[seat] ?? 0) - MOTION.base) / MOTION.slope;
      if (gain <= SPONSOR.amendFrom || (best && gain <= best.gain) || index.filter((points) => points >= BANDS.leaning).length < YES_NEEDED) continue;
      if (index.some((points, i) => tables.permanent[i] && points < opposedBelow(tables.reluctance[i] ?? 0))) continue;
      best = { command, gain };
    }
  }
  return best?.command ?? null;
}

/** In the last half-day a sponsor goes to the vote when its forecast is good enough; some force it. */
function decideOnVote(session: Session, seat: number): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const text = state.texts.find((t) => t.sponsor === seat && !t.withheld && !t.called);
  if (!text) return { type: 'draft.withhold', by, text: 0 };
  const held = text.brackets.findIndex((of) => of >= 0);
  const reader = readerOf(c, state, text).read(text.levels);
  const forecast = reader.forecast(seat, text.levels);
  const forces = chance(c.seed, 'forces', by) < SPONSOR.forces && forecast.nine >= 0.5;
  const own = reader.index[seat] ?? 0;
  // Where the text in force lapses, a draft kept back comes to the same as one that fails: then the Council is made to decide.
  const lapses = c.scenario.inForce.lapses !== undefined;
  const calls = (forecast.adopted >= SPONSOR.votesFrom || forces || lapses) && own > 0;
  if (calls && held >= 0) return { type: 'brackets.lift', by, text: text.id, clause: c.clauseIds[held] ?? '' };
  return { type: calls ? 'vote.call' : 'draft.withhold', by, text: text.id };
}
