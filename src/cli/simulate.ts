/** `simulate`: many debates, counted. */
import { instructionsMet } from '../session/instructions.ts';
import { playOut } from '../session/simulate.ts';
import type { Arguments } from './arguments.ts';
import { loadScenario } from './files.ts';
import type { Answer } from './main.ts';
import { choosePlayer, levelOf, seedOf } from './player.ts';

/** A share with four digits, so that the same runs print the same. */
const share = (count: number, of: number): number => Math.round((10_000 * count) / Math.max(1, of)) / 10_000;

export function simulateCommand(args: Arguments): Answer {
  const scenario = loadScenario(args.names[0]);
  const { player, policy } = choosePlayer(scenario, args);
  const runs = args.whole('runs', 100, 1, 100_000);
  const seed = seedOf(args);
  const level = levelOf(args);
  const outcomes = new Map<string, number>(['adopted', 'too-few-votes', 'vetoed', 'no-vote'].map((o) => [o, 0]));
  const options = new Map<string, number>();
  const ballots = new Map<string, { for: number; against: number; abstain: number }>();
  let met = 0;
  let held = 0;
  const began = performance.now();
  for (let i = 0; i < runs; i++) {
    const session = playOut(scenario, seed + i, player, policy, level);
    const { case: c, state } = session;
    outcomes.set(state.outcome ?? 'no-vote', (outcomes.get(state.outcome ?? 'no-vote') ?? 0) + 1);
    if (instructionsMet(session)) met++;
    for (const text of state.texts) {
      if (!text.decision) continue;
      held++;
      if (text.decision.outcome === 'adopted') {
        const option = c.compiled.optionOf(text.levels);
        options.set(option, (options.get(option) ?? 0) + 1);
      }
      c.seatIds.slice(0, c.tables.members).forEach((id, m) => {
        const counted = ballots.get(id) ?? { for: 0, against: 0, abstain: 0 };
        const cast = text.ballots[m];
        if (cast && cast !== 'absent') counted[cast]++;
        ballots.set(id, counted);
      });
    }
  }
  const seconds = (performance.now() - began) / 1000;
  const answer = {
    runs,
    outcomes: Object.fromEntries([...outcomes].map(([k, n]) => [k, share(n, runs)])),
    options: Object.fromEntries([...options].sort().map(([k, n]) => [k, share(n, runs)])),
    ballots: Object.fromEntries([...ballots].sort().map(([k, n]) => [k, { for: share(n.for, held), against: share(n.against, held), abstain: share(n.abstain, held) }])),
    instructionsMet: player?.card ? share(met, runs) : null,
    debatesPerSecond: Math.round((10 * runs) / seconds) / 10,
  };
  if (args.json) return { out: JSON.stringify(answer), code: 0 };
  const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;
  const lines = [`${runs} debates of ${scenario.title}, ${answer.debatesPerSecond} a second`, ...Object.entries(answer.outcomes).map(([k, v]) => `  ${k}: ${percent(v)}`), 'Adopted as', ...Object.entries(answer.options).map(([k, v]) => `  ${k}: ${percent(v)}`), 'Ballots (for, against, abstaining)', ...Object.entries(answer.ballots).map(([k, v]) => `  ${k}: ${percent(v.for)}, ${percent(v.against)}, ${percent(v.abstain)}`)];
  if (answer.instructionsMet !== null) lines.push(`Instructions met: ${percent(answer.instructionsMet)}`);
  return { out: lines.join('\n'), code: 0 };
}
