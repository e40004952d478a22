/**
 * `npm run record [-- --runs N]`: plays every scenario that has recorded votes, the room alone, and sets the model beside the record,
 * vote by vote and member by member, misses included. Writes tests/validation/RECORD.md.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArguments } from '../cli/arguments.ts';
import { loadScenario } from '../cli/files.ts';
import { counted, ofRecord, type Counted } from './record-votes.ts';
import { runTool } from './run-tool.ts';
import type { RecordedVote, Scenario } from '../scenario/scenario.ts';

const SCENARIOS = fileURLToPath(new URL('../../assets/scenarios/', import.meta.url));
const TABLE = fileURLToPath(new URL('../../tests/validation/RECORD.md', import.meta.url));

const percent = (count: number, of: number): string => `${((100 * count) / Math.max(1, of)).toFixed(0)} %`;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const WORDS = { for: 'for', against: 'against', abstain: 'abstains' } as const;

function tableOf(scenario: Scenario, vote: RecordedVote, n: number, found: Counted): readonly string[] {
  const { held, exact, modal, ballots } = found;
  const names = new Map(scenario.seats.map((seat) => [seat.id, seat.name]));
  const rows = [...ballots].map(([id, cast]) => {
    const recorded = ofRecord(vote, id);
    const right = recorded === null ? 0 : cast[recorded];
    return { right, row: line([names.get(id) ?? id, recorded === null ? '' : WORDS[recorded], percent(cast.for, held), percent(cast.against, held), percent(cast.abstain, held), 2 * right > held ? 'as recorded' : '**otherwise**']) };
  });
  const all = rows.reduce((sum, { right }) => sum + right, 0);
  return [
    `### ${n}. ${vote.label}, ${vote.date}`,
    '',
    `Recorded: ${vote.for.length}-${vote.against.length}-${vote.abstain.length}. The model's most frequent result: ${modal?.tally ?? 'none'}${modal ? `, in ${percent(modal.count, found.runs)} of the seeds` : ''}. Every member as recorded: ${percent(exact, found.runs)}. Put to the vote at all: ${percent(held, found.runs)}. Single votes as recorded, of those held: ${percent(all, held * rows.length)}.`,
    '',
    line(['member', 'record', 'for', 'against', 'abstains', 'mostly']),
    line(['---', '---', '---:', '---:', '---:', '---']),
    ...rows.map(({ row }) => row),
    '',
  ];
}

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), { runs: 'value', seed: 'value' }, 0);
  const runs = args.whole('runs', 200, 1, 100_000);
  const seed = args.whole('seed', 1, 0, 2147483647);
  const ids = readdirSync(SCENARIOS).flatMap((name) => (name.endsWith('.scenario.json') ? [name.replace('.scenario.json', '')] : [])).sort();
  const parts: string[] = [];
  for (const id of ids) {
    const scenario = loadScenario(id);
    const { votes } = scenario.history;
    if (!votes) continue;
    const all = counted(scenario, runs, seed);
    parts.push(`## ${scenario.title} (\`${id}\`)`, '', ...votes.flatMap((vote, n) => tableOf(scenario, vote, n + 1, all[n] ?? { runs, held: 0, exact: 0, modal: null, ballots: new Map() })));
    await Promise.resolve();
  }
  const text = [
    '# Model against record',
    '',
    `Made by \`npm run record -- --runs ${runs}${seed === 1 ? '' : ` --seed ${seed}`}\`: seeds ${seed} to ${seed + runs - 1}, the room alone. The same command makes the same table.`,
    '',
    'One model and one set of coefficients; only the data of a scenario differ. The interests of delegations were set with these votes known: this is a fit, not a forecast.',
    '',
    ...parts,
  ].join('\n');
  writeFileSync(TABLE, text);
  process.stdout.write(text);
}

await runTool(main);
