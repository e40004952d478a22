/** Settings as they were left, field by field: an unknown or damaged field falls back to its default. */
import { DEFAULT_SETTINGS, type Settings } from '../ui/dialogs/settings.ts';
import { DIFFICULTIES } from '../domain/difficulty.ts';
import { keep, recall } from './storage.ts';

const KEY = 'sixteenth-seat.settings';

export function loadSettings(): Settings {
  const text = recall(KEY);
  if (text === null) return DEFAULT_SETTINGS;
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? merged(DEFAULT_SETTINGS, found as Record<string, unknown>) : DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

export const saveSettings = (settings: Settings): boolean => keep(KEY, JSON.stringify(settings));

const one = <T extends string>(value: unknown, of: readonly T[], otherwise: T): T => of.find((x) => x === value) ?? otherwise;
const yes = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
const level = (value: unknown, otherwise: number): number => (typeof value === 'number' && value >= 0 && value <= 1 ? value : otherwise);

function merged(base: Settings, found: Record<string, unknown>): Settings {
  const volumes = (typeof found['volumes'] === 'object' && found['volumes'] !== null ? found['volumes'] : {}) as Record<string, unknown>;
  return {
    theme: one(found['theme'], ['auto', 'evening', 'morning'], base.theme),
    contrast: one(found['contrast'], ['auto', 'normal', 'more'], base.contrast),
    motion: one(found['motion'], ['auto', 'reduced', 'full'], base.motion),
    sound: yes(found['sound'], base.sound),
    volumes: { room: level(volumes['room'], base.volumes.room), effects: level(volumes['effects'], base.volumes.effects), music: level(volumes['music'], base.volumes.music) },
    letterKeys: yes(found['letterKeys'], base.letterKeys),
    captions: yes(found['captions'], base.captions),
    describeSounds: yes(found['describeSounds'], base.describeSounds),
    pace: one(found['pace'], ['slow', 'normal', 'fast'], base.pace),
    level: one(found['level'], DIFFICULTIES, base.level),
    teaching: yes(found['teaching'], base.teaching),
  };
}
