/**
 * The one door of the engine. `open` seats the delegations, `send` carries out a command or says why not.
 * A session is a value; the log of commands is the truth, the state is its fold.
 */
import type { SeatId } from '../domain/vocabulary.ts';
import { no, ok, type Result } from '../domain/result.ts';
import type { Ledger } from '../domain/ledger.ts';
import type { Difficulty } from '../domain/difficulty.ts';
import type { Charts } from '../machines/charts.ts';
import type { Card, Scenario } from '../scenario/scenario.ts';
import { layOut, type Case } from './case.ts';
import { learn, movesFor, proceed } from './chair.ts';
import { isCommand } from './command-shape.ts';
import type { Command } from './commands.ts';
import { Desk } from './desk.ts';
import type { CouncilEvent } from './events.ts';
import { inject, outOfPlace } from './happenings.ts';
import { carryOut } from './moves.ts';
import { refusal } from './preconditions.ts';
import { cardAfter } from './pressure.ts';
import type { Refusal } from './refusals.ts';
import { opening, type State } from './state.ts';

export interface LogEntry {
  /** Counted from 1. */
  readonly step: number;
  readonly round: number;
  readonly command: Command;
  readonly events: readonly CouncilEvent[];
  /** Ledger of each text after the step; a difference of two is an explanation that adds up exactly. */
  readonly ledgers: readonly Ledger[];
}

/** Who plays: the seats held by people, each with its instructions. All others are the computer's. */
export interface Player {
  readonly seat: SeatId;
  readonly card: Card | null;
}

export interface Session {
  readonly case: Case;
  readonly player: Player | null;
  readonly state: State;
  readonly log: readonly LogEntry[];
}

/** Who is waited for. */
export type Awaited = { readonly who: 'chair' } | { readonly who: 'seat'; readonly seat: number; readonly human: boolean } | { readonly who: 'nobody' };

/** @param difficulty how the room reads and acts; the rules are the same at every level @param others seats that are waited for as a person's are, without a card: a script's */
export function open(scenario: Scenario, seed: number, player: Player | null = null, difficulty: Difficulty = 'standard', charts?: Charts, others: readonly SeatId[] = []): Session {
  return begin(layOut(scenario, seed, difficulty, charts), player, others);
}

/** A debate of a case that has been laid out: the same room for whoever sits down in it. */
export function begin(c: Case, player: Player | null, others: readonly SeatId[] = []): Session {
  const seat = player ? c.seat(player.seat) : -1;
  const desk = new Desk(c, opening(c, others.reduce((bits, id) => bits | bit(c.seat(id)), bit(seat))));
  desk.views(desk.allSeats(), desk.allRegions());
  desk.state.consentState = desk.consentState();
  return { case: c, player: seat >= 0 ? player : null, state: desk.state, log: [] };
}

const bit = (seat: number): number => (seat >= 0 ? 1 << seat : 0);

/**
 * Who sits where from here on: another person takes a seat, or the computer does. What has been done stays done; the seats that are
 * waited for as a person's are the player's and the others', and no more.
 */
export function reseat(session: Session, player: Player | null, others: readonly SeatId[] = []): Session {
  const { case: c, state } = session;
  const seat = player ? c.seat(player.seat) : -1;
  const humans = others.reduce((bits, id) => bits | bit(c.seat(id)), bit(seat));
  const head = state.queue[0];
  const changed = head !== undefined && ((humans ^ state.humans) >> head) & 1;
  const next = { ...state, humans };
  return { ...session, player: seat >= 0 ? player : null, state: changed ? { ...next, actions: movesFor(c, next, head) } : next };
}

export function awaited({ case: c, state }: Session): Awaited {
  if (c.charts.council.phase(state.council) === 'closed') return { who: 'nobody' };
  const { pending, motion } = state;
  const seat = pending ? (pending.kind === 'amendment' ? pending.sponsor : pending.answerer) : motion ? motion.queue[0] : state.queue[0];
  return seat === undefined ? { who: 'chair' } : { who: 'seat', seat, human: ((state.humans >> seat) & 1) === 1 };
}

/** Why a command would be refused now, or null. Asks without doing. */
export function refused(session: Session, command: Command): Refusal | null {
  const { case: c, state } = session;
  if (!isCommand(command)) return { code: 'not-a-move' };
  const waits = awaited(session);
  if (waits.who === 'nobody') return { code: 'closed' };
  if (command.type === 'chair.proceed') return waits.who === 'chair' ? null : { code: 'not-your-turn' };
  if (command.type === 'event.inject') return outOfPlace(c, state, command.event);
  const by = c.seat(command.by);
  if (by < 0) return { code: 'no-such-seat' };
  if (waits.who !== 'seat' || waits.seat !== by) return { code: 'not-your-turn' };
  if (state.pending && command.type !== 'amendment.answer' && command.type !== 'trade.answer') return { code: 'not-now' };
  if (state.motion && command.type !== 'motion.answer' && command.type !== 'motion.vote') return { code: 'not-now' };
  return refusal(c, state, by, command);
}

export function send(session: Session, command: Command): Result<Session, Refusal> {
  const why = refused(session, command);
  if (why) return no(why);
  const { case: c } = session;
  const desk = new Desk(c, session.state);
  if (command.type === 'chair.proceed') proceed(desk);
  else if (command.type === 'event.inject') inject(desk, command.event);
  else {
    const by = c.seat(command.by);
    const answering = desk.state.pending !== null;
    carryOut(desk, by, command);
    afterwards(desk, by, command, answering);
  }
  desk.refresh();
  const entry: LogEntry = { step: session.log.length + 1, round: desk.state.round, command, events: desk.events, ledgers: desk.state.texts.map((text) => text.ledger) };
  return ok({ ...session, player: instructed(session, desk), state: desk.state, log: [...session.log, entry] });
}

/** The player's instructions, after whatever its capital has answered. */
function instructed({ case: c, player }: Session, desk: Desk): Player | null {
  if (!player?.card) return player;
  for (const event of desk.events) if (event.type === 'capital.replied' && event.by === player.seat && event.objective !== null) return { ...player, card: cardAfter(c, player.card, event.reply, event.objective) };
  return player;
}

/** A targeted move is looked at again by its target alone; then the turn goes on if the seat is done. */
function afterwards(desk: Desk, by: number, command: Command, answering: boolean): void {
  const { case: c, state } = desk;
  const phase = c.charts.council.phase(state.council);
  const target = command.type === 'argument.put' || command.type === 'pledge.ask' ? c.seat(command.type === 'argument.put' ? command.to : command.of) : command.type === 'consultation.hold' ? c.seat(command.with) : null;
  if (target !== null) {
    desk.refresh();
    for (const text of state.texts) desk.step(text.id, target);
    desk.views([target], desk.allRegions());
  }
  if (command.type === 'floor.take' && phase === 'statements' && by === c.tables.host) learn(desk, by, ['host']);
  if (command.type === 'turn.pass') desk.emit({ type: 'turn.passed', by: desk.id(by) });
  if (answering && state.pending === null && state.queue[0] !== by) return advanceIfDone(desk);
  const person = ((state.humans >> by) & 1) === 1;
  // The mover keeps its place in the queue until its motion is decided.
  if (state.motion !== null) return;
  if (command.type === 'motion.answer' || command.type === 'motion.vote') {
    const head = state.queue[0];
    if (head !== undefined && !((state.humans >> head) & 1)) nextInQueue(desk);
    return;
  }
  const bargaining = phase === 'consultations' || (phase === 'negotiation' && !state.deciding) || (phase === 'inBlue' && ASIDE.has(command.type)) || (phase === 'invitations' && command.type === 'invitation.propose') || command.type === 'brackets.lift';
  if (state.pending !== null) {
    // The computer that asked has had its move; it leaves the queue when the answer has come.
    return;
  }
  if (bargaining && person && command.type !== 'turn.pass' && state.queue[0] === by) return;
  if (state.queue[0] !== by) return;
  if (!person && state.actions > 0 && command.type !== 'turn.pass' && isHalfDay(desk)) return;
  nextInQueue(desk);
}

/** Moves at the formal meeting after which a person still has the floor. */
const ASIDE: ReadonlySet<Command['type']> = new Set(['amendment.move', 'part.divide', 'motion.move', 'brackets.lift']);

const isHalfDay = ({ case: c, state }: Desk): boolean => ['consultations', 'negotiation'].includes(c.charts.council.phase(state.council)) && !state.deciding;

function advanceIfDone(desk: Desk): void {
  const head = desk.state.queue[0];
  if (head !== undefined && !((desk.state.humans >> head) & 1)) nextInQueue(desk);
}

function nextInQueue(desk: Desk): void {
  const { state } = desk;
  state.queue = state.queue.slice(1);
  const head = state.queue[0];
  if (head !== undefined) state.actions = movesFor(desk.case, state, head);
}
