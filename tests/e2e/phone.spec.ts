/** What a finger and a small window need. */
import { expect, test } from '@playwright/test';
import { chamber, open, SHORT, toTheBallot } from './support.ts';

test.use({ hasTouch: true, viewport: { width: 390, height: 664 } });

test('1 the caption and its button are in sight above the actions, without scrolling', async ({ page }) => {
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'What is said' }).getByRole('button', { name: /Go on/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('navigation', { name: 'Your actions' })).toBeInViewport({ ratio: 1 });
});

test('2 the first tap on a thing to say shows what it would do, the second says it; another tap between them starts anew', async ({ page }) => {
  await open(page, SHORT);
  await page.getByRole('button', { name: /^Mozambique/ }).tap();
  await page.getByRole('dialog', { name: 'Mozambique' }).getByRole('button', { name: /Talk/ }).tap();
  await page.getByRole('button', { name: /Put an argument/ }).tap();
  const first = page.locator('[data-choice="1"]');
  const answer = page.locator('.dossier-answer');
  await first.tap();
  await expect(page.getByRole('button', { name: 'Say it' })).toBeInViewport({ ratio: 1 });
  await page.locator('[data-choice="2"]').tap();
  await first.tap();
  await expect(answer).toBeEmpty();
  await expect(page.getByText('Moves 4')).toBeVisible();
  await page.getByRole('button', { name: 'Say it' }).tap();
  await expect(answer).not.toBeEmpty();
  await expect(answer).toBeInViewport();
  await expect(page.getByText('Moves 3')).toBeVisible();
});

test('3 a ballot is chosen by one press and cast by another', async ({ page }) => {
  await open(page, SHORT);
  const against = page.getByRole('radio', { name: /Against/ });
  await toTheBallot(page);
  await against.tap();
  await against.tap();
  await expect(against).toBeChecked();
  await page.getByRole('button', { name: /Raise your hand/ }).tap();
  await expect(against).toBeHidden();
});

test('4 low and broad: caption and actions stand beside the table', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await open(page, SHORT);
  await expect(page.getByRole('button', { name: /Go on/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'End', exact: true })).toBeInViewport({ ratio: 1 });
  const president = page.getByRole('button', { name: /^Japan/ });
  await expect(president).toBeInViewport({ ratio: 1 });
  const table = await page.locator('.chamber-stage').boundingBox();
  const next = await page.getByRole('button', { name: /Go on/ }).boundingBox();
  expect(next?.x).toBeGreaterThan((table?.x ?? 0) + (table?.width ?? 0));
});

test('5 the draft has its way back at every width of a phone', async ({ page }) => {
  for (const width of [320, 390, 430]) {
    await page.setViewportSize({ width, height: 664 });
    await open(page, SHORT);
    await page.getByRole('button', { name: /^Read/ }).tap();
    const back = page.getByRole('button', { name: 'Back' });
    expect((await back.boundingBox())?.width).toBeGreaterThanOrEqual(24);
    await back.tap();
    await expect(chamber(page)).toBeVisible();
    await page.goto('about:blank');
  }
});
