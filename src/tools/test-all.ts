/** `npm test`: types, lint, unit and property tests, the build, then real-browser tests. The last line sums them up. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.ts';

let passed = 0;
let failed = 0;
const scratch = mkdtempSync(join(tmpdir(), 'sixteenth-seat-'));

function run(title: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  console.log(`\n— ${title}`);
  return spawnSync('npx', ['--no-install', ...args], { stdio: 'inherit', env: { ...process.env, ...env }, shell: process.platform === 'win32' }).status === 0;
}
function count(ok: boolean): void {
  if (ok) passed++;
  else failed++;
}

count(run('types', ['tsc', '--noEmit']));
count(run('lint', ['eslint', '.']));

const unit = join(scratch, 'unit.json');
const unitOk = run('unit and property tests', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]);
try {
  const report = JSON.parse(readFileSync(unit, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  if (!unitOk && report.numFailedTests === 0) failed++;
} catch {
  failed++;
}

const built = run('build', ['vite', 'build', '--logLevel', 'warn']);
count(built);
if (built) {
  try {
    ensureBrowser();
    const browser = join(scratch, 'browser.json');
    const browserOk = run('browser tests', ['playwright', 'test', '--reporter=line,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: browser });
    const { stats } = JSON.parse(readFileSync(browser, 'utf8')) as { stats: { expected: number; unexpected: number; flaky: number } };
    passed += stats.expected + stats.flaky;
    failed += stats.unexpected;
    if (stats.flaky > 0) console.log(`${stats.flaky} of the browser tests passed at the second try`);
    if (!browserOk && stats.unexpected === 0) failed++;
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    failed++;
  }
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
