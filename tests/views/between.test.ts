/** What the room's moves came to while the player waited, against the states before and after. */
import { describe, expect, it } from 'vitest';
import en from '../../assets/text/en.json' with { type: 'json' };
import { nextCommand } from '../../src/session/delegates.ts';
import { play } from '../../src/session/policies.ts';
import { awaited, open, send, type Session } from '../../src/session/session.ts';
import { leading } from '../../src/session/state.ts';
import { cameOf, movedBetween } from '../../src/views/between-view.ts';
import { count, tokensOf } from '../../src/views/tokens.ts';
import { makeWords } from '../../src/words/words.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const words = makeWords('en', en);

/** Each stretch that a player waits through: from its own move to its next turn. */
function waits(scenario: Scenario, seat: string, seed: number): readonly (readonly [Session, Session])[] {
  const found: (readonly [Session, Session])[] = [];
  let session = open(scenario, seed, { seat, card: cardOf(scenario, seat) });
  for (let n = 0; n < 60; n++) {
    const waiting = awaited(session);
    if (waiting.who === 'nobody') break;
    const own = waiting.who === 'seat' && waiting.human ? send(session, play('idle', session)) : null;
    if (own && !own.ok) break;
    const before = own?.ok === true ? own.value : session;
    let after = before;
    for (let command = nextCommand(after); command; command = nextCommand(after)) {
      const sent = send(after, command);
      if (!sent.ok) break;
      after = sent.value;
    }
    found.push([before, after]);
    session = after;
  }
  return found;
}
const all = [...waits(short, 'GHA', 7), ...waits(long, 'MLI', 3), ...waits(long, 'CHE', 5)];

describe('while the player waited', () => {
  it('1 the votes and the vetoes are those of the board before and after', () => {
    let told = 0;
    for (const [before, after] of all) {
      const text = leading(after.state);
      const was = text && before.state.texts[text.id - 1];
      const said = cameOf(before, after);
      if (!text || !was) {
        expect(said).toBeNull();
        continue;
      }
      if (!said) continue;
      told++;
      const sentence = words.say(said);
      const [then, now] = [count(before.case, tokensOf(before, was)), count(after.case, tokensOf(after, text))];
      if (then.inFavour !== now.inFavour) expect(sentence).toContain(`votes in favour from ${String(then.inFavour)} to ${String(now.inFavour)}`);
      expect(sentence).not.toMatch(/[⟦{}]|undefined|; ;|;\.|: ;/);
      expect(sentence.startsWith('While you waited: ')).toBe(true);
    }
    expect(told).toBeGreaterThan(2);
  });
  it('2 who moved is who stands elsewhere on the board', () => {
    for (const [before, after] of all) {
      const text = leading(after.state);
      const was = text && before.state.texts[text.id - 1];
      const moved = movedBetween(before, after);
      if (!text || !was) expect(moved).toEqual([]);
      else for (const m of moved) expect(m.after).toEqual(tokensOf(after, text)[after.case.seat(m.seat)]);
    }
  });
  it('3 nothing happened, nothing is said', () => {
    for (const [, after] of all) {
      expect(cameOf(after, after)).toBeNull();
      expect(movedBetween(after, after)).toEqual([]);
    }
  });
});
