/**
 * Moves of a capable player beside wordings, arguments and consultations: a group's word, a hint at a veto, the capital, brackets,
 * the continuation text, a pen given up, motions, and the acts that a card asks for.
 */
import { BANDS, BLOC, MOTION, PRICE } from '../domain/coefficients.ts';
import { opposedBelow } from '../domain/bands.ts';
import { withEdit } from '../domain/ledger.ts';
import type { ClauseId, Levels } from '../domain/vocabulary.ts';
import { YES_NEEDED } from '../domain/voting.ts';
import type { Card } from '../scenario/scenario.ts';
import type { Plan } from './capable.ts';
import type { Command } from './commands.ts';
import { deedsOf, timesDone } from './deeds.ts';
import { motionIndex, type Proposal } from './motions.ts';
import { beliefIn, blocsOf, ELECTED_TEN, speaksFor, sponsorshipTells } from './pressure.ts';
import { imagined, Reader, readerOf } from './reading.ts';
import { service } from './service.ts';
import type { Session } from './session.ts';
import { givenUp, leading, type TextState } from './state.ts';

type Value = (reader: Reader, levels: Levels) => number;

/** What may be done about the text on the table. @param now worth of the text as it stands */
export function leverage(session: Session, seat: number, card: Card, text: TextState, value: Value, now: number): Plan[] {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  if (seat === c.tables.host) return asHost(session, seat, card, text);
  const plans: Plan[] = [];
  const served = service(session, card, text.levels, text.consent);
  for (const bloc of blocsOf(c, seat)) {
    const { members, mean } = speaksFor(c, state, seat, bloc, text.id);
    if (mean <= 0) continue;
    plans.push({ command: { type: 'bloc.state', by, bloc, text: text.id }, gain: value(new Reader(c, state, { ...text, credit: creditAfter(session, text, bloc, members, mean) }, text.id), text.levels) - now });
  }
  if (served >= 1 && text.sponsor !== seat) {
    const credit = text.credit.map((points, i) => points + (i === seat ? 0 : sponsorshipTells(c, state, seat, i)));
    plans.push({ command: { type: 'sponsorship.join', by, text: text.id }, gain: value(new Reader(c, state, { ...text, credit, sponsors: text.sponsors | (1 << seat) }, text.id), text.levels) - now });
  }
  if (served >= 1 && text.sponsor !== seat) plans.push(...holding(session, seat, card, text));
  if (served < 1) {
    if (text.sponsor !== seat) plans.push(...hints(session, seat, card, text));
    // Latitude is worth most while there is time to use it.
    if (state.round < state.rounds - 1) plans.push({ command: { type: 'capital.ask', by }, gain: state.rounds - state.round > 2 ? 0.07 : 0.018 });
    // Words in brackets keep the draft from going in blue before it says what the capital wants.
    if (state.round >= 2 && state.round < state.rounds && text.sponsor !== seat) {
      const idle = c.clauseIds.find((clause, k) => ((text.editable >> k) & 1) === 1 && !card.objectives.some((o) => o.test.text?.[clause]));
      if (idle !== undefined) plans.push({ command: { type: 'brackets.put', by, text: text.id, clause: idle }, gain: 0.011 });
    }
  }
  if (card.objectives.some((o) => o.test.consentAtLeast !== undefined) && c.tables.host >= 0) plans.push({ command: { type: 'invitation.propose', by, guest: c.seatIds[c.tables.host] ?? '' }, gain: served < 1 ? 0.016 : 0 });
  plans.push(...continuation(session, seat, card, now), ...orphan(session, seat, value, now));
  return plans;
}

/** Half-days before the last from which a host that wants a date for leaving warns, so that it may ask for one. */
const WARNS_FROM = 1;

/** A host whose card wants what makes a text tenable once it has asked the mission to leave, and does not find it in the draft: it warns, then asks. */
function asHost(session: Session, seat: number, card: Card, text: TextState): Plan[] {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const then = c.scenario.host?.tenableThen ?? {};
  const missing = card.objectives.some((o) => !c.compiled.test(o.test, text.levels, text.consent) && Object.keys(o.test.text ?? {}).some((clause) => then[clause]));
  if (!missing || state.asked || state.round < state.rounds - WARNS_FROM) return [];
  const spare = (state.capital[seat] ?? 0) - PRICE.requestToLeave;
  return [{ command: { type: 'consent.withdraw', by }, gain: 0.5 }, { command: { type: 'consent.warn', by }, gain: spare >= PRICE.warning ? 0.4 : 0 }];
}

function creditAfter(session: Session, text: TextState, bloc: string, members: readonly number[], mean: number): Int32Array {
  const { case: c, state } = session;
  const credit = text.credit.slice();
  const pull = bloc === ELECTED_TEN ? BLOC.elected : BLOC.pull;
  for (let i = 0; i < c.tables.members; i++) {
    if (blocsOf(c, i).includes(bloc)) continue;
    const trust = members.reduce((sum, j) => sum + (state.trust[i * c.tables.seats + j] ?? 0), 0) / Math.max(1, members.length);
    credit[i] = (credit[i] ?? 0) + Math.round(pull * mean * trust);
  }
  return credit;
}

/** Brackets close a paragraph: a wording that the capital has won, and that others would change again, stays as it is. */
function holding(session: Session, seat: number, card: Card, text: TextState): Plan[] {
  const { case: c, state } = session;
  const { tables } = c;
  const gap = (k: number): number => Math.abs((tables.values[k]?.[text.levels[k] ?? 0] ?? 0) - (state.ideal[text.sponsor * tables.clauses + k] ?? 0)) * (tables.weight[text.sponsor * tables.clauses + k] ?? 0);
  const won = card.objectives
    .filter((o) => o.test.text !== undefined && c.compiled.test(o.test, text.levels, text.consent))
    .flatMap((o) => Object.keys(o.test.text ?? {}))
    .map((clause) => c.clause(clause))
    .filter((k) => (text.editable >> k) & 1)
    .sort((a, b) => gap(b) - gap(a) || a - b);
  const most = won[0];
  return most === undefined ? [] : [{ command: { type: 'brackets.put', by: c.seatIds[seat] ?? '', text: text.id, clause: c.clauseIds[most] ?? '' }, gain: 0.03 }];
}

/** A hint is worth giving where it is believed, for a wording that the card asks for. */
function hints(session: Session, seat: number, card: Card, text: TextState): Plan[] {
  const { case: c, state } = session;
  const belief = beliefIn(c, state, seat, text.id);
  return card.objectives.flatMap((objective) =>
    c.compiled.test(objective.test, text.levels, text.consent)
      ? []
      : Object.entries(objective.test.text ?? {}).map(([clause, bound]): Plan => {
          const level = (c.tables.values[c.clause(clause)] ?? []).findIndex((v) => v === (bound.is ?? bound.atLeast ?? bound.atMost));
          return { command: { type: 'veto.hint', by: c.seatIds[seat] ?? '', text: text.id, clause, level }, gain: belief > 0.5 ? 0.05 * belief : 0 };
        }),
  );
}

function continuation(session: Session, seat: number, card: Card, now: number): Plan[] {
  const { case: c, state } = session;
  const found = c.scenario.continuation;
  if (!found || state.texts.some((t) => t.continuation)) return [];
  const levels = c.compiled.levelsOf(found.text);
  const reader = new Reader(c, state, { ...imagined(c, seat, levels), continuation: true }).read(levels);
  const worth = reader.forecast(seat, levels).adopted * service(session, card, levels, reader.consent);
  return [{ command: { type: 'continuation.table', by: c.seatIds[seat] ?? '' }, gain: worth - now - 0.05 }];
}

/** A draft given up that would serve. */
function orphan(session: Session, seat: number, value: Value, now: number): Plan[] {
  const { case: c, state } = session;
  return state.texts.filter((text) => givenUp(text) && text.sponsor !== seat).map((text): Plan => ({ command: { type: 'pen.take', by: c.seatIds[seat] ?? '', text: text.id }, gain: value(readerOf(c, state, { ...text, sponsor: seat }), text.levels) - now }));
}

/** At the formal meeting: a pen to take up, an amendment to put to the vote, a part to have voted on by itself. */
export function meeting(session: Session, seat: number, allowed: (command: Command) => boolean, value: Value): Command | null {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const pen = orphan(session, seat, value, 0).find((plan) => plan.gain > 0.12 && allowed(plan.command));
  if (pen) return pen.command;
  let best: Plan | null = null;
  for (const text of state.texts) {
    if (!text.inBlue || text.withheld) continue;
    const reader = readerOf(c, state, text);
    const now = value(reader, text.levels);
    for (let k = 0; k < tables.clauses; k++) {
      const clause = c.clauseIds[k] ?? '';
      for (let level = 0; level < (tables.values[k]?.length ?? 0); level++) {
        if (level === text.levels[k]) continue;
        const gain = value(reader, withEdit(text.levels, k, level)) - now;
        if (gain <= 0.05 || (best && gain <= best.gain)) continue;
        const commands: readonly [Proposal['kind'], Command][] = [
          ['amendment', { type: 'amendment.move', by, text: text.id, clause, level }],
          ...(level === tables.inForce[k] ? [['part', { type: 'part.divide', by, text: text.id, clause }] as [Proposal['kind'], Command]] : []),
        ];
        for (const [kind, command] of commands) {
          if (!allowed(command)) continue;
          const carried = carries(session, { kind, by: seat, text: text.id, clause: k, level, guest: null });
          // A part is lost where it finds too few: that is what is wanted.
          if (carried === (kind === 'amendment')) best = { command, gain };
        }
      }
    }
  }
  return best?.command ?? null;
}

/** Whether a motion would find its votes, as far as the room can be read. */
function carries(session: Session, proposal: Proposal): boolean {
  const { case: c, state } = session;
  const index = motionIndex(c, state, proposal);
  const against = index.some((points, i) => c.tables.permanent[i] && points < opposedBelow(c.tables.reluctance[i] ?? 0));
  const substantive = proposal.kind === 'amendment' || proposal.kind === 'part';
  return index.filter((points) => points >= BANDS.leaning).length >= YES_NEEDED && !(substantive && against);
}

/** The acts that the card asks for and that are not done yet. */
export function toDo(session: Session, seat: number, card: Card): Plan[] {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const deeds = deedsOf(session, by);
  const text = leading(state);
  const plans: Plan[] = [];
  const push = (command: Command): void => void plans.push({ command, gain: 0.06 });
  for (const { test } of card.objectives) {
    if (!test.act || timesDone(deeds, test.act) >= test.act.least) continue;
    switch (test.act.did) {
      case 'partners-consulted':
        for (let j = 0; j < tables.members; j++) if (j !== seat && (state.consulted[seat * tables.seats + j] ?? 0) === 0) push({ type: 'consultation.hold', by, with: c.seatIds[j] ?? '' });
        break;
      case 'host-met':
        push({ type: 'host.meet', by });
        break;
      case 'capital-asked':
        push({ type: 'capital.ask', by });
        break;
      case 'spoke':
        for (const clause of test.act.clause === undefined ? c.clauseIds : [test.act.clause]) push({ type: 'floor.take', by, clause, level: wishedLevel(session, seat, card, clause), tone: 'measured' });
        break;
      case 'asked':
        for (const clause of test.act.clause === undefined ? c.clauseIds : [test.act.clause]) for (let j = 0; j < tables.members; j++) if (j !== seat) push({ type: 'question.ask', by, to: c.seatIds[j] ?? '', clause });
        break;
      case 'argued':
        for (const { id, clause } of c.arguments) if (test.act.clause === undefined || test.act.clause === clause) for (let j = 0; j < tables.members; j++) if (j !== seat) push({ type: 'argument.put', by, to: c.seatIds[j] ?? '', fact: id });
        break;
      case 'sponsored':
        for (const { id } of state.texts) push({ type: 'sponsorship.join', by, text: id });
        break;
      case 'consent-warned':
        push({ type: 'consent.warn', by });
        break;
      case 'bloc-statement':
        for (const bloc of blocsOf(c, seat)) if (text) push({ type: 'bloc.state', by, bloc, text: text.id });
        break;
      case 'pledge-won':
        if (text) for (let j = 0; j < tables.members; j++) if (c.charts.ladder.rung(text.ladders[j] ?? 0) === 'committed' || c.charts.ladder.rung(text.ladders[j] ?? 0) === 'leaning') push({ type: 'pledge.ask', by, of: c.seatIds[j] ?? '', text: text.id });
        break;
      default:
        break;
    }
  }
  return plans;
}

/** The wording of a clause that the card asks for, else the one nearest to what the seat itself would choose. */
function wishedLevel({ case: c, state }: Session, seat: number, card: Card, clause: ClauseId): number {
  const k = c.clause(clause);
  const values = c.tables.values[k] ?? [];
  const bound = card.objectives.map((o) => o.test.text?.[clause]).find((found) => found !== undefined);
  const wanted = bound?.is ?? bound?.atLeast ?? bound?.atMost ?? state.ideal[seat * c.tables.clauses + k] ?? 0;
  return values.reduce((best, v, level) => (Math.abs(v - wanted) < Math.abs((values[best] ?? 0) - wanted) ? level : best), 0);
}

/** For a capital that wants no new text now: speak against it, keep words open, and put the question off once nine would. */
export function withoutText(session: Session, seat: number): Plan[] {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const text = leading(state);
  const plans: Plan[] = [];
  if (state.motions < MOTION.most && carries(session, { kind: 'postpone', by: seat, text: null, clause: -1, level: 0, guest: null })) plans.push({ command: { type: 'motion.move', by, motion: 'postpone' }, gain: 0.5 });
  if (!text) return plans;
  for (const bloc of blocsOf(c, seat)) if (speaksFor(c, state, seat, bloc, text.id).mean < 0) plans.push({ command: { type: 'bloc.state', by, bloc, text: text.id }, gain: 0.05 });
  for (let k = 0; k < c.tables.clauses; k++) if ((text.editable >> k) & 1) plans.push({ command: { type: 'brackets.put', by, text: text.id, clause: c.clauseIds[k] ?? '' }, gain: 0.03 });
  // Who trusts the mover lets the question rest: trust first.
  for (let j = 0; j < c.tables.members; j++) {
    if (j === seat || j === text.sponsor) continue;
    const missing = (text.index[j] ?? 0) - BANDS.leaning;
    if (missing < 150) plans.push({ command: { type: 'consultation.hold', by, with: c.seatIds[j] ?? '' }, gain: 0.02 / (1 + Math.abs(missing) / 100) });
  }
  return plans;
}
