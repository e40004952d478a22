/** `validate`: "sound", or every fault of a scenario or replay file with its place. */
import { no, type Result } from '../domain/result.ts';
import { parseReplayText } from '../replay/parse-replay.ts';
import { playBack } from '../replay/play-back.ts';
import { isRecord, written } from '../scenario/faults.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { WrongUse, type Arguments } from './arguments.ts';
import { library, readJson, readText, scenariosBeside } from './files.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import type { Answer } from './main.ts';

export function validateCommand(args: Arguments): Answer {
  if (args.names.length === 0) throw new WrongUse('Name one or more scenario files.');
  const files = args.names.map((file) => {
    const read = readJson(file);
    if (!read.ok) return { file, sound: false, faults: [{ place: '', says: read.fault }] };
    const parsed = isRecord(read.value) && ('moves' in read.value || 'commands' in read.value) ? soundReplay(file) : parseScenario(read.value, library);
    return parsed.ok ? { file, sound: true, faults: [] } : { file, sound: false, faults: parsed.fault };
  });
  const code = files.every((f) => f.sound) ? 0 : 1;
  const said = files.flatMap((f) => (f.sound ? [`${f.file}: sound`] : [`${f.file}: ${f.faults.length} ${f.faults.length === 1 ? 'fault' : 'faults'}`, ...f.faults.map((fault) => `  ${written(fault)}`)]));
  return { out: args.json ? JSON.stringify({ sound: code === 0, files }) : said.join('\n'), code };
}

/** A replay is sound when it can be played: its names too are its scenario's. What comes of it is for `replay` to say. */
function soundReplay(file: string): Result<unknown, readonly Fault[]> {
  const parsed = parseReplayText(readText(file));
  return parsed.ok ? playBack(parsed.value, scenariosBeside(file)) : no(parsed.fault);
}
