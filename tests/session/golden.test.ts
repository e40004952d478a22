/**
 * Golden debates: a few whole debates in plain English, kept in tests/golden. Where the rules or the numbers change on purpose,
 * `npm run test:unit -- tests/session/golden.test.ts -u` writes them anew, to be read before they are committed.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Policy } from '../../src/session/policies.ts';
import { playOut } from '../../src/session/simulate.ts';
import { narrate } from '../support/narrate.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';

const impatient: Scenario = long.host ? { ...long, host: { ...long.host, leavesBelow: [0.9, 0.95] } } : long;
const DEBATES: readonly { readonly file: string; readonly scenario: Scenario; readonly seed: number; readonly seat?: string; readonly policy: Policy; readonly must: readonly RegExp[] }[] = [
  { file: 'room-adopts', scenario: short, seed: 2, policy: 'idle', must: [/Silence holds\./, /It ends: adopted, option 2A/] },
  { file: 'room-vetoes', scenario: short, seed: 107, policy: 'idle', must: [/vetoed by /, /It ends: vetoed,/] },
  { file: 'room-no-vote', scenario: long, seed: 2, policy: 'idle', must: [/takes its draft back/, /It ends: no-vote,/] },
  { file: 'france-after-a-broken-silence', scenario: short, seed: 31, seat: 'FRA', policy: 'capable', must: [/breaks silence over /, /Instructions met\./] },
  { file: 'ghana-between-two-drafts', scenario: long, seed: 2, seat: 'GHA', policy: 'capable', must: [/rival draft/, /Instructions met\./] },
  { file: 'switzerland-falls-short', scenario: long, seed: 4, seat: 'CHE', policy: 'capable', must: [/too-few-votes\./, /Instructions not met\./] },
  { file: 'host-asks-to-leave', scenario: impatient, seed: 1, policy: 'idle', must: [/The host asks the mission to leave\./] },
  { file: 'toy', scenario: toy(), seed: 4, policy: 'idle', must: [/It ends: /] },
];

describe('golden debates', () => {
  for (const [n, { file, scenario, seed, seat, policy, must }] of DEBATES.entries())
    it(`${n + 1} ${file}`, async () => {
      const path = fileURLToPath(new URL(`../golden/${file}.txt`, import.meta.url));
      const told = narrate(playOut(scenario, seed, seat === undefined ? null : { seat, card: cardOf(scenario, seat) }, policy));
      for (const event of must) expect(told).toMatch(event);
      const known = existsSync(path);
      await expect(told).toMatchFileSnapshot(path);
      expect(known, `${file} is kept`).toBe(true);
    });
});
