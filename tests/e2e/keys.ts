/** Keys alone: after each one the focus must stand somewhere, in sight, with a ring round it. */
import { expect, type Locator, type Page } from '@playwright/test';

const ROUNDS = 160;
const NOWHERE = 'the focus is nowhere';

/** Where the focus is and how it shows; "" when all is well. */
async function lost(page: Page): Promise<string> {
  return page.evaluate((nowhere) => {
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return nowhere;
    const who = `${at.tagName.toLowerCase()} ${at.className} ${(at.getAttribute('aria-label') ?? at.textContent ?? '').slice(0, 50)}`;
    // A choice is drawn by what stands beside its button, a seat by its placard.
    const drawn = [at, at.nextElementSibling, at.closest('label'), at.parentElement, at.querySelector('.chair-placard')].filter((one): one is HTMLElement => one instanceof HTMLElement);
    const ring = drawn.find((one) => {
      const style = getComputedStyle(one);
      // The bar of actions shows it by a line along its upper edge.
      if (one.matches('nav:focus-visible') && /inset/.test(style.boxShadow)) return true;
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && !/rgba\(.*, 0\)|transparent/.test(style.outlineColor);
    });
    // Headings and groups take the focus so that a new screen is read from its top; they are not pressed.
    const resting = /^H[1-3]$/.test(at.tagName) && at.getAttribute('tabindex') === '-1';
    if (!ring && !resting) return `no ring: ${who}`;
    const box = (ring ?? at).getBoundingClientRect();
    if (box.width < 8 || box.height < 8) return `too small to be seen: ${who}`;
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `out of sight: ${who}`;
    return '';
  }, NOWHERE);
}

export class Keys {
  pressed = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Presses a key; a new screen may take a moment to come, and then has the focus. */
  async key(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.pressed++;
    // What the key did is drawn in the next frames.
    await this.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const where = await lost(this.page);
    if (where === '') return;
    // From the last control the Tab key goes to the browser's own, and from there round to the first.
    if (/Tab$/.test(key) && where === NOWHERE) {
      await this.page.keyboard.press(key);
      expect(await lost(this.page), 'round the page').toBe('');
      return;
    }
    await expect.poll(() => lost(this.page), { timeout: 4000, message: `after ${key}` }).toBe('');
  }

  async has(control: Locator): Promise<boolean> {
    return (await control.count()) > 0 && control.first().evaluate((one) => one === document.activeElement);
  }

  /** Walks with one key until the control has the focus. */
  async to(control: Locator, key = 'Tab'): Promise<void> {
    await expect(control.first()).toBeVisible();
    for (let n = 0; n < ROUNDS && !(await this.has(control)); n++) await this.key(key);
    await expect(control.first()).toBeFocused();
  }

  async press(control: Locator, key = 'Tab', by = 'Enter'): Promise<void> {
    await this.to(control, key);
    await this.key(by);
  }
}
