/** Why a part of a script never had its moment, as far as the debate that came of it shows. */
import type { Session } from '../session/session.ts';
import type { Move, Replay, ScriptedEvent } from './replay-file.ts';

/** Each has one sentence in the catalogue (`replay.never.CODE`), with the half-day that was named and the last that there was. */
export type NeverCode = 'no-half-day' | 'over' | 'no-opening' | 'opening-only' | 'spoken' | 'waived' | 'not-asked' | 'no-silence' | 'no-ballot' | 'votes-first' | 'no-meeting' | 'passed' | 'no-turn';
export interface Never {
  readonly code: NeverCode;
  /** The half-day that the part names; -1 where it names none. */
  readonly round: number;
  /** The last half-day of the debate, or of the calendar where the part names one beyond that. */
  readonly last: number;
}

/** Given when somebody asks. */
export const ANSWERS: ReadonlySet<Move['do']> = new Set(['amendment.answer', 'trade.answer', 'motion.answer', 'motion.vote']);
const OPENING: ReadonlySet<Move['do']> = new Set(['floor.take', 'floor.waive', 'invitation.propose', 'turn.pass', 'motion.answer', 'motion.vote']);
/** Come at one moment alone, so that no half-day need be named. */
export const MEETING_ALONE: ReadonlySet<Move['do']> = new Set(['amendment.move', 'part.divide', 'vote.call', 'draft.withhold']);

/** @param passed whether the script itself had the delegation pass in that half-day */
export function neverOf({ case: c, log }: Session, file: Replay, part: Move | ScriptedEvent, passed: boolean): Never {
  const round = part.round ?? -1;
  const { scenario } = c;
  const opened = log.reduce((last, entry) => entry.events.reduce((n, e) => (e.type === 'round.opened' ? Math.max(n, e.round) : n), last), 0);
  const never = (code: NeverCode, last = opened): Never => ({ code, round, last });
  if (round > scenario.calendar.length) return never('no-half-day', scenario.calendar.length);
  if (round > opened) return never('over');
  if (!('do' in part)) return never('no-turn');
  const { by } = part;
  if (round === 0 && scenario.start.stage === 'tabled') return never('no-opening');
  if (round === 0 && !OPENING.has(part.do)) return never('opening-only');
  if (ANSWERS.has(part.do)) return never('not-asked');
  if (part.do === 'floor.take' && log.some(({ command, round: at }) => at === round && command.type === 'floor.take' && command.by === by)) return never('spoken');
  if (part.do === 'floor.waive') return never('waived');
  if (part.do === 'silence.break' || part.do === 'silence.keep') return never('no-silence');
  if (part.do === 'ballot.cast') return never((file.votes ?? []).length > 0 ? 'votes-first' : 'no-ballot');
  if (MEETING_ALONE.has(part.do)) return never('no-meeting');
  return never(passed ? 'passed' : 'no-turn');
}
