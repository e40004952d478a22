/**
 * A script is read: at each moment the next command, the script's where it has something to say, else the room's own.
 * A move that the rules refuse is noted with its place, and the debate goes on without it.
 */
import type { Ballot, SeatId, TextId } from '../domain/vocabulary.ts';
import type { Command } from '../session/commands.ts';
import { delegate } from '../session/delegates.ts';
import type { Refusal } from '../session/refusals.ts';
import { awaited, refused, type Session } from '../session/session.ts';
import { commandOf, happeningOf } from './move-words.ts';
import { ANSWERS, MEETING_ALONE, neverOf, type Never } from './moments.ts';
import type { Move, Replay } from './replay-file.ts';

/** A part of a file that could not be carried out. */
export interface Refused {
  /** Where it stands: `moves[3]`, `commands[12]`. */
  readonly place: string;
  /** The step that it would have been; null where its moment never came. */
  readonly step: number | null;
  /** Why not; null where its moment never came, so that nobody was asked. */
  readonly refusal: Refusal | null;
  /** The delegation and what it was to do, or what was to happen; null where the file does not say. */
  readonly by: SeatId | null;
  readonly did: string | null;
  /** Why its moment never came; null where it came, or where it was tried and refused until the end. */
  readonly never: Never | null;
}

export interface Scripted {
  readonly command: Command;
  /** The part of the script that it comes from; null where the room played it. */
  readonly place: string | null;
}

type Kind = Move['do'];
/** In order at the formal meeting, or when sponsors decide at the last hour. */
const MEETING: ReadonlySet<Kind> = new Set(['amendment.move', 'part.divide', 'vote.call', 'draft.withhold', 'brackets.lift', 'motion.move', 'draft.withdraw', 'pen.take', 'turn.pass']);
const OWN_STAGE: ReadonlySet<Kind> = new Set(['floor.waive', 'silence.break', 'silence.keep', 'ballot.cast']);

export class ScriptReader {
  readonly #file: Replay;
  readonly #used = new Set<string>();
  /** Why a move without a half-day has not been played yet. */
  readonly #waiting = new Map<string, Refusal>();
  /** Seats that have done something in a half-day, or had the computer do it for them. */
  readonly #acted = new Set<string>();
  readonly #refused: Refused[] = [];

  constructor(file: Replay) {
    this.#file = file;
  }

  /** What could not be carried out, and what never had its moment. Asked once the debate is over. */
  refusals(session: Session): readonly Refused[] {
    const file = this.#file;
    const left: Refused[] = [];
    file.events?.forEach((event, i) => {
      const place = `events[${i}]`;
      const refusal = this.#waiting.get(place) ?? null;
      if (!this.#used.has(place)) left.push({ place, step: null, refusal, by: null, did: event.what, never: refusal ? null : neverOf(session, file, event, false) });
    });
    file.moves?.forEach((move, i) => {
      const place = `moves[${i}]`;
      const refusal = this.#waiting.get(place) ?? null;
      const passed = (file.moves ?? []).some((other, n) => other.do === 'turn.pass' && other.by === move.by && other.round === move.round && this.#used.has(`moves[${n}]`));
      if (!this.#used.has(place)) left.push({ place, step: null, refusal, by: move.by, did: move.do, never: refusal ? null : neverOf(session, file, move, passed) });
    });
    return [...this.#refused, ...left];
  }

  /** The next command; null when the debate is over. */
  next(session: Session): Scripted | null {
    const waits = awaited(session);
    if (waits.who === 'nobody') return null;
    const outside = this.#event(session);
    if (outside) return outside;
    if (waits.who === 'chair') return { command: { type: 'chair.proceed' }, place: null };
    const { case: c, state } = session;
    const by = c.seatIds[waits.seat] ?? '';
    const voted = state.voting !== null && state.motion === null ? this.#ballot(by, state.voting) : null;
    if (voted) return voted;
    const halfDay = this.#halfDay(session);
    const key = `${state.round} ${by}`;
    const scripted = this.#move(session, by);
    if (scripted) {
      if (halfDay) this.#acted.add(key);
      return scripted;
    }
    if (this.#file.room === 'still') return { command: still(session, by) ?? delegate(session, waits.seat), place: null };
    if (halfDay && waits.human) {
      if (this.#acted.has(key)) return { command: { type: 'turn.pass', by }, place: null };
      this.#acted.add(key);
    }
    return { command: delegate(session, waits.seat), place: null };
  }

  /** Whether this is a turn of a half-day's bargaining, and not an answer that is waited for. */
  #halfDay({ case: c, state }: Session): boolean {
    const phase = c.charts.council.phase(state.council);
    return (phase === 'consultations' || phase === 'negotiation') && !state.deciding && state.pending === null && state.motion === null;
  }

  #event(session: Session): Scripted | null {
    const { case: c, state, log } = session;
    if (c.charts.council.phase(state.council) === 'agenda') return null;
    for (const [i, event] of (this.#file.events ?? []).entries()) {
      const place = `events[${i}]`;
      if (this.#used.has(place) || event.round > state.round) continue;
      const command = happeningOf(event);
      const why = refused(session, command);
      if (why?.code === 'not-now') {
        this.#waiting.set(place, why);
        continue;
      }
      this.#used.add(place);
      if (!why) return { command, place };
      this.#refused.push({ place, step: log.length + 1, refusal: why, by: null, did: event.what, never: null });
    }
    return null;
  }

  #ballot(by: string, voting: TextId): Scripted | null {
    const votes = this.#file.votes ?? [];
    const exact = votes.findIndex((vote) => vote.text === voting);
    const i = exact >= 0 ? exact : votes.findIndex((vote) => vote.text === undefined);
    const vote = votes[i];
    if (!vote) return null;
    const ballot: Ballot | undefined = (vote.ballots && Object.hasOwn(vote.ballots, by) ? vote.ballots[by] : undefined) ?? vote.rest;
    return ballot === undefined ? null : { command: { type: 'ballot.cast', by, text: voting, ballot }, place: `votes[${i}]` };
  }

  #move(session: Session, by: string): Scripted | null {
    const { log } = session;
    for (const [i, move] of (this.#file.moves ?? []).entries()) {
      const place = `moves[${i}]`;
      if (move.by !== by || this.#used.has(place) || !fits(session, move)) continue;
      const command = commandOf(session, move);
      const why = command.ok ? refused(session, command.value) : ({ code: 'no-such-wording' } as const);
      if (why && move.round === undefined && !ANSWERS.has(move.do)) {
        this.#waiting.set(place, why);
        continue;
      }
      this.#used.add(place);
      if (!why && command.ok) return { command: command.value, place };
      if (why) this.#refused.push({ place, step: log.length + 1, refusal: why, by, did: move.do, never: null });
    }
    return null;
  }
}

/** What leaves everything as it is, where there is such a thing: answers that are asked for, votes and a sponsor's last word are not. */
function still(session: Session, by: string): Command | null {
  const commands = (['turn.pass', 'floor.waive', 'silence.keep'] as const).map((type): Command => ({ type, by }));
  return commands.find((command) => refused(session, command) === null) ?? null;
}

/** Whether a move belongs to this moment. */
function fits({ case: c, state }: Session, move: Move): boolean {
  const kind = move.do;
  if (state.pending) return kind === `${state.pending.kind}.answer` && onTime(state.round, move);
  if (state.motion) return kind === (c.charts.motion.name(state.motion.chart) === 'proposed' ? 'motion.answer' : 'motion.vote') && onTime(state.round, move);
  if (ANSWERS.has(kind)) return false;
  const phase = c.charts.council.phase(state.council);
  if (state.deciding || phase === 'inBlue') return MEETING.has(kind) && (MEETING_ALONE.has(kind) || onTime(state.round, move));
  switch (phase) {
    case 'voting':
      return kind === 'ballot.cast';
    case 'drafting':
      return kind === 'draft.table';
    case 'statements':
      return (kind === 'floor.take' || kind === 'floor.waive') && onTime(state.round, move);
    case 'invitations':
      return (kind === 'invitation.propose' || kind === 'turn.pass') && onTime(state.round, move);
    case 'silence':
      return (kind === 'silence.break' || kind === 'silence.keep') && onTime(state.round, move);
    default:
      // The penholder's first draft is tabled when the consultations have ended.
      if (kind === 'draft.table' && phase === 'consultations' && c.seat(move.by) === c.tables.penholder) return false;
      return !MEETING_ALONE.has(kind) && !OWN_STAGE.has(kind) && onTime(state.round, move);
  }
}

const onTime = (round: number, move: Move): boolean => move.round === undefined || move.round === round;
