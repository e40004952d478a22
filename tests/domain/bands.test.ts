/** From an index to a rung: one step at a time, without chatter, never against the index. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToFavour, opposedBelow, rungAt, stepFor } from '../../src/domain/bands.ts';
import { BANDS } from '../../src/domain/coefficients.ts';

const ORDER = ['opposed', 'sceptical', 'open', 'leaning', 'committed'] as const;
const LOW = opposedBelow(0.3);
/** Where a fixed index takes a delegation in the end. */
function settled(start: (typeof ORDER)[number], index: number): number {
  let at = ORDER.indexOf(start);
  for (let n = 0; n < 5; n++) {
    const step = stepFor(ORDER[at] ?? 'open', index, LOW);
    if (step) at += step === 'up' ? 1 : -1;
  }
  return at;
}

describe('bands', () => {
  it('1 where it settles is where the index belongs, give or take the inertia', () => {
    fc.assert(fc.property(fc.constantFrom(...ORDER), fc.integer({ min: -900, max: 900 }), (start, index) => {
      const at = settled(start, index);
      return at >= ORDER.indexOf(rungAt(index - BANDS.inertia, LOW)) && at <= ORDER.indexOf(rungAt(index + BANDS.inertia, LOW));
    }));
  });
  it('2 what was climbed by an index is not lost by less than twice the inertia, and what was lost is not won back by less', () => {
    for (let at = 0; at < 4; at++)
      for (let index = -900; index <= 900; index++)
        for (let by = 0; by <= 2 * BANDS.inertia; by++) {
          const [below, above] = [ORDER[at] ?? 'open', ORDER[at + 1] ?? 'open'];
          if (stepFor(below, index, LOW) === 'up' && stepFor(above, index - by, LOW) === 'down') expect.fail(`${below} at ${index}, less ${by}`);
          if (by < 2 * BANDS.inertia && stepFor(above, index, LOW) === 'down' && stepFor(below, index + by, LOW) === 'up') expect.fail(`${above} at ${index}, more ${by}`);
        }
  });
  it('3 the bounds to the point: each is passed by the inertia of 25, upward and downward', () => {
    const BOUNDS: readonly [number, number][] = [[0, -380], [1, 0], [2, 100], [3, 280]];
    for (const [at, bound] of BOUNDS) {
      const [below, above] = [ORDER[at] ?? 'open', ORDER[at + 1] ?? 'open'];
      expect([bound + 24, bound + 25].map((index) => stepFor(below, index, LOW)), `${below} to ${above}`).toEqual([null, 'up']);
      expect([bound - 25, bound - 26].map((index) => stepFor(above, index, LOW)), `${above} to ${below}`).toEqual([null, 'down']);
      expect([bound - 1, bound].map((index) => rungAt(index, LOW))).toEqual([below, above]);
    }
  });
  it('4 the distance to a vote in favour is nought or less exactly where the next step or the rung itself is in favour', () => {
    expect(distanceToFavour('open', BANDS.leaning + BANDS.inertia)).toBe(0);
    expect(stepFor('open', BANDS.leaning + BANDS.inertia, -300)).toBe('up');
    expect(stepFor('open', BANDS.leaning + BANDS.inertia - 1, -300)).toBe(null);
    expect(distanceToFavour('leaning', BANDS.leaning - BANDS.inertia)).toBe(0);
    expect(stepFor('leaning', BANDS.leaning - BANDS.inertia - 1, -300)).toBe('down');
  });
});
