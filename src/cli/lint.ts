/** `lint`: what makes no case of a scenario, each finding with its evidence. Exit 1 where one of them is a fault. */
import { lint } from '../lint/lint.ts';
import type { Finding } from '../lint/finding.ts';
import type { Arguments } from './arguments.ts';
import { loadScenario } from './files.ts';
import type { Answer } from './main.ts';

/** Enough to see what is always so, within a minute for the scenarios that ship. */
const RUNS = 32;
/** Debates between two lines of progress. */
const EVERY = 200;

export function lintCommand(args: Arguments): Answer {
  const scenario = loadScenario(args.names[0]);
  const runs = args.whole('runs', RUNS, 1, 1000);
  const findings = lint(scenario, runs, (done, of, what) => {
    if (done === 1 || done % EVERY === 0) process.stderr.write(`${done} debates of at most ${of}: ${what}\n`);
  });
  const code = findings.some(({ weight }) => weight === 'fault') ? 1 : 0;
  return { out: args.json ? JSON.stringify({ scenario: scenario.id, findings }) : told(scenario.title, findings), code };
}

function told(title: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${title}: nothing found.`;
  const faults = findings.filter(({ weight }) => weight === 'fault').length;
  const lines = findings.flatMap(({ rule, weight, place, says, evidence }) => [`${weight} ${rule} at ${place}`, `  ${says}`, `  ${Object.entries(evidence).map(([name, value]) => `${name}: ${value}`).join('; ')}`]);
  return [`${title}: ${faults} faults, ${findings.length - faults} warnings`, ...lines].join('\n');
}
