/** On paper: ink on white from either theme, nothing to press, and on each page what the text is not. */
import { expect, test, type Page } from '@playwright/test';
import { experienced, kept } from './walk-screens.ts';

interface Sheet {
  readonly foot: boolean;
  readonly pressed: readonly string[];
  readonly dark: readonly string[];
  readonly faint: number;
}

/** What a page would be on paper, A4 at 96 dpi. */
async function onPaper(page: Page): Promise<Sheet> {
  await page.emulateMedia({ media: 'print' });
  const sheet = await page.evaluate(() => {
    const bright = (colour: string): number | null => {
      const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return a < 0.1 ? null : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
    };
    const seen = [...document.querySelectorAll<HTMLElement>('body, body *')].filter((el) => el.checkVisibility() && el.getBoundingClientRect().width > 2);
    const name = (el: Element): string => `${el.tagName.toLowerCase()}.${el.className}`;
    return {
      foot: seen.some((el) => el.matches('.print-foot, .resolution-foot') && el.textContent.includes('Simulated text, not an official document')),
      pressed: seen.filter((el) => el.matches('.button, .dialog-close, .dialog-foot, .record-tabs, .tool, input, select, summary')).map(name),
      dark: seen.filter((el) => { const box = el.getBoundingClientRect(); return box.width * box.height > 40_000 && (bright(getComputedStyle(el).backgroundColor) ?? 1) < 0.7; }).map(name),
      faint: seen.filter((el) => [...el.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) && (bright(getComputedStyle(el).color) ?? 0) > 0.55 && !el.matches('.turn-letter')).length,
    };
  });
  await page.emulateMedia({ media: 'screen' });
  return sheet;
}
const WHITE: Sheet = { foot: true, pressed: [], dark: [], faint: 0 };

for (const colorScheme of ['dark', 'light'] as const)
  test(`the record, the minutes, the draft and the resolution, from ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 794, height: 1123 }, colorScheme, baseURL: test.info().project.use.baseURL ?? '' });
    const page = await context.newPage();
    await experienced(page);
    const { hash, save } = kept('long', 'ballot.cast', true);
    await page.goto('/');
    await page.evaluate(([to, text]) => { localStorage.setItem('sixteenth-seat.debate', text ?? ''); location.hash = to ?? ''; }, [hash, save]);
    await page.locator('dialog[open] .dialog-foot button').first().click();
    for (const n of [0, 1, 2]) {
      await page.locator('.record-tabs button').nth(n).click();
      expect(await onPaper(page), `record, page ${n + 1}`).toEqual(WHITE);
    }
    // From further down the page is printed from its top, and is then where it was.
    await page.evaluate(() => { scrollTo({ top: 200, behavior: 'instant' }); dispatchEvent(new Event('beforeprint')); });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => { dispatchEvent(new Event('afterprint')); });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);

    await page.getByRole('button', { name: 'Minutes' }).first().click();
    await expect(page.locator('dialog[open]')).toBeVisible();
    await page.evaluate(() => { dispatchEvent(new Event('beforeprint')); });
    expect(await page.locator('dialog:modal').count()).toBe(0);
    expect(await onPaper(page), 'minutes').toEqual(WHITE);
    await page.evaluate(() => { dispatchEvent(new Event('afterprint')); });
    await expect(page.locator('dialog:modal')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);

    await page.getByRole('button', { name: 'Save or share' }).click();
    await page.getByRole('button', { name: /^Resolution/ }).click();
    await expect(page.locator('.resolution')).toBeVisible();
    expect(await onPaper(page), 'resolution').toEqual(WHITE);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Read the resolution' }).click();
    await expect(page.locator('.draft-paper')).toBeVisible();
    expect(await onPaper(page), 'draft').toEqual(WHITE);
    await context.close();
  });
