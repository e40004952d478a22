/** Every screen at three sizes: accessible by axe, nothing wider than the window, every sentence in words. */
import { expect, test, type Page } from '@playwright/test';
import { chamber, expectAccessible, expectWhole, open, SHORT, SIZES } from './support.ts';

async function check(page: Page, what: string): Promise<void> {
  await expectWhole(page, what);
  await expectAccessible(page, what);
}

for (const viewport of SIZES) {
  test.describe(`${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport, colorScheme: viewport.width === 1920 ? 'light' : 'dark' });

    test('1 title and its dialogs', async ({ page }) => {
      await open(page, '');
      await expect(page.getByRole('button', { name: 'Take your seat' })).toBeVisible();
      await check(page, 'title');
      for (const name of ['Help', 'Sources', 'Glossary', 'Settings']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await check(page, name);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
        await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
      }
    });

    test('2 choice of a seat', async ({ page }) => {
      await open(page, '#/seat/mali-2023-01-27');
      await expect(page.getByRole('heading', { name: 'Choose your seat' })).toBeVisible();
      await check(page, 'seat');
    });

    test('3 chamber, seat card, reasons, consent, instructions, minutes', async ({ page }) => {
      await open(page, SHORT);
      await expect(chamber(page)).toBeVisible();
      await check(page, 'chamber');
      await page.getByRole('button', { name: /^Brazil/ }).click();
      await expect(page.getByRole('dialog', { name: 'Brazil' })).toBeVisible();
      await check(page, 'seat card');
      await page.getByRole('button', { name: 'Why?' }).click();
      await check(page, 'reasons');
      const reasons = page.getByRole('dialog', { name: /reasons/ });
      await reasons.getByRole('button', { name: 'Close' }).click();
      await expect(reasons).toBeHidden();
      await page.keyboard.press('h');
      await expect(page.getByRole('dialog', { name: 'Minutes so far' })).toBeVisible();
      await check(page, 'minutes');
    });

    test('4 talk, trade and arguments', async ({ page }) => {
      await open(page, SHORT);
      await page.getByRole('button', { name: /^France/ }).click();
      await page.getByRole('button', { name: 'Talk' }).click();
      await check(page, 'talk');
      await page.getByRole('button', { name: /Trade language/ }).click();
      await check(page, 'trade');
      await page.getByRole('button', { name: 'Say something else' }).click();
      await page.getByRole('button', { name: /Put an argument/ }).click();
      await check(page, 'arguments');
    });

    test('5 draft and amendment', async ({ page }) => {
      await open(page, SHORT);
      await page.getByRole('button', { name: /Amend/ }).click();
      await expect(page.getByText('Security Council').first()).toBeVisible();
      await check(page, 'draft');
    });

    test('6 floor and procedure', async ({ page }) => {
      await open(page, SHORT);
      await page.getByRole('button', { name: /^Speak/ }).click();
      await check(page, 'floor');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Vote/ }).click();
      await check(page, 'procedure');
    });

    test('7 statements and questions of the long debate', async ({ page }) => {
      await open(page, '#/play/mali-2023-01-27?seat=FRA&seed=3');
      await expect(page.getByRole('heading', { name: 'Whom should the Council hear?' })).toBeVisible();
      await check(page, 'invitations');
      await page.getByRole('button', { name: /Leave it at the usual guests/ }).click();
      await expect(page.getByRole('heading', { name: 'You have the floor' })).toBeVisible();
      await check(page, 'statement');
    });

    test('8 vote, explanations and record', async ({ page }) => {
      test.setTimeout(120_000);
      await page.addInitScript(() => { localStorage.setItem('sixteenth-seat.settings', JSON.stringify({ motion: 'reduced' })); });
      await open(page, SHORT);
      await expect(chamber(page)).toBeVisible();
      const toVote = page.getByText(/The vote on S\/2023/);
      for (let step = 0; step < 20 && !(await toVote.first().isVisible()); step++) {
        if (await page.getByRole('button', { name: /^End/ }).first().isVisible()) {
          await page.getByRole('button', { name: /^End/ }).first().click();
          const yes = page.getByRole('dialog').getByRole('button', { name: 'End the half-day' });
          if (await yes.isVisible()) await yes.click();
        } else if (await page.locator('[data-choice="1"]').first().isVisible()) await page.locator('[data-choice="1"]').first().click();
        await page.waitForTimeout(200);
      }
      await expect(toVote.first()).toBeVisible();
      await check(page, 'ballot');
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/in favour\. The draft is/).first()).toBeVisible({ timeout: 30_000 });
      await check(page, 'verdict');
      await page.getByRole('button', { name: /explanations/i }).click();
      await check(page, 'explanations');
      await page.getByRole('button', { name: /record/i }).last().click();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await check(page, 'record');
    });

    test('9 observing', async ({ page }) => {
      await open(page, '#/observe/mali-2023-01-27-short?seed=7&pace=slow');
      await expect(page.getByRole('navigation', { name: 'Watching the debate' })).toBeVisible();
      await check(page, 'observing');
    });
  });
}
