/** The first five minutes of somebody who knows nothing of the Council: what nine is, what a veto is, the options, the aims, and what to do next, each said on screen. */
import { expect, test } from '@playwright/test';
import { chamber, expectAccessible, expectWhole, faultsOf, open, SHORT, SIZES } from './support.ts';

for (const size of SIZES.slice(0, 2)) {
  test(`a newcomer is told the five things, at ${size.width}`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.setViewportSize(size);
    await page.goto('/');
    await expect(page.getByText('Mali, January 2023.')).toBeVisible();
    await page.getByRole('button', { name: 'Take your seat' }).click();

    // The three options, before anything else.
    for (const option of ['Reinforce', 'Refocus', 'Close']) await expect(page.getByText(option).first()).toBeVisible();
    if (size.width < 600) await page.getByRole('button', { name: 'Ghana, a good first seat' }).click();
    await expect(page.getByText('3 aims: two must be met')).toBeVisible();
    await page.getByRole('button', { name: 'Take this seat' }).click();
    await expect(chamber(page)).toBeVisible();

    const guide = page.getByRole('region', { name: 'Guide for a first debate' });
    const next = guide.getByRole('button', { name: /Next|Begin/ });
    // What the delegation wants, and how much of it suffices; the card itself lies open.
    await expect(guide).toContainText('Your government wants three things. Get two of them');
    await expect(chamber(page)).toHaveAttribute('data-guide', 'aims');
    await expect(page.getByText('Must hold:')).toBeVisible();
    await expectWhole(page, 'the aims');
    await expectAccessible(page, 'the aims');
    await next.click();
    await expect(guide).toContainText('Three options lie on the table: Reinforce, Refocus and Close');
    await next.click();
    // Nine, and the veto.
    await expect(guide).toContainText('Nine of fifteen members must vote in favour');
    await expect(guide).toContainText('is a veto and stops the text');
    await expectWhole(page, 'nine');
    await next.click();
    // What to do next.
    await expect(guide).toContainText('You have four moves in a half-day');
    await expect(guide).toContainText('Begin with Amend');
    await expect(page.locator('.action-bar .button-brass')).toContainText('Amend');
    await next.click();
    await expect(guide).toBeHidden();

    // A permanent member that is against is called a veto where it is pressed.
    await page.locator('[data-seat="RUS"]').click();
    await expect(page.getByRole('dialog', { name: 'Russian Federation' })).toContainText('that would be a veto');
    await page.keyboard.press('Escape');
    await page.locator('[data-seat="GHA"]').click();
    await expect(page.getByRole('dialog', { name: 'Ghana' })).toContainText('Your vote is yours to give');
    await page.keyboard.press('Escape');
    expect(faults).toEqual([]);
  });
}

test('taking the floor opens on what the instructions ask for, and says what will be said', async ({ page }) => {
  await open(page, '#/play/mali-2023-01-27-short?seat=GHA&card=gha-region&seed=7');
  await expect(chamber(page)).toBeVisible();
  await page.keyboard.press('f');
  const floor = page.getByRole('dialog', { name: 'Take the floor' });
  await expect(floor.getByLabel('Subject')).toHaveValue('posture');
  await expect(floor).toContainText('You will say: “robust and proactive protection”.');
  await expect(floor.locator('input[type="radio"]:checked')).toBeInViewport();
  await floor.getByRole('button', { name: 'Say it in measured words' }).click();
  await expect(page.getByText('1 of 2')).toBeVisible();
});

test('Mali’s opening tells of what lies there: statements first, the text’s rules with the text', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page, '#/play/mali-2023-01-27?seat=MLI&seed=7', true);
  const guide = page.getByRole('region', { name: 'Guide for a first debate' });
  await expect(guide).toContainText('Your government wants three things');
  await expect(guide).not.toContainText('Nine');
  await guide.getByRole('button', { name: 'Next' }).click();
  await guide.getByRole('button', { name: 'Next' }).click();
  await expect(guide).toContainText('First everybody speaks. Choose below what Mali says');
  // The player's own placard and the whole of the instructions stay in sight.
  const edge = await page.locator('.question').boundingBox();
  for (const what of ['[data-seat="MLI"]', '.instructions-slip']) {
    const box = await page.locator(what).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((edge?.y ?? 0) + 1);
  }
  await guide.getByRole('button', { name: 'Begin' }).click();
  await expect(guide).toBeHidden();
});

test('an aim that the room undoes is told as such', async ({ page }) => {
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  const lost = page.getByText(/^An aim is (lost|met): /);
  const yes = page.getByRole('dialog').getByRole('button', { name: 'End the half-day' });
  await expect(async () => {
    if (await yes.isVisible()) await yes.click({ timeout: 1000 });
    else if (await page.locator('.caption-next').isVisible()) await page.locator('.caption-next').click({ timeout: 1000 });
    else if (await page.locator('.question [data-choice="1"]').isVisible()) await page.locator('.question [data-choice="1"]').click({ timeout: 1000 });
    else await page.keyboard.press('e');
    await expect(lost.first()).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 60_000 });
});
