/** What reaches the Council from outside, and seats that change hands. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/session/commands.ts';
import { isCommand, pickCommand } from '../../src/session/command-shape.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { digest } from '../../src/session/digest.ts';
import { awaited, open, refused, reseat, send, type Session } from '../../src/session/session.ts';
import { finish } from '../../src/session/simulate.ts';
import { minutesView } from '../../src/views/minutes-view.ts';
import { captionView } from '../../src/views/caption-view.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';
import { go, phaseOf } from './table.ts';

const news = (...facts: readonly string[]): Command => ({ type: 'event.inject', event: { kind: 'news', facts } });
const briefing = (guest: string | null): Command => ({ type: 'event.inject', event: { kind: 'briefing', guest } });
const leave: Command = { type: 'event.inject', event: { kind: 'consent-withdrawn' } };
const after = (session: Session, until: (now: Session) => boolean): Session => {
  let now = session;
  while (!until(now)) now = go(now, nextCommand(now) ?? { type: 'chair.proceed' });
  return now;
};
const inRound = (round: number): Session => after(open(short, 7), (now) => now.state.round === round);
const code = (session: Session, command: Command): string | null => refused(session, command)?.code ?? null;

describe('from outside the room', () => {
  it('1 news: a fact can be cited by all from then on, and is told once', () => {
    const session = go(inRound(1), news('F19', 'F01'));
    expect(session.log.at(-1)?.events).toContainEqual({ type: 'event.injected', kind: 'news', facts: ['F19'] });
    expect((session.state.facts >> short.arguments.findIndex((a) => a.id === 'F19')) & 1).toBe(1);
    expect(go(session, news('F19')).log.at(-1)?.events).toContainEqual({ type: 'event.injected', kind: 'news', facts: [] });
  });
  it('2 the end of consent is what it is when the host itself withdraws it', () => {
    const before = inRound(2);
    const session = go(before, leave);
    expect([before.state.asked, session.state.asked, session.state.consentState]).toEqual([false, true, 'asked-to-leave']);
    expect(code(session, leave)).toBe('host-withdrew');
    expect(code(open(toy(), 1), leave)).toBe('no-host');
  });
  it('3 a guest is heard, or the briefing is', () => {
    const session = go(inRound(1), briefing('civil-society'));
    expect(session.log.at(-1)?.events.map((e) => e.type)).toEqual(['event.injected', 'guest.heard']);
    expect(code(session, briefing('civil-society'))).toBe('guest-heard');
    expect(code(session, briefing('nobody'))).toBe('no-such-guest');
    expect(go(open(long, 1), briefing(null)).log[0]?.events.map((e) => e.type)).toEqual(['event.injected', 'briefing.heard']);
  });
  it('4 nothing reaches a vote that is being taken, nor a debate that is over, nor comes between question and answer', () => {
    const seed = Array.from({ length: 60 }, (_, n) => n + 1).find((n) => finish(open(short, n), 'idle').state.outcome === 'adopted') ?? 0;
    const voting = after(open(short, seed), (now) => phaseOf(now) === 'voting');
    expect(code(voting, news('F19'))).toBe('not-now');
    expect(code(finish(open(short, 7), 'idle'), news('F19'))).toBe('closed');
    const seated = after(open(short, 7, { seat: 'GHA', card: cardOf(short, 'GHA') }), (now) => { const waits = awaited(now); return waits.who === 'seat' && waits.human && now.state.round === 1; });
    expect(code(go(seated, { type: 'motion.move', by: 'GHA', motion: 'suspend' }), news('F19'))).toBe('not-now');
  });
  it('5 it takes nobody’s turn, and costs nobody anything', () => {
    const before = inRound(2);
    const session = go(before, news('F19'));
    expect([awaited(session), session.state.queue, session.state.actions]).toEqual([awaited(before), before.state.queue, before.state.actions]);
    expect(session.state.capital).toEqual(before.state.capital);
  });
  it('6 it stands in the log, moves the fingerprint, and has words in minutes and caption', () => {
    const session = go(inRound(1), news('F19'));
    const entry = session.log.at(-1);
    expect(digest(session)).not.toBe(digest(go(inRound(1), news('F18'))));
    expect(minutesView(session, session.log.length - 1)[0]?.say.key).toBe('minute.injected.news');
    expect(entry && captionView(session, entry)?.seat).toBeNull();
  });
  it('7 what is no event is no command, and what stands beside one is left out', () => {
    for (const event of [null, {}, { kind: 'news' }, { kind: 'news', facts: [] }, { kind: 'news', facts: [3] }, { kind: 'briefing' }, { kind: 'briefing', guest: 3 }, { kind: 'flood' }]) expect(isCommand({ type: 'event.inject', event })).toBe(false);
    expect(pickCommand({ type: 'event.inject', event: { kind: 'news', facts: ['F19'], more: 1 }, by: 'GHA' })).toEqual({ type: 'event.inject', event: { kind: 'news', facts: ['F19'] } });
    expect(pickCommand({ type: 'trade.offer', by: 'GHA', to: 'FRA', text: 1, ask: { clause: 'rights', level: 1, x: 1 }, give: { clause: 'exit', level: 1 }, x: 1 })).toEqual({ type: 'trade.offer', by: 'GHA', to: 'FRA', text: 1, ask: { clause: 'rights', level: 1 }, give: { clause: 'exit', level: 1 } });
    expect(pickCommand({ type: 'dance' })).toBeNull();
  });
});

describe('seats that change hands', () => {
  it('1 a seat of a script is waited for as a person’s is, without a card', () => {
    const session = after(open(short, 7, null, 'standard', undefined, ['BRA']), (now) => awaited(now).who === 'seat');
    expect(awaited(session)).toMatchObject({ who: 'seat', seat: session.case.seat('BRA'), human: true });
    expect(session.player).toBeNull();
  });
  it('2 a person takes a seat in the middle of a debate, and has a person’s moves where it is that seat’s turn', () => {
    const before = after(open(short, 7), (now) => { const waits = awaited(now); return waits.who === 'seat' && now.state.round === 2; });
    const waits = awaited(before);
    const seat = before.case.seatIds[waits.who === 'seat' ? waits.seat : 0] ?? '';
    const session = reseat(before, { seat, card: null });
    expect(awaited(session)).toMatchObject({ human: true });
    expect(session.state.actions).toBeGreaterThan(before.state.actions);
    expect(reseat(session, null).state).toEqual(before.state);
    expect(session.log).toBe(before.log);
  });
  it('3 a seat that is not at this table changes nothing', () => {
    const session = inRound(1);
    expect(reseat(session, { seat: 'ZZZ', card: null }, ['YYY'])).toEqual(session);
    expect(send(session, { type: 'event.inject', event: { kind: 'news', facts: [] } })).toMatchObject({ ok: false, fault: { code: 'not-a-move' } });
  });
});
