/**
 * One delegation's views. One ladder for each option side by side, and three small regions:
 *
 *   1, 2, 3   a ladder for each option family (events `1.up`, `2.block.veto` ...)
 *   fallback  a ladder for "no new text": the text in force goes on
 *   capital   instructed --ask--> awaiting --reply--> instructed
 *   floor     listening --takeFloor--> speaking --yieldFloor--> listening
 *
 * These are views: what decides a vote is the ladder of each tabled text (text-ladder.machine.ts), from the same chart.
 */
import { setup } from 'xstate';
import { LADDER_EVENTS, ladderRegion } from './ladder.ts';

/** Regions of a position, in order: one for each option, then the fallback. */
export const regionsOf = (options: readonly string[]): readonly string[] => [...options, 'fallback'];

export const positionEvents = (options: readonly string[]): readonly string[] => [
  ...regionsOf(options).flatMap((region) => LADDER_EVENTS.map((event) => `${region}.${event}`)),
  'ask', 'reply', 'takeFloor', 'yieldFloor',
];

export function positionMachine(options: readonly string[]) {
  return setup({ types: { events: {} as { type: string } } }).createMachine({
    id: 'position',
    type: 'parallel',
    states: {
      ...Object.fromEntries(regionsOf(options).map((region) => [`option ${region}`, ladderRegion(region, `${region}.`, 'awaiting')])),
      capital: {
        initial: 'instructed',
        states: { instructed: { on: { ask: 'awaiting' } }, awaiting: { id: 'awaiting', on: { reply: 'instructed' } } },
      },
      floor: {
        initial: 'listening',
        states: { listening: { on: { takeFloor: 'speaking' } }, speaking: { on: { yieldFloor: 'listening' } } },
      },
    },
  });
}
