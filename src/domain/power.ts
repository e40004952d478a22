/**
 * Power indices of the Council's rule, computed exactly: nine of fifteen, the five permanent members among them.
 * An abstention counts here as "not in favour", as in the textbooks; in the Council it is not a veto.
 * Shapley and Shubik, American Political Science Review 48 (1954); Banzhaf, Rutgers Law Review 19 (1965).
 */
import { YES_NEEDED } from './voting.ts';

const MEMBERS = 15;
const PERMANENT = 5;

/** An exact fraction in lowest terms. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export interface PowerIndices {
  readonly shapleyShubik: { readonly permanent: Fraction; readonly elected: Fraction };
  readonly banzhaf: { readonly permanent: Fraction; readonly elected: Fraction };
  readonly swings: { readonly permanent: number; readonly elected: number };
  readonly winningCoalitions: number;
}

export const decimal = (f: Fraction): number => Number(f.over) / Number(f.under);
export const written = (f: Fraction): string => `${f.over}/${f.under}`;

/** Walks all 2^15 coalitions. Member 0 is permanent, member 14 elected; members of a kind are alike. */
export function powerIndices(): PowerIndices {
  const wins = (set: number): boolean => (set & (2 ** PERMANENT - 1)) === 2 ** PERMANENT - 1 && bits(set) >= YES_NEEDED;
  let winningCoalitions = 0;
  const swings = { permanent: 0, elected: 0 };
  const shapley = { permanent: 0n, elected: 0n };
  for (let set = 0; set < 2 ** MEMBERS; set++) {
    if (!wins(set)) continue;
    winningCoalitions++;
    const size = bits(set);
    const orders = factorial(size - 1) * factorial(MEMBERS - size);
    for (const [kind, member] of [['permanent', 0], ['elected', MEMBERS - 1]] as const) {
      if (!((set >> member) & 1) || wins(set & ~(1 << member))) continue;
      swings[kind]++;
      shapley[kind] += orders;
    }
  }
  const total = BigInt(PERMANENT * swings.permanent + (MEMBERS - PERMANENT) * swings.elected);
  const all = factorial(MEMBERS);
  return {
    shapleyShubik: { permanent: fraction(shapley.permanent, all), elected: fraction(shapley.elected, all) },
    banzhaf: { permanent: fraction(BigInt(swings.permanent), total), elected: fraction(BigInt(swings.elected), total) },
    swings,
    winningCoalitions,
  };
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let i = 2n; i <= BigInt(n); i++) product *= i;
  return product;
}

function fraction(over: bigint, under: bigint): Fraction {
  let a = over;
  let b = under;
  while (b !== 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}
