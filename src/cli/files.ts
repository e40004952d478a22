/** Reading what is named at the prompt: files, standard input, and the scenarios that ship with the game. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { no, ok, type Result } from '../domain/result.ts';
import { written } from '../scenario/faults.ts';
import type { LinePath } from '../replay/lines.ts';
import { parseReplayText } from '../replay/parse-replay.ts';
import { playBack, type Playback, type Scenarios } from '../replay/play-back.ts';
import type { Replay } from '../replay/replay-file.ts';
import type { Library } from '../scenario/inherit.ts';
import { jsonSlip, slipSays } from '../scenario/json-slip.ts';
import { nearestFirst } from '../scenario/near-names.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { Unsound, WrongUse } from './arguments.ts';

const REPLAYS = fileURLToPath(new URL('../../assets/replays/', import.meta.url));
const SHIPPED = fileURLToPath(new URL('../../assets/scenarios/', import.meta.url));

/** @param path a file, or `-` for standard input; a byte order mark, which some editors write, is left out @throws WrongUse when it cannot be read */
export function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new WrongUse(path === '-' ? 'Standard input could not be read.' : `The file "${path}" could not be read.`);
  }
}

/** JSON of a file, or one sentence about where it stops being JSON. */
export function readJson(path: string): Result<unknown, string> {
  const text = readText(path);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    const slip = jsonSlip(text);
    return no(`is not JSON${slip ? `: ${slipSays(slip)}` : ' that can be read'}`);
  }
}

const shippedIds = (): readonly string[] => readdirSync(SHIPPED).flatMap((name) => (name.endsWith('.scenario.json') ? [name.slice(0, -'.scenario.json'.length)] : []));

/** Scenarios that files may extend: those that ship with the game. */
export const library: Library = Object.assign(
  (id: string): unknown => {
    const path = `${SHIPPED}${id}.scenario.json`;
    return /^[a-z0-9-]{1,60}$/.test(id) && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : undefined;
  },
  { ids: shippedIds() },
);

/** A scenario by its id, or by the path of its file. @throws WrongUse with every fault */
export function loadScenario(name: string | undefined): Scenario {
  if (name === undefined) throw new WrongUse('Name a scenario: its id, or the path of its file.');
  const shipped = library(name);
  let json = shipped;
  if (shipped === undefined) {
    if (!existsSync(name)) throw new WrongUse(`There is no scenario "${name}" and no file of that name. There are ${nearestFirst(name, shippedIds()).join(', ')}.`);
    const read = readJson(name);
    if (!read.ok) throw new WrongUse(`${name} ${read.fault}`);
    json = read.value;
  }
  const scenario = parseScenario(json, library);
  if (!scenario.ok) throw new WrongUse(`${name} is not sound:\n${scenario.fault.map((f) => `  ${written(f)}`).join('\n')}`);
  return scenario.value;
}

/** @throws WrongUse when it cannot be written */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw new WrongUse(`The file "${path}" could not be written.`);
  }
}

export interface LoadedReplay {
  readonly name: string;
  readonly file: Replay;
  /** The line that is meant: `debate.replay.json#2.1` is the first branch of the second. */
  readonly path: LinePath;
  readonly scenarios: Scenarios;
}

/** A replay by the path of its file or by the id of one that ships. @param scenario the path of its scenario, where it is not one that ships nor beside the file @throws Unsound with every fault */
export function loadReplay(name: string | undefined, scenario: string | null = null): LoadedReplay {
  if (name === undefined) throw new WrongUse('Name a replay: the path of its file, or its id.');
  const [, path = name, branch = ''] = /^(.*?)(?:#(\d{1,3}(?:\.\d{1,3})*))?$/.exec(name) ?? [];
  const shipped = `${REPLAYS}${path}.replay.json`;
  const at = /^[a-z0-9-]{1,80}$/.test(path) && !existsSync(path) && existsSync(shipped) ? shipped : path;
  const parsed = parseReplayText(readText(at));
  if (!parsed.ok) throw new Unsound(`${path} is not sound:`, parsed.fault);
  return {
    name,
    file: parsed.value,
    path: branch === '' ? [] : branch.split('.').map((n) => Number(n) - 1),
    scenarios: scenario !== null ? () => loadScenario(scenario) : scenariosBeside(at),
  };
}

/** Scenarios by id: those that ship, else those in the folder of a file. */
export function scenariosBeside(file: string): Scenarios {
  return Object.assign(
    (id: string): Scenario | null => {
      const beside = join(dirname(file), `${id}.scenario.json`);
      return library(id) !== undefined ? loadScenario(id) : file !== '-' && existsSync(beside) ? loadScenario(beside) : null;
    },
    { ids: shippedIds() },
  );
}

/** Plays a loaded replay. @throws Unsound where its names are none of the scenario's */
export function played({ name, file, path, scenarios }: LoadedReplay): Playback {
  const found = playBack(file, scenarios, path);
  if (!found.ok) throw new Unsound(`${name} cannot be played:`, found.fault);
  return found.value;
}
