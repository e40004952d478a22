/**
 * `npm run balance`: 2,000 seeds of every scenario by every policy, dealt over the cards in turn, and the room alone, on all
 * cores; the table goes to tests/bench/BALANCE.md. `--runs N` plays N seeds, `--each` gives every card all of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { parseArguments } from '../cli/arguments.ts';
import { loadScenario } from '../cli/files.ts';
import { OUTCOMES } from '../domain/vocabulary.ts';
import type { Card, Scenario } from '../scenario/scenario.ts';
import type { Policy } from '../session/policies.ts';
import type { Counts, Task } from './balance-worker.ts';
import { handOut } from './hand-out.ts';
import { runTool } from './run-tool.ts';

const SCENARIOS = ['mali-2023-01-27-short', 'mali-2023-01-27'];
const POLICIES: readonly Policy[] = ['random', 'idle', 'capable'];
/** Debates handed out at a time: small enough that no core waits long at the end. */
const PORTION = 25;
const TABLE = fileURLToPath(new URL('../../tests/bench/BALANCE.md', import.meta.url));

const keyOf = (scenario: string, card: string | null, policy: Policy): string => `${scenario} ${card ?? ''} ${policy}`;

/** One card's debates (or the room's, without a card) in portions: from a seed on, every `step`th. */
function portions(given: Omit<Task, 'runs'>, runs: number): Task[] {
  const tasks: Task[] = [];
  for (let done = 0; done < runs; done += PORTION) tasks.push({ ...given, seed: given.seed + done * given.step, runs: Math.min(PORTION, runs - done) });
  return tasks;
}

function tasksFor(scenarios: readonly Scenario[], runs: number, seed: number, each: boolean): Task[] {
  return scenarios.flatMap(({ id: scenario, cards }) => [
    ...portions({ scenario, card: null, policy: 'idle', seed, step: 1 }, runs),
    ...POLICIES.flatMap((policy) =>
      cards.flatMap(({ id: card }, n) => (each ? portions({ scenario, card, policy, seed, step: 1 }, runs) : portions({ scenario, card, policy, seed: seed + n, step: cards.length }, Math.ceil((runs - n) / cards.length)))),
    ),
  ]);
}

const sumOf = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));
const NONE: Counts = { runs: 0, met: 0, outcomes: {}, options: {} };
const add = (a: Counts, b: Counts): Counts => ({ runs: a.runs + b.runs, met: a.met + b.met, outcomes: sumOf(a.outcomes, b.outcomes), options: sumOf(a.options, b.options) });

/** The worker as one plain script: read through tsx, which names every function anew each time it is made, it plays a third slower. */
async function buildWorker(outDir: string): Promise<string> {
  const entry = fileURLToPath(new URL('./balance-worker.ts', import.meta.url));
  await build({ configFile: false, logLevel: 'error', publicDir: false, build: { outDir, minify: false, target: 'es2022', lib: { entry, formats: ['es'], fileName: () => 'worker.mjs' } } });
  return join(outDir, 'worker.mjs');
}

/** Hands the scenarios and the tasks out to a process for each core. */
async function playAll(script: string, scenarios: readonly Scenario[], tasks: readonly Task[]): Promise<ReadonlyMap<string, Counts>> {
  const sums = new Map<string, Counts>();
  await handOut<Task, Counts>(pathToFileURL(script), tasks, (task, counts) => {
    const key = keyOf(task.scenario, task.card, task.policy);
    sums.set(key, add(sums.get(key) ?? NONE, counts));
  }, scenarios);
  return sums;
}

const percent = (count: number, of: number): string => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf(scenario: Scenario, sums: ReadonlyMap<string, Counts>): readonly string[] {
  const of = (card: Card, policy: Policy): Counts => sums.get(keyOf(scenario.id, card.id, policy)) ?? NONE;
  const all = (policy: Policy): Counts => scenario.cards.reduce((sum, card) => add(sum, of(card, policy)), NONE);
  const means = POLICIES.map(all);
  const room = sums.get(keyOf(scenario.id, null, 'idle')) ?? NONE;
  const columns = [room, ...means];
  const options = [...new Set(columns.flatMap((m) => Object.keys(m.options)))].sort();
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
    line(['', 'the room alone', ...POLICIES]),
    line(['---', ...columns.map(() => '---:')]),
    ...OUTCOMES.map((outcome) => line([outcome, ...columns.map((m) => percent(m.outcomes[outcome] ?? 0, m.runs))])),
    ...options.map((option) => line([`adopted as ${option}`, ...columns.map((m) => percent(m.options[option] ?? 0, m.runs))])),
    '',
  ];
}

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), { runs: 'value', seed: 'value', each: 'flag' }, 0);
  const runs = args.whole('runs', 2000, 1, 100_000);
  const seed = args.whole('seed', 1, 0, 2147483647);
  const scenarios = SCENARIOS.map((id) => loadScenario(id));
  const each = args.value('each') !== null;
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'sixteenth-seat-balance-'));
  const sums = await buildWorker(folder)
    .then((script) => playAll(script, scenarios, tasksFor(scenarios, runs, seed, each)))
    .finally(() => rmSync(folder, { recursive: true, force: true }));
  const debates = [...sums.values()].reduce((sum, counts) => sum + counts.runs, 0);
  process.stderr.write(`${debates} debates in ${((performance.now() - began) / 1000).toFixed(1)} s on ${availableParallelism()} cores\n`);
  const text = [
    '# Balance',
    '',
    `Made by \`npm run balance -- --runs ${runs}${seed === 1 ? '' : ` --seed ${seed}`}${each ? ' --each' : ''}\`: seeds ${seed} to ${seed + runs - 1}, ${each ? 'all of them played by each card' : 'dealt over the cards in turn'} with each policy, and by the room alone.`,
    ...(each ? [] : ['A row of one card rests on few debates and may be several points off; the means are what this table is for. `--each` plays every seed with every card.']),
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

await runTool(main);
