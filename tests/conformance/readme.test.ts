/** What the suite's README tells is what the file holds: its examples, its kinds and its counts. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KINDS } from '../../src/conformance/suite-schema.ts';
import { suiteJson } from '../support/suite.ts';

const readme = readFileSync(new URL('../../assets/conformance/README.md', import.meta.url), 'utf8');
const cases = suiteJson()['cases'] as readonly { readonly id: string; readonly kind: keyof typeof KINDS; readonly confidence: string }[];

it('1 has an example of every kind, word for word a case of the file, and tells every field of it', () => {
  const parts = readme.split(/^### /m).slice(1);
  expect(parts.map((part) => /^`([a-z-]+)`/.exec(part)?.[1])).toEqual(expect.arrayContaining(Object.keys(KINDS)));
  for (const part of parts) {
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(part)?.[1] ?? 'null') as (typeof cases)[number];
    expect(example).toEqual(cases.find((one) => one.id === example.id));
    expect(part.startsWith(`\`${example.kind}\``), example.id).toBe(true);
    const fields = [...Object.keys(KINDS[example.kind].given.entries), ...Object.keys(KINDS[example.kind].expect.entries)];
    const prose = part.replace(/```json[\s\S]*?```/, '');
    for (const field of fields) expect(prose, example.kind).toContain(`\`${field}\``);
  }
});
it('2 gives the counts of the file', () => {
  expect(readme).toContain(`holds ${cases.length} cases`);
  expect(readme).toContain(`{"cases":${cases.length},"passed":${cases.length},"failed":[]}`);
  for (const word of ['documented', 'secondary', 'uncertain']) expect(readme).toMatch(new RegExp(`\`${word}\` \\(${cases.filter((one) => one.confidence === word).length}[ )]`));
});
