/** Whole debates on the built game. */
import { expect, test } from '@playwright/test';
import { chamber, endHalfDay, expectWhole, faultsOf, open, SHORT, toHalfDay, toTheBallot } from './support.ts';

test('1 from the title to the chamber by mouse: a newcomer takes the suggested seat', async ({ page }) => {
  const faults = faultsOf(page);
  await open(page, '', true);
  await page.getByRole('button', { name: 'Take your seat' }).click();
  await page.getByRole('button', { name: /Take this seat/ }).click();
  await expect(chamber(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your instructions' })).toBeVisible();
  await expect(page.getByText('1 of 4', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  const actions = page.getByRole('navigation', { name: 'Your actions' });
  await expect(actions).toBeVisible();
  // The verbs come a few at a time; "More" brings the rest.
  await expect(actions.getByRole('button', { name: /^Trade/ })).toBeHidden();
  await actions.getByRole('button', { name: 'More' }).click();
  await expect(actions.getByRole('button', { name: /^Trade/ })).toBeVisible();
  expect(faults).toEqual([]);
});

test('2 the keyboard alone plays a whole debate: talk, amendment, half-days, ballot, record', async ({ page }) => {
  const faults = faultsOf(page);
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  // A talk: lobby, first delegation, consult.
  await page.keyboard.press('l');
  await page.getByRole('dialog').getByRole('button', { name: /^France/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /A word with/ })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /Trust has grown/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chamber(page)).toBeVisible();
  await expect(page.getByText('3 of 4', { exact: true })).toBeVisible();
  // The draft is read and left again.
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { name: 'The draft' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chamber(page)).toBeVisible();
  // Half-days pass until the record; whatever is asked is answered with its first answer.
  const record = page.getByText('The record', { exact: true });
  for (let step = 0; step < 40 && !(await record.isVisible()); step++) {
    if (await page.getByRole('button', { name: /End half-day/ }).isVisible()) await endHalfDay(page);
    else if (await page.locator('[data-choice="1"]').first().isVisible()) {
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
    } else if (await page.getByRole('button', { name: /explanations/i }).isVisible()) {
      await page.getByRole('button', { name: /explanations/i }).focus();
      await page.keyboard.press('Enter');
    } else if (await page.getByRole('button', { name: /record/i }).isVisible()) {
      await page.getByRole('button', { name: /record/i }).first().focus();
      await page.keyboard.press('Enter');
    } else await page.keyboard.press(' ');
    await page.waitForTimeout(250);
  }
  await expect(record).toBeVisible();
  await expectWhole(page, 'record');
  expect(faults).toEqual([]);
});

test('3 a debate is kept when the page is left, and resumes with a recap', async ({ page }) => {
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await toHalfDay(page, 2);
  await page.goto('/');
  await page.reload();
  await page.getByRole('button', { name: /Go on/ }).first().click();
  const recap = page.getByRole('dialog');
  await expect(recap).toContainText('Half-day 2 of 3');
  await recap.getByRole('button', { name: 'Go on' }).click();
  await expect(chamber(page)).toBeVisible();
});

test('4 taking back what nobody answered is free; what was answered opens a practice line', async ({ page }) => {
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await toHalfDay(page, 2);
  await page.getByRole('button', { name: 'Take back the last move' }).click();
  const ask = page.getByRole('dialog', { name: 'Take the move back?' });
  await ask.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Half-day 2 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Take back the last move' }).click();
  await ask.getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Half-day 1 of 3')).toBeVisible();
  await expect(page.getByText('Practice line')).toBeVisible();
});

test('5 observing at once ends in a record, the same for the same seed', async ({ page }) => {
  const headline = async (): Promise<string> => {
    await expect(page.getByText('The record', { exact: true })).toBeVisible();
    return page.getByRole('heading', { level: 1 }).innerText();
  };
  await open(page, '#/observe/mali-2023-01-27?seed=7&pace=instant');
  const first = await headline();
  await page.reload();
  expect(await headline()).toBe(first);
});

test('6 every delegation says why it stands where it stands', async ({ page }) => {
  await open(page, SHORT);
  await page.getByRole('button', { name: /^Russian Federation/ }).click();
  await page.getByRole('dialog', { name: 'Russian Federation' }).getByRole('button', { name: 'Why?' }).click();
  const why = page.getByRole('dialog', { name: /reasons/ });
  await expect(why.getByText('What weighs for and against')).toBeVisible();
  await expect(why.getByText(/Public record|Source article|Our estimate/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
});

test('7 arrow keys walk round the table; End goes to the host State', async ({ page }) => {
  await open(page, SHORT);
  await page.getByRole('button', { name: /^Japan/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: /^Malta/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('button', { name: /^Mali\b/ })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: /^Japan/ })).toBeFocused();
});

test('8 a change put to the sponsor is answered where it was put, with what is left to spend', async ({ page }) => {
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('radio', { name: /robust and proactive protection/ }).check();
  await page.getByRole('button', { name: 'Put it to the sponsor' }).click();
  await expect(page.getByRole('status').filter({ hasText: /France: “|France says|France accepted|France declined/ })).toBeVisible();
  await expect(page.getByText('Moves 3')).toBeVisible();
  await expect(page.getByRole('radio', { name: /robust and proactive protection/ })).toBeChecked();
});

test('9 arrows choose a ballot and the Tab key walks past: what was chosen is what is cast', async ({ page }) => {
  await open(page, SHORT);
  const favour = page.getByRole('radio', { name: /In favour/ });
  await toTheBallot(page);
  await favour.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /Against/ })).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Tab');
  await expect(favour).toBeChecked();
  await expect(page.getByRole('button', { name: 'Raise your hand: In favour' })).toBeFocused();
});
