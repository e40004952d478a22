/**
 * `npm run bench`: the figures of the closing note. Debates a second of one core for four ways of stepping the charts,
 * equality of Node and Chromium, spoiled files, weight of the page, and a chamber at rest.
 * Arguments: names of the parts to run (charts, browsers, replays, files, page, motion, rest); none runs all. `boardgame`, which needs
 * a package of its own, runs only by name.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { charts, type Charts } from '../../src/machines/charts.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { digest } from '../../src/session/digest.ts';
import { playOut } from '../../src/session/simulate.ts';
import { findBrowser } from '../../src/tools/find-browser.ts';
import { bundled } from '../support/bundle.ts';
import { actorCharts, askedEveryTime, withHandLadders } from '../support/charts-otherwise.ts';
import { digestsOf, type Files } from '../support/digest-runs.ts';
import { mutate, places, type Json } from '../support/mutate.ts';
import { json, library, long, SHIPPED } from '../support/scenarios.ts';
import type { replayed } from '../support/replay-runs.ts';
import { besideBoardgame } from './beside-boardgame.ts';
import { firstView, SCREENS, voteFrames } from './motion.ts';
import { jumps, roundTrips, spoiledReplays } from './replays.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const launch = (args: readonly string[] = []) => {
  const executablePath = findBrowser();
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: [...FLAGS, ...args] });
};
const files: Files = Object.fromEntries(SHIPPED.map((id) => [id, json(id)]));
const options = long.options.map((o) => o.id);

/** Processor time of this process, in seconds. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Turns are taken, so that neither warmth nor whatever else the machine does favours one way. */
function stepping(): void {
  const WAYS: readonly [string, Charts, number][] = [
    ['remembered charts (the engine)', charts(options), 60],
    ['ladders written by hand', withHandLadders(options), 60],
    ['actors with send', actorCharts(options), 6],
    ['plain transition()', askedEveryTime(options), 6],
  ];
  const TURNS = 5;
  const spent = WAYS.map(() => 0);
  const cold = WAYS.map(([, use, runs]) => timed(use, 10_001, runs));
  for (let turn = 0; turn < TURNS; turn++) for (const [i, [, use, runs]] of WAYS.entries()) spent[i] = (spent[i] ?? 0) + timed(use, 1 + turn * runs, runs);
  const alike = WAYS.map(([, use]) => Array.from({ length: 8 }, (_, seed) => digest(playOut(long, seed, null, 'idle', 'standard', use))).join());
  const rates = WAYS.map(([, , runs], i) => (TURNS * runs) / (spent[i] ?? 1));
  console.log('\nWhole debates a second of one core, the room alone, mali-2023-01-27');
  WAYS.forEach(([name, , runs], i) => {
    const times = (rates[i] ?? 0) / (rates[0] ?? 1);
    console.log(`  ${name.padEnd(36)} ${(rates[i] ?? 0).toFixed(1).padStart(7)}   ${times.toFixed(2)} of the engine   first ${runs}: ${(runs / (cold[i] ?? 1)).toFixed(1)}   ${alike[i] === alike[0] ? 'same digests' : 'DIGESTS DIFFER'}`);
  });
}

/** Processor seconds for some debates. */
function timed(use: Charts, from: number, runs: number): number {
  const began = cpu();
  for (let seed = from; seed < from + runs; seed++) playOut(long, seed, null, 'idle', 'standard', use);
  return cpu() - began;
}

async function browsers(count = 1000): Promise<void> {
  const browser = await launch();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundled(`${ROOT}tests/support/digest-runs.browser.ts`) });
  let commands = 0;
  let differ = 0;
  for (let from = 0; from < count; from += 50) {
    const there = await page.evaluate(({ given, start }) => (globalThis as unknown as { digestsOf: typeof digestsOf }).digestsOf(given, start, 50), { given: files, start: from });
    const here = digestsOf(files, from, 50);
    here.forEach((list, n) => {
      commands += list.length;
      list.forEach((d, step) => { if (there[n]?.[step] !== d) differ++; });
    });
  }
  console.log(`\nNode and Chromium: ${count} debates, ${commands} commands, ${differ} digests differ (${browser.version()})`);
  await browser.close();
}

/** Files are written in Node and played in both. */
async function replays(): Promise<void> {
  jumps();
  spoiledReplays();
  const browser = await launch();
  const page = await browser.newPage();
  await page.addScriptTag({ content: await bundled(`${ROOT}tests/support/replay-runs.browser.ts`) });
  await roundTrips(files, (given, texts) => page.evaluate(({ all, list }) => (globalThis as unknown as { replayed: typeof replayed }).replayed(all, list), { all: given, list: texts }));
  await browser.close();
}

function spoiled(): void {
  const text = new Map(SHIPPED.map((id) => [id, JSON.stringify(json(id))]));
  const all = new Map(SHIPPED.map((id) => [id, places(json(id))]));
  let sound = 0;
  let crashed = 0;
  const began = performance.now();
  for (let seed = 0; seed < 2000; seed++) {
    const id = SHIPPED[seed % SHIPPED.length] ?? SHIPPED[0];
    try {
      if (parseScenario(mutate(JSON.parse(text.get(id) ?? '{}') as Json, all.get(id) ?? [], seed), library).ok) sound++;
    } catch {
      crashed++;
    }
  }
  console.log(`\n2,000 spoiled scenario files: ${sound} sound, ${2000 - sound - crashed} with faults listed, ${crashed} crashes, ${((performance.now() - began) / 2000).toFixed(2)} ms each`);
}

function page(): void {
  execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], { cwd: ROOT });
  const folder = `${ROOT}dist/assets`;
  const sizes = readdirSync(folder).filter((f) => f.endsWith('.js')).map((f) => ({ f, gz: gzipSync(readFileSync(`${folder}/${f}`), { level: 9 }).length / 1000 }));
  const html = readFileSync(`${ROOT}dist/index.html`, 'utf8');
  const title = sizes.filter(({ f }) => html.includes(f)).reduce((sum, s) => sum + s.gz, 0);
  console.log(`\nScript, gzip -9, kB of 1000 B: title ${title.toFixed(1)}, all ${sizes.reduce((sum, s) => sum + s.gz, 0).toFixed(1)}`);
  for (const { f, gz } of sizes.sort((a, b) => b.gz - a.gz)) console.log(`  ${f.padEnd(40)} ${gz.toFixed(1)}`);
}

/** Seconds of processor time that a tree of processes has used. */
function cpuOfTree(root: number): number {
  const stats = readdirSync('/proc').filter((d) => /^\d+$/.test(d)).flatMap((pid) => {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(pid), parent: Number(rest[1]), ticks: Number(rest[11]) + Number(rest[12]) }];
    } catch {
      return [];
    }
  });
  const inTree = new Set([root]);
  for (let grew = true; grew;) {
    grew = false;
    for (const s of stats) if (inTree.has(s.parent) && !inTree.has(s.pid)) grew = inTree.add(s.pid).size > 0;
  }
  return stats.filter((s) => inTree.has(s.pid)).reduce((sum, s) => sum + s.ticks, 0) / 100;
}

/** The one call with which the canvas goes to sleep, as it stands in the built script. */
const SLEEP = '.loop.sleep()';

/** The built page on a port of its own. */
async function served(use: (address: string) => Promise<void>): Promise<void> {
  const server = await preview({ configFile: `${ROOT}vite.config.ts`, logLevel: 'error', preview: { port: 4196, host: '127.0.0.1' } });
  await use(server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? '');
  await server.close();
}

const OVER = 8;

/** Share of one core that each screen costs at rest, without a GPU; beside the chamber the same build with its call of sleep taken out, so that Phaser's loop runs on. Linux only. */
async function rest(address: string): Promise<void> {
  console.log(`\nProcessor at rest over ${OVER} s, headless, no GPU, share of one core`);
  const measure = async (name: string, settle: number, go: (page: Page) => Promise<void>): Promise<void> => {
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addInitScript(() => { localStorage.setItem('sixteenth-seat.guide', 'done'); });
    await go(page);
    await page.waitForTimeout(settle);
    const pid = browserPid(process.pid);
    const before = cpuOfTree(pid);
    await page.waitForTimeout(OVER * 1000);
    console.log(`  ${name.padEnd(36)} ${((100 * (cpuOfTree(pid) - before)) / OVER).toFixed(1)} %`);
    await browser.close();
  };
  await measure('blank page', 5000, () => Promise.resolve());
  for (const [name, go] of SCREENS) await measure(name, 15_000, (page) => go(page, address));
  await measure("chamber, Phaser's loop never asleep", 10_000, async (page) => {
    await page.route('**/stage-*.js', async (route) => {
      const script = await (await route.fetch()).text();
      if (!script.includes(SLEEP)) throw new Error(`the stage's script has no ${SLEEP}`);
      await route.fulfill({ contentType: 'text/javascript', body: script.replaceAll(SLEEP, '.loop.running') });
    });
    await page.goto(`${address}#/play/mali-2023-01-27-short?seat=GHA&seed=7`);
    await page.getByRole('main', { name: 'The chamber' }).waitFor();
  });
}

/** The browser that this process has started last. */
function browserPid(parent: number): number {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(parent)], { encoding: 'utf8' }).split('\n').filter((line) => /chrom/.test(line));
  return Number(children.at(-1)?.trim().split(' ')[0] ?? parent);
}

const wanted = process.argv.slice(2);
const asked = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
if (asked('charts')) stepping();
if (asked('files')) spoiled();
if (asked('page')) page();
if (asked('browsers')) await browsers();
if (asked('replays')) await replays();
if (asked('motion')) await served(async (address) => {
  await firstView(launch, address);
  await voteFrames(launch, address);
});
if (asked('rest')) await served(rest);
if (wanted.includes('boardgame')) besideBoardgame();
