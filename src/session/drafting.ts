/**
 * How the words of a text change: an amendment put to whoever holds the pen, a trade of two wordings between two seats,
 * and what holds words in place (a half-day's rest, a deal).
 */
import { HOST_CREDIT, TRADE_CREDIT, TRUST } from '../domain/coefficients.ts';
import { partnerTakes, sponsorTakes } from '../domain/bargaining.ts';
import { withEdit } from '../domain/ledger.ts';
import { blockedBy } from '../domain/utility.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { Desk } from './desk.ts';
import type { RefusalCause, WordingChange } from './events.ts';
import { readerOf, type Reader } from './reading.ts';
import { undoes, type Bargain, type State, type TextState } from './state.ts';

/** Whether a clause was changed in this half-day: then it rests until the next, so that one half-day's bargain is not the next hour's. Only the pen may still write. */
export const settled = (state: State, text: TextState, clause: number): boolean => state.round > 0 && text.changedIn[clause] === state.round;

/** Whether a clause is part of an agreed deal. */
export function inDeal(c: Case, state: State, text: TextState, clause: number): boolean {
  return state.bargains.some((deal) => deal.text === text.id && c.charts.bargain.name(deal.chart) === 'agreed' && (deal.ask.clause === clause || deal.give.clause === clause));
}

/** Whether an agreed deal holds a clause against this wording. */
export function heldByDeal(c: Case, state: State, text: TextState, clause: number, level: number): boolean {
  return state.bargains.some((deal) => deal.text === text.id && c.charts.bargain.name(deal.chart) === 'agreed' && undoes(deal, clause, level) !== null);
}

function changeOf(desk: Desk, text: TextState, clause: number, level: number): WordingChange {
  return { clause: desk.case.clauseIds[clause] ?? '', from: text.levels[clause] ?? 0, to: level };
}

/** A yes that costs the sponsor something is a favour: it uses up part of its trust in the one who asked. */
function countFavour(desk: Desk, by: number, text: TextState, levels: Levels): void {
  if (by === text.sponsor || (desk.state.humans >> text.sponsor) & 1) return;
  const reader = readerOf(desk.case, desk.state, text);
  const before = reader.asItStands.worth;
  if (reader.worthToSponsor(text.sponsor, levels) < before) desk.trusts(text.sponsor, by, -TRUST.concession);
}

/** Would the sponsor take these wordings from this seat? Null is yes; otherwise why not. */
export function sponsorObjects(c: Case, state: State, text: TextState, by: number, levels: Levels, reader: Reader = readerOf(c, state, text)): RefusalCause | null {
  const sponsor = text.sponsor;
  if (by === sponsor) return null;
  for (const deal of state.bargains) {
    if (deal.text !== text.id || c.charts.bargain.name(deal.chart) !== 'agreed') continue;
    if (undoes(deal, deal.ask.clause, levels[deal.ask.clause] ?? 0) ?? undoes(deal, deal.give.clause, levels[deal.give.clause] ?? 0)) return 'promised';
  }
  // No pen writes what its holder has said it will never vote for.
  if (blockedBy(c.tables, sponsor, levels) !== null && blockedBy(c.tables, sponsor, text.levels) === null) return 'own-interest';
  const now = reader.asItStands;
  const after = reader.worthToSponsor(sponsor, levels);
  if (sponsorTakes(now.worth, after, state.trust[sponsor * c.tables.seats + by] ?? 0)) return null;
  if (sponsorTakes(now.worth, after, 1)) return 'trust';
  const lost = now.own - (reader.index[sponsor] ?? 0);
  return lost > 20 || (lost > 0 && reader.forecast(sponsor, levels).adopted >= now.votes) ? 'own-interest' : 'votes';
}

export function amend(desk: Desk, by: number, id: number, clause: number, level: number): void {
  const text = desk.text(id);
  if (!text) return;
  const change = changeOf(desk, text, clause, level);
  if (by === text.sponsor) return settleAmendment(desk, by, id, clause, level, null);
  desk.emit({ type: 'amendment.offered', by: desk.id(by), text: id, change, to: desk.id(text.sponsor) });
  if (desk.state.humans & (1 << text.sponsor)) {
    desk.state.pending = { kind: 'amendment', by, sponsor: text.sponsor, text: id, clause, level };
    return;
  }
  settleAmendment(desk, by, id, clause, level, sponsorObjects(desk.case, desk.state, text, by, withEdit(text.levels, clause, level)));
}

export function settleAmendment(desk: Desk, by: number, id: number, clause: number, level: number, objection: RefusalCause | null): void {
  const text = desk.text(id);
  if (!text) return;
  const { tables } = desk.case;
  const change = changeOf(desk, text, clause, level);
  const own = by === text.sponsor;
  if (objection !== null) {
    desk.trusts(by, text.sponsor, -TRUST.refusal);
    if (by === tables.host) desk.hostCredit(-HOST_CREDIT.refusal);
    return desk.emit({ type: 'amendment.refused', by: desk.id(by), text: id, change, sponsor: desk.id(text.sponsor), because: objection });
  }
  countFavour(desk, by, text, withEdit(text.levels, clause, level));
  desk.breakDeals(id, text.sponsor, clause, level);
  if (!own) {
    desk.emit({ type: 'amendment.accepted', by: desk.id(by), text: id, change, sponsor: desk.id(text.sponsor) });
    desk.trusts(by, text.sponsor, TRUST.accepted);
    if (by === tables.host) desk.hostCredit(HOST_CREDIT.heard / 2);
  }
  edited(desk, id, [[clause, level]], by);
}

/** Wordings change; every member looks at the new text and takes at most one step. */
export function edited(desk: Desk, id: number, edits: readonly (readonly [number, number])[], by: number): void {
  for (const [clause, level] of edits) desk.reword(id, by, clause, level);
  desk.refresh();
  desk.stepAll(id);
  const text = desk.text(id);
  if (text) desk.views(desk.allSeats(), [desk.regionOf(text.levels)]);
}

export type Slip = { readonly clause: number; readonly level: number };

export function trade(desk: Desk, by: number, to: number, id: number, ask: Slip, give: Slip): void {
  const text = desk.text(id);
  if (!text) return;
  desk.emit({ type: 'trade.offered', by: desk.id(by), to: desk.id(to), text: id, ask: changeOf(desk, text, ask.clause, ask.level), give: changeOf(desk, text, give.clause, give.level) });
  if (desk.state.humans & (1 << to)) {
    desk.state.pending = { kind: 'trade', by, to, text: id, ask, give, answerer: to };
    return;
  }
  const objection = partnerObjects(desk.case, desk.state, text, to, ask, give);
  if (objection === null) return agreed(desk, to, by, to, id, ask, give);
  const counter = desk.state.humans & (1 << by) ? counterOffer(desk.case, desk.state, text, by, to, ask, give) : null;
  if (!counter) return settleTrade(desk, by, to, id, ask, give, { seat: to, because: objection });
  desk.emit({ type: 'trade.countered', by: desk.id(to), to: desk.id(by), text: id, ask: changeOf(desk, text, ask.clause, ask.level), give: changeOf(desk, text, counter.clause, counter.level) });
  desk.state.pending = { kind: 'trade', by, to, text: id, ask, give: counter, answerer: by };
}

/** Two seats have agreed; a person who holds the pen, and is not one of them, is asked before the text changes. */
export function agreed(desk: Desk, last: number, by: number, to: number, id: number, ask: Slip, give: Slip): void {
  const sponsor = desk.text(id)?.sponsor ?? -1;
  if (sponsor < 0 || sponsor === last || sponsor === by || sponsor === to || !(desk.state.humans & (1 << sponsor))) return settleTrade(desk, by, to, id, ask, give, null);
  desk.state.pending = { kind: 'trade', by, to, text: id, ask, give, answerer: sponsor };
}

/** Would the partner take this trade for itself? A partner who holds the pen also weighs the votes. */
function partnerObjects(c: Case, state: State, text: TextState, to: number, ask: Slip, give: Slip): RefusalCause | null {
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).index[to] ?? 0;
  const after = reader.read(withEdit(withEdit(text.levels, ask.clause, ask.level), give.clause, give.level)).index[to] ?? 0;
  return to === text.sponsor || partnerTakes(before, after) ? null : 'no-gain';
}

/** Another wording that the partner would take in return, if the sponsor would take it too. */
function counterOffer(c: Case, state: State, text: TextState, by: number, to: number, ask: Slip, give: Slip): Slip | null {
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).index[to] ?? 0;
  const asked = withEdit(text.levels, ask.clause, ask.level);
  let best: (Slip & { gain: number }) | null = null;
  for (let clause = 0; clause < c.tables.clauses; clause++) {
    if (clause === ask.clause || !((text.editable >> clause) & 1) || settled(state, text, clause)) continue;
    for (const step of [-1, 1]) {
      const level = (text.levels[clause] ?? 0) + step;
      if (c.tables.values[clause]?.[level] === undefined || (clause === give.clause && level === give.level) || heldByDeal(c, state, text, clause, level)) continue;
      const levels = withEdit(asked, clause, level);
      if (c.compiled.illegal(levels)) continue;
      const gain = (reader.read(levels).index[to] ?? 0) - before;
      if (gain <= 0 || (best && gain <= best.gain)) continue;
      if (sponsorObjects(c, state, text, by, levels, reader) !== null) continue;
      best = { clause, level, gain };
    }
  }
  return best;
}

export function settleTrade(desk: Desk, by: number, to: number, id: number, ask: Slip, give: Slip, objection: { seat: number; because: RefusalCause } | null): void {
  const text = desk.text(id);
  if (!text) return;
  const { case: c, state } = desk;
  let no = objection;
  if (!no && !(state.humans & (1 << text.sponsor))) {
    const because = sponsorObjects(c, state, text, by, withEdit(withEdit(text.levels, ask.clause, ask.level), give.clause, give.level));
    if (because) no = { seat: text.sponsor, because };
  }
  if (no) {
    state.bargains = [...state.bargains, dealOf(desk, by, to, text, ask, give, 'refuse')];
    return desk.emit({ type: 'trade.refused', by: desk.id(by), to: desk.id(to), text: id, ask: changeOf(desk, text, ask.clause, ask.level), give: changeOf(desk, text, give.clause, give.level), refusedBy: desk.id(no.seat), because: no.because });
  }
  strike(desk, by, to, id, ask, give);
}

function dealOf({ case: c, state }: Desk, by: number, to: number, text: TextState, ask: Slip, give: Slip, event: 'accept' | 'refuse'): Bargain {
  const { bargain } = c.charts;
  const from = (slip: Slip): number => text.levels[slip.clause] ?? 0;
  return { id: state.bargains.length + 1, by, to, text: text.id, ask: { ...ask, from: from(ask) }, give: { ...give, from: from(give) }, chart: bargain.next(bargain.initial, bargain.event(event)) };
}

/** The deal is struck: both wordings change, and each remembers the other's. */
export function strike(desk: Desk, by: number, to: number, id: number, ask: Slip, give: Slip): void {
  const text = desk.text(id);
  if (!text) return;
  const { case: c, state } = desk;
  const askChange = changeOf(desk, text, ask.clause, ask.level);
  const giveChange = changeOf(desk, text, give.clause, give.level);
  countFavour(desk, by, text, withEdit(withEdit(text.levels, ask.clause, ask.level), give.clause, give.level));
  desk.breakDeals(id, text.sponsor, ask.clause, ask.level);
  desk.breakDeals(id, text.sponsor, give.clause, give.level);
  const deal = dealOf(desk, by, to, text, ask, give, 'accept');
  state.bargains = [...state.bargains, deal];
  desk.emit({ type: 'trade.agreed', bargain: deal.id, by: desk.id(by), to: desk.id(to), text: id, ask: askChange, give: giveChange });
  desk.trusts(by, to, TRUST.trade);
  desk.trusts(to, by, TRUST.trade);
  const credit = text.credit.slice();
  if (to < c.tables.members) credit[to] = (credit[to] ?? 0) + TRADE_CREDIT;
  desk.change(id, { credit });
  edited(desk, id, [[ask.clause, ask.level], [give.clause, give.level]], by);
}
