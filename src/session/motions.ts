/**
 * Motions: an amendment put to the vote (rule 36), a separate vote on a part (rule 32), suspension and postponement (rule 33),
 * invitations (rules 37 and 39). Each is one chart (`motion.machine.ts`) and one ladder for each member, from the same chart as
 * every draft's; that ladder decides the vote on it. Amendments and parts are matters of substance, the rest of procedure
 * (nine in favour, no veto; Article 27(2)).
 */
import { opposedBelow, rungAt } from '../domain/bands.ts';
import { natureOf } from '../domain/charter.ts';
import { BANDS, HOST_CREDIT, MOTION, SOCIAL, UNIT } from '../domain/coefficients.ts';
import { withEdit } from '../domain/ledger.ts';
import { afterObjection, mayObject, withoutObjection } from '../domain/procedure.ts';
import { blockedBy } from '../domain/utility.ts';
import { decide, YES_NEEDED } from '../domain/voting.ts';
import type { Ballot, Points, SeatId } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { Desk } from './desk.ts';
import { edited } from './drafting.ts';
import type { MotionWords } from './events.ts';
import { speak } from './floor.ts';
import { nearest } from './nearest.ts';
import { readerOf } from './reading.ts';
import { leading, textOf, type Motion, type MotionKind, type State } from './state.ts';

export type Proposal = Pick<Motion, 'kind' | 'by' | 'text' | 'clause' | 'level' | 'guest'>;

export const isProcedural = (kind: MotionKind): boolean => natureOf(kind) === 'procedural';

export function motionWords(c: Case, state: State, motion: Proposal): MotionWords {
  if (motion.kind === 'invitation') return { kind: 'invitation', guest: motion.guest ?? '' };
  if (motion.kind === 'suspend' || motion.kind === 'postpone') return { kind: motion.kind };
  const text = motion.text ?? 0;
  return { kind: motion.kind, text, change: { clause: c.clauseIds[motion.clause] ?? '', from: textOf(state, text)?.levels[motion.clause] ?? 0, to: motion.level } };
}

/** Puts a motion before the Council. Who may object is asked first; otherwise it goes to the vote at once. */
export function move(desk: Desk, proposal: Proposal): void {
  const { case: c, state } = desk;
  const { motion: chart } = c.charts;
  state.motion = { ...proposal, chart: chart.initial, ladders: new Int32Array(c.tables.members), ballots: Array.from({ length: c.tables.members }, () => null), queue: [] };
  const words = motionWords(c, state, proposal);
  desk.emit({ type: 'motion.moved', by: desk.id(proposal.by), motion: words });
  const mover = textOf(state, proposal.text ?? 0)?.sponsor ?? -1;
  const whom = mayObject(proposal.kind, proposal.by, mover, Array.from({ length: c.tables.members }, (_, i) => i));
  const person = (i: number): boolean => ((state.humans >> i) & 1) === 1;
  const against = whom.find((i) => !person(i) && (proposal.kind === 'part' ? partObjection(c, state, proposal) : contests(c, i, proposal.guest)));
  if (against !== undefined) return object(desk, against);
  const people = whom.filter(person);
  return people.length > 0 ? ask(desk, people) : unopposed(desk, proposal.kind);
}

const unopposed = (desk: Desk, kind: MotionKind): void => (withoutObjection(kind) === 'agreed' ? carry(desk, null) : toVote(desk));

function ask(desk: Desk, queue: readonly number[]): void {
  if (desk.state.motion) desk.state.motion = { ...desk.state.motion, queue };
}

/** The answer of one who was asked whether it objects. */
export function answer(desk: Desk, by: number, objects: boolean): void {
  const { motion } = desk.state;
  if (!motion) return;
  if (objects) return object(desk, by);
  const queue = motion.queue.slice(1);
  if (queue.length > 0) return ask(desk, queue);
  return unopposed(desk, motion.kind);
}

/** Rule 32: where the mover of a draft objects, its parts are not voted on separately. An invitation goes to a procedural vote. */
function object(desk: Desk, by: number): void {
  const { case: c, state } = desk;
  const { motion } = state;
  if (!motion) return;
  const final = afterObjection(motion.kind) === 'refused';
  desk.emit({ type: 'motion.objected', by: desk.id(motion.by), to: desk.id(by), motion: motionWords(c, state, motion), final });
  if (!final) return toVote(desk);
  for (const i of [motion.by, ...(c.tables.mates[motion.by] ?? [])]) desk.trusts(i, by, -MOTION.objection);
  state.motion = null;
}

function toVote(desk: Desk): void {
  const { case: c, state } = desk;
  const { motion } = state;
  if (!motion) return;
  const { ladder } = c.charts;
  const { tables } = c;
  const procedural = isProcedural(motion.kind);
  const index = motionIndex(c, state, motion);
  const ladders = new Int32Array(tables.members);
  for (let i = 0; i < tables.members; i++) {
    const low = opposedBelow(procedural ? 0 : (tables.reluctance[i] ?? 0));
    const set = ladder.next(ladder.initial, ladder.event(`set.${rungAt(index[i] ?? 0, low)}`));
    ladders[i] = newLine(c, state, motion, i) ? ladder.next(set, ladder.event('block.veto')) : set;
  }
  state.motions += 1;
  state.motion = { ...motion, chart: c.charts.motion.next(motion.chart, c.charts.motion.event('toVote')), ladders, queue: Array.from({ length: tables.members }, (_, i) => i) };
}

/** Whether what the motion would leave in the text crosses a line that the other outcome does not. */
function newLine(c: Case, state: State, motion: Proposal, seat: number): boolean {
  const text = motion.text === null ? null : textOf(state, motion.text);
  if (!text || isProcedural(motion.kind)) return false;
  const other = withEdit(text.levels, motion.clause, motion.level);
  const [kept, lost] = motion.kind === 'amendment' ? [other, text.levels] : [text.levels, other];
  return blockedBy(c.tables, seat, kept) === 'veto' && blockedBy(c.tables, seat, lost) !== 'veto';
}

/** Each member's wish to see the motion carried, in points on the scale of the vote index. */
export function motionIndex(c: Case, state: State, motion: Proposal): Int32Array {
  const { tables } = c;
  const index = new Int32Array(tables.members);
  const trusted = (i: number): Points => (i === motion.by ? SOCIAL.sponsorTrust : Math.round(SOCIAL.sponsorTrust * ((state.trust[i * tables.seats + motion.by] ?? 0.5) - 0.5)));
  if (motion.kind === 'amendment' || motion.kind === 'part') {
    const text = textOf(state, motion.text ?? 0);
    if (!text) return index;
    const reader = readerOf(c, state, text);
    const now = Int32Array.from(reader.read(text.levels).index);
    const then = reader.read(withEdit(text.levels, motion.clause, motion.level)).index;
    const sign = motion.kind === 'amendment' ? 1 : -1;
    for (let i = 0; i < tables.members; i++) index[i] = MOTION.base + sign * MOTION.slope * ((then[i] ?? 0) - (now[i] ?? 0));
    return index;
  }
  const text = leading(state);
  for (let i = 0; i < tables.members; i++) {
    if (motion.kind === 'invitation') {
      index[i] = MOTION.base + trusted(i) + BANDS.leaning * appetite(c, i, motion.guest);
      continue;
    }
    const waits = Math.round(UNIT * MOTION.waiting * (state.wait[i] ?? 0));
    const unease = Math.round(UNIT * REST * (state.drift[i] ?? 0));
    const gain = text ? (text.index[i] ?? 0) : unease;
    index[i] = motion.kind === 'postpone' ? waits - gain + trusted(i) : MOTION.base + waits - gain / 2 + trusted(i);
  }
  return index;
}

/** How much the discomfort of the text in force speaks against putting the question off while no draft is on the table. */
const REST = 0.7;

function factsOf(c: Case, guest: string | null): readonly string[] {
  return c.scenario.guests?.find((g) => g.id === guest)?.facts ?? [];
}

const contests = (c: Case, seat: number, guest: string | null): boolean => factsOf(c, guest).some((fact) => c.arguments.find((a) => a.id === fact)?.contestedBy.includes(c.seatIds[seat] ?? ''));

/** Who contests what a guest would say wishes less to hear it; whoever wants the wording it speaks for, more. */
function appetite(c: Case, seat: number, guest: string | null): number {
  let sum = 0;
  for (const fact of factsOf(c, guest)) {
    const argument = c.arguments.find((a) => a.id === fact);
    if (!argument) continue;
    if (argument.contestedBy.includes(c.seatIds[seat] ?? '')) {
      sum -= 2;
      continue;
    }
    const k = c.clause(argument.clause);
    const ideal = c.tables.ideal[seat * c.tables.clauses + k] ?? 50;
    const now = c.tables.values[k]?.[c.tables.inForce[k] ?? 0] ?? 50;
    sum += (ideal - now) * (argument.direction === 'up' ? 1 : -1) > 0 ? 0.6 : 0.2;
  }
  return factsOf(c, guest).length > 0 ? sum / factsOf(c, guest).length : 0.5;
}

/** A sponsor objects to a separate vote on words that it wants and that would not find their nine by themselves. */
function partObjection(c: Case, state: State, motion: Proposal): boolean {
  const text = textOf(state, motion.text ?? 0);
  if (!text) return false;
  const index = motionIndex(c, state, motion);
  const inFavour = index.filter((points) => points >= BANDS.leaning).length;
  return (index[text.sponsor] ?? 0) >= BANDS.leaning && inFavour < YES_NEEDED;
}

/** What a member's ladder makes of the motion: its vote, unless a person decides. */
export function motionBallot(c: Case, motion: Motion, seat: number): Exclude<Ballot, 'absent'> {
  const { ladder } = c.charts;
  return ladder.cast(ladder.next(motion.ladders[seat] ?? ladder.initial, ladder.event('cast'))) ?? 'abstain';
}

export function vote(desk: Desk, by: number, ballot: Ballot): void {
  const { case: c, state } = desk;
  const { motion } = state;
  if (!motion || ballot === 'absent') return;
  const { ladder } = c.charts;
  const ladders = motion.ladders.slice();
  ladders[by] = ladder.next(ladder.next(ladders[by] ?? ladder.initial, ladder.event(`declare.${ballot}`)), ladder.event('cast'));
  const ballots = motion.ballots.map((was, i) => (i === by ? ballot : was));
  const queue = motion.queue.slice(1);
  state.motion = { ...motion, ladders, ballots, queue };
  if (queue.length > 0) return;
  const members = c.seatIds.slice(0, c.tables.members);
  const cast: Record<SeatId, Ballot> = {};
  members.forEach((id, i) => (cast[id] = ballots[i] ?? 'absent'));
  const decision = decide({ members, permanent: members.filter((_, i) => c.tables.permanent[i]), kind: isProcedural(motion.kind) ? 'procedural' : 'substantive', ballots: cast });
  return decision.outcome === 'adopted' ? carry(desk, { ballots: cast, decision }) : lose(desk, { ballots: cast, decision });
}

type Result = { readonly ballots: Readonly<Record<SeatId, Ballot>>; readonly decision: ReturnType<typeof decide> } | null;

function settle(desk: Desk, carried: boolean, result: Result): Motion | null {
  const { case: c, state } = desk;
  const { motion } = state;
  if (!motion) return null;
  const { motion: chart } = c.charts;
  const done = { ...motion, chart: chart.next(motion.chart, chart.event(result === null ? 'unopposed' : carried ? 'carry' : 'lose')) };
  desk.emit({ type: 'motion.decided', by: desk.id(motion.by), motion: motionWords(c, state, motion), carried, ballots: result?.ballots ?? null, decision: result?.decision ?? null });
  state.motion = null;
  return done;
}

function lose(desk: Desk, result: Result): void {
  const motion = settle(desk, false, result);
  // Whom the Council has declined to hear is not proposed again.
  if (motion?.kind === 'invitation' && motion.guest !== null) desk.state.guests = [...desk.state.guests, motion.guest];
  // The part has not been adopted: the rest stands without it.
  if (motion?.kind === 'part' && motion.text !== null) edited(desk, motion.text, [[motion.clause, motion.level]], motion.by);
}

function carry(desk: Desk, result: Result): void {
  const { state } = desk;
  const motion = settle(desk, true, result);
  switch (motion?.kind) {
    case 'amendment':
      if (motion.text !== null) edited(desk, motion.text, [[motion.clause, motion.level]], motion.by);
      return;
    case 'invitation':
      return hear(desk, motion.guest ?? '');
    case 'suspend':
      state.queue = [];
      return;
    case 'postpone':
      state.queue = [];
      state.postponed = true;
      return;
    default:
      return;
  }
}

/** A guest takes a seat at the table and is heard: what it knows, all know. The host speaks on what hurts it most in the draft. */
export function hear(desk: Desk, guest: string): void {
  const { case: c, state } = desk;
  const { tables } = c;
  state.guests = [...state.guests, guest];
  const host = guest === c.seatIds[tables.host];
  const facts = host ? c.arguments.filter((a) => a.unlockedBy === 'host').map((a) => a.id) : factsOf(c, guest);
  const fresh: string[] = [];
  for (const fact of facts) {
    const f = c.arguments.findIndex((a) => a.id === fact);
    if (f < 0 || (state.facts >> f) & 1) continue;
    state.facts |= 1 << f;
    fresh.push(fact);
  }
  if (host) desk.hostCredit(HOST_CREDIT.heard);
  desk.emit({ type: 'guest.heard', guest, facts: fresh });
  if (!host) return;
  const clause = sorest(c, state);
  speak(desk, tables.host, clause, nearest(c, clause, state.ideal[tables.host * tables.clauses + clause] ?? 0), 'measured');
}

function sorest(c: Case, state: State): number {
  const { tables } = c;
  const levels = leading(state)?.levels ?? tables.inForce;
  let worst = 0;
  let most = -1;
  for (let k = 0; k < tables.clauses; k++) {
    const at = tables.host * tables.clauses + k;
    const loss = (tables.weight[at] ?? 0) * Math.abs((tables.values[k]?.[levels[k] ?? 0] ?? 0) - (state.ideal[at] ?? 0));
    if (loss > most) {
      most = loss;
      worst = k;
    }
  }
  return worst;
}
