/**
 * What a computer delegation asks for in its turn. One rule for all seats: score a short list of legal moves by what
 * they bring to its own vote index, weighted by its own forecast, and play the best. Deterministic for a seed.
 */
import { BANDS, PRICE, SPONSOR } from '../domain/coefficients.ts';
import { chance } from '../domain/chance.ts';
import { withEdit } from '../domain/ledger.ts';
import { argumentShift } from '../domain/persuasion.ts';
import { blockedBy } from '../domain/utility.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import { heldByDeal, settled, sponsorObjects } from './drafting.ts';
import { atTheMeeting } from './formal-meeting.ts';
import { insistence } from './insistence.ts';
import { motionBallot } from './motions.ts';
import { nearest } from './nearest.ts';
import { openingDraft } from './opening-draft.ts';
import { hears, hearsOffer, turnedDown, wish } from './pen.ts';
import { imagined, Reader, readerOf } from './reading.ts';
import { awaited, refused, type Session } from './session.ts';
import { binds, leading, type State, type TextState } from './state.ts';

/** The next command of whoever is waited for, if that is not a person; null when a person is, or nobody. */
export function nextCommand(session: Session): Command | null {
  const waits = awaited(session);
  if (waits.who === 'nobody') return null;
  if (waits.who === 'chair') return { type: 'chair.proceed' };
  return waits.human ? null : delegate(session, waits.seat);
}

/** What the computer would do in this seat now, whoever sits there. */
export function delegate(session: Session, seat: number): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  if (state.pending) {
    const text = state.texts[state.pending.text - 1];
    if (state.pending.kind === 'amendment') return { type: 'amendment.answer', by, accept: text ? sponsorObjects(c, state, text, state.pending.by, withEdit(text.levels, state.pending.clause, state.pending.level)) === null : false };
    return { type: 'trade.answer', by, accept: text ? tradeGain(c, state, text, seat, state.pending.ask, state.pending.give) > 0 : false };
  }
  if (state.motion) return c.charts.motion.name(state.motion.chart) === 'proposed' ? { type: 'motion.answer', by, object: false } : { type: 'motion.vote', by, ballot: motionBallot(c, state.motion, seat) };
  switch (c.charts.council.phase(state.council)) {
    case 'invitations':
      return { type: 'turn.pass', by };
    case 'statements':
      return statement(session, seat);
    case 'drafting':
      return { type: 'draft.table', by, levels: openingDraft(c, state, seat) };
    case 'silence':
      return silence(session, seat);
    case 'voting':
      return { type: 'ballot.cast', by, text: state.voting ?? 0, ballot: ballotOf(session, seat) };
    case 'inBlue':
      return atTheMeeting(session, seat);
    case 'negotiation':
      return state.deciding ? atTheMeeting(session, seat) : bargain(session, seat);
    default:
      return bargain(session, seat);
  }
}

/** The vote that the seat's standing gives. */
export function ballotOf(session: Session, seat: number): 'for' | 'against' | 'abstain' {
  const { case: c, state } = session;
  const text = state.texts[(state.voting ?? 0) - 1];
  const { ladder } = c.charts;
  const pledged = state.pledges.find((p) => p.by === seat && p.text === state.voting);
  // A promise was given to other words: it does not hold where the text has come to cross a line.
  if (pledged && text && blockedBy(c.tables, seat, text.levels) === null && binds(pledged, text, text.index[seat] ?? 0)) return pledged.vote;
  return ladder.cast(ladder.next(text?.ladders[seat] ?? ladder.initial, ladder.event('cast'))) ?? 'abstain';
}

/** A statement for the clause that matters most, at the wording nearest to one's own wish. */
function statement(session: Session, seat: number): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const { tables } = c;
  let best = 0;
  let most = -1;
  for (let k = 0; k < tables.clauses; k++) {
    const weight = (tables.salience[seat * tables.clauses + k] ?? 0) + 0.15 * chance(c.seed, 'statement', by, k);
    if (weight > most) {
      most = weight;
      best = k;
    }
  }
  return { type: 'floor.take', by, clause: c.clauseIds[best] ?? '', level: nearest(c, best, state.ideal[seat * tables.clauses + best] ?? 0), tone: 'measured' };
}

function silence(session: Session, seat: number): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const text = state.texts[(state.underSilence ?? 0) - 1];
  const wish: Command = { type: 'silence.break', by };
  if (!text || refused(session, wish)) return { type: 'silence.keep', by };
  // Breaking silence is asking for more time to bargain, not a vote against: it is done where there is something to ask for.
  const eager = chance(c.seed, 'breaks', state.round, by) < 0.25 + 0.25 * Math.min(1, Math.max(0, -(text.index[seat] ?? 0) / 300));
  return eager && state.round < c.scenario.calendar.length ? wish : { type: 'silence.keep', by };
}

/** A command and what it brings, in points of forecast-weighted index. */
export interface Scored {
  readonly command: Command;
  readonly gain: number;
}

/** Least gain, in points of forecast-weighted index, for which a delegation moves. */
const WORTHWHILE = 4;

function bargain(session: Session, seat: number): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  const pass: Command = { type: 'turn.pass', by };
  const text = leading(state);
  if (!text) return beforeDraft(session, seat) ?? pass;
  if (text.sponsor === seat) return asSponsor(session, seat, text) ?? pass;
  const candidates: Scored[] = [...(hears(session, text) ? edits(session, seat, text) : []), ...(seat === c.tables.host ? [] : argumentsFor(session, seat, text))];
  const join: Command = { type: 'sponsorship.join', by, text: text.id };
  if (seat < c.tables.members && (text.index[seat] ?? 0) > 220 && !refused(session, join)) candidates.push({ command: join, gain: 6 });
  const rival = seat < c.tables.members ? rivalDraft(session, seat, text) : null;
  if (rival) candidates.push(rival);
  candidates.push(...insistence(session, seat, text));
  candidates.sort((a, b) => b.gain - a.gain);
  for (const candidate of candidates) if (candidate.gain > WORTHWHILE && !refused(session, candidate.command)) return candidate.command;
  return visit(session, seat) ?? pass;
}

/** Before a text is tabled, delegations sound each other out. */
function beforeDraft(session: Session, seat: number): Command | null {
  const { case: c, state } = session;
  if (seat === c.tables.host || seat === c.tables.penholder) return visit(session, seat);
  const by = c.seatIds[seat] ?? '';
  const to = c.tables.penholder;
  const clause = dearest(c, seat);
  const ideal = state.ideal[seat * c.tables.clauses + clause] ?? 0;
  const theirs = state.ideal[to * c.tables.clauses + clause] ?? 0;
  const fact = bestFact(session, seat, to, clause, ideal > theirs ? 'up' : 'down');
  if (fact && chance(c.seed, 'early', by) < 0.5) {
    const command: Command = { type: 'argument.put', by, to: c.seatIds[to] ?? '', fact };
    if (!refused(session, command)) return command;
  }
  return visit(session, seat);
}

function dearest(c: Case, seat: number): number {
  let best = 0;
  for (let k = 1; k < c.tables.clauses; k++) if ((c.tables.salience[seat * c.tables.clauses + k] ?? 0) > (c.tables.salience[seat * c.tables.clauses + best] ?? 0)) best = k;
  return best;
}

function bestFact(session: Session, seat: number, to: number, clause: number, direction: 'up' | 'down'): string | null {
  const { case: c, state } = session;
  let best: { id: string; shift: number } | null = null;
  c.arguments.forEach((argument, i) => {
    if (!((state.facts >> i) & 1) || c.clause(argument.clause) !== clause || argument.direction !== direction || argument.contestedBy.includes(c.seatIds[seat] ?? '')) return;
    const at = to * c.tables.clauses + clause;
    const shift = Math.abs(
      argumentShift({
        strength: argument.strength,
        direction: 1,
        trust: state.trust[to * c.tables.seats + seat] ?? 0,
        salience: c.tables.salience[at] ?? 0,
        uses: state.uses[i * c.tables.seats + to] ?? 0,
        contested: argument.contestedBy.includes(c.seatIds[to] ?? ''),
      }),
    );
    if (!best || shift > best.shift) best = { id: argument.id, shift };
  });
  return (best as { id: string } | null)?.id ?? null;
}

/** A consultation, with a partner drawn among those it could win. */
function visit(session: Session, seat: number): Command | null {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  if (seat === c.tables.host || chance(c.seed, 'visits', state.round, by) >= 0.3) return null;
  const n = c.tables.members;
  const start = Math.floor(chance(c.seed, 'whom', state.round, by) * n);
  for (let step = 0; step < n; step++) {
    const to = (start + step) % n;
    const command: Command = { type: 'consultation.hold', by, with: c.seatIds[to] ?? '' };
    if (to !== seat && !refused(session, command)) return command;
  }
  return null;
}

/** Single wordings the sponsor would take, and trades of two, by forecast-weighted gain. */
function edits(session: Session, seat: number, text: TextState): Scored[] {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const reader = readerOf(c, state, text);
  const host = seat === tables.host;
  const own = (): number => (host ? reader.hostUtility(read) : (reader.index[seat] ?? 0));
  let read = text.levels;
  const look = (levels: Levels): { own: number; p: number } => {
    read = levels;
    reader.read(levels);
    return { own: own(), p: reader.forecast(host ? text.sponsor : seat, levels).adopted };
  };
  const now = look(text.levels);
  const opponent = now.own < 0;
  const worth = (own_: number, p: number): number => (host ? own_ * 0.5 : p * own_);
  const singles: { clause: number; level: number; delta: number }[] = [];
  const found: Scored[] = [];
  const refusedByPen = turnedDown(session, text);
  for (let k = 0; k < tables.clauses; k++) {
    if (!((text.editable >> k) & 1) || (text.brackets[k] ?? -1) >= 0 || settled(state, text, k)) continue;
    for (const step of [-1, 1]) {
      const level = (text.levels[k] ?? 0) + step;
      if (tables.values[k]?.[level] === undefined || heldByDeal(c, state, text, k, level)) continue;
      const levels = withEdit(text.levels, k, level);
      if (c.compiled.illegal(levels)) continue;
      const then = look(levels);
      const delta = then.own - now.own;
      singles.push({ clause: k, level, delta });
      const gain = opponent && !host ? 0.35 * delta * (0.3 + then.p) : worth(then.own, then.p) - worth(now.own, now.p);
      if (gain <= WORTHWHILE || delta <= 0 || refusedByPen.has(wish({ clause: c.clauseIds[k] ?? '', to: level }))) continue;
      if (sponsorObjects(c, state, text, seat, levels, reader) !== null) continue;
      found.push({ command: { type: 'amendment.offer', by, text: text.id, clause: c.clauseIds[k] ?? '', level }, gain });
    }
  }
  return host || (state.capital[seat] ?? 0) < PRICE.trade ? found : [...found, ...trades(session, seat, text, singles, reader, now, refusedByPen)];
}

/** Trades: a wording dear to this seat for one dear to a partner (Stokman and van Oosten's exchange of positions). */
function trades(session: Session, seat: number, text: TextState, singles: readonly { clause: number; level: number; delta: number }[], reader: Reader, now: { own: number; p: number }, refusedByPen: ReadonlySet<string>): Scored[] {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const partners = Array.from({ length: tables.members }, (_, j) => j !== seat && (c.rules.computersTrade || ((state.humans >> j) & 1) === 1) && hearsOffer(session, j));
  if (!partners.includes(true)) return [];
  const wanted = [...singles].sort((a, b) => b.delta - a.delta || a.clause - b.clause).slice(0, 2);
  const payable = singles.filter((s) => s.delta > -25);
  const before = Int32Array.from(reader.read(text.levels).index);
  const found: Scored[] = [];
  for (const ask of wanted) {
    if (ask.delta <= 10) continue;
    for (const give of payable) {
      if (give.clause === ask.clause || refusedByPen.has(wish({ clause: c.clauseIds[ask.clause] ?? '', to: ask.level }, { clause: c.clauseIds[give.clause] ?? '', to: give.level }))) continue;
      const levels = withEdit(withEdit(text.levels, ask.clause, ask.level), give.clause, give.level);
      if (c.compiled.illegal(levels)) continue;
      reader.read(levels);
      const own = reader.index[seat] ?? 0;
      const p = reader.forecast(seat, levels).adopted;
      const gain = now.own < 0 ? 0.35 * (own - now.own) * (0.3 + p) : p * own - now.p * now.own;
      if (gain <= WORTHWHILE) continue;
      let partner = -1;
      let most = 8;
      for (let j = 0; j < tables.members; j++) {
        const rise = (reader.index[j] ?? 0) - (before[j] ?? 0);
        if (partners[j] && rise > most && (state.trust[j * tables.seats + seat] ?? 0) > 0.3) {
          most = rise;
          partner = j;
        }
      }
      if (partner < 0 || sponsorObjects(c, state, text, seat, levels, reader) !== null) continue;
      found.push({
        command: { type: 'trade.offer', by, to: c.seatIds[partner] ?? '', text: text.id, ask: { clause: c.clauseIds[ask.clause] ?? '', level: ask.level }, give: { clause: c.clauseIds[give.clause] ?? '', level: give.level } },
        gain: gain * 0.9,
      });
    }
  }
  return found;
}

/** Would this seat gain by a trade offered to it? In points of its index. */
export function tradeGain(c: Case, state: State, text: TextState, seat: number, ask: { clause: number; level: number }, give: { clause: number; level: number }): number {
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).index[seat] ?? 0;
  return (reader.read(withEdit(withEdit(text.levels, ask.clause, ask.level), give.clause, give.level)).index[seat] ?? 0) - before;
}

/** The argument that would bring the member nearest to the threshold a step the right way. */
function argumentsFor(session: Session, seat: number, text: TextState): Scored[] {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const favours = (text.index[seat] ?? 0) > 0;
  const reader = readerOf(c, state, text).read(text.levels);
  let target = -1;
  let least = Infinity;
  for (let j = 0; j < tables.members; j++) {
    if (j === seat || j === text.sponsor) continue;
    const believed = reader.believed(seat, j);
    const away = favours ? BANDS.leaning - believed : believed - BANDS.leaning;
    if (away > -20 && away < least && (state.trust[j * tables.seats + seat] ?? 0) > 0.25) {
      least = away;
      target = j;
    }
  }
  if (target < 0 || least > 160) return [];
  const found: Scored[] = [];
  c.arguments.forEach((argument, i) => {
    if (!((state.facts >> i) & 1)) return;
    const k = c.clause(argument.clause);
    const at = target * tables.clauses + k;
    const value = tables.values[k]?.[text.levels[k] ?? 0] ?? 0;
    const ideal = state.ideal[at] ?? 0;
    const sign = argument.direction === 'up' ? 1 : -1;
    const toward = (value - ideal) * sign > 0;
    // Nobody pleads a fact that it contests, nor against its own wish.
    const wish = (state.ideal[seat * tables.clauses + k] ?? 0) - ideal;
    if (toward !== favours || wish * sign < 0 || argument.contestedBy.includes(by)) return;
    const shift = Math.abs(
      argumentShift({ strength: argument.strength, direction: 1, trust: state.trust[target * tables.seats + seat] ?? 0, salience: tables.salience[at] ?? 0, uses: state.uses[i * tables.seats + target] ?? 0, contested: argument.contestedBy.includes(c.seatIds[target] ?? '') }),
    );
    const effect = (1000 * (tables.weight[at] ?? 0) * Math.min(shift, Math.abs(value - ideal))) / (tables.flexibility[target] ?? 1);
    found.push({ command: { type: 'argument.put', by, to: c.seatIds[target] ?? '', fact: argument.id }, gain: effect * 0.5 });
  });
  return found;
}

/** The sponsor's own turn: to silence if the forecast is good, else the edit that raises the text's worth most. */
function asSponsor(session: Session, seat: number, text: TextState): Command | null {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  if (state.asked && !state.redrafted && seat === tables.penholder && !tables.tenable(text.levels)) {
    const redraft: Command = { type: 'draft.table', by, levels: openingDraft(c, state, seat) };
    if (!refused(session, redraft)) return redraft;
  }
  const reader = readerOf(c, state, text);
  const now = reader.worthToSponsor(seat, text.levels);
  const forecast = reader.forecast(seat, text.levels);
  const p = forecast.adopted;
  const last = state.round >= state.rounds;
  const early = state.round >= Math.min(state.rounds, 3);
  const quiet: Command = { type: 'silence.place', by, text: text.id };
  let best: Scored | null = null;
  for (let k = 0; k < tables.clauses; k++) {
    if (!((text.editable >> k) & 1) || (text.brackets[k] ?? -1) >= 0 || settled(state, text, k)) continue;
    for (const step of [-1, 1]) {
      const level = (text.levels[k] ?? 0) + step;
      if (tables.values[k]?.[level] === undefined || heldByDeal(c, state, text, k, level)) continue;
      const levels = withEdit(text.levels, k, level);
      if (c.compiled.illegal(levels) || blockedBy(tables, seat, levels)) continue;
      const gain = reader.worthToSponsor(seat, levels) - now;
      if (!best || gain > best.gain) best = { command: { type: 'amendment.offer', by, text: text.id, clause: c.clauseIds[k] ?? '', level }, gain };
    }
  }
  const ready = (last || early) && p >= SPONSOR.votesFrom && (last || !best || best.gain < 25);
  if (ready && !refused(session, quiet)) return quiet;
  const held = text.brackets.findIndex((of) => of >= 0);
  if (ready && held >= 0 && last) {
    const lift: Command = { type: 'brackets.lift', by, text: text.id, clause: c.clauseIds[held] ?? '' };
    if (!refused(session, lift)) return lift;
  }
  if (best && best.gain > WORTHWHILE && !refused(session, best.command)) return best.command;
  const args = argumentsFor(session, seat, text).sort((a, b) => b.gain - a.gain)[0];
  if (args && args.gain > WORTHWHILE && !refused(session, args.command)) return args.command;
  return visit(session, seat);
}

/** A draft of one's own, where the text on the table is far below one's line and one's own could pass. */
function rivalDraft(session: Session, seat: number, text: TextState): Scored | null {
  const { case: c, state } = session;
  if (c.scenario.start.stage === 'tabled' || state.round !== 4 || (text.index[seat] ?? 0) > -160 || (state.capital[seat] ?? 0) < PRICE.rival) return null;
  const levels = openingDraft(c, state, seat);
  const reader = new Reader(c, state, imagined(c, seat, levels, state)).read(levels);
  if (reader.forecast(seat, levels).adopted < 0.2) return null;
  return { command: { type: 'draft.table', by: c.seatIds[seat] ?? '', levels }, gain: 20 };
}
