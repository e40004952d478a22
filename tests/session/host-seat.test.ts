/** The host's seat, case by case: its warning, its request to leave, and what a State without a vote cannot do. */
import { describe, expect, it } from 'vitest';
import { HOST_CREDIT, PRICE, REQUEST_TO_LEAVE, WARNING } from '../../src/domain/coefficients.ts';
import { consent } from '../../src/domain/consent.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Command } from '../../src/session/commands.ts';
import type { Session } from '../../src/session/session.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { capitalOf, closed, eventsOf, go, lastEvents, negotiating, search, sit, textIn, until, why } from './table.ts';

const warn: Command = { type: 'consent.warn', by: 'MLI' };
const leave: Command = { type: 'consent.withdraw', by: 'MLI' };
const at = (round: number, seed = 7, scenario: Scenario = short): Session => until(sit(scenario, seed, 'MLI', cardOf(scenario, 'MLI')), (now) => negotiating(now) && now.state.round === round);
/** A host that would leave at once, if the computer played it. */
const impatient = (scenario: Scenario): Scenario => (scenario.host ? { ...scenario, host: { ...scenario.host, leavesBelow: [0.9, 0.95] } } : scenario);
const inForce = (now: Session): number => consent(now.case.tables, now.state.ideal, now.state, now.case.tables.inForce);

describe('the host’s warning', () => {
  it('1 costs its price and its goodwill, and everybody is told how much consent is left', () => {
    const before = at(1);
    const after = go(before, warn);
    expect(capitalOf(before, 'MLI') - capitalOf(after, 'MLI')).toBe(PRICE.warning);
    expect(before.state.credit - after.state.credit).toBeCloseTo(WARNING.credit, 10);
    expect(textIn(after).consent).toBeLessThan(textIn(before).consent);
    expect(lastEvents(after)).toContainEqual({ type: 'consent.warned', by: 'MLI', percent: Math.round(100 * textIn(after).consent) });
    expect(eventsOf(after, 'consent.warned')).toHaveLength(1);
  });
  it('2 may be given again, never below the least goodwill there is', () => {
    let now = at(1);
    for (let n = 0; n < 3; n++) now = go(now, warn);
    expect(eventsOf(now, 'consent.warned')).toHaveLength(3);
    expect(now.state.credit).toBeGreaterThanOrEqual(HOST_CREDIT.least);
  });
  it('3 brings its request nearer', () => {
    expect(inForce(go(at(1), warn))).toBeLessThan(inForce(at(1)));
  });
});

describe('the host asks the mission to leave', () => {
  const near = (): Session => at(3, 7, impatient(short));
  it('1 not before the fifth half-day, or the last where there are fewer; for four; where its consent is near its end', () => {
    expect(why(at(2, 7, impatient(short)), leave)).toBe('too-early');
    const now = near();
    expect(why(now, leave)).toBe(null);
    expect(capitalOf(now, 'MLI') - capitalOf(go(now, leave), 'MLI')).toBe(PRICE.requestToLeave);
    const long_ = (round: number): Session => at(round, 7, impatient(long));
    expect(why(long_(4), leave)).toBe('too-early');
    expect(why(long_(5), leave)).toBe(null);
    for (let seed = 1; seed <= 20; seed++) {
      const s = at(3, seed);
      expect(why(s, leave)).toBe(inForce(s) < s.case.leavesBelow + WARNING.leaveWithin ? null : 'host-not-close');
    }
  });
  it('2 is dear: who has spent its capital cannot', () => {
    let now = at(1, 7, impatient(short));
    for (const round of [2, 3]) now = until(go(now, warn, warn, warn, { type: 'turn.pass', by: 'MLI' }), (s) => negotiating(s) && s.state.round === round);
    now = go(now, warn);
    expect(now.state.actions).toBeGreaterThan(0);
    expect(capitalOf(now, 'MLI')).toBeLessThan(PRICE.requestToLeave);
    expect(why(now, leave)).toBe('no-capital');
  });
  it('3 changes the table for everybody, once and for all', () => {
    const before = near();
    const after = go(before, leave);
    expect(after.state.asked).toBe(true);
    expect(lastEvents(after)).toContainEqual({ type: 'host.asked-to-leave' });
    for (let i = 0; i < after.case.tables.members; i++) {
      expect(after.state.wait[i]).toBe(0);
      expect((after.state.drift[i] ?? 0) - (before.state.drift[i] ?? 0)).toBeCloseTo(REQUEST_TO_LEAVE.drift, 10);
    }
    expect(after.state.consentState).toBe('asked-to-leave');
    for (const again of [warn, leave]) expect(why(after, again)).toBe('host-withdrew');
  });
  it('4 a person in its seat is not made to leave by the rules; a computer is', () => {
    for (let seed = 1; seed <= 5; seed++) {
      expect(eventsOf(until(sit(impatient(short), seed, 'MLI', cardOf(short, 'MLI')), closed), 'host.asked-to-leave')).toEqual([]);
      expect(eventsOf(until(sit(impatient(short), seed, 'GHA', cardOf(short, 'GHA')), closed), 'host.asked-to-leave')).toHaveLength(1);
    }
  });
});

describe('a seat without a vote', () => {
  it('1 speaks, argues, meets and offers; what takes a vote is refused, and its hand is not asked for', () => {
    const now = at(2);
    const refusals: readonly [Command, string][] = [
      [{ type: 'vote.pledge', by: 'MLI', text: 1, vote: 'for' }, 'no-vote'],
      [{ type: 'sponsorship.join', by: 'MLI', text: 1 }, 'no-vote'],
      [{ type: 'brackets.put', by: 'MLI', text: 1, clause: 'posture' }, 'no-vote'],
      [{ type: 'capital.ask', by: 'MLI' }, 'no-vote'],
      [{ type: 'motion.move', by: 'MLI', motion: 'suspend' }, 'no-vote'],
      [{ type: 'invitation.propose', by: 'MLI', guest: 'civil-society' }, 'no-vote'],
      [{ type: 'continuation.table', by: 'MLI' }, 'no-vote'],
      [{ type: 'pen.take', by: 'MLI', text: 1 }, 'no-vote'],
      [{ type: 'bloc.state', by: 'MLI', bloc: 'A3', text: 1 }, 'no-bloc'],
      [{ type: 'veto.hint', by: 'MLI', text: 1, clause: 'rights', level: 0 }, 'not-permanent'],
    ];
    for (const [command, code] of refusals) expect([command.type, why(now, command)]).toEqual([command.type, code]);
    expect(why(now, { type: 'floor.take', by: 'MLI', clause: 'rights', level: 0, tone: 'measured' })).toBe(null);
    expect(why(now, { type: 'argument.put', by: 'MLI', to: 'BRA', fact: 'F15' })).toBe(null);
    const end = search((seed) => { const s = until(sit(short, seed, 'MLI', cardOf(short, 'MLI')), closed); return textIn(s).decision ? s : null; });
    expect(end.log.some(({ command }) => command.type === 'ballot.cast' && command.by === 'MLI')).toBe(false);
    expect(textIn(end).ballots).toHaveLength(15);
  });
});
