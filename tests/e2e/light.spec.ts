/** The page is light: the title before the canvas, a budget for script, and sleep at rest. */
import { expect, test } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { chamber, open, SHORT } from './support.ts';

/** kB of 1000 B, gzip -9. */
const gz = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length / 1000;

test('1 the title is interactive before Phaser arrives, with at most 40 kB gz of script', async ({ page }) => {
  const sizes: number[] = [];
  let phaser = 0;
  await page.route('**/*.js', async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    if (body.includes('Phaser')) {
      phaser++;
      return; // never answered: whoever needs it waits in vain
    }
    sizes.push(gz(body));
    await route.fulfill({ response: answer });
  });
  // What is fetched ahead while the title is read is no part of the title.
  await page.addInitScript(() => { Object.assign(window, { requestIdleCallback: () => 0 }); });
  await page.goto('/');
  await page.getByRole('button', { name: 'Take your seat' }).focus();
  await expect(page.getByRole('button', { name: 'Take your seat' })).toBeFocused();
  const title = sizes.reduce((sum, size) => sum + size, 0);
  expect(title).toBeGreaterThan(10);
  expect(title).toBeLessThanOrEqual(40);
  // A seat is chosen and the debate is played on while the canvas never comes.
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Take this seat/ }).click();
  await expect(chamber(page)).toBeVisible();
  await expect.poll(() => phaser).toBeGreaterThan(0);
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
