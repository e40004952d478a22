/** The page is light: the title before the canvas, a budget for script, and sleep at rest. */
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { chamber, open, SHORT } from './support.ts';

/** kB of 1000 B, gzip -9. */
const gz = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length / 1000;

test('1 the title is interactive before Phaser arrives, with at most 40 kB gz of script', async ({ page }) => {
  const scripts: { url: string; size: number }[] = [];
  let held = false;
  await page.route('**/*.js', async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    scripts.push({ url: route.request().url(), size: gz(body) });
    // Whatever is fetched ahead is held back: the title must do without it.
    if (scripts.length > 1) held = true;
    await route.fulfill({ response: answer });
  });
  await page.addInitScript(() => { Object.assign(window, { requestIdleCallback: () => 0 }); });
  await page.goto('/');
  await page.getByRole('button', { name: 'Observe' }).focus();
  await expect(page.getByRole('button', { name: 'Take your seat' })).toBeEnabled();
  const title = scripts.reduce((sum, s) => sum + s.size, 0);
  expect(title).toBeLessThanOrEqual(40);
  expect(held || scripts.length >= 1).toBe(true);
});

test('2 all script of the game is at most 460 kB gz', async ({ page }) => {
  const sizes: number[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) void response.body().then((body) => sizes.push(gz(body)));
  });
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await page.getByRole('button', { name: 'Help and legend' }).click();
  await page.waitForTimeout(1500);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  expect(all).toBeGreaterThan(100);
  expect(all).toBeLessThanOrEqual(460);
});

test('3 a chamber at rest draws nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const counter = { frames: 0 };
    Object.assign(window, { counter });
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (then) => ask((time) => {
      counter.frames++;
      then(time);
    });
  });
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await page.waitForTimeout(3000);
  const before = await page.evaluate(() => (window as unknown as { counter: { frames: number } }).counter.frames);
  await page.waitForTimeout(3000);
  const after = await page.evaluate(() => (window as unknown as { counter: { frames: number } }).counter.frames);
  // At most four frames a second, for lamps that breathe.
  expect(after - before).toBeLessThanOrEqual(13);
});
