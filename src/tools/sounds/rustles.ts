/** Paper and cloth: a page turned, a slip pushed over wood, a pencil, a sleeve when a hand goes up. */
import { inHall } from './hall.ts';
import { between, high, lay, low, noise, seeded, shape, soften, wander, type Random, type Signal } from './signal.ts';

/** Many small crackles; `density` gives how many a second, and how strong, at a share 0..1 of the whole. */
function crackle(seconds: number, random: Random, density: (share: number) => number, hertz: readonly [number, number]): Signal {
  const out = shape(seconds, () => 0);
  for (let t = 0.004; t < seconds - 0.02; t += between(random, 0.2, 1.8) / Math.max(12, 420 * density(t / seconds))) {
    const pitch = between(random, hertz[0], hertz[1]);
    const decay = between(random, 350, 1100);
    const strength = between(random, 0.1, 1) ** 2 * density(t / seconds);
    const grain = shape(0.012, (s) => Math.exp(-decay * s) * Math.sin(2 * Math.PI * pitch * s) * strength);
    lay(out, grain, t, random() > 0 ? 1 : -1);
  }
  return out;
}

/** Hiss of a surface, its strength wandering as the hand does. */
function hiss(seconds: number, random: Random, strength: (share: number) => number, from: number, to: number, step: number): Signal {
  const hand = wander(step, random);
  const air = low(high(noise(seconds, random), from), to);
  return air.map((v, i) => v * strength(i / air.length) * (0.65 + 0.35 * hand(i / 48_000)));
}

const arch = (share: number, power = 1): number => Math.sin(Math.PI * Math.min(1, Math.max(0, share))) ** power;

/** A page turned: lifted, carried over, laid down with a breath of air. */
export function page(variant: number): Signal {
  const random = seeded(400 + variant);
  const seconds = between(random, 0.42, 0.54);
  const turn = between(random, 0.55, 0.7);
  const force = (share: number): number => 0.55 * arch(share / turn, 1.4) + arch((share - turn + 0.12) / (1 - turn + 0.1), 1.2);
  const out = crackle(seconds, random, force, [1800, 6800]);
  lay(out, hiss(seconds, random, force, 1100, 7200, 0.03), 0, 0.5);
  lay(out, low(hiss(0.12, random, (s) => arch(s, 0.7), 150, 900, 0.05), 700), seconds * turn, 0.5);
  return soften(inHall(out, 0.1, 0.4), 0.02, 0.09);
}

/** A slip of paper pushed across the table; it stops with the touch of a finger. */
export function slip(variant: number): Signal {
  const random = seeded(500 + variant);
  const seconds = between(random, 0.3, 0.38);
  const stop = between(random, 0.18, 0.23);
  const slide = (share: number): number => arch((share * seconds) / stop, 0.8);
  const out = hiss(seconds, random, slide, 700, 4600, 0.02);
  lay(out, crackle(seconds, random, (s) => 0.4 * slide(s), [1500, 4200]), 0, 0.6);
  const pitch = between(random, 165, 195);
  lay(out, shape(0.12, (t) => Math.exp(-48 * t) * (Math.sin(2 * Math.PI * pitch * t) + 0.4 * Math.sin(2 * Math.PI * pitch * 2.4 * t))), stop - 0.01, 0.5);
  return soften(inHall(out, 0.1, 0.4), 0.015, 0.08);
}

/** Three or four strokes of a pencil. */
export function pencil(variant: number): Signal {
  const random = seeded(620 + variant);
  const strokes = 3 + (variant % 2);
  const out = shape(0.56, () => 0);
  let start = 0.005;
  for (let n = 0; n < strokes; n++) {
    const seconds = between(random, 0.07, 0.115);
    const grain = wander(between(random, 0.0022, 0.0034), random);
    const centre = between(random, 2300, 3300);
    const line = low(high(noise(seconds, random), centre * 0.6), centre * 1.9);
    const stroke = line.map((v, i) => v * arch(i / line.length, 0.6) * (0.55 + 0.45 * grain(i / 48_000)));
    lay(out, stroke, start, between(random, 0.6, 1));
    lay(out, shape(0.03, (t) => Math.exp(-170 * t) * Math.sin(2 * Math.PI * 310 * t)), start, 0.16);
    start += seconds + between(random, 0.02, 0.035);
  }
  return soften(inHall(out, 0.08, 0.3), 0.004, 0.06);
}

/** A sleeve as a hand goes up: cloth on cloth, nothing else. */
export function hand(variant: number): Signal {
  const random = seeded(760 + variant);
  const seconds = between(random, 0.44, 0.54);
  const peak = between(random, 0.32, 0.45);
  const lift = (share: number): number => (share < peak ? arch(share / peak / 2, 1.3) : arch(0.5 + (share - peak) / (1 - peak) / 2, 1.6));
  const out = hiss(seconds, random, lift, 320, 2400, 0.022);
  lay(out, hiss(seconds, random, lift, 2000, 5200, 0.012), 0, 0.22);
  lay(out, crackle(seconds, random, (s) => 0.35 * lift(s), [600, 1900]), 0, 0.5);
  return soften(inHall(out, 0.12, 0.4), 0.03, 0.12);
}
