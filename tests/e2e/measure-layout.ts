/** Measures the page as it stands: controls over controls, words over words, words cut off or run out of their box, targets too small. Runs in the page, so it imports nothing. */

export interface LayoutRules {
  /** Least side of a target, CSS px. */
  readonly least: number;
  /** Least side of a target that the hand goes for first, CSS px, and which those are. */
  readonly primaryLeast: number;
  readonly primary: string;
  /** Selectors of things that lie over others on purpose: what is in one of them is compared with what is in the same one. */
  readonly layers: readonly string[];
  /** Pairs of selectors that may share ground. */
  readonly together: readonly (readonly [string, string])[];
  /** Words that are cut off on purpose, because they stand in full elsewhere. */
  readonly cut: readonly string[];
  /** What may be moved sideways under the finger. */
  readonly sideways: readonly string[];
}

export interface LayoutReport {
  readonly controls: number;
  readonly texts: number;
  readonly faults: readonly string[];
}

export function measureLayout(rules: LayoutRules): LayoutReport {
  interface Rect { readonly l: number; readonly t: number; readonly r: number; readonly b: number }
  interface Item { readonly el: Element; /** As it was laid out, less what is hidden, and less what is scrolled away too. */ readonly raw: readonly Rect[]; readonly shown: readonly Rect[]; readonly seen: readonly Rect[]; readonly scroller: Element | null; readonly layer: Element | null; readonly name: string }

  const CONTROLS = 'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=slider], [role=tab], [role=switch], [role=radio], [role=option]';
  /** Share of a line's height above and below its letters. */
  const SLACK = 0.22;
  const faults = new Set<string>();
  const styles = new Map<Element, CSSStyleDeclaration>();
  const styleOf = (el: Element): CSSStyleDeclaration => {
    let style = styles.get(el);
    if (!style) styles.set(el, (style = getComputedStyle(el)));
    return style;
  };
  const rectOf = (r: DOMRect): Rect => ({ l: r.left, t: r.top, r: r.right, b: r.bottom });
  const meet = (a: Rect, b: Rect): Rect => ({ l: Math.max(a.l, b.l), t: Math.max(a.t, b.t), r: Math.min(a.r, b.r), b: Math.min(a.b, b.b) });
  const some = (a: Rect): boolean => a.r - a.l > 1 && a.b - a.t > 1;
  const overlap = (a: Rect, b: Rect, by: number): boolean => Math.min(a.r, b.r) - Math.max(a.l, b.l) > by && Math.min(a.b, b.b) - Math.max(a.t, b.t) > by;
  const root = document.documentElement;
  const view: Rect = { l: 0, t: 0, r: root.clientWidth, b: window.innerHeight };
  const scope: Element = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;

  const classOf = (el: Element): string => (el.getAttribute('class') ?? '').trim().split(/\s+/).filter((c) => c !== '').slice(0, 2).map((c) => `.${c}`).join('');
  const nameOf = (el: Element): string => {
    const own = `${el.tagName.toLowerCase()}${classOf(el)}`;
    const parent = el.parentElement;
    return classOf(el) === '' && parent ? `${parent.tagName.toLowerCase()}${classOf(parent)} > ${own}` : own;
  };
  const short = (text: string): string => { const one = text.replace(/\s+/g, ' ').trim(); return one.length > 28 ? `${one.slice(0, 28)}…` : one; };

  /** The parent by which a box is clipped and moved: out-of-flow boxes skip parents that do not hold them. */
  const holderOf = (el: Element): Element | null => {
    const { position } = styleOf(el);
    const holds = (p: Element): boolean => { const s = styleOf(p); return s.transform !== 'none' || s.filter !== 'none' || s.contain.includes('paint') || s.contain.includes('layout'); };
    if (el === scope && scope !== document.body) return null;
    let p = el.parentElement;
    if (position === 'fixed') while (p && !holds(p)) p = p.parentElement;
    else if (position === 'absolute') while (p && styleOf(p).position === 'static' && !holds(p)) p = p.parentElement;
    return p;
  };
  const innerOf = (el: Element): Rect => {
    const r = el.getBoundingClientRect();
    const w = el instanceof HTMLElement ? { l: el.clientLeft, t: el.clientTop, w: el.clientWidth, h: el.clientHeight } : { l: 0, t: 0, w: r.width, h: r.height };
    return { l: r.left + w.l, t: r.top + w.t, r: r.left + w.l + w.w, b: r.top + w.t + w.h };
  };
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll';
  const clips = (value: string): boolean => value === 'hidden' || value === 'clip';

  const hidden = new Map<Element, boolean>();
  const isHidden = (el: Element): boolean => {
    const known = hidden.get(el);
    if (known !== undefined) return known;
    const s = styleOf(el);
    const r = el.getBoundingClientRect();
    const offered = el.matches('.skip-link, .skip-links a') && el !== document.activeElement;
    const away = s.display === 'none' || s.visibility !== 'visible' || Number(s.opacity) === 0 || s.clipPath.startsWith('inset(50%') || (s.position === 'absolute' && r.width <= 1 && r.height <= 1 && s.overflow === 'hidden') || offered;
    const answer = away || !el.checkVisibility() || (el.parentElement !== null && el !== scope && isHidden(el.parentElement));
    hidden.set(el, answer);
    return answer;
  };

  const scrollerOf = (el: Element): Element | null => {
    for (let p = holderOf(el); p && p !== document.body && p !== root; p = holderOf(p)) {
      const s = styleOf(p);
      if (scrolls(s.overflowX) || scrolls(s.overflowY)) return p;
    }
    return null;
  };
  /** A box less what its holders hide; words can be hidden by their own element too. */
  const seenOf = (el: Element, rect: Rect, words: boolean, far: boolean): Rect => {
    let now = rect;
    for (let p: Element | null = words ? el : holderOf(el); p && p !== document.body && p !== root; p = holderOf(p)) {
      const s = styleOf(p);
      if (scrolls(s.overflowX) || scrolls(s.overflowY)) {
        if (!far) break;
        now = meet(now, innerOf(p));
      } else if (clips(s.overflowX) || clips(s.overflowY)) now = meet(now, innerOf(p));
    }
    return now;
  };
  const layerSelector = rules.layers.join(', ');
  const layerOf = (el: Element): Element | null => {
    for (let p: Element | null = el; p && p !== document.body; p = p.parentElement) {
      const { position } = styleOf(p);
      if (p === scope) return p;
      if (position === 'fixed' || position === 'sticky' || (layerSelector !== '' && p.matches(layerSelector))) return p;
    }
    return null;
  };

  const atTop = window.scrollY <= 1;
  const atBottom = window.scrollY + window.innerHeight >= root.scrollHeight - 1;
  /** Whether two things that lie in different layers can never be told apart by scrolling: only then do they hide one another for good. */
  const bound = (a: Item, b: Item): boolean => {
    if (a.layer === b.layer) return true;
    const stays = (x: Item): boolean => x.layer !== null && ['fixed', 'sticky'].includes(styleOf(x.layer).position) && !(layerSelector !== '' && x.layer.matches(layerSelector));
    const free = (x: Item): boolean => x.layer !== null && !stays(x);
    if (free(a) || free(b)) return false;
    const bar = stays(a) ? a : b;
    const other = bar === a ? b : a;
    if (stays(other)) return true;
    if (other.scroller !== bar.scroller || (other.scroller !== null && styleOf(bar.layer ?? bar.el).position === 'sticky')) return false;
    const box = (bar.layer ?? bar.el).getBoundingClientRect();
    return (box.top + box.bottom) / 2 > window.innerHeight / 2 ? atBottom : atTop;
  };
  const may = (a: Element, b: Element): boolean => rules.together.some(([one, two]) => (a.closest(one) !== null && b.closest(two) !== null) || (a.closest(two) !== null && b.closest(one) !== null));

  const item = (el: Element, raw: readonly Rect[], name: string, words = false): Item => ({ el, raw, shown: raw.map((r) => seenOf(el, r, words, false)).filter(some), seen: raw.map((r) => seenOf(el, r, words, true)).filter(some), scroller: scrollerOf(el), layer: layerOf(el), name });
  const rects = (a: Item, b: Item): [readonly Rect[], readonly Rect[]] => (a.scroller === b.scroller ? [a.shown, b.shown] : [a.seen, b.seen]);

  // Controls. What is drawn by its label is measured by its label.
  const controls: Item[] = [];
  for (const el of scope.querySelectorAll(CONTROLS)) {
    if (el.closest('[inert]')) continue;
    const label = el instanceof HTMLInputElement ? el.closest('label') ?? el.labels?.[0] ?? null : null;
    const drawn = label && (isHidden(el) || ['radio', 'checkbox'].includes((el as HTMLInputElement).type)) ? label : el;
    if (isHidden(drawn)) continue;
    const inline = styleOf(drawn).display === 'inline';
    const raw = (inline ? [...drawn.getClientRects()] : [drawn.getBoundingClientRect()]).map(rectOf).filter(some);
    if (raw.length === 0) continue;
    controls.push(item(drawn, raw, `${nameOf(el)} “${short(el.getAttribute('aria-label') ?? drawn.textContent)}”`));
  }

  // Words: every line of every text, less the room above and below its letters.
  const texts: Item[] = [];
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const el = node.parentElement;
    if (!el || (node.textContent ?? '').trim() === '' || ['SCRIPT', 'STYLE', 'OPTION', 'NOSCRIPT', 'TITLE', 'TEXTAREA'].includes(el.tagName) || isHidden(el)) continue;
    range.selectNodeContents(node);
    const turned = el instanceof SVGGraphicsElement && Math.abs(el.getScreenCTM()?.b ?? 0) > 0.5;
    const raw = [...range.getClientRects()].map((r) => {
      const [x, y] = turned ? [r.width * SLACK, 0] : [0, r.height * SLACK];
      return { l: r.left + x, t: r.top + y, r: r.right - x, b: r.bottom - y };
    }).filter(some);
    if (raw.length > 0) texts.push(item(el, raw, `${nameOf(el)} “${short(node.textContent ?? '')}”`, true));
  }

  // Over one another.
  const boxes = (list: readonly Item[]): { readonly item: Item; readonly t: number; readonly b: number }[] =>
    list.map((one) => ({ item: one, t: Math.min(...one.raw.map((r) => r.t)), b: Math.max(...one.raw.map((r) => r.b)) })).sort((a, b) => a.t - b.t);
  const pairs = (list: readonly Item[], by: number, what: string, same: (a: Element, b: Element) => boolean): void => {
    const sorted = boxes(list);
    for (let i = 0; i < sorted.length; i++) {
      const a = sorted[i];
      if (!a) continue;
      for (let j = i + 1; j < sorted.length; j++) {
        const b = sorted[j];
        if (!b || b.t >= a.b) break;
        if (same(a.item.el, b.item.el)) continue;
        const [ra, rb] = rects(a.item, b.item);
        const shared = ra.flatMap((x) => rb.filter((y) => overlap(x, y, by)).map((y) => meet(x, y)))[0];
        if (!shared || !bound(a.item, b.item) || may(a.item.el, b.item.el)) continue;
        faults.add(`${what} by ${Math.round(shared.r - shared.l)} x ${Math.round(shared.b - shared.t)}: ${a.item.name} and ${b.item.name}`);
      }
    }
  };
  // Small pictures: marks, rails, icons. What lies behind a whole screen is no picture in this sense.
  const pictures: Item[] = [];
  for (const el of scope.querySelectorAll('svg, img, .heat, .rail')) {
    if (isHidden(el) || el.querySelector('text') || el.parentElement?.closest('svg, .heat, .rail')) continue;
    const rect = rectOf(el.getBoundingClientRect());
    if (some(rect) && rect.r - rect.l <= 360 && rect.b - rect.t <= 72) pictures.push(item(el, [rect], nameOf(el)));
  }
  // A word that is broken within itself, at no hyphen.
  for (const text of texts) {
    if (text.raw.length < 2) continue;
    for (const node of text.el.childNodes) {
      if (!(node instanceof Text)) continue;
      for (const word of node.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const [first, ...more] = [...range.getClientRects()].filter((r) => r.width > 0.5);
        if (first && more.some((r) => r.top - first.top > first.height / 2)) faults.add(`broken word “${word[0]}”: ${text.name}`);
      }
    }
  }
  pairs(controls, 1, 'control on control', (a, b) => a.contains(b) || b.contains(a));
  pairs(texts, 1.5, 'words on words', (a, b) => a === b);
  for (const text of texts)
    for (const control of controls) {
      if (control.el.contains(text.el) || text.el.contains(control.el)) continue;
      const [ra, rb] = rects(text, control);
      if (ra.some((x) => rb.some((y) => overlap(x, y, 2))) && bound(text, control) && !may(text.el, control.el)) faults.add(`words on control: ${text.name} and ${control.name}`);
    }

  for (const text of texts)
    for (const picture of pictures) {
      if (picture.el.contains(text.el)) continue;
      const [ra, rb] = rects(text, picture);
      if (ra.some((x) => rb.some((y) => overlap(x, y, 2))) && bound(text, picture) && !may(text.el, picture.el)) faults.add(`words on picture: ${text.name} and ${picture.name}`);
    }

  // Cut off, out of the window, out of their own box.
  const cutSelector = rules.cut.join(', ');
  for (const one of [...texts, ...controls]) {
    const isText = texts.includes(one);
    const free = cutSelector !== '' && one.el.closest(cutSelector) !== null;
    for (const rect of one.raw) {
      let placed = rect;
      let scrolled = false;
      for (let p: Element | null = one.el; p && p !== document.body && p !== root && !free; p = holderOf(p)) {
        if (p === one.el && !isText) continue;
        const s = styleOf(p);
        const box = innerOf(p);
        const dots = isText && (s.textOverflow === 'ellipsis' || s.webkitLineClamp !== 'none');
        const x = Math.max(box.l - placed.l, placed.r - box.r);
        const y = Math.max(box.t - placed.t, placed.b - box.b);
        if (clips(s.overflowX) && x > 1.5 && !dots) faults.add(`cut off sideways by ${Math.round(x)} in ${nameOf(p)}: ${one.name}`);
        if (clips(s.overflowY) && y > 1.5 && !dots) faults.add(`cut off by ${Math.round(y)} in ${nameOf(p)}: ${one.name}`);
        if (dots && (clips(s.overflowX) || clips(s.overflowY))) placed = meet(placed, box);
        if (scrolls(s.overflowX) || scrolls(s.overflowY)) {
          // Before its beginning nothing can be scrolled to.
          const rtl = s.direction === 'rtl';
          const before = rtl ? placed.r - box.r + p.scrollLeft : box.l - placed.l - p.scrollLeft;
          const above = box.t - placed.t - p.scrollTop;
          if (before > 1.5) faults.add(`before the beginning of ${nameOf(p)} by ${Math.round(before)}: ${one.name}`);
          if (above > 1.5) faults.add(`above the top of ${nameOf(p)} by ${Math.round(above)}: ${one.name}`);
          placed = meet(placed, box);
          scrolled = !some(placed);
        }
        if (scrolled) break;
      }
      if (scrolled || !some(placed)) continue;
      const side = Math.max(view.l - placed.l, placed.r - view.r);
      if (side > 1) faults.add(`out of the window sideways by ${Math.round(side)}: ${one.name}`);
      const fixed = one.layer !== null && styleOf(one.layer).position === 'fixed';
      const top = fixed ? 0 : -window.scrollY;
      const bottom = fixed || scope !== document.body ? view.b : root.scrollHeight - window.scrollY;
      if (placed.t < top - 1 || placed.b > bottom + 1) faults.add(`out of the window by ${Math.round(Math.max(top - placed.t, placed.b - bottom))}: ${one.name}`);
    }
  }
  const painted = (el: Element): boolean => {
    const s = styleOf(el);
    return s.display !== 'inline' && s.display !== 'contents' && (!/rgba\(\d+, \d+, \d+, 0\)|transparent/.test(s.backgroundColor) || s.backgroundImage !== 'none' || parseFloat(s.borderTopWidth) + parseFloat(s.borderBottomWidth) > 1);
  };
  for (const text of texts) {
    if (cutSelector !== '' && text.el.closest(cutSelector)) continue;
    for (let p: Element | null = text.el; p && p !== scope && p !== document.body; p = p.parentElement) {
      if (painted(p)) {
        const box = rectOf(p.getBoundingClientRect());
        const s = styleOf(p);
        if (s.overflowX !== 'visible' || s.overflowY !== 'visible' || p instanceof SVGElement) break;
        for (const r of text.raw) {
          const by = Math.max(box.l - r.l, r.r - box.r, box.t - r.t, r.b - box.b);
          if (by > 1.5) faults.add(`out of ${nameOf(p)} by ${Math.round(by)}: ${text.name}`);
        }
        break;
      }
      const s = styleOf(p);
      if (s.position === 'absolute' || s.position === 'fixed' || s.overflowX !== 'visible' || s.overflowY !== 'visible') break;
    }
  }
  // Movable sideways without meaning to be.
  for (const el of scope.querySelectorAll('*')) {
    const s = styleOf(el);
    if (!scrolls(s.overflowX) || isHidden(el) || el.scrollWidth <= el.clientWidth + 1 || rules.sideways.some((one) => el.matches(one))) continue;
    faults.add(`moves sideways by ${el.scrollWidth - el.clientWidth}: ${nameOf(el)}`);
  }
  if (root.scrollWidth > root.clientWidth) faults.add(`wider than the window by ${root.scrollWidth - root.clientWidth}`);

  // Targets: large enough, or far enough from the next one, or a part of a sentence.
  for (const one of controls) {
    const inSentence = styleOf(one.el).display === 'inline' || (styleOf(one.el).display === 'inline-block' && (one.el.parentElement?.textContent ?? '').trim().length > one.el.textContent.trim().length + 8);
    const [r] = one.raw;
    if (!r || inSentence) continue;
    const side = Math.min(r.r - r.l, r.b - r.t);
    const least = one.el.matches(rules.primary) ? rules.primaryLeast : rules.least;
    if (side >= least - 0.5) continue;
    if (least === rules.least) {
      const cx = (r.l + r.r) / 2;
      const cy = (r.t + r.b) / 2;
      const near = controls.some((other) => other !== one && !other.el.contains(one.el) && !one.el.contains(other.el) && other.raw.some((o) => {
        const dx = Math.max(o.l - cx, 0, cx - o.r);
        const dy = Math.max(o.t - cy, 0, cy - o.b);
        return dx * dx + dy * dy < (least / 2) ** 2;
      }));
      if (!near) continue;
    }
    faults.add(`target of ${Math.round(r.r - r.l)} x ${Math.round(r.b - r.t)}, least ${least}: ${one.name}`);
  }
  return { controls: controls.length, texts: texts.length, faults: [...faults] };
}
