/** Saved debates: scenario, seed, seat, card and commands. What cannot be read is set aside with a sentence, never lost. */
import { DIFFICULTIES, type Difficulty } from '../domain/difficulty.ts';
import { no, ok, type Result } from '../domain/result.ts';
import type { Command } from '../session/commands.ts';
import type { SavedEntry } from '../views/title-models.ts';
import { say, type Say } from '../views/say.ts';
import { forget, keep, recall } from './storage.ts';

export interface Save {
  readonly format: 1;
  readonly scenario: string;
  readonly seed: number;
  readonly seat: string;
  readonly card: string;
  /** Saves from before there were levels are of the standard one. */
  readonly level: Difficulty;
  /** True once a move was taken back after it had been answered: such a debate does not count as instructions met. */
  readonly practice: boolean;
  readonly commands: readonly Command[];
  /** What the title screen says of it without the engine. */
  readonly about: SavedEntry;
}

const KEY = 'sixteenth-seat.debate';
const BROKEN = 'sixteenth-seat.debate.set-aside';

/** The debate that was left; null when there is none. */
export function loadSave(): Result<Save | null, Say> {
  const text = recall(KEY);
  if (text === null) return ok(null);
  const found = read(text);
  if (found) return ok(found);
  return no(say('ui.save.broken'));
}

export const writeSave = (save: Save): boolean => keep(KEY, JSON.stringify(save));
export const dropSave = (): void => { forget(KEY); };

/** Moves a save that cannot be gone on with out of the way, and keeps it. */
export function setAside(): void {
  const text = recall(KEY);
  if (text !== null && keep(BROKEN, text)) forget(KEY);
}

function read(text: string): Save | null {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const s = found as Record<string, unknown>;
  const whole = typeof s['seed'] === 'number' && Number.isInteger(s['seed']) && typeof s['scenario'] === 'string' && typeof s['seat'] === 'string' && typeof s['card'] === 'string' && Array.isArray(s['commands']);
  if (s['format'] !== 1 || !whole) return null;
  const level = s['level'] === undefined ? 'standard' : DIFFICULTIES.find((one) => one === s['level']);
  if (!level) return null;
  const about = readAbout(s['about']);
  if (!about) return null;
  const commands = s['commands'] as readonly unknown[];
  if (!commands.every((c) => typeof c === 'object' && c !== null && typeof (c as Record<string, unknown>)['type'] === 'string')) return null;
  return { format: 1, scenario: s['scenario'] as string, seed: s['seed'] as number, seat: s['seat'] as string, card: s['card'] as string, level, practice: s['practice'] === true, commands: commands as readonly Command[], about };
}

function readAbout(value: unknown): SavedEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const a = value as Record<string, unknown>;
  const when = a['when'];
  const said = typeof when === 'object' && when !== null && typeof (when as Record<string, unknown>)['key'] === 'string';
  return typeof a['title'] === 'string' && typeof a['seat'] === 'string' && typeof a['seatName'] === 'string' && said ? (value as SavedEntry) : null;
}
