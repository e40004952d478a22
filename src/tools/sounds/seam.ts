/** Where to cut a loop after encoding: an encoder's error differs at the two ends, and at most places that is a small click. */
import { RATE } from './signal.ts';

/** How far from its place a cut may move. */
const REACH_MS = 140;

const inSamples = (ms: number): number => Math.round((ms * RATE) / 1000);

/** The jump and the kink a loop of this length would have when cut at this sample, beside what it has everywhere. */
export function seamAt(samples: Float32Array, start: number, length: number): number {
  const miss = (k: number): number => (samples[start + length + k] ?? 0) - (samples[start + k] ?? 0);
  const kink = Math.max(Math.abs(miss(0) - miss(-1)), Math.abs(miss(1) - miss(0)));
  return Math.max(Math.abs(miss(-1)), Math.abs(miss(0)), 2 * kink);
}

/** The start, in milliseconds, at which the loop closes best in every one of the decoded files. */
export function bestCut(decoded: readonly Float32Array[], startMs: number, lengthMs: number): number {
  const length = inSamples(lengthMs);
  let best = { start: inSamples(startMs), seam: Infinity };
  for (let start = inSamples(startMs - REACH_MS); start <= inSamples(startMs + REACH_MS); start++) {
    const seam = Math.max(...decoded.map((samples) => seamAt(samples, start, length)));
    if (seam < best.seam) best = { start, seam };
  }
  return Number(((best.start * 1000) / RATE).toFixed(4));
}
