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

/** The whole weighted energy of a short sound, in decibels: what makes two taps equally loud. */
export const energyOf = (signal: Signal): number =>
  10 * Math.log10(weighted(signal).reduce((sum, v) => sum + v * v, 0) / RATE);

export const toPeak = (signal: Signal, decibels: number): Signal => scale(signal, gainOf(decibels - peakOf(signal)));
export const toLoudness = (signal: Signal, decibels: number): Signal => scale(signal, gainOf(decibels - loudnessOf(signal)));
export const toEnergyOf = (signal: Signal, model: Signal): Signal => scale(signal, gainOf(energyOf(model) - energyOf(signal)));
