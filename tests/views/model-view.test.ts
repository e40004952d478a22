/** The page about the model against the engine: the worked example is the engine's own index, the marks are counted, every message has its words and values. */
import { describe, expect, it } from 'vitest';
import * as coefficients from '../../src/domain/coefficients.ts';
import { TERMS } from '../../src/domain/ledger.ts';
import { ternaryCounts } from '../../src/domain/ternary.ts';
import { formatRoute, parseRoute } from '../../src/app/routes.ts';
import { imagined, Reader } from '../../src/session/reading.ts';
import { opening } from '../../src/session/state.ts';
import { caseAsWritten, exampleView, packagesOf } from '../../src/views/model-example.ts';
import { CHECKS } from '../../src/views/model-parts-proof.ts';
import { markCounts, modelView } from '../../src/views/model-view.ts';
import { makeWords } from '../../src/words/words.ts';
import { long } from '../support/scenarios.ts';
import { readCatalogue, saysIn, within } from '../words/say-walk.ts';

const catalogue = readCatalogue();
const words = makeWords('en', catalogue);
const view = modelView(long);
const packages = packagesOf(long);

describe('the worked example', () => {
  const c = caseAsWritten(long);
  const state = opening(c, 0);
  for (const { id } of packages)
    it(`1 ${id}: every delegation's terms add up to the index that the engine reads`, () => {
      const option = [...long.options.flatMap((o) => o.variants), ...long.extraPackages].find((one) => one.id === id);
      const levels = c.compiled.levelsOf(option?.text ?? long.inForce.text);
      const reader = new Reader(c, state, imagined(c, c.tables.penholder, levels)).read(levels);
      for (const [seat, code] of c.seatIds.slice(0, c.tables.members).entries()) {
        const example = exampleView(long, code, id);
        expect(example.index, code).toBe(reader.index[seat]);
        expect(example.clauses.reduce((sum, row) => sum + row.points, 0)).toBe(example.wordings);
        expect(example.wordings + example.terms.reduce((sum, row) => sum + row.points, 0), code).toBe(example.index);
        for (const row of example.clauses) expect(row.points).toBe(Math.round(coefficients.UNIT * row.share * row.worth));
        expect(example.terms.map(({ term }) => term)).toEqual(TERMS);
      }
    });

  it('2 before chance every ideal is the one the scenario writes', () => {
    for (const row of exampleView(long, 'BRA', '2A').clauses) {
      const clause = long.clauses.find(({ title }) => title === row.title);
      expect(row.ideal).toBe(long.seats.find(({ id }) => id === 'BRA')?.interests[clause?.id ?? '']?.ideal);
    }
  });

  it('3 a crossed veto line is a vote against, whatever the index', () => {
    const example = exampleView(long, 'BRA', '2A');
    expect(example.vote).toBe('for');
    const seeds = example.seeds.points;
    expect(Math.min(...seeds)).toBe(example.seeds.least);
    expect(new Set(seeds).size).toBeGreaterThan(seeds.length / 2);
  });

  it('4 a seat or text that the scenario does not have is answered with one that it has', () => {
    for (const [seat, text] of [['XXX', '2A'], ['MLI', '2A'], ['GHA', 'nothing'], ['__proto__', 'constructor']] as const) {
      const example = exampleView(long, seat, text);
      expect(view.seats.map(({ id }) => id)).toContain(example.seat);
      expect(packages.map(({ id }) => id)).toContain(example.text);
    }
  });
});

describe('the page', () => {
  it('5 the marks add up to all numbers that the scenario marks', () => {
    const [interests, lines, numbers, facts] = markCounts(long).map(({ article, record, estimate }) => article + record + estimate);
    expect(interests).toBe(long.seats.length * long.clauses.length);
    expect(lines).toBe(long.seats.reduce((sum, { redLines }) => sum + redLines.length, 0));
    expect(numbers).toBe(long.seats.reduce((sum, seat) => sum + Object.keys(seat.numbers).length, 0));
    expect(facts).toBe(long.arguments.length);
  });

  it('6 everything it says has its message and its values', () => {
    const examples = view.seats.flatMap(({ id }) => packages.map((one) => exampleView(long, id, one.id)));
    const says = [...saysIn(view), ...examples.slice(0, 30).flatMap((one) => saysIn(one))];
    expect(says.length).toBeGreaterThan(200);
    expect(says.flatMap(within).filter((what) => /⟦|undefined|NaN/.test(words.say(what))).map(({ key }) => key)).toEqual([]);
  });

  it('7 every price, term and movement of trust has its words', () => {
    const keys = [...Object.keys(coefficients.PRICE).map((key) => `model.price.${key}`), ...TERMS.flatMap((term) => [`model.term.${term}`, `model.term.${term}.how`]), ...Object.keys(coefficients.TRUST).filter((key) => key !== 'least' && key !== 'most').map((key) => `model.trust.${key}`), ...Object.keys(coefficients.VARIATION).map((key) => `model.chance.${key}`)];
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  });

  it('8 a constant of the rules is on the page as soon as it is in the code', () => {
    const block = view.parts.find(({ id }) => id === 'constants')?.blocks.find(({ kind }) => kind === 'constants');
    const named = block?.kind === 'constants' ? block.groups.flatMap((group) => group.values.map(({ name }) => (group.name === '' ? name : group.name))) : [];
    expect(Object.keys(coefficients).filter((name) => !named.includes(name))).toEqual([]);
  });

  it('9 the ballots of three ways to vote are counted as in the literature', () => {
    expect(ternaryCounts()).toEqual({ profiles: 14348907, adopting: 146796 });
  });

  it('10 it says plainly which recorded vote the model does not reproduce', () => {
    for (const check of CHECKS) {
      expect(check.record.for + check.record.against + check.record.abstain).toBe(15);
      expect(check.model.for + check.model.against + check.model.abstain).toBe(15);
    }
    expect(CHECKS.filter(({ reproduced }) => !reproduced)).toHaveLength(1);
  });

  it('11 its address is read as it is written', () => {
    for (const hash of ['#/model', '#/model?part=consent', '#/model?part=example&seat=GHA&text=1B']) {
      const route = parseRoute(hash);
      expect(route.ok ? formatRoute(route.value) : route.fault).toBe(hash);
    }
    expect(parseRoute('#/model?part=<b>')).toEqual({ ok: true, value: { screen: 'model', part: null, seat: null, text: null } });
    expect(parseRoute('#/model/more').ok).toBe(false);
  });
});
