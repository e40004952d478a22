/** Words after the command: names in order, and flags. Wrong use is one sentence on stderr and exit code 2. */
import { written } from '../scenario/faults.ts';
import type { Fault } from '../scenario/scenario-sense.ts';

export class WrongUse extends Error {}

/** A file that was asked about and is not sound: the answer is no, with every fault and its place. */
export class Unsound extends WrongUse {
  readonly faults: readonly Fault[];

  constructor(says: string, faults: readonly Fault[]) {
    super(`${says}\n${faults.map((fault) => `  ${written(fault)}`).join('\n')}`);
    this.faults = faults;
  }
}

export interface Arguments {
  readonly names: readonly string[];
  readonly json: boolean;
  value(flag: string): string | null;
  /** A whole number of a flag. @throws WrongUse where it is not one in the range */
  whole(flag: string, otherwise: number, least: number, most: number): number;
}

/** @param most how many names may stand before the flags @throws WrongUse */
export function parseArguments(args: readonly string[], flags: Readonly<Record<string, 'value' | 'flag'>>, most: number): Arguments {
  const names: string[] = [];
  const values = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const given = args[i] ?? '';
    const word = given === '-o' ? '--output' : given;
    if (!word.startsWith('--')) {
      names.push(word);
      continue;
    }
    const [flag = '', ...rest] = word.slice(2).split('=');
    const inline = rest.length > 0 ? rest.join('=') : undefined;
    const kind = Object.hasOwn(flags, flag) ? flags[flag] : undefined;
    if (kind === undefined) throw new WrongUse(`${given === '-o' ? given : `--${flag}`} is no flag of this command.`);
    if (values.has(flag)) throw new WrongUse(`--${flag} stands twice.`);
    if (kind === 'flag') {
      if (inline !== undefined) throw new WrongUse(`--${flag} takes no value.`);
      values.set(flag, 'yes');
      continue;
    }
    const value = inline ?? args[++i];
    if (value === undefined || value.startsWith('--')) throw new WrongUse(`${given === '-o' ? given : `--${flag}`} needs a value.`);
    values.set(flag, value);
  }
  if (names.length > most) throw new WrongUse(`"${names[most] ?? ''}" is one word too many.`);
  return {
    names,
    json: values.has('json'),
    value: (flag) => values.get(flag) ?? null,
    whole: (flag, otherwise, least, greatest) => {
      const written = values.get(flag);
      if (written === undefined) return otherwise;
      const n = Number(written);
      if (!/^\d+$/.test(written) || n < least || n > greatest) throw new WrongUse(`--${flag} is "${written}": a whole number from ${least} to ${greatest} is needed.`);
      return n;
    },
  };
}
