/** From an index to the plain event that a ladder understands. Hysteresis keeps a delegation from chattering. */
import { BANDS, UNIT } from './coefficients.ts';
import type { Points, Rung } from './vocabulary.ts';

/** Below this index a delegation is opposed: the base less its reluctance to vote against. */
export const opposedBelow = (reluctance: number): Points => BANDS.opposedBase - Math.round(UNIT * reluctance);

/** The rung an index belongs to when nothing was known before. */
export function rungAt(index: Points, low: Points): Exclude<Rung, 'blocked'> {
  if (index >= BANDS.committed) return 'committed';
  if (index >= BANDS.leaning) return 'leaning';
  if (index >= BANDS.open) return 'open';
  return index >= low ? 'sceptical' : 'opposed';
}

/** One step up or down the ladder, or none: each bound must be passed by the inertia. */
export function stepFor(rung: Exclude<Rung, 'blocked'>, index: Points, low: Points): 'up' | 'down' | null {
  const h = BANDS.inertia;
  switch (rung) {
    case 'opposed':
      return index >= low + h ? 'up' : null;
    case 'sceptical':
      return index >= BANDS.open + h ? 'up' : index < low - h ? 'down' : null;
    case 'open':
      return index >= BANDS.leaning + h ? 'up' : index < BANDS.open - h ? 'down' : null;
    case 'leaning':
      return index >= BANDS.committed + h ? 'up' : index < BANDS.leaning - h ? 'down' : null;
    case 'committed':
      return index < BANDS.committed - h ? 'down' : null;
  }
}

/** Points still missing to vote in favour from this rung (zero or less: there). */
export function distanceToFavour(rung: Rung, index: Points): Points {
  if (rung === 'leaning' || rung === 'committed') return BANDS.leaning - BANDS.inertia - index;
  return BANDS.leaning + BANDS.inertia - index;
}
