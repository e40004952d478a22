/** The chair's part: the order of business, the opening and closing of half-days, and the vote itself. */
import { ACTIONS, HINT, HOST_CREDIT, SILENCE } from '../domain/coefficients.ts';
import { chance } from '../domain/chance.ts';
import { inOrderOfSubmission, speakingOrder } from '../domain/order.ts';
import { standingDecision } from '../domain/procedure.ts';
import { crosses } from '../domain/utility.ts';
import { decide } from '../domain/voting.ts';
import type { Ballot, SeatId } from '../domain/vocabulary.ts';
import type { Argument } from '../scenario/scenario.ts';
import type { Case } from './case.ts';
import { hostLeaves } from './host-request.ts';
import { carryOut } from './moves.ts';
import { capitalsReply } from './pressure.ts';
import type { Desk } from './desk.ts';
import { binds, elsewhere, givenUp, heeded, leading, type State, type TextState } from './state.ts';

/** Carries the procedure one step on. Asked only when no delegation is waited for. */
export function proceed(desk: Desk): void {
  const { case: c, state } = desk;
  if (state.postponed) return putOff(desk);
  switch (c.charts.council.phase(state.council)) {
    case 'agenda':
      return openMeeting(desk);
    case 'invitations':
      // People are asked whom they would have heard; the computer's delegations leave it at the usual guests.
      desk.emit({ type: 'invitations.made' });
      return desk.council('invitations.extend');
    case 'briefing':
      learn(desk, null, ['start', 'briefing']);
      desk.council('briefing.close');
      state.queue = speakers(c);
      return;
    case 'statements':
      desk.council('statements.close');
      return openRound(desk, 1);
    case 'consultations':
      closeRound(desk);
      if (state.round < (c.scenario.start.consultations ?? 1)) return openRound(desk, state.round + 1);
      desk.council('consultations.close');
      state.queue = [c.tables.penholder];
      return;
    case 'drafting':
      desk.council('draft.table');
      return openRound(desk, state.round + 1);
    case 'negotiation':
      return afterRound(desk);
    case 'silence':
      return afterSilence(desk);
    case 'inBlue':
      return atTheMeeting(desk);
    case 'voting':
      return holdVote(desk);
    case 'explanations':
      desk.council('explanations.close');
      return close(desk);
    case 'closed':
      return;
  }
}

function openMeeting(desk: Desk): void {
  const { case: c, state } = desk;
  desk.emit({ type: 'agenda.adopted' });
  if (state.asked) desk.emit({ type: 'host.asked-to-leave' });
  if (c.scenario.start.stage === 'opening') {
    desk.council('agenda.adopt');
    state.queue = Array.from({ length: c.tables.members }, (_, i) => i).filter((i) => (state.humans >> i) & 1 && (c.scenario.guests ?? []).length > 0);
    return;
  }
  learn(desk, null, ['start', 'briefing', 'host']);
  desk.council('text.resume');
  state.queue = [];
  carryOutTabling(desk);
  openRound(desk, 1);
}

/** The texts with which the debate begins: the penholder's, then any other, in the order in which they were submitted (rule 32). */
function carryOutTabling(desk: Desk): void {
  const { case: c, state } = desk;
  const { text, cosponsors, rivals } = c.scenario.start;
  for (const draft of [{ sponsor: c.scenario.penholder, text: text ?? c.scenario.inForce.text, cosponsors }, ...(rivals ?? [])]) {
    const by = c.seat(draft.sponsor);
    state.actions = 1;
    const capital = state.capital[by] ?? 0;
    carryOut(desk, by, { type: 'draft.table', by: draft.sponsor, levels: c.compiled.levelsOf(draft.text) });
    state.capital[by] = capital;
    const id = state.texts.length;
    for (const name of draft.cosponsors ?? []) {
      desk.change(id, { sponsors: (desk.text(id)?.sponsors ?? 0) | (1 << c.seat(name)) });
      desk.emit({ type: 'sponsorship.joined', by: name, text: id });
    }
  }
}

/** Facts become known to all; the host's own are known when it has spoken. */
export function learn(desk: Desk, by: number | null, from: readonly Argument['unlockedBy'][]): void {
  const { case: c, state } = desk;
  const facts: string[] = [];
  c.arguments.forEach((argument, i) => {
    if (!from.includes(argument.unlockedBy) || (state.facts >> i) & 1) return;
    state.facts |= 1 << i;
    facts.push(argument.id);
  });
  desk.emit(by === null ? { type: 'briefing.heard', facts } : { type: 'facts.unlocked', by: desk.id(by), facts });
}

/** Rule 27: by request; in practice the penholder first, the President last of the members, the host State at the end. */
function speakers(c: Case): number[] {
  const { tables } = c;
  const president = c.seat(c.scenario.president);
  return [
    ...speakingOrder(
      Array.from({ length: tables.seats }, (_, i) => i),
      (i) => (i === tables.penholder ? 'penholder' : i === president ? 'president' : i === tables.host ? 'invited' : 'member'),
      (i) => chance(c.seed, 'speakers', c.seatIds[i] ?? ''),
    ),
  ];
}

/** Who acts in a half-day: people first, then the others in drawn order, the penholder's computer last so that it can answer the room. */
function order(c: Case, state: State, round: number): number[] {
  const { tables } = c;
  const key = (i: number): number => {
    if ((state.humans >> i) & 1) return -1;
    return state.texts.some((text) => text.sponsor === i) || (i === tables.penholder && state.texts.length > 0) ? 2 : chance(c.seed, 'order', round, c.seatIds[i] ?? '');
  };
  return Array.from({ length: tables.seats }, (_, i) => i).sort((a, b) => key(a) - key(b) || a - b);
}

function openRound(desk: Desk, round: number): void {
  const { case: c, state } = desk;
  state.round = round;
  if (round > 1) desk.earn();
  state.argued = new Int32Array(c.tables.seats);
  state.spoke = 0;
  state.queue = order(c, state, round);
  state.actions = movesFor(c, state, state.queue[0] ?? 0);
  desk.emit({ type: 'round.opened', round });
  capitalsReply(desk);
  overnight(desk);
}

export const movesFor = (c: Case, state: State, seat: number): number =>
  !((state.humans >> seat) & 1) ? c.rules.computerActions : seat < c.tables.members && !c.tables.permanent[seat] ? ACTIONS.elected : ACTIONS.player;

/** What capitals send before the last half-day. It cannot undo a commitment or a pledge. */
function overnight(desk: Desk): void {
  const { case: c, state } = desk;
  c.overnight.forEach((word, i) => {
    if (word.points === 0 || word.round !== state.round || state.round < 2) return;
    const bound = state.texts.some((text) => c.charts.ladder.rung(text.ladders[i] ?? 0) === 'committed' || (text.sponsors >> i) & 1) || state.pledges.some((p) => p.by === i);
    if (bound || (state.humans >> i) & 1) return;
    state.orders[i] = word.points;
    desk.emit({ type: 'instructions.arrived', by: desk.id(i), points: word.points, reason: word.reason });
  });
}

/** The half-day ends: every position is looked at again, and the host counts what it has been asked to swallow. */
function closeRound(desk: Desk): void {
  const { case: c, state } = desk;
  const { tables } = c;
  const text = leading(state);
  if (tables.host >= 0 && text) for (const line of tables.lines[tables.host] ?? []) if (crosses(line, text.levels[line.clause] ?? 0)) desk.hostCredit(-HOST_CREDIT.crossedLine);
  hostLeaves(desk);
  desk.refresh();
  desk.stocktake();
  desk.views(desk.allSeats(), desk.allRegions());
  desk.emit({ type: 'round.closed', round: state.round });
}

function afterRound(desk: Desk): void {
  const { case: c, state } = desk;
  if (state.deciding) return afterDeciding(desk);
  closeRound(desk);
  if (state.underSilence !== null) {
    desk.council('silence.place');
    const sponsor = desk.text(state.underSilence)?.sponsor;
    state.silenceBroken = false;
    state.queue = Array.from({ length: c.tables.members }, (_, i) => i).filter((i) => i !== sponsor);
    return;
  }
  if (state.round < state.rounds) return openRound(desk, state.round + 1);
  askSponsors(desk);
}

/** No half-day is left: each sponsor decides whether its text goes to the vote. */
function askSponsors(desk: Desk): void {
  desk.state.deciding = true;
  desk.state.queue = sponsors(desk.state);
}

/** A draft that its sponsor gives up at the last hour may be taken over: rule 35 lets those who stand behind it require a vote. */
function afterDeciding(desk: Desk): void {
  if (offersPen(desk)) return;
  const open = sponsors(desk.state);
  if (open.length > 0) desk.state.queue = open;
  else toTheVote(desk);
}

/** Offers the pen of a given-up draft round, once: to people, and to its co-sponsors. */
function offersPen(desk: Desk): boolean {
  const { case: c, state } = desk;
  const text = state.texts.find(givenUp);
  if (state.penOffered || !text) return false;
  state.penOffered = true;
  state.queue = Array.from({ length: c.tables.members }, (_, i) => i).filter((i) => i !== text.sponsor && ((state.humans | text.sponsors) >> i) & 1);
  return state.queue.length > 0;
}

const sponsors = (state: State): number[] => state.texts.filter((text) => !text.withheld && !text.called).map((text) => text.sponsor);

function afterSilence(desk: Desk): void {
  const { case: c, state } = desk;
  const id = state.underSilence ?? 0;
  state.underSilence = null;
  if (!state.silenceBroken) {
    desk.council('silence.pass');
    desk.emit({ type: 'silence.passed', text: id });
    inBlue(desk);
    return;
  }
  state.silences += 1;
  const longest = c.scenario.calendar.length;
  desk.council('silence.break');
  if (state.silences <= SILENCE.breaks && state.round < longest) {
    state.rounds = Math.min(longest, Math.max(state.rounds, state.round + 1));
    return openRound(desk, state.round + 1);
  }
  askSponsors(desk);
}

function inBlue(desk: Desk): void {
  for (const text of desk.state.texts)
    if (!text.withheld && !text.inBlue) {
      desk.change(text.id, { inBlue: true });
      desk.emit({ type: 'draft.in-blue', text: text.id });
    }
  meet(desk);
  desk.state.queue = [...desk.state.queue, ...sponsors(desk.state)];
}

/** The formal meeting: before the vote members may move amendments (rule 36) and ask for separate votes (rule 32). Those set on the text as it stands have nothing to move. */
function meet(desk: Desk): void {
  const { case: c, state } = desk;
  const free = Array.from({ length: c.tables.members }, (_, i) => i).filter((i) => {
    if (state.texts.some((text) => text.sponsor === i && !text.withheld)) return false;
    return (state.humans >> i) & 1 || state.texts.some((text) => text.inBlue && c.charts.ladder.rung(text.ladders[i] ?? 0) !== 'committed');
  });
  const person = (i: number): number => ((state.humans >> i) & 1 ? 0 : 1);
  state.queue = free.sort((a, b) => person(a) - person(b) || a - b);
}

/** Nobody has anything to move any more: the vote, or nothing if all drafts were kept back. */
function atTheMeeting(desk: Desk): void {
  if (offersPen(desk)) return;
  const open = sponsors(desk.state);
  if (open.length > 0) desk.state.queue = open;
  else toTheVote(desk);
}

/** The question is put off beyond this presidency. */
function putOff(desk: Desk): void {
  desk.council('withhold');
  desk.state.outcome = 'no-vote';
  close(desk);
}

/** Texts are voted in the order in which they were submitted (rule 32). */
function toTheVote(desk: Desk): void {
  const { case: c, state } = desk;
  const called = state.texts.filter((text) => text.called && text.decision === null);
  if (called.length === 0) {
    desk.council('withhold');
    state.outcome = 'no-vote';
    return close(desk);
  }
  if (c.charts.council.phase(state.council) === 'negotiation') {
    desk.council('blue.request');
    for (const text of called)
      if (!text.inBlue) {
        desk.change(text.id, { inBlue: true });
        desk.emit({ type: 'draft.in-blue', text: text.id });
      }
    state.deciding = false;
    meet(desk);
    if (state.queue.length > 0) return;
  }
  desk.council('vote.call');
  state.deciding = false;
  nextVote(desk);
}

function nextVote(desk: Desk): void {
  const { case: c, state } = desk;
  const [text] = inOrderOfSubmission(state.texts.filter((t) => t.called && t.decision === null), (t) => t.id);
  state.voting = text?.id ?? null;
  state.queue = text ? Array.from({ length: c.tables.members }, (_, i) => i) : [];
}

function holdVote(desk: Desk): void {
  const { case: c, state } = desk;
  const text = state.voting === null ? null : desk.text(state.voting);
  if (!text) return;
  const members = c.seatIds.slice(0, c.tables.members);
  const ballots: Record<SeatId, Ballot> = {};
  members.forEach((id, i) => (ballots[id] = text.ballots[i] ?? 'absent'));
  const decision = decide({ members, permanent: members.filter((_, i) => c.tables.permanent[i]), kind: 'substantive', ballots });
  desk.change(text.id, { decision });
  desk.emit({ type: 'vote.held', text: text.id, ballots, decision });
  // What a vote leaves behind is looked at before the next: who saw its text voted down by the other's sponsor has seen it.
  const bound = (other: TextState): boolean => other.decision === null && other.called && elsewhere(state, other) !== other.elsewhere;
  const moved = state.texts.filter(bound).map((other) => other.id);
  desk.refresh();
  for (const id of moved) desk.stepAll(id);
  for (const pledge of state.pledges) {
    const cast = text.ballots[pledge.by] ?? 'absent';
    if (pledge.text === text.id && binds(pledge, text, text.index[pledge.by] ?? 0) && cast !== pledge.vote && !(pledge.vote === 'abstain' && cast === 'for')) desk.emit({ type: 'pledge.broken', by: desk.id(pledge.by), text: text.id, promised: pledge.vote, cast });
  }
  for (const hint of state.hints) if (hint.text === text.id && !heeded(hint, text.levels) && text.ballots[hint.by] !== 'against') unused(desk, hint.by, text.id);
  settleBargains(desk, text.id);
  nextVote(desk);
  if (decision.outcome === 'adopted' || state.voting === null) {
    state.voting = null;
    state.queue = [];
    state.outcome = standingDecision(state.texts.flatMap((t) => (t.decision ? [t.decision] : [])))?.outcome ?? 'no-vote';
    desk.council('vote.done');
  }
}

/** A hint that was not heeded and not followed by a negative vote was a bluff, and the room has seen it. */
function unused(desk: Desk, by: number, text: number): void {
  desk.emit({ type: 'veto.unused', by: desk.id(by), text });
  for (let i = 0; i < desk.case.tables.seats; i++) if (i !== by) desk.trusts(i, by, -HINT.unused);
}

function settleBargains(desk: Desk, id: number): void {
  const { bargain } = desk.case.charts;
  for (const deal of desk.state.bargains) {
    if (deal.text !== id || bargain.name(deal.chart) !== 'agreed') continue;
    desk.emit({ type: 'bargain.kept', bargain: deal.id, by: desk.id(deal.by), with: desk.id(deal.to) });
    desk.settle(deal.id, 'keep');
  }
}

function close(desk: Desk): void {
  desk.emit({ type: 'debate.closed', outcome: desk.state.outcome ?? 'no-vote' });
}
