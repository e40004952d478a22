/**
 * The door: unknown JSON becomes a scenario that the engine trusts, or every fault at once with its place.
 * Nothing is repaired in silence.
 */
import * as v from 'valibot';
import { no, ok, type Result } from '../domain/result.ts';
import type { Scenario } from './scenario.ts';
import { senseless, type Fault } from './scenario-sense.ts';
import { ScenarioSchema } from './scenario-schema.ts';

/** Scenario files that others may extend, by id: parsed JSON. */
export type Library = (id: string) => unknown;

/** Names that would reach into JavaScript itself. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 12;

/** One fault as a sentence: `seats[3].interests.rights.ideal: 140 is above 100`. */
export const written = (fault: Fault): string => (fault.place === '' ? fault.says : `${fault.place}: ${fault.says}`);

/**
 * Opens a scenario.
 * A file with `extends` takes every top-level field of the named scenario that it does not give itself.
 * @param json what JSON.parse gave, or anything else
 * @param library finds the scenarios that may be extended
 */
export function parseScenario(json: unknown, library: Library = () => undefined): Result<Scenario, readonly Fault[]> {
  const hostile = tooWild(json, '', 0);
  if (hostile) return no([hostile]);
  const whole = extended(json, library);
  if (!whole.ok) return whole;
  const parsed = v.safeParse(ScenarioSchema, whole.value, { abortEarly: false });
  if (!parsed.success) return no(parsed.issues.flatMap((issue) => shapeFaults(issue)));
  const scenario = parsed.output as Scenario;
  const faults = senseless(scenario);
  return faults.length > 0 ? no(faults) : ok(scenario);
}

function extended(json: unknown, library: Library): Result<unknown, readonly Fault[]> {
  if (!isRecord(json)) return no([{ place: '', says: `The file holds ${nameOf(json)}, not a scenario.` }]);
  if (!Object.hasOwn(json, 'extends')) return ok(json);
  const { extends: base, ...own } = json;
  if (typeof base !== 'string') return no([{ place: 'extends', says: `${nameOf(base)} is not the id of a scenario` }]);
  const found = library(base);
  if (!isRecord(found)) return no([{ place: 'extends', says: `no scenario "${base}" is here to extend` }]);
  if (Object.hasOwn(found, 'extends')) return no([{ place: 'extends', says: `"${base}" extends another scenario itself; only a whole scenario can be extended` }]);
  return ok({ ...found, ...own });
}

/**
 * What a schema found wrong, with its place, in words that a reader of the file can use.
 * @param what whose fields these are
 */
export function shapeFaults(issue: v.BaseIssue<unknown>, what = 'a scenario'): Fault[] {
  const place = placeOf(issue);
  if (issue.expected === 'never') return [{ place, says: `is not a field of ${what} here` }];
  if (issue.input === undefined && issue.expected !== null) return [{ place, says: 'is missing' }];
  const value = shown(issue.input);
  // Our own messages begin with a verb and follow the value; the library's own are replaced.
  if (/^(is|has|must) /.test(issue.message)) return [{ place, says: issue.message.startsWith('has') || issue.message.startsWith('must') || issue.message === 'is empty' ? issue.message : `${value} ${issue.message}` }];
  return [{ place, says: `${value} is not ${expected(issue.expected)}` }];
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  let place = '';
  for (const item of issue.path ?? []) {
    const key: unknown = item.key;
    place += typeof key === 'number' ? `[${key}]` : place === '' ? String(key) : `.${String(key)}`;
  }
  return place;
}

const shown = (input: unknown): string => (typeof input === 'string' ? JSON.stringify(input.length > 40 ? `${input.slice(0, 40)}…` : input) : typeof input === 'number' || typeof input === 'boolean' ? String(input) : nameOf(input));

function expected(kind: string | null): string {
  switch (kind) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'Array':
      return 'a list';
    case 'Object':
      return 'an object';
    default:
      return `what is expected here (${kind ?? 'nothing'})`;
  }
}

export function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'undefined' ? 'nothing' : `a ${typeof value}`;
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first place where a file is nested too deep or names what reaches into JavaScript itself; null where it is tame. */
export function tooWild(value: unknown, place: string, depth: number): Fault | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return { place, says: `is nested more than ${DEEPEST} deep` };
  for (const key of Object.keys(value)) {
    const here = Array.isArray(value) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`;
    if (FORBIDDEN.has(key)) return { place: here, says: `"${key}" cannot be a name here` };
    const found = tooWild((value as Record<string, unknown>)[key], here, depth + 1);
    if (found) return found;
  }
  return null;
}
