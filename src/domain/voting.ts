/** How the Council decides. Charter of the United Nations, Article 27; abstention by settled practice. */
import type { Ballot, SeatId } from './vocabulary.ts';

/** Votes in favour needed to adopt, of fifteen. Article 27(2) for procedural matters, 27(3) for all others. */
export const YES_NEEDED = 9;

export interface Ballots {
  readonly members: readonly SeatId[];
  readonly permanent: readonly SeatId[];
  readonly kind: 'substantive' | 'procedural';
  /** A member without an entry is absent. */
  readonly ballots: Readonly<Record<SeatId, Ballot>>;
  /** Votes in favour needed, where another number than nine of fifteen applied: seven of eleven until 1965. */
  readonly needed?: number;
}

export type DecisionReason = 'nine-in-favour' | 'fewer-than-nine' | 'permanent-member-against';

export interface Decision {
  readonly outcome: 'adopted' | 'too-few-votes' | 'vetoed';
  readonly reasons: readonly DecisionReason[];
  readonly tally: { readonly for: number; readonly against: number; readonly abstain: number };
  /** Permanent members whose negative vote defeated a text that had its nine. */
  readonly vetoedBy: readonly SeatId[];
}

/**
 * Decides one vote.
 *
 * Nine votes in favour adopt. On a matter of substance a permanent member's negative vote defeats a text that has its
 * nine. A permanent member that abstains or stays away does not (practice since 1946; International Court of Justice,
 * Namibia, Advisory Opinion of 21 June 1971, para. 22). A text short of nine is `too-few-votes`, also when a permanent
 * member votes against: the Council does not count that as a veto, so `vetoedBy` stays empty and `reasons` names both.
 */
export function decide(council: Ballots): Decision {
  const cast = (seat: SeatId): Ballot => (Object.hasOwn(council.ballots, seat) ? (council.ballots[seat] ?? 'absent') : 'absent');
  const count = (ballot: Ballot): number => council.members.filter((seat) => cast(seat) === ballot).length;
  const tally = { for: count('for'), against: count('against'), abstain: count('abstain') };
  const against = council.kind === 'procedural' ? [] : council.permanent.filter((seat) => council.members.includes(seat) && cast(seat) === 'against');
  if (tally.for < (council.needed ?? YES_NEEDED)) return { outcome: 'too-few-votes', reasons: against.length > 0 ? ['fewer-than-nine', 'permanent-member-against'] : ['fewer-than-nine'], tally, vetoedBy: [] };
  if (against.length > 0) return { outcome: 'vetoed', reasons: ['permanent-member-against'], tally, vetoedBy: against };
  return { outcome: 'adopted', reasons: ['nine-in-favour'], tally, vetoedBy: [] };
}
