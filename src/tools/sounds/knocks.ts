/** Things that touch the table: the gavel, the two taps of a token, the relay of a microphone. */
import { inHall } from './hall.ts';
import { low, noise, seeded, shape, lay, soften, type Random, type Signal } from './signal.ts';

/** A struck body: each mode is [hertz, strength, decay per second]. */
type Mode = readonly [hertz: number, strength: number, decay: number];

function struck(seconds: number, modes: readonly Mode[]): Signal {
  return shape(seconds, (t) =>
    modes.reduce((sum, [hertz, strength, decay]) => sum + strength * Math.exp(-decay * t) * Math.sin(2 * Math.PI * hertz * t), 0),
  );
}

const contact = (seconds: number, random: Random, hertz: number, decay: number): Signal =>
  low(noise(seconds, random), hertz).map((v, i) => v * Math.exp((-decay * i) / 48_000));

/** One dry knock of wood on its block, on a heavy table. */
export function gavel(): Signal {
  const random = seeded(101);
  const wood = struck(0.75, [
    [96, 0.5, 24],
    [318, 0.9, 42],
    [547, 0.75, 55],
    [884, 0.5, 78],
    [1436, 0.3, 120],
    [2310, 0.16, 190],
  ]);
  lay(wood, contact(0.08, random, 3600, 420), 0, 0.9);
  return soften(inHall(wood, 0.32, 0.6), 0.0004, 0.25);
}

function felt(seed: number, tuning: number): Signal {
  const random = seeded(seed);
  const tap = struck(0.26, [
    [212 * tuning, 0.7, 44],
    [428 * tuning, 0.6, 62],
    [706 * tuning, 0.22, 95],
  ]);
  lay(tap, contact(0.05, random, 900 * tuning, 190), 0, 0.8);
  return soften(inHall(low(tap, 1700 * tuning), 0.12, 0.35), 0.0025, 0.12);
}

/** A token set down on felt: in favour, abstaining, moving. */
export const token = (): Signal => felt(201, 1);

/** The same token a fourth lower: against. Lower, never louder. */
export const tokenAgainst = (): Signal => felt(202, 3 / 4);

/** The relay that lights a microphone: two small contacts, eleven milliseconds apart. */
export function microphone(): Signal {
  const random = seeded(301);
  const click = (tuning: number): Signal => {
    const body = struck(0.05, [
      [1150 * tuning, 0.5, 260],
      [2640 * tuning, 0.6, 380],
      [4300 * tuning, 0.25, 600],
    ]);
    lay(body, contact(0.03, random, 6500, 900), 0, 0.5);
    return body;
  };
  const out = shape(0.13, () => 0);
  lay(out, click(1), 0.002, 1);
  lay(out, click(0.86), 0.013, 0.55);
  return soften(inHall(out, 0.08, 0.3), 0.001, 0.04);
}
