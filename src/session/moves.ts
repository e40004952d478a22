/**
 * What each command does. `carryOut` is asked by the one door, session.ts, after `preconditions.ts` has found no reason against it.
 * A move never throws for a player's wish.
 */
import { ANSWERS_FROM, ARGUMENT, CONSULTATION, HOST_CREDIT, TRUST } from '../domain/coefficients.ts';
import { argumentShift, capped, loosening } from '../domain/persuasion.ts';
import type { Ballot, Levels } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import type { Desk } from './desk.ts';
import { agreed, amend, settleAmendment, settleTrade, trade } from './drafting.ts';
import { speak } from './floor.ts';
import { answer, move, vote } from './motions.ts';
import { priceOf } from './preconditions.ts';
import { askCapital, hintVeto, liftBrackets, putBrackets, speakForBloc, sponsorshipTells, takePen, warn, withdrawConsent } from './pressure.ts';
import { leading, type State, type TextState } from './state.ts';

/** Does it. The desk's state is then refreshed by the session. */
export function carryOut(desk: Desk, by: number, command: Command): void {
  const { case: c, state } = desk;
  const { tables } = c;
  const price = priceOf(state, by, command);
  switch (command.type) {
    case 'floor.take':
      if (c.charts.council.phase(state.council) !== 'statements') state.actions -= 1;
      return speak(desk, by, c.clause(command.clause), command.level, command.tone);
    case 'floor.waive':
      return desk.emit({ type: 'statement.waived', by: command.by });
    case 'argument.put':
      desk.spend(by, price);
      return argue(desk, by, c.seat(command.to), c.arguments.findIndex((a) => a.id === command.fact));
    case 'question.ask': {
      desk.spend(by, price);
      const to = c.seat(command.to);
      const answered = desk.trustOf(to, by) >= ANSWERS_FROM;
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
      if (text) desk.change(text.id, { sponsors: text.sponsors | (1 << by), credit: text.credit.map((points, i) => points + (i === by ? 0 : sponsorshipTells(desk.case, state, by, i))) });
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
      state.pledges = [...state.pledges, { by, text: text.id, vote: command.vote, revision: text.revision }];
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
      state.pledges = [...state.pledges, { by: of, text: text.id, vote: 'for', revision: text.revision }];
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
    case 'brackets.put':
      desk.spend(by, price);
      return putBrackets(desk, by, command.text, c.clause(command.clause));
    case 'brackets.lift':
      if (bargains(desk)) desk.spend(by, price);
      return liftBrackets(desk, by, command.text, c.clause(command.clause));
    case 'capital.ask':
      desk.spend(by, price);
      return askCapital(desk, by);
    case 'bloc.state':
      desk.spend(by, price);
      return speakForBloc(desk, by, command.bloc, command.text);
    case 'veto.hint':
      desk.spend(by, price);
      return hintVeto(desk, by, command.text, c.clause(command.clause), command.level);
    case 'continuation.table':
      desk.spend(by, price);
      return putOnTable(desk, by, c.compiled.levelsOf(c.scenario.continuation?.text ?? c.scenario.inForce.text), true);
    case 'amendment.move':
    case 'part.divide': {
      desk.pay(by, price);
      const clause = c.clause(command.clause);
      const kind = command.type === 'amendment.move' ? 'amendment' : 'part';
      return move(desk, { kind, by, text: command.text, clause, level: command.type === 'amendment.move' ? command.level : (c.tables.inForce[clause] ?? 0), guest: null });
    }
    case 'motion.move':
      if (bargains(desk)) desk.spend(by, price);
      else desk.pay(by, price);
      return move(desk, { kind: command.motion, by, text: null, clause: -1, level: 0, guest: null });
    case 'invitation.propose':
      if (bargains(desk)) desk.spend(by, price);
      else desk.pay(by, price);
      return move(desk, { kind: 'invitation', by, text: null, clause: -1, level: 0, guest: command.guest });
    case 'motion.answer':
      return answer(desk, by, command.object);
    case 'motion.vote':
      return vote(desk, by, command.ballot);
    case 'draft.withdraw':
      if (bargains(desk)) desk.spend(by, price);
      desk.change(command.text, { withheld: true, called: false, inBlue: false });
      if (state.underSilence === command.text) state.underSilence = null;
      return desk.emit({ type: 'draft.withdrawn', by: command.by, text: command.text });
    case 'pen.take':
      if (bargains(desk)) desk.spend(by, price);
      else desk.pay(by, price);
      return takePen(desk, by, command.text);
    case 'consent.warn':
      desk.spend(by, price);
      return warn(desk, by);
    case 'consent.withdraw':
      desk.spend(by, price);
      return withdrawConsent(desk);
    case 'turn.pass':
    case 'chair.proceed':
    case 'event.inject':
      return;
  }
}

/** Whether a half-day's bargaining is on: then a move is spent, not only capital. */
function bargains({ case: c, state }: Desk): boolean {
  const phase = c.charts.council.phase(state.council);
  return (phase === 'consultations' || phase === 'negotiation') && !state.deciding;
}

export function argue(desk: Desk, by: number, to: number, fact: number): void {
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

/** What a delegation would tell another in private: of what is not on record and still open, the two clauses that matter most to it and were not spoken of yet. */
export function untold(c: Case, state: State, by: number, to: number): readonly number[] {
  const { tables } = c;
  const known = state.questions[by * tables.seats + to] ?? 0;
  const text = leading(state);
  const onRecord = c.scenario.seats.find((seat) => seat.id === c.seatIds[to])?.interests;
  return c.clauseIds
    .map((id, k) => ({ id, k, s: tables.salience[to * tables.clauses + k] ?? 0 }))
    .filter(({ id, k }) => !((known >> k) & 1) && (onRecord?.[id]?.mark ?? 'estimate') === 'estimate' && (!text || (text.editable >> k) & 1))
    .sort((a, b) => b.s - a.s || a.k - b.k)
    .map(({ k }) => k);
}

/** Wishes told in one private talk. */
export const TOLD = 2;

function consult(desk: Desk, by: number, to: number): void {
  const { case: c, state } = desk;
  const { tables } = c;
  desk.trusts(to, by, TRUST.consultation);
  desk.trusts(by, to, TRUST.consultation);
  for (const at of [by * tables.seats + to, to * tables.seats + by]) state.consulted[at] = Math.min(8, (state.consulted[at] ?? 0) + 1);
  state.wait[to] = Math.max(0, (state.wait[to] ?? 0) - CONSULTATION.wait * (CONSULTATION.base + desk.trustOf(to, by)));
  const revealed = untold(c, state, by, to).slice(0, TOLD);
  state.questions[by * tables.seats + to] = revealed.reduce((bits, k) => bits | (1 << k), state.questions[by * tables.seats + to] ?? 0);
  const overnight = c.overnight[to];
  const expects = overnight && overnight.points !== 0 && state.round < overnight.round ? overnight.reason : null;
  if (expects) state.warned[by] = (state.warned[by] ?? 0) | (1 << to);
  desk.emit({ type: 'consultation.held', by: desk.id(by), with: desk.id(to), revealed: revealed.map((k) => c.clauseIds[k] ?? ''), expects });
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

function table(desk: Desk, by: number, levels: Levels, price: number): void {
  const { case: c, state } = desk;
  const drafting = c.charts.council.phase(state.council) === 'drafting';
  if (!drafting) desk.spend(by, price);
  const old = state.texts.find((text) => text.sponsor === by && !text.withheld);
  if (old) {
    desk.change(old.id, { withheld: true });
    desk.emit({ type: 'draft.withheld', by: desk.id(by), text: old.id });
    state.redrafted = true;
  }
  putOnTable(desk, by, levels, false);
}

function putOnTable(desk: Desk, by: number, levels: Levels, continuation: boolean): void {
  const { case: c, state } = desk;
  const { tables, charts } = c;
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
      elsewhere: 0,
      continuation,
      credit: new Int32Array(tables.members),
      steps: new Int8Array(tables.members),
      editable,
      ladders: new Int32Array(tables.members).fill(charts.ladder.initial),
      ledger: new Int32Array(0),
      index: new Int32Array(tables.members),
      consent: 0,
      revision: 0,
      brackets: new Int8Array(tables.clauses).fill(-1),
      changedIn: new Int8Array(tables.clauses),
      inBlue: false,
      called: false,
      withheld: false,
      ballots: Array.from({ length: tables.members }, () => null),
      decision: null,
    },
  ];
  const rival = by !== tables.penholder;
  desk.emit({ type: 'draft.tabled', by: desk.id(by), text: id, levels, rival, continuation });
  if (rival && !continuation) desk.trusts(tables.penholder, by, -TRUST.rival);
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
function worstClause(desk: Desk, seat: number, text: TextState): number {
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
