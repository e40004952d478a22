/**
 * The case laid out for arithmetic: dense arrays, seats and clauses by index.
 * Voting members come first, the host State (if any) is the last seat.
 */
import type { Level, Levels, Points, ScaleValue } from './vocabulary.ts';

export interface Line {
  readonly clause: number;
  /** Bit l is set when level l of the clause crosses it. */
  readonly crossedBy: number;
  readonly kind: 'soft' | 'hard' | 'veto';
  readonly penalty: Points;
}

export interface Tables {
  readonly seats: number;
  /** Seats with a vote: indices 0 .. members-1. */
  readonly members: number;
  readonly clauses: number;
  /** Index of the host's seat, or -1. */
  readonly host: number;
  readonly penholder: number;
  readonly permanent: readonly boolean[];
  /** Scale value of each wording: `values[clause][level]`. */
  readonly values: readonly (readonly ScaleValue[])[];
  /** Starting ideals, `seat * clauses + clause`, 0..100. */
  readonly ideal: Float64Array;
  /** Salience of a clause, 0..1. */
  readonly salience: Float64Array;
  /** Salience as a share of the seat's whole, sums to 1 for each seat. */
  readonly weight: Float64Array;
  readonly flexibility: Float64Array;
  readonly consentWeight: Float64Array;
  readonly drift: Float64Array;
  readonly wait: Float64Array;
  readonly reluctance: Float64Array;
  readonly influence: Float64Array;
  readonly persuasionCap: Float64Array;
  readonly lines: readonly (readonly Line[])[];
  /** Group mates of each seat. */
  readonly mates: readonly (readonly number[])[];
  /** `i * seats + j`: how far i trusts j, 0..1. */
  readonly trust: Float64Array;
  /** The text in force. */
  readonly inForce: Levels;
  /** What stands if nothing is adopted: the text in force, or what is left where that lapses. */
  readonly reversion: Levels;
  /** True where a text stands although the host has asked the mission to leave. */
  tenable(levels: Levels): boolean;
}

/** Scale value of one wording. */
export function valueOf(tables: Tables, clause: number, level: Level): ScaleValue {
  return tables.values[clause]?.[level] ?? 0;
}
