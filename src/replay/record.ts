/** A debate becomes a file: everything that was done, and a fingerprint after each step. */
import { digests } from '../session/digest.ts';
import type { Session } from '../session/session.ts';
import { FORMAT, type Replay } from './replay-file.ts';
import { KEPT, scenarioDigest } from './scenario-digest.ts';
import { seatsOf } from './seating.ts';

/** What a recording says of itself beside what was done. */
export type About = Partial<Pick<Replay, '$schema' | 'id' | 'title' | 'summary' | 'annotations' | 'sources' | 'expect'>>;

/** The recording of a debate so far. Whoever sits where now is taken to have sat there from the beginning. */
export function replayOf(session: Session, about: About = {}): Replay {
  const { case: c, log } = session;
  return {
    format: FORMAT,
    id: `${c.scenario.id}-${c.seed}`,
    title: c.scenario.title,
    ...about,
    scenario: { id: c.scenario.id, digest: scenarioDigest(c.scenario) },
    seed: c.seed,
    level: c.difficulty,
    seats: seatsOf(session),
    commands: log.map((entry) => entry.command),
    digests: digests(session).map((digest) => digest.slice(0, KEPT)),
  };
}
