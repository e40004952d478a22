/** `conformance`: the numbered cases of a file, run against the rules of the game. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSuite } from '../conformance/parse-suite.ts';
import { runSuite } from '../conformance/run-suite.ts';
import { written } from '../scenario/faults.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import { WrongUse, type Arguments } from './arguments.ts';
import { readJson } from './files.ts';
import type { Answer } from './main.ts';

const SHIPPED = fileURLToPath(new URL('../../assets/conformance/', import.meta.url));

/** A file, or the name of a suite that ships with the game. */
const pathOf = (name: string): string => (/^[a-z0-9-]{1,60}$/.test(name) && !existsSync(name) && existsSync(`${SHIPPED}${name}.json`) ? `${SHIPPED}${name}.json` : name);

export function conformanceCommand(args: Arguments): Answer {
  const path = args.names[0];
  if (path === undefined) throw new WrongUse('Name a conformance file, such as assets/conformance/council.json, or - for standard input.');
  const read = readJson(pathOf(path));
  if (!read.ok) return spoiled(args, path, [{ place: '', says: read.fault }]);
  const suite = parseSuite(read.value);
  if (!suite.ok) return spoiled(args, path, suite.fault);
  const result = runSuite(suite.value);
  const code = result.failed.length === 0 ? 0 : 1;
  if (args.json) return { out: JSON.stringify(result), code };
  const failed = result.failed.flatMap(({ id, title, expected, got }) => [`${id} ${title}`, `  expected ${JSON.stringify(expected)}`, `  got      ${JSON.stringify(got)}`]);
  return { out: [...failed, `${suite.value.title}: ${result.passed} of ${result.cases} cases pass`].join('\n'), code };
}

/** A file that cannot be run has no cases; its faults are named as `validate` names them. */
function spoiled(args: Arguments, path: string, faults: readonly Fault[]): Answer {
  if (args.json) return { out: JSON.stringify({ cases: 0, passed: 0, failed: [], faults }), code: 1 };
  return { out: [`${path}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`, ...faults.map((fault) => `  ${written(fault)}`)].join('\n'), code: 1 };
}
