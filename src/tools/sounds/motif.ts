/** The motif: five notes for felt piano over two long notes of a bass clarinet. It ends open, as a vote does. */
import { inHall } from './hall.ts';
import { lay, low, noise, seeded, shape, soften, type Random, type Signal } from './signal.ts';

const hertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);

/** A string struck through felt: few partials, each falling faster than the one below, two strings a hair apart. */
function piano(midi: number, random: Random): Signal {
  const base = hertz(midi);
  const partials = [1, 2, 3, 4, 5, 6, 7].map((k) => ({
    hertz: base * k * Math.sqrt(1 + 0.0004 * k * k),
    strength: Math.exp(-0.85 * (k - 1)) * (k === 1 ? 1 : 0.8),
    decay: 0.55 + 0.7 * k,
  }));
  const note = shape(3.2, (t) =>
    partials.reduce((sum, p) => {
      const pair = Math.sin(2 * Math.PI * p.hertz * 0.99965 * t) + Math.sin(2 * Math.PI * p.hertz * 1.00035 * t + 0.4);
      return sum + 0.5 * p.strength * Math.exp(-p.decay * t) * pair;
    }, 0),
  );
  const hammer = low(noise(0.12, random), 420).map((v, i) => (v * Math.exp((-60 * i) / 48_000)) / 1.5);
  lay(note, hammer, 0);
  return soften(note, 0.012, 0.6);
}

/** A cylinder closed at one end: odd harmonics, a slow tongue, a little breath. */
function bassClarinet(midi: number, seconds: number, random: Random): Signal {
  const base = hertz(midi);
  const strengths = [1, 0.05, 0.62, 0.05, 0.34, 0.06, 0.2, 0.05, 0.1, 0.03, 0.05];
  const breath = low(noise(seconds, random), 900);
  const note = shape(seconds, (t) => {
    const swell = Math.min(1, t / 0.16) * (0.75 + 0.25 * Math.sin((Math.PI * t) / seconds));
    const bright = 0.5 + 0.5 * swell;
    return swell * strengths.reduce((sum, s, n) => sum + s * bright ** n * Math.sin(2 * Math.PI * base * (n + 1) * t), 0);
  });
  return soften(note.map((v, i) => v + 0.03 * (breath[i] ?? 0)), 0.1, 1.3);
}

export function motif(): Signal {
  const random = seeded(801);
  const out = shape(5, () => 0);
  const melody: readonly (readonly [midi: number, at: number, strength: number])[] = [
    [62, 0.02, 0.8],
    [69, 0.52, 0.9],
    [67, 1.02, 0.82],
    [59, 1.62, 0.85],
    [64, 2.22, 1],
  ];
  for (const [midi, at, strength] of melody) lay(out, piano(midi, random), at, strength);
  lay(out, bassClarinet(38, 1.9, random), 0.04, 0.17);
  lay(out, bassClarinet(43, 3.1, random), 1.62, 0.16);
  return soften(inHall(out, 0.5, 1.3), 0.004, 0.9);
}
