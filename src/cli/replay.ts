/** `replay`: a file is played again, its fingerprints compared and its expectations held against what came out. */
import type { Playback } from '../replay/play-back.ts';
import { refusedSay, replayNotes } from '../views/replay-notes.ts';
import type { Arguments } from './arguments.ts';
import { loadReplay, played } from './files.ts';
import type { Answer } from './main.ts';
import { outcomeOf } from './outcome.ts';
import { minutesOf } from './run.ts';
import { words } from './words.ts';

export function replayCommand(args: Arguments): Answer {
  const playback = played(loadReplay(args.names[0], args.value('scenario')));
  const at = args.whole('at', playback.steps, 0, playback.steps);
  const session = playback.at(at);
  const code = playback.diverged || playback.failed.length > 0 || playback.refused.length > 0 ? 1 : 0;
  if (args.json) return { out: JSON.stringify({ ...outcomeOf(session), ...foundIn(playback) }), code };
  const w = words();
  const { warnings, verified } = replayNotes(playback);
  const notes = playback.annotations.filter((a) => a.step <= at).map((a) => `  ${a.step}${a.by === undefined ? '' : ` ${a.by}`}: ${a.text}`);
  return { out: [...minutesOf(session), ...(notes.length > 0 ? ['', 'Annotations', ...notes] : []), '', ...warnings.map((one) => w.say(one)), w.say(verified)].join('\n'), code };
}

/** What playing a file has shown, beside how the debate stands. */
export function foundIn(playback: Playback) {
  const w = words();
  return {
    steps: playback.steps,
    diverged: playback.diverged?.step ?? null,
    verified: playback.verified,
    scenarioChanged: playback.scenarioChanged,
    refused: playback.refused.map((refused) => ({ place: refused.place, step: refused.step, by: refused.by, did: refused.did, code: refused.refusal?.code ?? refused.never?.code ?? null, says: w.say(refusedSay(refused, playback.scenario)) })),
    failed: playback.failed.map(({ place, expected, found }) => ({ place, expected, found })),
    known: playback.knownFailures.map(({ place, expected, found, known }) => ({ place, expected, found, known })),
    warnings: playback.slips,
  };
}
