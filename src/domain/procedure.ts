/**
 * Who may ask, object, withdraw and take part: provisional rules of procedure (S/96/Rev.7), rules 30, 32, 35 and 37 to 39, and
 * what stands when a text has been voted on in parts or more than once.
 */
import { natureOf } from './charter.ts';
import { decide, type Ballots, type Decision } from './voting.ts';

/**
 * Who is asked whether it objects before a motion goes on. Rule 32: to a separate vote, the original mover alone, and not to its
 * own request. To an invitation, by practice, every other member. To the rest nobody.
 */
export function mayObject<T>(kind: string, by: T, mover: T, members: readonly T[]): readonly T[] {
  if (kind === 'part') return mover === by ? [] : [mover];
  return kind === 'invitation' ? members.filter((member) => member !== by) : [];
}

/** What an objection does: it ends a request for a separate vote (rule 32); an invitation is put to a procedural vote. */
export const afterObjection = (kind: string): 'refused' | 'vote' => (kind === 'part' ? 'refused' : 'vote');

/** What follows where nobody objects: an invitation is agreed without a vote, all else is voted on. */
export const withoutObjection = (kind: string): 'agreed' | 'vote' => (kind === 'invitation' ? 'agreed' : 'vote');

/**
 * Rule 32: what is left of a text when its parts have been voted on separately. A part that is not adopted falls; the rest is
 * then voted on as a whole. Where no part is left there is nothing to vote on; the rules of the Council do not say so, the
 * General Assembly's do (rules 89 and 129).
 */
export const partsLeft = <T>(parts: readonly T[], decision: (part: T) => Decision): readonly T[] => parts.filter((part) => decision(part).outcome === 'adopted');

export interface Withdrawable {
  readonly withdrawn: boolean;
  /** Whether a vote has been taken with respect to it. */
  readonly voted: boolean;
}

/** Rule 35, first sentence: withdrawn at any time by its mover, so long as no vote has been taken with respect to it. */
export const mayBeWithdrawn = (draft: Withdrawable): boolean => !draft.withdrawn && !draft.voted;

/** Rule 35, second sentence: a withdrawn draft may be required to be put to the vote by who seconded it, as its own and in its old place. */
export const mayBeTakenUp = (draft: Withdrawable): boolean => draft.withdrawn && !draft.voted;

/**
 * Rule 30: a challenged ruling is put to the Council at once and stands unless overruled, which is a procedural decision. The
 * votes are those for overruling it; how the question is put has varied, and the rule's words favour the ruling.
 * @param challenge null: nobody challenges
 */
export const rulingStands = (challenge: Ballots | null): boolean => challenge === null || decide({ ...challenge, kind: natureOf('ruling') }).outcome !== 'adopted';

/** Who is invited to the table. */
export const GUESTS = ['member-state', 'other-state', 'secretariat', 'person'] as const;
export type Guest = (typeof GUESTS)[number];

export interface Participation {
  /** By which rule, or Article of the Charter. */
  readonly under: 'rule 37' | 'rule 39' | 'Article 32';
  /** No guest votes. */
  readonly mayVote: false;
  /** Rule 38: a State invited under rule 37, or under Article 32 of the Charter, may submit proposals. */
  readonly mayPropose: boolean;
}

/**
 * Rule 37: a Member of the United Nations that is not on the Council, when its interests are specially affected or it has brought
 * the matter before the Council. Article 32: a State outside the Organization, as party to a dispute. Rule 39: the Secretariat and
 * other persons, to inform.
 */
export function participation(guest: Guest): Participation {
  if (guest === 'member-state') return { under: 'rule 37', mayVote: false, mayPropose: true };
  if (guest === 'other-state') return { under: 'Article 32', mayVote: false, mayPropose: true };
  return { under: 'rule 39', mayVote: false, mayPropose: false };
}

/** Rule 38: a guest's proposal is put to the vote only at the request of a member of the Council. */
export const guestProposalIsPut = <T>(requestedBy: T | null, members: readonly T[]): boolean => requestedBy !== null && members.includes(requestedBy);

/**
 * The decision that stands after several votes, on one text or on rival ones: the adopted one, else the one nearest to the number
 * needed. No rule bars a text that failed from being put again, and no later failure undoes an adoption.
 */
export function standingDecision(held: readonly Decision[]): Decision | null {
  return held.find((decision) => decision.outcome === 'adopted') ?? [...held].sort((a, b) => b.tally.for - a.tally.for)[0] ?? null;
}
