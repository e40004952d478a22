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

function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), { runs: 'value', seed: 'value' }, 0);
  const runs = args.whole('runs', 200, 1, 100_000);
  const seed = args.whole('seed', 1, 0, 2147483647);
  const ids = readdirSync(SCENARIOS).flatMap((name) => (name.endsWith('.scenario.json') ? [name.replace('.scenario.json', '')] : [])).sort();
  const parts: string[] = [];
  for (const id of ids) {
    const scenario = loadScenario(id);
    const { votes } = scenario.history;
    // What is made to be watched is not left to the room.
    if (!votes || scenario.watch) continue;
    const all = counted(scenario, runs, seed);
    parts.push(`## ${scenario.title} (\`${id}\`)`, '', ...votes.flatMap((vote, n) => tableOf(scenario, vote, n + 1, all[n] ?? { runs, held: 0, exact: 0, modal: null, ballots: new Map() })));
  }
  const text = [
    '# Model against record',
    '',
    `Made by \`npm run record -- --runs ${runs}${seed === 1 ? '' : ` --seed ${seed}`}\`: seeds ${seed} to ${seed + runs - 1}, the room alone. The same command makes the same table.`,
    '',
    'One model and one set of coefficients; only the data of a scenario differ. The interests of delegations were set with these votes known: this is a fit, not a forecast.',
    '',
    ...parts,
    '## On the second of two drafts',
    '',
    'The prototype gave the Russian draft of 30 August 2023 eight votes. What was missing is a rule of process (`SOCIAL.elsewhere`): a member that has put its name to another draft, or has just voted for one that the sponsor of this one voted down, withholds support. Other votes bear on it:',
    '',
    '- Syria, 8 July 2022, after the veto of the draft of Ireland and Norway: the Russian draft had 2-3-10; none of the thirteen who had voted for the first voted for the second. A one-clause case with that Council and the same coefficients (`tests/session/two-drafts.test.ts`) gives 13-1-1 and then the votes of the five permanent members as recorded in most seeds, and of the ten elected members about one in favour, where it would be about four without the rule: near, not exact.',
    '- Gaza, 16 and 18 October 2023: no draft had been voted down before the Russian one, which had 5-4-6. China, Gabon, Mozambique and the United Arab Emirates voted for it and, two days later, for the draft of Brazil. To favour a rival text is not enough to withhold; the rule rests on a name or a vote, and does not bind here.',
    '',
  ].join('\n');
  writeFileSync(TABLE, text);
  process.stdout.write(text);
  return Promise.resolve();
}

await runTool(main);
