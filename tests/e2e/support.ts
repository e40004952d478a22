/** Ways of using the built game as a player would: by names on the screen, by mouse and by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const SIZES = [
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

export const SHORT = '#/play/mali-2023-01-27-short?seat=GHA&seed=7';

/** What went wrong in the page: exceptions and errors of the console. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}

/** Opens a link; the first-run guide is skipped and every verb shown unless a case is about it. */
export async function open(page: Page, hash: string, guide = false): Promise<void> {
  if (!guide) await page.addInitScript(() => { localStorage.setItem('sixteenth-seat.guide', 'done'); localStorage.setItem('sixteenth-seat.played', 'yes'); localStorage.setItem('sixteenth-seat.taught', '["nine","terms","trade","role","abstention","interest","history"]'); });
  await page.goto(`/${hash}`);
}

// The package is a default export wrapped twice when it is loaded as a module.
const Axe = ('default' in AxeBuilder ? (AxeBuilder as unknown as { default: typeof AxeBuilder }).default : AxeBuilder);

/** No violation of WCAG 2.2 A and AA on the screen as it is now. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await page.waitForTimeout(400); // entrances end; a half-faded word has a half-faded contrast
  const { violations } = await new Axe({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map((v) => `${what}: ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`)).toEqual([]);
}

/** Nothing is wider than the window, and no message key stands where a sentence should. */
export async function expectWhole(page: Page, what: string): Promise<void> {
  const seen = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, keys: document.body.innerText.match(/⟦[^⟧]*⟧/g) ?? [] }));
  expect({ what, ...seen }).toEqual({ what, wide: 0, keys: [] });
}

export const chamber = (page: Page) => page.getByRole('main', { name: 'The chamber' });

/** The roll of a motion that has just been voted on, read and put away. */
const roll = (page: Page) => page.getByRole('dialog', { name: /vote on/ }).getByRole('button', { name: 'Go on' });

/** Ends the half-day, saying yes when moves are left, and waits until the Council has gone on. */
export async function endHalfDay(page: Page): Promise<void> {
  const now = page.getByText(/^Half-day \d+ of \d+$/);
  const before = await now.innerText();
  const yes = page.getByRole('dialog').getByRole('button', { name: 'End the half-day' });
  const asked = page.locator('[data-choice="1"]').first();
  await page.keyboard.press('e');
  await expect(async () => {
    if (await yes.isVisible()) await yes.click({ timeout: 1000 });
    if (await roll(page).isVisible()) await roll(page).click({ timeout: 1000 });
    expect((await asked.isVisible()) || !(await now.isVisible()) || (await now.innerText()) !== before).toBe(true);
  }).toPass({ timeout: 30_000 });
}

/** Ends the half-day and answers whatever comes up on the way, until the given half-day has begun. */
export async function toHalfDay(page: Page, n: number): Promise<void> {
  const there = page.getByText(`Half-day ${n} of 3`);
  const yes = page.getByRole('dialog').getByRole('button', { name: 'End the half-day' });
  const answer = page.locator('.question [data-choice="1"]');
  await expect(async () => {
    if (await yes.isVisible()) await yes.click({ timeout: 1000 });
    else if (await roll(page).isVisible()) await roll(page).click({ timeout: 1000 });
    else if (await answer.isVisible()) await answer.click({ timeout: 1000 });
    else if (!(await there.isVisible())) await page.keyboard.press('e');
    await expect(there).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 60_000 });
}

/** Lets the half-days pass until the player's own ballot, giving the first answer to whatever is asked. */
export async function toTheBallot(page: Page): Promise<void> {
  await expect(chamber(page)).toBeVisible();
  const ballot = page.getByRole('radiogroup', { name: 'Your vote' });
  const yes = page.getByRole('dialog').getByRole('button', { name: 'End the half-day' });
  const answer = page.locator('.question [data-choice="1"]');
  await expect(async () => {
    if (await yes.isVisible()) await yes.click();
    else if (await roll(page).isVisible()) await roll(page).click();
    else if (await answer.isVisible()) await answer.click();
    else if (!(await ballot.isVisible())) await page.keyboard.press('e');
    await expect(ballot).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 90_000 });
}
