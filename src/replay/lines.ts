/** The tree of a file: the main line and its branches, each read as one list of commands from the beginning of the debate. */
import type { Annotation, LineParts, Replay, Seats, Variation } from './replay-file.ts';

/** The way to a line: which branch of the main line, which branch of that one, and so on. Empty: the main line. Counted from 0. */
export type LinePath = readonly number[];

export interface LineCommand {
  /** As the file has it. */
  readonly command: unknown;
  readonly digest: string | null;
  /** Where it stands: `variations[0].commands[3]`. */
  readonly place: string;
}

export interface Line {
  readonly path: LinePath;
  readonly title: string;
  readonly commands: readonly LineCommand[];
  /** From which step on who sits where; the first is the beginning. */
  readonly seatings: readonly { readonly at: number; readonly seats: Seats; readonly place: string }[];
  readonly annotations: readonly Annotation[];
}

/** One line of a file; null where the path leads nowhere. @param main what has been done on a main line that the file leaves to the room */
export function lineOf(file: Replay, path: LinePath, main: readonly unknown[] | null = null): Line | null {
  let parts: LineParts = file;
  let place = '';
  let commands: LineCommand[] = main === null ? commandsOf(file, '') : main.map((command, i) => ({ command, digest: null, place: `step ${i + 1}` }));
  const seatings = [{ at: 0, seats: file.seats ?? {}, place: 'seats' }];
  let annotations: Annotation[] = [...(file.annotations ?? [])];
  let title = file.title;
  for (const n of path) {
    const variation: Variation | undefined = parts.variations?.[n];
    if (!variation || variation.from > commands.length) return null;
    place = `${place}variations[${n}].`;
    commands = [...commands.slice(0, variation.from), ...commandsOf(variation, place)];
    annotations = [...annotations.filter((a) => (a.step ?? 0) <= variation.from), ...(variation.annotations ?? [])];
    if (variation.seats) seatings.push({ at: variation.from, seats: variation.seats, place: `${place}seats` });
    title = variation.title ?? title;
    parts = variation;
  }
  return { path, title, commands, seatings, annotations };
}

const commandsOf = (parts: LineParts, at: string): LineCommand[] => (parts.commands ?? []).map((command, i) => ({ command, digest: parts.digests?.[i] ?? null, place: `${at}commands[${i}]` }));

/** Every line of a file, the main one first, each branch after the line that it leaves. */
export function linesOf(file: Replay): readonly { readonly path: LinePath; readonly title: string; readonly from: number; readonly length: number }[] {
  const found: { path: LinePath; title: string; from: number; length: number }[] = [];
  const walk = (parts: LineParts, path: LinePath, title: string, from: number): void => {
    found.push({ path, title, from, length: from + (parts.commands?.length ?? 0) });
    parts.variations?.forEach((variation, i) => { walk(variation, [...path, i], variation.title ?? title, variation.from); });
  };
  walk(file, [], file.title, 0);
  return found;
}

/** The file with one of its lines changed; all else stays as it is. */
export function withLine(file: Replay, path: LinePath, change: <T extends LineParts>(line: T) => T): Replay {
  const into = <T extends LineParts>(line: T, rest: LinePath): T => {
    const [n, ...deeper] = rest;
    if (n === undefined) return change(line);
    return { ...line, variations: (line.variations ?? []).map((variation, i) => (i === n ? into(variation, deeper) : variation)) };
  };
  return into(file, path);
}
