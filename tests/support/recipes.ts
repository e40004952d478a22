/**
 * One debate for each ending, as a recipe that can be played again. `npx tsx tests/support/find-endings.ts` finds new ones when the
 * engine's numbers have changed.
 */
import type { EndingId } from '../../src/domain/vocabulary.ts';
import type { Recipe } from './plans.ts';

export const RECIPES: Readonly<Record<EndingId, Recipe | null>> = {
  'veto-foreseen': { scenario: 'long', seat: 'FRA', plan: 'calls', seed: 6 },
  veto: { scenario: 'short', seat: 'RUS', plan: 'opposes', seed: 1 },
  'not-nine': { scenario: 'long', seat: 'FRA', plan: 'insists', on: '2B', seed: 3 },
  'unanimity-on-leaving': { scenario: 'long', seat: 'MLI', plan: 'withdraws', from: 3, seed: 5 },
  'managed-exit': { scenario: 'long', seat: 'FRA', plan: 'capable', wish: { option: ['3'] }, seed: 1 },
  'exit-unsettled': { scenario: 'long', seat: 'FRA', plan: 'capable', wish: { option: ['3'] }, seed: 22 },
  'thirteen-and-two': { scenario: 'short', plan: 'idle', seed: 4 },
  'more-troops-short-of-means': { scenario: 'long', seat: 'MLI', plan: 'withdraws', from: 1, seed: 12 },
  'more-troops-more-means': { scenario: 'long', plan: 'idle', seed: 3 },
  'sharper-mission': { scenario: 'long', plan: 'idle', seed: 4 },
  'sharper-mission-in-doubt': { scenario: 'long', plan: 'idle', seed: 16 },
  'agreement-first': { scenario: 'long', seat: 'FRA', card: 1, plan: 'capable', seed: 18 },
  'rolled-over': { scenario: 'long', seat: 'GHA', plan: 'continues', seed: 15 },
  'not-put-to-the-vote': { scenario: 'long', plan: 'idle', seed: 2 },
  'consent-withdrawn': { scenario: 'long', seat: 'MLI', plan: 'withdraws', from: 4, seed: 7 },
};

/** Endings for which no debate has been found yet, and why. Empty when all fifteen are shown. */
export const NOT_REACHED: Readonly<Partial<Record<EndingId, string>>> = {};
