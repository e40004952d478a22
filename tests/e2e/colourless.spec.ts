/** Without colour: the system's own colours, and greys. Votes differ by shape, each has its word, and what is selected or closed shows by edges. */
import { expect, test, type Page } from '@playwright/test';
import { resumeWhen } from './saved.ts';
import { chamber, expectWhole, open, SHORT } from './support.ts';

const SHOTS = process.env['SHOTS'];
const shot = async (page: Page, name: string): Promise<void> => { if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` }); };

/** The word of each vote, and the outline that says the same. */
const OUTLINE: readonly (readonly [RegExp, string])[] = [
  [/undecided/, 'dashed circle'],
  [/abst/, 'wide box'],
  [/against/, 'point'],
  [/for/, 'circle'],
];

/** What each delegation's button says, and the outline drawn on it. */
const drawn = (page: Page): Promise<readonly { readonly says: string; readonly outline: string; readonly filled: boolean; readonly size: number }[]> =>
  page.getByRole('group', { name: /Delegations round the table/ }).getByRole('button').evaluateAll((all) =>
    all.flatMap((one) => {
      const shape = one.querySelector('.token .token-shape');
      const says = /Standing: (.*?)[.;]/.exec(one.getAttribute('aria-label') ?? '')?.[1];
      if (!shape || says === undefined) return [];
      const style = getComputedStyle(shape);
      const outline = shape.tagName === 'circle' ? (style.strokeDasharray === 'none' ? 'circle' : 'dashed circle') : shape.hasAttribute('transform') ? 'point' : 'wide box';
      const ground = getComputedStyle(document.documentElement).getPropertyValue('--token-ground').trim();
      const probe = document.createElement('i');
      probe.style.cssText = `forced-color-adjust: none; color: ${ground}`;
      document.body.append(probe);
      const filled = style.fill !== getComputedStyle(probe).color && style.fill !== 'rgba(0, 0, 0, 0)';
      probe.remove();
      return [{ says, outline, filled, size: shape.getBoundingClientRect().width }];
    }),
  );

async function expectShapes(page: Page): Promise<void> {
  const all = await drawn(page);
  expect(all).toHaveLength(15);
  for (const one of all) {
    expect({ ...one, outline: OUTLINE.find(([word]) => word.test(one.says))?.[1] }).toEqual(one);
    expect(one.size).toBeGreaterThan(12);
    expect({ says: one.says, filled: one.filled }).toEqual({ says: one.says, filled: /firmly|abstaining/.test(one.says) });
  }
  expect(new Set(all.map(({ outline }) => outline)).size, 'different outlines at once').toBeGreaterThanOrEqual(3);
}

const edge = (page: Page, css: string): Promise<{ readonly border: number; readonly style: string; readonly outline: number }> =>
  page.locator(css).first().evaluate((one) => {
    const style = getComputedStyle(one);
    return { border: parseFloat(style.borderTopWidth), style: style.borderTopStyle, outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth) };
  });

for (const scheme of ['dark', 'light'] as const)
  test(`1 in the system's own colours, ${scheme}: edges, frames and dashes instead of grounds`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await open(page, SHORT);
    await expect(chamber(page)).toBeVisible();
    await expectShapes(page);
    await expectWhole(page, 'chamber');
    for (const css of ['.chair-placard', '.option-card', '.draft-slip', '.instructions-slip', '.action-bar .button', '.caption-next']) expect({ css, ...(await edge(page, css)) }).toMatchObject({ css, style: 'solid' });
    expect((await edge(page, '.chair-you .chair-placard')).border).toBe(3);
    expect((await edge(page, '.button-brass')).border).toBe(3);
    await shot(page, `forced-${scheme}-chamber`);
    await page.getByRole('button', { name: /^Brazil/ }).click();
    expect((await edge(page, '.chair-chosen .chair-placard')).outline).toBe(3);
    await shot(page, `forced-${scheme}-card`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await expect(page.getByRole('radio').first()).toBeVisible();
    expect((await edge(page, 'label:has(> input[type=radio]:checked)')).outline).toBe(3);
    await shot(page, `forced-${scheme}-draft`);
    const next = await page.context().newPage();
    await next.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await resumeWhen(next, 'short', 'GHA', 1, (view) => view.question?.kind === 'ballot');
    await next.getByRole('radio', { name: /Abstain|abstention/i }).click();
    await next.getByRole('button', { name: /Raise/ }).focus();
    expect((await edge(next, '[aria-checked="true"]')).outline).toBe(3);
    await shot(next, `forced-${scheme}-ballot`);
    await next.getByRole('button', { name: /^Raise/ }).click();
    await next.getByRole('button', { name: /Skip/ }).click();
    await expect(next.getByRole('button', { name: /Hear the explanations/ })).toBeVisible();
    await shot(next, `forced-${scheme}-verdict`);
    await next.getByRole('button', { name: /Go to the record/ }).click();
    await expect(next.getByRole('tab', { selected: true })).toBeVisible();
    expect((await edge(next, '[aria-selected="true"]')).outline).toBe(3);
    await shot(next, `forced-${scheme}-record`);
  });

test('2 in greys: every vote, view and mark still has its own shape and its word', async ({ page }) => {
  await open(page, SHORT);
  await expect(chamber(page)).toBeVisible();
  await page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
  await expectShapes(page);
  const legend = page.getByRole('list', { name: 'Legend' }).getByRole('listitem');
  expect(await legend.count()).toBeGreaterThanOrEqual(6);
  for (const text of await legend.allInnerTexts()) expect(text.trim().length).toBeGreaterThan(2);
  await shot(page, 'grey-chamber');
  // Support rises from the middle line, opposition hangs from it.
  const bars = await page.locator('.chair .tri-for, .chair .tri-against').evaluateAll((all) => all.map((bar) => ({ up: bar.classList.contains('tri-for'), middle: Number(bar.closest('svg')?.querySelector('.tri-line')?.getAttribute('d')?.match(/^M[\d.]+ ([\d.]+)/)?.[1]), top: Number(bar.getAttribute('y')), high: Number(bar.getAttribute('height')) })));
  for (const { up, middle, top, high } of bars) expect(up ? top + high : top).toBeCloseTo(middle, 1);
  expect(bars.length).toBeGreaterThan(15);
});
