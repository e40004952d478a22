/** How long a replay stays at each step when it plays by itself: long enough to read what is noted there, and no longer. */
import type { Playback } from './play-back.ts';

/** Milliseconds: for a step without a note; to look up at one; and to read it, for each character. */
const PACE = { silent: 100, look: 2500, character: 30 } as const;

/** Milliseconds to stay at each step, the opening (step 0) first. */
export function paceOf({ steps, annotations }: Pick<Playback, 'steps' | 'annotations'>): readonly number[] {
  const read = new Array<number>(steps + 1).fill(0);
  for (const { step, text } of annotations) read[step] = (read[step] ?? 0) + PACE.look + PACE.character * text.length;
  return read.map((time) => (time === 0 ? PACE.silent : time));
}
