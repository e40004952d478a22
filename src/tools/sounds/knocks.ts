/** Things that touch the table: the gavel, the two taps of a token, the relay of a microphone. Each is built in layers; each variant is another touch of the same thing. */
import { inHall } from './hall.ts';
import { between, high, lay, low, noise, seeded, shape, soften, type Random, type Signal } from './signal.ts';

/** A struck body: each mode is [hertz, strength, decay per second]. */
type Mode = readonly [hertz: number, strength: number, decay: number];

function struck(seconds: number, modes: readonly Mode[]): Signal {
  return shape(seconds, (t) =>
    modes.reduce((sum, [hertz, strength, decay]) => sum + strength * Math.exp(-decay * t) * Math.sin(2 * Math.PI * hertz * t), 0),
  );
}

/** No two touches find a body at the same place: its modes answer a little differently each time. */
const touched = (modes: readonly Mode[], random: Random, tuning: number, spread: number): Mode[] =>
  modes.map(([hertz, strength, decay]) => [hertz * tuning * (1 + 0.012 * random()), strength * (1 + spread * random()), decay * (1 + 0.2 * random())]);

const contact = (seconds: number, random: Random, hertz: number, decay: number): Signal =>
  low(noise(seconds, random), hertz).map((v, i) => v * Math.exp((-decay * i) / 48_000));

/** One dry knock: the contact, the wood of head and block, the felt under the block, the table that answers, the hall. */
export function gavel(variant: number): Signal {
  const random = seeded(100 + variant);
  const tuning = 1 + 0.025 * random();
  const out = shape(1.15, () => 0);
  const wood: readonly Mode[] = [
    [318, 0.9, 44],
    [547, 0.75, 57],
    [884, 0.5, 80],
    [1436, 0.3, 125],
    [2310, 0.16, 200],
    [3390, 0.07, 310],
  ];
  const table: readonly Mode[] = [
    [88, 0.42, 26],
    [141, 0.3, 31],
    [207, 0.22, 36],
  ];
  lay(out, contact(0.06, random, 4200, 620), 0, 0.95);
  lay(out, struck(0.4, touched(wood, random, tuning, 0.6)), 0.0002, 1);
  // The head rocks on its block: a second, much smaller contact.
  lay(out, contact(0.03, random, 2400, 700), between(random, 0.013, 0.021), between(random, 0.1, 0.2));
  lay(out, contact(0.16, random, 240, 52), 0.0015, 1.6);
  lay(out, struck(0.5, touched(table, random, 1 + 0.03 * random(), 0.4)), 0.001, 1);
  return soften(inHall(out, 0.34, 0.75), 0.0004, 0.4);
}

/** A fingertip's breath of felt, the tap, the small body of the token, the table under the cloth. */
function felt(seed: number, tuning: number): Signal {
  const random = seeded(seed);
  const out = shape(0.34, () => 0);
  const lands = between(random, 0.018, 0.026);
  const brush = low(high(noise(lands, random), 500), 1900).map((v, i, all) => v * (i / all.length) ** 2);
  const body: readonly Mode[] = [
    [212, 0.7, 44],
    [428, 0.6, 62],
    [706, 0.22, 95],
  ];
  lay(out, brush, 0, 0.07);
  lay(out, contact(0.05, random, 900 * tuning, 190), lands, between(random, 0.9, 1.5));
  lay(out, struck(0.26, touched(body, random, tuning * (1 + 0.05 * random()), 0.6)), lands, 1);
  lay(out, struck(0.26, touched([[118, 0.34, 38]], random, tuning, 0.5)), lands + 0.001, 1);
  return soften(inHall(low(out, 1700 * tuning), 0.16, 0.4), 0.0025, 0.12);
}

/** A token set down on felt: in favour, abstaining, moving. */
export const token = (variant: number): Signal => felt(200 + variant, 1);

/** The same token a fourth lower: against. Lower, never louder. */
export const tokenAgainst = (variant: number): Signal => felt(250 + variant, 3 / 4);

/** The relay that lights a microphone: two small contacts, the coil behind them, and a breath of the open line. */
export function microphone(variant: number): Signal {
  const random = seeded(300 + variant);
  const contacts: readonly Mode[] = [
    [1150, 0.5, 260],
    [2640, 0.6, 380],
    [4300, 0.25, 600],
  ];
  const click = (tuning: number): Signal => {
    const body = struck(0.05, touched(contacts, random, tuning, 0.25));
    lay(body, contact(0.03, random, 6500, 900), 0, 0.5);
    return body;
  };
  const out = shape(0.2, () => 0);
  lay(out, click(between(random, 0.97, 1.03)), 0.002, 1);
  lay(out, click(between(random, 0.83, 0.89)), 0.002 + between(random, 0.009, 0.014), between(random, 0.45, 0.65));
  lay(out, struck(0.08, [[184, 0.16, 70]]), 0.003, 1);
  lay(out, low(high(noise(0.15, random), 400), 3200).map((v, i) => v * Math.exp((-24 * i) / 48_000)), 0.016, 0.02);
  return soften(inHall(out, 0.1, 0.3), 0.001, 0.06);
}
