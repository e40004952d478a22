/**
 * A capable player: bargains for its card with what its seat can know, looks one move ahead, and weighs each move by what it
 * brings to the chance of an adopted text that serves.
 */
import { BANDS, PRICE } from '../domain/coefficients.ts';
import { sponsorTakes } from '../domain/bargaining.ts';
import { withEdit } from '../domain/ledger.ts';
import { chanceFor } from '../domain/forecast.ts';
import { argumentShift } from '../domain/persuasion.ts';
import { blockedBy } from '../domain/utility.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Card } from '../scenario/scenario.ts';
import type { Command } from './commands.ts';
import { ballotOf, delegate } from './delegates.ts';
import { heldByDeal, settled } from './drafting.ts';
import { wantsText } from './instructions.ts';
import { climb } from './opening-draft.ts';
import { knowsWish } from './knowledge.ts';
import { mayTable } from './legal.ts';
import { leverage, meeting, toDo, withoutText } from './leverage.ts';
import type { Denied } from './policies.ts';
import { imagined, Reader, readerOf } from './reading.ts';
import { service } from './service.ts';
import { refused, type Session } from './session.ts';
import { heeded, leading, type TextState } from './state.ts';

/** What a text that serves is worth before it has a single vote, 0..1. */
const HOPE = 0.15;

export interface Plan {
  readonly command: Command;
  readonly gain: number;
}

export function capable(session: Session, seat: number, denied: Denied): Command {
  const { case: c, state, player } = session;
  const by = c.seatIds[seat] ?? '';
  const card = player?.card;
  if (!card) return delegate(session, seat);
  const value = (reader: Reader, levels: Levels): number => {
    reader.read(levels);
    return reader.forecast(seat, levels).adopted * service(session, card, levels, reader.consent);
  };
  // While there is time, a text that serves is worth something before it has its votes.
  const hope = (reader: Reader, levels: Levels): number => {
    reader.read(levels);
    return (HOPE + (1 - HOPE) * reader.forecast(seat, levels).adopted) * service(session, card, levels, reader.consent);
  };
  if (state.pending) {
    const { pending } = state;
    const text = state.texts[pending.text - 1];
    const answer = pending.kind === 'amendment' ? 'amendment.answer' : 'trade.answer';
    if (!text) return { type: answer, by, accept: false };
    const reader = readerOf(c, state, text);
    const after = pending.kind === 'amendment' ? withEdit(text.levels, pending.clause, pending.level) : withEdit(withEdit(text.levels, pending.ask.clause, pending.ask.level), pending.give.clause, pending.give.level);
    return { type: answer, by, accept: hope(reader, after) > hope(reader, text.levels) + 0.01 };
  }
  if (state.motion || c.charts.council.phase(state.council) === 'invitations') return atMotion(session, seat, card, denied);
  const allowed = (command: Command): boolean => !denied.has(command.type) && refused(session, command) === null;
  const phase = c.charts.council.phase(state.council);
  if (phase === 'statements') return delegate(session, seat);
  if (phase === 'drafting') return { type: 'draft.table', by, levels: ownDraft(session, seat, card).levels };
  if (phase === 'voting') return ballot(session, seat, card);
  if (phase === 'silence') {
    const text = state.texts[(state.underSilence ?? 0) - 1];
    const wish: Command = { type: 'silence.break', by };
    if (!text || !allowed(wish)) return { type: 'silence.keep', by };
    if (!wantsText(card)) return wish;
    return service(session, card, text.levels, text.consent) < 1 && state.round < c.scenario.calendar.length ? wish : { type: 'silence.keep', by };
  }
  if (phase === 'inBlue' || state.deciding) {
    const text = state.texts.find((t) => t.sponsor === seat && !t.withheld && !t.called);
    if (!text) return meeting(session, seat, allowed, value) ?? { type: 'turn.pass', by };
    const held = text.brackets.findIndex((of) => of >= 0);
    if (value(readerOf(c, state, text), text.levels) <= 0.12) return { type: 'draft.withhold', by, text: text.id };
    return held >= 0 ? { type: 'brackets.lift', by, text: text.id, clause: c.clauseIds[held] ?? '' } : { type: 'vote.call', by, text: text.id };
  }
  const pass: Command = { type: 'turn.pass', by };
  const own = state.texts.find((t) => t.sponsor === seat && !t.withheld);
  const text = own ?? leading(state);
  const plans: Plan[] = [...toDo(session, seat, card)];
  if (!wantsText(card)) plans.push(...withoutText(session, seat));
  else if (!text) plans.push(...rival(session, seat, card, 0), ...groundwork(session, seat, null));
  else {
    const reader = readerOf(c, state, text);
    const now = value(reader, text.levels);
    plans.push(...wordings(session, seat, text, reader, hope, hope(reader, text.levels)), ...groundwork(session, seat, text));
    if (!own) plans.push(...rival(session, seat, card, now));
    plans.push(...leverage(session, seat, card, text, value, now));
    if (own) {
      const forecast = reader.read(own.levels).forecast(seat, own.levels).adopted;
      const last = state.round >= state.rounds;
      const quiet: Command = { type: 'silence.place', by, text: own.id };
      if (allowed(quiet) && service(session, card, own.levels, own.consent) >= 1 && (forecast > 0.7 || (last && state.actions <= 1 && forecast > 0.3))) return quiet;
    }
  }
  plans.sort((a, b) => b.gain - a.gain);
  for (const plan of plans) if (plan.gain > 0.004 && allowed(plan.command)) return plan.command;
  return pass;
}

/** The draft this seat would table for its card: the best it can find from every package. */
function ownDraft(session: Session, seat: number, card: Card): { levels: Levels; worth: number } {
  const { case: c, state } = session;
  const packages = [...c.scenario.options.flatMap((o) => o.variants), ...c.scenario.extraPackages];
  let best = { levels: c.tables.inForce, worth: -1 };
  for (const item of packages) {
    const start = c.compiled.levelsOf(item.text);
    const reader = new Reader(c, state, imagined(c, seat, start, state));
    const found = climb(
      c,
      start,
      (levels) => {
        reader.read(levels);
        return blockedBy(c.tables, seat, levels) ? 0 : reader.forecast(seat, levels).adopted * service(session, card, levels, reader.consent);
      },
      null,
    );
    if (found.worth > best.worth) best = found;
  }
  return best;
}

function rival(session: Session, seat: number, card: Card, now: number): Plan[] {
  const { case: c, state } = session;
  if (seat === c.tables.host || (state.capital[seat] ?? 0) < PRICE.rival || c.scenario.start.stage === 'tabled' || seat === c.tables.penholder || state.texts.some((t) => t.sponsor === seat) || !mayTable(session, c.seatIds[seat] ?? '')) return [];
  const draft = ownDraft(session, seat, card);
  const told = card.objectives.some(({ test: { act } }) => act?.did === 'draft-tabled');
  if (told) return [{ command: { type: 'draft.table', by: c.seatIds[seat] ?? '', levels: draft.levels }, gain: 0.06 }];
  // A draft of one's own splits the room; it is worth it when the penholder's cannot be brought round.
  if (draft.worth < now + 0.15) return [];
  return [{ command: { type: 'draft.table', by: c.seatIds[seat] ?? '', levels: draft.levels }, gain: draft.worth - now - 0.1 }];
}

/** Least chance of a yes for which a wording is put to a sponsor. */
const LIKELY = 0.3;

/** Wordings that a sponsor has refused this seat since its text last changed. */
function refusalsSinceChange(session: Session, by: string, text: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entry of session.log)
    for (const event of entry.events) {
      if (event.type === 'text.changed' && event.text === text) found.clear();
      if (event.type === 'amendment.refused' && event.by === by && event.text === text) found.add(`${event.change.clause} ${event.change.to}`);
    }
  return found;
}

/** Single wordings and trades, weighed by the chance that the sponsor takes them, as far as this seat can tell. */
function wordings(session: Session, seat: number, text: TextState, reader: Reader, value: (reader: Reader, levels: Levels) => number, now: number): Plan[] {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const sponsor = text.sponsor;
  const mine = sponsor === seat;
  const trust = state.trust[sponsor * tables.seats + seat] ?? 0;
  const theirs = (levels: Levels): number => {
    reader.read(levels);
    // A veto that this seat has hinted at weighs with the sponsor, whatever it means itself.
    const feared = state.hints.reduce((p, hint) => (hint.by === seat && hint.text === text.id && !heeded(hint, levels) ? p * (1 - hint.belief) : p), 1);
    return feared * reader.forecast(seat, levels).adopted * (reader.believed(seat, sponsor) + 100);
  };
  const before = mine ? 0 : theirs(text.levels);
  const takes = (levels: Levels): number => (mine ? 1 : sponsorTakes(before, theirs(levels), trust) ? 0.85 : 0.08);
  const singles: { clause: number; level: number; worth: number; takes: number }[] = [];
  const plans: Plan[] = [];
  const refusedBefore = refusalsSinceChange(session, by, text.id);
  for (let k = 0; k < tables.clauses; k++) {
    if (!((text.editable >> k) & 1) || (text.brackets[k] ?? -1) >= 0 || (!mine && settled(state, text, k))) continue;
    for (let level = 0; level < (tables.values[k]?.length ?? 0); level++) {
      const levels = withEdit(text.levels, k, level);
      if (level === text.levels[k] || c.compiled.illegal(levels) || heldByDeal(c, state, text, k, level)) continue;
      const worth = value(reader, levels);
      const p = takes(levels);
      singles.push({ clause: k, level, worth, takes: p });
      // What the sponsor would hardly take is not asked for, nor what it has refused while the text stood as it stands.
      if (p < LIKELY || refusedBefore.has(`${c.clauseIds[k] ?? ''} ${level}`)) continue;
      plans.push({ command: { type: 'amendment.offer', by, text: text.id, clause: c.clauseIds[k] ?? '', level }, gain: p * (worth - now) });
    }
  }
  if (mine) plans.push(...together(session, text, singles, reader, value, now));
  if (mine || seat === tables.host || (state.capital[seat] ?? 0) < PRICE.trade) return plans;
  const believed = (): Int32Array => Int32Array.from({ length: tables.members }, (_, j) => reader.believed(seat, j));
  reader.read(text.levels);
  const partners = believed();
  const wanted = [...singles].sort((a, b) => b.worth - a.worth).slice(0, 4);
  for (const ask of wanted)
    for (const give of singles) {
      if (give.clause === ask.clause) continue;
      const levels = withEdit(withEdit(text.levels, ask.clause, ask.level), give.clause, give.level);
      if (c.compiled.illegal(levels)) continue;
      const worth = value(reader, levels);
      if (worth <= now) continue;
      const p = takes(levels);
      if (p < 0.5) continue;
      reader.read(levels);
      let partner = sponsor;
      let most = 0;
      believed().forEach((index, j) => {
        const rise = index - (partners[j] ?? 0);
        if (j !== seat && rise > most) {
          most = rise;
          partner = j;
        }
      });
      plans.push({ command: { type: 'trade.offer', by, to: c.seatIds[partner] ?? '', text: text.id, ask: { clause: c.clauseIds[ask.clause] ?? '', level: ask.level }, give: { clause: c.clauseIds[give.clause] ?? '', level: give.level } }, gain: p * (worth - now) * 0.93 });
    }
  return plans;
}

/** For whoever holds the pen: two wordings that bring a text round together where neither does alone. The first of them is written now. */
function together(session: Session, text: TextState, singles: readonly { readonly clause: number; readonly level: number; readonly worth: number }[], reader: Reader, value: (reader: Reader, levels: Levels) => number, now: number): Plan[] {
  const { case: c } = session;
  if (singles.some(({ worth }) => worth > now + PAIR_FROM)) return [];
  let best = { first: null as { readonly clause: number; readonly level: number } | null, worth: now + PAIR_FROM };
  singles.forEach((one, i) => {
    for (const other of singles.slice(i + 1)) {
      if (other.clause === one.clause) continue;
      const levels = withEdit(withEdit(text.levels, one.clause, one.level), other.clause, other.level);
      if (c.compiled.illegal(levels)) continue;
      const worth = value(reader, levels);
      if (worth > best.worth) best = { first: one.worth >= other.worth ? one : other, worth };
    }
  });
  const { first } = best;
  return first === null ? [] : [{ command: { type: 'amendment.offer', by: c.seatIds[text.sponsor] ?? '', text: text.id, clause: c.clauseIds[first.clause] ?? '', level: first.level }, gain: 0.5 * (best.worth - now) }];
}

/** What two wordings must bring to be written one after the other. */
const PAIR_FROM = 0.1;

/** Consultations and arguments: to bring the nearest members round, and to learn how they stand. */
function groundwork(session: Session, seat: number, text: TextState | null): Plan[] {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const plans: Plan[] = [];
  if ((state.capital[seat] ?? 0) <= 0) return plans;
  if (!text) {
    const to = tables.penholder;
    if (to !== seat) plans.push({ command: { type: 'consultation.hold', by, with: c.seatIds[to] ?? '' }, gain: 0.01 / (1 + (state.consulted[seat * tables.seats + to] ?? 0)) });
    if (tables.host >= 0) plans.push({ command: { type: 'host.meet', by }, gain: (state.hostVisits[seat] ?? 0) === 0 ? 0.02 : 0 });
    return plans;
  }
  const reader = readerOf(c, state, text).read(text.levels);
  const card = session.player?.card;
  if (card && text.sponsor !== seat && service(session, card, text.levels, text.consent) < 1) {
    // The pen listens to those it trusts: favours come before wishes.
    const trust = state.trust[text.sponsor * tables.seats + seat] ?? 0;
    plans.push({ command: { type: 'consultation.hold', by, with: c.seatIds[text.sponsor] ?? '' }, gain: trust < 0.9 ? 0.02 / (1 + (state.consulted[seat * tables.seats + text.sponsor] ?? 0)) : 0 });
    plans.push({ command: { type: 'vote.pledge', by, text: text.id, vote: 'for' }, gain: 0.015 });
    plans.push(...openQuestions(session, seat, text, card));
    plans.push(...towardWishes(session, seat, text, card));
  }
  for (let j = 0; j < tables.members; j++) {
    if (j === seat || j === text.sponsor) continue;
    const missing = BANDS.leaning + BANDS.inertia - reader.believed(seat, j);
    // A promised vote is a vote the sponsor can count on.
    const rung = c.charts.ladder.rung(text.ladders[j] ?? 0);
    if (rung === 'leaning' && card && service(session, card, text.levels, text.consent) >= 1) plans.push({ command: { type: 'pledge.ask', by, of: c.seatIds[j] ?? '', text: text.id }, gain: 0.06 * (1 - chanceFor(reader.believed(seat, j))) });
    if (missing < -40 || missing > 220 || blockedBy(tables, j, text.levels)) continue;
    const near = 1 / (1 + Math.abs(missing) / 60);
    const fresh = (state.consulted[seat * tables.seats + j] ?? 0) === 0 ? 1 : 0.4;
    plans.push({ command: { type: 'consultation.hold', by, with: c.seatIds[j] ?? '' }, gain: 0.045 * near * fresh });
    c.arguments.forEach((argument, i) => {
      if (!((state.facts >> i) & 1)) return;
      const k = c.clause(argument.clause);
      if (!knowsWish(session, seat, j, k)) return;
      const at = j * tables.clauses + k;
      const sign = argument.direction === 'up' ? 1 : -1;
      const gap = ((tables.values[k]?.[text.levels[k] ?? 0] ?? 0) - (state.ideal[at] ?? 0)) * sign;
      const shift = Math.abs(argumentShift({ strength: argument.strength, direction: 1, trust: state.trust[j * tables.seats + seat] ?? 0, salience: tables.salience[at] ?? 0, uses: state.uses[i * tables.seats + j] ?? 0, contested: argument.contestedBy.includes(c.seatIds[j] ?? '') }));
      const points = (1000 * (tables.weight[at] ?? 0) * Math.max(0, Math.min(shift, gap))) / (tables.flexibility[j] ?? 1) + (argument.loosens > 0 ? 30 * argument.loosens * (state.trust[j * tables.seats + seat] ?? 0) : 0);
      plans.push({ command: { type: 'argument.put', by, to: c.seatIds[j] ?? '', fact: argument.id }, gain: 0.001 * points * near });
    });
  }
  return plans;
}

/** What the seat wants of the sponsor and does not know the sponsor's mind on: asked for, and spoken for on the record. */
function openQuestions(session: Session, seat: number, text: TextState, card: Card): Plan[] {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const plans: Plan[] = [];
  for (const objective of card.objectives) {
    if (c.compiled.test(objective.test, text.levels, text.consent)) continue;
    for (const [clause, bound] of Object.entries(objective.test.text ?? {})) {
      const k = c.clause(clause);
      if (!((text.editable >> k) & 1)) continue;
      const wanted = (c.tables.values[k] ?? []).findIndex((v) => v === (bound.is ?? bound.atLeast ?? bound.atMost));
      if (!knowsWish(session, seat, text.sponsor, k)) plans.push({ command: { type: 'question.ask', by, to: c.seatIds[text.sponsor] ?? '', clause }, gain: 0.012 });
      if (wanted >= 0 && !((state.spoke >> seat) & 1)) plans.push({ command: { type: 'floor.take', by, clause, level: wanted, tone: 'measured' }, gain: 0.01 * (c.tables.influence[seat] ?? 0) });
    }
  }
  return plans;
}

/** Arguments that bring the sponsor nearer to the wordings the card asks for. */
function towardWishes(session: Session, seat: number, text: TextState, card: Card): Plan[] {
  const { case: c, state } = session;
  const { tables } = c;
  const to = text.sponsor;
  const plans: Plan[] = [];
  card.objectives.forEach((objective) => {
    if (c.compiled.test(objective.test, text.levels, text.consent)) return;
    for (const [clause, bound] of Object.entries(objective.test.text ?? {})) {
      const k = c.clause(clause);
      const direction = bound.atLeast !== undefined ? 'up' : 'down';
      c.arguments.forEach((argument, i) => {
        if (!((state.facts >> i) & 1) || argument.clause !== clause || argument.direction !== direction || !knowsWish(session, seat, to, k)) return;
        const at = to * tables.clauses + k;
        const shift = Math.abs(argumentShift({ strength: argument.strength, direction: 1, trust: state.trust[to * tables.seats + seat] ?? 0, salience: tables.salience[at] ?? 0, uses: state.uses[i * tables.seats + to] ?? 0, contested: argument.contestedBy.includes(c.seatIds[to] ?? '') }));
        plans.push({ command: { type: 'argument.put', by: c.seatIds[seat] ?? '', to: c.seatIds[to] ?? '', fact: argument.id }, gain: 0.0025 * shift });
      });
    }
  });
  return plans;
}

/** Motions, and whom to hear: a capable player votes as its seat stands, and has heard whoever speaks for what it wants. */
function atMotion(session: Session, seat: number, card: Card, denied: Denied): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  if (state.motion) return delegate(session, seat);
  for (const guest of c.scenario.guests ?? []) {
    const wanted = guest.facts.some((fact) => {
      const argument = c.arguments.find((a) => a.id === fact);
      return argument && card.objectives.some((o) => (argument.direction === 'up' ? o.test.text?.[argument.clause]?.atLeast : o.test.text?.[argument.clause]?.atMost) !== undefined);
    });
    const command: Command = { type: 'invitation.propose', by, guest: guest.id };
    if (wanted && !denied.has('invitation.propose') && !refused(session, command)) return command;
  }
  return { type: 'turn.pass', by };
}

function ballot(session: Session, seat: number, card: Card): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const text = state.texts[(state.voting ?? 0) - 1];
  const standing = ballotOf(session, seat);
  if (!text) return { type: 'ballot.cast', by, text: 0, ballot: standing };
  if (!wantsText(card)) return { type: 'ballot.cast', by, text: text.id, ballot: c.tables.permanent[seat] && standing !== 'for' ? 'against' : 'abstain' };
  const served = service(session, card, text.levels, text.consent);
  return { type: 'ballot.cast', by, text: text.id, ballot: served >= 1 ? 'for' : standing === 'for' ? 'abstain' : standing };
}
