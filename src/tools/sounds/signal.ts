/** The workbench of the synthesiser: seeded noise, simple filters and shapes over plain arrays of samples. */

export const RATE = 48_000;

export type Signal = Float64Array;
export type Random = () => number;

/** Numbers in [-1, 1), the same ones for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

/** A number between low and high. */
export const between = (random: Random, low: number, high: number): number => low + ((random() + 1) / 2) * (high - low);

/** A signal of so many seconds; `at` gives the sample for a time in seconds. */
export function shape(seconds: number, at: (t: number) => number): Signal {
  return new Float64Array(Math.round(seconds * RATE)).map((_, i) => at(i / RATE));
}

export const noise = (seconds: number, random: Random): Signal => shape(seconds, () => random());

export const scale = (signal: Signal, gain: number): Signal => signal.map((v) => v * gain);

/** Adds `part` into `whole`, starting at so many seconds; what would run over the end is dropped. */
export function lay(whole: Signal, part: Signal, seconds: number, gain = 1): void {
  const start = Math.round(seconds * RATE);
  const end = Math.min(part.length, whole.length - start);
  for (let i = 0; i < end; i++) whole[start + i] = (whole[start + i] ?? 0) + (part[i] ?? 0) * gain;
}

/** Raised-cosine slopes at both ends, so that a cut is never a click. */
export function soften(signal: Signal, inSeconds: number, outSeconds: number): Signal {
  const rise = inSeconds * RATE;
  const fall = outSeconds * RATE;
  const slope = (x: number): number => (x >= 1 ? 1 : (1 - Math.cos(Math.PI * x)) / 2);
  return signal.map((v, i) => v * slope(i / rise) * slope((signal.length - 1 - i) / fall));
}

/** A second-order filter after the Audio EQ Cookbook. */
export function filter(kind: 'low' | 'high' | 'band', hertz: number, q: number): (x: number) => number {
  const w = (2 * Math.PI * hertz) / RATE;
  const alpha = Math.sin(w) / (2 * q);
  const cos = Math.cos(w);
  const a0 = 1 + alpha;
  const [b0, b1, b2] =
    kind === 'low'
      ? [(1 - cos) / 2, 1 - cos, (1 - cos) / 2]
      : kind === 'high'
        ? [(1 + cos) / 2, -(1 + cos), (1 + cos) / 2]
        : [alpha, 0, -alpha];
  return biquad(b0 / a0, b1 / a0, b2 / a0, (-2 * cos) / a0, (1 - alpha) / a0);
}

export function biquad(b0: number, b1: number, b2: number, a1: number, a2: number): (x: number) => number {
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  return (x) => {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    return y;
  };
}

export const low = (signal: Signal, hertz: number, q = Math.SQRT1_2): Signal => signal.map(filter('low', hertz, q));
export const high = (signal: Signal, hertz: number, q = Math.SQRT1_2): Signal => signal.map(filter('high', hertz, q));

/** A line that wanders smoothly between random values, a new one every `step` seconds; in [-1, 1]. */
export function wander(step: number, random: Random): (t: number) => number {
  const values: number[] = [];
  const value = (n: number): number => {
    while (values.length <= n) values.push(random());
    return values[n] ?? 0;
  };
  return (t) => {
    const n = Math.floor(t / step);
    const x = t / step - n;
    const ease = (1 - Math.cos(Math.PI * x)) / 2;
    const from = value(n);
    return from + (value(n + 1) - from) * ease;
  };
}
