/** The engine at a prompt: `npm run -s cli -- COMMAND ...`. Exit 0 fine, 1 the answer is no, 2 wrong use. */
import { conformanceCommand } from './conformance.ts';
import { decideCommand } from './decide.ts';
import { powerCommand } from './power.ts';
import { parseArguments, Unsound, WrongUse } from './arguments.ts';
import { branchCommand, diffCommand } from './branch.ts';
import { lintCommand } from './lint.ts';
import { namesCommand } from './names.ts';
import { recordCommand, upgradeCommand } from './record.ts';
import { replayCommand } from './replay.ts';
import { schemaCommand } from './schema.ts';
import { runCommand } from './run.ts';
import { simulateCommand } from './simulate.ts';
import { textCommand } from './text.ts';
import { validateCommand } from './validate.ts';

/** What a command answers: lines for stdout, and the exit code. */
export interface Answer {
  readonly out: string;
  readonly code: 0 | 1;
}

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Answer>> = {
  run: (args) => runCommand(parseArguments(args, { seed: 'value', seat: 'value', card: 'value', policy: 'value', level: 'value', json: 'flag' }, 1)),
  simulate: (args) => simulateCommand(parseArguments(args, { runs: 'value', seed: 'value', seat: 'value', card: 'value', policy: 'value', level: 'value', json: 'flag' }, 1)),
  decide: (args) => decideCommand(parseArguments(args, { json: 'flag' }, 1)),
  power: (args) => powerCommand(parseArguments(args, { json: 'flag' }, 0)),
  validate: (args) => validateCommand(parseArguments(args, { json: 'flag' }, Infinity)),
  lint: (args) => lintCommand(parseArguments(args, { runs: 'value', json: 'flag' }, 1)),
  conformance: (args) => conformanceCommand(parseArguments(args, { json: 'flag' }, 1)),
  replay: (args) => replayCommand(parseArguments(args, { at: 'value', scenario: 'value', json: 'flag' }, 1)),
  record: (args) => recordCommand(parseArguments(args, { seed: 'value', seat: 'value', card: 'value', policy: 'value', level: 'value', scenario: 'value', output: 'value', json: 'flag' }, 1)),
  branch: (args) => branchCommand(parseArguments(args, { at: 'value', do: 'value', seat: 'value', card: 'value', policy: 'value', title: 'value', scenario: 'value', output: 'value', json: 'flag' }, 1)),
  diff: (args) => diffCommand(parseArguments(args, { scenario: 'value', json: 'flag' }, 2)),
  upgrade: (args) => upgradeCommand(parseArguments(args, { scenario: 'value', output: 'value', json: 'flag' }, 1)),
  schema: (args) => schemaCommand(parseArguments(args, { json: 'flag' }, 1)),
  names: (args) => namesCommand(parseArguments(args, { json: 'flag' }, 1)),
  text: (args) => textCommand(parseArguments(args, { seed: 'value', seat: 'value', card: 'value', policy: 'value', json: 'flag' }, 1)),
};

const USE = `Commands:
  run SCENARIO --seed N [--seat CODE --card ID --policy random|capable|idle] [--level story|standard|hard|open-book] [--json]
  simulate SCENARIO --runs N --seed N [--seat CODE --card ID --policy ...] [--level ...] [--json]
  decide FILE|- [--json]
  power [--json]
  validate FILE... [--json]
  lint SCENARIO [--runs N] [--json]
  conformance FILE|- [--json]
  text SCENARIO --seed N [--json]
  names SCENARIO [--json]
  replay FILE [--at N] [--scenario FILE] [--json]
  record SCENARIO|SCRIPT --seed N [--seat CODE --card ID --policy ...] [--level ...] [-o FILE]
  branch FILE --at N [--do MOVE] [--seat CODE --card ID --policy ...] [--title TEXT] [-o FILE]
  diff FILE FILE [--json]
  upgrade FILE [-o FILE]
  schema scenario|replay
FILE#1.2 is a branch: the second that leaves the first.`;

const [name, ...args] = process.argv.slice(2);
const asksForHelp = name === 'help' || name === '--help' || name === '-h';
const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (asksForHelp) console.log(USE);
else if (!command) {
  console.error(name === undefined ? USE : `"${name}" is no command.\n${USE}`);
  process.exitCode = 2;
} else {
  try {
    const { out, code } = command(args);
    process.stdout.write(out.endsWith('\n') ? out : `${out}\n`);
    process.exitCode = code;
  } catch (fault) {
    if (!(fault instanceof WrongUse)) throw fault;
    const unsound = fault instanceof Unsound;
    if (unsound && args.includes('--json')) console.log(JSON.stringify({ sound: false, faults: fault.faults }));
    else console.error(fault.message);
    process.exitCode = unsound ? 1 : 2;
  }
}
