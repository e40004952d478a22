/** Reading what is named at the prompt: files, standard input, and the scenarios that ship with the game. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { no, ok, type Result } from '../domain/result.ts';
import { written } from '../scenario/faults.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WrongUse } from './arguments.ts';

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
  } catch (fault) {
    return no(`is not JSON: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

/** Scenarios that files may extend: those that ship with the game. */
export function library(id: string): unknown {
  const path = `${SHIPPED}${id}.scenario.json`;
  return /^[a-z0-9-]{1,60}$/.test(id) && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : undefined;
}

/** A scenario by its id, or by the path of its file. @throws WrongUse with every fault */
export function loadScenario(name: string | undefined): Scenario {
  if (name === undefined) throw new WrongUse('Name a scenario: its id, or the path of its file.');
  const shipped = library(name);
  let json = shipped;
  if (shipped === undefined) {
    if (!existsSync(name)) throw new WrongUse(`There is no scenario "${name}" and no file of that name.`);
    const read = readJson(name);
    if (!read.ok) throw new WrongUse(`${name} ${read.fault}`);
    json = read.value;
  }
  const scenario = parseScenario(json, library);
  if (!scenario.ok) throw new WrongUse(`${name} is not sound:\n${scenario.fault.map((f) => `  ${written(f)}`).join('\n')}`);
  return scenario.value;
}
