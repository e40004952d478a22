/** `validate`: "sound", or every fault of a scenario file with its place. */
import { written } from '../scenario/faults.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { WrongUse, type Arguments } from './arguments.ts';
import { library, readJson } from './files.ts';
import type { Answer } from './main.ts';

export function validateCommand(args: Arguments): Answer {
  if (args.names.length === 0) throw new WrongUse('Name one or more scenario files.');
  const files = args.names.map((file) => {
    const read = readJson(file);
    if (!read.ok) return { file, sound: false, faults: [{ place: '', says: read.fault }] };
    const parsed = parseScenario(read.value, library);
    return parsed.ok ? { file, sound: true, faults: [] } : { file, sound: false, faults: parsed.fault };
  });
  const code = files.every((f) => f.sound) ? 0 : 1;
  const said = files.flatMap((f) => (f.sound ? [`${f.file}: sound`] : [`${f.file}: ${f.faults.length} ${f.faults.length === 1 ? 'fault' : 'faults'}`, ...f.faults.map((fault) => `  ${written(fault)}`)]));
  return { out: args.json ? JSON.stringify({ sound: code === 0, files }) : said.join('\n'), code };
}
