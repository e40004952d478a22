/** A whole debate without a person: the room, and a policy in the player's seat. */
import type { Difficulty } from '../domain/difficulty.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nextCommand } from './delegates.ts';
import { play, type Denied, type Policy } from './policies.ts';
import { open, send, type Player, type Session } from './session.ts';
import type { Charts } from '../machines/charts.ts';

/** More commands than any debate can have; a debate that reaches it is a fault of ours. */
const ENDLESS = 2000;

/** Plays to the end. @throws Error when a computer's own command is refused (our mistake). */
export function playOut(scenario: Scenario, seed: number, player: Player | null, policy: Policy, difficulty: Difficulty = 'standard', charts?: Charts, denied?: Denied): Session {
  return finish(open(scenario, seed, player, difficulty, charts), policy, denied);
}

/** Plays a session on to its end. */
export function finish(session: Session, policy: Policy, denied?: Denied): Session {
  let now = session;
  for (let step = 0; step < ENDLESS; step++) {
    if (now.case.charts.council.phase(now.state.council) === 'closed') return now;
    const command = nextCommand(now) ?? play(policy, now, denied);
    const next = send(now, command);
    if (!next.ok) throw new Error(`step ${now.log.length + 1}: ${JSON.stringify(command)} refused: ${next.fault.code}`);
    now = next.value;
  }
  throw new Error(`seed ${session.case.seed}: no end after ${ENDLESS} commands`);
}
