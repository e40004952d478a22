/** What a text is worth to a delegation by itself: clause by clause, less the lines it crosses. Spatial model, additive. */
import { UNIT } from './coefficients.ts';
import { valueOf, type Line, type Tables } from './tables.ts';
import type { Level, Levels, Points } from './vocabulary.ts';

/**
 * Points that one wording gives a seat: 1 at the ideal, falling evenly to -1 at twice the seat's flexibility.
 * @returns whole points, weighted by the clause's share of the seat's attention
 */
export function clausePoints(tables: Tables, ideal: Float64Array, seat: number, clause: number, level: Level): Points {
  const at = seat * tables.clauses + clause;
  const distance = Math.abs(valueOf(tables, clause, level) - (ideal[at] ?? 0));
  const worth = Math.max(-1, 1 - distance / (tables.flexibility[seat] ?? 1));
  return Math.round(UNIT * (tables.weight[at] ?? 0) * worth);
}

export const crosses = (line: Line, level: Level): boolean => ((line.crossedBy >> level) & 1) === 1;

/** Points lost to crossed lines, zero or less. */
export function linePoints(tables: Tables, seat: number, levels: Levels): Points {
  let sum = 0;
  for (const line of tables.lines[seat] ?? []) if (crosses(line, levels[line.clause] ?? 0)) sum -= line.penalty;
  return sum;
}

/** The whole of it, in points: -1000 .. 1000 before lines. */
export function utilityPoints(tables: Tables, ideal: Float64Array, seat: number, levels: Levels): Points {
  let sum = linePoints(tables, seat, levels);
  for (let clause = 0; clause < tables.clauses; clause++) sum += clausePoints(tables, ideal, seat, clause, levels[clause] ?? 0);
  return sum;
}

/** The worst line a text crosses for a seat: a veto line before a hard one; soft lines only cost points. */
export function blockedBy(tables: Tables, seat: number, levels: Levels): 'veto' | 'hard' | null {
  let worst: 'veto' | 'hard' | null = null;
  for (const line of tables.lines[seat] ?? []) {
    if (line.kind === 'soft' || !crosses(line, levels[line.clause] ?? 0)) continue;
    if (line.kind === 'veto') return 'veto';
    worst = 'hard';
  }
  return worst;
}
