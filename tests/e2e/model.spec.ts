/** The page about the model: ways in and out, the worked example, links within the page, small windows, both themes, paper. */
import { expect, test } from '@playwright/test';
import { expectAccessible, expectWhole, faultsOf, open } from './support.ts';

const heading = 'How the model works';

test('1 opens from the title by name, and Escape or the button goes back', async ({ page }) => {
  await open(page, '');
  for (const back of ['key', 'button']) {
    await page.getByRole('link', { name: heading }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    expect(page.url()).toContain('#/model');
    if (back === 'key') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Back to the title' }).click();
    await expect(page.getByRole('button', { name: 'Take your seat' })).toBeVisible();
  }
});

test('2 the help and the reasons of a delegation link to it, beside the debate', async ({ page, context }) => {
  await open(page, '#/play/mali-2023-01-27-short?seat=GHA&seed=7');
  await page.getByRole('button', { name: 'Help and legend' }).click();
  const opened = context.waitForEvent('page');
  await page.getByRole('dialog').getByRole('link', { name: heading }).click();
  await expect((await opened).getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeVisible();
});

for (const theme of ['dark', 'light'] as const)
  test(`3 is accessible and whole at every size (${theme})`, async ({ page }) => {
    const faults = faultsOf(page);
    await page.emulateMedia({ colorScheme: theme });
    await open(page, '#/model');
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
    await expectAccessible(page, `model, ${theme}`);
    // 640 x 360 is what 200 % of zoom leaves of 1280 x 720.
    for (const size of [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }, { width: 640, height: 360 }, { width: 390, height: 844 }]) {
      await page.setViewportSize(size);
      await expectWhole(page, `model at ${size.width}`);
    }
    await expectAccessible(page, `model, ${theme}, small`);
    expect(faults).toEqual([]);
  });

test('4 a delegation and a text are chosen by keyboard, the sum follows and the address keeps the choice', async ({ page }) => {
  await open(page, '#/model?part=example');
  const table = page.getByRole('table', { name: /every term of the sum/ });
  await expect(table).toContainText('Brazil');
  await page.getByLabel('Delegation', { exact: true }).selectOption({ label: 'Ghana' });
  await page.getByLabel('Text', { exact: true }).selectOption('1B');
  await expect(table).toContainText('Ghana');
  const number = (text: string): number => Number(text.replace('\u2212', '-').replace('+', ''));
  const points = (await table.locator('tbody .model-points').allInnerTexts()).map(number);
  const index = number(await table.locator('tfoot .number').innerText());
  expect(points.reduce((sum, one) => sum + one, 0)).toBe(index);
  expect(page.url()).toContain('seat=GHA&text=1B');
  await page.reload();
  await expect(table).toContainText('Ghana');
});

test('5 a link of the contents scrolls to its part and gives it the focus, the first time and the second', async ({ page }) => {
  await open(page, '#/model');
  const link = page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'The host State’s consent' });
  const part = page.getByRole('heading', { level: 2, name: 'The host State’s consent' });
  for (let time = 0; time < 2; time++) {
    await link.click();
    await expect(part).toBeFocused();
    await expect(part).toBeInViewport();
    expect(page.url()).toContain('#/model?part=consent');
    await page.evaluate(() => { scrollTo(0, 0); });
  }
  const levels = await page.locator('main :is(h1, h2, h3)').evaluateAll((all) => all.map((one) => Number(one.tagName.slice(1))));
  levels.forEach((level, i) => { expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1); });
});

test('6 on paper it is dark on white, without what is pressed', async ({ page }) => {
  await open(page, '#/model');
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByLabel('Delegation', { exact: true })).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.model-part p') ?? document.body).color)).toBe('rgb(0, 0, 0)');
});
