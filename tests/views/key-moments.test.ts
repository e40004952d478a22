/** Key moments: a short list of steps that decided a debate, each for a reason that stands in the log. */
import { describe, expect, it } from 'vitest';
import { playOut } from '../../src/session/simulate.ts';
import { keyMoments } from '../../src/views/key-moments.ts';
import { cardOf, long, short } from '../support/scenarios.ts';

const debates = [long, short].flatMap((scenario) => [1, 2, 3, 4].map((seed) => playOut(scenario, seed, { seat: 'GHA', card: cardOf(scenario, 'GHA') }, seed % 2 ? 'capable' : 'random')));

describe('key moments', () => {
  it('1 are at most twelve, in the order in which they happened, no step twice', () => {
    for (const session of debates) {
      const steps = keyMoments(session).map((m) => m.step);
      expect(steps.length).toBeLessThanOrEqual(12);
      expect(steps.length).toBeGreaterThan(1);
      expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
      expect(keyMoments(session, 3)).toHaveLength(Math.min(3, steps.length));
    }
  });
  it('2 every vote on a draft is one, and every end of consent', () => {
    for (const session of debates) {
      const steps = new Set(keyMoments(session).map((m) => m.step));
      for (const entry of session.log) if (entry.events.some((e) => e.type === 'vote.held' || e.type === 'host.asked-to-leave')) expect(steps.has(entry.step)).toBe(true);
    }
  });
  it('3 each has its kind from an event of its step, or moved the vote', () => {
    for (const session of debates)
      for (const moment of keyMoments(session)) {
        expect(moment.weight).toBeGreaterThan(0);
        expect(moment.says.length + moment.moved.length).toBeGreaterThan(0);
        if (moment.kind === 'turn') expect(moment.inFavour).not.toBeNull();
      }
  });
  it('4 those in favour are counted as the room could count them', () => {
    for (const session of debates) {
      const last = keyMoments(session).filter((m) => m.kind === 'vote').at(-1);
      if (last?.inFavour) expect(last.inFavour.after).toBeLessThanOrEqual(15);
    }
  });
});
