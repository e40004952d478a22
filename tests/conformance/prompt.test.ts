/** `conformance` at the prompt: one object, exit codes, and clear words for a spoiled file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseArguments, WrongUse } from '../../src/cli/arguments.ts';
import { conformanceCommand } from '../../src/cli/conformance.ts';
import { at, type Json } from '../support/mutate.ts';
import { suiteJson } from '../support/suite.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SHIPPED = join(ROOT, 'assets/conformance/council.json');
const scratch = mkdtempSync(join(tmpdir(), 'sixteenth-seat-conformance-'));
function file(name: string, content: unknown): string {
  const path = join(scratch, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const ask = (...words: string[]) => conformanceCommand(parseArguments(words, { json: 'flag' }, 1));
const spoiled = (spoil: (file: Json) => void): Json => {
  const found = suiteJson();
  spoil(found);
  return found;
};
const COUNT = (suiteJson()['cases'] as unknown[]).length;

describe('conformance', () => {
  it('1 the shipped file passes: one object with three fields, exit 0', () => {
    const { out, code } = ask(SHIPPED, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ cases: COUNT, passed: COUNT, failed: [] });
    expect(ask('council', '--json')).toEqual({ out, code });
    expect(() => ask('assembly')).toThrow(WrongUse);
  });
  it('2 a case that fails is named with what was expected and got, exit 1', () => {
    const path = file('wrong.json', spoiled((f) => (at(f, 'cases', 4, 'expect')['outcome'] = 'adopted')));
    const { out, code } = ask(path, '--json');
    expect(code).toBe(1);
    const found = JSON.parse(out) as { failed: { expected: object; got: object }[] };
    expect(found).toMatchObject({ cases: COUNT, passed: COUNT - 1, failed: [{ id: '1.5', title: 'Eight in favour fail, though nobody votes against', expected: { outcome: 'adopted' }, got: { outcome: 'too-few-votes' } }] });
    expect(Object.keys(found)).toEqual(['cases', 'passed', 'failed']);
    expect(found.failed.map((one) => Object.keys(one))).toEqual([['id', 'title', 'expected', 'got']]);
    expect(ask(path).out).toBe(`1.5 Eight in favour fail, though nobody votes against\n  expected ${JSON.stringify(found.failed[0]?.expected)}\n  got      ${JSON.stringify(found.failed[0]?.got)}\nSecurity Council: voting and procedure in numbered cases: ${COUNT - 1} of ${COUNT} cases pass`);
  });
  it('3 a file with faults has them named with their place, exit 1', () => {
    const path = file('spoiled.json', spoiled((f) => { at(f, 'cases', 0)['confidence'] = 'sure'; f['title'] = ''; }));
    expect(ask(path, '--json')).toEqual({ out: JSON.stringify({ cases: 0, passed: 0, failed: [], faults: [{ place: 'title', says: 'is empty' }, { place: 'cases[0].confidence', says: '"sure" is none of "documented", "secondary", "uncertain"' }] }), code: 1 });
    expect(ask(path)).toEqual({ out: `${path}: 2 faults\n  title: is empty\n  cases[0].confidence: "sure" is none of "documented", "secondary", "uncertain"`, code: 1 });
  });
  it('4 a file that is no JSON is a fault of the file, exit 1', () => {
    const { out, code } = ask(file('broken.json', '{"format": 1,'), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ cases: 0, passed: 0, failed: [], faults: [{ place: '', says: expect.stringMatching(/^is not JSON: /) as unknown }] });
  });
  it('5 no file, a file that is not there, a word too many: wrong use', () => {
    expect(() => ask()).toThrow(WrongUse);
    expect(() => ask(join(scratch, 'nowhere.json'))).toThrow(WrongUse);
    expect(() => ask(SHIPPED, SHIPPED)).toThrow(WrongUse);
    expect(() => ask(SHIPPED, '--loud')).toThrow(WrongUse);
  });
  it('6 as a process: stdout holds the object and nothing else; wrong use goes to stderr with exit 2', () => {
    const run = (...words: string[]) => spawnSync('npx', ['--no-install', 'tsx', 'src/cli/main.ts', 'conformance', ...words], { cwd: ROOT, encoding: 'utf8', input: JSON.stringify(suiteJson()) });
    const piped = run('-', '--json');
    expect([piped.status, piped.stderr]).toEqual([0, '']);
    expect(JSON.parse(piped.stdout)).toEqual({ cases: COUNT, passed: COUNT, failed: [] });
    const nothing = run('--json');
    expect([nothing.status, nothing.stdout]).toEqual([2, '']);
    expect(nothing.stderr).toMatch(/^Name a conformance file/);
  }, 60_000);
});
