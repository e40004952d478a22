/**
 * Help that some levels give: who is one step from another vote, and, in open book, the single wording that would bring
 * most votes as the text stands now.
 */
import { BANDS } from '../domain/coefficients.ts';
import { opposedBelow } from '../domain/bands.ts';
import { withEdit } from '../domain/ledger.ts';
import { leading, type TextState } from '../session/state.ts';
import { labelOf, nameOf, topicOf } from './case-words.ts';
import { inCorridor } from './corridor-view.ts';
import type { Eyes } from './eyes.ts';
import { ballotsIf } from './turning-points.ts';
import { say, type Say } from './say.ts';

/** Points within which a delegation can still slip to another vote. */
const NEAR = 60;
/** Names in one hint. */
const MOST = 3;

/** Whether a half-day's bargaining is on, when a hint can still be used. */
function bargaining({ session }: Eyes): boolean {
  const { case: c, state } = session;
  const phase = c.charts.council.phase(state.council);
  // Who waits in the corridor is told nothing of how near the members are.
  return (phase === 'consultations' || phase === 'negotiation') && !state.deciding && !inCorridor(session);
}

/** Members one step from voting in favour, and those in favour or near a negative vote that could slip. */
export function hintView(eyes: Eyes): Say | null {
  const { case: c, state } = eyes.session;
  const { hintsFrom } = c.rules;
  const text = leading(state);
  if (!text || eyes.seat < 0 || hintsFrom === null || state.round < Math.min(hintsFrom, state.rounds) || !bargaining(eyes)) return null;
  const { ladder } = c.charts;
  const found: Record<'up' | 'slip' | 'veto', { readonly name: string; readonly far: number }[]> = { up: [], slip: [], veto: [] };
  for (let i = 0; i < c.tables.members; i++) {
    if ((state.humans >> i) & 1) continue;
    const chart = text.ladders[i] ?? ladder.initial;
    const rung = ladder.rung(chart);
    const index = text.index[i] ?? 0;
    const name = nameOf(c, c.seatIds[i] ?? '');
    const low = opposedBelow(c.tables.reluctance[i] ?? 0);
    if (rung === 'open' && !ladder.capped(chart)) found.up.push({ name, far: BANDS.leaning - index });
    else if (rung === 'leaning' && index - (BANDS.leaning - BANDS.inertia) < NEAR) found.slip.push({ name, far: index });
    else if (rung === 'sceptical' && c.tables.permanent[i] === true && index - (low - BANDS.inertia) < NEAR) found.veto.push({ name, far: index - low });
  }
  const says = (['up', 'slip', 'veto'] as const).flatMap((kind) => {
    const who = found[kind].sort((a, b) => a.far - b.far).slice(0, MOST);
    return who.length === 0 ? [] : [say(`hint.${kind}`, { who: who.map(({ name }) => name), count: who.length })];
  });
  return says.length === 0 ? say('hint.nobody') : say('sentences', { all: says });
}

interface Gain {
  readonly clause: number;
  readonly level: number;
  readonly inFavour: number;
  readonly against: number;
  readonly distance: number;
}

/** More votes in favour first, then fewer permanent members against, then the smaller change. */
const better = (a: Gain, b: Gain): boolean => (a.inFavour === b.inFavour ? (a.against === b.against ? a.distance < b.distance : a.against < b.against) : a.inFavour > b.inFavour);

/** Open book: the single lawful wording with which most members would vote in favour now. */
export function frontierView(eyes: Eyes): Say | null {
  const { case: c, state } = eyes.session;
  const text = leading(state);
  if (!text || eyes.seat < 0 || c.difficulty !== 'open-book' || !bargaining(eyes)) return null;
  const count = (clause: number, level: number): Gain => {
    const { tally, vetoedBy } = ballotsIf(eyes.session, text, withEdit(text.levels, clause, level));
    return { clause, level, inFavour: tally.for, against: vetoedBy.length, distance: Math.abs(level - (text.levels[clause] ?? 0)) };
  };
  const now = count(0, text.levels[0] ?? 0);
  let best = now;
  for (const [clause, level] of edits(eyes, text)) {
    const gain = count(clause, level);
    if (better(gain, best)) best = gain;
  }
  if (best === now || best.inFavour <= now.inFavour) return say('frontier.none', { inFavour: now.inFavour });
  const id = c.clauseIds[best.clause] ?? '';
  return say('frontier.best', { topic: topicOf(c, id), label: labelOf(c, id, best.level), now: now.inFavour, then: best.inFavour });
}

/** Every lawful single change of wording that is still open. */
function edits({ session: { case: c } }: Eyes, text: TextState): readonly (readonly [number, number])[] {
  return c.clauseIds.flatMap((_, clause) =>
    ((text.editable >> clause) & 1) === 0
      ? []
      : (c.tables.values[clause] ?? []).flatMap((_value, level) => (level === text.levels[clause] || c.compiled.illegal(withEdit(text.levels, clause, level)) ? [] : [[clause, level] as const])),
  );
}
