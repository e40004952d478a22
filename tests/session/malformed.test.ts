/** What a broken save or link may bring: anything at all. The door answers with a refusal, never a crash, and nothing is spent. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/session/commands.ts';
import { isCommand } from '../../src/session/command-shape.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { digest } from '../../src/session/digest.ts';
import { legalMoves } from '../../src/session/legal.ts';
import { awaited, refused, send, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { POLICIES } from '../../src/session/policies.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { by, go, phaseOf, sit } from './table.ts';

const WRONG: readonly unknown[] = [undefined, null, -1, 1.5, NaN, Infinity, 1e9, '', 'length', '__proto__', 'constructor', 'at', 'banana', [], {}, [1], { clause: 'exit', level: 'length' }, { clause: '__proto__', level: 0 }];

/** A debate stopped wherever its person is asked, in each phase once for each kind of move. */
function* stops(): Generator<{ readonly session: Session; readonly command: Command }> {
  for (const [scenario, seat] of [[short, 'GHA'], [long, 'FRA'], [long, 'RUS']] as const) {
    const tried = new Set<string>();
    let session = sit(scenario, 2, seat, cardOf(scenario, seat));
    while (awaited(session).who !== 'nobody') {
      const computer = nextCommand(session);
      if (!computer)
        for (const [kind, list] of legalMoves(session, session.case.seat(seat))) {
          const place = `${phaseOf(session)} ${kind}`;
          const command = list[0];
          if (!command || tried.has(place)) continue;
          tried.add(place);
          yield { session, command };
        }
      session = go(session, computer ?? by('random')(session));
    }
  }
}
const spoiled = [...stops()].flatMap(({ session, command }) => Object.keys(command).flatMap((field) => WRONG.map((value) => ({ session, what: `${command.type}, ${field} ${JSON.stringify(value) ?? 'undefined'}`, command: { ...command, [field]: value } }))));

describe('malformed commands', () => {
  it('1 each field of each move spoiled in each way: refused, asked and sent alike, and nothing is spent', () => {
    expect(spoiled.length).toBeGreaterThan(1000);
    const wrong: string[] = [];
    const before = new Map(spoiled.map(({ session }) => [session, '']));
    for (const session of before.keys()) before.set(session, digest(session));
    for (const { session, what, command } of spoiled) {
      try {
        const asked = refused(session, command);
        const sent = send(session, command);
        if (sent.ok || asked?.code !== sent.fault.code) wrong.push(`${what}: ${sent.ok ? 'taken' : 'asked and sent disagree'}`);
      } catch (fault) {
        wrong.push(`${what}: ${String(fault)}`);
      }
    }
    for (const [session, was] of before) if (digest(session) !== was) wrong.push(`step ${session.log.length}: something was spent`);
    expect(wrong).toEqual([]);
  });
  it('2 what is no command at all is no move of this game', () => {
    const session = sit(short, 1, 'GHA');
    for (const nothing of [undefined, null, 3, 'turn.pass', [], {}, { type: 'dance' }, { type: '__proto__', by: 'GHA' }, { type: 'toString', by: 'GHA' }, { type: 'turn.pass' }]) {
      expect(isCommand(nothing)).toBe(false);
      expect(refused(session, nothing as unknown as Command)).toEqual({ code: 'not-a-move' });
      expect(send(session, nothing as unknown as Command)).toEqual({ ok: false, fault: { code: 'not-a-move' } });
    }
  });
  it('3 every command that the engine and its players give has the shape', () => {
    for (const scenario of [short, long])
      for (const policy of POLICIES)
        for (const seat of ['FRA', 'GHA']) for (const entry of playOut(scenario, 5, { seat, card: cardOf(scenario, seat) }, policy).log) expect(isCommand(JSON.parse(JSON.stringify(entry.command)))).toBe(true);
  });
});
