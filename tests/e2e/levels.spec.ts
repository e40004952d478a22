/** Levels of difficulty, the host State's seat and teaching cards, as a player meets them. */
import { expect, test } from '@playwright/test';
import { expectAccessible, expectWhole, faultsOf, open } from './support.ts';

test('1 a level is chosen with the seat, stands in the address, in help and after a reload', async ({ page }) => {
  const faults = faultsOf(page);
  await open(page, '#/seat/mali-2023-01-27-short');
  await page.getByRole('button', { name: /^Level: Standard/ }).click();
  await expect(page.getByRole('radio', { name: /^(Story|Standard|Hard|Open book)/ })).toHaveCount(4);
  await page.getByRole('radio', { name: /^Hard/ }).check();
  await expectAccessible(page, 'levels');
  await expectWhole(page, 'levels');
  await page.getByRole('button', { name: 'Take this seat' }).click();
  await expect(page.getByRole('main', { name: 'The chamber' })).toBeVisible();
  expect(page.url()).toContain('level=hard');
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: 'This debate: Hard' })).toBeVisible();
  await page.goto('/#/seat/mali-2023-01-27-short');
  await page.reload();
  await expect(page.getByRole('button', { name: /^Level: Hard/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('2 a link to a level that there is not says so in one sentence', async ({ page }) => {
  await open(page, '#/play/mali-2023-01-27-short?seat=GHA&level=legend');
  await expect(page.getByRole('dialog')).toContainText('“legend”');
});

test('3 the host State waits in the corridor, talks, warns, and neither trades nor votes', async ({ page }) => {
  const faults = faultsOf(page);
  await open(page, '#/play/mali-2023-01-27-short?seat=MLI&seed=7');
  await expect(page.getByRole('main', { name: 'The corridor outside the consultations room' })).toBeVisible();
  for (const absent of ['Trade', 'Vote']) await expect(page.getByRole('button', { name: new RegExp(`^${absent}\\b`) })).toHaveCount(0);
  await expect(async () => {
    await page.keyboard.press(' ');
    await expect(page.getByRole('button', { name: /^Consent/ })).toBeVisible({ timeout: 200 });
    await expect(page.locator('.caption-next')).toHaveCount(0, { timeout: 200 });
  }).toPass();
  await expectAccessible(page, 'corridor');
  await expectWhole(page, 'corridor');
  await page.getByRole('button', { name: /^Consent/ }).click();
  await expect(page.getByRole('dialog', { name: 'Your consent' })).toContainText('Ask the mission to leave');
  await page.getByRole('dialog').getByRole('button', { name: /Warn that consent/ }).click();
  await expect(page.getByText(/2 of 3/)).toBeVisible();
  expect(faults).toEqual([]);
});
