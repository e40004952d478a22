/** The arithmetic of a deal: when a sponsor takes a wording, when a partner takes a trade. */
import { SPONSOR } from './coefficients.ts';

/**
 * A sponsor accepts when the worth of its text rises, or falls by no more than it owes a trusted friend.
 * The slack is relative: an absolute one would let a text drift while its worth is small.
 * @param before worth of the text now: chance of adoption times the sponsor's gain
 * @param trust the sponsor's trust in the one who asks, 0..1
 */
export function sponsorTakes(before: number, after: number, trust: number): boolean {
  return after >= before - Math.abs(before) * (SPONSOR.slack + SPONSOR.slackTrust * trust);
}

/** A partner trades when its own index does not fall. */
export const partnerTakes = (before: number, after: number): boolean => after > before;
