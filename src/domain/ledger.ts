/**
 * The vote index of every member on one text, kept as a ledger of named terms in whole points.
 * The index is the sum of its terms, so every explanation adds up exactly.
 */
import { CONSENT, CONTINUATION, REQUEST_TO_LEAVE, REVERSION_SHARE, ROLLOVER_SHARE, SOCIAL, UNIT } from './coefficients.ts';
import { consent, type HostMood } from './consent.ts';
import { pointsOf } from './points.ts';
import type { Tables } from './tables.ts';
import { linePoints } from './utility.ts';
import type { Levels, Points } from './vocabulary.ts';

/** Terms after the clauses, in this order. */
export const TERMS = ['lines', 'consent', 'bloc', 'sponsor', 'pen', 'elsewhere', 'cosponsor', 'credit', 'reversion', 'wait', 'rollover', 'untenable', 'instructions'] as const;
export type Term = (typeof TERMS)[number];

/** Numbers that change during a debate. */
export interface Numbers extends HostMood {
  /** Never written in once it was read: points are kept by its identity. */
  readonly ideal: Float64Array;
  readonly drift: Float64Array;
  readonly wait: Float64Array;
  readonly trust: Float64Array;
  /** Overnight instructions in force, points for each member. */
  readonly orders: Int32Array;
}

/** A text as the ledger sees it. */
export interface Tabled {
  readonly levels: Levels;
  readonly sponsor: number;
  /** Bit i is set when seat i sponsors the text. */
  readonly sponsors: number;
  /** Bit i is set when seat i has put its name, or its vote, to another text against this one. */
  readonly elsewhere: number;
  /** The continuation text: nobody waits for what only goes on. */
  readonly continuation: boolean;
  /** Favours owed to the text by each member, in points. */
  readonly credit: Int32Array;
  /** -2 opposed or blocked .. 2 committed, 0 where nothing is known yet. */
  readonly steps: Int8Array;
}

/** One row a member, `clauses + TERMS.length` whole numbers each. */
export type Ledger = Int32Array;

export const width = (tables: Tables): number => tables.clauses + TERMS.length;

/** Value of having no new text, in points: what stands then, the host's consent to it, less the discomfort of things as they are. */
export function reversion(tables: Tables, numbers: Numbers, seat: number, consentThen: number, utility = pointsOf(tables, numbers.ideal).utility(seat, tables.reversion)): Points {
  const weight = tables.consentWeight[seat] ?? 0;
  return utility + UNIT * (weight * (2 * consentThen - 1) - (numbers.drift[seat] ?? 0));
}

/** How far the discomfort of the text in force weighs on a text that is the same, or only goes on; nothing on any other. */
export const rolloverShare = (text: Pick<Tabled, 'continuation'>, same: boolean): number => (text.continuation ? CONTINUATION.rollover : same ? ROLLOVER_SHARE : 0);

/** Ledger of a text for all members. */
export function ledgerOf(tables: Tables, numbers: Numbers, text: Tabled): Ledger {
  const columns = width(tables);
  const points = pointsOf(tables, numbers.ideal);
  const ledger = new Int32Array(tables.members * columns);
  const now = consent(tables, numbers.ideal, numbers, text.levels);
  const before = consent(tables, numbers.ideal, numbers, tables.reversion);
  const rollover = rolloverShare(text, sameText(text.levels, tables.inForce));
  const untenable = numbers.asked && tables.host >= 0 && !tables.tenable(text.levels);
  for (let seat = 0; seat < tables.members; seat++) {
    let at = seat * columns;
    for (let clause = 0; clause < tables.clauses; clause++) ledger[at++] = points.at(seat, clause, text.levels[clause] ?? 0);
    ledger[at++] = linePoints(tables, seat, text.levels);
    ledger[at++] = tables.host < 0 ? 0 : Math.round(UNIT * (tables.consentWeight[seat] ?? 0) * (2 * now - 1));
    ledger[at++] = blocPull(tables, text, seat);
    ledger[at++] = seat === text.sponsor ? 0 : Math.round(SOCIAL.sponsorTrust * ((numbers.trust[seat * tables.seats + text.sponsor] ?? 0.5) - 0.5));
    ledger[at++] = text.continuation || text.sponsor === tables.penholder ? 0 : seat === tables.penholder ? -SOCIAL.rivalForPenholder : seat === text.sponsor ? 0 : -SOCIAL.rival;
    ledger[at++] = (text.elsewhere >> seat) & 1 ? -SOCIAL.elsewhere : 0;
    ledger[at++] = (text.sponsors >> seat) & 1 && seat !== text.sponsor ? SOCIAL.cosponsor : 0;
    ledger[at++] = text.credit[seat] ?? 0;
    ledger[at++] = -Math.round(REVERSION_SHARE * reversion(tables, numbers, seat, before, points.utility(seat, tables.reversion)));
    ledger[at++] = text.continuation ? 0 : -Math.round(UNIT * (numbers.wait[seat] ?? 0));
    ledger[at++] = rollover > 0 ? -Math.round(UNIT * rollover * (numbers.drift[seat] ?? 0)) : 0;
    ledger[at++] = untenable ? -REQUEST_TO_LEAVE.untenable : 0;
    ledger[at] = numbers.orders[seat] ?? 0;
  }
  return ledger;
}

/** The vote index of one member: the sum of its row. */
export function indexOf(tables: Tables, ledger: Ledger, seat: number): Points {
  const columns = width(tables);
  let sum = 0;
  for (let at = seat * columns, end = at + columns; at < end; at++) sum += ledger[at] ?? 0;
  return sum;
}

/** A text with one wording changed. */
export function withEdit(levels: Levels, clause: number, level: number): Levels {
  const next = levels.slice();
  next[clause] = level;
  return next;
}

/** True when the host line holds this member at "open": it weighs consent heavily and the host does not consent. */
export function hostLine(tables: Tables, seat: number, consentToText: number): boolean {
  return tables.host >= 0 && (tables.consentWeight[seat] ?? 0) >= CONSENT.capFrom && consentToText < CONSENT.capBelow;
}

export function sameText(a: Levels, b: Levels): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** What the standing of its group's mates on the text adds to a member. */
export function blocPull(tables: Tables, text: Tabled, seat: number): Points {
  const mates = tables.mates[seat] ?? [];
  if (mates.length === 0) return 0;
  let sum = 0;
  for (const mate of mates) sum += (text.steps[mate] ?? 0) / 2;
  return Math.round((SOCIAL.bloc * sum) / mates.length);
}
