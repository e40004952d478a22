/** What is said before a private talk of what it would bring, against what it then brings; and what trust is enough for. */
import { describe, expect, it } from 'vitest';
import en from '../../assets/text/en.json' with { type: 'json' };
import { ANSWERS_FROM, SPEECH } from '../../src/domain/coefficients.ts';
import { open, send, type Session } from '../../src/session/session.ts';
import { readingFor } from '../../src/session/instructions.ts';
import { leading } from '../../src/session/state.ts';
import { eyesOf, knows } from '../../src/views/eyes.ts';
import { talkView } from '../../src/views/talk-view.ts';
import { tradeView } from '../../src/views/trade-view.ts';
import { makeWords } from '../../src/words/words.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { negotiating, until } from '../session/table.ts';

const words = makeWords('en', en);
const tables = [until(open(short, 7, { seat: 'GHA', card: cardOf(short, 'GHA') }), negotiating), until(open(long, 3, { seat: 'BRA', card: cardOf(long, 'BRA') }), negotiating)];
const members = (session: Session): readonly number[] => session.case.seatIds.map((_, i) => i).filter((i) => i < session.case.tables.members && session.case.seatIds[i] !== session.player?.seat);
const effect = (session: Session, seat: number) => talkView(eyesOf(session), seat).choices.find((c) => c.id === 'consult');

describe('a private talk', () => {
  it('1 says beforehand how many wishes it tells, and that is what it tells', () => {
    for (const start of tables)
      for (const seat of members(start)) {
        let session = start;
        for (let talk = 0; talk < 3; talk++) {
          const choice = effect(session, seat);
          const fresh = choice?.effect.values?.['fresh'];
          if (!choice?.command || choice.refused) break;
          const hidden = (now: Session): number => talkView(eyesOf(now), seat).wants.filter((w) => w.knowledge !== 'hidden').length;
          const sent = send(session, choice.command);
          if (!sent.ok) throw new Error(sent.fault.code);
          const held = sent.value.log.at(-1)?.events.find((e) => e.type === 'consultation.held');
          if (held?.type !== 'consultation.held') throw new Error('no talk was held');
          if (fresh === 0 && choice.effect.values?.['untold'] === 0) expect(held.revealed.filter((id) => !known(session, seat, id))).toEqual([]);
          else expect(held.revealed.filter((id) => !known(session, seat, id)).length).toBe(fresh);
          expect(hidden(sent.value)).toBeGreaterThanOrEqual(hidden(session));
          session = sent.value;
        }
      }
  });
  it('2 once all is told, it says that it brings no more than trust and a surer reading', () => {
    const said = new Set(tables.flatMap((session) => members(session).map((seat) => words.say(effect(session, seat)?.effect ?? { key: '' }))));
    expect([...said].some((s) => s.startsWith('Trust grows; it tells'))).toBe(true);
    for (const one of said) expect(one).not.toMatch(/[⟦{}]/);
    expect(words.say({ key: 'choice.consult.effect', values: { fresh: 0, untold: 0 } })).toBe('Trust and a surer reading; all its wishes are known');
    expect(words.say({ key: 'choice.consult.effect', values: { fresh: 1, untold: 1 } })).toBe('Trust grows; it tells its last untold wish');
    expect(words.say({ key: 'choice.consult.effect', values: { fresh: 2, untold: 5 } })).toBe('Trust grows; it tells two of 5 untold wishes');
  });
});

it('3 trust is told by the bounds that answers and speeches go by, and the pen by what it yields', () => {
  for (const session of tables) {
    const { case: c, state } = session;
    const you = c.seat(session.player?.seat ?? '');
    for (const seat of members(session)) {
      const trust = state.trust[seat * c.tables.seats + you] ?? 0;
      const said = words.say(talkView(eyesOf(session), seat).trust ?? { key: '' });
      expect(said.includes('too little')).toBe(trust < ANSWERS_FROM);
      expect(said.includes('and for your speeches')).toBe(trust > SPEECH.trustFrom);
      expect(said.includes('With the pen')).toBe(leading(state)?.sponsor === seat);
    }
  }
});

it('4 in a trade, what the partner gains by stands first among what is given, and what serves you among what is asked', () => {
  const rank = { better: 3, unknown: 2, same: 1, worse: 0 } as const;
  for (const session of tables)
    for (const seat of members(session)) {
      const view = tradeView(eyesOf(session), seat);
      if (!view) continue;
      const first = view.gives.map((slip) => rank[slip.wordings[0]?.partner ?? 'worse']);
      expect(first).toEqual([...first].sort((a, b) => b - a));
      const serving = view.asks.map((slip) => Number(slip.wordings.some((w) => w.serves)));
      expect(serving).toEqual([...serving].sort((a, b) => b - a));
      expect(view.price).toEqual({ actions: 1, capital: 2 });
    }
});

it('5 what would cost an aim that stands says which, and only that', () => {
  let costly = 0;
  for (const session of tables) {
    const text = leading(session.state);
    const card = session.player?.card;
    const view = tradeView(eyesOf(session), members(session)[0] ?? 0);
    if (!text || !card || !view) continue;
    const stands = readingFor(session, text.levels, text.consent)?.objectives ?? [];
    for (const slip of view.gives)
      for (const wording of slip.wordings) {
        if (wording.costs === null) continue;
        costly++;
        const aim = card.objectives[wording.costs - 1];
        expect(stands[wording.costs - 1], wording.label).toBe(true);
        expect(Object.keys(aim?.test.text ?? {}), wording.label).toContain(slip.clause);
      }
  }
  expect(costly).toBeGreaterThan(0);
});

/** Whether a wish was known before the talk. */
function known(session: Session, seat: number, clause: string): boolean {
  return knows(eyesOf(session), seat, session.case.clause(clause)) === 'known';
}
