/** What words can do, and what a sponsor gives: bounded, fading, never contrary. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sponsorTakes } from '../../src/domain/bargaining.ts';
import { SPEECH } from '../../src/domain/coefficients.ts';
import { Forecast, sigmoid } from '../../src/domain/forecast.ts';
import { argumentShift, speechShift } from '../../src/domain/persuasion.ts';

describe('persuasion', () => {
  it('1 a fact used for the n-th time carries 0.6 of the time before, and never turns round', () => {
    for (let uses = 0; uses < 12; uses++) {
      const shift = (n: number): number => argumentShift({ strength: 8, direction: -1, trust: 0.7, salience: 0.3, uses: n, contested: false });
      expect(shift(uses + 1)).toBeCloseTo(0.6 * shift(uses), 12);
      expect(shift(uses)).toBeLessThan(0);
    }
  });
  it('2 the more trust the further it moves; what matters most to the listener moves least; never further than its strength', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(share, share, share, fc.double({ min: 0, max: 15, noNaN: true }), fc.nat(5), (trust, more, salience, strength, uses) => {
      const shift = (t: number, s: number): number => argumentShift({ strength, direction: 1, trust: t, salience: s, uses, contested: false });
      const [low, high] = [Math.min(trust, more), Math.max(trust, more)];
      return shift(high, salience) >= shift(low, salience) && shift(trust, 1) <= shift(trust, salience) && shift(trust, salience) <= strength && shift(trust, salience) >= 0;
    }));
  });
  it('3 a statement draws nobody who distrusts the speaker, and a pointed one half as much again', () => {
    expect(speechShift(1, SPEECH.trustFrom, 50, true)).toBe(0);
    expect(speechShift(1, 0, -50, false)).toBeCloseTo(0, 12);
    expect(speechShift(0.8, 0.9, 40, true)).toBeCloseTo(1.5 * speechShift(0.8, 0.9, 40, false), 12);
    expect(Math.sign(speechShift(0.8, 0.9, -40, false))).toBe(-1);
  });
});

describe('bargaining and forecast', () => {
  it('1 a sponsor never refuses what raises the worth of its text', () => {
    fc.assert(fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.double({ min: 0, max: 500, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (before, more, trust) => sponsorTakes(before, before + more, trust)));
  });
  it('2 the more it trusts, the more it gives', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 1000, noNaN: true }), fc.double({ min: 0, max: 400, noNaN: true }), (before, less) => !sponsorTakes(before, before - less, 0.1) || sponsorTakes(before, before - less, 0.9)));
  });
  it('3 the sigmoid rises, is one half at nought, and stays in 0..1', () => {
    expect(sigmoid(0)).toBe(0.5);
    fc.assert(fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.double({ min: 0, max: 1e3, noNaN: true }), (x, d) => sigmoid(x) >= 0 && sigmoid(x + d) <= 1 && sigmoid(x) <= sigmoid(x + d)));
  });
  it('4 a crossed veto line leaves next to no chance of adoption; fifteen pledges nearly certainty', () => {
    const f = new Forecast();
    for (let i = 0; i < 15; i++) f.add(400, -300, i < 5, null, false, true);
    expect(f.adopted).toBeGreaterThan(0.95);
    f.reset();
    for (let i = 0; i < 15; i++) f.add(400, -300, i < 5, i === 0 ? 'veto' : null, false, false);
    expect(f.adopted).toBeLessThan(0.03);
  });
  it('5 a pledge counts as a vote in favour, but not where the text crosses the pledger’s line', () => {
    const f = new Forecast();
    f.add(-200, -300, false, null, true, true);
    expect(f.votes).toBeGreaterThan(0.95);
    f.reset();
    f.add(400, -300, true, 'veto', false, true);
    expect([f.votes < 0.05, f.noVeto < 0.05]).toEqual([true, true]);
  });
});
