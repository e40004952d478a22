/** A walk past every screen of the game, stopping at each: the same way for every spec that looks at all of them. */
import { expect, type Page } from '@playwright/test';
import { writeReplay } from '../../src/replay/write-replay.ts';
import type { Command } from '../../src/session/commands.ts';
import { debate } from '../support/debates.ts';

interface Kept {
  readonly hash: string;
  readonly save: string;
}

/** Debates among which one is looked for, and those already played. */
const LOOKED_AT = 48;
const played = new Map<number, ReturnType<typeof debate>>();

/** A played debate as the page keeps it, up to a command of the player's: the first in which the player gives it. `whole`: to its end. */
export function kept(kind: 'short' | 'long', type: Command['type'], whole = false): Kept {
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

/** What the page remembers of somebody who has played before and wants no motion. */
export async function experienced(page: Page): Promise<void> {
  page.setDefaultTimeout(10_000);
  await page.addInitScript(() => {
    localStorage.setItem('sixteenth-seat.guide', 'done');
    localStorage.setItem('sixteenth-seat.played', 'yes');
    localStorage.setItem('sixteenth-seat.taught', '["nine","terms","trade","role","abstention","interest","history"]');
    localStorage.setItem('sixteenth-seat.settings', JSON.stringify({ motion: 'reduced' }));
  });
}

/** What is still coming in is not there yet. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.race([Promise.all(ending.map((one) => one.finished.catch(() => null))), new Promise((go) => { setTimeout(go, 1500); })]);
    await new Promise((go) => { requestAnimationFrame(() => { requestAnimationFrame(go); }); });
  });
}

/** @param where.query of the address, as `?pseudo=rtl` @param where.compact the window is one for a phone's layout @param check what is done at each stop */
export async function walkScreens(page: Page, { query = '', compact }: { readonly query?: string; readonly compact: boolean }, check: (what: string) => Promise<void>): Promise<void> {
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

  await page.goto(`/${query}`);
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
  await see('.explain-all');
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
}
