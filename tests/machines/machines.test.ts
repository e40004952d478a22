/** The charts: every reachable state walked, and the memory of transitions held to XState's own answer. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import { BARGAIN_EVENTS, bargainMachine } from '../../src/machines/bargain.machine.ts';
import { makeCharts } from '../../src/machines/charts.ts';
import { COUNCIL_EVENTS, councilMachine } from '../../src/machines/council.machine.ts';
import { LADDER_EVENTS } from '../../src/machines/ladder.ts';
import { MOTION_EVENTS, motionMachine } from '../../src/machines/motion.machine.ts';
import { positionEvents, positionMachine } from '../../src/machines/position.machine.ts';
import { nameOf, remember } from '../../src/machines/remember.ts';
import { TEXT_LADDER_EVENTS, textLadderMachine } from '../../src/machines/text-ladder.machine.ts';

const OPTIONS = ['1', '2'] as const;
const ALL: readonly { name: string; machine: AnyStateMachine; events: readonly string[] }[] = [
  { name: 'bargain', machine: bargainMachine, events: BARGAIN_EVENTS },
  { name: 'council', machine: councilMachine, events: COUNCIL_EVENTS },
  { name: 'text ladder', machine: textLadderMachine, events: TEXT_LADDER_EVENTS },
  { name: 'motion', machine: motionMachine, events: MOTION_EVENTS },
  { name: 'position', machine: positionMachine(OPTIONS), events: positionEvents(OPTIONS) },
];
/** What `getAdjacencyMap` gives, with the types that a list of any machine loses. */
type Walk = Readonly<Record<string, { readonly transitions: Readonly<Record<string, { readonly event: { readonly type: string }; readonly state: AnyMachineSnapshot }>> }>>;
const valueName = (snapshot: AnyMachineSnapshot): string => nameOf(snapshot.value as StateValue);

describe('remembered transitions', () => {
  for (const [n, { name, machine, events }] of ALL.entries())
    it(`${n + 1} ${name}: on random lists of events the memory, XState's transition and a living actor agree`, () => {
      const chart = remember(machine, events);
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (list) => {
          let remembered = chart.initial;
          let [pure] = initialTransition(machine);
          const actor = createActor(machine).start();
          for (const type of list) {
            remembered = chart.next(remembered, chart.event(type));
            if ((pure as AnyMachineSnapshot).status === 'active') [pure] = transition(machine, pure, { type });
            if ((actor.getSnapshot() as AnyMachineSnapshot).status === 'active') actor.send({ type });
          }
          const living = actor.getSnapshot() as AnyMachineSnapshot;
          actor.stop();
          return chart.name(remembered) === valueName(pure as AnyMachineSnapshot) && chart.name(remembered) === valueName(living);
        }),
        { numRuns: name === 'position' ? 120 : 300 },
      );
    });

  it('6 an event that a chart does not have is our mistake and says so', () => {
    expect(() => remember(bargainMachine, BARGAIN_EVENTS).event('haggle')).toThrow(/no event "haggle"/);
  });
});

describe('every reachable state', () => {
  // Regions of a position do not hear each other (the ladder, case 5), so one option beside the fallback is the whole law.
  const WALKED: readonly { name: string; machine: AnyStateMachine; events: readonly string[]; states: number }[] = [
    { name: 'bargain', machine: bargainMachine, events: BARGAIN_EVENTS, states: 7 },
    { name: 'council', machine: councilMachine, events: COUNCIL_EVENTS, states: 12 },
    { name: 'motion', machine: motionMachine, events: MOTION_EVENTS, states: 5 },
    { name: 'text ladder', machine: textLadderMachine, events: TEXT_LADDER_EVENTS, states: 16 * 2 * 7 },
    { name: 'position of one option', machine: positionMachine(['1']), events: positionEvents(['1']), states: 16 * 16 * 2 * 2 },
  ];
  for (const [n, { name, machine, events, states }] of WALKED.entries())
    it(`${n + 1} ${name}: each of the ${states} states that XState can reach is reached by the memory, and no other, by the same steps`, () => {
      const graph = getAdjacencyMap(machine, { events: events.map((type) => ({ type })), serializeState: (s) => valueName(s as unknown as AnyMachineSnapshot) as never, limit: 200_000 }) as unknown as Walk;
      const chart = remember(machine, events);
      const numbers = new Map([[chart.name(chart.initial), chart.initial]]);
      const queue = [chart.initial];
      for (let at = queue.pop(); at !== undefined; at = queue.pop())
        for (const type of events) {
          const next = chart.next(at, chart.event(type));
          if (numbers.has(chart.name(next))) continue;
          numbers.set(chart.name(next), next);
          queue.push(next);
        }
      expect([...numbers.keys()].sort()).toEqual(Object.keys(graph).sort());
      expect(numbers.size).toBe(states);
      const astray = Object.entries(graph).flatMap(([from, { transitions }]) =>
        Object.values(transitions).flatMap(({ event, state }) => (chart.name(chart.next(numbers.get(from) ?? -1, chart.event(event.type))) === valueName(state) ? [] : [`${from}, ${event.type}`])),
      );
      expect(astray).toEqual([]);
    });

  it('6 council: the shortest way to each phase exists, and the last is closed', () => {
    const paths = getShortestPaths(councilMachine, { events: COUNCIL_EVENTS.map((type) => ({ type })) });
    const phases = paths.map((p) => p.state.value);
    for (const phase of ['agenda', 'invitations', 'briefing', 'statements', 'consultations', 'drafting', 'negotiation', 'silence', 'inBlue', 'voting', 'explanations', 'closed']) expect(phases).toContain(phase);
    // A vote is only ever held on a text in blue.
    for (const p of paths) if (p.state.value === 'voting') expect(p.steps.map((s) => s.event.type)).toContain('vote.call');
  });

  it('7 bargain: nothing follows a deal that was kept, broken, refused or lapsed', () => {
    const chart = remember(bargainMachine, BARGAIN_EVENTS);
    const ends = ['kept', 'broken', 'refused', 'lapsed'];
    let at = chart.initial;
    for (const [event, state] of [['counter', 'countered'], ['accept', 'agreed'], ['break', 'broken']] as const) {
      at = chart.next(at, chart.event(event));
      expect(chart.name(at)).toBe(state);
    }
    for (const event of BARGAIN_EVENTS) expect(ends).toContain(chart.name(chart.next(at, chart.event(event))));
  });
});

describe('the ladder', () => {
  const { ladder, position } = makeCharts(OPTIONS);
  const walk = (...events: readonly string[]): number => events.reduce((state, event) => ladder.next(state, ladder.event(event)), ladder.initial);

  it('1 under the host line nobody climbs above open', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...LADDER_EVENTS.filter((e) => e !== 'hostLineLifted')), { maxLength: 30 }), (events) => {
      const state = walk('set.open', 'hostLine', ...events);
      return !['leaning', 'committed'].includes(ladder.rung(state));
    }));
  });
  it('2 the rung decides the vote, a declaration before it', () => {
    expect(ladder.cast(walk('set.committed', 'cast'))).toBe('for');
    expect(ladder.cast(walk('set.leaning', 'cast'))).toBe('for');
    expect(ladder.cast(walk('set.open', 'cast'))).toBe('abstain');
    expect(ladder.cast(walk('set.sceptical', 'cast'))).toBe('abstain');
    expect(ladder.cast(walk('set.opposed', 'cast'))).toBe('against');
    expect(ladder.cast(walk('set.open', 'block.veto', 'cast'))).toBe('against');
    expect(ladder.cast(walk('set.open', 'block.hard', 'cast'))).toBe('abstain');
    expect(ladder.cast(walk('set.open', 'block.hard', 'down', 'cast'))).toBe('against');
    expect(ladder.cast(walk('set.opposed', 'declare.for', 'cast'))).toBe('for');
    expect(ladder.cast(walk('set.committed', 'declare.for', 'withdraw', 'cast'))).toBe('for');
  });
  it('3 a vote that was cast stays cast', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...TEXT_LADDER_EVENTS), { maxLength: 20 }), (events) => ladder.cast(walk('set.leaning', 'cast', ...events)) === 'for'));
  });
  it('4 a blocked delegation whose line is no longer crossed begins again at sceptical', () => {
    expect(ladder.rung(walk('set.leaning', 'block.veto', 'clear'))).toBe('sceptical');
  });
  it('5 views of the options are apart from each other', () => {
    const state = ['1.set.committed', '2.set.opposed'].reduce((s, e) => position.next(s, position.event(e)), position.initial);
    expect([0, 1].map((r) => position.region(r).rung(state))).toEqual(['committed', 'opposed']);
    expect(position.region(2).isSet(state)).toBe(false);
  });
});
