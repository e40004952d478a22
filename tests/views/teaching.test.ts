/** The seven moments of teaching, each reached by commands, and told once. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/session/commands.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { play } from '../../src/session/policies.ts';
import { awaited, open, refused, send, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { callView, momentsOf, type Moment } from '../../src/views/teaching-view.ts';
import { cardOf, short } from '../support/scenarios.ts';

function toPlayer(session: Session): Session {
  let now = session;
  for (let command = nextCommand(now); command; command = nextCommand(now)) now = sent(now, command);
  return now;
}
function sent(session: Session, command: Command): Session {
  const next = send(session, command);
  if (!next.ok) throw new Error(`${command.type}: ${next.fault.code}`);
  return next.value;
}
const begin = (seat: string, seed = 7, card = 0): Session => toPlayer(open(short, seed, { seat, card: cardOf(short, seat, card) }));
const told = (session: Session, moment: Moment) => momentsOf(session).find((one) => one.moment === moment);
/** A debate played to its end by a policy, but for the player's own ballot; a draft of its own goes to the vote. */
function ballotOf(seat: string, seed: number, ballot: 'for' | 'against' | 'abstain', policy: 'capable' | 'idle' = 'capable'): Session {
  let now = open(short, seed, { seat, card: cardOf(short, seat) });
  for (let step = 0; step < 2000 && awaited(now).who !== 'nobody'; step++) {
    const waits = awaited(now);
    const own: Command = { type: 'ballot.cast', by: seat, text: now.state.voting ?? 0, ballot };
    const call: Command = { type: 'vote.call', by: seat, text: 1 };
    const asked = waits.who === 'seat' && waits.human;
    now = sent(now, asked && !refused(now, own) ? own : asked && !refused(now, call) ? call : (nextCommand(now) ?? play(policy, now)));
  }
  return now;
}
/** The first debate that ends so, among those in which the player votes against or abstains too. */
function voted(seat: string, outcome: string, policy: 'capable' | 'idle' = 'capable'): Session {
  for (let seed = 1; seed < 60; seed++)
    for (const ballot of ['for', 'against'] as const) {
      const session = ballotOf(seat, seed, ballot, policy);
      if (session.state.texts.some((text) => text.decision?.outcome === outcome)) return session;
    }
  throw new Error(`no debate of ${seat} ends ${outcome}`);
}

describe('seven moments', () => {
  it.each(['adopted', 'too-few-votes', 'vetoed'] as const)('1 nine and no veto: the player calls a vote that is %s', (outcome) => {
    const session = outcome === 'too-few-votes' ? voted('FRA', outcome, 'idle') : voted(outcome === 'vetoed' ? 'RUS' : 'GHA', outcome);
    const id = session.state.texts.find((text) => text.decision?.outcome === outcome)?.id ?? 0;
    const call = callView(session, id);
    expect(call?.answers.filter(({ right }) => right).map((answer) => answer.id)).toEqual([outcome]);
    expect(call?.why.wrong.key).toBe(`teach.nine.why.${outcome}`);
    expect(callView(begin('GHA'), 1)).toBeNull();
  });

  it('2 an abstention is no veto: a permanent member abstains on an adopted text, or the holder of a veto does not vote in favour', () => {
    const abstains = (session: Session): boolean => session.state.texts.some((one) => one.decision?.outcome === 'adopted' && session.case.seatIds.some((_, i) => session.case.tables.permanent[i] === true && one.ballots[i] === 'abstain'));
    const session = Array.from({ length: 40 }, (_, n) => playOut(short, n + 1, { seat: 'GHA', card: cardOf(short, 'GHA') }, 'capable')).find(abstains);
    if (!session) throw new Error('no permanent member abstains in forty debates');
    expect(told(session, 'abstention')?.text.key).toBe('teach.abstention.text');
    const russia = voted('RUS', 'vetoed');
    expect(told(russia, 'abstention')?.text.key).toBe('teach.abstention.text.against');
    expect(told(ballotOf('RUS', russia.case.seed, 'abstain'), 'abstention')?.text.key).toBe('teach.abstention.text.abstain');
  });

  it('3 why a State abstains: what spoke for the text and what against', () => {
    const found = [1, 2, 3, 4, 5, 6, 7].map((seed) => told(ballotOf('GHA', seed, 'for'), 'interest')).find((one) => one !== undefined);
    expect(found?.text.values?.['plus']).toBeTruthy();
    expect(found?.text.values?.['minus']).toBeTruthy();
  });

  it('4 words for votes: after the first refused wording', () => {
    const session = begin('GHA');
    const refusals = session.case.clauseIds.flatMap((clause, k) =>
      (session.case.tables.values[k] ?? []).flatMap((_, level) => {
        const command: Command = { type: 'amendment.offer', by: 'GHA', text: 1, clause, level };
        if (refused(session, command)) return [];
        const after = sent(session, command);
        const answered = toPlayer(after);
        return answered.log.some((entry) => entry.events.some((event) => event.type === 'amendment.refused' && event.by === 'GHA')) ? [answered] : [];
      }),
    );
    expect(refusals.length).toBeGreaterThan(0);
    expect(told(session, 'trade')).toBeUndefined();
    for (const one of refusals) expect(told(one, 'trade')?.text.key).toMatch(/^teach\.trade\.text/);
  });

  it('5 terms: the consent of the host falls', () => {
    const session = begin('MLI', 7);
    const fell = (now: Session): boolean => now.log.some((entry) => entry.events.some((event) => event.type === 'consent.changed' && event.to !== 'consents'));
    let now = session;
    while (!fell(now) && now.state.actions > 0 && !refused(now, { type: 'consent.warn', by: 'MLI' })) now = sent(now, { type: 'consent.warn', by: 'MLI' });
    if (!fell(now)) now = toPlayer(sent(now, { type: 'turn.pass', by: 'MLI' }));
    expect(told(now, 'terms') !== undefined).toBe(fell(now));
    const any = Array.from({ length: 30 }, (_, seed) => playOut(short, seed + 1, { seat: 'GHA', card: cardOf(short, 'GHA') }, 'idle')).find(fell);
    expect(any && told(any, 'terms')?.text.key).toBe('teach.terms.text');
  });

  it('5 terms: a wording of one’s own asks for more than the text provides', () => {
    const session = begin('FRA');
    const raises = session.case.clauseIds.flatMap((clause, k) =>
      (session.case.tables.values[k] ?? []).flatMap((_, level) => {
        const command: Command = { type: 'amendment.offer', by: 'FRA', text: 1, clause, level };
        if (refused(session, command)) return [];
        const found = told(sent(session, command), 'means');
        return found ? [found] : [];
      }),
    );
    expect(told(session, 'means')).toBeUndefined();
    expect(raises.length).toBeGreaterThan(0);
    for (const one of raises) expect(one.text.key).toBe('teach.means.text');
  });

  it('the host State is not told to trade words, which it cannot', () => {
    const session = begin('MLI');
    const refusals = session.case.clauseIds.flatMap((clause, k) =>
      (session.case.tables.values[k] ?? []).flatMap((_, level) => {
        const command: Command = { type: 'amendment.offer', by: 'MLI', text: 1, clause, level };
        return refused(session, command) ? [] : [told(toPlayer(sent(session, command)), 'trade')].filter((one) => one !== undefined);
      }),
    );
    expect(refusals.length).toBeGreaterThan(0);
    for (const one of refusals) expect(one.text.key).toBe('teach.trade.text.host');
  });

  it('6 arguing what one does not hold: a fact that one’s own State disputes, or a card that departs from its line', () => {
    const argue = (session: Session, by: string, to: string, only: (fact: string) => boolean): Session => {
      const argument = session.case.arguments.find((one) => only(one.id) && !refused(session, { type: 'argument.put', by, to, fact: one.id }));
      if (!argument) throw new Error('nothing to argue');
      return sent(session, { type: 'argument.put', by, to, fact: argument.id });
    };
    const france = begin('FRA');
    const disputes = (fact: string): boolean => france.case.arguments.find(({ id }) => id === fact)?.contestedBy.includes('FRA') === true;
    expect(told(argue(france, 'FRA', 'GHA', disputes), 'role')?.text.key).toBe('teach.role.text.contested');
    expect(told(argue(france, 'FRA', 'GHA', (fact) => !disputes(fact)), 'role')).toBeUndefined();
    const n = short.cards.filter((card) => card.seat === 'GHA').findIndex((card) => !card.documented);
    const ghana = begin('GHA', 7, n);
    const own = (fact: string): boolean => ghana.case.arguments.find(({ id }) => id === fact)?.contestedBy.includes('GHA') === true;
    const what = told(argue(ghana, 'GHA', 'FRA', (fact) => !own(fact)), 'role');
    expect(what?.text.key).toBe('teach.role.text.what-if');
    expect(what?.source).not.toBeNull();
  });

  it('7 comparing with history: asked first, one answer right', () => {
    for (const seed of [1, 2, 3, 7]) {
      const session = playOut(short, seed, { seat: 'GHA', card: cardOf(short, 'GHA') }, 'capable');
      const found = told(session, 'history');
      expect(found?.ask?.answers.filter(({ right }) => right)).toHaveLength(1);
      expect(found?.source).not.toBeNull();
    }
    expect(told(begin('GHA'), 'history')).toBeUndefined();
  });

  it('teaches nobody who watches', () => {
    expect(momentsOf(playOut(short, 7, null, 'idle'))).toEqual([]);
  });
});
