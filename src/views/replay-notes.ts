/** What is to be said of a file that has been played: whether it is the debate that was recorded, what was refused, what came out otherwise than expected. */
import type { Failure } from '../replay/expectations.ts';
import type { Playback } from '../replay/play-back.ts';
import { isScript } from '../replay/replay-file.ts';
import type { Refused } from '../replay/script.ts';
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
  warnings.push(...refused.map(refusedSay), ...failed.map(failureSay), ...knownFailures.map(failureSay));
  return { warnings, verified: playback.verified ? say('replay.verified', { count: playback.steps }) : say(diverged ? 'replay.unlike' : isScript(playback.file) && playback.path.length === 0 ? 'replay.script' : 'replay.unverified') };
}

/** One part of a file that was not carried out, with its place and the rules' own reason. */
export function refusedSay({ place, step, refusal }: Refused): Say {
  if (step === null) return refusal ? say('replay.never.because', { place, why: refusalSay(refusal) }) : say('replay.never', { place });
  return say('replay.refused', { place, step, why: refusal ? refusalSay(refusal) : say('refusal.not-now') });
}

/** One expectation that did not come out. */
export const failureSay = ({ place, expected, found, known }: Failure): Say => (known === null ? say('replay.failed', { place, expected, found }) : say('replay.known', { place, expected, found, known }));
