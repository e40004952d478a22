/**
 * `npm run moves -- --runs 200`: what each move of bargaining is worth to the seat and card that need it most, played by the capable
 * policy with it and without it on the same seeds; the table goes to tests/bench/MOVES.md. `--find 60` looks for those seats and cards.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../cli/arguments.ts';
import { loadScenario } from '../cli/files.ts';
import { MOVE_CASES, type MoveCase } from './moves-cases.ts';
import type { MovesTask, Played } from './moves-worker.ts';
import { runTool } from './run-tool.ts';

const SCENARIOS = ['mali-2023-01-27-short', 'mali-2023-01-27'];
const TABLE = fileURLToPath(new URL('../../tests/bench/MOVES.md', import.meta.url));
/** Debates handed out at a time. */
const PORTION = 15;
/** What a move must be worth, in points of a hundred, and in standard errors. */
const WANTED = { points: 5, errors: 2 } as const;
/** Cards that a search plays to the end for each move, those that use it most and have most to lose. */
const CANDIDATES = 14;

/** Processes that play, one task at a time each. */
class Cores {
  readonly #idle: ChildProcess[];
  readonly #all: readonly ChildProcess[];
  readonly #waiting: ((worker: ChildProcess) => void)[] = [];
  constructor(count: number) {
    this.#all = Array.from({ length: count }, () => fork(fileURLToPath(new URL('./moves-worker.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] }));
    this.#idle = [...this.#all];
  }
  async #play(task: MovesTask): Promise<Played> {
    const worker = this.#idle.pop() ?? (await new Promise<ChildProcess>((free) => this.#waiting.push(free)));
    const played = await new Promise<Played>((answer, fail) => {
      const stopped = (): void => fail(new Error(`a worker stopped at ${JSON.stringify(task)}`));
      worker.once('exit', stopped);
      worker.once('message', (found) => {
        worker.off('exit', stopped);
        answer(found as Played);
      });
      worker.send(task);
    });
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
    return played;
  }
  /** Plays a task in portions. What comes out does not depend on who plays what. */
  async play(task: MovesTask): Promise<Played> {
    const starts = Array.from({ length: Math.ceil(task.runs / PORTION) }, (_, n) => n * PORTION);
    const parts = await Promise.all(starts.map((done) => this.#play({ ...task, seed: task.seed + done, runs: Math.min(PORTION, task.runs - done) })));
    const used: Record<string, number> = {};
    for (const part of parts) for (const [kind, count] of Object.entries(part.used)) used[kind] = (used[kind] ?? 0) + count;
    return { met: parts.flatMap((part) => part.met), used };
  }
  close(): void {
    for (const worker of this.#all) worker.disconnect();
  }
}

interface Worth {
  readonly with: number;
  readonly without: number;
  readonly difference: number;
  /** Standard error of the mean of the paired differences. */
  readonly error: number;
}
function worthOf(yes: readonly number[], no: readonly number[]): Worth {
  const n = Math.max(1, yes.length);
  const gaps = yes.map((met, i) => met - (no[i] ?? 0));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const mean = sum(gaps) / n;
  const spread = Math.sqrt(sum(gaps.map((gap) => (gap - mean) * (gap - mean))) / Math.max(1, n - 1));
  return { with: sum(yes) / n, without: sum(no) / n, difference: mean, error: spread / Math.sqrt(n) };
}
const enough = ({ difference, error }: Worth): boolean => 100 * difference >= WANTED.points && difference >= WANTED.errors * error;
const percent = (share: number): string => `${(100 * share).toFixed(1)}`;
const told = ({ with: a, without: b, difference, error }: Worth): readonly string[] => [percent(a), percent(b), percent(difference), percent(error)];

/** Looks at every card once with all moves, then at the likeliest cards of each move without it. */
async function find(cores: Cores, runs: number, seed: number, only: string | null): Promise<void> {
  const cards = SCENARIOS.flatMap((scenario) => loadScenario(scenario).cards.map((card) => ({ scenario, card: card.id })));
  const bases = await Promise.all(cards.map(async (at) => ({ ...at, base: await cores.play({ ...at, denied: [], seed, runs }) })));
  process.stderr.write('every card has been played\n');
  for (const move of MOVE_CASES) {
    if (only !== null && !move.kinds.some((kind) => only.split(',').includes(kind))) continue;
    // What a move can lose at most is what is met in debates in which it was used.
    const likely = bases
      .map((at) => ({ ...at, most: (move.kinds.reduce((most, kind) => Math.max(most, at.base.used[kind] ?? 0), 0) / runs) * (at.base.met.reduce((a, b) => a + b, 0) / runs) }))
      .filter(({ most }) => most > 0)
      .sort((a, b) => b.most - a.most)
      .slice(0, CANDIDATES);
    const found = await Promise.all(likely.map(async ({ scenario, card, base }) => ({ scenario, card, worth: worthOf(base.met, (await cores.play({ scenario, card, denied: move.kinds, seed, runs })).met) })));
    found.sort((a, b) => b.worth.difference - a.worth.difference);
    process.stdout.write(`${move.number} ${move.title}\n${found.map(({ scenario, card, worth }) => `  ${scenario} ${card}: ${told(worth).join(' ')}\n`).join('') || '  no card uses it\n'}`);
  }
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

async function confirm(cores: Cores, runs: number, seed: number): Promise<string> {
  const rows = await Promise.all(
    MOVE_CASES.map(async (move): Promise<{ readonly move: MoveCase; readonly worth: Worth | null }> => {
      if (!move.at) return { move, worth: null };
      const [scenario, card] = move.at;
      const [yes, no] = await Promise.all([[], move.kinds].map((denied) => cores.play({ scenario, card, denied, seed, runs })));
      return { move, worth: worthOf(yes?.met ?? [], no?.met ?? []) };
    }),
  );
  return [
    '# What each move is worth',
    '',
    `Made by \`npm run moves -- --runs ${runs}${seed === 1 ? '' : ` --seed ${seed}`}\`: each row plays ${runs} debates, seeds ${seed} to ${seed + runs - 1}, twice: by the capable policy with all moves, and by the same without this one.`,
    'Shares of debates that met the instructions, in per cent; the standard error is that of the mean of the paired differences.',
    '',
    `Wanted: a difference of ${WANTED.points} points at least, and of ${WANTED.errors} standard errors at least. Moves of procedure are shown in \`tests/session/procedure.golden.test.ts\`: a debate each that ends otherwise without them.`,
    '',
    line(['no.', 'move', 'debate', 'card', 'with', 'without', 'difference', 'standard error', '']),
    line(['---', '---', '---', '---', '---:', '---:', '---:', '---:', '---']),
    ...rows.map(({ move, worth }) => line([move.number, move.title, move.at?.[0] ?? '', move.at?.[1] ?? '', ...(worth ? [...told(worth), enough(worth) ? 'enough' : 'too little'] : ['', '', '', '', 'no card found'])])),
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), { runs: 'value', seed: 'value', find: 'value', only: 'value' }, 0);
  const runs = args.whole('runs', 200, 2, 100_000);
  const seed = args.whole('seed', 1, 0, 2147483647);
  const cores = new Cores(availableParallelism());
  try {
    if (args.value('find') !== null) return await find(cores, args.whole('find', 60, 2, 10_000), seed, args.value('only'));
    const text = await confirm(cores, runs, seed);
    writeFileSync(TABLE, text);
    process.stdout.write(text);
  } finally {
    cores.close();
  }
}

await runTool(main);
