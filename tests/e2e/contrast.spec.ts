/** Contrast on every screen, measured on what is rendered: words, tokens, icons, edges of controls and rings of focus, in both themes and with more contrast asked for. */
import { expect, test, type Page } from '@playwright/test';
import { measureContrast, type Masks, type Measured } from './measure-contrast.ts';
import { experienced, settled, walkScreens } from './walk-screens.ts';

const LOOKS = [
  { name: 'Evening', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'Morning', colorScheme: 'light', contrast: 'no-preference' },
  { name: 'Evening, more contrast', colorScheme: 'dark', contrast: 'more' },
  { name: 'Morning, more contrast', colorScheme: 'light', contrast: 'more' },
] as const;
/** Each look is measured at one of the two sizes; `CONTRAST=all` measures every look at both, in twice the time. */
const ALL = process.env['CONTRAST'] === 'all';
/** A long page is looked at in at most this many places. */
const PLACES = ALL ? 4 : 2;
const AGAIN = 350;

/** Where the page, or what scrolls on it, is looked at. */
const placesOf = (page: Page): Promise<number[]> =>
  page.evaluate((most) => {
    const root = document.documentElement;
    const over = root.scrollHeight - innerHeight;
    const count = Math.min(most, Math.ceil(over / (innerHeight * 0.7)) + 1);
    return over < 8 ? [0] : Array.from({ length: count }, (_, i) => Math.round((over * i) / (count - 1)));
  }, PLACES);

test('the measure finds what is too faint, and nothing in what is seen well', async ({ page }) => {
  await page.setContent(`<style>body { margin: 0; background: #fff; color: #000; font: 16px/1.5 sans-serif } p, button { margin: 8px; position: relative } .on { background: linear-gradient(90deg, #fff 50%, #444 50%); width: 200px } .over { position: absolute; left: 0; top: 420px; width: 200px; height: 60px; background: #fff }</style>
    <p class="good">Black on white</p><p class="faint" style="color: #999">Grey on white</p><p class="half" style="opacity: .4">Faded</p>
    <p class="on">Black on what is half of it dark</p><p class="large" style="color: #808080; font-size: 24px">Large</p>
    <button class="edge" style="border: 1px solid #ccc; background: #fff">Pale edge</button><button style="border: 1px solid #777; background: #fff">Seen edge</button>
    <p style="position: absolute; top: 420px; color: #fefefe">Hidden</p><div class="over"></div>`);
  const { all: found } = await measureContrast(page, await page.context().newCDPSession(page), false);
  const bad = found.filter((one) => one.contrast < one.needed).map((one) => one.name.replace(/ ".*/, ''));
  expect(bad).toEqual(['p.faint', 'p.half', 'p.on', 'button.edge']);
  expect(found.find((one) => one.name.startsWith('p.good'))?.contrast).toBeCloseTo(21, 1);
});

for (const [width, height, own] of [[1280, 720, ['Morning', 'Evening, more contrast']], [390, 844, ['Evening', 'Morning, more contrast']]] as const)
  test(`${width} x ${height}`, async ({ browser }) => {
    const looks = LOOKS.filter(({ name }) => ALL || own.some((one) => one === name));
    test.setTimeout(600_000);
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: width < 1000, colorScheme: 'dark', baseURL: test.info().project.use.baseURL ?? '' });
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    await experienced(page);
    const started = performance.now();
    const faults = new Map<string, string>();
    const seen = new Map<string, { words: number; graphic: number; edge: number; ring: number; least: Measured | null }>();
    const check = async (what: string): Promise<void> => {
      await settled(page);
      for (const [n, y] of (await placesOf(page)).entries()) {
        await page.evaluate((to) => { scrollTo({ top: to, behavior: 'instant' }); }, y);
        let letters: Masks | null = null;
        for (const look of looks) {
          const plain = look.contrast === 'no-preference';
          // More contrast changes lines, greys and the wood: the first sight of a screen shows them all.
          if (!plain && n > 0) continue;
          await page.emulateMedia({ colorScheme: look.colorScheme, contrast: look.contrast });
          await settled(page);
          const rings = plain && n === 0;
          let { all, masks } = await measureContrast(page, client, rings, letters);
          // What was still coming in is looked at again.
          if (all.some((one) => one.contrast < one.needed)) {
            await page.waitForTimeout(AGAIN);
            ({ all, masks } = await measureContrast(page, client, rings));
          }
          letters = masks;
          const count = seen.get(look.name) ?? { words: 0, graphic: 0, edge: 0, ring: 0, least: null };
          for (const one of all) {
            count[one.kind]++;
            const share = one.contrast / one.needed;
            if (!count.least || share < count.least.contrast / count.least.needed) count.least = one;
            const key = `${look.name}: ${one.name}`;
            if (share < 1 && !faults.has(key)) faults.set(key, `${one.contrast.toFixed(2)} of ${one.needed} | ${look.name} | ${what} | ${one.kind} ${one.name}`);
          }
          seen.set(look.name, count);
        }
        await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference' });
      }
      await page.evaluate(() => { scrollTo({ top: 0, behavior: 'instant' }); });
    };
    await walkScreens(page, { compact: width < 1088 }, check);
    await context.close();
    console.log(`${width} x ${height}: ${Math.round((performance.now() - started) / 1000)} s`);
    for (const [look, { words, graphic, edge, ring, least }] of seen) console.log(`${width} x ${height}, ${look}: ${words} runs of words, ${graphic} graphics, ${edge} edges, ${ring} rings; least ${least ? `${least.contrast.toFixed(2)} of ${least.needed}, ${least.name}` : 'none'}`);
    // A measure that sees nothing finds nothing.
    for (const { name, contrast } of looks) {
      const count = seen.get(name);
      expect(count?.words, name).toBeGreaterThan(800);
      expect(count?.graphic, name).toBeGreaterThan(800);
      if (contrast === 'no-preference') expect(count?.ring, name).toBeGreaterThan(150);
    }
    expect([...faults.values()].sort()).toEqual([]);
  });
