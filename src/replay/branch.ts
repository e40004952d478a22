/** Branches: from any step a debate can go another way. The line that is left stays as it is; branches form a tree in the file. */
import { no, ok, type Result } from '../domain/result.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import { digests } from '../session/digest.ts';
import type { Session } from '../session/session.ts';
import { linesOf, withLine, type LinePath } from './lines.ts';
import type { Annotation, LineParts, Replay, Variation } from './replay-file.ts';
import type { Playback } from './play-back.ts';
import { KEPT } from './scenario-digest.ts';
import { replayOf } from './record.ts';
import { seatsOf } from './seating.ts';
import { without } from './without.ts';

export interface Branched {
  readonly file: Replay;
  /** The way to the new line. */
  readonly path: LinePath;
}

/**
 * The file with a new branch that leaves the played line after `at` commands and goes as `session` went. A script becomes a recording of
 * what was played first, for what the room does may change with the program.
 * @param session a debate whose first `at` commands are those of the line; without it the branch is empty, to be played on
 */
export function branch(playback: Playback, at: number, session: Session = playback.at(at), title?: string): Result<Branched, readonly Fault[]> {
  if (!Number.isInteger(at) || at < 0 || at > playback.steps) return no([{ place: 'at', says: `${at} is no step of this line: it has ${playback.steps}` }]);
  if (session.log.length < at) return no([{ place: 'at', says: `the debate that goes on has only ${session.log.length} steps` }]);
  const variation: Variation = { ...(title === undefined ? {} : { title }), from: at, seats: seatsOf(session), ...partOf(session, at) };
  const file = recorded(playback);
  let n = 0;
  const grown = withLine(file, playback.path, (line) => {
    n = line.variations?.length ?? 0;
    return { ...line, variations: [...(line.variations ?? []), variation] };
  });
  return ok({ file: grown, path: [...playback.path, n] });
}

/** A branch as far as it has come: the file with the line at `path` holding what `session` did. For whoever plays a branch on. */
export function grow(file: Replay, path: LinePath, session: Session): Replay {
  const from = linesOf(file).find((line) => line.path.join() === path.join())?.from ?? 0;
  return withLine(file, path, (line) => ({ ...line, ...partOf(session, from) }));
}

/** The file with an annotation on a line; in the order of steps. */
export const annotate = (file: Replay, path: LinePath, annotation: Annotation): Replay =>
  withLine(file, path, (line) => ({ ...line, annotations: [...(line.annotations ?? []), annotation].sort((a, b) => (a.step ?? 0) - (b.step ?? 0)) }));

/** The file without one of its branches, and without those that leave it. */
export function prune(file: Replay, path: LinePath): Replay {
  const last = path.at(-1);
  if (last === undefined) return file;
  return withLine(file, path.slice(0, -1), (line) => ({ ...line, variations: (line.variations ?? []).filter((_, i) => i !== last) }));
}

const partOf = (session: Session, from: number): Required<Pick<LineParts, 'commands' | 'digests'>> => ({
  commands: session.log.slice(from).map((entry) => entry.command),
  digests: digests(session).slice(from).map((digest) => digest.slice(0, KEPT)),
});

/** The file with what was played in place of what was left to the room; what others wrote in it stays. */
export function recorded(playback: Playback): Replay {
  const { file, session, path } = playback;
  if (file.moves === undefined || path.length > 0) return file;
  return { ...without(file, 'moves', 'events', 'votes'), ...without(replayOf(session), 'id', 'title'), ...(playback.annotations.length > 0 ? { annotations: playback.annotations } : {}) };
}
