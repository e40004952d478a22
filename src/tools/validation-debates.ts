/** Debates for `npm run validation`: the room alone, as the scenario has it or varied, and with one delegation silent. */
import { loadScenario } from '../cli/files.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { playSilent } from '../lint/silent.ts';
import type { Session } from '../session/session.ts';
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
