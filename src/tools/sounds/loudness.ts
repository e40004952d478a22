/** How loud a signal is: peak, and loudness after ITU-R BS.1770 for one channel, with its gates. */
import { RATE, biquad, scale, type Signal } from './signal.ts';

export const gainOf = (decibels: number): number => 10 ** (decibels / 20);
export const decibelsOf = (gain: number): number => 20 * Math.log10(gain);

export const peakOf = (signal: Signal): number => decibelsOf(signal.reduce((top, v) => Math.max(top, Math.abs(v)), 0));

/** The K-weighting of BS.1770 at 48 kHz: a shelf for the head, then a high pass. */
function weighted(signal: Signal): Signal {
  const shelf = biquad(1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);
  const pass = biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
  return signal.map((v) => pass(shelf(v)));
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, v) => sum + v, 0) / Math.max(1, numbers.length);
const lufs = (power: number): number => -0.691 + 10 * Math.log10(Math.max(power, 1e-12));

/** Integrated loudness in LUFS. */
export function loudnessOf(signal: Signal): number {
  const heard = weighted(signal);
  const block = 0.4 * RATE;
  const powers: number[] = [];
  for (let start = 0; start + block <= heard.length; start += block / 4) {
    powers.push(heard.subarray(start, start + block).reduce((sum, v) => sum + v * v, 0) / block);
  }
  const audible = powers.filter((p) => lufs(p) > -70);
  const gate = lufs(mean(audible)) - 10;
  return lufs(mean(audible.filter((p) => lufs(p) > gate)));
}

/** The loudest 400 ms, in LUFS: what stands for a sound shorter than the measure of a programme. */
export function momentaryOf(signal: Signal): number {
  const block = 0.4 * RATE;
  const padded = new Float64Array(signal.length + 2 * block);
  padded.set(signal, block);
  const heard = weighted(padded);
  // The block slides on by a sample: what comes in is added, what goes out is taken away.
  let power = 0;
  let top = 0;
  for (let i = 0; i < heard.length; i++) {
    power += (heard[i] ?? 0) ** 2 - (heard[i - block] ?? 0) ** 2;
    top = Math.max(top, power);
  }
  return lufs(top / block);
}

/** How alike two sounds are at best, whichever comes a little later: 1 is the same one. Up to 3 ms apart. */
export function likeness(a: Signal, b: Signal): number {
  const reach = 0.003 * RATE;
  const power = (s: Signal): number => s.reduce((sum, v) => sum + v * v, 0);
  let most = 0;
  for (let shift = -reach; shift <= reach; shift++) {
    let sum = 0;
    const end = Math.min(a.length, b.length - shift);
    for (let i = Math.max(0, -shift); i < end; i++) sum += (a[i] ?? 0) * (b[i + shift] ?? 0);
    most = Math.max(most, Math.abs(sum));
  }
  return most / Math.sqrt(power(a) * power(b));
}

export const toPeak = (signal: Signal, decibels: number): Signal => scale(signal, gainOf(decibels - peakOf(signal)));
export const toLoudness = (signal: Signal, decibels: number): Signal => scale(signal, gainOf(decibels - loudnessOf(signal)));

/** Rounds off what stands above 70 per cent of the ceiling; nothing passes the ceiling. */
const rounded = (signal: Signal, ceiling: number): Signal => {
  const knee = 0.7 * ceiling;
  return signal.map((v) => (Math.abs(v) <= knee ? v : Math.sign(v) * (knee + (ceiling - knee) * Math.tanh((Math.abs(v) - knee) / (ceiling - knee)))));
};

/** Brings a sound to this loudest moment, its peaks rounded where they would pass the ceiling. */
function toMoment(signal: Signal, decibels: number, ceiling: number): Signal {
  let gain = decibels - momentaryOf(signal);
  let out = signal;
  for (let n = 0; n < 5; n++) {
    out = rounded(scale(signal, gainOf(gain)), gainOf(ceiling));
    gain += decibels - momentaryOf(out);
  }
  return out;
}

/** A row of sounds made equally loud, their peaks about the level of the design. */
export function evened(row: readonly Signal[], peak: number): Signal[] {
  const loud = row.map((signal) => momentaryOf(toPeak(signal, peak)));
  const even = row.map((signal) => toMoment(signal, mean(loud), peak + 0.4));
  const gain = gainOf(peak - mean(even.map(peakOf)));
  return even.map((signal) => scale(signal, gain));
}
