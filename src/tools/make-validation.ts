/**
 * `npm run validation`: how far the picture hangs on single estimates, and what each delegation's moves are worth, on all cores;
 * the report goes to tests/bench/VALIDATION.md. `--tables 60 --debates 40 --seeds 120` are its sizes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../cli/arguments.ts';
import { loadScenario } from '../cli/files.ts';
import { OUTCOMES } from '../domain/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { CONTINUATION } from '../scenario/scenario-text.ts';
import { handOut } from './hand-out.ts';
import { CONSTANTS, QUANTITIES, type Ending, type Task } from './validation-tasks.ts';
import { runTool } from './run-tool.ts';

const SCENARIOS = ['mali-2023-01-27', 'mali-2023-01-27-short'];
/** Debates handed out at a time. */
const PORTION = 25;
const FACTORS = [0.8, 1.2] as const;
/** Points of share that no single number may move, and the range of agency that is wanted, in per cent. */
const MOST = 20;
const AGENCY = { least: 5, most: 30 } as const;
const REPORT = fileURLToPath(new URL('../../tests/bench/VALIDATION.md', import.meta.url));

interface Sizes {
  readonly tables: number;
  readonly debates: number;
  readonly seeds: number;
}
type Endings = ReadonlyMap<string, readonly Ending[]>;

const keyOf = (scenario: string, ...parts: readonly (string | number)[]): string => [scenario, ...parts].join(' ');
const nameOf = (what: { readonly name: string } | { readonly path: string }): string => ('name' in what ? what.name : what.path);
const VARIED = [...QUANTITIES.map((name) => ({ name })), ...CONSTANTS];

function tasksFor(scenarios: readonly Scenario[], { tables, debates, seeds }: Sizes): Task[] {
  const tasks: Task[] = [];
  const add = (task: Omit<Task, 'seed' | 'runs'>, runs: number): void => {
    for (let done = 0; done < runs; done += PORTION) tasks.push({ ...task, seed: 1 + done, runs: Math.min(PORTION, runs - done) });
  };
  for (const { id: scenario, seats } of scenarios) {
    add({ key: keyOf(scenario, 'as written'), scenario }, seeds);
    for (const { id } of seats) add({ key: keyOf(scenario, 'silent', id), scenario, silenced: id }, seeds);
    for (let table = 1; table <= tables; table++) add({ key: keyOf(scenario, 'table', table), scenario, table }, debates);
    for (const what of VARIED)
      for (const factor of FACTORS) {
        const key = keyOf(scenario, nameOf(what), factor);
        add('name' in what ? { key, scenario, quantity: { ...what, factor } } : { key, scenario, constant: { ...what, factor } }, seeds);
      }
  }
  return tasks;
}

async function playAll(tasks: readonly Task[]): Promise<Endings> {
  const portions = new Map<string, { readonly seed: number; readonly endings: readonly Ending[] }[]>();
  await handOut<Task, readonly Ending[]>(new URL('./validation-worker.ts', import.meta.url), tasks, ({ key, seed }, endings) => {
    portions.set(key, [...(portions.get(key) ?? []), { seed, endings }]);
  });
  return new Map([...portions].map(([key, list]) => [key, list.sort((a, b) => a.seed - b.seed).flatMap(({ endings }) => endings)]));
}

type Share = readonly [string, (ending: Ending) => boolean];
/** The outcomes, then the options of adopted texts. */
function sharesOf(scenario: Scenario): readonly Share[] {
  const options = [...scenario.options.flatMap(({ variants }) => variants.map(({ id }) => id)), CONTINUATION];
  return [...OUTCOMES.map((outcome): Share => [outcome, (ending) => ending.outcome === outcome]), ...options.map((option): Share => [`adopted as ${option}`, (ending) => ending.option === option])];
}
const percentOf = (endings: readonly Ending[], is: (ending: Ending) => boolean): number => (100 * endings.filter(is).length) / Math.max(1, endings.length);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const round = (x: number): string => x.toFixed(0);
const signed = (x: number): string => `${x > 0 ? '+' : x < 0 ? '−' : ''}${Math.abs(x).toFixed(1)}`;

/** The value below which this part of the sorted list lies. */
const quantile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;

function redrawnTables(scenario: Scenario, endings: Endings, { tables, debates }: Sizes): readonly string[] {
  const base = endings.get(keyOf(scenario.id, 'as written')) ?? [];
  return [
    `### ${tables} tables redrawn, ${debates} debates each`,
    '',
    'Our estimates of wishes up to 10 points of scale off, those on record up to 5, salience up to a quarter, flexibility up to a twentieth. Shares of debates in %.',
    '',
    line(['', 'as written', '5 % of tables below', 'median', '95 % of tables below']),
    line(['---', '---:', '---:', '---:', '---:']),
    ...sharesOf(scenario).map(([name, is]) => {
      const shares = Array.from({ length: tables }, (_, n) => percentOf(endings.get(keyOf(scenario.id, 'table', n + 1)) ?? [], is)).sort((a, b) => a - b);
      return line([name, round(percentOf(base, is)), ...[0.05, 0.5, 0.95].map((part) => round(quantile(shares, part)))]);
    }),
    '',
  ];
}

interface Movement {
  readonly what: string;
  readonly shares: readonly (readonly number[])[];
  readonly most: number;
  readonly where: string;
}
function movements(scenario: Scenario, endings: Endings): readonly Movement[] {
  const kinds = sharesOf(scenario);
  const base = kinds.map(([, is]) => percentOf(endings.get(keyOf(scenario.id, 'as written')) ?? [], is));
  const all = VARIED.map((varied): Movement => {
    const what = nameOf(varied);
    const shares = FACTORS.map((factor) => kinds.map(([, is]) => percentOf(endings.get(keyOf(scenario.id, what, factor)) ?? [], is)));
    let most = 0;
    let where = 'nothing moves';
    shares.forEach((at, f) =>
      at.forEach((percent, k) => {
        const moved = percent - (base[k] ?? 0);
        if (Math.abs(moved) <= Math.abs(most)) return;
        most = moved;
        where = `${kinds[k]?.[0] ?? ''} at ${(FACTORS[f] ?? 1) * 100} %`;
      }),
    );
    return { what, shares, most, where };
  });
  return all.sort((a, b) => Math.abs(b.most) - Math.abs(a.most) || (a.what < b.what ? -1 : 1));
}

const few = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

function oneAtATime(scenario: Scenario, endings: Endings, { seeds }: Sizes): readonly string[] {
  const found = movements(scenario, endings);
  const greatest = Math.abs(found[0]?.most ?? 0);
  const outcomes = OUTCOMES.length;
  const shares = (at: readonly number[] | undefined): string => (at ?? []).slice(0, outcomes).map(round).join(' / ');
  return [
    `### One number at a time, a fifth less and a fifth more, seeds 1 to ${seeds}`,
    '',
    `Shares in %: ${OUTCOMES.join(' / ')}. As written: ${shares(sharesOf(scenario).map(([, is]) => percentOf(endings.get(keyOf(scenario.id, 'as written')) ?? [], is)))}. The greatest movement is sought among the options too.`,
    `Wanted: no share moves by more than ${MOST} points. More: ${few(found.filter(({ most }) => Math.abs(most) > MOST).map(({ what }) => `\`${what}\``))}.`,
    '',
    line(['number', 'at 80 %', 'at 120 %', 'greatest movement', 'of']),
    line(['---', '---:', '---:', '---:', '---']),
    ...found.map(({ what, shares: at, most, where }) => line([what, ...at.map(shares), Math.abs(most) === greatest || Math.abs(most) > MOST ? `**${signed(most)}**` : signed(most), where])),
    '',
  ];
}

function agency(scenario: Scenario, endings: Endings, { seeds }: Sizes): readonly string[] {
  const base = endings.get(keyOf(scenario.id, 'as written')) ?? [];
  const rows = scenario.seats.map(({ id, inSentence }) => {
    const silent = endings.get(keyOf(scenario.id, 'silent', id)) ?? [];
    const differing = (differ: (a: Ending, b: Ending) => boolean): number => (100 * base.filter((was, n) => differ(was, silent[n] ?? was)).length) / Math.max(1, base.length);
    return { id, name: inSentence, outcome: differing((a, b) => a.outcome !== b.outcome || a.option !== b.option), words: differing((a, b) => a.words !== b.words) };
  });
  const outside = rows.filter(({ id, outcome }) => id !== scenario.penholder && (outcome < AGENCY.least || outcome > AGENCY.most));
  return [
    `### Agency: each computer delegation silenced, seeds 1 to ${seeds}`,
    '',
    'It keeps silent and only votes: no statement, no wish, no argument, no visit, no silence broken. Share of debates that end otherwise (another outcome, or another option adopted), and share in which anything in the texts or in the ballots is different.',
    `The penholder that is silent still tables its draft, answers and decides on the vote; it stands apart. Wanted: ${AGENCY.least} to ${AGENCY.most} % of outcomes. Outside: ${few(outside.map(({ id }) => id))}.`,
    '',
    line(['delegation', 'outcome', 'texts or ballots']),
    line(['---', '---:', '---:']),
    ...rows.map(({ id, name, outcome, words }) => line([`${id} ${name}${id === scenario.penholder ? ' (penholder)' : ''}`, outside.some((row) => row.id === id) ? `**${outcome.toFixed(1)} %**` : `${outcome.toFixed(1)} %`, `${words.toFixed(1)} %`])),
    '',
  ];
}

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), { tables: 'value', debates: 'value', seeds: 'value' }, 0);
  const sizes: Sizes = { tables: args.whole('tables', 60, 1, 10_000), debates: args.whole('debates', 40, 1, 10_000), seeds: args.whole('seeds', 120, 1, 10_000) };
  const scenarios = SCENARIOS.map((id) => loadScenario(id));
  const endings = await playAll(tasksFor(scenarios, sizes));
  const text = [
    '# Validation',
    '',
    `Made by \`npm run validation -- --tables ${sizes.tables} --debates ${sizes.debates} --seeds ${sizes.seeds}\`: the room alone, no seat played. The same command makes the same report, to the last digit.`,
    `A share of ${sizes.seeds} debates is known to within ${round(196 * Math.sqrt(0.25 / sizes.seeds))} points at worst (95 %); every variation plays the same seeds.`,
    '',
    ...scenarios.flatMap((scenario) => [`## ${scenario.title} (\`${scenario.id}\`)`, '', ...redrawnTables(scenario, endings, sizes), ...oneAtATime(scenario, endings, sizes), ...agency(scenario, endings, sizes)]),
  ].join('\n');
  writeFileSync(REPORT, text);
  process.stdout.write(text);
}

await runTool(main);
