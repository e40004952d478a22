/** What the cases of this folder have in common: the scenarios by id, files made of JSON, and debates to record. */
import { parseReplay } from '../../src/replay/parse-replay.ts';
import { playBack, type Playback, type Scenarios } from '../../src/replay/play-back.ts';
import { replayOf } from '../../src/replay/record.ts';
import type { Replay } from '../../src/replay/replay-file.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { written } from '../../src/scenario/faults.ts';
import type { Policy } from '../../src/session/policies.ts';
import { playOut } from '../../src/session/simulate.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';

export const TOY = toy();
export const scenarios: Scenarios = (id) => [TOY, short, long].find((s) => s.id === id) ?? null;

/** A file through the door. @throws Error with its faults */
export function opened(json: unknown): Replay {
  const found = parseReplay(json);
  if (!found.ok) throw new Error(found.fault.map(written).join('\n'));
  return found.value;
}
export const faultsOf = (json: unknown): readonly string[] => {
  const found = parseReplay(json);
  return found.ok ? [] : found.fault.map(written);
};
export function played(file: Replay, path: readonly number[] = []): Playback {
  const found = playBack(file, scenarios, path);
  if (!found.ok) throw new Error(found.fault.map(written).join('\n'));
  return found.value;
}
/** A recorded debate: of the toy's one player where no seat is named. */
export const recordedDebate = (scenario: Scenario = TOY, seed = 4, seat: string | null = 'FFF', policy: Policy = 'random'): Replay => replayOf(playOut(scenario, seed, seat === null ? null : { seat, card: cardOf(scenario, seat) }, policy));
/** A script of the short case. */
export const script = (parts: Readonly<Record<string, unknown>>): Replay => opened({ format: 1, id: 'case', title: 'A case', scenario: { id: short.id }, seed: 7, moves: [], ...parts });
/** Fresh JSON of a file, free to be changed. */
export const jsonOf = (file: Replay): Record<string, unknown> => JSON.parse(JSON.stringify(file)) as Record<string, unknown>;
