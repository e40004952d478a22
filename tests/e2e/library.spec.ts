/** The library of saved debates, as a person uses it: by names on the screen, with files, with storage that is blocked or full. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { writeReplay } from '../../src/replay/write-replay.ts';
import { debate } from '../support/debates.ts';
import { expectAccessible, expectWhole, faultsOf, open, SIZES } from './support.ts';

const file = (n: number, title: string): { name: string; mimeType: string; buffer: Buffer } => ({ name: `${title}.replay.json`, mimeType: 'application/json', buffer: Buffer.from(writeReplay({ ...debate(n), title })) });
const FILES = [file(0, 'The bridge, first try'), file(1, 'The bridge, second try'), file(2, 'Sanctions in class')];
const choose = (page: Page, files: typeof FILES) => page.locator('input[type=file]').setInputFiles(files);
const entries = (page: Page) => page.getByRole('region', { name: 'Your debates' }).getByRole('listitem').filter({ has: page.getByRole('heading') });
const drop = (page: Page, name: string, text: string): Promise<void> =>
  page.evaluate(([title = '', body = '']) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([body], title));
    for (const type of ['dragenter', 'dragover', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, [name, text]);

for (const size of SIZES)
  test(`the library at ${size.width} x ${size.height}: empty, with debates, renaming, deleting`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.setViewportSize(size);
    await open(page, '');
    await page.getByRole('link', { name: 'Saved debates and replays' }).click();
    await expect(page.getByRole('heading', { name: 'Saved debates', level: 1 })).toBeFocused();
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
    await expectAccessible(page, 'empty');
    await choose(page, FILES);
    await expect(entries(page)).toHaveCount(3);
    await page.getByRole('button', { name: 'Rename “Sanctions in class”' }).click();
    await expectAccessible(page, 'renaming');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Delete “Sanctions in class”' }).click();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
    await expectAccessible(page, 'deleted');
    await expectWhole(page, 'library');
    // Escape closes an open note first: the pointer lies on a tool of the next entry.
    await page.mouse.move(0, 0);
    await expect(page.locator(':popover-open')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Take your seat' })).toBeVisible();
    expect(faults).toEqual([]);
  });

test('search, rename, delete and undo; all of it is still so after the page is loaded again', async ({ page }) => {
  await open(page, '#/library');
  await choose(page, FILES);
  await expect(entries(page)).toHaveCount(3);
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('BRIDGE second');
  await expect(entries(page)).toHaveCount(1);
  await search.fill('no such thing');
  await expect(page.getByText('No debate here has “no such thing”')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(entries(page)).toHaveCount(3);

  await page.getByRole('button', { name: 'Rename “The bridge, first try”' }).click();
  const name = page.getByRole('textbox', { name: 'New name' });
  await name.fill('  ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('is empty');
  await name.fill('What we did on Monday');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'What we did on Monday' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete “What we did on Monday”' }).click();
  await page.getByRole('button', { name: 'Delete “Sanctions in class”' }).click();
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(entries(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Delete “Sanctions in class”' }).click();
  await expect(entries(page)).toHaveCount(2);
  await page.reload();
  await expect(entries(page)).toHaveCount(2);
  await expect(page.getByRole('link', { name: 'What we did on Monday' })).toHaveAttribute('href', /^#\/replay\/my-[a-z0-9]+$/);
});

test('everything is exported to one file, and comes back from it', async ({ page }) => {
  await open(page, '#/library');
  await choose(page, FILES);
  await expect(entries(page)).toHaveCount(3);
  const before = await entries(page).allInnerTexts();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export all' }).click()]);
  await expect(page.getByText('3 debates are in the file that was saved.')).toBeVisible();
  const path = await saved.path();
  for (const title of ['The bridge, first try', 'The bridge, second try', 'Sanctions in class']) await page.getByRole('button', { name: `Delete “${title}”` }).click();
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  const all = { name: 'all.json', mimeType: 'application/json', buffer: readFileSync(path) };
  await choose(page, [all]);
  await expect(entries(page)).toHaveCount(3);
  expect((await entries(page).allInnerTexts()).sort()).toEqual(before.sort());
  await choose(page, [all]);
  await expect(page.getByText('3 were there before')).toBeVisible();
  await expect(entries(page)).toHaveCount(3);
});

test('a file that is spoiled is refused with its place, dropped anywhere, and those beside it are taken', async ({ page }) => {
  await open(page, '');
  await drop(page, 'bad.replay.json', writeReplay(debate(0)).replace('"type":"turn.pass"', '"type":"turn.dance"'));
  await expect(page.getByRole('heading', { name: 'Saved debates', level: 1 })).toBeVisible();
  await expect(page.getByText(/Not opened: “bad\.replay\.json”.*commands\[\d+\]: is no move of this game/)).toBeVisible();
  await drop(page, 'page.html', '<script>window.hurt = true</script>');
  await expect(page.getByText(/Not opened: “page\.html”.*not JSON/)).toBeVisible();
  await choose(page, [...FILES, { name: '<img src=x onerror="window.hurt=true">.json', mimeType: 'application/json', buffer: Buffer.from('[]') }]);
  await expect(entries(page)).toHaveCount(3);
  await expect(page.getByText('<img src=x')).toBeVisible();
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
});

test('one file is opened at once; an entry opens its replay, and the way back leads to the list', async ({ page }) => {
  const faults = faultsOf(page);
  await open(page, '#/library');
  await choose(page, FILES.slice(0, 1));
  await expect(page).toHaveURL(/#\/replay\/my-[a-z0-9]+/);
  await expect(page.getByText('The bridge, first try').first()).toBeVisible();
  await page.goBack();
  await expect(entries(page)).toHaveCount(1);
  await page.getByRole('link', { name: 'The bridge, first try' }).click();
  await expect(page).toHaveURL(/#\/replay\/my-[a-z0-9]+/);
  await page.goto('/#/library');
  await page.getByRole('link', { name: /^A first script/ }).click();
  await expect(page).toHaveURL(/#\/replay\/first-script/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('blocked storage: a clear word; what is opened stays until the page is closed and can be saved', async ({ page }) => {
  await page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException('blocked', 'SecurityError'); }; });
  await open(page, '#/library');
  await expect(page.getByRole('alert')).toContainText('does not let the page keep anything');
  await choose(page, FILES);
  await expect(entries(page)).toHaveCount(3);
  await expect(page.getByText('Not kept: gone when the page is closed')).toHaveCount(3);
  await expectAccessible(page, 'blocked');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save “Sanctions in class” as a file' }).click()]);
  expect(saved.suggestedFilename()).toBe('sanctions-in-class.replay.json');
});

test('full storage: nothing is lost, and there is room again once something is deleted', async ({ page }) => {
  await page.addInitScript(() => {
    const put = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>) {
      if (Reflect.get(window, 'full') === true) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await open(page, '#/library');
  await choose(page, FILES.slice(0, 2));
  await expect(entries(page)).toHaveCount(2);
  await page.evaluate(() => { Reflect.set(window, 'full', true); });
  await choose(page, [file(2, 'Sanctions in class'), file(3, 'One more')]);
  await expect(page.getByText('The browser has no room left for this debate.')).toBeVisible();
  await expect(entries(page)).toHaveCount(4);
  await expect(page.getByText('Not kept: gone when the page is closed')).toHaveCount(2);
  await page.evaluate(() => { Reflect.set(window, 'full', false); });
  await page.getByRole('button', { name: 'Delete “The bridge, first try”' }).click();
  await expect(page.getByText('Not kept: gone when the page is closed')).toHaveCount(0);
  await page.reload();
  await expect(entries(page)).toHaveCount(3);
});

test('a debate that was played is kept by itself, and for good when asked; the record saves, shares and prints it', async ({ page }) => {
  const replay = debate(0);
  const [seat = '', seating] = Object.entries(replay.seats ?? {})[0] ?? [];
  const card = typeof seating === 'object' ? (seating.card ?? '') : '';
  await page.addInitScript(([text = '']) => {
    if (localStorage.getItem('seen') === null) localStorage.setItem('sixteenth-seat.debate', text);
    localStorage.setItem('seen', 'yes');
  }, [JSON.stringify({ format: 1, scenario: replay.scenario.id, seed: replay.seed, seat, card, practice: false, commands: replay.commands, about: { title: 'x', seat, seatName: seat, when: { key: 'recap.no-draft' } } })]);
  const faults = faultsOf(page);
  await open(page, `#/play/${replay.scenario.id}?seat=${seat}&card=${card}&seed=${replay.seed}`);
  await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('Kept in your library, among the last 20.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep for good' }).click();
  await expect(page.getByText('Kept in your library.', { exact: true })).toBeVisible();
  await expectAccessible(page, 'record');

  await page.getByRole('button', { name: 'Save or share' }).click();
  const sheet = page.getByRole('dialog', { name: 'Save or share' });
  for (const [button, end, content] of [['Replay file', '.replay.json', '"commands"'], ['Minutes', '-minutes.txt', 'Half-day 1'], ['Ballots', '-ballots.csv', 'vote,step,half_day']] as const) {
    const [saved] = await Promise.all([page.waitForEvent('download'), sheet.getByRole('button', { name: button }).click()]);
    expect(saved.suggestedFilename().endsWith(end)).toBe(true);
    expect(readFileSync(await saved.path(), 'utf8')).toContain(content);
  }
  await sheet.getByRole('button', { name: 'Share link' }).click();
  const field = sheet.getByRole('textbox', { name: 'Share link' });
  await expect(field).toHaveValue(/#\/replay\/link\?d=1[A-Za-z0-9_-]{500,}$/);
  const link = await field.inputValue();
  await expectAccessible(page, 'save or share');
  await sheet.getByRole('button', { name: 'Resolution' }).click();
  await expect(page.getByRole('article', { name: /esolution \(simulated\)/ })).toBeVisible();
  await expectAccessible(page, 'resolution');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print or save as PDF' })).toBeHidden();
  await expect(page.getByText('No document of the United Nations and no official record.')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Back' }).click();

  await page.getByRole('button', { name: 'Library' }).click();
  await expect(entries(page)).toHaveCount(1);
  await expect(page.getByText('Among the last 20')).toHaveCount(0);

  // Somebody else opens the link: the same debate, and nothing is wrong with it.
  await page.goto(link.replace(/^[^#]*/, '/'));
  await expect(page.getByText(/, as /).first()).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto('/#/replay/link?d=1AAAA');
  await expect(page.getByRole('dialog')).toContainText('The link is damaged');
  expect(faults).toEqual([]);
});
