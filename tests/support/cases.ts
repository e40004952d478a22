/** The scenarios made after recorded votes, through the door. */
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { json } from './scenarios.ts';

export const CASE_IDS = ['mali-2022-06-29', 'mali-2023-06-30', 'mali-2023-08-30', 'south-sudan-arms-2022'] as const;
export type CaseId = (typeof CASE_IDS)[number];
export const anyScenario = (id: string): unknown => json(id);

export function caseOf(id: CaseId): Scenario {
  const found = parseScenario(json(id), anyScenario);
  if (!found.ok) throw new Error(`${id} is not sound: ${JSON.stringify(found.fault)}`);
  return found.value;
}
