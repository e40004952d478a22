/**
 * Older formats of a replay file, brought up one step at a time; a sample of each is kept in tests/replay/formats.
 * Format 0 is what the game kept in the browser before there were replay files: scenario, seed, seat, card and commands side by side.
 */
import { isRecord } from '../scenario/faults.ts';

type Json = Readonly<Record<string, unknown>>;

/** What should be a word or a number; anything else is left for the door to refuse. */
const word = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Step n makes format n + 1 of format n. What it does not know it leaves where it stands. */
const STEPS: readonly ((file: Json) => Json)[] = [
  ({ scenario, seed, seat, card, level, commands, about, ...rest }) => {
    const title = isRecord(about) && typeof about['title'] === 'string' ? about['title'] : scenario;
    return {
      ...rest,
      format: 1,
      id: `${word(scenario)}-${word(seed)}`,
      title,
      scenario: { id: scenario },
      seed,
      ...(level === undefined ? {} : { level }),
      ...(seat === undefined || seat === null ? {} : { seats: { [word(seat)]: card === undefined || card === null ? 'human' : { by: 'human', card } } }),
      commands,
      ...(about === undefined ? {} : { about }),
    };
  },
];

export const NEWEST = STEPS.length;

/** The format of a file; null where it names none. A saved debate of old called itself 1 too, and named its scenario by a bare word. */
export function formatOf(file: Json): number | null {
  const format = file['format'];
  if (format === 1 && typeof file['scenario'] === 'string') return 0;
  return typeof format === 'number' && Number.isInteger(format) && format >= 0 ? format : null;
}

/** The file as the newest format has it. Asked only of a format that is known. */
export const upgraded = (file: Json, from: number): Json => STEPS.slice(from).reduce((now, step) => step(now), file);
