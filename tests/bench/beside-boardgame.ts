/**
 * `npm run bench -- boardgame`: moves a second of the engine beside boardgame.io 0.50.2 (MIT), on the same recorded moves.
 * The peer is installed at the first run into a folder of its own, from its own lock file; the game does not depend on it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('./boardgame', import.meta.url));

interface Found {
  readonly debates: number;
  readonly moves: number;
  readonly seconds: number;
  readonly sum: number;
}

const SIDES = [
  ['engine', 'the engine, send()', 'preconditions, charts, views, events, ledgers, a log that can be replayed'],
  ['bare', "the engine's functions alone", 'the four moves on typed arrays, copied at each move; no log'],
  ['boardgame', 'boardgame.io, reads on original()', 'the four moves; log, undo copies, frozen state'],
  ['boardgame without undo', 'boardgame.io, the same, undo off', 'the four moves; log, frozen state'],
  ['boardgame on drafts', 'boardgame.io, reads on the draft', 'the four moves as its guide writes them; log, undo copies, frozen state'],
] as const;

export function besideBoardgame(): void {
  if (!installed()) {
    console.log('\nboardgame.io could not be installed: the npm registry was not reached, so there is nothing to compare with. The game itself does not need it.');
    return;
  }
  const found = SIDES.map(([side]) => JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', `${FOLDER}/one-way.ts`, side], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })) as Found);
  const rates = found.map(({ moves, seconds }) => moves / seconds);
  const peer = rates[2] ?? 1;
  console.log(`\nRecorded moves a second of processor time, ${found[0]?.debates ?? 0} debates of mali-2023-01-27, 16 seats by 12 clauses, speak, argue, consult, amend; each side in a process of its own`);
  SIDES.forEach(([, name, does], i) => console.log(`  ${name.padEnd(36)} ${(rates[i] ?? 0).toFixed(0).padStart(8)}   ${((rates[i] ?? 0) / peer).toFixed(1).padStart(5)} of boardgame.io   ${does}`));
  const sums = found.slice(1).map(({ sum }) => sum);
  console.log(`  ${sums.every((sum) => sum === sums[0]) ? 'All but send(), which does more, end with the same numbers.' : 'FINAL NUMBERS DIFFER'}`);
}

/** Installs the peer unless it is there. */
function installed(): boolean {
  if (existsSync(`${FOLDER}/node_modules/boardgame.io`)) return true;
  try {
    execFileSync('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
    return true;
  } catch {
    return false;
  }
}
