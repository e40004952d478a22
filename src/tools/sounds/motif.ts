/**
 * The motif: five notes for felt piano (D A G B E) over three long notes of a bass clarinet (D G A).
 * It moves from home to the step before home and stops there: it ends open, as a debate does before its vote.
 */
import { inHall } from './hall.ts';
import { gainOf, momentaryOf } from './loudness.ts';
import { RATE, between, high, lay, low, noise, scale, seeded, shape, soften, wander, type Random, type Signal } from './signal.ts';

const hertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);

/** Seconds: the notes ring on under the pedal, so that each lies over the last. */
const LENGTH = 7;

/** Felt between hammer and string: few partials, each with a quick fall and a slow one; three strings a hair apart; the key and its felt are heard. */
function piano(midi: number, strength: number, random: Random): Signal {
  const base = hertz(midi);
  const partials = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => ({
    hertz: base * k * Math.sqrt(1 + 0.00035 * k * k),
    // Harder is brighter, here as on the instrument.
    level: Math.exp(-(1.08 - 0.3 * strength) * (k - 1)) * (k === 2 ? 0.8 : 1),
    quick: 0.62,
    quickly: Math.exp(-(1.9 + 1.15 * k) / RATE),
    slow: 0.38,
    slowly: Math.exp(-(0.34 + 0.28 * k) / RATE),
    // Struck together: hardly apart at first, drifting later.
    phase: 0.5 * random(),
  }));
  const apart = between(random, 0.0002, 0.00032);
  const note = shape(5.2, (t) =>
    partials.reduce((sum, p) => {
      const w = 2 * Math.PI * p.hertz * t;
      const strings = Math.sin(w) + Math.sin(w * (1 + apart) + p.phase) + Math.sin(w * (1 - 0.7 * apart) - p.phase);
      p.quick *= p.quickly;
      p.slow *= p.slowly;
      return sum + (p.level / 3) * (p.quick + p.slow) * strings;
    }, 0),
  );
  const hammer = low(noise(0.14, random), 380).map((v, i) => v * Math.exp((-52 * i) / RATE));
  const key = low(high(noise(0.05, random), 700), 1900).map((v, i) => v * Math.exp((-120 * i) / RATE));
  lay(note, hammer, 0, 0.42);
  lay(note, key, 0.004, 0.05);
  // Every note as loud as it is meant to be, whatever its pitch.
  return scale(soften(note, 0.009, 1.2), strength * gainOf(-20 - momentaryOf(note.subarray(0, RATE))));
}

/** One note of the line: when it begins and ends, in seconds. */
type Held = readonly [midi: number, from: number, to: number];

/** A cylinder closed at one end: odd harmonics, one breath over all its notes, the tongue hardly there, the reed a little uneven. */
function bassClarinet(line: readonly Held[], seconds: number, random: Random): Signal {
  const harmonics = [1, 0.04, 0.66, 0.05, 0.38, 0.06, 0.23, 0.05, 0.12, 0.04, 0.07, 0.02, 0.03];
  const waver = wander(0.21, random);
  const reed = wander(0.034, random);
  const breath = low(high(noise(seconds, random), 250), 1300);
  let phase = 0;
  return shape(seconds, (t) => {
    let swell = 0;
    let pitch = 0;
    for (const [midi, from, to] of line) {
      if (t < from || t >= to) continue;
      const share = (t - from) / (to - from);
      const rise = Math.min(1, (t - from) / 0.22);
      const fall = Math.min(1, (to - t) / (to === seconds ? 1.9 : 0.16));
      swell = rise * rise * (3 - 2 * rise) * fall * (0.62 + 0.38 * Math.sin(Math.PI * Math.min(1, share * 1.15)));
      pitch = hertz(midi) * (1 + 0.0016 * waver(t));
    }
    phase += pitch / RATE;
    const bright = 0.42 + 0.5 * swell;
    const tone = harmonics.reduce((sum, s, n) => sum + s * bright ** n * Math.sin(2 * Math.PI * phase * (n + 1)), 0);
    return swell * (tone * (1 + 0.03 * reed(t)) + 0.035 * (breath[Math.round(t * RATE)] ?? 0));
  });
}

export function motif(): Signal {
  const random = seeded(801);
  const out = shape(LENGTH, () => 0);
  // The last note waits a moment longer than one expects.
  const melody: readonly (readonly [midi: number, at: number, strength: number])[] = [
    [62, 0.02, 0.72],
    [69, 0.68, 0.86],
    [67, 1.22, 0.74],
    [59, 1.92, 0.8],
    [64, 2.86, 1.05],
  ];
  for (const [midi, at, strength] of melody) lay(out, piano(midi, strength, random), at);
  lay(out, bassClarinet([[38, 0.1, 1.86], [43, 1.9, 2.84], [45, 2.9, LENGTH]], LENGTH, random), 0, 0.055);
  return soften(inHall(out, 0.55, 1.5), 0.004, 1.4);
}
