/**
 * What each command needs and does. `refusal` says why not, `carryOut` does it; both are asked by the one door, session.ts.
 * A move never throws for a player's wish.
 */
import { ARGUMENT, CONSULTATION, HOST_CREDIT, PRICE, SILENCE, SPEECH, TRADE_CREDIT, TRUST } from '../domain/coefficients.ts';
import { argumentShift, capped, loosening, speechShift } from '../domain/persuasion.ts';
import { partnerTakes, sponsorTakes } from '../domain/bargaining.ts';
import type { Ballot, Levels } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import type { Desk } from './desk.ts';
import type { RefusalCause, WordingChange } from './events.ts';
import { readerOf, type Reader } from './reading.ts';
import type { Refusal, RefusalCode } from './refusals.ts';
import { leading, textOf, type State, type TextState } from './state.ts';

const refuse = (code: RefusalCode, values?: Readonly<Record<string, string | number>>): Refusal => (values ? { code, values } : { code });

/** Commands of a half-day's bargaining; each takes one move. */
const BARGAINING = new Set<Command['type']>(['floor.take', 'argument.put', 'question.ask', 'consultation.hold', 'host.meet', 'amendment.offer', 'trade.offer', 'sponsorship.join', 'silence.place', 'draft.table', 'vote.pledge', 'pledge.ask', 'turn.pass']);

/** Whether a clause was changed in this half-day: then it rests until the next, so that one half-day's bargain is not the next hour's. Only the pen may still write. */
export const settled = (state: State, text: TextState, clause: number): boolean => state.round > 0 && text.changedIn[clause] === state.round;

/** The clauses of a text that agreed deals hold in place. */
export function heldByDeal(c: Case, state: State, text: TextState, clause: number): boolean {
  return state.bargains.some((deal) => deal.text === text.id && c.charts.bargain.name(deal.chart) === 'agreed' && (deal.ask.clause === clause || deal.give.clause === clause));
}

export function priceOf(state: State, by: number, command: Command): number {
  switch (command.type) {
    case 'argument.put':
      return (state.argued[by] ?? 0) >= ARGUMENT.dearAfter ? PRICE.dearArgument : PRICE.argument;
    case 'question.ask':
      return PRICE.question;
    case 'consultation.hold':
      return PRICE.consultation;
    case 'host.meet':
      return PRICE.host;
    case 'amendment.offer':
      return PRICE.amendment;
    case 'trade.offer':
      return PRICE.trade;
    case 'silence.place':
      return PRICE.silence;
    case 'silence.break':
      return PRICE.breakSilence;
    case 'pledge.ask':
      return PRICE.pledgeAsk;
    case 'draft.table':
      return state.texts.some((text) => text.sponsor === by) ? 0 : PRICE.rival;
    default:
      return 0;
  }
}

/** Why this seat cannot do this now, or null. Turn and phase have been checked by the session. */
export function refusal(c: Case, state: State, by: number, command: Command): Refusal | null {
  const { tables } = c;
  const phase = c.charts.council.phase(state.council);
  if (BARGAINING.has(command.type)) {
    const statement = phase === 'statements' && command.type === 'floor.take';
    const tabling = phase === 'drafting' && command.type === 'draft.table';
    if (!statement && !tabling) {
      if ((phase !== 'consultations' && phase !== 'negotiation') || state.deciding) return refuse('not-now');
      if (command.type !== 'turn.pass' && state.actions <= 0) return refuse('no-actions');
      const price = priceOf(state, by, command);
      if (price > (state.capital[by] ?? 0)) return refuse('no-capital', { price });
    }
  }
  switch (command.type) {
    case 'chair.proceed':
    case 'turn.pass':
      return null;
    case 'floor.waive':
      return phase === 'statements' ? null : refuse('not-now');
    case 'floor.take': {
      if (!wordingExists(c, c.clause(command.clause), command.level)) return refuse('no-such-wording');
      return (state.spoke >> by) & 1 ? refuse('already-spoken') : null;
    }
    case 'argument.put': {
      const to = c.seat(command.to);
      const fact = c.arguments.findIndex((a) => a.id === command.fact);
      if (to < 0) return refuse('no-such-seat');
      if (to === by) return refuse('yourself');
      return fact < 0 || !((state.facts >> fact) & 1) ? refuse('unknown-fact') : null;
    }
    case 'question.ask': {
      const to = c.seat(command.to);
      const clause = c.clause(command.clause);
      if (to < 0) return refuse('no-such-seat');
      if (to === by) return refuse('yourself');
      if (clause < 0) return refuse('no-such-wording');
      return ((state.questions[by * tables.seats + to] ?? 0) >> clause) & 1 ? refuse('already-known') : null;
    }
    case 'consultation.hold': {
      const to = c.seat(command.with);
      if (to < 0) return refuse('no-such-seat');
      if (to === tables.host) return refuse('is-host');
      return to === by ? refuse('yourself') : null;
    }
    case 'host.meet':
      return tables.host < 0 ? refuse('no-host') : by === tables.host ? refuse('yourself') : null;
    case 'amendment.offer':
      return textEdit(c, state, by, command.text, [[c.clause(command.clause), command.level]]);
    case 'trade.offer': {
      const to = c.seat(command.to);
      if (to < 0) return refuse('no-such-seat');
      if (to === by) return refuse('yourself');
      if (to === tables.host) return refuse('is-host');
      if (command.ask.clause === command.give.clause) return refuse('no-such-wording');
      return textEdit(c, state, by, command.text, [[c.clause(command.ask.clause), command.ask.level], [c.clause(command.give.clause), command.give.level]]);
    }
    case 'amendment.answer':
      return state.pending?.kind === 'amendment' && state.pending.sponsor === by ? null : refuse('nothing-asked');
    case 'trade.answer':
      return state.pending?.kind === 'trade' && state.pending.answerer === by ? null : refuse('nothing-asked');
    case 'sponsorship.join': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (by === tables.host) return refuse('no-vote');
      if ((text.sponsors >> by) & 1) return refuse('is-sponsor');
      const rung = c.charts.ladder.rung(text.ladders[by] ?? 0);
      return rung === 'leaning' || rung === 'committed' ? null : refuse('not-in-favour');
    }
    case 'silence.place': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (text.sponsor !== by) return refuse('not-sponsor');
      if (state.underSilence !== null) return refuse('not-now');
      return phase === 'negotiation' ? null : refuse('too-early');
    }
    case 'silence.break': {
      if (phase !== 'silence' || by === tables.host) return refuse('not-now');
      const text = state.underSilence === null ? null : textOf(state, state.underSilence);
      if (!text) return refuse('not-now');
      if (text.sponsor === by) return refuse('is-sponsor');
      if (state.silences >= SILENCE.breaks) return refuse('silence-spent');
      const rung = c.charts.ladder.rung(text.ladders[by] ?? 0);
      if (rung === 'leaning' || rung === 'committed' || (text.index[by] ?? 0) >= SILENCE.index) return refuse('in-favour');
      return (state.capital[by] ?? 0) < PRICE.breakSilence ? refuse('no-capital', { price: PRICE.breakSilence }) : null;
    }
    case 'silence.keep':
      return phase === 'silence' ? null : refuse('not-now');
    case 'draft.table': {
      if (by === tables.host) return refuse('no-vote');
      if (command.levels.length !== tables.clauses || command.levels.some((level, k) => !wordingExists(c, k, level))) return refuse('no-such-wording');
      const rule = c.compiled.illegal(command.levels);
      if (rule) return refuse('illegal-text', { because: rule.because });
      const own = state.texts.find((text) => text.sponsor === by && !text.withheld);
      if (own && !(state.asked && !state.redrafted && by === tables.penholder)) return refuse('has-draft');
      if (phase === 'drafting') return by === tables.penholder ? null : refuse('not-now');
      if (by === tables.penholder && phase === 'consultations') return refuse('too-early');
      if (c.scenario.start.stage === 'tabled' && !own) return refuse('not-now');
      return state.texts.filter((text) => !text.withheld).length >= 2 && !own ? refuse('two-drafts') : null;
    }
    case 'vote.pledge': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (by === tables.host) return refuse('no-vote');
      if (text.sponsor === by) return refuse('is-sponsor');
      return state.pledges.some((p) => p.by === by && p.text === text.id) ? refuse('already-pledged') : null;
    }
    case 'pledge.ask': {
      const text = textOf(state, command.text);
      const of = c.seat(command.of);
      if (!text || text.withheld) return refuse('no-such-text');
      if (of < 0) return refuse('no-such-seat');
      if (of === by) return refuse('yourself');
      if (of === tables.host) return refuse('no-vote');
      if (text.sponsor === of) return refuse('is-sponsor');
      return state.pledges.some((p) => p.by === of && p.text === text.id) ? refuse('already-pledged') : null;
    }
    case 'vote.call':
    case 'draft.withhold': {
      const text = textOf(state, command.text);
      if (!text || text.withheld || text.called) return refuse('no-such-text');
      if (text.sponsor !== by) return refuse('not-sponsor');
      return state.deciding || phase === 'inBlue' ? null : refuse('not-now');
    }
    case 'ballot.cast':
      return phase === 'voting' && state.voting === command.text ? null : refuse('not-now');
  }
}

/** Does it. The desk's state is then refreshed by the session. */
export function carryOut(desk: Desk, by: number, command: Command): void {
  const { case: c, state } = desk;
  const { tables } = c;
  const price = priceOf(state, by, command);
  switch (command.type) {
    case 'floor.take':
      return speak(desk, by, c.clause(command.clause), command.level, command.tone);
    case 'floor.waive':
      return desk.emit({ type: 'statement.waived', by: command.by });
    case 'argument.put':
      desk.spend(by, price);
      return argue(desk, by, c.seat(command.to), c.arguments.findIndex((a) => a.id === command.fact));
    case 'question.ask': {
      desk.spend(by, price);
      const to = c.seat(command.to);
      const answered = desk.trustOf(to, by) >= 0.15;
      if (answered) state.questions[by * tables.seats + to] = (state.questions[by * tables.seats + to] ?? 0) | (1 << c.clause(command.clause));
      return desk.emit({ type: 'question.answered', by: command.by, to: command.to, clause: command.clause, answered });
    }
    case 'consultation.hold':
      desk.spend(by, price);
      return consult(desk, by, c.seat(command.with));
    case 'host.meet':
      desk.spend(by, price);
      return meetHost(desk, by);
    case 'amendment.offer':
      desk.spend(by, price);
      return amend(desk, by, command.text, c.clause(command.clause), command.level);
    case 'amendment.answer': {
      const pending = state.pending;
      state.pending = null;
      if (pending?.kind === 'amendment') settleAmendment(desk, pending.by, pending.text, pending.clause, pending.level, command.accept ? null : 'own-interest');
      return;
    }
    case 'trade.offer':
      desk.spend(by, price);
      return trade(desk, by, c.seat(command.to), command.text, { clause: c.clause(command.ask.clause), level: command.ask.level }, { clause: c.clause(command.give.clause), level: command.give.level });
    case 'trade.answer': {
      const pending = state.pending;
      state.pending = null;
      if (pending?.kind !== 'trade') return;
      if (!command.accept) return settleTrade(desk, pending.by, pending.to, pending.text, pending.ask, pending.give, { seat: by, because: 'own-interest' });
      return agreed(desk, by, pending.by, pending.to, pending.text, pending.ask, pending.give);
    }
    case 'sponsorship.join': {
      desk.spend(by, 0);
      const text = desk.text(command.text);
      if (text) desk.change(text.id, { sponsors: text.sponsors | (1 << by) });
      desk.emit({ type: 'sponsorship.joined', by: command.by, text: command.text });
      desk.ladder(command.text, by, 'pledge');
      return;
    }
    case 'silence.place':
      desk.spend(by, price);
      state.underSilence = command.text;
      return desk.emit({ type: 'silence.placed', by: command.by, text: command.text });
    case 'silence.break': {
      state.capital[by] = (state.capital[by] ?? 0) - price;
      state.silenceBroken = true;
      const text = state.underSilence === null ? null : desk.text(state.underSilence);
      return desk.emit({ type: 'silence.broken', by: command.by, text: state.underSilence ?? 0, worst: text ? (c.clauseIds[worstClause(desk, by, text)] ?? null) : null });
    }
    case 'silence.keep':
      return desk.emit({ type: 'silence.kept', by: command.by });
    case 'draft.table':
      return table(desk, by, command.levels, price);
    case 'vote.pledge': {
      desk.spend(by, 0);
      const text = desk.text(command.text);
      if (!text) return;
      state.pledges = [...state.pledges, { by, text: text.id, vote: command.vote }];
      desk.trusts(text.sponsor, by, TRUST.pledge);
      desk.emit({ type: 'pledge.given', by: command.by, to: desk.id(text.sponsor), text: text.id, vote: command.vote });
      if (command.vote === 'for') desk.ladder(text.id, by, 'pledge');
      return;
    }
    case 'pledge.ask': {
      desk.spend(by, price);
      const of = c.seat(command.of);
      const text = desk.text(command.text);
      if (!text) return;
      const rung = c.charts.ladder.rung(text.ladders[of] ?? 0);
      if (rung !== 'leaning' && rung !== 'committed') return desk.emit({ type: 'pledge.declined', by: command.of, to: command.by, text: text.id });
      state.pledges = [...state.pledges, { by: of, text: text.id, vote: 'for' }];
      desk.emit({ type: 'pledge.given', by: command.of, to: command.by, text: text.id, vote: 'for' });
      desk.ladder(text.id, of, 'pledge');
      return;
    }
    case 'vote.call':
      desk.change(command.text, { called: true });
      return desk.emit({ type: 'vote.called', by: command.by, text: command.text });
    case 'draft.withhold':
      desk.change(command.text, { withheld: true });
      return desk.emit({ type: 'draft.withheld', by: command.by, text: command.text });
    case 'ballot.cast':
      return castBallot(desk, by, command.text, command.ballot);
    case 'turn.pass':
    case 'chair.proceed':
      return;
  }
}

function wordingExists(c: Case, clause: number, level: number): boolean {
  return c.tables.values[clause]?.[level] !== undefined;
}

function textEdit(c: Case, state: State, by: number, id: number, edits: readonly (readonly [number, number])[]): Refusal | null {
  const text = textOf(state, id);
  if (!text || text.withheld) return refuse('no-such-text');
  if (text.inBlue || state.underSilence !== null) return refuse('not-now');
  let levels: Levels = text.levels;
  for (const [clause, level] of edits) {
    if (!wordingExists(c, clause, level)) return refuse('no-such-wording');
    if (text.levels[clause] === level) return refuse('same-wording');
    if (!((text.editable >> clause) & 1)) return refuse('agreed-wording');
    if (by !== text.sponsor && settled(state, text, clause)) return refuse('settled-wording');
    levels = levels.map((was, k) => (k === clause ? level : was));
  }
  const rule = c.compiled.illegal(levels);
  if (rule) return refuse('illegal-text', { because: rule.because });
  return null;
}

function speak(desk: Desk, by: number, clause: number, level: number, tone: 'measured' | 'pointed'): void {
  const { case: c, state } = desk;
  const { tables } = c;
  if (c.charts.council.phase(state.council) !== 'statements') state.actions -= 1;
  state.spoke |= 1 << by;
  const target = tables.values[clause]?.[level] ?? 0;
  const clauseId = c.clauseIds[clause] ?? '';
  const ideal = desk.ideal;
  for (let i = 0; i < tables.seats; i++) {
    if (i === by) continue;
    const at = i * tables.clauses + clause;
    const shift = speechShift(tables.influence[by] ?? 0, desk.trustOf(i, by), target - (ideal[at] ?? 0), tone === 'pointed');
    ideal[at] = capped(ideal[at] ?? 0, shift, tables.ideal[at] ?? 0, tables.persuasionCap[i] ?? 0);
  }
  if (tone === 'pointed') {
    if (c.scenario.host?.sensitive.includes(clauseId)) desk.hostCredit(-HOST_CREDIT.pointed * (tables.influence[by] ?? 0));
    for (let i = 0; i < tables.members; i++) if (i !== by && (tables.consentWeight[i] ?? 0) >= SPEECH.pointedFrom) desk.trusts(i, by, -SPEECH.pointedTrust);
  }
  const chart = c.charts.position;
  for (let i = 0; i < tables.seats; i++) {
    const now = state.positions[i] ?? chart.initial;
    state.positions[i] = chart.next(now, chart.event(i === by ? 'takeFloor' : 'yieldFloor'));
  }
  desk.emit({ type: 'statement.made', by: desk.id(by), clause: clauseId, level, tone });
}

function argue(desk: Desk, by: number, to: number, fact: number): void {
  const { case: c, state } = desk;
  const { tables } = c;
  const argument = c.arguments[fact];
  if (!argument) return;
  state.argued[by] = (state.argued[by] ?? 0) + 1;
  const clause = c.clause(argument.clause);
  const uses = state.uses[fact * tables.seats + to] ?? 0;
  const contested = argument.contestedBy.includes(desk.id(to));
  const at = to * tables.clauses + clause;
  const trust = desk.trustOf(to, by);
  const shift = argumentShift({ strength: argument.strength, direction: argument.direction === 'up' ? 1 : -1, trust, salience: tables.salience[at] ?? 0, uses, contested });
  const ideal = desk.ideal;
  const before = ideal[at] ?? 0;
  ideal[at] = capped(before, shift, tables.ideal[at] ?? 0, tables.persuasionCap[to] ?? 0);
  const loosened = loosening(argument.loosens, trust, uses, contested);
  const start = tables.drift[to] ?? 0;
  if (to < tables.members && loosened > 0) {
    state.drift[to] = Math.min(start + ARGUMENT.loosenMost, (state.drift[to] ?? 0) + loosened);
    state.wait[to] = Math.max(0, (state.wait[to] ?? 0) - loosened / 2);
  }
  state.uses[fact * tables.seats + to] = uses + 1;
  desk.emit({ type: 'argument.heard', by: desk.id(by), to: desk.id(to), fact: argument.id, shift: Math.round(((ideal[at] ?? 0) - before) * 10) / 10, contested, loosened: loosened > 0 });
}

function consult(desk: Desk, by: number, to: number): void {
  const { case: c, state } = desk;
  const { tables } = c;
  desk.trusts(to, by, TRUST.consultation);
  desk.trusts(by, to, TRUST.consultation);
  for (const at of [by * tables.seats + to, to * tables.seats + by]) state.consulted[at] = Math.min(8, (state.consulted[at] ?? 0) + 1);
  state.wait[to] = Math.max(0, (state.wait[to] ?? 0) - CONSULTATION.wait * (CONSULTATION.base + desk.trustOf(to, by)));
  // Candour: of what is not on record and still open, the two clauses that matter most to the partner and were not spoken of yet.
  const known = state.questions[by * tables.seats + to] ?? 0;
  const text = leading(state);
  const onRecord = c.scenario.seats.find((seat) => seat.id === desk.id(to))?.interests;
  const revealed = c.clauseIds
    .map((id, k) => ({ id, k, s: tables.salience[to * tables.clauses + k] ?? 0 }))
    .filter(({ id, k }) => !((known >> k) & 1) && (onRecord?.[id]?.mark ?? 'estimate') === 'estimate' && (!text || (text.editable >> k) & 1))
    .sort((a, b) => b.s - a.s || a.k - b.k)
    .slice(0, 2);
  state.questions[by * tables.seats + to] = revealed.reduce((bits, { k }) => bits | (1 << k), known);
  const overnight = c.overnight[to];
  const expects = overnight && overnight.points !== 0 && state.round < overnight.round ? overnight.reason : null;
  if (expects) state.warned[by] = (state.warned[by] ?? 0) | (1 << to);
  desk.emit({ type: 'consultation.held', by: desk.id(by), with: desk.id(to), revealed: revealed.map(({ id }) => id), expects });
}

function meetHost(desk: Desk, by: number): void {
  const { case: c, state } = desk;
  const { tables } = c;
  const host = tables.host;
  const repeated = (state.hostVisits[by] ?? 0) > 0;
  desk.hostCredit(HOST_CREDIT.meeting * (0.5 + desk.trustOf(host, by)));
  desk.trusts(host, by, TRUST.consultation / 2);
  if (repeated) for (let i = 0; i < tables.members; i++) if (i !== by && desk.trustOf(i, host) < 0.25) desk.trusts(i, by, -TRUST.hostVisits);
  state.hostVisits[by] = (state.hostVisits[by] ?? 0) + 1;
  const text = leading(state);
  const levels = text?.levels ?? tables.inForce;
  const worst = c.clauseIds
    .map((id, k) => {
      const at = host * tables.clauses + k;
      return { id, k, loss: (tables.weight[at] ?? 0) * Math.abs((tables.values[k]?.[levels[k] ?? 0] ?? 0) - (state.ideal[at] ?? 0)) };
    })
    .sort((a, b) => b.loss - a.loss || a.k - b.k)
    .slice(0, 2);
  state.questions[by * tables.seats + host] = worst.reduce((bits, { k }) => bits | (1 << k), state.questions[by * tables.seats + host] ?? 0);
  desk.emit({ type: 'host.met', by: desk.id(by), worst: worst.map(({ id }) => id), repeated });
}

const with_ = (levels: Levels, clause: number, level: number): Levels => levels.map((was, k) => (k === clause ? level : was));

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
    if (levels[deal.ask.clause] !== deal.ask.level || levels[deal.give.clause] !== deal.give.level) return 'promised';
  }
  const now = reader.asItStands;
  const after = reader.worthToSponsor(sponsor, levels);
  if (sponsorTakes(now.worth, after, state.trust[sponsor * c.tables.seats + by] ?? 0)) return null;
  if (sponsorTakes(now.worth, after, 1)) return 'trust';
  const lost = now.own - (reader.index[sponsor] ?? 0);
  return lost > 20 || (lost > 0 && reader.forecast(sponsor, levels).adopted >= now.votes) ? 'own-interest' : 'votes';
}

function amend(desk: Desk, by: number, id: number, clause: number, level: number): void {
  const text = desk.text(id);
  if (!text) return;
  const change = changeOf(desk, text, clause, level);
  if (by === text.sponsor) return settleAmendment(desk, by, id, clause, level, null);
  desk.emit({ type: 'amendment.offered', by: desk.id(by), text: id, change, to: desk.id(text.sponsor) });
  if (desk.state.humans & (1 << text.sponsor)) {
    desk.state.pending = { kind: 'amendment', by, sponsor: text.sponsor, text: id, clause, level };
    return;
  }
  settleAmendment(desk, by, id, clause, level, sponsorObjects(desk.case, desk.state, text, by, with_(text.levels, clause, level)));
}

function settleAmendment(desk: Desk, by: number, id: number, clause: number, level: number, objection: RefusalCause | null): void {
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
  countFavour(desk, by, text, with_(text.levels, clause, level));
  desk.breakDeals(id, text.sponsor, clause, level);
  if (!own) {
    desk.emit({ type: 'amendment.accepted', by: desk.id(by), text: id, change, sponsor: desk.id(text.sponsor) });
    desk.trusts(by, text.sponsor, TRUST.accepted);
    if (by === tables.host) desk.hostCredit(HOST_CREDIT.heard / 2);
  }
  edited(desk, id, [[clause, level]], by);
}

/** Wordings change; every member looks at the new text and takes at most one step. */
function edited(desk: Desk, id: number, edits: readonly (readonly [number, number])[], by: number): void {
  for (const [clause, level] of edits) desk.reword(id, by, clause, level);
  desk.refresh();
  desk.stepAll(id);
  const text = desk.text(id);
  if (text) desk.views(desk.allSeats(), [desk.regionOf(text.levels)]);
}

type Slip = { readonly clause: number; readonly level: number };

function trade(desk: Desk, by: number, to: number, id: number, ask: Slip, give: Slip): void {
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
function agreed(desk: Desk, last: number, by: number, to: number, id: number, ask: Slip, give: Slip): void {
  const sponsor = desk.text(id)?.sponsor ?? -1;
  if (sponsor < 0 || sponsor === last || sponsor === by || sponsor === to || !(desk.state.humans & (1 << sponsor))) return settleTrade(desk, by, to, id, ask, give, null);
  desk.state.pending = { kind: 'trade', by, to, text: id, ask, give, answerer: sponsor };
}

/** Would the partner take this trade for itself? A partner who holds the pen also weighs the votes. */
export function partnerObjects(c: Case, state: State, text: TextState, to: number, ask: Slip, give: Slip): RefusalCause | null {
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).index[to] ?? 0;
  const after = reader.read(with_(with_(text.levels, ask.clause, ask.level), give.clause, give.level)).index[to] ?? 0;
  return to === text.sponsor || partnerTakes(before, after) ? null : 'no-gain';
}

/** Another wording that the partner would take in return, if the sponsor would take it too. */
export function counterOffer(c: Case, state: State, text: TextState, by: number, to: number, ask: Slip, give: Slip): Slip | null {
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).index[to] ?? 0;
  const asked = with_(text.levels, ask.clause, ask.level);
  let best: (Slip & { gain: number }) | null = null;
  for (let clause = 0; clause < c.tables.clauses; clause++) {
    if (clause === ask.clause || !((text.editable >> clause) & 1) || settled(state, text, clause) || heldByDeal(c, state, text, clause)) continue;
    for (const step of [-1, 1]) {
      const level = (text.levels[clause] ?? 0) + step;
      if (c.tables.values[clause]?.[level] === undefined || (clause === give.clause && level === give.level)) continue;
      const levels = with_(asked, clause, level);
      if (c.compiled.illegal(levels)) continue;
      const gain = (reader.read(levels).index[to] ?? 0) - before;
      if (gain <= 0 || (best && gain <= best.gain)) continue;
      if (sponsorObjects(c, state, text, by, levels, reader) !== null) continue;
      best = { clause, level, gain };
    }
  }
  return best;
}

function settleTrade(desk: Desk, by: number, to: number, id: number, ask: Slip, give: Slip, objection: { seat: number; because: RefusalCause } | null): void {
  const text = desk.text(id);
  if (!text) return;
  const { case: c, state } = desk;
  const { bargain } = c.charts;
  const askChange = changeOf(desk, text, ask.clause, ask.level);
  const giveChange = changeOf(desk, text, give.clause, give.level);
  let no = objection;
  if (!no && !(state.humans & (1 << text.sponsor))) {
    const because = sponsorObjects(c, state, text, by, with_(with_(text.levels, ask.clause, ask.level), give.clause, give.level));
    if (because) no = { seat: text.sponsor, because };
  }
  const number = state.bargains.length + 1;
  const record = (event: string): void => {
    const deal = { id: number, by, to, text: id, ask: { ...ask, from: askChange.from }, give: { ...give, from: giveChange.from }, chart: bargain.next(bargain.initial, bargain.event(event)) };
    state.bargains = [...state.bargains, deal];
  };
  if (no) {
    record('refuse');
    return desk.emit({ type: 'trade.refused', by: desk.id(by), to: desk.id(to), text: id, ask: askChange, give: giveChange, refusedBy: desk.id(no.seat), because: no.because });
  }
  countFavour(desk, by, text, with_(with_(text.levels, ask.clause, ask.level), give.clause, give.level));
  desk.breakDeals(id, text.sponsor, ask.clause, ask.level);
  desk.breakDeals(id, text.sponsor, give.clause, give.level);
  record('accept');
  desk.emit({ type: 'trade.agreed', bargain: number, by: desk.id(by), to: desk.id(to), text: id, ask: askChange, give: giveChange });
  desk.trusts(by, to, TRUST.trade);
  desk.trusts(to, by, TRUST.trade);
  const credit = text.credit.slice();
  if (to < c.tables.members) credit[to] = (credit[to] ?? 0) + TRADE_CREDIT;
  desk.change(id, { credit });
  edited(desk, id, [[ask.clause, ask.level], [give.clause, give.level]], by);
}

function table(desk: Desk, by: number, levels: Levels, price: number): void {
  const { case: c, state } = desk;
  const { tables, charts } = c;
  const drafting = charts.council.phase(state.council) === 'drafting';
  if (!drafting) desk.spend(by, price);
  const old = state.texts.find((text) => text.sponsor === by && !text.withheld);
  if (old) {
    desk.change(old.id, { withheld: true });
    desk.emit({ type: 'draft.withheld', by: desk.id(by), text: old.id });
    state.redrafted = true;
  }
  const id = state.texts.length + 1;
  const all = 2 ** tables.clauses - 1;
  const bracketed = c.scenario.start.bracketed;
  const editable = c.scenario.start.stage === 'tabled' && bracketed ? bracketed.reduce((bits, clause) => bits | (1 << c.clause(clause)), 0) : all;
  state.texts = [
    ...state.texts,
    {
      id,
      levels,
      first: levels,
      sponsor: by,
      sponsors: 1 << by,
      credit: new Int32Array(tables.members),
      steps: new Int8Array(tables.members),
      editable,
      ladders: new Int32Array(tables.members).fill(charts.ladder.initial),
      ledger: new Int32Array(0),
      index: new Int32Array(tables.members),
      consent: 0,
      revision: 0,
      changedIn: new Int8Array(tables.clauses),
      inBlue: false,
      called: false,
      withheld: false,
      ballots: Array.from({ length: tables.members }, () => null),
      decision: null,
    },
  ];
  const rival = by !== tables.penholder;
  desk.emit({ type: 'draft.tabled', by: desk.id(by), text: id, levels, rival });
  if (rival) desk.trusts(tables.penholder, by, -TRUST.rival);
  desk.refresh();
  desk.stepAll(id);
}

function castBallot(desk: Desk, by: number, id: number, ballot: Ballot): void {
  const text = desk.text(id);
  if (!text || ballot === 'absent') return;
  desk.ladder(id, by, `declare.${ballot}`);
  desk.ladder(id, by, 'cast');
  const cast = desk.case.charts.ladder.cast(desk.text(id)?.ladders[by] ?? 0) ?? ballot;
  desk.change(id, { ballots: text.ballots.map((was, i) => (i === by ? cast : was)) });
  desk.emit({ type: 'ballot.cast', by: desk.id(by), text: id, ballot: cast });
}

/** The clause on which this text hurts a seat most. */
export function worstClause(desk: Desk, seat: number, text: TextState): number {
  const { tables } = desk.case;
  let worst = 0;
  let least = Infinity;
  const columns = text.ledger.length / Math.max(1, tables.members);
  for (let k = 0; k < tables.clauses; k++) {
    const points = text.ledger[seat * columns + k] ?? 0;
    if (points < least && (text.editable >> k) & 1) {
      least = points;
      worst = k;
    }
  }
  return worst;
}
