/** Sound as the page really makes it: nothing before the first press, what starts and when, how loud it is, and what is seen of it. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { SHORT, chamber, faultsOf, open, toTheBallot } from './support.ts';

interface Ear {
  contexts: AudioContext[];
  /** Where in its file each sound began, and how long it lasts, in seconds. */
  starts: { offset: number; length: number }[];
  /** The greatest sample on its way out since the last question. */
  peak: () => number;
}
declare global {
  interface Window {
    ear: Ear;
  }
}

/** Counts what is played, and puts an analyser beside everything that goes to the loudspeaker. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const analysers: AnalyserNode[] = [];
    const ear: Ear = {
      contexts: [],
      starts: [],
      peak: () => Math.max(0, ...analysers.map((a) => {
        const samples = new Float32Array(a.fftSize);
        if (a.context.state === 'running') a.getFloatTimeDomainData(samples);
        return samples.reduce((top, v) => Math.max(top, Math.abs(v)), 0);
      })),
    };
    window.ear = ear;
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options);
        ear.contexts.push(this);
      }
    };
    /* eslint-disable @typescript-eslint/unbound-method -- both are called with the node they belong to */
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, length = 0): void {
      // Howler plays one empty sample to unlock.
      if (this.buffer !== null && this.buffer.length > 1) ear.starts.push({ offset, length });
      start.call(this, when, offset, length === 0 ? undefined : length);
    };
    const connect = AudioNode.prototype.connect as (this: AudioNode, to: AudioNode) => AudioNode;
    /* eslint-enable @typescript-eslint/unbound-method */
    AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode): AudioNode {
      if (to instanceof AudioDestinationNode) {
        const analyser = new AnalyserNode(this.context, { fftSize: 16384 });
        connect.call(this, analyser);
        analysers.push(analyser);
      }
      return connect.call(this, to);
    } as typeof AudioNode.prototype.connect;
  });
}

interface SoundMapFile {
  readonly effects: { readonly sprite: Readonly<Record<string, readonly [number, number]>> };
}
const { effects } = JSON.parse(readFileSync('assets/audio/sounds.json', 'utf8')) as SoundMapFile;

/** Names of what has been played so far; a loop has no end. */
async function played(page: Page): Promise<string[]> {
  const starts = await page.evaluate(() => window.ear.starts);
  return starts.map(({ offset, length }) => (length > 1000 ? 'loop' : (Object.entries(effects.sprite).find(([, [at, long]]) => Math.abs(at / 1000 - offset) < 0.002 && Math.abs(long / 1000 - length) < 0.002)?.[0] ?? `${String(offset)}+${String(length)}`)));
}
const peak = (page: Page): Promise<number> => page.evaluate(() => window.ear.peak());
const state = (page: Page): Promise<string> => page.evaluate(() => window.ear.contexts.at(-1)?.state ?? 'none');

/** Hides or shows the page as a change of tab does. */
const hide = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((gone) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => gone });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

test('1 nothing is fetched, made or kept for later before the first press; then the motif greets whoever is still at the title', async ({ page }) => {
  const faults = faultsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => { if (request.url().includes('/audio/')) asked.push(request.url()); });
  await listen(page);
  await open(page, '');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(1500);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => window.ear.contexts.length)).toBe(0);
  await page.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => played(page)).toEqual(['motif-1']);
  await expect.poll(() => peak(page)).toBeGreaterThan(0.005);
  expect(await page.evaluate(() => window.ear.contexts.length)).toBe(1);
  expect(faults).toEqual([]);
});

test('2 the room is heard in a debate, fades when the page is hidden, sleeps, comes back, and is muted by M', async ({ page }) => {
  await listen(page);
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  expect(await played(page)).toEqual([]);
  await page.mouse.click(5, 5);
  await expect.poll(async () => (await played(page)).filter((name) => name === 'loop').length).toBe(2);
  await expect.poll(() => peak(page)).toBeGreaterThan(0.002);
  await hide(page, true);
  await expect.poll(() => state(page)).toBe('suspended');
  await hide(page, false);
  await expect.poll(() => state(page)).toBe('running');
  await expect.poll(() => peak(page)).toBeGreaterThan(0.002);
  await page.keyboard.press('m');
  await expect.poll(() => state(page)).toBe('suspended');
  await page.keyboard.press('m');
  await expect.poll(() => peak(page)).toBeGreaterThan(0.002);
  // Left, the room is silent; what is heard at the title is the motif.
  await page.evaluate(() => { location.hash = '#/library'; });
  await expect.poll(() => peak(page)).toBeLessThan(0.0005);
});

test('3 a vote: the room falls silent, each hand is heard and described, the verdict has its gavel and its motif', async ({ page }) => {
  await listen(page);
  await open(page, SHORT);
  await toTheBallot(page);
  await expect.poll(() => peak(page), { message: 'silence before the vote' }).toBeLessThan(0.0005);
  const before = (await played(page)).length;
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.locator('.heard')).toHaveText('[the room falls silent]');
  await expect(page.locator('.heard')).toHaveText('[hands rustle]');
  await expect(page.locator('.heard')).toHaveText('[gavel]', { timeout: 60_000 });
  await expect(page.locator('.heard')).toHaveAttribute('aria-hidden', 'true');
  await expect.poll(async () => (await played(page)).slice(before)).toContain('motif-1');
  const heard = (await played(page)).slice(before);
  expect(heard.filter((name) => name.startsWith('hand-')).length).toBeGreaterThanOrEqual(9);
  expect(heard.filter((name) => name.startsWith('gavel-'))).toHaveLength(1);
  expect(heard.filter((name) => name.startsWith('token-against-'))).toHaveLength(1);
  expect(heard.findIndex((name) => name.startsWith('gavel-'))).toBeLessThan(heard.indexOf('motif-1'));
  // No two hands in a row are the same.
  const hands = heard.filter((name) => name.startsWith('hand-'));
  expect(hands.filter((name, n) => name === hands[n + 1])).toEqual([]);
});

test('4 three sliders: kept, heard when let go; sounds in words follow their switch and the captions', async ({ page }) => {
  await listen(page);
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await expect(page.locator('.heard').first()).toContainText('[gavel]');
  await page.getByRole('button', { name: 'Settings' }).click();
  const dialog = page.getByRole('dialog');
  for (const name of ['Room', 'Effects', 'Music']) await expect(dialog.getByRole('slider', { name })).toBeVisible();
  // The room is heard: everything has been loaded.
  await expect.poll(() => played(page)).toContain('loop');
  await dialog.getByRole('slider', { name: 'Effects' }).press('ArrowLeft');
  await expect.poll(async () => (await played(page)).some((name) => /^token-\d$/.test(name))).toBe(true);
  await dialog.getByRole('slider', { name: 'Music' }).press('ArrowRight');
  await expect.poll(() => played(page)).toContain('motif-1');
  await dialog.getByRole('switch', { name: /^Describe sounds/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.locator('.heard')).toHaveCount(0);
  await page.reload();
  await expect(chamber(page)).toBeVisible();
  await expect(page.locator('.heard')).toHaveCount(0);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(dialog.getByRole('slider', { name: 'Effects' })).toHaveValue('75');
  await expect(dialog.getByRole('slider', { name: 'Music' })).toHaveValue('55');
  await dialog.getByRole('switch', { name: /^Describe sounds/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.locator('.heard')).not.toHaveCount(0);
  await page.keyboard.press('c');
  await expect(page.locator('.heard')).toHaveCount(0);
});
