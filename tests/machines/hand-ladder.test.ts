/** The charts and a ladder written by hand must be the same law: state by state, answer by answer, debate by debate. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charts, makeCharts, type Charts } from '../../src/machines/charts.ts';
import { positionEvents } from '../../src/machines/position.machine.ts';
import { TEXT_LADDER_EVENTS } from '../../src/machines/text-ladder.machine.ts';
import { digest } from '../../src/session/digest.ts';
import { playOut } from '../../src/session/simulate.ts';
import { actorCharts, askedEveryTime, withHandLadders } from '../support/charts-otherwise.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';

const OPTIONS = ['1', '2'] as const;

describe('the ladder by hand', () => {
  const chart = makeCharts(OPTIONS).ladder;
  const hand = withHandLadders(OPTIONS).ladder;

  it('Invariant 18: every state that the text ladder reaches, and every event there: the same next state, the same answers', () => {
    const pairs = new Map([[chart.initial, hand.initial]]);
    const queue = [chart.initial];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const mine = pairs.get(at) ?? -1;
      expect([hand.name(mine), hand.rung(mine), hand.isSet(mine), hand.capped(mine), hand.blockKind(mine), hand.cast(mine)]).toEqual([chart.name(at), chart.rung(at), chart.isSet(at), chart.capped(at), chart.blockKind(at), chart.cast(at)]);
      for (const event of TEXT_LADDER_EVENTS) {
        const next = chart.next(at, chart.event(event));
        const handNext = hand.next(mine, hand.event(event));
        if (chart.name(next) !== hand.name(handNext)) expect.fail(`${chart.name(at)} and ${event}: the chart says ${chart.name(next)}, the hand ${hand.name(handNext)}`);
        if (pairs.has(next)) continue;
        pairs.set(next, handNext);
        queue.push(next);
      }
    }
    expect(pairs.size).toBe(16 * 2 * 7); // leaves, capital, vote
  });

  it('2 views of the options: on random lists of events the same states and the same answers', () => {
    const views = makeCharts(OPTIONS).position;
    const mine = withHandLadders(OPTIONS).position;
    fc.assert(fc.property(fc.array(fc.constantFrom(...positionEvents(OPTIONS)), { maxLength: 60 }), (list) => {
      let [a, b] = [views.initial, mine.initial];
      for (const event of list) {
        a = views.next(a, views.event(event));
        b = mine.next(b, mine.event(event));
        if (views.name(a) !== mine.name(b) || views.speaking(a) !== mine.speaking(b)) return false;
        for (let r = 0; r < 3; r++) {
          const [of, by] = [views.region(r), mine.region(r)];
          if (of.rung(a) !== by.rung(b) || of.isSet(a) !== by.isSet(b) || of.capped(a) !== by.capped(b) || of.blockKind(a) !== by.blockKind(b)) return false;
        }
      }
      return true;
    }), { numRuns: 300 });
  });

  it('3 the hand refuses an event it does not have, as the chart does', () => {
    expect(() => hand.event('climb')).toThrow(/no event "climb"/);
    expect(() => withHandLadders(OPTIONS).position.event('3.up')).toThrow(/no event "3.up"/);
  });
});

describe('whole debates', () => {
  const WAYS: readonly [string, (options: readonly string[]) => Charts][] = [
    ['hand ladders', withHandLadders],
    ['transition() asked at every step', askedEveryTime],
    ['living actors', actorCharts],
  ];
  const debates = [
    ...[1, 2, 3, 4].map((seed) => ({ title: `short, seed ${seed}`, scenario: short, seed, seat: seed % 2 ? 'GHA' : 'FRA', policy: 'random' as const })),
    ...[5, 6, 7].map((seed) => ({ title: `long, seed ${seed}`, scenario: long, seed, seat: seed % 2 ? 'CHN' : 'BRA', policy: 'random' as const })),
    ...[8, 9, 10].map((seed) => ({ title: `toy, seed ${seed}`, scenario: toy(), seed, seat: 'FFF', policy: 'idle' as const })),
  ];
  const play = (d: (typeof debates)[number], use: Charts): string => digest(playOut(d.scenario, d.seed, { seat: d.seat, card: cardOf(d.scenario, d.seat) }, d.policy, 'standard', use));
  const options = (d: (typeof debates)[number]): readonly string[] => d.scenario.options.map((option) => option.id);
  const remembered = debates.map((d) => play(d, charts(options(d))));

  for (const [n, [way, make]] of WAYS.entries())
    it(`${n + 1} ten debates with ${way} have the fingerprints of ten debates remembered`, () => {
      expect(debates.map((d) => `${d.title}: ${play(d, make(options(d)))}`)).toEqual(debates.map((d, i) => `${d.title}: ${remembered[i] ?? ''}`));
    });

  it('4 the fingerprints differ from one another: the comparison compares something', () => {
    expect(new Set(remembered).size).toBe(debates.length);
  });

  it('5 a hand that errs on one rung is found out', () => {
    const crooked = (names: readonly string[]): Charts => {
      const made = withHandLadders(names);
      return { ...made, ladder: { ...made.ladder, next: (state, event) => (event === made.ladder.event('up') ? state : made.ladder.next(state, event)) } };
    };
    expect(debates.map((d) => play(d, crooked(options(d))))).not.toEqual(remembered);
  });
});
