/** A debate in which one delegation only votes: what is missed when it is silent is what it has a hand in. */
import type { SeatId } from '../domain/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nextCommand } from '../session/delegates.ts';
import { play } from '../session/policies.ts';
import { awaited, open, send, type Session } from '../session/session.ts';

/**
 * The policy `idle` speaks in its place. It stays a computer's seat, so that nothing else changes with it: its capital still writes
 * overnight, and it answers what is put to it by the same rule as before. (A person's seat hears nothing overnight, moves first, and
 * as `idle` refuses every wish.)
 */
export function playSilent(scenario: Scenario, seed: number, silenced: SeatId): Session {
  let now = open(scenario, seed);
  const seat = now.case.seat(silenced);
  for (let waits = awaited(now); waits.who !== 'nobody'; waits = awaited(now)) {
    const command = waits.who === 'seat' && waits.seat === seat ? play('idle', { ...now, player: { seat: silenced, card: null } }) : nextCommand(now);
    const next = command ? send(now, command) : null;
    if (!next?.ok) throw new Error(`${silenced} silent, seed ${seed}, step ${now.log.length + 1}: ${JSON.stringify(command)} is refused`);
    now = next.value;
  }
  return now;
}
