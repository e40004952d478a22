/** Four levels of difficulty: one set of rules; what a level says, and nothing else, makes debates differ. And laws that hold at each of them, whoever plays. */
import { describe, expect, it } from 'vitest';
import { ACTIONS, CAPITAL } from '../../src/domain/coefficients.ts';
import { chance } from '../../src/domain/chance.ts';
import { DIFFICULTIES, DIFFICULTY, type Difficulty } from '../../src/domain/difficulty.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { layOut } from '../../src/session/case.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { digest } from '../../src/session/digest.ts';
import { legalMoves } from '../../src/session/legal.ts';
import { play, POLICIES } from '../../src/session/policies.ts';
import { awaited, open, send, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';
import { atTheTable, eventsOf, go, phaseOf, until } from './table.ts';

const at = (scenario: Scenario, seed: number, difficulty: Difficulty, seat: string | null = null): Session => open(scenario, seed, seat === null ? null : { seat, card: cardOf(scenario, seat) }, difficulty);

describe('one set of rules', () => {
  it('1 the opening tables, the host’s bound and the wishes are the same at every level', () => {
    for (const scenario of [short, long])
      for (let seed = 1; seed <= 10; seed++) {
        const plain = layOut(scenario, seed, 'standard');
        for (const difficulty of DIFFICULTIES) {
          const c = layOut(scenario, seed, difficulty);
          const same = (one: typeof c): unknown => ({ ...one.tables, tenable: null, leavesBelow: one.leavesBelow, references: one.references });
          expect(same(c)).toEqual(same(plain));
          expect(c.rules).toBe(DIFFICULTY[difficulty]);
        }
      }
  });
  it('2 the same commands make the same debate until a computer judges what it is asked by how it reads the room', () => {
    for (const seed of [5, 6, 7]) {
      const standard = playOut(long, seed, { seat: 'GHA', card: cardOf(long, 'GHA') }, 'idle');
      const judged = standard.log.findIndex(({ events }) => events.some((e) => e.type === 'amendment.offered' || e.type === 'trade.offered'));
      const commands = standard.log.slice(0, judged).map(({ command }) => command);
      expect(commands.length).toBeGreaterThan(20);
      // In the open book a consultation learns of no word from a capital, because there will be none.
      const ends = (['story', 'standard'] as const).map((difficulty) => digest(go(at(long, seed, difficulty, 'GHA'), ...commands)));
      expect(new Set(ends).size).toBe(1);
    }
  });
  it('3 left to themselves, debates differ from level to level', () => {
    const ends = DIFFICULTIES.map((difficulty) => digest(playOut(long, 5, { seat: 'GHA', card: cardOf(long, 'GHA') }, 'idle', difficulty)));
    expect(new Set(ends).size).toBe(DIFFICULTIES.length);
  });
});

describe('what a level says', () => {
  it('1 what comes overnight stays within its bound, comes near it, and tells the same direction at each level; none in the open book', () => {
    for (const difficulty of DIFFICULTIES) {
      const most = DIFFICULTY[difficulty].overnight;
      let greatest = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const standard = layOut(long, seed, 'standard').overnight;
        layOut(long, seed, difficulty).overnight.forEach(({ points, reason }, i) => {
          greatest = Math.max(greatest, Math.abs(points));
          if (points !== 0 && (standard[i]?.points ?? 0) !== 0) expect(reason).toBe(standard[i]?.reason);
        });
      }
      expect(greatest).toBeLessThanOrEqual(most);
      expect(greatest).toBeGreaterThanOrEqual(0.9 * most);
    }
    expect(eventsOf(playOut(long, 5, null, 'idle', 'open-book'), 'instructions.arrived')).toEqual([]);
  });
  it('2 what one seat reads wrongly of another stays within its bound: nothing in the open book', () => {
    for (const difficulty of DIFFICULTIES) {
      const most = DIFFICULTY[difficulty].misreading;
      const wrong = layOut(long, 4, difficulty).misreading;
      const greatest = wrong.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
      expect(greatest).toBeLessThanOrEqual(most);
      expect(greatest).toBeGreaterThanOrEqual(0.9 * most);
    }
  });
  it('3 an elected member’s person has four moves, another’s three, a computer what its level says, and takes no more', () => {
    for (const difficulty of DIFFICULTIES) {
      expect(until(at(short, 7, difficulty, 'GHA'), atTheTable).state.actions).toBe(ACTIONS.elected);
      for (const seat of ['USA', 'MLI']) expect(until(at(short, 7, difficulty, seat), atTheTable).state.actions).toBe(ACTIONS.player);
      const { computerActions } = DIFFICULTY[difficulty];
      let most = 0;
      for (let seed = 1; seed <= 3; seed++) {
        const moves = new Map<string, number>();
        for (const { round, command } of playOut(short, seed, null, 'idle', difficulty).log) {
          if (!('by' in command) || !['argument.put', 'consultation.hold', 'amendment.offer', 'trade.offer', 'sponsorship.join', 'bloc.state', 'capital.ask', 'veto.hint', 'brackets.put'].includes(command.type)) continue;
          const key = `${round} ${command.by}`;
          moves.set(key, (moves.get(key) ?? 0) + 1);
          most = Math.max(most, moves.get(key) ?? 0);
        }
      }
      expect(most).toBe(computerActions);
    }
  });
  it('4 computers trade with each other at the two upper levels alone; at the others they come to a person', () => {
    const traded = (difficulty: Difficulty, person: boolean): number => {
      let offers = 0;
      for (let seed = 1; seed <= 12; seed++) {
        const session = playOut(short, seed, person ? { seat: 'FRA', card: cardOf(short, 'FRA') } : null, 'idle', difficulty);
        for (const event of eventsOf(session, 'trade.offered')) if (event.by !== 'FRA' && (event.to === 'FRA') === person) offers++;
      }
      return offers;
    };
    for (const difficulty of DIFFICULTIES) {
      expect(traded(difficulty, false) > 0, difficulty).toBe(DIFFICULTY[difficulty].computersTrade);
      if (!DIFFICULTY[difficulty].computersTrade) expect(traded(difficulty, true), difficulty).toBeGreaterThan(0);
    }
  });
});

describe('at every level, in every case, by every policy', () => {
  const CASES = [short, long, toy()].flatMap((scenario, s) => DIFFICULTIES.flatMap((difficulty, d) => POLICIES.map((policy, p) => ({ scenario, difficulty, policy, seed: 500 + 16 * s + 4 * d + p }))));
  for (const [n, { scenario, difficulty, policy, seed }] of CASES.entries())
    it(`${n + 1} ${scenario.id}, ${difficulty}, ${policy}: it ends, capital stays in its bounds, and what is listed as legal is accepted`, () => {
      const card = scenario.cards[(seed * 7) % scenario.cards.length];
      let session = open(scenario, seed, card ? { seat: card.seat, card } : null, difficulty);
      for (let step = 0; phaseOf(session) !== 'closed'; step++) {
        if (step > 2000) throw new Error('no end');
        const waits = awaited(session);
        // Of each kind listed, one drawn by the step; a computer's list now and then.
        if (waits.who === 'seat' && (waits.human ? step % 3 === 0 : step % 29 === 0))
          for (const [kind, list] of legalMoves(session, waits.seat)) {
            const move = list[Math.floor(chance(seed, 'sample', step, kind) * list.length)];
            if (move) expect([move, send(session, move).ok]).toEqual([move, true]);
          }
        const sent = send(session, nextCommand(session) ?? play(policy, session));
        if (!sent.ok) throw new Error(`${sent.fault.code} at step ${step}`);
        session = sent.value;
        expect(session.state.capital.every((points) => points >= 0 && points <= CAPITAL.most)).toBe(true);
      }
      expect(session.state.outcome).not.toBe(null);
    });
});
