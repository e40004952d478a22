/** Fingerprint of a scenario, so that a file notices when its scenario has been changed since. */
import type { Scenario } from '../scenario/scenario.ts';
import { canonical, fingerprint } from '../session/digest.ts';
import { without } from './without.ts';

/** Digits of a fingerprint that a file keeps: enough to tell any two debates apart, short enough for a link. */
export const KEPT = 16;

const known = new WeakMap<Scenario, string>();

/** The same for the same scenario, in whatever order its file is written. */
export function scenarioDigest(scenario: Scenario): string {
  const before = known.get(scenario);
  if (before !== undefined) return before;
  const found = fingerprint(canonical(without(scenario, '$schema'))).slice(0, KEPT);
  known.set(scenario, found);
  return found;
}
