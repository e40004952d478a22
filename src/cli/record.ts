/** `record`, `upgrade`: a debate becomes a file; an older file becomes one of this program's format. */
import { parseReplayText } from '../replay/parse-replay.ts';
import { recorded } from '../replay/branch.ts';
import { replayOf } from '../replay/record.ts';
import { isScript, type Replay } from '../replay/replay-file.ts';
import { KEPT, scenarioDigest } from '../replay/scenario-digest.ts';
import { writeReplay } from '../replay/write-replay.ts';
import { digest } from '../session/digest.ts';
import { playOut } from '../session/simulate.ts';
import { replayNotes } from '../views/replay-notes.ts';
import { WrongUse, type Arguments } from './arguments.ts';
import { loadReplay, loadScenario, played, writeText } from './files.ts';
import type { Answer } from './main.ts';
import { choosePlayer, levelOf, seedOf } from './player.ts';
import { words } from './words.ts';

/** Writes a replay where it is asked to be, and says so; without a place the file itself is the answer. */
export function written(file: Replay, args: Arguments, says: string, data: Readonly<Record<string, unknown>>, code: 0 | 1 = 0): Answer {
  const to = args.value('output');
  const text = writeReplay(file);
  if (to === null) return { out: text, code };
  writeText(to, text);
  return { out: args.json ? JSON.stringify({ file: to, ...data }) : `${to}: ${says}`, code };
}

/** A file or a scenario: a script that is recorded becomes the debate that it came to. */
export function recordCommand(args: Arguments): Answer {
  const name = args.names[0];
  if (name?.endsWith('.replay.json')) {
    const playback = played(loadReplay(name, args.value('scenario')));
    const { session } = playback;
    return written(recorded(playback), args, `${playback.steps} commands, ${session.state.outcome ?? 'not over'}`, { steps: playback.steps, outcome: session.state.outcome, digest: digest(session) }, playback.refused.length > 0 ? 1 : 0);
  }
  const scenario = loadScenario(name);
  const { player, policy } = choosePlayer(scenario, args);
  const session = playOut(scenario, seedOf(args), player, policy, levelOf(args));
  return written(replayOf(session), args, `${session.log.length} commands, ${session.state.outcome ?? 'not over'}`, { steps: session.log.length, outcome: session.state.outcome, digest: digest(session) });
}

/** The file in the format of this program; a recording without fingerprints gets those of the debate as it is played now. */
export function upgradeCommand(args: Arguments): Answer {
  const loaded = loadReplay(args.names[0], args.value('scenario'));
  const { file } = loaded;
  const scenario = loaded.scenarios(file.scenario.id);
  if (isScript(file) || file.digests !== undefined || !scenario) return checked(file, args, scenario ? 'upgraded' : `upgraded; the scenario "${file.scenario.id}" is not here, so that it was not played`);
  const playback = played({ ...loaded, path: [] });
  if (playback.refused.length > 0) return written(file, args, words().say(replayNotes(playback).warnings[0] ?? { key: 'replay.unlike', values: {} }), { format: file.format, refused: playback.refused.length }, 1);
  return checked({ ...file, scenario: { ...file.scenario, digest: file.scenario.digest ?? scenarioDigest(scenario) }, digests: playback.digests.map((one) => one.slice(0, KEPT)) }, args, 'upgraded, with fingerprints of the debate as it was played');
}

/** What is written can be read again. */
function checked(file: Replay, args: Arguments, says: string): Answer {
  const again = parseReplayText(writeReplay(file));
  if (!again.ok) throw new WrongUse(`The file that came of it is not sound: ${again.fault[0]?.says ?? ''}`);
  return written(file, args, says, { format: file.format });
}
