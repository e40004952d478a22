/** What never stops: the air of the hall, and voices of the interpreters leaking from a headset. Both are loops without a seam. */
import { between, filter, high, lay, low, noise, scale, seeded, shape, wander, type Random, type Signal } from './signal.ts';

const CROSSFADE = 1.5;

/** Folds the overhang of `signal` into its beginning at equal power, so that its end runs on into its start. */
function looped(signal: Signal, seconds: number): Signal {
  const length = Math.round(seconds * 48_000);
  const fold = signal.length - length;
  return signal.subarray(0, length).map((v, i) => {
    if (i >= fold) return v;
    const turn = ((i / fold) * Math.PI) / 2;
    return v * Math.sin(turn) + (signal[length + i] ?? 0) * Math.cos(turn);
  });
}

/** A large carpeted hall: slow air in the ducts, a breath of it near the ear. */
export function roomTone(seconds: number): Signal {
  const random = seeded(901);
  const whole = seconds + CROSSFADE;
  const draught = wander(2.3, random);
  const duct = low(low(high(noise(whole, random), 45), 170), 420);
  const air = low(high(noise(whole, random), 180), 900, 0.5);
  const ear = low(high(noise(whole, random), 900), 4200, 0.5);
  const out = duct.map((v, i) => {
    const breath = 1 + 0.12 * draught(i / 48_000);
    return v * 1.5 + breath * (0.16 * (air[i] ?? 0) + 0.016 * (ear[i] ?? 0));
  });
  return looped(out, seconds);
}

/** Formants of vowels no language owns: [first, second] in hertz. */
const VOWELS = [
  [390, 1850],
  [520, 1520],
  [640, 1180],
  [460, 980],
  [350, 1320],
] as const;

/** One syllable: a pulse of the voice through two formants, sometimes begun by a soft breath. */
function syllable(seconds: number, pitch: number, fall: number, random: Random): Signal {
  const [first, second] = VOWELS[Math.floor(between(random, 0, VOWELS.length - 0.001))] ?? VOWELS[0];
  const bodies = [filter('band', first, 6), filter('band', second, 8), filter('band', 2650, 7)];
  let phase = 0;
  const voiced = shape(seconds, (t) => {
    phase += (pitch * (1 - (fall * t) / seconds)) / 48_000;
    const saw = 2 * (phase - Math.floor(phase)) - 1;
    const [a = 0, b = 0, c = 0] = bodies.map((body) => body(saw));
    return Math.sin((Math.PI * t) / seconds) ** 0.8 * (a + 0.55 * b + 0.2 * c);
  });
  if (random() > 0.2) lay(voiced, low(high(noise(0.05, random), 1600), 3300).map((v, i, all) => v * Math.sin((Math.PI * i) / all.length)), 0, 0.12);
  return voiced;
}

function speaker(seconds: number, pitch: number, random: Random): Signal {
  const out = shape(seconds, () => 0);
  let t = between(random, 0, 0.6);
  while (t < seconds) {
    const phrase = Math.round(between(random, 6, 15));
    for (let n = 0; n < phrase && t < seconds; n++) {
      const long = between(random, 0.11, 0.24);
      const tune = pitch * (1.12 - (0.22 * n) / phrase + 0.06 * random());
      lay(out, syllable(long, tune, between(random, -0.04, 0.08), random), t, between(random, 0.55, 1));
      t += long * between(random, 0.78, 1);
    }
    t += between(random, 0.25, 0.8);
  }
  return out;
}

/** Interpreters in a headset lying on the desk: a murmur of five voices between 300 and 3400 Hz, no words in it. */
export function hush(seconds: number): Signal {
  const random = seeded(951);
  const whole = seconds + CROSSFADE;
  const out = scale(noise(whole, random), 0.006);
  for (const [pitch, gain] of [[104, 1], [188, 0.8], [127, 0.7], [212, 0.5], [151, 0.5]] as const) {
    lay(out, speaker(whole, pitch, random), 0, gain);
  }
  const narrow = low(low(high(high(out, 300), 300), 3400), 3400);
  const blurred = shape(whole, () => 0);
  for (const [delay, gain] of [[0, 1], [0.019, 0.6], [0.037, 0.5], [0.061, 0.36], [0.094, 0.25]] as const) lay(blurred, narrow, delay, gain);
  return looped(blurred, seconds);
}
