/** Lists what is drawn on the page as it stands and must be told from its ground: words, graphics, edges of controls and rings of focus, each with its colour and place. Runs in the page, so it imports nothing. */

/** Red, green, blue 0..255 and alpha 0..1. */
export type Ink = readonly [number, number, number, number];

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Inked {
  readonly kind: 'words' | 'graphic' | 'edge' | 'ring';
  readonly name: string;
  readonly areas: readonly Area[];
  /** Colours of which one is enough to tell it from its ground. */
  readonly inks: readonly Ink[];
  /** A ground of its own, where it does not lie on the page. */
  readonly ground: Ink | null;
  readonly needed: number;
  /** Rings: how far outside its box the line begins, px. */
  readonly offset: number;
  readonly shape: 'box' | 'disc' | 'diamond';
  /** In a group that is drawn half through: its own ground lets what is behind it through too. */
  readonly faded: boolean;
}

export interface InkRules {
  /** Graphics by what is drawn in their colour: stroke, fill, background or colour; with a selector of the part of the same drawing that they lie on. */
  readonly graphics: readonly { readonly selector: string; readonly drawn: readonly ('stroke' | 'fill' | 'background' | 'color' | 'border')[]; readonly on?: string }[];
  /** What lies over the rest and throws a shadow on it. */
  readonly over: string;
  /** Give the focus to each of a few controls and list their rings. */
  readonly rings: boolean;
}

export function listInk(rules: InkRules): Inked[] {
  const CONTROLS = 'button, a[href], input:not([type=hidden]), select, textarea, summary, [role=slider], [role=tab], [role=switch], [role=radio], [role=option]';
  const scope: Element = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
  /** Reach of a shadow, px. */
  const SHADOW = 32;
  const found: Inked[] = [];
  const view = { w: document.documentElement.clientWidth, h: window.innerHeight };
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Ink>();
  const inkOf = (colour: string): Ink => {
    const was = known.get(colour);
    if (was) return was;
    const rgb = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
    let ink: Ink = [0, 0, 0, 0];
    if (rgb) ink = [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4] ?? 1)];
    else if (brush && colour !== 'none') {
      brush.clearRect(0, 0, 1, 1);
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = brush.getImageData(0, 0, 1, 1).data;
      ink = [r, g, b, a / 255];
    }
    known.set(colour, ink);
    return ink;
  };
  const faded = new Map<Element, number>();
  const fadeOf = (el: Element): number => {
    const was = faded.get(el);
    if (was !== undefined) return was;
    const own = Number(getComputedStyle(el).opacity) * (el.parentElement ? fadeOf(el.parentElement) : 1);
    faded.set(el, own);
    return own;
  };
  const through = ([r, g, b, a]: Ink, fade: number): Ink => [r, g, b, a * fade];
  const nameOf = (el: Element): string => {
    const classes = (el.getAttribute('class') ?? '').trim().split(/\s+/).filter((c) => c !== '').slice(0, 3).map((c) => `.${c}`).join('');
    return classes === '' && el.parentElement && el.parentElement !== document.body ? `${nameOf(el.parentElement)} > ${el.tagName.toLowerCase()}` : `${el.tagName.toLowerCase()}${classes}`;
  };
  const short = (text: string): string => { const one = text.replace(/\s+/g, ' ').trim(); return one.length > 30 ? `${one.slice(0, 30)}…` : one; };
  const inView = (r: DOMRect): boolean => r.width >= 1 && r.height >= 1 && r.right > 1 && r.bottom > 1 && r.left < view.w - 1 && r.top < view.h - 1;
  const areaOf = (r: DOMRect): Area => ({ x: r.left, y: r.top, w: r.width, h: r.height });
  const shown = (el: Element): boolean => el.checkVisibility({ visibilityProperty: true }) && fadeOf(el) > 0.02;

  // What lies under a bar or is scrolled out of its box is not seen. Everything is hit while the places are looked up.
  const hits = document.head.appendChild(document.createElement('style'));
  hits.textContent = '* { pointer-events: auto !important; transition: none !important }';
  const clips = new Map<Element, Area>();
  const clipOf = (el: Element): Area => {
    const was = clips.get(el);
    if (was) return was;
    const style = getComputedStyle(el);
    const free = style.position === 'fixed' || el.matches('dialog:modal, :popover-open') || !el.parentElement;
    let clip: Area = free || !el.parentElement ? { x: 0, y: 0, w: view.w, h: view.h } : clipOf(el.parentElement);
    if (style.overflowX !== 'visible' && el !== document.body && el !== document.documentElement && !(el instanceof SVGElement)) {
      const r = el.getBoundingClientRect();
      const x = Math.max(clip.x, r.left);
      const y = Math.max(clip.y, r.top);
      clip = { x, y, w: Math.min(clip.x + clip.w, r.right) - x, h: Math.min(clip.y + clip.h, r.bottom) - y };
    }
    clips.set(el, clip);
    return clip;
  };
  const painted = new Map<Element, boolean>();
  const paints = (el: Element): boolean => {
    const was = painted.get(el);
    if (was !== undefined) return was;
    const style = getComputedStyle(el);
    const answer = fadeOf(el) > 0.02 && (inkOf(style.backgroundColor)[3] > 0.3 || style.backgroundImage !== 'none');
    painted.set(el, answer);
    return answer;
  };
  // What lies over the page for a moment throws a shadow on what is round it.
  const over = [...scope.querySelectorAll(rules.over)].map((el) => ({ el, r: el.getBoundingClientRect() }));
  const covered = (el: Element, x: number, y: number): boolean => {
    if (over.some(({ el: one, r }) => r.width > 0 && !one.contains(el) && x > r.left - SHADOW && x < r.right + SHADOW && y > r.top - SHADOW && y < r.bottom + SHADOW)) return true;
    const clip = clipOf(el);
    if (x < clip.x || y < clip.y || x >= clip.x + clip.w || y >= clip.y + clip.h) return true;
    const hit = document.elementFromPoint(x, y);
    for (let p = hit; p && !p.contains(el); p = p.parentElement) if (!el.contains(p) && paints(p)) return true;
    return false;
  };
  /** The parts of a box that are seen, in strips. */
  const STRIP = 20;
  const strips = (el: Element, r: DOMRect): Area[] => {
    const count = Math.max(1, Math.ceil(r.width / STRIP));
    const w = r.width / count;
    return Array.from({ length: count }, (_, i) => ({ x: r.left + i * w, y: r.top, w, h: r.height })).filter((s) => [0.1, 0.5, 0.9].every((part) => [0.1, 0.9].every((side) => !covered(el, s.x + s.w * side, s.y + s.h * part))));
  };
  const whole = (el: Element, r: DOMRect): boolean => [0.02, 0.5, 0.98].every((part) => !covered(el, r.left + r.width * part, r.top + r.height * part) && !covered(el, r.right - r.width * part, r.top + r.height * part));

  // Words, and what is written in fields.
  const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const words = (el: Element, text: string, areas: readonly Area[]): void => {
    const style = getComputedStyle(el);
    const drawn = el instanceof SVGElement ? style.fill : style.webkitTextFillColor;
    const drawing = el instanceof SVGElement ? el.closest('svg') : null;
    const scale = drawing?.viewBox.baseVal.width ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
    const size = parseFloat(style.fontSize) * scale;
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    found.push({ kind: 'words', name: `${nameOf(el)} "${short(text)}"`, areas, shape: 'box', inks: [through(inkOf(drawn), fadeOf(el))], ground: null, needed: large ? 3 : 4.5, offset: 0, faded: fadeOf(el) < 0.995 });
  };
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const el = node.parentElement;
    const text = node.textContent ?? '';
    if (!el || text.trim() === '' || el.closest('script, style, noscript, option, :disabled, .sr-only') || !shown(el)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const areas = [...range.getClientRects()].filter(inView).flatMap((r) => strips(el, r));
    if (areas.length > 0) words(el, text, areas);
  }
  for (const el of scope.querySelectorAll('select, textarea, input:is([type=text], [type=search], [type=url], [type=number], :not([type]))')) {
    if (el.matches(':disabled') || !shown(el)) continue;
    const box = el.getBoundingClientRect();
    const text = (el as HTMLInputElement).value;
    if (text !== '' && inView(box) && whole(el, box)) words(el, text, [areaOf(box)]);
  }

  // Graphics.
  const colourOf = (el: Element, part: 'stroke' | 'fill' | 'background' | 'color' | 'border'): Ink => {
    const style = getComputedStyle(el);
    const line = { stroke: style.stroke, fill: style.fill, background: style.backgroundColor, color: style.color, border: style.borderTopColor }[part];
    const own = part === 'stroke' ? Number(style.strokeOpacity) : part === 'fill' ? Number(style.fillOpacity) : 1;
    return through(inkOf(line), own * fadeOf(el));
  };
  for (const { selector, drawn, on } of rules.graphics)
    for (const el of scope.querySelectorAll(selector)) {
      const box = el.getBoundingClientRect();
      if (!shown(el) || !inView(box) || !whole(el, box) || el.closest(':disabled')) continue;
      const inks = drawn.map((part) => colourOf(el, part)).filter((ink) => ink[3] > 0);
      if (inks.length === 0) continue;
      const under = on === undefined ? null : el.closest('svg')?.querySelector(on);
      const ground = under ? colourOf(under, 'fill') : null;
      found.push({ kind: 'graphic', name: nameOf(el) + (el.closest('.token') && !el.matches('.token') ? ` in ${nameOf(el.closest('.token') ?? el)}` : ''), areas: [areaOf(box)], shape: el.tagName === 'circle' ? 'disc' : el.hasAttribute('transform') ? 'diamond' : 'box', inks, ground: ground && ground[3] > 0.98 ? ground : null, needed: 3, offset: 0, faded: fadeOf(el) < 0.995 });
    }

  // Controls: an edge that goes round must be seen, or the ground inside it must be.
  const controls = [...scope.querySelectorAll(CONTROLS)].map((el) => (el instanceof HTMLInputElement && Number(getComputedStyle(el).opacity) === 0 ? el.nextElementSibling ?? el : el));
  for (const el of controls) {
    const box = el.getBoundingClientRect();
    const style = getComputedStyle(el);
    if (!shown(el) || !inView(box) || !whole(el, box) || el.matches(':disabled') || box.left < 4 || box.top < 4 || box.right > view.w - 4 || box.bottom > view.h - 4) continue;
    const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth].filter((width) => parseFloat(width) > 0).length;
    const ink = inkOf(style.borderTopColor);
    if (sides < 4 || style.borderTopStyle === 'none' || ink[3] === 0) continue;
    found.push({ kind: 'edge', name: `${nameOf(el)} "${short(el.textContent)}"`, areas: [areaOf(box)], shape: 'box', inks: [through(ink, fadeOf(el))], ground: null, needed: 3, offset: 0, faded: fadeOf(el) < 0.995 });
  }

  /** The second colour of a ring: a shadow without blur. */
  const inkOfHalo = (shadow: string): Ink[] => {
    const halo = /^(rgb[^)]*\)) 0px 0px 0px [1-9]/.exec(shadow)?.[1];
    return halo === undefined ? [] : [inkOf(halo)];
  };
  if (rules.rings) {
    const was = document.activeElement;
    const kinds = new Set<string>();
    for (const el of scope.querySelectorAll<HTMLElement>(`${CONTROLS}, [tabindex='0']`)) {
      const kind = nameOf(el).replace(/ > .*/, '');
      const box = el.getBoundingClientRect();
      if (kinds.has(kind) || !shown(el) || !inView(box) || !whole(el, box) || el.matches(':disabled') || kinds.size >= 14) continue;
      kinds.add(kind);
      el.focus({ preventScroll: true });
      if (document.activeElement !== el) continue;
      const ringed = [el, el.nextElementSibling, el.firstElementChild, el.querySelector('[class*=handle], [class*=placard]')].find((one) => one && getComputedStyle(one).outlineStyle === 'solid' && parseFloat(getComputedStyle(one).outlineWidth) > 1);
      if (!ringed) continue;
      const style = getComputedStyle(ringed);
      found.push({ kind: 'ring', name: nameOf(ringed), areas: [areaOf(ringed.getBoundingClientRect())], shape: 'box', inks: [inkOf(style.outlineColor), ...inkOfHalo(style.boxShadow)], ground: null, needed: 3, offset: parseFloat(style.outlineOffset), faded: false });
    }
    if (was instanceof HTMLElement) was.focus({ preventScroll: true });
  }
  hits.remove();
  return found;
}
