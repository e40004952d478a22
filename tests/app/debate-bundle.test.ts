/** Many debates in one file: all come back as they were, and one that is spoiled keeps none of the others out. */
import { describe, expect, it } from 'vitest';
import { bundles, readDebates } from '../../src/app/debate-bundle.ts';
import { fileName } from '../../src/app/download.ts';
import { writeReplay } from '../../src/replay/write-replay.ts';
import { debate } from '../support/debates.ts';

const debates = [0, 1, 2, 3].map((n) => ({ replay: debate(n), kept: n === 0 ? null : `2026-0${n}-11T10:00:00.000Z` }));
const [text = ''] = bundles(debates);

describe('a file of many debates', () => {
  it('gives back what was put in', () => {
    expect(bundles(debates).length).toBe(1);
    expect(readDebates('all.json', text)).toEqual({ found: debates, faults: [] });
    expect(readDebates('all.json', `\uFEFF ${text}`).found.length).toBe(4);
    expect(bundles([])).toEqual([]);
  });

  it('and a single replay is read the same way', () => {
    expect(readDebates('one.replay.json', writeReplay(debate(5)))).toEqual({ found: [{ replay: debate(5), kept: null }], faults: [] });
  });

  it('names the file, the debate and the place of what is wrong, and reads the rest', () => {
    const spoiled = text.replace('"type":"turn.pass"', '"type":"turn.dance"');
    const { found, faults } = readDebates('all.json', spoiled);
    expect(found.length).toBe(3);
    expect(faults).toMatchObject([{ key: 'open.faults', values: { name: 'all.json, debates[0]', count: 1, first: expect.stringMatching(/^commands\[\d+\]: is no move/) as unknown } }]);
  });

  it('refuses hostile files without a throw', () => {
    const cases: readonly [string, string][] = [
      ['', 'open.faults'],
      ['null', 'open.faults'],
      ['[]', 'open.faults'],
      [`{"a":${'['.repeat(50_000)}`, 'open.faults'],
      ['{"library":1', 'open.bundle'],
      ['{"library":1}', 'open.bundle'],
      ['{"library":2,"debates":[]}', 'open.bundle'],
      ['{"library":1,"debates":{"0":1}}', 'open.bundle'],
      ['{"library":1,"debates":[1,null,"<script>",[[]],{"replay":{"__proto__":{}}}]}', 'open.faults'],
      [`{"library":1,"debates":[{"kept":"<b>","replay":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}]}`, 'open.faults'],
    ];
    for (const [hostile, key] of cases) {
      const { found, faults } = readDebates('x.json', hostile);
      expect(found).toEqual([]);
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults) expect(fault.key).toBe(key);
    }
  });
});

describe('the name of a file', () => {
  it('is one that every file system takes', () => {
    expect(fileName('Four words, as Côte d’Ivoire', '.replay.json')).toBe('four-words-as-cote-d-ivoire.replay.json');
    expect(fileName('../../<script>', '.txt')).toBe('script.txt');
    expect(fileName('…', '.csv')).toBe('debate.csv');
  });
});
