/** What a screen reader would say: focus moves and changes of live regions, in the order in which they happen. */
import type { Page } from '@playwright/test';

export interface Heard {
  readonly how: 'focus' | 'live';
  readonly text: string;
  /** Milliseconds since the page began. */
  readonly at: number;
}

/** Listens from the first script of the page. A live region speaks only when it was there before what it says, as in the screen readers that are strictest. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: { how: 'focus' | 'live'; text: string; at: number }[] = [];
    Object.assign(window, { heard });
    const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]';
    const silent = (el: Element): boolean => el.closest('[aria-hidden="true"], [hidden], script, style') !== null || !el.checkVisibility({ visibilityProperty: true });
    const words = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (!(node instanceof Element) || silent(node)) return '';
      const label = node.getAttribute('aria-label');
      if (label !== null) return label;
      if (node instanceof HTMLImageElement) return node.alt;
      const inside = [...node.childNodes].map(words).join('');
      return /^inline/.test(getComputedStyle(node).display) ? inside : ` ${inside} `;
    };
    const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
    const nameOf = (el: Element): string => {
      const by = el.getAttribute('aria-labelledby');
      if (by !== null) return tidy(by.split(' ').map((id) => { const at = document.getElementById(id); return at ? words(at) : ''; }).join(' '));
      if (el instanceof HTMLInputElement && el.labels && el.labels.length > 0) return tidy([...el.labels].map(words).join(' '));
      return tidy(words(el));
    };
    const known = new WeakSet<Element>();
    const say = (how: 'focus' | 'live', text: string): void => { if (text !== '') heard.push({ how, text, at: performance.now() }); };
    const watch = new MutationObserver((changes) => {
      const spoken = new Map<Element, Set<Node>>();
      for (const change of changes) {
        const at = change.target instanceof Element ? change.target : change.target.parentElement;
        const region = at?.closest(LIVE);
        if (!region || !known.has(region)) continue;
        const nodes = spoken.get(region) ?? new Set<Node>();
        if (change.type === 'characterData') nodes.add(change.target);
        for (const node of change.addedNodes) nodes.add(node);
        spoken.set(region, nodes);
      }
      for (const [region, nodes] of spoken) {
        const modal = document.querySelector('dialog:modal');
        if (nodes.size === 0 || silent(region) || (modal && !modal.contains(region))) continue;
        const atomic = region.getAttribute('aria-atomic') ?? (/^(status|alert)$/.test(region.getAttribute('role') ?? '') ? 'true' : 'false');
        const list = [...nodes].filter((node) => node.isConnected && ![...nodes].some((other) => other !== node && other.contains(node)));
        for (const node of atomic === 'true' ? list.slice(0, 1).map(() => region) : list) say('live', tidy(words(node)));
      }
      for (const region of document.querySelectorAll(LIVE)) known.add(region);
    });
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-live', 'role'] });
    document.addEventListener('focusin', (event) => { if (event.target instanceof Element && event.target !== document.body) say('focus', nameOf(event.target)); });
  });
}

/** All that has been heard so far. */
export const heard = (page: Page): Promise<readonly Heard[]> => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
