/** What a text is worth: the vote index, its terms, and the consent of the host. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT } from '../../src/domain/coefficients.ts';
import { consent } from '../../src/domain/consent.ts';
import { hostLine, indexOf, ledgerOf, width, type Ledger } from '../../src/domain/ledger.ts';
import type { Tables } from '../../src/domain/tables.ts';
import { blockedBy, clausePoints, utilityPoints } from '../../src/domain/utility.ts';
import { layOut } from '../../src/session/case.ts';
import { imagined, Reader } from '../../src/session/reading.ts';
import { open } from '../../src/session/session.ts';
import { long } from '../support/scenarios.ts';

const c = layOut(long, 5);
const { tables } = c;
const { state } = open(long, 5);
const levels = fc.tuple(...tables.values.map((values) => fc.integer({ min: 0, max: values.length - 1 })));
const seat = fc.integer({ min: 0, max: tables.members - 1 });

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
  it('4 for any ideal, not only for those of the case: the nearer of two wordings is worth no less', () => {
    const ideals = Float64Array.from(tables.ideal);
    fc.assert(fc.property(seat, fc.integer({ min: 0, max: tables.clauses - 1 }), fc.double({ min: 0, max: 100, noNaN: true }), fc.nat(7), fc.nat(7), (i, k, ideal, x, y) => {
      const values = tables.values[k] ?? [];
      const [a, b] = [x % values.length, y % values.length];
      ideals[i * tables.clauses + k] = ideal;
      const nearer = Math.abs((values[a] ?? 0) - ideal) <= Math.abs((values[b] ?? 0) - ideal);
      return !nearer || clausePoints(tables, ideals, i, k, a) >= clausePoints(tables, ideals, i, k, b);
    }));
  });
  it('5 a crossed line only costs: with lines a text is never worth more than without', () => {
    fc.assert(fc.property(seat, levels, (i, text) => utilityPoints(tables, tables.ideal, i, text) <= utilityPoints({ ...tables, lines: tables.lines.map(() => []) }, tables.ideal, i, text)));
  });
  it('6 only permanent members are blocked by a veto line', () => {
    fc.assert(fc.property(seat, levels, (i, text) => blockedBy(tables, i, text) !== 'veto' || tables.permanent[i] === true));
  });
});

const row = (ledger: Ledger, i: number): readonly number[] => Array.from(ledger.subarray(i * width(tables), (i + 1) * width(tables)));

describe('ledger', () => {
  it('1 every index is exactly the sum of its whole-numbered terms', () => {
    fc.assert(fc.property(levels, seat, fc.integer({ min: 0, max: tables.members - 1 }), (text, i, sponsor) => {
      const ledger = ledgerOf(tables, state, imagined(c, sponsor, text));
      const terms = row(ledger, i);
      return terms.every(Number.isInteger) && indexOf(tables, ledger, i) === terms.reduce((a, b) => a + b, 0);
    }), { numRuns: 60 });
  });
  it('2 two elected members who exchange everything but their names exchange their rows', () => {
    const elected = fc.integer({ min: 0, max: tables.members - 1 }).filter((i) => tables.permanent[i] !== true && i !== tables.penholder);
    fc.assert(fc.property(elected, elected, levels, (a, b, text) => {
      const sponsor = tables.penholder;
      const there = (i: number): number => (i === a ? b : i === b ? a : i);
      const swappedTables: Tables = {
        ...tables,
        ...Object.fromEntries((['ideal', 'salience', 'weight'] as const).map((name) => [name, tables[name].map((_, n) => tables[name][there(Math.floor(n / tables.clauses)) * tables.clauses + (n % tables.clauses)] ?? 0)])),
        ...Object.fromEntries((['flexibility', 'consentWeight', 'drift', 'wait', 'reluctance', 'influence', 'persuasionCap'] as const).map((name) => [name, tables[name].map((_, i) => tables[name][there(i)] ?? 0)])),
        lines: tables.lines.map((_, i) => tables.lines[there(i)] ?? []),
        mates: tables.mates.map((_, i) => (tables.mates[there(i)] ?? []).map(there)),
      };
      const swappedState = {
        ...state,
        ideal: swappedTables.ideal,
        drift: state.drift.map((_, i) => state.drift[there(i)] ?? 0),
        wait: state.wait.map((_, i) => state.wait[there(i)] ?? 0),
        orders: state.orders.map((_, i) => state.orders[there(i)] ?? 0),
        trust: state.trust.map((_, n) => state.trust[there(Math.floor(n / tables.seats)) * tables.seats + there(n % tables.seats)] ?? 0),
      };
      const steps = Int8Array.from({ length: tables.members }, (_, i) => (i % 5) - 2);
      const [one, two] = [
        ledgerOf(tables, { ...state, ideal: tables.ideal }, { ...imagined(c, sponsor, text), steps }),
        ledgerOf(swappedTables, swappedState, { ...imagined(c, sponsor, text), steps: steps.map((_, i) => steps[there(i)] ?? 0) }),
      ];
      return Array.from({ length: tables.members }, (_, i) => i).every((i) => row(one, i).join() === row(two, there(i)).join());
    }), { numRuns: 100 });
  });
  it('3 what a search reads without a ledger is what the ledger says', () => {
    fc.assert(fc.property(levels, levels, fc.integer({ min: 0, max: tables.members - 1 }), (first, text, sponsor) => {
      const reader = new Reader(c, state, imagined(c, sponsor, first));
      reader.read(text);
      const ledger = ledgerOf(tables, state, imagined(c, sponsor, text));
      return Array.from({ length: tables.members }, (_, i) => i).every((i) => reader.index[i] === indexOf(tables, ledger, i));
    }), { numRuns: 200 });
  });
  it('4 the host line holds who weighs consent, and nobody where consent is given or no host sits', () => {
    const heavy = tables.consentWeight.findIndex((w, i) => w >= CONSENT.capFrom && i < tables.members);
    const light = tables.consentWeight.findIndex((w, i) => w < CONSENT.capFrom && i < tables.members);
    expect([heavy, light].every((i) => i >= 0)).toBe(true);
    expect(hostLine(tables, heavy, CONSENT.capBelow - 0.01)).toBe(true);
    expect(hostLine(tables, heavy, CONSENT.capBelow)).toBe(false);
    expect(hostLine(tables, light, 0)).toBe(false);
    expect(hostLine({ ...tables, host: -1 }, heavy, 0)).toBe(false);
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
  it('3 goodwill won never lowers it', () => {
    fc.assert(fc.property(levels, fc.double({ min: -0.5, max: 0.3, noNaN: true }), fc.double({ min: 0, max: 0.8, noNaN: true }), fc.boolean(), (text, credit, more, asked) => consent(tables, tables.ideal, { credit: credit + more, asked }, text) >= consent(tables, tables.ideal, { credit, asked }, text)));
  });
  it('4 where no host sits nobody’s consent is wanting', () => {
    expect(consent({ ...tables, host: -1 }, tables.ideal, { credit: -0.5, asked: true }, tables.inForce)).toBe(1);
  });
});
