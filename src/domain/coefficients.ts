/**
 * The coefficients of the model: one set for every scenario and every State. All are our own estimates,
 * tried in a prototype; none was measured. Weights of the vote index are in points (thousandths).
 */
import type { Points } from './vocabulary.ts';

/** Points in one unit of the vote index. */
export const UNIT: Points = 1000;

/** Share of the index that asks "is it better than no new text"; the rest asks "can I defend this text". */
export const REVERSION_SHARE = 0.6;

/** Bounds between the rungs, in points. Opposed begins below `opposedBase` less the seat's reluctance. */
export const BANDS = { opposedBase: -80, open: 0, leaning: 100, committed: 280, inertia: 25 } as const;

/**
 * Pull of the mates in a group, of trust in the sponsor, the cost of a text that is not the penholder's, what co-sponsoring binds, and
 * what it tells others who trust the new sponsor. `elsewhere`: who has put its name to another draft, or has just voted for one
 * that this draft's sponsor voted down, withholds support on grounds of process. Our estimate: after the vetoes of 8 July 2022,
 * 11 July 2023 and 30 August 2023 none of those who had voted for the vetoed text voted for the vetoing member's own.
 */
export const SOCIAL = { bloc: 50, sponsorTrust: 120, rival: 60, rivalForPenholder: 90, elsewhere: 180, cosponsor: 80, sponsorship: 12, sponsorshipFrom: 0.35 } as const;

/** Weight of the comfort of the text in force when the text on the table is that same text. */
export const ROLLOVER_SHARE = 0.7;

/** Host consent: slope of the consent curve, and what a tenable text adds once the host has asked the mission to leave. */
export const CONSENT = { slope: 0.45, tenable: 0.25, capFrom: 0.2, capBelow: 0.3 } as const;

/** What changes when the host asks the mission to leave. Shifts in points of scale. */
export const REQUEST_TO_LEAVE = { drift: 0.55, untenable: 250, untenableForHost: 900, shift: 22, shiftPerConsentWeight: 90, hostShift: 60 } as const;

/** Bounds of the host's goodwill, and what moves it. */
export const HOST_CREDIT = { least: -0.5, most: 0.3, meeting: 0.03, pointed: 0.02, refusal: 0.02, crossedLine: 0.025, heard: 0.03 } as const;

/** A fact put to a delegation. `repeat`: each further use counts this much of the last. */
export const ARGUMENT = { base: 0.35, trust: 0.65, salience: 0.5, repeat: 0.6, contested: 0.25, loosen: 0.05, loosenBase: 0.3, loosenTrust: 0.7, loosenMost: 0.18, dearAfter: 2 } as const;

/** A statement on the record. */
export const SPEECH = { pull: 0.03, trustFrom: 0.3, pointed: 1.5, pointedTrust: 0.03, pointedFrom: 0.14 } as const;

/** Trust won and lost, on a scale of 0.02..0.98. */
export const TRUST = { consultation: 0.06, trade: 0.05, refusal: 0.02, accepted: 0.015, betrayal: 0.25, betrayalSeen: 0.05, rival: 0.1, pledge: 0.08, concession: 0.1, hostVisits: 0.02, least: 0.02, most: 0.98 } as const;

/** Trust from which a delegation answers a question. */
export const ANSWERS_FROM = 0.15;

/** A private consultation also makes waiting a little less attractive. */
export const CONSULTATION = { wait: 0.1, base: 0.4 } as const;

/** Political capital: what a seat starts with, earns each half-day, and can hold. */
export const CAPITAL = { start: 6, perRound: 2, most: 8 } as const;

/** Moves in a half-day for a player's seat. An elected member has one more: it owns neither veto nor pen, and works the room instead. */
export const ACTIONS = { player: 3, elected: 4 } as const;

/** Prices in political capital. */
export const PRICE = { argument: 1, dearArgument: 2, question: 1, consultation: 1, host: 1, amendment: 1, trade: 2, silence: 1, breakSilence: 1, rival: 3, pledgeAsk: 1, bracket: 1, capital: 1, bloc: 2, hint: 1, amendmentByVote: 2, separateVote: 1, continuation: 1, motion: 1, invitation: 1, pen: 3, penForSponsor: 1, warning: 1, requestToLeave: 4 } as const;

/** A partner in a trade stands this much nearer to the text. */
export const TRADE_CREDIT: Points = 30;

/**
 * Seeded variation of the starting table: points of scale; of each seat's `wait`, and of all together (`haste`: what the week's
 * other business leaves of the wish to decide).
 */
export const VARIATION = { jitter: 8, climate: 14, wait: 0.07, haste: 0.2, opening: 0.05 } as const;

/** Overnight instructions: how often they come. Their greatest weight is a matter of the level of difficulty (`difficulty.ts`). */
export const OVERNIGHT = { share: 0.4 } as const;

/**
 * A statement of a group on a text: most points on the index of a listener that trusts it wholly, for a group that is wholly committed.
 * The ten elected members speak seldom as one, and then for more than half the room.
 */
export const BLOC = { pull: 12, elected: 20, fewest: 2, fewestElected: 5 } as const;

/** What the capital answers when it is asked: shares of the replies, and their weight on a computer's index in points. */
export const CAPITAL_REPLY = { more: 0.4, less: 0.2, morePoints: 60, lessPoints: -45 } as const;

/** A hint of a veto: how far the room believes it from a member whose index is opposed, in between, or in favour; and what an empty one costs in trust. */
export const HINT = { opposed: 0.95, between: 0.6, favour: 0.2, unused: 0.05 } as const;

/** Motions put to the vote in one debate (rules 32, 33 and 36); how a difference of index becomes a wish to vote for one; how much of its wish to wait speaks for postponing. */
export const MOTION = { most: 3, base: 50, slope: 4, waiting: 0.3, objection: 0.05 } as const;

/** The host's warning: what it takes from its goodwill. Its request to leave: the first half-day, and how near to the seeded bound its consent must be. */
export const WARNING = { credit: 0.1, leaveFrom: 5, leaveWithin: 0.1 } as const;

/** Lifting another's brackets costs its trust. */
export const BRACKETS = { trust: 0.05 } as const;

/**
 * The continuation text: half-days left at which it may be tabled, and how far the comfort of the text in force weighs on it: less
 * than on the text in force itself, because it asks for a report. It rivals nobody's draft.
 */
export const CONTINUATION = { from: 2, rollover: 0.35 } as const;

/** The sponsor: how much it is ready to lose for a partner's wish, and from what chance it goes to the vote; a co-sponsor's chance to take up a pen; least own gain for an amendment by vote. */
export const SPONSOR = { margin: 100, slack: 0.03, slackTrust: 0.15, votesFrom: 0.45, forces: 0.12, ambition: 0.35, highStakes: 0.6, penFrom: 0.6, amendFrom: 30 } as const;

/** Silence can be broken this often in one debate; below this index a delegation that is not in favour may break it. */
export const SILENCE = { breaks: 2, index: 50 } as const;

/**
 * The five measures of a debate. `gainForAll`: a gain this much above the twin's fills the bar of own interest; `shortfall`: how fast
 * a text loses its feasibility as its tasks outgrow its means; `withoutConsent`: what is left of it where the host withholds all.
 * `weights` are those of the small sum beside the bars.
 */
export const MEASURES = {
  gainForAll: 0.2,
  ownVeto: 0.05,
  leftOpen: 0.25,
  unityVotes: 0.7,
  votesBeyondNine: 6,
  unityOf: { 'no-vote': 0.4, 'too-few-votes': 0.2, vetoed: 0 },
  shortfall: 1.6,
  withoutConsent: 0.35,
  protectionAfter: 0.6,
  weights: { interest: 45, unity: 15, consent: 15, feasibility: 10, protection: 15 },
} as const;
