/** Debates for `npm run validation`: the room alone, as the scenario has it or varied, and with one delegation silent. */
import { loadScenario } from '../cli/files.ts';
import type { SeatId } from '../domain/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { nextCommand } from '../session/delegates.ts';
import { play } from '../session/policies.ts';
import { awaited, open, send, type Session } from '../session/session.ts';
import { playOut } from '../session/simulate.ts';
import { redrawn, withQuantity, type Ending, type Task } from './validation-tasks.ts';

const loaded = new Map<string, Scenario>();
function scenarioOf({ scenario: id, table, quantity }: Task): Scenario {
  const written = loaded.get(id) ?? loadScenario(id);
  loaded.set(id, written);
  const drawn = table === undefined ? written : redrawn(written, table);
  return quantity ? withQuantity(drawn, quantity) : drawn;
}

export function endings(task: Task): readonly Ending[] {
  const scenario = scenarioOf(task);
  const { silenced, seed } = task;
  return Array.from({ length: task.runs }, (_, n) => endingOf(silenced === undefined ? playOut(scenario, seed + n, null, 'idle') : playSilent(scenario, seed + n, silenced)));
}

function endingOf({ case: c, state }: Session): Ending {
  const adopted = state.texts.find((text) => text.decision?.outcome === 'adopted');
  return {
    outcome: state.outcome ?? 'no-vote',
    option: adopted ? c.compiled.optionOf(adopted.levels) : null,
    words: JSON.stringify(state.texts.map((text) => [text.withheld, text.levels, text.ballots])),
  };
}

/**
 * A debate in which one delegation only votes: the policy `idle` speaks in its place. It stays a computer's seat, so that nothing
 * else changes with it: its capital still writes overnight, and it answers what is put to it by the same rule as before. (A
 * person's seat hears nothing overnight, moves first, and as `idle` refuses every wish.)
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
