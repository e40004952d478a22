/**
 * How the page feels: what the first view weighs and when it can be used on a slowed processor, the frames of a vote by renderer,
 * and what each screen costs at rest. Figures, never assertions.
 */
import type { Browser, Page } from '@playwright/test';

const SHORT = '#/play/mali-2023-01-27-short?seat=GHA&seed=7';
/** A debate watched to a vote that ends by a veto: all three questions are answered by somebody. */
const VOTE = '#/observe/mali-2023-01-27-short?seed=107&pace=slow';

export type Launch = (args?: readonly string[]) => Promise<Browser>;

/** The runner names functions by a helper of its own, which a page does not have. */
async function opened(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript('globalThis.__name = (f) => f');
  return page;
}

async function slowed(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** @returns the values at the middle, at 95 per cent and at the end */
function spread(values: readonly number[]): { readonly median: number; readonly p95: number; readonly worst: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), p95: at(0.95), worst: sorted.at(-1) ?? 0 };
}

const row = (name: string, values: readonly number[]): string => {
  const { median, p95, worst } = spread(values);
  return `  ${name.padEnd(44)} ${median.toFixed(1).padStart(6)} ${p95.toFixed(1).padStart(6)} ${worst.toFixed(1).padStart(6)}   (${values.length})`;
};

/** Weight of what is fetched until the title can be used, and when that is, at the processor's own speed and at a quarter of it. */
export async function firstView(launch: Launch, address: string): Promise<void> {
  console.log('\nThe first view: bytes over the wire until the title can be used (kB of 1000 B, gzip where the server gives it), and ms until then');
  for (const rate of [1, 4]) {
    const times: number[] = [];
    let bytes = 0;
    for (let run = 0; run < 5; run++) {
      const browser = await launch();
      const page = await opened(browser);
      // What is fetched ahead while the title is read is no part of the first view.
      await page.addInitScript(() => { Object.assign(window, { requestIdleCallback: () => 0 }); });
      await slowed(page, rate);
      const client = await page.context().newCDPSession(page);
      await client.send('Network.enable');
      let fetched = 0;
      client.on('Network.loadingFinished', (event) => { fetched += event.encodedDataLength; });
      await page.goto(address, { waitUntil: 'commit' });
      await page.getByRole('button', { name: 'Take your seat' }).waitFor();
      times.push(await page.evaluate(() => new Promise<number>((done) => {
        // Usable when two frames in a row come on time: nothing long is left to do.
        let last = performance.now();
        let calm = 0;
        const frame = (now: number): void => {
          calm = now - last < 40 ? calm + 1 : 0;
          last = now;
          if (calm >= 2) done(performance.now());
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      })));
      await page.waitForLoadState('networkidle');
      bytes = fetched;
      await browser.close();
    }
    console.log(`  processor ${rate === 1 ? 'as it is' : `slowed ${rate} times`}: ${(bytes / 1000).toFixed(0)} kB, usable after ${spread(times).median.toFixed(0)} ms (worst of ${times.length}: ${spread(times).worst.toFixed(0)})`);
  }
}

/** Records the time of every frame from here on. */
const watch = (page: Page): Promise<void> => page.evaluate(() => {
  const frames: number[] = [];
  Object.assign(window, { frames });
  const frame = (now: number): void => {
    frames.push(now);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
});

async function toTheVote(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pause/ }).click();
  for (let step = 0; step < 400 && (await page.locator('.vote').count()) === 0; step++) {
    const next = page.locator('.caption-next');
    if (await next.count()) await next.first().click();
    else await page.getByRole('button', { name: /^Step/ }).click();
    await page.waitForTimeout(30);
  }
}

/** Frames while hands rise, with a canvas drawn by the processor and with WebGL (where there is no graphics hardware, computed as well). */
export async function voteFrames(launch: Launch, address: string): Promise<void> {
  console.log('\nFrames of a vote, from the dark to the verdict, ms between two: median, 95 per cent, worst');
  for (const [renderer, webgl] of [['2D canvas', false], ['WebGL', true]] as const) {
    for (const rate of [1, 4]) {
      const browser = await launch(webgl ? ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'] : ['--disable-gpu']);
      const page = await opened(browser);
      // A renderer that does not give its name is taken for hardware.
      if (webgl) await page.addInitScript(() => {
        for (const proto of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype]) {
          const ask = Reflect.get(proto, 'getExtension') as (this: object, name: string) => unknown;
          Object.assign(proto, { getExtension(this: object, name: string): unknown { return name === 'WEBGL_debug_renderer_info' ? null : ask.call(this, name); } });
        }
      });
      await page.goto(`${address}${VOTE}`);
      await page.getByRole('navigation', { name: 'Watching the debate' }).waitFor();
      await toTheVote(page);
      await slowed(page, rate);
      await watch(page);
      await page.locator('.vote-actions .button-brass').waitFor({ timeout: 120_000 });
      const frames = await page.evaluate(() => (window as unknown as { frames: readonly number[] }).frames);
      const gaps = frames.slice(1).map((at, i) => at - (frames[i] ?? at));
      console.log(row(`${renderer}, ${rate === 1 ? 'processor as it is' : `slowed ${rate} times`}`, gaps));
      await browser.close();
    }
  }
}

/** The chamber of the first debate, ready to be used. */
async function atTheTable(page: Page, address: string): Promise<void> {
  await page.goto(`${address}${SHORT}`);
  await page.getByRole('main', { name: 'The chamber' }).waitFor();
}

/** Ways to the screens whose cost at rest is measured. */
export const SCREENS: readonly (readonly [name: string, go: (page: Page, address: string) => Promise<void>])[] = [
  ['title', async (page, address) => { await page.goto(address); await page.getByRole('button', { name: 'Take your seat' }).waitFor(); }],
  ['choice of a seat', async (page, address) => { await page.goto(`${address}#/seat/mali-2023-01-27`); await page.getByRole('heading', { level: 1 }).waitFor(); }],
  ['chamber', atTheTable],
  ['talk', async (page, address) => { await atTheTable(page, address); await page.getByRole('button', { name: /^France/ }).click(); await page.getByRole('button', { name: 'Talk' }).click(); }],
  ['draft', async (page, address) => { await atTheTable(page, address); await page.keyboard.press('r'); await page.getByText('Security Council').first().waitFor(); }],
  ['verdict', async (page, address) => { await page.goto(`${address}${VOTE}`); await toTheVote(page); await page.keyboard.press(' '); await page.locator('.vote-actions .button-brass').waitFor(); }],
  ['replay', async (page, address) => { await page.goto(`${address}#/replay/january-to-june-2023`); await page.getByRole('main').waitFor(); }],
];
