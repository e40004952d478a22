/** What a move would do, what it did and why: told where it is made, and true to the board. */
import { expect, test } from '@playwright/test';
import { chamber, expectAccessible, expectWhole, open, SHORT, SIZES, toHalfDay } from './support.ts';

const WORDING = 'a demand to lift restrictions';

for (const size of SIZES) {
  test.describe(`${size.width} x ${size.height}`, () => {
    test.use({ viewport: size });

    test('1 an amendment shows the votes that it then has, says who moved and why, and leads back to the table', async ({ page }) => {
      await open(page, SHORT);
      await expect(chamber(page)).toBeVisible();
      await page.keyboard.press('a');
      await page.locator('#paragraph-movement').click();
      const rung = page.locator('.rung', { hasText: WORDING });
      await rung.click();
      const votes = await rung.locator('[aria-hidden]').last().innerText();
      await page.getByRole('button', { name: 'Put it to the sponsor' }).click();
      await expect(page.locator('.amend-answer')).toContainText(new RegExp(`Votes in favour (from \\d+ to|stay at) ${votes}\\.`));
      await expectWhole(page, 'answered');
      await expectAccessible(page, 'answered');
      await page.getByRole('button', { name: 'Back to the table' }).click();
      await expect(chamber(page)).toBeVisible();
    });

    test('2 a trade begins with what was being amended, and shows its votes and its price', async ({ page }) => {
      await open(page, SHORT);
      await expect(chamber(page)).toBeVisible();
      await page.keyboard.press('a');
      await page.locator('#paragraph-movement').click();
      await page.locator('.rung', { hasText: WORDING }).click();
      await page.getByRole('button', { name: 'Trade', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: /Brazil/ }).click();
      await expect(page.getByRole('group', { name: 'You ask' }).locator('label', { hasText: WORDING }).getByRole('radio')).toBeChecked();
      await page.locator('.trade-slip').nth(1).locator('label').first().click();
      await expect(page.locator('.forecast-sums')).toBeInViewport({ ratio: 0.9 });
      await expect(page.getByRole('button', { name: /Offer the trade.*2 capital/ }).last()).toBeVisible();
      await expectWhole(page, 'trade');
      await expectAccessible(page, 'trade');
    });
  });
}

test('3 captions say that they tell the past, and end in what they came to', async ({ page }) => {
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await toHalfDay(page, 2);
  await expect(page.locator('.caption')).toBeVisible();
  await expect(page.getByText('What happened, in order. The table shows the end.')).toBeVisible();
  const next = page.locator('.caption-next');
  while (await next.isVisible()) await next.click();
  await expect(page.getByText(/^While you waited: /)).toBeVisible();
  await expectAccessible(page, 'read');
});

test('4 weights are told in words, and in figures to whoever asks', async ({ page }) => {
  await open(page, SHORT);
  await page.locator('[data-seat="FRA"]').click();
  await page.getByRole('button', { name: /reasons|why/i }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.cause-points').first()).toHaveText(/^(for|against), (a lot|some|a little)$/);
  await dialog.getByRole('button', { name: 'Show the figures' }).click();
  await expect(dialog.locator('.cause-points').first()).toHaveText(/^[+−]\d+$/);
  await expectAccessible(page, 'reasons');
});
