/** Every screen at every size, in English, in a language 40 % longer and from right to left: nothing over anything else, nothing cut off, every target large enough. */
import { expect, test } from '@playwright/test';
import { writeReplay } from '../../src/replay/write-replay.ts';
import type { Command } from '../../src/session/commands.ts';
import { debate } from '../support/debates.ts';
import { measureLayout, type LayoutRules } from './measure-layout.ts';

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

interface Kept {
  readonly hash: string;
  readonly save: string;
}

/** Debates among which one is looked for, and those already played. */
const LOOKED_AT = 48;
const played = new Map<number, ReturnType<typeof debate>>();

/** A played debate as the page keeps it, up to a command of the player's: the first in which the player gives it. `whole`: to its end. */
function kept(kind: 'short' | 'long', type: Command['type'], whole = false): Kept {
  for (let n = kind === 'short' ? 0 : 1; n < LOOKED_AT; n += 2) {
    const one = played.get(n) ?? debate(n);
    played.set(n, one);
    const { scenario, seed, seats } = one;
    const [seat = '', seating] = Object.entries(seats ?? {})[0] ?? [];
    const card = typeof seating === 'object' ? (seating.card ?? '') : '';
    // What a played debate holds has been through the engine.
    const commands = (one.commands ?? []) as readonly Command[];
    const end = commands.findIndex((c) => c.type === type && 'by' in c && c.by === seat);
    if (end <= 0) continue;
    const save = JSON.stringify({ format: 1, scenario: scenario.id, seed, seat, card, practice: false, commands: whole ? commands : commands.slice(0, end), about: { title: 'x', seat, seatName: seat, when: { key: 'recap.no-draft' } } });
    return { hash: `#/play/${scenario.id}?seat=${seat}&card=${card}&seed=${seed}`, save };
  }
  throw new Error(`no debate with ${type}`);
}
const FILES = [0, 1, 2].map((n) => ({ name: `${n}.replay.json`, mimeType: 'application/json', buffer: Buffer.from(writeReplay({ ...debate(n), title: ['The bridge, first try', 'Sanctions in class', 'A debate with a long name, kept for the seminar on Tuesday'][n] ?? '' })) }));

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
    page.setDefaultTimeout(10_000);
    await page.addInitScript(() => {
      localStorage.setItem('sixteenth-seat.guide', 'done');
      localStorage.setItem('sixteenth-seat.played', 'yes');
      localStorage.setItem('sixteenth-seat.taught', '["nine","terms","trade","role","abstention","interest","history"]');
      localStorage.setItem('sixteenth-seat.settings', JSON.stringify({ motion: 'reduced' }));
    });
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
      // What is still coming in is not there yet.
      await page.evaluate(async () => {
        const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
        await Promise.race([Promise.all(ending.map((one) => one.finished.catch(() => null))), new Promise((go) => { setTimeout(go, 1500); })]);
        await new Promise((go) => { requestAnimationFrame(() => { requestAnimationFrame(go); }); });
      });
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
    const see = (selector: string): Promise<void> => expect(page.locator(selector).first()).toBeVisible();
    const press = (selector: string): Promise<void> => page.locator(selector).first().click();
    const go = async (hash: string, selector: string, save?: string): Promise<void> => {
      await page.evaluate((text) => { if (text === undefined) localStorage.removeItem('sixteenth-seat.debate'); else localStorage.setItem('sixteenth-seat.debate', text); }, save);
      // A replay may still be writing its step into the address.
      await expect(async () => {
        await page.evaluate(() => { location.hash = '#/library'; });
        await expect(page.locator('.library h1')).toBeVisible({ timeout: 2000 });
      }).toPass();
      await page.evaluate((to) => { location.hash = to; }, hash);
      await see(selector);
    };
    const dialog = async (what: string, open: () => Promise<void>): Promise<void> => {
      await open();
      await see('dialog[open] .dialog-title');
      await check(what);
      await page.keyboard.press('Escape');
      await expect(page.locator('dialog[open]')).toHaveCount(0);
    };

    await page.goto(`/${tongue === 'en' ? '' : `?pseudo=${tongue}`}`);
    await see('.title-name');
    await check('title');
    for (const [n, name] of ['settings', 'help', 'glossary', 'sources'].entries()) await dialog(name, () => page.locator('.title-links button').nth(n).click());

    await page.evaluate(() => { location.hash = '#/library'; });
    await see('.library h1');
    await check('library, empty');
    await page.locator('input[type=file]').first().setInputFiles(FILES);
    await see('.library-entry');
    await check('library');

    for (const scenario of ['mali-2023-01-27', 'south-sudan-arms-2022']) {
      await go(`#/seat/${scenario}`, '.seat h1');
      await check(`seat, ${scenario}`);
    }

    await go('#/play/mali-2023-01-27-short?seat=GHA&seed=7', '.chamber');
    await see('.action-bar');
    await check('chamber');
    await page.locator('[data-seat=BRA]').click();
    await see('.chair-card');
    await check('chamber, a seat');
    await page.locator('.chair-card-actions button').nth(1).click();
    await see('dialog[open]');
    await check('reasons');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    for (const [key, name] of [['h', 'minutes'], ['f', 'floor'], ['v', 'procedure'], ['l', 'lobby']] as const) await dialog(name, () => page.keyboard.press(key));
    if (compact) {
      await press('.instructions-fold summary');
      await check('chamber, instructions');
    }
    await dialog('instructions', () => press('.instructions-open, .instructions-fold .link-button'));
    await page.locator('[data-seat=FRA]').click();
    await press('.chair-card .button-brass');
    await see('.talk h1');
    await page.locator('.talk-choice').first().hover();
    await check('talk');

    await go('#/play/mali-2023-01-27?seat=FRA&seed=3', '.question');
    await check('opening');
    await press('.question [data-choice="1"]');
    await see('.question-choice');
    await check('statement');
    for (const by of ['trade.answer', 'silence.keep', 'motion.vote'] as const) {
      const { hash, save } = kept('long', by);
      await go(hash, 'dialog[open]', save);
      if (by === 'trade.answer') await check('recap');
      await press('dialog[open] .dialog-foot button');
      await see('.question');
      await check(`question, ${by}`);
    }
    await go('#/play/mali-2023-01-27-short?seat=MLI&seed=7', '.action-bar');
    await check('corridor');

    await go('#/play/mali-2023-01-27-short?seat=GHA&seed=7', '.action-bar');
    await page.keyboard.press('r');
    await see('.draft h1');
    await check('draft');
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await see('.draft h1');
    await check('draft, amending');
    await page.keyboard.press('Escape');
    if (await page.locator('.draft').isVisible()) await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await see('.talk, dialog[open]');
    if (await page.locator('dialog[open]').isVisible()) await page.locator('dialog[open] .dialog-body button').first().click();
    await see('.trade-slip');
    await check('trade');

    const vote = kept('short', 'ballot.cast');
    await go(vote.hash, 'dialog[open]', vote.save);
    await press('dialog[open] .dialog-foot button');
    await see('.ballot');
    await check('ballot');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await see('.vote-below');
    await check('vote');
    await expect(async () => {
      await page.keyboard.press(' ');
      await expect(page.locator('.vote-actions .button-brass')).toBeVisible({ timeout: 200 });
    }).toPass({ timeout: 20_000 });
    await check('verdict');
    await press('.vote-actions .button-brass');
    await see('.explain-one, .explain-all');
    await check('explanations');
    await page.locator('.vote-actions button').last().click();
    const whole = kept('long', 'ballot.cast', true);
    await go(whole.hash, 'dialog[open]', whole.save);
    await press('dialog[open] .dialog-foot button');
    for (const n of [0, 1, 2]) {
      await page.locator('.record-tabs button').nth(n).click();
      await check(`record, page ${n + 1}`);
    }

    for (const at of [0, 9, 20, 9999]) {
      await go(`#/replay/first-script?at=${at}`, '.replay h1');
      await check(`replay, step ${at}`);
    }
    await go('#/replay/january-to-june-2023?at=40', '.replay h1');
    await check('replay of half a year');
    await go('#/replay/first-script', '.replay h1');
    if (compact) {
      await press('.replay-more summary');
      await check('replay, its settings');
    }
    await page.locator('.replay-select select').nth(1).selectOption('guess');
    for (let i = 0; i < 80 && !(await page.locator('.study-option').first().isVisible()); i++) await page.keyboard.press('ArrowRight');
    await check('replay, study');
    await go('#/replay/first-script?at=9', '.replay h1');
    await press('.replay-play-on');
    await dialog('play on', async () => { await see('dialog[open]'); });
    await go('#/model', '.model h1');
    await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
    await check('model');
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
