/** The order in which the Council takes its business: provisional rules of procedure (S/96/Rev.7), rules 27, 32, 33 and 36. */

/** Rule 32: drafts and principal motions have precedence in the order of their submission. */
export function inOrderOfSubmission<T>(drafts: readonly T[], submitted: (draft: T) => number): readonly T[] {
  return [...drafts].sort((a, b) => submitted(a) - submitted(b));
}

/** Motions that go before drafts and principal motions, in the order in which rule 33 names them. */
export const PRECEDENCE = ['suspend', 'adjourn', 'adjourn-to', 'refer', 'postpone', 'amendment'] as const;
export type PrecedentMotion = (typeof PRECEDENCE)[number];

/** Rule 33: motions by precedence; of one kind, and after them the drafts, as they were moved. */
export function inOrderOfPrecedence<T>(moved: readonly T[], kind: (item: T) => PrecedentMotion | 'draft'): readonly T[] {
  const rank = (item: T): number => {
    const found = kind(item);
    return found === 'draft' ? PRECEDENCE.length : PRECEDENCE.indexOf(found);
  };
  return [...moved].sort((a, b) => rank(a) - rank(b));
}

/** Rule 33, last sentence: suspension and the simple adjournment are decided without debate. */
export const withoutDebate = (kind: PrecedentMotion | 'draft'): boolean => kind === 'suspend' || kind === 'adjourn';

export const EFFECTS = ['adds', 'deletes', 'alters'] as const;

export interface Amendment {
  /** Whether it adds to the text, deletes from it, or puts other words in the place of some. */
  readonly effect: (typeof EFFECTS)[number];
  /** How far it is removed in substance from the original proposal, on any scale: the President's judgement. */
  readonly distance: number;
  /** Number in the order of submission. */
  readonly submitted: number;
}

/**
 * Rule 36: those that add to or delete from the text first, then the furthest removed in substance from the original, then the
 * next furthest. The rule says "ordinarily" and leaves the order to the President; among additions and deletions, and where two
 * are as far removed, it says nothing: here the distance and then the order of submission decide.
 */
export function orderOfAmendments<T extends Amendment>(amendments: readonly T[]): readonly T[] {
  const rank = (one: T): number => (one.effect === 'alters' ? 1 : 0);
  return [...amendments].sort((a, b) => rank(a) - rank(b) || b.distance - a.distance || a.submitted - b.submitted);
}

/** In what capacity somebody speaks; in practice the order of these words is the order of speaking. */
const CAPACITIES = ['penholder', 'member', 'president', 'invited'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/**
 * Rule 27: in the order in which representatives ask to speak. By practice the penholder opens, the President speaks in its
 * national capacity after the other members, and an invited State after the members.
 * @param asked place in the list of speakers, among those of one capacity
 */
export function speakingOrder<T>(speakers: readonly T[], capacity: (speaker: T) => Capacity, asked: (speaker: T) => number): readonly T[] {
  const places = speakers.map((speaker, i) => ({ speaker, i, rank: CAPACITIES.indexOf(capacity(speaker)), asked: asked(speaker) }));
  return places.sort((a, b) => a.rank - b.rank || a.asked - b.asked || a.i - b.i).map(({ speaker }) => speaker);
}
