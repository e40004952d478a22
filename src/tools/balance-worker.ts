/** One core of `npm run balance`: is handed the scenarios, then plays the debates it is given and answers with counts. */
import type { Outcome } from '../domain/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { instructionsMet } from '../session/instructions.ts';
import type { Policy } from '../session/policies.ts';
import { playOut } from '../session/simulate.ts';

export interface Task {
  readonly scenario: string;
  /** Null: the room alone. */
  readonly card: string | null;
  readonly policy: Policy;
  /** The first seed; each further one is `step` on. */
  readonly seed: number;
  readonly step: number;
  readonly runs: number;
}
export interface Counts {
  readonly runs: number;
  readonly met: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Adopted texts by option. */
  readonly options: Readonly<Record<string, number>>;
}

function count(scenarios: readonly Scenario[], { scenario: id, card: cardId, policy, seed, step, runs }: Task): Counts {
  const scenario = scenarios.find((one) => one.id === id);
  const card = scenario?.cards.find((one) => one.id === cardId) ?? null;
  if (!scenario || (cardId !== null && !card)) throw new Error(`${id} has no card ${cardId}`);
  const outcomes: Partial<Record<Outcome, number>> = {};
  const options: Record<string, number> = {};
  let met = 0;
  for (let n = 0; n < runs; n++) {
    const session = playOut(scenario, seed + n * step, card ? { seat: card.seat, card } : null, policy);
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

process.once('message', (scenarios: readonly Scenario[]) => process.on('message', (task: Task) => process.send?.(count(scenarios, task))));
