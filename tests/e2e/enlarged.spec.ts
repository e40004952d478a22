/** A whole debate at 200 %: what zooming leaves of the window, and letters of twice the size. Nothing is cut off and everything can be reached. */
import { expect, test, type Page } from '@playwright/test';
import { expectWhole, faultsOf, open, SHORT } from './support.ts';
import { firstHalfDay, toTheRecord, type Ways } from './walk.ts';

const SHOTS = process.env['SHOTS'];

/** Words that a box of their own cuts off, which cannot be scrolled to. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const scope = document.querySelector('dialog[open]') ?? document.body;
    for (const el of scope.querySelectorAll('p, h1, h2, h3, li, dt, dd, button, label, legend, summary, a')) {
      if (!el.checkVisibility() || el.closest('.sr-only, [aria-hidden="true"]') || (el.textContent ?? '').trim() === '') continue;
      const style = getComputedStyle(el);
      const clips = (way: string): boolean => way === 'hidden' || way === 'clip';
      const dots = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (!dots && clips(style.overflowX) && el.scrollWidth > el.clientWidth + 1) faults.push(`cut sideways: ${(el.textContent ?? '').trim().slice(0, 50)}`);
      if (!dots && clips(style.overflowY) && el.scrollHeight > el.clientHeight + 1) faults.push(`cut below: ${(el.textContent ?? '').trim().slice(0, 50)}`);
    }
    return faults;
  });
}

async function through(page: Page, name: string): Promise<void> {
  const faults = faultsOf(page);
  const shot = new Set<string>();
  const ways: Ways = {
    press: async (control) => {
      await control.focus();
      // What has the focus is in the window, whole or as much of it as fits.
      await expect(control).toBeInViewport();
      await control.press('Enter');
      await page.waitForTimeout(60);
    },
    choose: async (radio) => {
      await radio.focus();
      await radio.press('Space');
    },
    seen: async (what) => {
      await expectWhole(page, `${name}: ${what}`);
      expect({ what, cut: await cutOff(page) }).toEqual({ what, cut: [] });
      if (SHOTS && !shot.has(what)) await page.screenshot({ path: `${SHOTS}/${name}-${what}.png` });
      shot.add(what);
    },
  };
  await page.addInitScript(() => { localStorage.setItem('sixteenth-seat.settings', JSON.stringify({ pace: 'fast' })); });
  await open(page, SHORT);
  await firstHalfDay(page, ways);
  await toTheRecord(page, ways);
  expect(faults).toEqual([]);
}

test('1 at 200 % of zoom', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await through(page, 'zoom');
});

test('2 with letters of twice the size', async ({ page, context }) => {
  // What the setting of the browser does: the size from which every other one is reckoned.
  const cdp = await context.newCDPSession(page);
  await cdp.send('Page.enable');
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.setViewportSize({ width: 1280, height: 720 });
  await through(page, 'letters');
});
