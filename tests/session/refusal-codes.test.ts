/** Each reason for a refusal, met at the table: the type of this list asks for one of every kind. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/session/commands.ts';
import { digest } from '../../src/session/digest.ts';
import type { RefusalCode } from '../../src/session/refusals.ts';
import { awaited, refused, send, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';
import { by, go, mine, negotiating, phaseOf, search, sit, textIn, until } from './table.ts';

/** At the table of the short case, where a text stands from the start; Ghana's turn unless said. */
const table = (seat = 'GHA', seed = 7): Session => until(sit(short, seed, seat, cardOf(short, seat)), negotiating);
/** Ghana has used its moves of a half-day. */
const spent = (): Session => go(table('GHA'), ...['FRA', 'BRA', 'JPN', 'ECU'].map((to): Command => ({ type: 'consultation.hold', by: 'GHA', with: to })));
const consultations = (seat: string): Session => until(sit(long, 1, seat, cardOf(long, seat)), (now) => phaseOf(now) === 'consultations' && awaited(now).who === 'seat');
/** In silence, asked of a seat that would rather not have it; the first seed at which it comes to that. */
function inSilence(scenario: typeof long, seat: string, policy: 'random' | 'idle', fits: (now: Session) => boolean): Session {
  for (let seed = 1; seed <= 200; seed++) {
    try {
      return until(sit(scenario, seed, seat, cardOf(scenario, seat)), (now) => phaseOf(now) === 'silence' && mine(now) && fits(now), by(policy));
    } catch {
      continue;
    }
  }
  throw new Error('it never came to that');
}
const refusedWith = (session: Session, command: Command, code: RefusalCode | null): readonly [Session, Command] | null => ((refused(session, command)?.code ?? null) === code ? [session, command] : null);
/** A half-day of the short case, with a person in the seat who does nothing before it. */
const halfDay = (round: number, seat: string, seed: number, scenario = short): Session => until(sit(scenario, seed, seat, cardOf(scenario, seat)), (now) => negotiating(now) && now.state.round === round);
const hint: Command = { type: 'veto.hint', by: 'USA', text: 1, clause: 'rights', level: 4 };
const ofTheElected: Command = { type: 'bloc.state', by: 'GHA', bloc: 'A3', text: 1 };
const bracket: Command = { type: 'brackets.put', by: 'GHA', text: 1, clause: 'posture' };
/** Three of Ghana's motions have been put to the vote. */
function threeMotions(seed: number): readonly [Session, Command] | null {
  let now = table('GHA', seed);
  for (let n = 0; n < 2; n++) now = until(go(now, { type: 'motion.move', by: 'GHA', motion: 'suspend' }), negotiating);
  now = until(go(now, { type: 'invitation.propose', by: 'GHA', guest: 'civil-society' }), negotiating);
  return refusedWith(now, { type: 'motion.move', by: 'GHA', motion: 'suspend' }, 'motions-spent');
}
/** Any host would leave at once. */
const impatient = short.host ? { ...short, host: { ...short.host, leavesBelow: [0.9, 0.95] as const } } : short;

/** Ghana has tabled a draft of its own beside the penholder's, and another member's turn has come. */
function twoDrafts(): readonly [Session, Command] {
  const start = consultations('GHA');
  const levels = start.case.references[1] ?? [];
  const session = until(go(start, { type: 'draft.table', by: 'GHA', levels }), (now) => {
    const waits = awaited(now);
    return now.state.texts.length === 2 && now.state.round > 1 && phaseOf(now) === 'negotiation' && waits.who === 'seat' && !waits.human && !now.state.texts.some((t) => t.sponsor === waits.seat) && waits.seat < now.case.tables.members;
  });
  const waits = awaited(session);
  return [session, { type: 'draft.table', by: session.case.seatIds[waits.who === 'seat' ? waits.seat : 0] ?? '', levels }];
}

const CASES: Readonly<Record<RefusalCode, () => readonly [Session, Command]>> = {
  'not-a-move': () => [table(), { type: 'dance', by: 'GHA' } as unknown as Command],
  'not-your-turn': () => [table(), { type: 'turn.pass', by: 'FRA' }],
  'not-now': () => [table(), { type: 'ballot.cast', by: 'GHA', text: 1, ballot: 'for' }],
  'no-such-fact': () => [table(), { type: 'event.inject', event: { kind: 'news', facts: ['banana'] } }],
  'no-such-seat': () => [table(), { type: 'consultation.hold', by: 'GHA', with: 'ZZZ' }],
  'no-such-text': () => [table(), { type: 'amendment.offer', by: 'GHA', text: 4, clause: 'rights', level: 2 }],
  'no-such-wording': () => [table(), { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'rights', level: 9 }],
  'no-capital': () => {
    let now = until(go(spent(), { type: 'turn.pass', by: 'GHA' }), negotiating);
    for (const to of ['FRA', 'BRA', 'JPN']) now = go(now, { type: 'consultation.hold', by: 'GHA', with: to });
    return [now, { type: 'trade.offer', by: 'GHA', to: 'BRA', text: 1, ask: { clause: 'exit', level: 2 }, give: { clause: 'movement', level: 1 } }];
  },
  'no-actions': () => [spent(), { type: 'consultation.hold', by: 'GHA', with: 'GAB' }],
  'already-spoken': () => [go(table(), { type: 'floor.take', by: 'GHA', clause: 'exit', level: 0, tone: 'measured' }), { type: 'floor.take', by: 'GHA', clause: 'rights', level: 0, tone: 'measured' }],
  'unknown-fact': () => [table(), { type: 'argument.put', by: 'GHA', to: 'FRA', fact: 'F99' }],
  yourself: () => [table(), { type: 'consultation.hold', by: 'GHA', with: 'GHA' }],
  'no-host': () => {
    const scenario = toy();
    return [until(sit(scenario, 2, 'FFF', scenario.cards[0] ?? null), (now) => phaseOf(now) === 'consultations' && mine(now)), { type: 'host.meet', by: 'FFF' }];
  },
  'is-host': () => [table(), { type: 'consultation.hold', by: 'GHA', with: 'MLI' }],
  'same-wording': () => [table(), { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'rights', level: textIn(table()).levels[table().case.clause('rights')] ?? 0 }],
  'agreed-wording': () => [table(), { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'funding', level: 1 }],
  'settled-wording': () => {
    const now = until(go(table(), { type: 'turn.pass', by: 'GHA' }), (session) => {
      const waits = awaited(session);
      const text = session.state.texts[0];
      return waits.who === 'seat' && text !== undefined && waits.seat !== text.sponsor && waits.seat !== session.case.tables.host && [...text.changedIn].some((round) => round === session.state.round && round > 0);
    });
    const waits = awaited(now);
    const text = textIn(now);
    const k = [...text.changedIn].findIndex((round) => round === now.state.round);
    return [now, { type: 'amendment.offer', by: now.case.seatIds[waits.who === 'seat' ? waits.seat : 0] ?? '', text: 1, clause: now.case.clauseIds[k] ?? '', level: text.levels[k] === 0 ? 1 : 0 }];
  },
  'illegal-text': () => [table(), { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'exit', level: 4 }],
  'not-sponsor': () => [table(), { type: 'silence.place', by: 'GHA', text: 1 }],
  'is-sponsor': () => [table('FRA'), { type: 'sponsorship.join', by: 'FRA', text: 1 }],
  'not-in-favour': () => [table(), { type: 'sponsorship.join', by: 'GHA', text: 1 }],
  'in-favour': () => [inSilence(short, 'JPN', 'idle', (now) => (textIn(now).index[now.case.seat('JPN')] ?? 0) > 150), { type: 'silence.break', by: 'JPN' }],
  'has-draft': () => [table('FRA'), { type: 'draft.table', by: 'FRA', levels: textIn(table('FRA')).levels }],
  'two-drafts': twoDrafts,
  'silence-spent': () => [inSilence(long, 'GHA', 'random', (now) => now.state.silences >= 2), { type: 'silence.break', by: 'GHA' }],
  'too-early': () => [consultations('FRA'), { type: 'draft.table', by: 'FRA', levels: consultations('FRA').case.references[1] ?? [] }],
  'nothing-asked': () => [table(), { type: 'amendment.answer', by: 'GHA', accept: true }],
  'already-pledged': () => [go(table(), { type: 'vote.pledge', by: 'GHA', text: 1, vote: 'abstain' }), { type: 'vote.pledge', by: 'GHA', text: 1, vote: 'for' }],
  'already-known': () => [go(table(), { type: 'question.ask', by: 'GHA', to: 'GAB', clause: 'exit' }), { type: 'question.ask', by: 'GHA', to: 'GAB', clause: 'exit' }],
  'no-vote': () => [table(), { type: 'pledge.ask', by: 'GHA', of: 'MLI', text: 1 }],
  'in-brackets': () => [go(table(), bracket), { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'posture', level: 1 }],
  'not-in-brackets': () => [table(), { type: 'brackets.lift', by: 'GHA', text: 1, clause: 'posture' }],
  'has-brackets': () => [go(table(), bracket), { type: 'brackets.put', by: 'GHA', text: 1, clause: 'rights' }],
  'capital-asked': () => [go(table(), { type: 'capital.ask', by: 'GHA' }), { type: 'capital.ask', by: 'GHA' }],
  'capital-awaited': () => [go(table(), { type: 'capital.ask', by: 'GHA' }), { type: 'vote.pledge', by: 'GHA', text: 1, vote: 'for' }],
  'no-bloc': () => [table(), { type: 'bloc.state', by: 'GHA', bloc: 'P3', text: 1 }],
  'bloc-divided': () => search((seed) => refusedWith(table('GHA', seed), ofTheElected, 'bloc-divided')),
  'bloc-spoken': () => search((seed) => refusedWith(go(table('GHA', seed), ofTheElected), ofTheElected, 'bloc-spoken')),
  'not-permanent': () => [table(), { type: 'veto.hint', by: 'GHA', text: 1, clause: 'rights', level: 4 }],
  'hint-spent': () => [go(table('USA'), hint), { ...hint, clause: 'posture', level: 4 }],
  'motions-spent': () => search(threeMotions),
  'other-option': () =>
    search((seed) => refusedWith(until(sit(short, seed, 'GHA', cardOf(short, 'GHA')), (now) => phaseOf(now) === 'inBlue' && mine(now)), { type: 'amendment.move', by: 'GHA', text: 1, clause: 'exit', level: 3 }, 'other-option')),
  'no-continuation': () => {
    const scenario = toy();
    return [until(sit(scenario, 2, 'FFF', scenario.cards[0] ?? null), (now) => phaseOf(now) === 'negotiation' && mine(now)), { type: 'continuation.table', by: 'FFF' }];
  },
  'too-late': () => [halfDay(3, 'GHA', 7), { type: 'capital.ask', by: 'GHA' }],
  'no-such-guest': () => [table(), { type: 'invitation.propose', by: 'GHA', guest: 'ZZZ' }],
  'guest-heard': () => [until(sit(long, 1, 'GHA', cardOf(long, 'GHA')), (now) => phaseOf(now) === 'invitations' && mine(now)), { type: 'invitation.propose', by: 'GHA', guest: 'MLI' }],
  'not-given-up': () => [table(), { type: 'pen.take', by: 'GHA', text: 1 }],
  'not-host': () => [table(), { type: 'consent.warn', by: 'GHA' }],
  'host-not-close': () => search((seed) => refusedWith(halfDay(3, 'MLI', seed), { type: 'consent.withdraw', by: 'MLI' }, 'host-not-close')),
  'host-withdrew': () => [go(halfDay(3, 'MLI', 7, impatient), { type: 'consent.withdraw', by: 'MLI' }), { type: 'consent.warn', by: 'MLI' }],
  closed: () => [playOut(short, 7, null, 'idle'), { type: 'chair.proceed' }],
};

describe('each reason for a refusal', () => {
  for (const [n, [code, situation]] of Object.entries(CASES).entries())
    it(`${n + 1} ${code}: said when asked and when sent, and nothing is spent`, () => {
      const [session, command] = situation();
      const before = [digest(session), Array.from(session.state.capital), session.state.actions, session.state.queue];
      expect(refused(session, command)?.code).toBe(code);
      expect(send(session, command)).toEqual({ ok: false, fault: refused(session, command) });
      expect([digest(session), Array.from(session.state.capital), session.state.actions, session.state.queue]).toEqual(before);
    });

  it('52 what is in blue or under silence is closed to new words, not the debate: it says “not at this stage”', () => {
    const start = table('FRA');
    const quiet = go(start, { type: 'silence.place', by: 'FRA', text: 1 });
    expect(refused(quiet, { type: 'amendment.offer', by: 'FRA', text: 1, clause: 'rights', level: 2 })).toEqual({ code: 'not-now' });
    expect(refused(quiet, { type: 'silence.place', by: 'FRA', text: 1 })).toEqual({ code: 'not-now' });
    expect(refused(quiet, { type: 'turn.pass', by: 'FRA' })).toBe(null);
  });
});
