/** Two thousand spoiled files: a list of faults or a sound scenario that plays, never a crash and never a silent change. */
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { playOut } from '../../src/session/simulate.ts';
import { mutate, places, type Json } from '../support/mutate.ts';
import { json, library, SHIPPED } from '../support/scenarios.ts';

const FILES = 2000;
const OUTCOMES = ['adopted', 'too-few-votes', 'vetoed', 'no-vote'];

describe('two thousand spoiled files', () => {
  const base = json('mali-2023-01-27');
  const text = SHIPPED.map((id) => JSON.stringify(json(id)));
  const all = SHIPPED.map((id) => places(json(id)));
  const crashed: string[] = [];
  const changed: string[] = [];
  const unsaid: string[] = [];
  const endless: string[] = [];
  let sound = 0;

  beforeAll(() => {
    for (let seed = 0; seed < FILES; seed++) {
      const file = mutate(JSON.parse(text[seed % 2] ?? '') as Json, all[seed % 2] ?? [], seed);
      const before = JSON.stringify(file);
      try {
        const found = parseScenario(file, library);
        if (JSON.stringify(file) !== before) changed.push(`${seed}: the door wrote into the file`);
        if (!found.ok) {
          if (found.fault.length === 0 || found.fault.some((f) => f.says.trim() === '')) unsaid.push(String(seed));
          continue;
        }
        sound++;
        // What the file says, and what it takes from the one it extends: no more, no less.
        const { extends: other, ...own } = JSON.parse(before) as Json;
        if (!isDeepStrictEqual(found.value, other === undefined ? own : { ...base, ...own })) changed.push(String(seed));
        const { outcome } = playOut(found.value, seed, null, 'idle').state;
        if (outcome === null || !OUTCOMES.includes(outcome)) endless.push(String(seed));
      } catch (fault) {
        crashed.push(`${seed}: ${String(fault)}`);
      }
    }
  }, 120_000);

  it('1 none makes the door or a debate crash', () => expect(crashed).toEqual([]));
  it('2 a file that is refused is told why', () => expect(unsaid).toEqual([]));
  it('3 a file that is taken is taken as it is', () => expect(changed).toEqual([]));
  it('4 each that is taken plays to an end', () => expect(endless).toEqual([]));
  it('5 both kinds came up: the spoiling spoils, and not everything', () => {
    expect(sound).toBeGreaterThan(100);
    expect(FILES - sound).toBeGreaterThan(1000);
  });
});
