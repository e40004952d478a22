/** How an argument and a speech move what a delegation wants. Bounded, and weaker with every repetition. */
import { ARGUMENT, SPEECH } from './coefficients.ts';

export interface ArgumentCase {
  /** Points of scale at full trust. */
  readonly strength: number;
  readonly direction: 1 | -1;
  /** The listener's trust in the speaker, 0..1. */
  readonly trust: number;
  /** The listener's salience of the clause, 0..1: what matters most moves least. */
  readonly salience: number;
  /** How often this fact has been put to this listener before. */
  readonly uses: number;
  readonly contested: boolean;
}

/** Points of scale, signed, before the listener's cap. */
export function argumentShift(a: ArgumentCase): number {
  return a.direction * a.strength * (ARGUMENT.base + ARGUMENT.trust * a.trust) * (1 - ARGUMENT.salience * a.salience) * fading(a.uses) * (a.contested ? ARGUMENT.contested : 1);
}

/** How much a fact lowers the comfort of the text in force, 0..1. */
export function loosening(loosens: number, trust: number, uses: number, contested: boolean): number {
  return ARGUMENT.loosen * loosens * (ARGUMENT.loosenBase + ARGUMENT.loosenTrust * trust) * fading(uses) * (contested ? ARGUMENT.contested : 1);
}

/** A new ideal that stays within the cap around where it began, and on the scale. */
export function capped(ideal: number, shift: number, start: number, cap: number): number {
  return Math.max(0, Math.min(100, Math.max(start - cap, Math.min(start + cap, ideal + shift))));
}

/** Points of scale by which a statement pulls a listener toward the wording spoken for. Distrust is deaf, not contrary. */
export function speechShift(influence: number, trust: number, distance: number, pointed: boolean): number {
  const open = Math.max(0, trust - SPEECH.trustFrom);
  return SPEECH.pull * influence * open * distance * (pointed ? SPEECH.pointed : 1);
}

function fading(uses: number): number {
  let f = 1;
  for (let i = 0; i < uses; i++) f *= ARGUMENT.repeat;
  return f;
}
