/** A forecast and what then happens: the votes it shows are those of the board once the words are taken, and every difference has a cause. */
import { describe, expect, it } from 'vitest';
import en from '../../assets/text/en.json' with { type: 'json' };
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Command } from '../../src/session/commands.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { play } from '../../src/session/policies.ts';
import { awaited, open, send, type Session } from '../../src/session/session.ts';
import { leading, type TextState } from '../../src/session/state.ts';
import { changeSay } from '../../src/views/change-view.ts';
import { chanceSay } from '../../src/views/chance-words.ts';
import { rungViews } from '../../src/views/draft-view.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import { forecastView } from '../../src/views/forecast-view.ts';
import { count, tokensOf } from '../../src/views/tokens.ts';
import { makeWords } from '../../src/words/words.ts';
import { cardOf, long, short } from '../support/scenarios.ts';

interface Taken {
  readonly before: Session;
  readonly after: Session;
  readonly command: Command;
}

const votes = (session: Session): number => {
  const text = leading(session.state);
  return text ? count(session.case, tokensOf(session, text)).inFavour : -1;
};

/** At every turn of a seat: all amendments that the sponsor would take. */
function taken(scenario: Scenario, seat: string, seed: number, most: number): readonly Taken[] {
  const found: Taken[] = [];
  let session = open(scenario, seed, { seat, card: cardOf(scenario, seat) });
  for (let n = 0; n < 400 && found.length < most; n++) {
    const waits = awaited(session);
    if (waits.who === 'nobody') break;
    const text = leading(session.state);
    if (waits.who === 'seat' && waits.human && text && !session.state.pending && !session.state.motion) found.push(...amendments(session, text, seat));
    const command = waits.who === 'seat' && waits.human ? play('idle', session) : nextCommand(session);
    const sent = command ? send(session, command) : null;
    if (!sent?.ok) break;
    session = sent.value;
  }
  return found;
}

function amendments(session: Session, text: TextState, by: string): Taken[] {
  return session.case.scenario.clauses.flatMap(({ id, wordings }) =>
    wordings.flatMap((_, level): Taken[] => {
      const command: Command = { type: 'amendment.offer', by, text: text.id, clause: id, level };
      const sent = send(session, command);
      return sent.ok && sent.value.log.at(-1)?.events.some((e) => e.type === 'text.changed') === true ? [{ before: session, after: sent.value, command }] : [];
    }),
  );
}

const all = [...taken(short, 'GHA', 7, 60), ...taken(short, 'FRA', 3, 60), ...taken(long, 'MLI', 5, 60), ...taken(long, 'CHE', 2, 60)];

describe('1 what is shown before an accepted change is what the board then shows', () => {
  it('1a the votes, and every token of the text', () => {
    expect(all.length).toBeGreaterThan(60);
    for (const { before, after, command } of all) {
      const view = forecastView(eyesOf(before), command);
      expect(view?.votesFor).toEqual({ before: votes(before), after: votes(after) });
    }
  });
  it('1b the cells beside each wording say the same', () => {
    for (const { before, after, command } of all.slice(0, 40)) {
      const text = leading(before.state);
      if (!text || command.type !== 'amendment.offer') throw new Error('no text');
      expect(rungViews(eyesOf(before), text, command.clause)[command.level]?.votes).toBe(votes(after));
    }
  });
  it('1c the words that stand already have the votes of the board', () => {
    for (const { before } of all.slice(0, 40)) {
      const text = leading(before.state);
      if (!text) throw new Error('no text');
      for (const rung of rungViews(eyesOf(before), text, before.case.clauseIds[0] ?? '')) if (rung.current) expect(rung.votes).toBe(votes(before));
    }
  });
});

describe('2 a change says who moved and why', () => {
  const words = makeWords('en', en);
  it('2a with the votes before and after, each mover once, and no word missing', () => {
    const causes = new Set<string>();
    for (const { before, after } of all) {
      const text = leading(after.state);
      const was = leading(before.state);
      if (!text || !was) throw new Error('no text');
      const said = changeSay(before, after);
      const moved = tokensOf(before, was).filter((token, i) => JSON.stringify(token) !== JSON.stringify(tokensOf(after, text)[i])).length;
      expect(said === null).toBe(moved === 0);
      if (!said) continue;
      expect(said.values?.['after']).toBe(votes(after));
      const list = said.values?.['why'];
      if (typeof list !== 'object' || !('key' in list)) throw new Error('no reasons');
      const why = list.values?.['all'] as readonly { key: string; values: { count: number } }[];
      expect(why.reduce((sum, one) => sum + one.values.count, 0)).toBe(moved);
      for (const one of why) causes.add(one.key);
      expect(words.say(said)).not.toMatch(/[⟦{}]|undefined/);
    }
    expect([...causes]).toEqual(expect.arrayContaining(['change.by.words', 'change.by.before']));
  });
  it('2b nothing is said of a step that changed no text', () => {
    const [first] = all;
    if (!first) throw new Error('nothing was taken');
    expect(changeSay(first.after, first.after)).toBeNull();
  });
});

it('3 every chance has its figure', () => {
  const words = makeWords('en', en);
  for (let p = 0; p <= 1; p += 0.01) expect(words.say(chanceSay(p))).toMatch(/\d in \d|1 in 20|19 in 20/);
  expect(words.say(chanceSay(0.2))).toBe('possible (1 in 5)');
  expect(words.say(chanceSay(0.1))).toBe('unlikely (1 in 10)');
});
