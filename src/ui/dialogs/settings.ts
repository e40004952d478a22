/** What a player can set, and how it is set at first. */
import type { Difficulty } from '../../domain/difficulty.ts';

export const CHANNELS = ['room', 'effects', 'music'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface Settings {
  readonly theme: 'auto' | 'evening' | 'morning';
  readonly contrast: 'auto' | 'normal' | 'more';
  readonly motion: 'auto' | 'reduced' | 'full';
  readonly sound: boolean;
  /** 0..1 each. */
  readonly volumes: Readonly<Record<Channel, number>>;
  /** Single letters as shortcuts (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  readonly captions: boolean;
  /** Sounds in words, beside the captions. */
  readonly describeSounds: boolean;
  /** How fast the room's own moves are staged. */
  readonly pace: 'slow' | 'normal' | 'fast';
  /** Level of the next debate; chosen with the seat. */
  readonly level: Difficulty;
  /** Small cards that explain a rule when it first matters. */
  readonly teaching: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  theme: 'auto',
  contrast: 'auto',
  motion: 'auto',
  sound: true,
  volumes: { room: 0.6, effects: 0.8, music: 0.5 },
  letterKeys: true,
  captions: true,
  describeSounds: true,
  pace: 'normal',
  level: 'standard',
  teaching: true,
};
