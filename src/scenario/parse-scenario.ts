/**
 * The door: unknown JSON becomes a scenario that the engine trusts, or every fault at once with its place.
 * Nothing is repaired in silence.
 */
import * as v from 'valibot';
import { no, ok, type Result } from '../domain/result.ts';
import { FORBIDDEN, isRecord, nameOf, shapeFaults } from './faults.ts';
import { inherited, type Library } from './inherit.ts';
import type { Scenario } from './scenario.ts';
import { senseless, type Fault } from './scenario-sense.ts';
import { ScenarioSchema } from './scenario-schema.ts';

const DEEPEST = 12;

/**
 * Opens a scenario.
 * A file may lean on others (`inherit.ts`): then what it takes from them is put in first.
 * @param json what JSON.parse gave, or anything else
 * @param library finds the scenarios that it may lean on
 */
export function parseScenario(json: unknown, library: Library = () => undefined): Result<Scenario, readonly Fault[]> {
  const hostile = tooWild(json, '', 0);
  if (hostile) return no([hostile]);
  if (!isRecord(json)) return no([{ place: '', says: `The file holds ${nameOf(json)}, not a scenario.` }]);
  const whole = inherited(json, library);
  if (!whole.ok) return whole;
  const parsed = v.safeParse(ScenarioSchema, whole.value, { abortEarly: false });
  if (!parsed.success) return no(parsed.issues.flatMap((issue) => shapeFaults(issue, 'a scenario')));
  const scenario = parsed.output as Scenario;
  const faults = senseless(scenario);
  return faults.length > 0 ? no(faults) : ok(scenario);
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
