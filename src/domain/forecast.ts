/**
 * How likely a text is to be adopted, as one observer reads the room.
 * An algebraic sigmoid keeps a gradient in the tails and is the same in every engine: only + - * / and square root.
 */
import { BANDS } from './coefficients.ts';
import type { Points } from './vocabulary.ts';
import { YES_NEEDED } from './voting.ts';

/**
 * How steeply an index is read as a chance, for each point in a thousand; what is nearly sure; and how widely the count of
 * votes is taken to spread (`spread` of its standard deviation, never below `spreadLeast`). Set by hand, not measured.
 */
export const FORECAST = { favour: 24, against: 45, unlikely: 0.02, sure: 0.98, nine: 3, spread: 0.6, spreadLeast: 0.45 } as const;

/** 0..1, one half at 0. */
export const sigmoid = (x: number): number => 0.5 * (1 + x / Math.sqrt(4 + x * x));

/** Chance that a member with this index votes in favour. */
export const chanceFor = (index: Points): number => sigmoid((FORECAST.favour * (index - BANDS.leaning)) / 1000);

/** Chance that a member votes against. */
export const chanceAgainst = (index: Points, low: Points): number => sigmoid((FORECAST.against * (low - index)) / 1000);

/** Running sum over the members, so that a search need not build lists. */
export class Forecast {
  #mean = 0;
  #variance = 0;
  #noVeto = 1;

  reset(): void {
    this.#mean = 0;
    this.#variance = 0;
    this.#noVeto = 1;
  }

  /**
   * Counts one member as the observer reads it: its index, its bound, whether a line blocks it,
   * whether the host line holds it at an abstention, whether a pledge binds it.
   */
  add(index: Points, low: Points, permanent: boolean, block: 'veto' | 'hard' | null, capped: boolean, pledged: boolean): void {
    const p = block !== null ? FORECAST.unlikely : pledged ? FORECAST.sure : capped ? FORECAST.unlikely : chanceFor(index);
    this.#mean += p;
    this.#variance += p * (1 - p);
    if (permanent && (!pledged || block !== null)) this.#noVeto *= block === 'veto' ? FORECAST.unlikely : 1 - chanceAgainst(index, low);
  }

  /** A permanent member has hinted at a veto, and the room believes it so far, 0..1. */
  doubt(belief: number): void {
    this.#noVeto *= 1 - belief;
  }

  /** Expected votes in favour. */
  get votes(): number {
    return this.#mean;
  }
  /** Chance that no permanent member votes against. */
  get noVeto(): number {
    return this.#noVeto;
  }
  /** Chance of nine votes in favour. */
  get nine(): number {
    const spread = Math.max(FORECAST.spreadLeast, FORECAST.spread * Math.sqrt(this.#variance));
    return sigmoid((FORECAST.nine * (this.#mean - (YES_NEEDED - 0.5))) / spread);
  }
  /** Chance that the text is adopted. */
  get adopted(): number {
    return this.nine * this.#noVeto;
  }
}
