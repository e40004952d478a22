/** What `npm run validation` varies, and what it asks of the processes that play: tables redrawn, numbers and constants a fifth more or less, delegations silenced. */
import { chance, chanceBetween } from '../domain/chance.ts';
import type { Outcome, SeatId } from '../domain/vocabulary.ts';
import type { Marked, Scenario, Seat, SeatNumbers } from '../scenario/scenario.ts';

/** One number of the rules: `BANDS.leaning` in src/domain/coefficients.ts. */
export interface Constant {
  readonly file: string;
  readonly path: string;
}
export interface VariedConstant extends Constant {
  readonly factor: number;
}
/** One kind of number of a scenario, in every seat at once. */
export interface Quantity {
  readonly name: QuantityName;
  readonly factor: number;
}

export interface Task {
  /** What it belongs to. Portions of one key are put together in the order of their seeds. */
  readonly key: string;
  readonly scenario: string;
  readonly seed: number;
  readonly runs: number;
  /** Number of a redrawn table. */
  readonly table?: number;
  readonly constant?: VariedConstant;
  readonly quantity?: Quantity;
  readonly silenced?: SeatId;
}

/** How one debate ended. */
export interface Ending {
  readonly outcome: Outcome;
  /** Option of the adopted text. */
  readonly option: string | null;
  /** Wordings and ballots of every text, as one word to compare. */
  readonly words: string;
}

const NUMBERS = ['flexibility', 'consentWeight', 'drift', 'wait', 'reluctance', 'influence', 'persuasionCap'] as const satisfies readonly (keyof SeatNumbers)[];
export const QUANTITIES = [...NUMBERS, 'trust', 'spread of salience', 'penalties of lines', 'strength of facts', 'bound of the request to leave'] as const;
export type QuantityName = (typeof QUANTITIES)[number];

/** Constants of src/domain that are varied. Left out: prices and moves, which are whole and small; bounds that only clamp; `BANDS.open`, which is nought. */
const COEFFICIENTS = [
  'REVERSION_SHARE', 'ROLLOVER_SHARE', 'TRADE_CREDIT',
  'BANDS.opposedBase', 'BANDS.leaning', 'BANDS.committed', 'BANDS.inertia',
  'SOCIAL.bloc', 'SOCIAL.sponsorTrust', 'SOCIAL.rival', 'SOCIAL.rivalForPenholder', 'SOCIAL.cosponsor',
  'CONSENT.slope', 'CONSENT.tenable', 'CONSENT.capFrom', 'CONSENT.capBelow',
  'REQUEST_TO_LEAVE.drift', 'REQUEST_TO_LEAVE.untenable', 'REQUEST_TO_LEAVE.untenableForHost', 'REQUEST_TO_LEAVE.shift', 'REQUEST_TO_LEAVE.shiftPerConsentWeight',
  'HOST_CREDIT.meeting', 'HOST_CREDIT.pointed', 'HOST_CREDIT.refusal', 'HOST_CREDIT.crossedLine', 'HOST_CREDIT.heard',
  'ARGUMENT.base', 'ARGUMENT.trust', 'ARGUMENT.salience', 'ARGUMENT.repeat', 'ARGUMENT.contested', 'ARGUMENT.loosen',
  'SPEECH.pull', 'SPEECH.trustFrom',
  'TRUST.consultation', 'TRUST.trade', 'TRUST.refusal', 'TRUST.accepted', 'TRUST.betrayal', 'TRUST.concession',
  'CONSULTATION.wait',
  'VARIATION.jitter', 'VARIATION.climate', 'VARIATION.wait', 'VARIATION.haste', 'VARIATION.opening',
  'OVERNIGHT.share',
  'SPONSOR.margin', 'SPONSOR.slack', 'SPONSOR.slackTrust', 'SPONSOR.votesFrom', 'SPONSOR.forces', 'SPONSOR.ambition', 'SPONSOR.highStakes', 'SPONSOR.penFrom', 'SPONSOR.amendFrom',
  'SILENCE.index',
  'BLOC.pull', 'BLOC.elected',
  'CAPITAL_REPLY.more', 'CAPITAL_REPLY.less', 'CAPITAL_REPLY.morePoints', 'CAPITAL_REPLY.lessPoints',
  'HINT.opposed', 'HINT.between', 'HINT.favour', 'HINT.unused',
  'MOTION.base', 'MOTION.slope', 'MOTION.waiting', 'MOTION.objection',
  'WARNING.credit', 'WARNING.leaveWithin', 'BRACKETS.trust',
] as const;
const AT_THIS_LEVEL = ['DIFFICULTY.standard.misreading', 'DIFFICULTY.standard.overnight'] as const;
export const CONSTANTS: readonly Constant[] = [...COEFFICIENTS.map((path) => ({ file: 'coefficients', path })), ...AT_THIS_LEVEL.map((path) => ({ file: 'difficulty', path }))];

const share = (x: number): number => Math.max(0, Math.min(1, x));

/** A table as it might have been estimated: our estimates of wishes up to ten points off, those on record up to five, salience a quarter, flexibility a twentieth. */
export function redrawn(scenario: Scenario, table: number): Scenario {
  const seats = scenario.seats.map((seat): Seat => ({
    ...seat,
    numbers: { ...seat.numbers, flexibility: scaled(seat.numbers.flexibility, chanceBetween(0.95, 1.05, table, 'redrawn flexibility', seat.id)) },
    interests: Object.fromEntries(
      Object.entries(seat.interests).map(([clause, interest]) => {
        const off = interest.mark === 'estimate' ? 10 : 5;
        const ideal = interest.ideal + off * (2 * chance(table, 'redrawn ideal', seat.id, clause) - 1);
        return [clause, { ...interest, ideal: Math.max(0, Math.min(100, ideal)), salience: share(interest.salience * chanceBetween(0.75, 1.25, table, 'redrawn salience', seat.id, clause)) }];
      }),
    ),
  }));
  return { ...scenario, seats };
}

const scaled = (number: Marked, factor: number): Marked => ({ ...number, value: number.value * factor });

/** The scenario with one kind of its numbers a little larger or smaller for every seat. */
export function withQuantity(scenario: Scenario, { name, factor }: Quantity): Scenario {
  switch (name) {
    case 'trust':
      return { ...scenario, trust: Object.fromEntries(Object.entries(scenario.trust).map(([a, row]) => [a, Object.fromEntries(Object.entries(row).map(([b, x]) => [b, share(x * factor)]))])) };
    case 'spread of salience':
      return { ...scenario, seats: scenario.seats.map((seat) => withSpread(seat, factor)) };
    case 'penalties of lines':
      return { ...scenario, seats: scenario.seats.map((seat) => ({ ...seat, redLines: seat.redLines.map((line) => ({ ...line, penalty: line.penalty * factor })) })) };
    case 'strength of facts':
      return { ...scenario, arguments: scenario.arguments.map((argument) => ({ ...argument, strength: argument.strength * factor })) };
    case 'bound of the request to leave':
      return scenario.host ? { ...scenario, host: { ...scenario.host, leavesBelow: [scenario.host.leavesBelow[0] * factor, scenario.host.leavesBelow[1] * factor] } } : scenario;
    default:
      return { ...scenario, seats: scenario.seats.map((seat) => ({ ...seat, numbers: { ...seat.numbers, [name]: scaled(seat.numbers[name], factor) } })) };
  }
}

/** Weights only count against each other: what matters more than the seat's mean matters still more, or less. */
function withSpread(seat: Seat, factor: number): Seat {
  const interests = Object.entries(seat.interests);
  const mean = interests.reduce((sum, [, { salience }]) => sum + salience, 0) / interests.length;
  return { ...seat, interests: Object.fromEntries(interests.map(([clause, interest]) => [clause, { ...interest, salience: share(mean + (interest.salience - mean) * factor) }])) };
}
