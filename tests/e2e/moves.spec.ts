/** The moves beside talk and amendment, on the built game: brackets, a hint, a group, a motion, an amendment by vote. */
import { expect, test, type Page } from '@playwright/test';
import { chamber, expectAccessible, expectWhole, faultsOf, open, SHORT } from './support.ts';

const RUSSIA = '#/play/mali-2023-01-27-short?seat=RUS&seed=7';

/** Lets half-days pass, giving the first answer to whatever is asked, until the question has come. */
async function until(page: Page, question: RegExp): Promise<void> {
  await expect(chamber(page)).toBeVisible();
  const asked = page.getByRole('heading', { name: question });
  const dialog = page.getByRole('dialog');
  const answer = page.locator('.question [data-choice="1"]');
  await expect(async () => {
    const yes = dialog.getByRole('button', { name: 'End the half-day' });
    const on = dialog.getByRole('button', { name: 'Go on' });
    if (await asked.isVisible()) return;
    if (await yes.isVisible()) await yes.click();
    else if (await on.isVisible()) await on.click();
    else if (await answer.isVisible()) await answer.click();
    else await page.keyboard.press('e');
    await expect(asked).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 90_000 });
}

/** Votes in favour of what is put to the vote, and reads the roll. */
async function voteFor(page: Page, roll: string): Promise<void> {
  await page.locator('.question').getByRole('button', { name: /In favour/ }).click();
  const card = page.getByRole('dialog', { name: roll });
  await expect(card.getByText('Ghana')).toBeVisible();
  await expect(card.getByText(/nine in favour/)).toBeVisible();
  await expectAccessible(page, roll);
  await card.getByRole('button', { name: 'Go on' }).click();
  await expect(card).toBeHidden();
}

test('1 brackets are put on a paragraph, show who holds them, and are lifted again', async ({ page }) => {
  const faults = faultsOf(page);
  await open(page, RUSSIA);
  await expect(chamber(page)).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /^Put in brackets/ }).click();
  await expect(page.getByText('In brackets: the Russian Federation')).toBeVisible();
  await expect(page.getByText(/They cannot be changed until the brackets are lifted/)).toBeVisible();
  await expectAccessible(page, 'brackets');
  await expectWhole(page, 'brackets');
  await page.getByRole('button', { name: /^Lift the brackets/ }).click();
  await expect(page.getByText('In brackets: the Russian Federation')).toBeHidden();
  expect(faults).toEqual([]);
});

test('2 a permanent member hints at a veto, from its own chair to the words, and is asked once before', async ({ page }) => {
  await open(page, RUSSIA);
  await expect(chamber(page)).toBeVisible();
  await page.keyboard.press('l');
  await page.getByRole('dialog').getByRole('button', { name: /^Your own delegation/ }).click();
  const own = page.getByRole('dialog', { name: 'Your own delegation' });
  await expectAccessible(page, 'own delegation');
  await own.getByRole('button', { name: /Let a negative vote be feared/ }).click();
  await page.getByRole('button', { name: /^Paragraph on Human rights|monitor, document and report/i }).first().click();
  await page.getByRole('button', { name: /^Hint at a veto/ }).click();
  const sure = page.getByRole('dialog', { name: /^Hint at a veto over/ });
  await expectAccessible(page, 'before a hint');
  await sure.getByRole('button', { name: 'Do it' }).click();
  await expect(page.getByRole('status').filter({ hasText: /could not let the text pass without/ })).toBeVisible();
});

test('3 a member speaks for its group, and its capital is asked', async ({ page }) => {
  await open(page, RUSSIA);
  await expect(chamber(page)).toBeVisible();
  const own = page.getByRole('dialog', { name: 'Your own delegation' });
  const toOwn = async (): Promise<void> => {
    await page.keyboard.press('l');
    await page.getByRole('dialog').getByRole('button', { name: /^Your own delegation/ }).click();
  };
  await toOwn();
  await own.getByRole('button', { name: /Speak on the draft for China and the Russian Federation/ }).click();
  await expect(page.getByRole('region', { name: 'What is said' }).or(page.locator('.caption')).first()).toContainText(/Russian Federation/);
  await toOwn();
  await own.getByRole('button', { name: /Ask for new instructions/ }).click();
  await expect(page.getByText('You have asked your government; its answer comes with the next half-day.')).toBeVisible();
});

test('4 a motion is moved from the floor and voted on with names', async ({ page }) => {
  const faults = faultsOf(page);
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await page.keyboard.press('f');
  const floor = page.getByRole('dialog', { name: 'Take the floor' });
  await floor.getByRole('tab', { name: 'Speak' }).focus();
  await page.keyboard.press('ArrowRight');
  await expectAccessible(page, 'motions and guests');
  await floor.getByRole('button', { name: /Move to suspend the meeting/ }).click();
  await expect(page.getByRole('heading', { name: 'Your motion to suspend is put to the vote' })).toBeVisible();
  await expectWhole(page, 'motion');
  await voteFor(page, 'The vote on suspending the meeting');
  expect(faults).toEqual([]);
});

test('5 at the meeting an amendment is moved and put to the vote', async ({ page }) => {
  await open(page, '#/play/mali-2023-01-27-short?seat=GHA&seed=8');
  await until(page, /^The meeting on/);
  await expectAccessible(page, 'meeting');
  await page.locator('.question').getByRole('button', { name: /Move an amendment/ }).click();
  // Paragraph by paragraph, until one has other words that can be moved.
  const put = page.getByRole('button', { name: 'Put it to the vote' });
  const paragraphs = page.locator('.paper-text');
  const movable = async (): Promise<boolean> => (await put.isVisible()) && (await put.getAttribute('aria-disabled')) !== 'true';
  for (let k = 0; k < (await paragraphs.count()) && !(await movable()); k++) {
    await paragraphs.nth(k).click();
    const rungs = page.getByRole('radio');
    for (let n = 0; n < (await rungs.count()) && !(await movable()); n++) await rungs.nth(n).check({ force: true });
  }
  await put.click();
  await expect(page.getByRole('heading', { name: 'Your amendment is put to the vote' })).toBeVisible();
  await voteFor(page, 'The vote on an amendment');
});
