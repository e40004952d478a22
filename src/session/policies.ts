/**
 * Three ways of playing a seat without a person: for simulation, for balance, and as a yardstick.
 * `random` clicks, `idle` only votes, `capable` bargains for its card with what that seat can know.
 */
import { withEdit } from '../domain/ledger.ts';
import { BANDS, PRICE } from '../domain/coefficients.ts';
import { chance } from '../domain/chance.ts';
import { argumentShift } from '../domain/persuasion.ts';
import { sponsorTakes } from '../domain/bargaining.ts';
import { blockedBy } from '../domain/utility.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Card, Objective } from '../scenario/scenario.ts';
import type { Command } from './commands.ts';
import { ballotOf, climb, delegate, openingDraft } from './delegates.ts';
import { deedsOf } from './deeds.ts';
import { instructionsOf, OBJECTIVES_NEEDED, wantsText } from './instructions.ts';
import { knowsWish } from './knowledge.ts';
import { legalMoves } from './legal.ts';
import { heldByDeal, settled } from './drafting.ts';
import { imagined, Reader, readerOf } from './reading.ts';
import { refused, type Session } from './session.ts';
import { leading, type TextState } from './state.ts';

export const POLICIES = ['random', 'capable', 'idle'] as const;
export type Policy = (typeof POLICIES)[number];

/** The command that a policy gives for the player's seat, which is waited for. */
export function play(policy: Policy, session: Session): Command {
  const seat = session.case.seat(session.player?.seat ?? '');
  if (policy === 'random') return atRandom(session, seat);
  if (policy === 'idle') return idle(session, seat);
  return capable(session, seat);
}

function atRandom(session: Session, seat: number): Command {
  const moves = legalMoves(session, seat);
  const kinds = [...moves.keys()].filter((kind) => kind !== 'turn.pass' || moves.size === 1).sort();
  const step = session.log.length;
  const kind = kinds[Math.floor(chance(session.case.seed, 'random kind', step) * kinds.length)];
  const targets = kind === undefined ? [] : (moves.get(kind) ?? []);
  return targets[Math.floor(chance(session.case.seed, 'random target', step) * targets.length)] ?? { type: 'turn.pass', by: session.case.seatIds[seat] ?? '' };
}

function idle(session: Session, seat: number): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  if (state.pending) return state.pending.kind === 'amendment' ? { type: 'amendment.answer', by, accept: false } : { type: 'trade.answer', by, accept: false };
  if (state.motion) return delegate(session, seat);
  switch (c.charts.council.phase(state.council)) {
    case 'statements':
      return { type: 'floor.waive', by };
    case 'silence':
      return { type: 'silence.keep', by };
    case 'drafting':
    case 'voting':
      return delegate(session, seat);
    default:
      return (state.deciding || c.charts.council.phase(state.council) === 'inBlue') && state.texts.some((t) => t.sponsor === seat && !t.withheld && !t.called) ? delegate(session, seat) : { type: 'turn.pass', by };
  }
}

/** How near a text comes to an objective that it does not meet, 0..1: by the host's consent, and by the gap on each clause it names. */
function nearness(session: Session, objective: Objective, levels: Levels, consent: number): number {
  const { case: c } = session;
  const gaps: number[] = [];
  if (objective.test.consentAtLeast !== undefined) gaps.push(Math.max(0, objective.test.consentAtLeast - consent) / CONSENT_SPAN);
  for (const [clause, bound] of Object.entries(objective.test.text ?? {})) {
    const k = c.clause(clause);
    const value = c.tables.values[k]?.[levels[k] ?? 0] ?? 0;
    const low = bound.is ?? bound.atLeast ?? 0;
    const high = bound.is ?? bound.atMost ?? 100;
    gaps.push(Math.max(0, low - value, value - high) / 100);
  }
  if (objective.test.option !== undefined && !objective.test.option.includes(c.compiled.optionOf(levels))) gaps.push(0.5);
  return Math.max(0, 1 - gaps.reduce((worst, gap) => Math.max(worst, gap), 0));
}

/** A host's consent this far from what is asked is as far as a clause at the other end of its scale. */
const CONSENT_SPAN = 0.3;

/** How well a text serves a card: whole at two of three with the prevention held; before that, the nearer the better. */
function service(session: Session, card: Card, levels: Levels, consent: number): number {
  const { objectives, met, prevented } = instructionsOf(session.case, card, levels, consent, deedsOf(session, card.seat));
  if (!prevented || !wantsText(card)) return 0.02;
  if (met >= OBJECTIVES_NEEDED) return 1 + 0.05 * (met - OBJECTIVES_NEEDED);
  const open = card.objectives.flatMap((o, i) => (objectives[i] ? [] : [nearness(session, o, levels, consent)])).sort((x, y) => y - x);
  const reached = (met + 0.8 * open.slice(0, OBJECTIVES_NEEDED - met).reduce((sum, x) => sum + x, 0)) / OBJECTIVES_NEEDED;
  return 0.04 + 0.5 * reached * reached;
}

interface Plan {
  readonly command: Command;
  readonly gain: number;
}

function capable(session: Session, seat: number): Command {
  const { case: c, state, player } = session;
  const by = c.seatIds[seat] ?? '';
  const card = player?.card;
  if (!card) return delegate(session, seat);
  const value = (reader: Reader, levels: Levels): number => {
    reader.read(levels);
    return reader.forecast(seat, levels).adopted * service(session, card, levels, reader.consent);
  };
  if (state.pending) {
    const { pending } = state;
    const text = state.texts[pending.text - 1];
    const answer = pending.kind === 'amendment' ? 'amendment.answer' : 'trade.answer';
    if (!text) return { type: answer, by, accept: false };
    const reader = readerOf(c, state, text);
    const after = pending.kind === 'amendment' ? withEdit(text.levels, pending.clause, pending.level) : withEdit(withEdit(text.levels, pending.ask.clause, pending.ask.level), pending.give.clause, pending.give.level);
    return { type: answer, by, accept: value(reader, after) > value(reader, text.levels) };
  }
  const phase = c.charts.council.phase(state.council);
  if (phase === 'statements') return delegate(session, seat);
  if (phase === 'drafting') return { type: 'draft.table', by, levels: ownDraft(session, seat, card).levels };
  if (phase === 'voting') return ballot(session, seat, card);
  if (phase === 'silence') {
    const text = state.texts[(state.underSilence ?? 0) - 1];
    const wish: Command = { type: 'silence.break', by };
    if (!text || refused(session, wish)) return { type: 'silence.keep', by };
    return service(session, card, text.levels, text.consent) < 1 && state.round < c.scenario.calendar.length ? wish : { type: 'silence.keep', by };
  }
  if (phase === 'inBlue' || state.deciding) {
    const text = state.texts.find((t) => t.sponsor === seat && !t.withheld && !t.called);
    const reader = text ? readerOf(c, state, text) : null;
    return { type: text && reader && value(reader, text.levels) > 0.12 ? 'vote.call' : 'draft.withhold', by, text: text?.id ?? 0 };
  }
  const pass: Command = { type: 'turn.pass', by };
  const own = state.texts.find((t) => t.sponsor === seat && !t.withheld);
  const text = own ?? leading(state);
  const plans: Plan[] = [];
  if (!text) plans.push(...rival(session, seat, card, 0), ...groundwork(session, seat, null));
  else {
    const reader = readerOf(c, state, text);
    const now = value(reader, text.levels);
    plans.push(...wordings(session, seat, text, reader, value, now), ...groundwork(session, seat, text));
    if (!own) plans.push(...rival(session, seat, card, now));
    if (own) {
      const forecast = reader.read(own.levels).forecast(seat, own.levels).adopted;
      const last = state.round >= state.rounds;
      const quiet: Command = { type: 'silence.place', by, text: own.id };
      if (!refused(session, quiet) && service(session, card, own.levels, own.consent) >= 1 && (forecast > 0.7 || (last && state.actions <= 1 && forecast > 0.3))) return quiet;
    }
  }
  plans.sort((a, b) => b.gain - a.gain);
  for (const plan of plans) if (plan.gain > 0.004 && !refused(session, plan.command)) return plan.command;
  return pass;
}

/** The draft this seat would table for its card: the best it can find from every package. */
function ownDraft(session: Session, seat: number, card: Card): { levels: Levels; worth: number } {
  const { case: c, state } = session;
  const packages = [...c.scenario.options.flatMap((o) => o.variants), ...c.scenario.extraPackages];
  let best = { levels: openingDraft(c, state, seat), worth: -1 };
  for (const item of packages) {
    const start = c.compiled.levelsOf(item.text);
    const reader = new Reader(c, state, imagined(c, seat, start));
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
  if ((state.capital[seat] ?? 0) < PRICE.rival || c.scenario.start.stage === 'tabled' || seat === c.tables.penholder || state.texts.some((t) => t.sponsor === seat)) return [];
  const draft = ownDraft(session, seat, card);
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
    return reader.forecast(seat, levels).adopted * (reader.believed(seat, sponsor) + 100);
  };
  const before = mine ? 0 : theirs(text.levels);
  const takes = (levels: Levels): number => (mine ? 1 : sponsorTakes(before, theirs(levels), trust) ? 0.85 : 0.08);
  const singles: { clause: number; level: number; worth: number; takes: number }[] = [];
  const plans: Plan[] = [];
  const refusedBefore = refusalsSinceChange(session, by, text.id);
  for (let k = 0; k < tables.clauses; k++) {
    if (!((text.editable >> k) & 1) || (!mine && settled(state, text, k)) || heldByDeal(c, state, text, k)) continue;
    for (let level = 0; level < (tables.values[k]?.length ?? 0); level++) {
      const levels = withEdit(text.levels, k, level);
      if (level === text.levels[k] || c.compiled.illegal(levels)) continue;
      const worth = value(reader, levels);
      const p = takes(levels);
      singles.push({ clause: k, level, worth, takes: p });
      // What the sponsor would hardly take is not asked for, nor what it has refused while the text stood as it stands.
      if (p < LIKELY || refusedBefore.has(`${c.clauseIds[k] ?? ''} ${level}`)) continue;
      plans.push({ command: { type: 'amendment.offer', by, text: text.id, clause: c.clauseIds[k] ?? '', level }, gain: p * (worth - now) });
    }
  }
  if (mine || (state.capital[seat] ?? 0) < PRICE.trade) return plans;
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

/** Consultations and arguments: to bring the nearest members round, and to learn how they stand. */
function groundwork(session: Session, seat: number, text: TextState | null): Plan[] {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const plans: Plan[] = [];
  const reserve = state.round < state.rounds ? 2 : 0;
  if ((state.capital[seat] ?? 0) <= reserve) return plans;
  if (!text) {
    const to = tables.penholder;
    if (to !== seat) plans.push({ command: { type: 'consultation.hold', by, with: c.seatIds[to] ?? '' }, gain: 0.01 });
    if (tables.host >= 0) plans.push({ command: { type: 'host.meet', by }, gain: (state.hostVisits[seat] ?? 0) === 0 ? 0.02 : 0 });
    return plans;
  }
  const reader = readerOf(c, state, text).read(text.levels);
  const card = session.player?.card;
  if (card && text.sponsor !== seat && service(session, card, text.levels, text.consent) < 1) {
    // The pen listens to those it trusts: favours come before wishes.
    const trust = state.trust[text.sponsor * tables.seats + seat] ?? 0;
    plans.push({ command: { type: 'consultation.hold', by, with: c.seatIds[text.sponsor] ?? '' }, gain: trust < 0.9 ? 0.02 : 0 });
    plans.push({ command: { type: 'vote.pledge', by, text: text.id, vote: 'for' }, gain: 0.015 });
    plans.push(...towardWishes(session, seat, text, card));
  }
  for (let j = 0; j < tables.members; j++) {
    if (j === seat || j === text.sponsor) continue;
    const missing = BANDS.leaning + BANDS.inertia - reader.believed(seat, j);
    if (missing < -40 || missing > 220 || blockedBy(tables, j, text.levels)) continue;
    const near = 1 / (1 + Math.abs(missing) / 60);
    const fresh = (state.consulted[seat * tables.seats + j] ?? 0) === 0 ? 1 : 0.4;
    plans.push({ command: { type: 'consultation.hold', by, with: c.seatIds[j] ?? '' }, gain: 0.03 * near * fresh });
    c.arguments.forEach((argument, i) => {
      if (!((state.facts >> i) & 1)) return;
      const k = c.clause(argument.clause);
      if (!knowsWish(session, seat, j, k)) return;
      const at = j * tables.clauses + k;
      const sign = argument.direction === 'up' ? 1 : -1;
      const gap = ((tables.values[k]?.[text.levels[k] ?? 0] ?? 0) - (state.ideal[at] ?? 0)) * sign;
      const shift = Math.abs(argumentShift({ strength: argument.strength, direction: 1, trust: state.trust[j * tables.seats + seat] ?? 0, salience: tables.salience[at] ?? 0, uses: state.uses[i * tables.seats + j] ?? 0, contested: argument.contestedBy.includes(c.seatIds[j] ?? '') }));
      const points = (1000 * (tables.weight[at] ?? 0) * Math.max(0, Math.min(shift, gap))) / (tables.flexibility[j] ?? 1) + (argument.loosens > 0 ? 30 * argument.loosens * (state.trust[j * tables.seats + seat] ?? 0) : 0);
      plans.push({ command: { type: 'argument.put', by, to: c.seatIds[j] ?? '', fact: argument.id }, gain: 0.0018 * points * near });
    });
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
        plans.push({ command: { type: 'argument.put', by: c.seatIds[seat] ?? '', to: c.seatIds[to] ?? '', fact: argument.id }, gain: 0.005 * shift });
      });
    }
  });
  return plans;
}

function ballot(session: Session, seat: number, card: Card): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const text = state.texts[(state.voting ?? 0) - 1];
  const standing = ballotOf(session, seat);
  if (!text) return { type: 'ballot.cast', by, text: 0, ballot: standing };
  const served = service(session, card, text.levels, text.consent);
  return { type: 'ballot.cast', by, text: text.id, ballot: served >= 1 ? 'for' : standing === 'for' ? 'abstain' : standing };
}
