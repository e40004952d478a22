/**
 * Four levels of difficulty: how well delegations read each other, how much the computer's do, and what may still come from a capital.
 * The rules are the same at every level; at the hardest, a lost vote is still the player's own doing, because whatever moves a ballot
 * late is a named event that a consultation could have learned of.
 */
import type { Points } from './vocabulary.ts';

export const DIFFICULTIES = ['story', 'standard', 'hard', 'open-book'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export interface DifficultyRules {
  /** How wrong another seat's reading of an index may be at first, in points; each consultation halves it. */
  readonly misreading: Points;
  /** Moves of a computer delegation in a half-day. */
  readonly computerActions: number;
  /** Whether computer delegations trade language with each other. */
  readonly computersTrade: boolean;
  /** Greatest weight of overnight instructions, in points. */
  readonly overnight: Points;
  /** What the player sees of others: every index, rungs and (after two consultations) the index, or rungs only. */
  readonly sees: 'index' | 'consulted' | 'rungs';
  /** From which half-day on a hint names who is one step away; null: never. */
  readonly hintsFrom: number | null;
}

export const DIFFICULTY: Readonly<Record<Difficulty, DifficultyRules>> = {
  story: { misreading: 300, computerActions: 1, computersTrade: false, overnight: 40, sees: 'index', hintsFrom: 1 },
  standard: { misreading: 200, computerActions: 1, computersTrade: false, overnight: 70, sees: 'consulted', hintsFrom: 4 },
  hard: { misreading: 80, computerActions: 2, computersTrade: true, overnight: 90, sees: 'rungs', hintsFrom: null },
  'open-book': { misreading: 0, computerActions: 1, computersTrade: true, overnight: 0, sees: 'index', hintsFrom: 1 },
};
