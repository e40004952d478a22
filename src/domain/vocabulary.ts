/**
 * The words of the house. Everything else in the project is written with these.
 * Names follow Security Council practice; nothing here knows which case is on the agenda.
 */

/** Three-letter ISO 3166-1 code of a delegation, upper case: `GHA`, `CHE`. */
export type SeatId = string;
/** Short lower-case name of one clause of the draft, as the scenario file writes it. */
export type ClauseId = string;
/** `1A 1B 2A 2B 3` or whatever the scenario names; `SQ` is the continuation of the text in force. */
export type OptionId = string;
/** Key of an entry in the scenario's list of sources. */
export type SourceId = string;
/** Number of a tabled draft, counted from 1 in the order of submission (rule 32). */
export type TextId = number;

/** Position of a wording on its clause's scale, 0..100. */
export type ScaleValue = number;
/** Index of a wording in its clause, 0 the lowest on the scale. */
export type Level = number;
/** A draft's wordings: one level for each clause, in the scenario's order of clauses. */
export type Levels = readonly Level[];

/** A member's vote. An absent member counts as neither for nor against. */
export const BALLOTS = ['for', 'against', 'abstain', 'absent'] as const;
export type Ballot = (typeof BALLOTS)[number];

/** A delegation's standing on a text, from worst to best; `blocked` stands beside the ladder. */
export const RUNGS = ['opposed', 'sceptical', 'open', 'leaning', 'committed'] as const;
export type Rung = (typeof RUNGS)[number] | 'blocked';

/** Where a number or claim comes from: the source article, the public record, or our own estimate. */
export const MARKS = ['article', 'record', 'estimate'] as const;
export type Mark = (typeof MARKS)[number];

/** How a seat sits in the chamber. The host State speaks under rule 37 and has no vote. */
export const ROLES = ['permanent', 'elected', 'host'] as const;
export type Role = (typeof ROLES)[number];

/** Weight in thousandths of the vote index ("points"). Whole, so that shown causes add up exactly. */
export type Points = number;

/** What a delegation can be asked to do, beside what a text must say. */
export const ACTS = ['motion-carried', 'bloc-statement', 'amendment-accepted', 'trade-agreed', 'partners-consulted', 'host-met', 'silence-broken', 'pledge-won', 'spoke', 'spoke-pointed', 'asked', 'argued', 'sponsored', 'draft-tabled', 'capital-asked', 'consent-warned'] as const;
export type ActId = (typeof ACTS)[number];

/** How a debate ends. `vetoed` needs nine or more in favour; fewer is always `too-few-votes`. */
export const OUTCOMES = ['adopted', 'too-few-votes', 'vetoed', 'no-vote'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a finished debate can be told as, in neutral words; a scenario says which of them it can come to, and when. */
export const ENDINGS = [
  'veto-foreseen',
  'veto',
  'not-nine',
  'unanimity-on-leaving',
  'managed-exit',
  'exit-unsettled',
  'thirteen-and-two',
  'more-troops-short-of-means',
  'more-troops-more-means',
  'sharper-mission',
  'sharper-mission-in-doubt',
  'agreement-first',
  'rolled-over',
  'not-put-to-the-vote',
  'consent-withdrawn',
] as const;
export type EndingId = (typeof ENDINGS)[number];
