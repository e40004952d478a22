/** The scenarios that ship, through the door; and a way to open any JSON as one. */
import { readFileSync } from 'node:fs';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Card, Scenario } from '../../src/scenario/scenario.ts';

export const SHIPPED = ['mali-2023-01-27-short', 'mali-2023-01-27'] as const;

/** Fresh JSON of a shipped file, free to be spoiled. */
export const json = (id: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`../../assets/scenarios/${id}.scenario.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
export const library = (id: string): unknown => ((SHIPPED as readonly string[]).includes(id) ? json(id) : undefined);

function opened(id: string): Scenario {
  const found = parseScenario(json(id), library);
  if (!found.ok) throw new Error(`${id} is not sound: ${JSON.stringify(found.fault)}`);
  return found.value;
}
export const long = opened('mali-2023-01-27');
export const short = opened('mali-2023-01-27-short');

export function cardOf(scenario: Scenario, seat: string, n = 0): Card {
  const card = scenario.cards.filter((c) => c.seat === seat)[n];
  if (!card) throw new Error(`${seat} has no card ${n}`);
  return card;
}
