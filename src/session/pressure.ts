/**
 * What a delegation can do beside arguing and drafting: hold words in brackets, ask its capital, speak for a group, hint at a
 * veto, take up a pen that was given up; and, for the host, warn and withdraw.
 */
import { BLOC, BRACKETS, CAPITAL_REPLY, HINT, SOCIAL, WARNING } from '../domain/coefficients.ts';
import { chance } from '../domain/chance.ts';
import type { Card, Objective } from '../scenario/scenario.ts';
import type { TextId } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { Desk } from './desk.ts';
import type { CapitalReply } from './events.ts';
import { requestToLeave } from './host-request.ts';
import { textOf, type State } from './state.ts';

export function putBrackets(desk: Desk, by: number, id: TextId, clause: number): void {
  const text = desk.text(id);
  if (!text) return;
  desk.change(id, { brackets: text.brackets.map((seat, k) => (k === clause ? by : seat)) });
  desk.emit({ type: 'brackets.put', by: desk.id(by), text: id, clause: desk.case.clauseIds[clause] ?? '' });
}

/** One's own brackets are lifted freely; the sponsor may lift another's, which that delegation remembers. */
export function liftBrackets(desk: Desk, by: number, id: TextId, clause: number): void {
  const text = desk.text(id);
  const of = text?.brackets[clause] ?? -1;
  if (!text || of < 0) return;
  desk.change(id, { brackets: text.brackets.map((seat, k) => (k === clause ? -1 : seat)) });
  if (of !== by) desk.trusts(of, by, -BRACKETS.trust);
  desk.emit({ type: 'brackets.lifted', by: desk.id(by), text: id, clause: desk.case.clauseIds[clause] ?? '', of: desk.id(of) });
}

export function askCapital(desk: Desk, by: number): void {
  const { case: c, state } = desk;
  state.asking |= 1 << by;
  state.awaiting |= 1 << by;
  const { position } = c.charts;
  state.positions[by] = position.next(state.positions[by] ?? position.initial, position.event('ask'));
  for (const text of state.texts) if (text.decision === null) desk.ladder(text.id, by, 'ask');
  desk.emit({ type: 'capital.asked', by: desk.id(by) });
}

/** What a capital will say to a delegation, whenever it is asked. */
export function replyOf(c: Case, by: number): CapitalReply {
  const luck = chance(c.seed, 'capital', c.seatIds[by] ?? '');
  return luck < CAPITAL_REPLY.more ? 'more' : luck < 1 - CAPITAL_REPLY.less ? 'same' : 'less';
}

/** Answers come with the next half-day. A computer's shows on its index; a person's on its instructions (`session.ts`). */
export function capitalsReply(desk: Desk): void {
  const { case: c, state } = desk;
  for (let i = 0; i < c.tables.members; i++) {
    if (!((state.awaiting >> i) & 1)) continue;
    state.awaiting &= ~(1 << i);
    const reply = replyOf(c, i);
    state.replies = [...state.replies, { by: i, reply }];
    const { position } = c.charts;
    state.positions[i] = position.next(state.positions[i] ?? position.initial, position.event('reply'));
    for (const text of state.texts) if (text.decision === null) desk.ladder(text.id, i, 'reply');
    const person = ((state.humans >> i) & 1) === 1;
    if (!person) state.orders[i] = (state.orders[i] ?? 0) + (reply === 'more' ? CAPITAL_REPLY.morePoints : reply === 'less' ? CAPITAL_REPLY.lessPoints : 0);
    desk.emit({ type: 'capital.replied', by: desk.id(i), reply, objective: person && reply !== 'same' ? Math.floor(chance(c.seed, 'objective', c.seatIds[i] ?? '') * 3) : null });
  }
}

/** A person's instructions after the capital has answered: one objective eased by a wording, or insisted on. */
export function cardAfter(c: Case, card: Card, reply: CapitalReply, objective: number): Card {
  if (reply === 'less') return { ...card, insists: objective };
  const [a, b, d] = card.objectives;
  const ease = (o: Objective, n: number): Objective => (n === objective ? eased(c, o) : o);
  return { ...card, eased: objective, objectives: [ease(a, 0), ease(b, 1), ease(d, 2)] };
}

/** Host consent that a capital gives way on, 0..1. */
const CONSENT_EASED = 0.04;

function eased(c: Case, objective: Objective): Objective {
  const { test } = objective;
  const text = test.text && Object.fromEntries(
    Object.entries(test.text).map(([clause, bound]) => {
      const values = c.tables.values[c.clause(clause)] ?? [];
      const below = (at: number): number => Math.max(0, ...values.filter((v) => v < at));
      const above = (at: number): number => Math.min(100, ...values.filter((v) => v > at));
      if (bound.is !== undefined) return [clause, { atLeast: below(bound.is), atMost: above(bound.is) }];
      return [clause, { ...(bound.atLeast === undefined ? {} : { atLeast: below(bound.atLeast) }), ...(bound.atMost === undefined ? {} : { atMost: above(bound.atMost) }) }];
    }),
  );
  return {
    ...objective,
    test: {
      ...test,
      ...(text ? { text } : {}),
      ...(test.consentAtLeast === undefined ? {} : { consentAtLeast: Math.max(0, test.consentAtLeast - CONSENT_EASED) }),
    },
  };
}

/** The ten elected members speak as a group too, though no ties of loyalty bind them. */
export const ELECTED_TEN = 'E10';

export function blocsOf(c: Case, seat: number): readonly string[] {
  const found = c.scenario.seats.find((s) => s.id === c.seatIds[seat]);
  return !found || found.role === 'host' ? [] : [...found.blocs, ...(found.role === 'elected' ? [ELECTED_TEN] : [])];
}

/** Members of the group that stand within one rung of the speaker on the text: those it can speak for. Itself included. */
export function speaksFor(c: Case, state: State, by: number, bloc: string, id: TextId): { readonly members: readonly number[]; readonly mean: number } {
  const text = textOf(state, id);
  if (!text || !blocsOf(c, by).includes(bloc)) return { members: [], mean: 0 };
  const step = (i: number): number => text.steps[i] ?? 0;
  const members = Array.from({ length: c.tables.members }, (_, i) => i).filter((i) => blocsOf(c, i).includes(bloc) && Math.abs(step(i) - step(by)) <= 1);
  return { members, mean: members.reduce((sum, i) => sum + step(i), 0) / (2 * Math.max(1, members.length)) };
}

export const fewestFor = (bloc: string): number => (bloc === ELECTED_TEN ? BLOC.fewestElected : BLOC.fewest);

/** A group speaks on a text: those outside it that trust its members move toward where it stands. */
export function speakForBloc(desk: Desk, by: number, bloc: string, id: TextId): void {
  const { case: c, state } = desk;
  const text = desk.text(id);
  const { members, mean } = speaksFor(c, state, by, bloc, id);
  if (!text) return;
  const credit = text.credit.slice();
  const pull = bloc === ELECTED_TEN ? BLOC.elected : BLOC.pull;
  for (let i = 0; i < c.tables.members; i++) {
    if (blocsOf(c, i).includes(bloc)) continue;
    const trust = members.reduce((sum, j) => sum + desk.trustOf(i, j), 0) / Math.max(1, members.length);
    credit[i] = (credit[i] ?? 0) + Math.round(pull * mean * trust);
  }
  state.blocs = [...state.blocs, `${bloc} ${id}`];
  desk.change(id, { credit });
  desk.emit({ type: 'bloc.stated', by: desk.id(by), bloc, members: members.map((i) => desk.id(i)), text: id, stance: mean > 0 ? 'for' : 'against' });
  desk.refresh();
  desk.stepAll(id);
}

/** How far the room believes that a member would vote against: its standing, as everybody can read it, speaks for itself. */
export function beliefIn(c: Case, state: State, by: number, id: TextId): number {
  const text = textOf(state, id);
  const rung = text ? c.charts.ladder.rung(text.ladders[by] ?? 0) : 'open';
  if (rung === 'opposed' || rung === 'blocked') return HINT.opposed;
  return rung === 'leaning' || rung === 'committed' ? HINT.favour : HINT.between;
}

export function hintVeto(desk: Desk, by: number, id: TextId, clause: number, level: number): void {
  const { case: c, state } = desk;
  const text = desk.text(id);
  if (!text) return;
  const from = text.levels[clause] ?? 0;
  state.hints = [...state.hints, { by, text: id, clause, level, direction: level > from ? 1 : -1, belief: beliefIn(c, state, by, id) }];
  // From now on everybody knows where it stands: whoever read it wrongly reads it rightly.
  for (let i = 0; i < c.tables.seats; i++) if (i !== by) state.consulted[i * c.tables.seats + by] = 8;
  desk.emit({ type: 'veto.hinted', by: desk.id(by), text: id, change: { clause: c.clauseIds[clause] ?? '', from, to: level } });
}

/** What a new sponsor's name says to another member, in points: something to those that trust it, the contrary to those that do not. */
export const sponsorshipTells = (c: Case, state: Pick<State, 'trust'>, by: number, to: number): number =>
  Math.round(SOCIAL.sponsorship * (c.tables.influence[by] ?? 0) * ((state.trust[to * c.tables.seats + by] ?? 0) - SOCIAL.sponsorshipFrom));

export function takePen(desk: Desk, by: number, id: TextId): void {
  const text = desk.text(id);
  if (!text) return;
  desk.change(id, { sponsor: by, sponsors: text.sponsors | (1 << by), withheld: false });
  desk.emit({ type: 'pen.taken', by: desk.id(by), text: id, from: desk.id(text.sponsor) });
  desk.refresh();
  desk.stepAll(id);
}

export function warn(desk: Desk, by: number): void {
  desk.hostCredit(-WARNING.credit);
  desk.refresh();
  desk.emit({ type: 'consent.warned', by: desk.id(by), percent: Math.round(100 * desk.consentNow()) });
  desk.stocktake();
}

export function withdrawConsent(desk: Desk): void {
  requestToLeave(desk);
  desk.refresh();
  desk.stocktake();
}
