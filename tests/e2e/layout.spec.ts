/** Every screen at every size, in English, in a language 40 % longer and from right to left: nothing over anything else, nothing cut off, every target large enough. */
import { expect, test } from '@playwright/test';
import { measureLayout, type LayoutRules } from './measure-layout.ts';
import { experienced, settled, walkScreens } from './walk-screens.ts';

type Tongue = 'en' | 'long' | 'rtl';
const RUNS: readonly { readonly width: number; readonly height: number; readonly tongue: Tongue }[] = [
  { width: 320, height: 568, tongue: 'en' },
  { width: 390, height: 844, tongue: 'en' },
  { width: 844, height: 390, tongue: 'en' },
  // What 200 % of zoom leaves of 1280 x 720.
  { width: 640, height: 360, tongue: 'en' },
  { width: 1280, height: 720, tongue: 'en' },
  { width: 1920, height: 1080, tongue: 'en' },
  { width: 390, height: 844, tongue: 'long' },
  { width: 1280, height: 720, tongue: 'long' },
  { width: 390, height: 844, tongue: 'rtl' },
  { width: 1280, height: 720, tongue: 'rtl' },
];

const RULES: Omit<LayoutRules, 'primaryLeast'> = {
  least: 24,
  primary: '.button, .tool, .icon-button, .dialog-close, .talk-choice, .question-choice, .ballot-choice, .study-option, [role=tab]',
  layers: ['.chair-card', ':popover-open', '.guide', '.teach-card'],
  together: [
    // A seat that is picked up stands a little over its neighbours.
    ['.chair-chosen', '.chair'],
    // A mark on the row of its seat, which lets presses through.
    ['.seat-caption', '.seat-placard'],
    // What the host State thinks is said beside its placard, in a part of its own button.
    ['.chair-host', '.chair'],
  ],
  cut: [],
  // Charts and tables that are wider than a phone.
  sideways: ['.model-scroll', '.flow-scroll'],
};

test('the measure finds what is wrong, and nothing in what is right', async ({ page }) => {
  await page.setContent(`<style>body { margin: 0; font: 16px/1.5 sans-serif } div { height: 60px; position: relative } button { width: 90px; height: 44px }</style>
    <div><button>One</button><button>Two</button></div>
    <div><button>Over</button><button style="margin-left: -20px">Under</button></div>
    <div><p style="position: absolute; margin: 0">Words on</p><p style="position: absolute; left: 30px; margin: 0">other words</p></div>
    <div><p style="width: 60px; margin: 0; overflow: hidden; white-space: nowrap">Words cut off</p></div>
    <div><p style="width: 60px; margin: 0; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Words with dots</p></div>
    <div style="height: 120px"><p style="width: 40px; margin: 0; overflow-wrap: break-word">Incomprehensible</p></div>
    <div><button style="width: 20px; height: 20px">a</button><button style="width: 20px; height: 20px">b</button></div>
    <div><p style="position: absolute; margin: 0; left: -30px">Outside</p></div>`);
  const { faults } = await page.evaluate(measureLayout, { ...RULES, primaryLeast: 24, together: [] });
  const kinds = faults.map((fault) => /^(broken word|control on control|cut off|out of the window|target|words on words)/.exec(fault)?.[0] ?? fault);
  expect([...new Set(kinds)].sort()).toEqual(['broken word', 'control on control', 'cut off', 'out of the window', 'target', 'words on words']);
  expect(faults.join()).not.toMatch(/One|Two|dots/);
});

for (const { width, height, tongue } of RUNS)
  test(`${width} x ${height}, ${tongue}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: width < 1000, colorScheme: 'dark', baseURL: test.info().project.use.baseURL ?? '' });
    const page = await context.newPage();
    await experienced(page);
    const compact = width < 1088 || height < 612;
    const rules: LayoutRules = {
      ...RULES,
      primaryLeast: compact ? 44 : 24,
      // In a longer language what is asked may rise over the foot of the table, which is seen again once it is answered.
      layers: [...RULES.layers, ...(tongue === 'long' ? ['.chamber-asked .chamber-foot'] : [])],
    };
    const faults: string[] = [];
    let checks = 0;
    const check = async (what: string): Promise<void> => {
      await settled(page);
      const places = [0, 1e6];
      for (const y of places) {
        if (y > 0 && !(await page.evaluate((to) => { const was = scrollY; scrollTo({ top: to, behavior: 'instant' }); return scrollY !== was; }, y))) break;
        const report = await page.evaluate(measureLayout, rules);
        checks += report.controls + report.texts;
        expect(report.texts, what).toBeGreaterThan(0);
        for (const fault of report.faults) if (!faults.some((f) => f.endsWith(`: ${fault}`) && f.startsWith(`${what}: `))) faults.push(`${what}: ${fault}`);
      }
      await page.evaluate(() => { scrollTo({ top: 0, behavior: 'instant' }); });
    };
    await walkScreens(page, { query: tongue === 'en' ? '' : `?pseudo=${tongue}`, compact }, check);
    await context.close();
    expect(checks).toBeGreaterThan(4000);
    expect(faults).toEqual([]);
  });

/** Sizes between the usual ones: around the limits of the two layouts, very broad, very high, square, and half a wall. */
const ODD = [[1088, 612], [1087, 611], [1111, 777], [1600, 612], [2560, 1080], [1440, 1400], [1023, 767], [768, 1024], [601, 479], [599, 481], [500, 500], [337, 1200]] as const;

test('a window dragged to odd sizes keeps everything whole and apart', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, colorScheme: 'dark', baseURL: test.info().project.use.baseURL ?? '' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    localStorage.setItem('sixteenth-seat.guide', 'done');
    localStorage.setItem('sixteenth-seat.played', 'yes');
    localStorage.setItem('sixteenth-seat.taught', '["nine","terms","trade","role","abstention","interest","history"]');
    localStorage.setItem('sixteenth-seat.settings', JSON.stringify({ motion: 'reduced' }));
  });
  await page.goto('/#/play/mali-2023-01-27-short?seat=GHA&seed=7');
  await expect(page.locator('.action-bar')).toBeVisible();
  const faults: string[] = [];
  let checks = 0;
  const drag = async (what: string): Promise<void> => {
    for (const [width, height] of ODD) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(400); // the room is painted anew a little after the last change of size
      const report = await page.evaluate(measureLayout, { ...RULES, primaryLeast: 24 });
      checks += report.controls + report.texts;
      faults.push(...report.faults.map((fault) => `${what}, ${width} x ${height}: ${fault}`));
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  };
  await drag('chamber');
  await page.locator('[data-seat=FRA]').click();
  await page.locator('.chair-card .button-brass').click();
  await expect(page.locator('.talk h1')).toBeVisible();
  await drag('talk');
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(page.locator('.amend-ladder')).toBeVisible();
  await drag('draft');
  await page.goto('/#/replay/first-script?at=20');
  await expect(page.locator('.replay h1')).toBeVisible();
  await drag('replay');
  await context.close();
  expect(checks).toBeGreaterThan(2000);
  expect(faults).toEqual([]);
});
