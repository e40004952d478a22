/** From the title to the record with keys alone: all of them, then a switch that has only Tab and Enter. The focus is always somewhere and in sight. */
import { expect, test, type Page } from '@playwright/test';
import { chamber, expectWhole, faultsOf, open } from './support.ts';
import { Keys } from './keys.ts';
import { firstHalfDay, toTheRecord, type Ways } from './walk.ts';

async function toTheChamber(page: Page, keys: Keys): Promise<void> {
  await page.addInitScript(() => {
    localStorage.setItem('sixteenth-seat.settings', JSON.stringify({ pace: 'fast' }));
    // The seat's screen draws a debate: always the same one here.
    Math.random = () => 0.00061;
  });
  await open(page, '');
  await expect(page.getByRole('button', { name: 'Take your seat' })).toBeVisible();
  await keys.press(page.getByRole('button', { name: 'Take your seat' }));
  await expect(page.getByRole('heading', { name: 'Choose your seat' })).toBeVisible();
  await keys.press(page.getByRole('button', { name: /Take this seat/ }));
  await expect(chamber(page)).toBeVisible();
}

for (const [name, forward, pick] of [
  ['1 by keyboard: Tab, Shift and Tab, arrows, Space, Enter, Esc', false, 'Space'],
  ['2 by a switch: Tab and Enter, forward only', true, 'Enter'],
] as const)
  test(name, async ({ page }) => {
    test.setTimeout(300_000);
    const faults = faultsOf(page);
    const keys = new Keys(page);
    await toTheChamber(page, keys);
    const ways: Ways = {
      press: (control) => keys.press(control),
      choose: async (radio) => {
        if (forward) await chooseBySwitch(keys, radio);
        else {
          // Among radio buttons the Tab key stops at one, arrows go on from there.
          await expect(radio).toBeVisible();
          for (let n = 0; n < 90 && !(await page.evaluate(() => document.activeElement?.matches('[type=radio], [role=radio]') === true)); n++) await keys.key('Tab');
          for (let n = 0; n < 9 && !(await keys.has(radio)); n++) await keys.key('ArrowDown');
          await expect(radio).toBeFocused();
          await keys.key(pick);
        }
        await expect(radio).toBeChecked();
      },
      seen: async (what) => {
        await expectWhole(page, what);
      },
    };
    if (!forward) await aside(page, keys);
    await firstHalfDay(page, ways);
    await toTheRecord(page, ways);
    test.info().annotations.push({ type: 'keys', description: String(keys.pressed) });
    console.log(`${name}: ${keys.pressed} keys`);
    expect(faults).toEqual([]);
  });

/** Enter chooses, and goes on to the next where one is chosen. */
async function chooseBySwitch(keys: Keys, radio: ReturnType<Page['getByRole']>): Promise<void> {
  await expect(radio).toBeVisible();
  for (let n = 0; n < 90 && !(await keys.has(radio)); n++) {
    const at = await keys.page.evaluate(() => document.activeElement?.matches('input[type=radio]') === true);
    await keys.key(at ? 'Enter' : 'Tab');
  }
  await expect(radio).toBeFocused();
  if (!(await radio.isChecked())) await keys.key('Enter');
}

/** What the switch does another way: round the table by arrows, a seat's card opened and closed, a dialog left by Esc, one step back by Shift and Tab. */
async function aside(page: Page, keys: Keys): Promise<void> {
  const japan = page.getByRole('button', { name: /^Japan/ });
  await keys.to(japan, 'Shift+Tab');
  await keys.key('ArrowRight');
  const malta = page.getByRole('button', { name: /^Malta/ });
  await expect(malta).toBeFocused();
  await keys.key('Enter');
  await expect(page.getByRole('dialog', { name: 'Malta' })).toBeVisible();
  await keys.key('Escape');
  await expect(malta).toBeFocused();
  await keys.press(page.getByRole('button', { name: 'Help and legend' }), 'Shift+Tab');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keys.key('Escape');
  await expect(page.getByRole('button', { name: 'Help and legend' })).toBeFocused();
}
