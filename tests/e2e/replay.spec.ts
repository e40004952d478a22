/** The replay screen on the built site: moving on the line, key moments, branches, notes, study modes, eyes; by accessible names. */
import { expect, test, type Page } from '@playwright/test';
import { writeReplay } from '../../src/replay/write-replay.ts';
import { debate } from '../support/debates.ts';
import { expectAccessible, expectWhole, faultsOf, open } from './support.ts';

const SHIPPED = '#/replay/first-script';

async function openReplay(page: Page, hash = SHIPPED): Promise<void> {
  await open(page, hash);
  await expect(page.getByRole('heading', { name: 'Replay', exact: true })).toBeVisible();
}
const scrubber = (page: Page) => page.getByRole('slider', { name: 'Step of the debate' });
const at = async (page: Page): Promise<number> => Number(await scrubber(page).getAttribute('aria-valuenow'));

test('1 the line is driven by keys: a step, a key moment, both ends; the address follows', async ({ page }) => {
  await openReplay(page);
  expect(await at(page)).toBe(0);
  await scrubber(page).press('ArrowRight');
  expect(await at(page)).toBe(1);
  await scrubber(page).press('PageUp');
  const moment = await at(page);
  await expect(page.getByText(/^Key moment \d of/)).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toBe(`${SHIPPED}?at=${moment}`);
  await scrubber(page).press('End');
  expect(await at(page)).toBe(Number(await scrubber(page).getAttribute('aria-valuemax')));
  await scrubber(page).press('Home');
  expect(await at(page)).toBe(0);
});

test('2 a link opens at its step, and one beyond the end at the end', async ({ page }) => {
  await openReplay(page, `${SHIPPED}?at=9`);
  expect(await at(page)).toBe(9);
  await page.goto('/#/');
  await openReplay(page, `${SHIPPED}?at=9999`);
  expect(await at(page)).toBe(Number(await scrubber(page).getAttribute('aria-valuemax')));
});

test('3 it plays by itself and stops at a key moment', async ({ page }) => {
  await openReplay(page);
  await page.getByRole('button', { name: 'Speed 1×' }).click();
  await page.getByRole('button', { name: 'Speed 2×' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(page.getByText(/^Key moment 1 of/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

test('4 to play on from a step makes a branch; the line stays; the branch can be removed and brought back', async ({ page }) => {
  await openReplay(page);
  const whole = await scrubber(page).getAttribute('aria-valuemax');
  await scrubber(page).press('PageUp');
  const from = await at(page);
  await page.getByRole('button', { name: 'Play on from here' }).click();
  await page.getByRole('dialog').getByLabel('Seat').selectOption({ label: 'Switzerland' });
  await page.getByRole('button', { name: 'Take the seat' }).click();
  await expect(page.getByRole('heading', { name: 'Replay', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Back to the replay. What you have played becomes a branch.' }).click();
  await expect(page.getByRole('heading', { name: 'Replay', exact: true })).toBeVisible();
  await expect(page.getByText(`Switzerland from step ${from}`)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the main line' }).click();
  expect(await scrubber(page).getAttribute('aria-valuemax')).toBe(whole);
  await page.getByRole('list', { name: 'Branches of this line' }).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Remove this branch' }).click();
  await expect(page.getByRole('list', { name: 'Branches of this line' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo the last change to this replay' }).click();
  await expect(page.getByText(`Switzerland from step ${from}`)).toBeVisible();
});

test('5 a note is kept on its step, and taken back', async ({ page }) => {
  await openReplay(page, `${SHIPPED}?at=5`);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'A note on this step' }).fill('Who is missing from the room?');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(page.getByText('Who is missing from the room?')).toBeVisible();
  await scrubber(page).press('ArrowRight');
  await expect(page.getByText('Who is missing from the room?')).toBeHidden();
  await scrubber(page).press('ArrowLeft');
  await page.getByRole('button', { name: 'Undo the last change to this replay' }).click();
  await expect(page.getByText('Who is missing from the room?')).toBeHidden();
});

test('6 the vote is called before it is seen, and scored', async ({ page }) => {
  await openReplay(page);
  await page.getByLabel('Study').selectOption({ label: 'Call the vote' });
  const steps = Number(await scrubber(page).getAttribute('aria-valuemax'));
  for (let step = steps; step > 0 && !(await page.getByRole('button', { name: 'Call it' }).isVisible()); step--) await scrubber(page).press(step === steps ? 'End' : 'ArrowLeft');
  await page.getByRole('radio').first().check();
  await page.getByRole('slider', { name: /How sure/ }).fill('90');
  await page.getByRole('button', { name: 'Call it' }).click();
  await expect(page.getByText('Adopted: 13 in favour, 0 against, 2 abstaining.')).toBeVisible();
  await expect(page.getByText(/Score 0\.0[12]\./)).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('button', { name: 'Call it' })).toBeHidden();
});

test('7 the next move is guessed among four', async ({ page }) => {
  await openReplay(page);
  await page.getByLabel('Study').selectOption({ label: 'Guess the next move' });
  for (let i = 0; i < 80 && !(await page.getByText('What comes next?', { exact: false }).isVisible()); i++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('.study-option')).toHaveCount(4);
  await page.locator('.study-option').first().click();
  await expect(page.getByText('This is what happened.')).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
});

test('8 one delegation’s eyes: reasons that it could not know are not told', async ({ page }) => {
  await openReplay(page, `${SHIPPED}?at=6`);
  await page.getByRole('button', { name: /^China/ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  const all = await page.getByRole('dialog').innerText();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByLabel('Seen by').selectOption({ label: 'Ghana' });
  await page.getByRole('button', { name: /^China/ }).first().click();
  expect(await page.getByRole('dialog').innerText()).not.toBe(all);
});

for (const size of [{ width: 390, height: 844 }, { width: 1280, height: 720 }])
  test(`9 nothing to object to for axe at ${size.width} x ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openReplay(page, `${SHIPPED}?at=20`);
    await expectWhole(page, 'replay');
    await expectAccessible(page, 'replay');
  });

test('10 a note makes the replay one’s own: it is in the library, and there again when the page is opened anew', async ({ page }) => {
  await openReplay(page, `${SHIPPED}?at=5`);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'A note on this step' }).fill('Kept for the next lesson.');
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/replay\/my-.*at=5$/);
  await page.reload();
  await expect(page.getByText('Kept for the next lesson.')).toBeVisible();
});

test('11 a replay is saved and shared from its screen', async ({ page }) => {
  await openReplay(page);
  await page.getByRole('button', { name: 'Share or save' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: /replay/i }).first().click()]);
  expect(file.suggestedFilename()).toMatch(/\.replay\.json$/);
});

test('12 the real course is watched: its notes carry their sources', async ({ page }) => {
  await openReplay(page, '#/replay/january-to-june-2023');
  await scrubber(page).press('PageUp');
  for (let i = 0; i < 40 && (await page.locator('.replay-annotation').count()) === 0; i++) await page.keyboard.press('ArrowRight');
  await expect(page.locator('.replay-annotation').first()).toBeVisible();
  await expect(page.locator('.replay-annotation cite').first()).toBeVisible();
  await scrubber(page).press('End');
  await expect(page.getByText('Friday 30 June, morning').first()).toBeVisible();
});

test('13 markup, script and a very long word in a file are letters on the screen and nothing else', async ({ page }) => {
  const faults = faultsOf(page);
  const hostile = '<img src=x onerror="window.hurt = true"><script>window.hurt = true</script>';
  await open(page, '#/library');
  const file = { ...debate(0), title: hostile.slice(0, 80), annotations: [{ step: 3, text: `${hostile} ${'w'.repeat(900)}`, by: '<b>somebody</b>' }] };
  await page.locator('input[type=file]').first().setInputFiles({ name: 'hostile.replay.json', mimeType: 'application/json', buffer: Buffer.from(writeReplay(file)) });
  await page.waitForURL(/#\/replay\//);
  await page.goto(page.url().replace(/\?.*$/, '') + '?at=3');
  await page.reload();
  await expect(page.locator('.replay-annotation')).toContainText('onerror');
  expect(await page.evaluate(() => Object.hasOwn(window, 'hurt'))).toBe(false);
  expect(await page.locator('.replay-annotation img, .replay-annotation b, .replay-annotation script').count()).toBe(0);
  await expectWhole(page, 'hostile');
  expect(faults).toEqual([]);
});
