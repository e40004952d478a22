/** One core of `npm run balance`: plays the debates it is handed and answers with counts. */
import { loadScenario } from '../cli/files.ts';
import type { Outcome } from '../domain/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { instructionsMet } from '../session/instructions.ts';
import type { Policy } from '../session/policies.ts';
import { playOut } from '../session/simulate.ts';

export interface Task {
  readonly scenario: string;
  readonly card: string;
  readonly policy: Policy;
  readonly seed: number;
  readonly runs: number;
}
export interface Counts {
  readonly runs: number;
  readonly met: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Adopted texts by option. */
  readonly options: Readonly<Record<string, number>>;
}

const loaded = new Map<string, Scenario>();
function scenarioOf(id: string): Scenario {
  const scenario = loaded.get(id) ?? loadScenario(id);
  loaded.set(id, scenario);
  return scenario;
}

function count({ scenario: id, card: cardId, policy, seed, runs }: Task): Counts {
  const scenario = scenarioOf(id);
  const card = scenario.cards.find((one) => one.id === cardId);
  if (!card) throw new Error(`${id} has no card ${cardId}`);
  const outcomes: Partial<Record<Outcome, number>> = {};
  const options: Record<string, number> = {};
  let met = 0;
  for (let n = 0; n < runs; n++) {
    const session = playOut(scenario, seed + n, { seat: card.seat, card }, policy);
    const outcome = session.state.outcome ?? 'no-vote';
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const adopted = session.state.texts.find((text) => text.decision?.outcome === 'adopted');
    if (adopted) {
      const option = session.case.compiled.optionOf(adopted.levels);
      options[option] = (options[option] ?? 0) + 1;
    }
    if (instructionsMet(session) === true) met++;
  }
  return { runs, met, outcomes, options };
}

process.on('message', (task: Task) => process.send?.(count(task)));
