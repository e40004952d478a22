/** What a text is worth: the vote index, its terms, and the consent of the host. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSENT } from '../../src/domain/coefficients.ts';
import { consent } from '../../src/domain/consent.ts';
import { hostLine, indexOf, ledgerOf } from '../../src/domain/ledger.ts';
import { blockedBy, utilityPoints } from '../../src/domain/utility.ts';
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
  it('1 a crossed line only costs: with lines a text is never worth more than without', () => {
    fc.assert(fc.property(seat, levels, (i, text) => utilityPoints(tables, tables.ideal, i, text) <= utilityPoints({ ...tables, lines: tables.lines.map(() => []) }, tables.ideal, i, text)));
  });
  it('2 only permanent members are blocked by a veto line', () => {
    fc.assert(fc.property(seat, levels, (i, text) => blockedBy(tables, i, text) !== 'veto' || tables.permanent[i] === true));
  });
});

describe('ledger', () => {
  it('1 what a search reads without a ledger is what the ledger says', () => {
    fc.assert(fc.property(levels, levels, fc.integer({ min: 0, max: tables.members - 1 }), (first, text, sponsor) => {
      const reader = new Reader(c, state, imagined(c, sponsor, first));
      reader.read(text);
      const ledger = ledgerOf(tables, state, imagined(c, sponsor, text));
      return Array.from({ length: tables.members }, (_, i) => i).every((i) => reader.index[i] === indexOf(tables, ledger, i));
    }), { numRuns: 200 });
  });
  it('2 the host line holds who weighs consent, and nobody where consent is given or no host sits', () => {
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
  it('1 once the host has asked the mission to leave, a text that keeps it has less consent', () => {
    const stays = tables.inForce;
    expect(consent(tables, tables.ideal, { credit: 0, asked: true }, stays)).toBeLessThan(consent(tables, tables.ideal, { credit: 0, asked: false }, stays));
  });
  it('2 goodwill won never lowers it', () => {
    fc.assert(fc.property(levels, fc.double({ min: -0.5, max: 0.3, noNaN: true }), fc.double({ min: 0, max: 0.8, noNaN: true }), fc.boolean(), (text, credit, more, asked) => consent(tables, tables.ideal, { credit: credit + more, asked }, text) >= consent(tables, tables.ideal, { credit, asked }, text)));
  });
  it('3 where no host sits nobody’s consent is wanting', () => {
    expect(consent({ ...tables, host: -1 }, tables.ideal, { credit: -0.5, asked: true }, tables.inForce)).toBe(1);
  });
});
