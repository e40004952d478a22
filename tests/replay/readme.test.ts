/** The pages that teach how to write files say what is so: every move has its row, every example passes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { strangeNames } from '../../src/replay/move-words.ts';
import { schemaText } from '../../src/cli/schema.ts';
import { library, long } from '../support/scenarios.ts';
import { opened, played, script } from './table.ts';

const page = (path: string): string => readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8');
const replays = page('replays/README.md');
const scenarioPage = page('scenarios/README.md');
const blocks = (text: string): readonly string[] => [...text.matchAll(/```json\n([\s\S]*?)```/g)].map((found) => found[1] ?? '');

describe('how to write a script', () => {
  const examples = [...replays.matchAll(/`(\{[^`]*"do":[^`]*\})`/g)].map((found) => JSON.parse(found[1] ?? '') as { do: string });
  it('1 every move has a row with an example', () => {
    const kinds = new Set([...schemaText('replay').matchAll(/"([a-z]+\.[a-z]+)"/g)].map((found) => found[1] ?? ''));
    expect(kinds.size).toBeGreaterThan(30);
    for (const kind of kinds) expect(replays, kind).toContain(`\`${kind}\``);
    expect(examples.length).toBeGreaterThan(30);
  });
  it('2 every example is a move that the door takes, and names what the scenario has', () => {
    const file = opened({ format: 1, id: 'x', title: 'X', scenario: { id: long.id }, seed: 1, moves: examples });
    expect(strangeNames(long, file)).toEqual([]);
  });
  it('3 the smallest file plays, and each part that is added to it', () => {
    const [smallest = '', ...parts] = blocks(replays);
    const file = JSON.parse(smallest) as Record<string, unknown>;
    expect(played(opened(file)).session.state.outcome).not.toBeNull();
    for (const part of parts) expect(played(script(JSON.parse(`{${part}}`) as Record<string, unknown>)).session.state.outcome).not.toBeNull();
  });
  it('4 every field of the file is told', () => {
    for (const field of Object.keys((JSON.parse(schemaText('replay')) as { properties: object }).properties)) expect(replays, field).toContain(`\`${field}\``);
  });
});

describe('how to write a scenario', () => {
  it('1 the small example passes when its parts are put together', () => {
    const [names = '', start = ''] = blocks(scenarioPage);
    const found = parseScenario({ ...(JSON.parse(names) as object), ...(JSON.parse(`{${start}}`) as object) }, library);
    expect(found.ok ? [] : found.fault).toEqual([]);
  });
  it('2 every field of the file is told', () => {
    for (const field of Object.keys((JSON.parse(schemaText('scenario')) as { properties: object }).properties)) expect(scenarioPage.includes(`\`${field}\``) || scenarioPage.includes(`"${field}"`), field).toBe(true);
  });
});
