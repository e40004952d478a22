/** `validate`: "sound", or every fault of a scenario or replay file with its place. */
import { parseReplayText } from '../replay/parse-replay.ts';
import { playBack } from '../replay/play-back.ts';
import { strayFields } from '../replay/stray-fields.ts';
import { isRecord, written } from '../scenario/faults.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { WrongUse, type Arguments } from './arguments.ts';
import { library, readJson, readText, scenariosBeside } from './files.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import type { Answer } from './main.ts';

interface Checked {
  readonly file: string;
  readonly sound: boolean;
  readonly faults: readonly Fault[];
  /** Possible slips of the pen: the file is as sound as without them. */
  readonly warnings: readonly Fault[];
}

export function validateCommand(args: Arguments): Answer {
  if (args.names.length === 0) throw new WrongUse('Name one or more scenario files.');
  const files = args.names.map(checked);
  const code = files.every((f) => f.sound) ? 0 : 1;
  const said = files.flatMap((f) => [
    `${f.file}: ${f.sound ? 'sound' : counted(f.faults.length, 'fault')}${f.warnings.length > 0 ? `, ${counted(f.warnings.length, 'warning')}` : ''}`,
    ...f.faults.map((fault) => `  ${written(fault)}`),
    ...f.warnings.map((warning) => `  Warning: ${written(warning)}`),
  ]);
  return { out: args.json ? JSON.stringify({ sound: code === 0, files }) : said.join('\n'), code };
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

function checked(file: string): Checked {
  const bad = (faults: readonly Fault[]): Checked => ({ file, sound: false, faults, warnings: [] });
  const read = readJson(file);
  if (!read.ok) return bad([{ place: '', says: read.fault }]);
  if (!isReplay(read.value)) {
    const parsed = parseScenario(read.value, library);
    return parsed.ok ? { file, sound: true, faults: [], warnings: [] } : bad(parsed.fault);
  }
  const parsed = parseReplayText(readText(file));
  if (!parsed.ok) return bad(parsed.fault);
  // A replay is sound when it can be played: its names too are its scenario's. What comes of it is for `replay` to say.
  const played = playBack(parsed.value, scenariosBeside(file));
  return played.ok ? { file, sound: true, faults: [], warnings: played.value.slips } : { ...bad(played.fault), warnings: strayFields(parsed.value) };
}

const isReplay = (json: unknown): boolean => isRecord(json) && ('moves' in json || 'commands' in json);
