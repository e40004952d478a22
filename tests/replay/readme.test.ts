/** The pages that teach how to write files say what is so: every move has its row, every example passes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { strangeNames } from '../../src/replay/move-words.ts';
import { parseArguments } from '../../src/cli/arguments.ts';
import { namesCommand } from '../../src/cli/names.ts';
import { words } from '../../src/cli/words.ts';
import { refusedSay } from '../../src/views/replay-notes.ts';
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
  it('5 the refusal that the page shows is the one that its moves meet, and the debate comes out as the page expects', () => {
    const [smallest = '', moves = '', rest = ''] = blocks(replays);
    const { moves: list } = JSON.parse(`{${moves}}`) as { moves: object[] };
    const first = played(opened({ ...(JSON.parse(smallest) as object), moves: list }));
    expect(first.refused).toHaveLength(1);
    for (const refused of first.refused) expect(replays).toContain(`\n${words().say(refusedSay(refused, first.scenario))}\n`);
    const second = played(opened({ ...(JSON.parse(smallest) as object), ...(JSON.parse(`{${rest}}`) as object), moves: [...list.slice(0, 2), { by: 'FRA', do: 'vote.call' }] }));
    expect([second.refused, second.failed, second.slips]).toEqual([[], [], []]);
  });
  it('6 the names that the page shows are what names prints, line by line', () => {
    const shown = /You will see, among much else:\n\n```\n([\s\S]*?)```/.exec(replays)?.[1]?.trimEnd().split('\n') ?? [];
    const printed = namesCommand(parseArguments(['mali-2023-01-27-short'], {}, 1)).out.split('\n');
    expect(shown.length).toBeGreaterThan(9);
    for (const line of shown) expect(printed.some((one) => one === line || (line.endsWith('...') && one.startsWith(line.slice(0, -3)))), line).toBe(true);
  });
  it('4 every field of the file is told', () => {
    for (const field of Object.keys((JSON.parse(schemaText('replay')) as { properties: object }).properties)) expect(replays, field).toContain(`\`${field}\``);
  });
});

describe('how to write a scenario', () => {
  it('3 a list of seats that are taken from another file', () => {
    const { seats } = JSON.parse(`{${blocks(scenarioPage).find((block) => block.includes('"seats": [') && block.includes('"from"')) ?? ''}}`) as { seats: { id: string }[] };
    const rest = long.seats.filter(({ id }) => !seats.some((seat) => seat.id === id)).map(({ id }) => ({ from: long.id, id }));
    const found = parseScenario({ extends: long.id, id: 'x', seats: [...seats, ...rest] }, library);
    expect(found.ok ? found.value.seats[1]?.line : found.fault).toBe('Another line.');
  });
  it('1 the small example passes when its parts are put together', () => {
    const [names = '', start = '', changes = ''] = blocks(scenarioPage);
    const found = parseScenario({ ...(JSON.parse(names) as object), ...(JSON.parse(`{${start}}`) as object), ...(JSON.parse(`{${changes}}`) as object) }, library);
    expect(found.ok && found.value.cards.find(({ id }) => id === 'gha-bridge')?.title).toBe('Half a bridge');
    expect(found.ok ? [] : found.fault).toEqual([]);
  });
  it('2 every field of the file is told', () => {
    for (const field of Object.keys((JSON.parse(schemaText('scenario')) as { properties: object }).properties)) expect(scenarioPage.includes(`\`${field}\``) || scenarioPage.includes(`"${field}"`), field).toBe(true);
  });
});
