/** Invariants of the arithmetic: properties that hold for all numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToFavour, opposedBelow, rungAt, stepFor } from '../../src/domain/bands.ts';
import { sponsorTakes } from '../../src/domain/bargaining.ts';
import { chance, chanceBetween } from '../../src/domain/chance.ts';
import { BANDS } from '../../src/domain/coefficients.ts';
import { consent } from '../../src/domain/consent.ts';
import { Forecast, sigmoid } from '../../src/domain/forecast.ts';
import { indexOf, ledgerOf, width } from '../../src/domain/ledger.ts';
import { argumentShift, capped, loosening } from '../../src/domain/persuasion.ts';
import { blockedBy, clausePoints, utilityPoints } from '../../src/domain/utility.ts';
import type { Levels } from '../../src/domain/vocabulary.ts';
import { layOut } from '../../src/session/case.ts';
import { imagined } from '../../src/session/reading.ts';
import { open } from '../../src/session/session.ts';
import { long } from '../support/scenarios.ts';

const c = layOut(long, 5);
const { tables } = c;
const { state } = open(long, 5);
const levels = fc.tuple(...tables.values.map((values) => fc.integer({ min: 0, max: values.length - 1 })));
const seat = fc.integer({ min: 0, max: tables.members - 1 });
const ORDER = ['opposed', 'sceptical', 'open', 'leaning', 'committed'] as const;

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
});

describe('bands', () => {
  it('1 no index moves a delegation more than one rung', () => {
    fc.assert(fc.property(fc.constantFrom(...ORDER), fc.integer({ min: -900, max: 900 }), fc.integer({ min: 120, max: 440 }), (rung, index, reluctance) => {
      const step = stepFor(rung, index, opposedBelow(reluctance / 1000));
      const at = ORDER.indexOf(rung);
      return step === null || (step === 'up' ? at < 4 : at > 0);
    }));
  });
  it('2 a fixed index settles, and the rung it settles on does not chatter', () => {
    fc.assert(fc.property(fc.constantFrom(...ORDER), fc.integer({ min: -900, max: 900 }), (start, index) => {
      let at = ORDER.indexOf(start);
      const low = opposedBelow(0.3);
      for (let n = 0; n < 5; n++) {
        const step = stepFor(ORDER[at] ?? 'open', index, low);
        if (!step) break;
        at += step === 'up' ? 1 : -1;
      }
      return stepFor(ORDER[at] ?? 'open', index, low) === null;
    }));
  });
  it('3 a higher index never means a lower rung', () => {
    fc.assert(fc.property(fc.integer({ min: -900, max: 900 }), fc.integer({ min: 0, max: 300 }), (index, more) => ORDER.indexOf(rungAt(index + more, -300)) >= ORDER.indexOf(rungAt(index, -300))));
  });
  it('4 the distance to a vote in favour is nought or less exactly where the next step or the rung itself is in favour', () => {
    expect(distanceToFavour('open', BANDS.leaning + BANDS.inertia)).toBe(0);
    expect(stepFor('open', BANDS.leaning + BANDS.inertia, -300)).toBe('up');
    expect(stepFor('open', BANDS.leaning + BANDS.inertia - 1, -300)).toBe(null);
    expect(distanceToFavour('leaning', BANDS.leaning - BANDS.inertia)).toBe(0);
    expect(stepFor('leaning', BANDS.leaning - BANDS.inertia - 1, -300)).toBe('down');
  });
});

describe('utility', () => {
  it('1 without lines a text is worth between -1000 and 1000 points', () => {
    fc.assert(fc.property(seat, levels, (i, text) => {
      const bare = { ...tables, lines: tables.lines.map(() => []) };
      const worth = utilityPoints(bare, tables.ideal, i, text);
      return worth >= -1006 && worth <= 1006; // twelve roundings
    }));
  });
  it('2 it is the sum of its clauses and lines', () => {
    fc.assert(fc.property(seat, levels, (i, text) => {
      const sum = text.reduce((total, level, k) => total + clausePoints(tables, tables.ideal, i, k, level), 0);
      const bare = { ...tables, lines: tables.lines.map(() => []) };
      return utilityPoints(bare, tables.ideal, i, text) === sum;
    }));
  });
  it('3 a wording nearer the ideal is never worth less', () => {
    fc.assert(fc.property(seat, fc.integer({ min: 0, max: tables.clauses - 1 }), (i, k) => {
      const ideal = tables.ideal[i * tables.clauses + k] ?? 0;
      const byDistance = (tables.values[k] ?? []).map((value, level) => ({ level, away: Math.abs(value - ideal) })).sort((a, b) => a.away - b.away);
      const worths = byDistance.map(({ level }) => clausePoints(tables, tables.ideal, i, k, level));
      return worths.every((w, n) => n === 0 || w <= (worths[n - 1] ?? w));
    }));
  });
  it('4 only permanent members are blocked by a veto line', () => {
    fc.assert(fc.property(seat, levels, (i, text) => blockedBy(tables, i, text) !== 'veto' || tables.permanent[i] === true));
  });
});

describe('ledger', () => {
  it('1 every index is exactly the sum of its whole-numbered terms', () => {
    fc.assert(fc.property(levels, seat, fc.integer({ min: 0, max: tables.members - 1 }), (text, i, sponsor) => {
      const ledger = ledgerOf(tables, state, imagined(c, sponsor, text));
      const row = Array.from(ledger.subarray(i * width(tables), (i + 1) * width(tables)));
      return row.every(Number.isInteger) && indexOf(tables, ledger, i) === row.reduce((a, b) => a + b, 0);
    }), { numRuns: 60 });
  });
  it('2 swapping all data of two elected members swaps their rows', () => {
    const swapped = structuredClone(long) as unknown as { seats: { id: string; interests: unknown; redLines: unknown; numbers: unknown; blocs: unknown }[]; trust: Record<string, Record<string, number>> };
    const [a, b] = ['ECU', 'MLT'] as const;
    const sa = swapped.seats.find((s) => s.id === a);
    const sb = swapped.seats.find((s) => s.id === b);
    if (!sa || !sb) throw new Error('the case has both');
    for (const key of ['interests', 'redLines', 'numbers', 'blocs'] as const) [sa[key], sb[key]] = [sb[key], sa[key]];
    [swapped.trust[a], swapped.trust[b]] = [swapped.trust[b] ?? {}, swapped.trust[a] ?? {}];
    const [ta, tb] = [swapped.trust[a] ?? {}, swapped.trust[b] ?? {}];
    [ta[b], tb[a]] = [ta[a] ?? 0, tb[b] ?? 0];
    for (const [id, row] of Object.entries(swapped.trust)) if (id !== a && id !== b) [row[a], row[b]] = [row[b] ?? 0, row[a] ?? 0];
    // Seeds vary seats by name; without that variation the two are each other.
    const plain = (s: typeof long) => layOut({ ...s, seats: s.seats }, 0);
    const one = plain(long);
    const two = plain(swapped as unknown as typeof long);
    const i = one.seat(a);
    const j = one.seat(b);
    const text: Levels = one.tables.inForce;
    const bare = (t: typeof one.tables, from: typeof long) => Float64Array.from(t.ideal, (_, n) => from.seats.find((s) => s.id === one.seatIds[Math.floor(n / t.clauses)])?.interests[one.clauseIds[n % t.clauses] ?? '']?.ideal ?? 0);
    expect(utilityPoints(two.tables, bare(two.tables, swapped as unknown as typeof long), i, text)).toBe(utilityPoints(one.tables, bare(one.tables, long), j, text));
    expect(utilityPoints(two.tables, bare(two.tables, swapped as unknown as typeof long), j, text)).toBe(utilityPoints(one.tables, bare(one.tables, long), i, text));
  });
});

describe('consent', () => {
  it('1 it lies between nought and one, and rises with what a text is worth to the host', () => {
    fc.assert(fc.property(levels, levels, fc.double({ min: -0.5, max: 0.3, noNaN: true }), (x, y, credit) => {
      const [cx, cy] = [x, y].map((text) => consent(tables, tables.ideal, { credit, asked: false }, text));
      const [ux, uy] = [x, y].map((text) => utilityPoints(tables, tables.ideal, tables.host, text));
      if (cx === undefined || cy === undefined || ux === undefined || uy === undefined) return false;
      return cx >= 0 && cx <= 1 && (ux <= uy ? cx <= cy : cx >= cy);
    }));
  });
  it('2 once the host has asked the mission to leave, a text that keeps it has less consent', () => {
    const stays = tables.inForce;
    expect(consent(tables, tables.ideal, { credit: 0, asked: true }, stays)).toBeLessThan(consent(tables, tables.ideal, { credit: 0, asked: false }, stays));
  });
});

describe('persuasion', () => {
  it('1 an argument stays within the listener’s cap and on the scale', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.double({ min: -60, max: 60, noNaN: true }), fc.integer({ min: 0, max: 20 }), (start, shift, cap) => {
      const x = capped(start, shift, start, cap);
      return x >= 0 && x <= 100 && Math.abs(x - start) <= cap + 1e-9;
    }));
  });
  it('2 the same argument again is strictly weaker; a contested one a quarter', () => {
    const base = { strength: 8, direction: 1, trust: 0.5, salience: 0.5, uses: 0, contested: false } as const;
    const first = argumentShift(base);
    expect(argumentShift({ ...base, uses: 1 })).toBeLessThan(first);
    expect(argumentShift({ ...base, uses: 2 })).toBeLessThan(argumentShift({ ...base, uses: 1 }));
    expect(argumentShift({ ...base, contested: true })).toBeCloseTo(first / 4, 10);
    expect(loosening(1, 0.5, 1, false)).toBeLessThan(loosening(1, 0.5, 0, false));
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
});
