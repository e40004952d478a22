/** Links, saves and storage that are broken get a sentence and a way on. */
import { expect, test } from '@playwright/test';
import { chamber, expectWhole, faultsOf, open } from './support.ts';

const BAD: readonly [string, RegExp][] = [
  ['#/play/mali-2023-01-27-short?seat=XXX&seed=7', /seat “XXX”/],
  ['#/play/mali-2023-01-27-short?seat=GHA&seed=7&level=easy', /level “easy”/],
  ['#/play/mali-2023-01-27-short?seat=GHA&seed=-4', /seed “-4”/],
  ['#/play/mali-2023-01-27-short?seat=GHA&card=none&seed=1', /no instructions “none”/],
  ['#/play/atlantis?seat=GHA&seed=7', /no scenario “atlantis”/],
  ['#/observe/mali-2023-01-27?pace=warp', /pace “warp”/],
  ['#/nowhere', /“nowhere”/],
  ['#/play/__proto__?seat=GHA', /scenario/],
];

for (const [link, sentence] of BAD)
  test(`1 ${link} says what is wrong and goes on to the title`, async ({ page }) => {
    await open(page, link);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(sentence);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('button', { name: 'Take your seat' })).toBeVisible();
  });

test('2 a save that cannot be read is set aside, not lost, and the game opens', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('seen') === null) localStorage.setItem('sixteenth-seat.debate', '{"format":1,"seed":"seven"');
    localStorage.setItem('seen', 'yes');
  });
  await open(page, '');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('set aside, not deleted');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('button', { name: 'Take your seat' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('sixteenth-seat.debate.set-aside'))).toContain('seven');
});

test('3 a save whose commands no longer fit begins a new debate and keeps the old file', async ({ page }) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('seen') !== null) return;
    localStorage.setItem('seen', 'yes');
    localStorage.setItem('sixteenth-seat.debate', JSON.stringify({ format: 1, scenario: 'mali-2023-01-27-short', seed: 7, seat: 'GHA', card: 'gha-bridge', practice: false, commands: [{ type: 'vote.call', by: 'GHA', text: 9 }], about: { title: 'x', seat: 'GHA', seatName: 'Ghana', when: { key: 'recap.no-draft' } } }));
  });
  await open(page, '#/play/mali-2023-01-27-short?seat=GHA&card=gha-bridge&seed=7');
  await expect(chamber(page)).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('sixteenth-seat.debate.set-aside'))).toContain('vote.call');
});

test('4 blocked storage: the debate is played, and the player is told that it is not kept', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new Error('blocked'); } });
  });
  await page.goto('/#/play/mali-2023-01-27-short?seat=GHA&seed=7');
  await expect(chamber(page)).toBeVisible();
  await page.getByRole('button', { name: 'Skip' }).click();
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByRole('button', { name: 'End the half-day' }).click();
  await expect(page.getByRole('dialog', { name: 'This debate cannot be kept' })).toBeVisible();
});

test('5 without WebGL and without any canvas the same game runs', async ({ page }) => {
  await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  const faults = faultsOf(page);
  await open(page, '#/play/mali-2023-01-27-short?seat=GHA&seed=7');
  await expect(chamber(page)).toBeVisible();
  await page.getByRole('button', { name: /^France/ }).click();
  await page.getByRole('button', { name: 'Talk' }).click();
  await expect(page.getByRole('heading', { name: 'A word with France' })).toBeVisible();
  await expectWhole(page, 'talk without a canvas');
  expect(faults).toEqual([]);
});
