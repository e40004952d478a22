/** One core of `npm run moves`: plays the debates it is handed and says of each whether the instructions were met, and how often each kind of command was given. */
import { loadScenario } from '../cli/files.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { CommandType } from '../session/commands.ts';
import { instructionsMet } from '../session/instructions.ts';
import { playOut } from '../session/simulate.ts';

export interface MovesTask {
  readonly scenario: string;
  readonly card: string;
  /** Kinds of command that the capable player is not to use. */
  readonly denied: readonly CommandType[];
  readonly seed: number;
  readonly runs: number;
}
export interface Played {
  /** 1 where the instructions were met, one for each seed. */
  readonly met: readonly number[];
  /** Debates in which the seat gave a command of the kind. */
  readonly used: Readonly<Partial<Record<CommandType, number>>>;
}

const loaded = new Map<string, Scenario>();
function scenarioOf(id: string): Scenario {
  const scenario = loaded.get(id) ?? loadScenario(id);
  loaded.set(id, scenario);
  return scenario;
}

function playAll({ scenario: id, card: cardId, denied, seed, runs }: MovesTask): Played {
  const scenario = scenarioOf(id);
  const card = scenario.cards.find((one) => one.id === cardId);
  if (!card) throw new Error(`${id} has no card ${cardId}`);
  const met: number[] = [];
  const used: Partial<Record<CommandType, number>> = {};
  for (let n = 0; n < runs; n++) {
    const session = playOut(scenario, seed + n, { seat: card.seat, card }, 'capable', 'standard', undefined, new Set(denied));
    met.push(instructionsMet(session) === true ? 1 : 0);
    const kinds = new Set(session.log.flatMap(({ command }) => ('by' in command && command.by === card.seat ? [command.type] : [])));
    for (const kind of kinds) used[kind] = (used[kind] ?? 0) + 1;
  }
  return { met, used };
}

process.on('message', (task: MovesTask) => process.send?.(playAll(task)));
