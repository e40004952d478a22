/** `npm run balance -- --runs 1000`: every card of every scenario by every policy, on all cores; the table goes to tests/bench/BALANCE.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArguments, WrongUse } from '../cli/arguments.ts';
import { loadScenario } from '../cli/files.ts';
import { OUTCOMES } from '../domain/vocabulary.ts';
import type { Card, Scenario } from '../scenario/scenario.ts';
import type { Policy } from '../session/policies.ts';
import type { Counts, Task } from './balance-worker.ts';
import { handOut } from './hand-out.ts';

const SCENARIOS = ['mali-2023-01-27-short', 'mali-2023-01-27'];
const POLICIES: readonly Policy[] = ['random', 'idle', 'capable'];
/** Debates handed out at a time: small enough that no core waits long at the end. */
const PORTION = 25;
const TABLE = fileURLToPath(new URL('../../tests/bench/BALANCE.md', import.meta.url));

const keyOf = (scenario: string, card: string, policy: Policy): string => `${scenario} ${card} ${policy}`;

function tasksFor(scenarios: readonly Scenario[], runs: number, seed: number): Task[] {
  const tasks: Task[] = [];
  for (const scenario of scenarios)
    for (const card of scenario.cards)
      for (const policy of POLICIES) for (let done = 0; done < runs; done += PORTION) tasks.push({ scenario: scenario.id, card: card.id, policy, seed: seed + done, runs: Math.min(PORTION, runs - done) });
  return tasks;
}

const sumOf = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
const NONE: Counts = { runs: 0, met: 0, outcomes: {}, options: {} };
const add = (a: Counts, b: Counts): Counts => ({ runs: a.runs + b.runs, met: a.met + b.met, outcomes: sumOf(a.outcomes, b.outcomes), options: sumOf(a.options, b.options) });

async function playAll(tasks: readonly Task[]): Promise<ReadonlyMap<string, Counts>> {
  const sums = new Map<string, Counts>();
  await handOut<Task, Counts>(new URL('./balance-worker.ts', import.meta.url), tasks, (task, counts) => {
    const key = keyOf(task.scenario, task.card, task.policy);
    sums.set(key, add(sums.get(key) ?? NONE, counts));
  });
  return sums;
}

const percent = (count: number, of: number): string => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf(scenario: Scenario, sums: ReadonlyMap<string, Counts>): readonly string[] {
  const of = (card: Card, policy: Policy): Counts => sums.get(keyOf(scenario.id, card.id, policy)) ?? NONE;
  const all = (policy: Policy): Counts => scenario.cards.reduce((sum, card) => add(sum, of(card, policy)), NONE);
  const means = POLICIES.map(all);
  const options = [...new Set(means.flatMap((m) => Object.keys(m.options)))].sort();
  const [, idle, capable] = means;
  const times = idle && capable && idle.met > 0 ? `${(capable.met / idle.met).toFixed(1)} times` : 'no share to compare with';
  return [
    `## ${scenario.title} (\`${scenario.id}\`)`,
    '',
    'Instructions met:',
    '',
    line(['seat', 'card', ...POLICIES]),
    line(['---', '---', ...POLICIES.map(() => '---:')]),
    ...scenario.cards.map((card) => line([card.seat, card.title, ...POLICIES.map((policy) => percent(of(card, policy).met, of(card, policy).runs))])),
    line(['**all**', '**mean**', ...means.map((m) => `**${percent(m.met, m.runs)}**`)]),
    '',
    `Capable play meets its instructions ${times} as often as an idle seat does.`,
    '',
    'Outcomes, and the options of the texts adopted, as shares of all debates:',
    '',
    line(['', ...POLICIES]),
    line(['---', ...POLICIES.map(() => '---:')]),
    ...OUTCOMES.map((outcome) => line([outcome, ...means.map((m) => percent(m.outcomes[outcome] ?? 0, m.runs))])),
    ...options.map((option) => line([`adopted as ${option}`, ...means.map((m) => percent(m.options[option] ?? 0, m.runs))])),
    '',
  ];
}

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), { runs: 'value', seed: 'value' }, 0);
  const runs = args.whole('runs', 1000, 1, 100_000);
  const seed = args.whole('seed', 1, 0, 2147483647);
  const scenarios = SCENARIOS.map((id) => loadScenario(id));
  const sums = await playAll(tasksFor(scenarios, runs, seed));
  const text = [
    '# Balance',
    '',
    `Made by \`npm run balance -- --runs ${runs}${seed === 1 ? '' : ` --seed ${seed}`}\`: each card plays ${runs} debates, seeds ${seed} to ${seed + runs - 1}, with each policy.`,
    'The same command makes the same table, to the last digit.',
    '',
    '`random` clicks: a kind of move at random among those open, then its target, until nothing can be paid. `idle` only votes. `capable` bargains for its card with what its seat can know.',
    'Wanted: random under 5 %, idle under 15 %, capable at least four times as often as idle.',
    '',
    ...scenarios.flatMap((scenario) => tableOf(scenario, sums)),
  ].join('\n');
  writeFileSync(TABLE, text);
  process.stdout.write(text);
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof WrongUse)) throw fault;
  console.error(fault.message);
  process.exitCode = 2;
}
