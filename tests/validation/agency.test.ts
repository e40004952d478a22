/** What `npm run validation` rests on: a delegation that is silent takes its moves away and nothing else, and every number that is said to be varied is there to vary. */
import { describe, expect, it } from 'vitest';
import * as coefficients from '../../src/domain/coefficients.ts';
import * as difficulty from '../../src/domain/difficulty.ts';
import type { Command } from '../../src/session/commands.ts';
import { open, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { playSilent } from '../../src/lint/silent.ts';
import { CONSTANTS, QUANTITIES, redrawn, withQuantity } from '../../src/tools/validation-tasks.ts';
import { eventsOf } from '../session/table.ts';
import { long, short } from '../support/scenarios.ts';

const ids = long.seats.map(({ id }) => id);
const commandsOf = ({ log }: Session, id: string): readonly Command[] => log.flatMap(({ command }) => ('by' in command && command.by === id ? [command] : []));

describe('a silent delegation', () => {
  const alone = playOut(long, 3, null, 'idle');
  const silent = ids.map((id) => ({ id, session: playSilent(long, 3, id) }));

  it('1 says nothing and asks nothing; whoever holds the pen still tables, answers and decides', () => {
    const QUIET = ['floor.waive', 'turn.pass', 'silence.keep', 'ballot.cast', 'motion.answer', 'motion.vote'];
    const PEN = ['draft.table', 'vote.call', 'draft.withhold'];
    for (const { id, session } of silent) {
      const types = new Set(commandsOf(session, id).map(({ type }) => type));
      expect([...types].filter((type) => !QUIET.includes(type) && !(id === long.penholder && PEN.includes(type))), id).toEqual([]);
      expect(types.has('turn.pass'), id).toBe(true);
      expect(session.state.outcome, id).not.toBeNull();
    }
  });
  it('2 shifts nobody’s luck: all others state what they would have stated, in the same order, and hear the same from their capitals', () => {
    const statements = (session: Session, without: string): readonly string[] => session.log.flatMap(({ command }) => (command.type === 'floor.take' && command.by !== without ? [`${command.by} ${command.clause}`] : [])).slice(0, ids.length - 1);
    const wire = (session: Session): ReadonlyMap<string, number> => new Map(eventsOf(session, 'instructions.arrived').map(({ by, points }) => [by, points]));
    for (const { id, session } of silent) {
      expect(statements(session, id), id).toEqual(statements(alone, id));
      const heard = wire(alone);
      for (const [by, points] of wire(session)) if (heard.has(by)) expect(points, `${by}, ${id} silent`).toBe(heard.get(by));
      expect(Array.from(session.case.tables.ideal)).toEqual(Array.from(alone.case.tables.ideal));
    }
    expect(wire(alone).size).toBeGreaterThan(0);
  });
  it('3 is missed: each of the sixteen changes the texts or the ballots of some debate', () => {
    const words = ({ state }: Session): string => JSON.stringify(state.texts.map((text) => [text.levels, text.ballots]));
    const seeds = Array.from({ length: 25 }, (_, n) => n + 1);
    const alike = new Map(seeds.map((seed) => [seed, words(playOut(short, seed, null, 'idle'))]));
    const puppets = ids.filter((id) => seeds.every((seed) => words(playSilent(short, seed, id)) === alike.get(seed)));
    expect(puppets).toEqual([]);
  });
});

describe('numbers varied', () => {
  it('1 every constant that is varied is a number of the rules, and not nought', () => {
    const files: Readonly<Record<string, unknown>> = { coefficients, difficulty };
    const at = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[name] : undefined), value);
    expect(CONSTANTS.length).toBeGreaterThan(50);
    expect(CONSTANTS.filter(({ file, path }) => !Number(at(files[file], path.split('.')))).map(({ path }) => path)).toEqual([]);
  });
  it('2 every kind of number of a scenario is changed by a fifth where it is varied, and by nothing where it is not', () => {
    const told = JSON.stringify(long);
    for (const name of QUANTITIES) {
      expect(JSON.stringify(withQuantity(long, { name, factor: 1.2 })), name).not.toBe(told);
      expect(open(withQuantity(long, { name, factor: 1 }), 1).case.tables.wait, name).toEqual(open(long, 1).case.tables.wait);
    }
    const waits = withQuantity(long, { name: 'wait', factor: 1.2 }).seats.map(({ numbers }) => numbers.wait.value);
    long.seats.forEach(({ numbers }, i) => expect(waits[i]).toBeCloseTo(1.2 * numbers.wait.value, 12));
  });
  it('3 a table redrawn stays as near as it is said to: ten points for estimates, five for the record, a quarter of the salience, a twentieth of the flexibility', () => {
    let furthest = { estimate: 0, record: 0 };
    for (let table = 1; table <= 20; table++)
      redrawn(long, table).seats.forEach((seat, i) => {
        const was = long.seats[i];
        if (!was) return;
        expect(Math.abs(seat.numbers.flexibility.value / was.numbers.flexibility.value - 1)).toBeLessThanOrEqual(0.05);
        for (const [clause, { ideal, salience, mark }] of Object.entries(seat.interests)) {
          const before = was.interests[clause];
          if (!before) continue;
          const off = Math.abs(ideal - before.ideal);
          furthest = mark === 'estimate' ? { ...furthest, estimate: Math.max(furthest.estimate, off) } : { ...furthest, record: Math.max(furthest.record, off) };
          expect(Math.abs(salience - before.salience)).toBeLessThanOrEqual(before.salience / 4 + 1e-12);
        }
      });
    expect(furthest.estimate).toBeLessThanOrEqual(10);
    expect(furthest.estimate).toBeGreaterThan(9);
    expect(furthest.record).toBeLessThanOrEqual(5);
    expect(furthest.record).toBeGreaterThan(4.5);
    expect(redrawn(long, 7)).toEqual(redrawn(long, 7));
    expect(redrawn(long, 7)).not.toEqual(redrawn(long, 8));
  });
});
