/** Luck with a name: the same question has the same answer, a fair one, for good. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, chanceBetween } from '../../src/domain/chance.ts';

/** Thirty-two bits each, as drawn when the first debates were recorded. */
const PINNED = [1_163_452_111, 2_886_220_781, 2_895_183_677];

describe('chance', () => {
  it('1 the same question has the same answer, and another question leaves it alone', () => {
    const before = chance(7, 'overnight', 'GAB');
    chance(7, 'something new', 3);
    expect(chance(7, 'overnight', 'GAB')).toBe(before);
    expect(chance(8, 'overnight', 'GAB')).not.toBe(before);
    expect(chance(7, 'overnight', 'GHA')).not.toBe(before);
  });
  it('2 it is fair: over 20,000 small seeds the tenths are filled evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (let seed = 0; seed < 20_000; seed++) {
      const x = chance(seed, 'fair');
      expect(x >= 0 && x < 1).toBe(true);
      tenths[Math.floor(x * 10)] = (tenths[Math.floor(x * 10)] ?? 0) + 1;
    }
    for (const n of tenths) expect(Math.abs(n - 2000)).toBeLessThan(200);
  });
  it('3 between two bounds it stays between them', () => {
    fc.assert(fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 50 }), (seed, low, span) => {
      const x = chanceBetween(low, low + span, seed, 'b');
      return x >= low && (x < low + span || span === 0);
    }));
  });
  it('4 two questions of one seed, and one question of two neighbouring seeds, have nothing to do with each other', () => {
    const N = 20_000;
    const together = (a: (seed: number) => number, b: (seed: number) => number): number => {
      let sum = 0;
      for (let seed = 0; seed < N; seed++) sum += (a(seed) - 0.5) * (b(seed) - 0.5);
      return (12 * sum) / N;
    };
    for (const other of ['jitteq', 'jittes', 'Jitter', 'jitter '] as const) expect(Math.abs(together((s) => chance(s, 'jitter'), (s) => chance(s, other)))).toBeLessThan(0.03);
    expect(Math.abs(together((s) => chance(s, 'order', 1, 'GAB'), (s) => chance(s, 'order', 2, 'GAB')))).toBeLessThan(0.03);
    expect(Math.abs(together((s) => chance(s, 'x'), (s) => chance(s + 1, 'x')))).toBeLessThan(0.03);
  });
  it('5 it matters where one word of a question ends and the next begins', () => {
    expect(chance(1, 'ab', 'c')).not.toBe(chance(1, 'a', 'bc'));
    expect(chance(1, 'ab')).not.toBe(chance(1, 'a', 'b'));
    expect(chance(1, 'a', '')).not.toBe(chance(1, 'a'));
  });
  it('6 answers of today are answers of every later day: old debates rest on them', () => {
    expect([chance(7, 'overnight', 'GAB'), chance(0), chance(2023, 'order', 3, 'CHE')].map((x) => x * 2 ** 32)).toEqual(PINNED);
  });
});
