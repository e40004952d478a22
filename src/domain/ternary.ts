/** How many of all possible votes adopt a text, when each member may be in favour, abstain or be against (Felsenthal and Machover). Counted exactly. */
import { YES_NEEDED } from './voting.ts';

const PERMANENT = 5;
const ELECTED = 10;

export interface TernaryCounts {
  /** Ways in which fifteen members can vote. */
  readonly profiles: number;
  /** Of these, how many adopt: nine in favour, and no permanent member against. */
  readonly adopting: number;
}

export function ternaryCounts(): TernaryCounts {
  let profiles = 1;
  for (let i = 0; i < PERMANENT + ELECTED; i++) profiles *= 3;
  let adopting = 0;
  for (let permanent = 0; permanent <= PERMANENT; permanent++)
    for (let elected = 0; elected <= ELECTED; elected++) {
      if (permanent + elected < YES_NEEDED) continue;
      // Permanent members that are not in favour abstain; elected ones abstain or are against.
      adopting += choose(PERMANENT, permanent) * choose(ELECTED, elected) * 2 ** (ELECTED - elected);
    }
  return { profiles, adopting };
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
