/** The host State's consent to a text. It has no vote; without its consent no mission stands. */
import { CONSENT, REQUEST_TO_LEAVE, UNIT } from './coefficients.ts';
import { pointsOf } from './points.ts';
import type { Tables } from './tables.ts';
import type { Levels } from './vocabulary.ts';

export interface HostMood {
  /** Goodwill won and lost, -0.5 .. 0.3. */
  readonly credit: number;
  /** The host has asked the mission to leave. */
  readonly asked: boolean;
}

/** Consent 0..1. A case without a host has full consent: nobody's consent is wanting. */
export function consent(tables: Tables, ideal: Float64Array, mood: HostMood, levels: Levels): number {
  if (tables.host < 0) return 1;
  const tenable = mood.asked && tables.tenable(levels);
  const untenable = mood.asked && !tenable ? REQUEST_TO_LEAVE.untenableForHost / UNIT : 0;
  const utility = pointsOf(tables, ideal).utility(tables.host, levels) / UNIT - untenable;
  const raw = 0.5 + CONSENT.slope * (utility + mood.credit) + (tenable ? CONSENT.tenable : 0);
  return Math.max(0, Math.min(1, raw));
}
