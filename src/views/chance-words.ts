/** Words for a chance, and always the figure behind the word. */
import { say, type Say } from './say.ts';

/** Figures that a reader can picture; the nearest one is said. */
const FIGURES = [[1, 15], [1, 10], [1, 7], [1, 5], [1, 4], [1, 3], [2, 5], [1, 2], [3, 5], [2, 3], [3, 4], [4, 5], [9, 10], [14, 15]] as const;

/** Beyond these no figure is worth the name: an estimate is not so sure. */
const REMOTE = 0.05;

/** As the dossier uses them. */
export function chanceSay(p: number): Say {
  if (p < REMOTE) return say('chance.remote');
  if (p > 1 - REMOTE) return say('chance.sure');
  const [part, of] = FIGURES.reduce<readonly [number, number]>((best, one) => (Math.abs(one[0] / one[1] - p) < Math.abs(best[0] / best[1] - p) ? one : best), FIGURES[0]);
  return say(p >= 0.9 ? 'chance.certain' : p >= 0.58 ? 'chance.likely' : p >= 0.42 ? 'chance.even' : p >= 0.15 ? 'chance.possible' : 'chance.unlikely', { part, of });
}
