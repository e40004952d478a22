/** The schemas that ship are those of the doors, and what ships names them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { schemaText } from '../../src/cli/schema.ts';

const read = (path: string): string => readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8');
interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

describe('schemas', () => {
  for (const of of ['scenario', 'replay'] as const)
    it(`1 the schema of a ${of} is up to date: npm run -s cli -- schema ${of} > assets/schema/${of}.schema.json`, () => expect(read(`schema/${of}.schema.json`)).toBe(schemaText(of)));
  it('2 bounds, lengths and patterns of the door are in it, so that an editor tells them too', () => {
    const scenario = JSON.parse(schemaText('scenario')) as Schema;
    expect(scenario.properties['minutes']).toMatchObject({ type: 'integer', minimum: 1, maximum: 600 });
    expect(scenario.properties['seats']).toMatchObject({ type: 'array', minItems: 15, maxItems: 16 });
    expect(scenario['additionalProperties']).toBe(false);
    const replay = JSON.parse(schemaText('replay')) as Schema;
    expect(replay.properties['seed']).toMatchObject({ type: 'integer', minimum: 0, maximum: 2147483647 });
    expect(replay['additionalProperties']).not.toBe(false);
    expect(JSON.stringify(replay.properties['moves'])).toContain('"amendment.offer"');
  });
  it('4 an entry that is taken from another file needs no more than its id; one that is not needs all of it', () => {
    const scenario = JSON.parse(schemaText('scenario')) as Schema;
    for (const list of ['seats', 'clauses', 'arguments', 'cards']) expect(scenario.properties[list], list).toMatchObject({ items: { properties: { from: { type: 'string' } }, if: { required: ['from'] }, then: { required: ['id'] }, additionalProperties: false } });
    expect(scenario.properties['seats']).toMatchObject({ items: { else: { properties: { numbers: { required: ['flexibility', 'consentWeight', 'drift', 'wait', 'reluctance', 'influence', 'persuasionCap'] } } } } });
    expect((scenario.properties['seats'] as { items: { else: { required: string[] } } }).items.else.required).toContain('interests');
  });
  it('5 a change needs the id of what it changes and nothing else', () => {
    const { changes } = (JSON.parse(schemaText('scenario')) as Schema).properties;
    for (const list of ['seats', 'clauses', 'arguments', 'cards']) expect(changes, list).toMatchObject({ properties: { [list]: { type: 'array', items: { required: ['id'], additionalProperties: false } } } });
  });
  it('3 every scenario and replay that ships names its schema', () => {
    for (const [folder, of] of [['scenarios', 'scenario'], ['replays', 'replay']] as const)
      for (const name of readdirSync(new URL(`../../assets/${folder}/`, import.meta.url)).filter((file) => file.endsWith('.json'))) expect((JSON.parse(read(`${folder}/${name}`)) as { $schema?: string }).$schema, name).toBe(`../schema/${of}.schema.json`);
  });
});
