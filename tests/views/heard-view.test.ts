/** What a debate sounds like, step by step: where the gavel falls, when the room murmurs, what is described in words. */
import { describe, expect, it } from 'vitest';
import { playOut } from '../../src/session/simulate.ts';
import { described, heardIn } from '../../src/views/heard-view.ts';
import { cardOf, long, short } from '../support/scenarios.ts';

const debates = [long, short].flatMap((scenario) => [1, 2, 3].map((seed) => playOut(scenario, seed, { seat: 'GHA', card: cardOf(scenario, 'GHA') }, seed % 2 ? 'capable' : 'random')));
const steps = debates.flatMap((session) => session.log.map((entry) => ({ entry, types: entry.events.map((e) => e.type), heard: heardIn(entry) })));

describe('what is heard of a step', () => {
  it('1 is the gavel at the opening, at votes and at the close, and never else', () => {
    for (const { types, heard } of steps) expect(heard.act === 'gavel', types.join()).toBe(types.some((t) => ['agenda.adopted', 'vote.called', 'vote.held', 'motion.decided', 'debate.closed'].includes(t)));
    for (const session of debates) expect(session.log.filter((entry) => heardIn(entry).act === 'gavel').length).toBeGreaterThanOrEqual(2);
  });
  it('2 is a murmur when silence is broken, a negative vote is spoken of or a text is withdrawn; a microphone when somebody takes the floor', () => {
    for (const { types, heard } of steps) {
      if (types.some((t) => ['silence.broken', 'veto.hinted', 'draft.withdrawn'].includes(t))) expect(heard.murmur).toBe(true);
      if (types.includes('statement.made')) expect(['microphone', 'gavel']).toContain(heard.act);
    }
    expect(steps.some(({ heard }) => heard.murmur)).toBe(true);
  });
  it('3 is a token where a position moves, the lower one where all that moved are now against', () => {
    const lower = steps.filter(({ heard }) => heard.moved === 'token-against');
    expect(lower.length).toBeGreaterThan(0);
    expect(steps.filter(({ heard }) => heard.moved === 'token').length).toBeGreaterThan(0);
    for (const { types, heard } of steps) if (!types.includes('position.moved')) expect(heard.moved).toBeNull();
  });
  it('4 is described where it informs: gavel, microphone, murmur; paper and tokens are seen', () => {
    for (const { heard } of steps) expect(described(heard)).toEqual([...(heard.act === 'gavel' || heard.act === 'microphone' ? [heard.act] : []), ...(heard.murmur ? ['murmur'] : [])]);
  });
});
