/**
 * Five measures of what a debate has come to, each 0..1: one delegation's own interest, the Council's unity, the host's consent,
 * whether the tasks have their means, and the protection of civilians. Each comes with its terms, so that a reader can do the sum.
 */
import { MEASURES } from './coefficients.ts';
import type { Levels, Outcome } from './vocabulary.ts';
import { YES_NEEDED } from './voting.ts';

/** A weighted sum of clause values: `weights[clause]`, zero where a clause does not count. */
export type ClauseWeights = readonly number[];

const clamp = (x: number, least: number, most: number): number => Math.max(least, Math.min(most, x));

/** Weighted mean of a text's wordings, 0..1. */
export function weighted(values: readonly (readonly number[])[], weights: ClauseWeights, levels: Levels): number {
  return weights.reduce((sum, weight, k) => sum + (weight * (values[k]?.[levels[k] ?? 0] ?? 0)) / 100, 0);
}

export interface Interest {
  /** What the adopted text is worth to the seat by its instructions at the start; 0 where nothing was adopted. */
  readonly utility: number;
  /** What the host's consent adds to it or takes from it. */
  readonly consent: number;
  /** What going on without a new text was worth at the start; 0 where nothing was adopted: that is what it is measured against. */
  readonly reversion: number;
  /** A negative vote of its own that defeated the text; a mission asked to leave without any decision. Zero or less. */
  readonly ownVeto: number;
  readonly leftOpen: number;
}

/** What a delegation has gained against going on as before; 0 where nothing was adopted, less what that cost it. */
export const gain = (i: Interest): number => i.utility + i.consent - i.reversion + i.ownVeto + i.leftOpen;

/** Where a text has been adopted. @param reversion what the text in force was worth, consent and drift counted, before anything was said */
export function interestIn(utility: number, consentWeight: number, consent: number, reversion: number): Interest {
  return { utility, consent: consentWeight * (2 * consent - 1), reversion, ownVeto: 0, leftOpen: 0 };
}

/** Where none has: making the alternative worse earns nothing. */
export function interestInNothing(ownVeto: boolean, asked: boolean): Interest {
  return { utility: 0, consent: 0, reversion: 0, ownVeto: ownVeto ? -MEASURES.ownVeto : 0, leftOpen: asked ? -MEASURES.leftOpen : 0 };
}

/** Own interest against the twin's: one half where both have gained the same. */
export const interestShare = (own: number, twin: number): number => 0.5 + 0.5 * clamp((own - twin) / MEASURES.gainForAll, -1, 1);

export interface Unity {
  readonly outcome: Outcome;
  /** Share of the six votes beyond nine; 0 where nothing was adopted. */
  readonly beyondNine: number;
  readonly noneAgainst: boolean;
  readonly share: number;
}

export function unity(outcome: Outcome, tally: { readonly for: number; readonly against: number } | null): Unity {
  if (outcome !== 'adopted' || !tally) return { outcome, beyondNine: 0, noneAgainst: false, share: outcome === 'adopted' ? 0 : MEASURES.unityOf[outcome] };
  const beyondNine = (tally.for - YES_NEEDED) / MEASURES.votesBeyondNine;
  const noneAgainst = tally.against === 0;
  return { outcome, beyondNine, noneAgainst, share: MEASURES.unityVotes * beyondNine + (noneAgainst ? 1 - MEASURES.unityVotes : 0) };
}

export interface Feasibility {
  /** What the tasks ask for, and what the text gives them, 0..1. */
  readonly demand: number;
  readonly means: number;
  /** What is left of it after the shortfall, and how much of that the host's consent leaves. */
  readonly covered: number;
  readonly leave: number;
  readonly share: number;
}

export function feasibility(demand: number, means: number, consent: number): Feasibility {
  const covered = clamp(1 - MEASURES.shortfall * Math.max(0, demand - means), 0, 1);
  const leave = MEASURES.withoutConsent + (1 - MEASURES.withoutConsent) * consent;
  return { demand, means, covered, leave, share: covered * leave };
}

export interface Protection {
  /** What the text provides for, 0..1. */
  readonly provided: number;
  /** How much of it can be done, and how much is left where the mission ends. */
  readonly doable: number;
  readonly stays: number;
  readonly share: number;
}

export function protection(provided: number, feasible: number, ends: boolean): Protection {
  const doable = 0.5 + 0.5 * feasible;
  const stays = ends ? MEASURES.protectionAfter : 1;
  return { provided, doable, stays, share: clamp(provided * doable * stays, 0, 1) };
}
