/** What never stops: the air of the hall, and voices of the interpreters leaking from a headset, both loops without a seam; and the murmur of the room itself. */
import { inHall } from './hall.ts';
import { between, filter, high, lay, low, noise, scale, seeded, shape, soften, wander, type Random, type Signal } from './signal.ts';

const CROSSFADE = 1.5;

/** When a chair is heard in the tone, in seconds, and how near it stands. No two are equally far apart. */
const CHAIRS = [[6.8, 0.3], [17.1, 0.22], [23.6, 0.34], [34.9, 0.24]] as const;

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

/** Somebody shifts in a chair far off: cloth, leather that gives, a joint of wood. */
function chair(variant: number): Signal {
  const random = seeded(920 + variant);
  const out = shape(1.4, () => 0);
  const weight = wander(0.06, random);
  const cloth = low(high(noise(0.7, random), 260), 1500).map((v, i, all) => v * Math.sin((Math.PI * i) / all.length) ** 1.5 * (0.6 + 0.4 * weight(i / 48_000)));
  lay(out, cloth, 0, 0.5);
  const pitch = between(random, 150, 210);
  for (let n = 0, t = between(random, 0.2, 0.3); n < 7; n++, t += between(random, 0.018, 0.05)) {
    lay(out, shape(0.09, (s) => Math.exp(-60 * s) * (Math.sin(2 * Math.PI * pitch * s) + 0.5 * Math.sin(2 * Math.PI * pitch * 2.7 * s))), t, between(random, 0.05, 0.2));
  }
  return soften(inHall(low(out, 1100), 1.1, 0.9), 0.05, 0.4);
}

/** A large carpeted hall: slow air in the ducts, a breath of it near the ear, now and then a chair. */
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
  CHAIRS.forEach(([at, gain], n) => { if (at + 1.4 < seconds) lay(out, chair(n), at, gain); });
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

/** How far off the voices of the room stand: each [pitch in hertz, strength]. Between them every row of the hall. */
const VOICES = [[98, 1], [112, 0.8], [124, 0.9], [137, 0.6], [151, 0.7], [176, 0.7], [188, 0.55], [203, 0.6], [219, 0.45], [104, 0.5]] as const;

/** The room itself when something has happened: ten voices at once, none of them near, rising and dying away. No words in it. */
export function murmur(variant: number): Signal {
  const random = seeded(960 + variant);
  const seconds = 4.6;
  const top = between(random, 0.24, 0.34);
  const voices = shape(seconds, () => 0);
  for (const [pitch, gain] of VOICES) lay(voices, speaker(seconds, pitch * between(random, 0.96, 1.04), random), 0, gain);
  const far = low(low(high(voices, 160), 1500), 2200);
  const swelling = far.map((v, i, all) => {
    const share = i / all.length;
    return v * (share < top ? Math.sin((Math.PI * share) / top / 2) ** 1.4 : Math.cos((Math.PI * (share - top)) / (1 - top) / 2) ** 1.3);
  });
  return soften(inHall(swelling, 1.4, 1.1), 0.1, 0.6);
}
