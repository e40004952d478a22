/** The wording of a clause that lies nearest to a point of its scale. */
import type { Level, ScaleValue } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';

export function nearest(c: Case, clause: number, ideal: ScaleValue): Level {
  let level = 0;
  (c.tables.values[clause] ?? []).forEach((value, i) => {
    if (Math.abs(value - ideal) < Math.abs((c.tables.values[clause]?.[level] ?? 0) - ideal)) level = i;
  });
  return level;
}
