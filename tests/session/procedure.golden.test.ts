/**
 * Moves of procedure, a debate each that one of them decides: a person gives it, and the debate ends otherwise than the same debate
 * without it. Seeds are searched, so that a change of the coefficients moves the debate and not the proof.
 */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Command } from '../../src/session/commands.ts';
import { legalMoves } from '../../src/session/legal.ts';
import { play } from '../../src/session/policies.ts';
import { send, type Session } from '../../src/session/session.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { closed, eventsOf, go, idly, inBlue, mine, negotiating, phaseOf, search, sit, textIn, until } from './table.ts';

interface Ending {
  readonly outcome: string | null;
  /** What was adopted, wording by wording; empty where nothing was. */
  readonly adopted: string;
  readonly tallies: string;
}
function ending(session: Session): Ending {
  const adopted = session.state.texts.find((text) => text.decision?.outcome === 'adopted');
  return {
    outcome: session.state.outcome,
    adopted: adopted?.levels.join(' ') ?? '',
    tallies: eventsOf(session, 'vote.held').map((e) => `${e.text}: ${e.decision.tally.for}-${e.decision.tally.against}-${e.decision.tally.abstain}`).join(', '),
  };
}
type Own = (now: Session) => Command;
interface Pair {
  readonly with: Session;
  readonly without: Session;
}

/** The first debate which the move decides: played on by `own` after it, and by the same without it from the same moment. */
function decides(scenario: Scenario, seat: string, moment: (now: Session) => boolean, move: (now: Session) => Command | null, fits: (a: Ending, b: Ending) => boolean, own: Own = idly, instead: (now: Session) => Command | null = () => null): Pair {
  return search((seed) => {
    const before = until(sit(scenario, seed, seat, cardOf(scenario, seat)), moment, own);
    const command = move(before);
    if (!command || !send(before, command).ok) return null;
    const other = instead(before);
    const pair = { with: until(go(before, command), closed, own), without: until(other ? go(before, other) : before, closed, own) };
    return fits(ending(pair.with), ending(pair.without)) ? pair : null;
  }, 150);
}
const withCapable: Own = (now) => play('capable', now);
const otherwise = (a: Ending, b: Ending): boolean => a.outcome !== b.outcome || a.adopted !== b.adopted;

describe('a move of procedure decides', () => {
  it('12 silence: placed early it fixes the words that a longer debate would have changed', () => {
    const { with: a, without: b } = decides(short, 'FRA', (now) => negotiating(now) && now.state.round === 2, () => ({ type: 'silence.place', by: 'FRA', text: 1 }), otherwise, withCapable, () => ({ type: 'turn.pass', by: 'FRA' }));
    expect(a.log.some(({ command }) => command.type === 'silence.place')).toBe(true);
    expect(ending(a)).not.toEqual(ending(b));
  });
  it('13 a broken silence: kept, one text goes to the vote; broken, the debate goes on and ends otherwise', () => {
    const { with: a, without: b } = decides(long, 'RUS', (now) => phaseOf(now) === 'silence' && mine(now), () => ({ type: 'silence.break', by: 'RUS' }), otherwise, idly, () => ({ type: 'silence.keep', by: 'RUS' }));
    expect(eventsOf(a, 'silence.broken').some((e) => e.by === 'RUS')).toBe(true);
    expect(eventsOf(b, 'silence.broken').some((e) => e.by === 'RUS')).toBe(false);
    expect(ending(a)).not.toEqual(ending(b));
  });
  it('14 rule 36: an amendment carried by the Council is in the text that is adopted, against its sponsor’s wording', () => {
    const amend = (now: Session): Command | null => (legalMoves(now, now.case.seat('GHA')).get('amendment.move') ?? []).find((move) => eventsOf(until(go(now, move), (s) => s.state.motion === null), 'motion.decided').at(-1)?.carried === true) ?? null;
    const { with: a, without: b } = decides(short, 'GHA', inBlue, amend, (x, y) => x.adopted !== y.adopted && x.adopted !== '');
    expect(eventsOf(a, 'motion.decided').some((e) => e.by === 'GHA' && e.motion.kind === 'amendment' && e.carried)).toBe(true);
    expect(ending(a)).not.toEqual(ending(b));
  });
  it('15 rule 32: a part voted on by itself falls out of the text', () => {
    const divide = (now: Session): Command | null => (legalMoves(now, now.case.seat('GHA')).get('part.divide') ?? []).find((move) => eventsOf(until(go(now, move), (s) => s.state.motion === null), 'motion.decided').at(-1)?.carried === false) ?? null;
    const { with: a, without: b } = decides(short, 'GHA', inBlue, divide, otherwise);
    expect(eventsOf(a, 'motion.decided').some((e) => e.by === 'GHA' && e.motion.kind === 'part' && !e.carried)).toBe(true);
    expect(ending(a)).not.toEqual(ending(b));
  });
  it('19 rule 33: the question is put off, where a text would have come to the vote', () => {
    const { with: a, without: b } = decides(long, 'CHN', negotiating, () => ({ type: 'motion.move', by: 'CHN', motion: 'postpone' }), (x, y) => x.tallies === '' && y.tallies !== '');
    expect(eventsOf(a, 'motion.decided').some((e) => e.motion.kind === 'postpone' && e.carried)).toBe(true);
    expect(ending(a).outcome).toBe('no-vote');
    expect(ending(b).outcome).not.toBe('no-vote');
  });
  it('20 rules 37 and 39: who was heard changes what the room decides', () => {
    const invitations = (now: Session): boolean => phaseOf(now) === 'invitations' && mine(now);
    const { with: a, without: b } = decides(long, 'GHA', invitations, () => ({ type: 'invitation.propose', by: 'GHA', guest: 'civil-society' }), otherwise, withCapable, () => ({ type: 'turn.pass', by: 'GHA' }));
    expect(eventsOf(a, 'guest.heard').map((e) => e.guest)).toContain('civil-society');
    expect(eventsOf(b, 'guest.heard').map((e) => e.guest)).not.toContain('civil-society');
    expect(ending(a)).not.toEqual(ending(b));
  });
  it('21 rule 35: a draft withdrawn is not voted on', () => {
    const last = (now: Session): boolean => negotiating(now) && now.state.round === now.state.rounds;
    const { with: a, without: b } = decides(short, 'FRA', last, () => ({ type: 'draft.withdraw', by: 'FRA', text: 1 }), (x, y) => x.tallies === '' && y.tallies !== '', withCapable);
    expect(eventsOf(a, 'draft.withdrawn').map((e) => e.by)).toEqual(['FRA']);
    expect(ending(a).outcome).toBe('no-vote');
    expect(ending(b).outcome).not.toBe('no-vote');
  });
  it('23 the pen: a draft that its sponsor has given up is taken over and voted on', () => {
    const orphaned = (now: Session): boolean => now.state.deciding && mine(now) && now.state.motion === null && textIn(now).withheld;
    const seesItThrough: Own = (now) => {
      const text = textIn(now);
      const holds = text.sponsor === now.case.seat('GHA') && !text.withheld && !text.called && (now.state.deciding || phaseOf(now) === 'inBlue') && now.state.motion === null;
      if (!holds) return idly(now);
      const held = text.brackets.findIndex((of) => of >= 0);
      return held >= 0 ? { type: 'brackets.lift', by: 'GHA', text: 1, clause: now.case.clauseIds[held] ?? '' } : { type: 'vote.call', by: 'GHA', text: 1 };
    };
    const { with: a, without: b } = decides(short, 'GHA', orphaned, () => ({ type: 'pen.take', by: 'GHA', text: 1 }), (x, y) => x.tallies !== '' && y.tallies === '', seesItThrough);
    expect(eventsOf(a, 'pen.taken').some((e) => e.by === 'GHA')).toBe(true);
    expect(ending(b).outcome).toBe('no-vote');
    expect(ending(a).outcome).not.toBe('no-vote');
  });
});
