/**
 * Points of every wording for every seat. An argument changes one wish and a speech one clause, so a new table is the last
 * one with only those cells counted anew.
 */
import type { Tables } from './tables.ts';
import { clausePoints, linePoints } from './utility.ts';
import type { Level, Levels, Points } from './vocabulary.ts';

export class PointTable {
  readonly #tables: Tables;
  /** The ideals counted, by identity and by value. */
  readonly #of: Float64Array;
  readonly #ideal: Float64Array;
  readonly #points: Int32Array;
  readonly #most: number;

  constructor(tables: Tables, ideal: Float64Array, last?: PointTable) {
    this.#tables = tables;
    this.#of = ideal;
    this.#ideal = ideal.slice();
    this.#most = last ? last.#most : Math.max(...tables.values.map((values) => values.length));
    this.#points = last ? last.#points.slice() : new Int32Array(ideal.length * this.#most);
    for (let at = 0; at < this.#ideal.length; at++) if (!last || last.#ideal[at] !== this.#ideal[at]) this.#count(at);
  }

  #count(at: number): void {
    const clause = at % this.#tables.clauses;
    const seat = (at - clause) / this.#tables.clauses;
    const levels = this.#tables.values[clause]?.length ?? 0;
    for (let level = 0; level < levels; level++) this.#points[at * this.#most + level] = clausePoints(this.#tables, this.#ideal, seat, clause, level);
  }

  /** Whether these are the points of the very same array: ideals are never written in once they were read. */
  isOf(ideal: Float64Array): boolean {
    return this.#of === ideal;
  }

  at(seat: number, clause: number, level: Level): Points {
    return this.#points[(seat * this.#tables.clauses + clause) * this.#most + level] ?? 0;
  }

  /** As `utilityPoints` counts it: the wordings, less the lines they cross. */
  utility(seat: number, levels: Levels): Points {
    let sum = linePoints(this.#tables, seat, levels);
    for (let clause = 0; clause < this.#tables.clauses; clause++) sum += this.at(seat, clause, levels[clause] ?? 0);
    return sum;
  }
}

const latest = new WeakMap<Tables, PointTable>();

export function pointsOf(tables: Tables, ideal: Float64Array): PointTable {
  const last = latest.get(tables);
  if (last?.isOf(ideal)) return last;
  const made = new PointTable(tables, ideal, last);
  latest.set(tables, made);
  return made;
}
