/** Played debates by number, as sound replays and as what was played: for tests of what is done with a debate afterwards. */
import { parseReplayText } from '../../src/replay/parse-replay.ts';
import { playBack } from '../../src/replay/play-back.ts';
import type { Replay } from '../../src/replay/replay-file.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Session } from '../../src/session/session.ts';
import { saved } from './replay-runs.ts';
import { json, long, short, SHIPPED } from './scenarios.ts';

const FILES = Object.fromEntries(SHIPPED.map((id) => [id, json(id)]));
export const scenarioOf = (id: string): Scenario | null => [short, long].find((scenario) => scenario.id === id) ?? null;

export function debate(n: number): Replay {
  const parsed = parseReplayText(saved(FILES, n).text);
  if (!parsed.ok) throw new Error(`debate ${n}`);
  return parsed.value;
}

export function sessionOf(replay: Replay): Session {
  const played = playBack(replay, scenarioOf);
  if (!played.ok) throw new Error(replay.id);
  return played.value.session;
}
