/**
 * The door: unknown JSON becomes a scenario that the engine trusts, or every fault at once with its place.
 * Nothing is repaired in silence.
 */
import * as v from 'valibot';
import { no, ok, type Result } from '../domain/result.ts';
import { FORBIDDEN, isRecord, nameOf, shapeFaults } from './faults.ts';
import type { Scenario } from './scenario.ts';
import { senseless, type Fault } from './scenario-sense.ts';
import { ScenarioSchema } from './scenario-schema.ts';

/** Scenario files that others may extend, by id: parsed JSON. */
export type Library = (id: string) => unknown;

const DEEPEST = 12;

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
  if (!parsed.success) return no(parsed.issues.flatMap((issue) => shapeFaults(issue, 'a scenario')));
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
