/** The states of DESIGN.md 14 that a debate alone at home has, each reached and looked at; those of a class are not here yet. */
import { expect, test, type Page } from '@playwright/test';
import { resumeWhen } from './saved.ts';
import { chamber, expectAccessible, expectWhole, faultsOf, open, SHORT } from './support.ts';

const SHOTS = process.env['SHOTS'];
const shot = async (page: Page, name: string): Promise<void> => { if (SHOTS) await page.screenshot({ path: `${SHOTS}/state-${name}.png` }); };

test('1 loading: the mark fills dot by dot with what has come, and there is something to read', async ({ page }) => {
  let letCode = (): void => undefined;
  let letFile = (): void => undefined;
  const code = new Promise<void>((go) => { letCode = go; });
  const file = new Promise<void>((go) => { letFile = go; });
  await page.route(/assets\/debate-app-.*\.js/, async (route) => { await code; await route.continue(); });
  await page.route(/mali-2023-01-27-short\.scenario\.json/, async (route) => { await file; await route.continue(); });
  await open(page, SHORT);
  const wait = page.getByRole('progressbar', { name: 'Members are taking their seats' });
  const lit = page.locator('.loading .mark-dot:not(.mark-empty)');
  await expect(wait).toBeVisible();
  await expect(wait).toHaveAttribute('aria-valuenow', '0');
  await expect(lit).toHaveCount(0);
  await expect(page.getByText('0 of 15')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expect(page.locator('.waiting-summary')).not.toBeEmpty();
  await shot(page, 'loading-0');
  letCode();
  await expect(lit).toHaveCount(8);
  await expect(wait).toHaveAttribute('aria-valuenow', '8');
  await expectWhole(page, 'loading');
  await expectAccessible(page, 'loading');
  await shot(page, 'loading-8');
  letFile();
  await expect(chamber(page)).toBeVisible();
});

test('2 empty draft: "No text on the table", and a draft can be started where that is open', async ({ page }) => {
  await open(page, '#/play/mali-2023-01-27?seat=FRA&seed=3');
  const slip = page.getByRole('region', { name: 'The draft' });
  await expect(slip.getByRole('heading', { name: 'No text on the table' })).toBeVisible();
  const begin = slip.getByRole('button', { name: 'Start a draft' });
  await expect(begin).toHaveAttribute('aria-disabled', 'true');
  await begin.focus();
  await expect(page.locator('.note:popover-open')).not.toBeEmpty();
  await shot(page, 'empty');
  await expectWhole(page, 'empty draft');
  await page.keyboard.press('Escape');
  // Later the same button opens what can be tabled.
  const later = await page.context().newPage();
  await resumeWhen(later, 'long', 'GHA', 1, (view) => view.start?.why === null);
  const open2 = later.getByRole('region', { name: 'The draft' }).getByRole('button', { name: 'Start a draft' });
  await expect(open2).not.toHaveAttribute('aria-disabled', 'true');
  await shot(later, 'empty-open');
  await open2.click();
  await expect(later.getByRole('dialog').getByRole('button').nth(1)).toBeVisible();
  await shot(later, 'empty-start');
  await expectAccessible(later, 'a draft to be started');
});

test('3 no sponsor: the rail in outline only, "A text needs a sponsor"', async ({ page }) => {
  await resumeWhen(page, 'long', 'GHA', 2, (view) => view.noSponsor !== null);
  const slip = page.getByRole('region', { name: 'The draft' });
  const alone = slip.getByRole('heading', { name: 'A text needs a sponsor' });
  await expect(alone).toBeVisible();
  await expect(slip.locator('.rail .token')).toHaveCount(15);
  await expect(slip.locator('.rail .token-firm')).toHaveCount(0);
  await shot(page, 'no-sponsor');
  await expectWhole(page, 'no sponsor');
  await expectAccessible(page, 'no sponsor');
});

test('4 nothing known: two bars for each line, and the price of asking', async ({ page }) => {
  await open(page, SHORT);
  await page.getByRole('button', { name: /^Gabon/ }).click();
  await page.getByRole('button', { name: 'Talk' }).click();
  const hidden = page.getByRole('listitem').filter({ hasText: 'not known yet' }).first();
  await expect(hidden).toContainText(/To ask:\s*1 move, 1 capital/);
  await expect(hidden.locator('.want-bars i')).toHaveCount(2);
  await shot(page, 'unknown');
  await expectAccessible(page, 'unknown');
});

test('5 move refused: what changed, "Nothing was spent", and the way to see it', async ({ page }) => {
  await resumeWhen(page, 'short', 'GHA', 1, (view) => view.question?.kind === 'offer');
  const answer = page.getByRole('listitem').getByRole('button', { name: /^2 / });
  await expect(answer).toBeVisible();
  // Two presses before the first one is drawn: the room has changed under the second.
  await answer.evaluate((button) => {
    if (!(button instanceof HTMLElement)) return;
    button.click();
    button.click();
  });
  const refused = page.getByRole('dialog', { name: 'Not open now' });
  await expect(refused).toContainText('Nothing was spent.');
  await shot(page, 'refused');
  await expectAccessible(page, 'refused');
  await refused.getByRole('button', { name: 'See what changed' }).click();
  await expect(page.getByRole('dialog', { name: 'Minutes so far' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chamber(page)).toBeVisible();
});

test('6 no graphics: the same game without a canvas, from the talk to the amendment', async ({ page }) => {
  const faults = faultsOf(page);
  await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  await expect(page.getByRole('group', { name: /Delegations round the table/ }).getByRole('button')).toHaveCount(16);
  await shot(page, 'no-canvas');
  await expectAccessible(page, 'no graphics');
  await page.getByRole('button', { name: /^France/ }).click();
  await page.getByRole('button', { name: 'Talk' }).click();
  await page.getByRole('button', { name: /Consult (with France|in private)/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /Trust has grown/ })).toBeVisible();
  await shot(page, 'no-canvas-talk');
  await expectAccessible(page, 'no graphics: talk');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Amend/ }).click();
  await expect(page.getByRole('heading', { name: 'The draft', level: 1 })).toBeVisible();
  expect(faults).toEqual([]);
});

test('7 not available: a dashed edge, muted words, and the reason on focus', async ({ page }) => {
  await open(page, SHORT);
  await page.getByRole('button', { name: /^France/ }).click();
  await page.getByRole('button', { name: 'Talk' }).click();
  await page.getByRole('button', { name: /Trade language/ }).click();
  const offer = page.getByRole('button', { name: 'Offer it' }).or(page.locator('.trade-actions .button-off')).first();
  await offer.focus();
  // By key, as hover and mouse have their own ways.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(offer).toBeFocused();
  await expect(offer).toHaveCSS('border-top-style', 'dashed');
  await expect(page.locator('.note:popover-open')).not.toBeEmpty();
  await expect(offer).toHaveAccessibleDescription(/.{8,}/);
  await shot(page, 'not-available');
});

test('8 controls: at rest, under the pointer, with the focus, pressed one pixel down, not available', async ({ page }) => {
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  for (const css of ['.action-bar .button-quiet', '.caption-next', '.bar-tools .tool']) {
    const control = page.locator(css).first();
    const ground = (): Promise<string> => control.evaluate((one) => getComputedStyle(one).backgroundColor);
    const top = (): Promise<number> => control.evaluate((one) => one.getBoundingClientRect().top);
    await page.mouse.move(640, 2);
    await page.waitForTimeout(250);
    const [rest, at] = [await ground(), await top()];
    await control.hover();
    await expect.poll(ground, { message: `${css} under the pointer` }).not.toBe(rest);
    await page.mouse.down();
    await expect.poll(async () => Math.round((await top()) - at), { message: `${css} pressed` }).toBe(1);
    await page.mouse.move(640, 2);
    await page.mouse.up();
    await control.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(control).toBeFocused();
    await expect(control).toHaveCSS('outline-width', '3px');
    await expect(control).toHaveCSS('outline-style', 'solid');
  }
});
