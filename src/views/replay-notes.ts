/** What is to be said of a file that has been played: whether it is the debate that was recorded, what was refused, what came out otherwise than expected. */
import type { Failure } from '../replay/expectations.ts';
import type { Playback } from '../replay/play-back.ts';
import { isScript } from '../replay/replay-file.ts';
import type { Refused } from '../replay/script.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import { refusalSay } from './price-view.ts';
import { say, type Say } from './say.ts';

export interface ReplayNotes {
  /** In a sentence each, most important first; empty where all is well and there is nothing to say. */
  readonly warnings: readonly Say[];
  /** Whether fingerprints were compared, and agree. */
  readonly verified: Say;
}

export function replayNotes(playback: Playback): ReplayNotes {
  const { diverged, scenarioChanged, scenario, refused, failed, knownFailures } = playback;
  const warnings: Say[] = [];
  if (scenarioChanged) warnings.push(say('replay.scenario-changed', { title: scenario.title }));
  if (diverged && diverged.found !== null) warnings.push(say('replay.diverged', { step: diverged.step, place: diverged.place }));
  warnings.push(...refused.map((one) => refusedSay(one, scenario)), ...failed.map(failureSay), ...knownFailures.map(failureSay), ...playback.slips.map(slipSay));
  return { warnings, verified: playback.verified ? say('replay.verified', { count: playback.steps }) : say(diverged ? 'replay.unlike' : isScript(playback.file) && playback.path.length === 0 ? 'replay.script' : 'replay.unverified') };
}

/** One part of a file that was not carried out, with its place, whose it is, and the rules' own reason. */
export function refusedSay({ place, step, refusal, by, did, never }: Refused, scenario: Scenario): Say {
  const name = scenario.seats.find((seat) => seat.id === by)?.name ?? by;
  const part = name !== null && did !== null ? say('replay.part', { place, name, did }) : place;
  if (step !== null) return say('replay.refused', { part, step, why: refusal ? refusalSay(refusal) : say('refusal.not-now') });
  if (refusal) return say('replay.never.because', { part, why: refusalSay(refusal) });
  return say('replay.never', { part, why: say(`replay.never.${never?.code ?? 'no-turn'}`, { name: name ?? '', round: never?.round ?? -1, last: never?.last ?? 0 }) });
}

/** What is well, and may be a slip of the pen. */
export const slipSay = ({ place, says }: Fault): Say => say('replay.slip', { place, says });

/** One expectation that did not come out. */
export const failureSay = ({ place, expected, found, known }: Failure): Say => (known === null ? say('replay.failed', { place, expected, found }) : say('replay.known', { place, expected, found, known }));
