/** Contrast as it is seen: the colour of each word, graphic, edge and ring against the pixels that lie behind it in a screenshot. */
import type { CDPSession, Page } from '@playwright/test';
import { listInk, type Area, type Ink, type Inked, type InkRules } from './list-ink.ts';
import { readPng, type Pixels } from './read-png.ts';

export const GRAPHICS: InkRules['graphics'] = [
  { selector: '.token-shape', drawn: ['stroke'] },
  { selector: '.token-glyph', drawn: ['stroke'], on: '.token-shape' },
  { selector: '.shield-plate', drawn: ['fill', 'stroke'] },
  { selector: '.shield-v', drawn: ['stroke'], on: '.shield-plate' },
  { selector: '.tri-for, .tri-against, .tri-flat, .tri-foot', drawn: ['fill'], on: '.tri-ground' },
  { selector: '.icon', drawn: ['color'] },
  { selector: '.rail-post, .measure-fill, .round-meter i.now, .cause-bar > span', drawn: ['background'] },
  { selector: '.measure-mark', drawn: ['border', 'background'] },
  { selector: '.option-bar .bar-for, .option-bar .bar-against', drawn: ['fill'] },
  { selector: '.switch input', drawn: ['border', 'background'] },
  { selector: '.lane-nine', drawn: ['stroke'] },
];
/** What is measured is taken away, so that its ground is seen. */
const BARE = `.token, .shield, .tri-plate > :not(.tri-ground), .icon, .rail-post, .measure-fill, .measure-mark, .round-meter i.now, .cause-bar > span, .option-bar .bar-for, .option-bar .bar-against, .lane-nine { visibility: hidden !important; }
  .switch input, .switch input::before { visibility: hidden !important; }`;
const QUIET = '*, *::before, *::after { transition: none !important; caret-color: transparent !important; text-shadow: none !important; outline-color: transparent !important; }';
const worded = (colour: string): string => `${QUIET} *, *::before, *::after, ::placeholder { color: ${colour} !important; -webkit-text-fill-color: ${colour} !important; text-decoration-color: ${colour} !important; } text, tspan { fill: ${colour} !important; stroke: none !important; }`;

/** Part of the pixels behind it that may be worse than the figure given: the odd fibre of the wood. */
const ODD = 0.05;
/** A ring crosses what lies round its control; most of it must be seen. */
const ODD_OF_RING = 0.2;
/** Sum over three channels by which a pixel changes where a letter is. */
const CHANGED = 60;
/** Share of a faded letter's pixels that its edges take. */
const SOLID = 0.92;

const CURVE = Float64Array.from({ length: 256 }, (_, v) => (v <= 10 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
const curve = (v: number): number => CURVE[Math.round(v)] ?? 0;
const light = (r: number, g: number, b: number): number => 0.2126 * curve(r) + 0.7152 * curve(g) + 0.0722 * curve(b);
const ratio = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** Two screenshots that differ where letters are. */
export interface Masks {
  readonly bare: Pixels;
  readonly lettered: Pixels;
}

export interface Measured {
  readonly kind: Inked['kind'];
  readonly name: string;
  readonly contrast: number;
  readonly needed: number;
}

/** Contrast with every ground of the ink that is best told from it, from the worst on: the one that may count. */
function worst(inks: readonly Ink[], grounds: readonly number[], pixels: Pixels, odd: number): number {
  const lights = inks.map(([r, g, b]) => light(r, g, b));
  const all = grounds.map((at) => {
    const [br, bg, bb] = [pixels.data[at] ?? 0, pixels.data[at + 1] ?? 0, pixels.data[at + 2] ?? 0];
    const ground = light(br, bg, bb);
    return Math.max(...inks.map(([r, g, b, a], i) => ratio(a > 0.995 ? (lights[i] ?? 0) : light(br + (r - br) * a, bg + (g - bg) * a, bb + (b - bb) * a), ground)));
  });
  all.sort((x, y) => x - y);
  return all[Math.floor(all.length * odd)] ?? 0;
}

/** Places in the data of the pixels of an area for which `take` holds. */
function places(pixels: Pixels, { x, y, w, h }: Area, take: (x: number, y: number) => boolean): number[] {
  const found: number[] = [];
  for (let py = Math.max(0, Math.floor(y)); py < Math.min(pixels.height, y + h); py++)
    for (let px = Math.max(0, Math.floor(x)); px < Math.min(pixels.width, x + w); px++) if (take(px, py)) found.push((py * pixels.width + px) * pixels.step);
  return found;
}

const grown = ({ x, y, w, h }: Area, by: number): Area => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });
const holds = ({ x, y, w, h }: Area, px: number, py: number): boolean => px >= x && py >= y && px + 1 <= x + w && py + 1 <= y + h;
/** Whether a pixel is in what fills a box only in part: a disc or a diamond. */
const inShape = (shape: Inked['shape'], { x, y, w, h }: Area) => (px: number, py: number): boolean => {
  const dx = Math.abs(px + 0.5 - x - w / 2) / (w / 2);
  const dy = Math.abs(py + 0.5 - y - h / 2) / (h / 2);
  return shape === 'box' || (shape === 'disc' ? dx * dx + dy * dy <= 1 : dx + dy <= 1);
};
/** Pixels of the band round a box from `from` px outside it to `to`, without its corners. */
function band(pixels: Pixels, box: Area, from: number, to: number): number[] {
  const inner = grown(box, from);
  const corner = Math.min(12, box.w / 4, box.h / 4);
  return places(pixels, grown(box, to), (px, py) => !holds(inner, px, py) && ((px > box.x + corner && px < box.x + box.w - corner) || (py > box.y + corner && py < box.y + box.h - corner)));
}

/** By how much two screenshots differ at one pixel. */
function change(a: Pixels, b: Pixels, px: number, py: number): number {
  const at = (py * a.width + px) * a.step;
  return Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) + Math.abs((a.data[at + 1] ?? 0) - (b.data[at + 1] ?? 0)) + Math.abs((a.data[at + 2] ?? 0) - (b.data[at + 2] ?? 0));
}

/** In a faded group the colour is read off what is drawn: the darkest strokes, which cover their pixels. */
function measureFaded(one: Inked, bare: Pixels, real: Pixels): number | null {
  const changed = one.areas.flatMap((area) => places(bare, area, (px, py) => change(bare, real, px, py) > CHANGED / 3));
  if (changed.length < 8) return null;
  const lightAt = (pixels: Pixels, at: number): number => light(pixels.data[at] ?? 0, pixels.data[at + 1] ?? 0, pixels.data[at + 2] ?? 0);
  const all = changed.map((at) => ratio(lightAt(real, at), lightAt(bare, at))).sort((x, y) => x - y);
  return all[Math.floor(all.length * SOLID)] ?? 0;
}

function measureOne(one: Inked, bare: Pixels, differs: (px: number, py: number) => boolean, real: Pixels | null): number | null {
  if (one.faded && real && one.kind !== 'edge') return measureFaded(one, bare, real);
  if (one.ground) {
    const [r, g, b] = one.ground;
    return Math.max(...one.inks.map((ink) => ratio(light(ink[0], ink[1], ink[2]), light(r, g, b))));
  }
  if (one.kind === 'words') {
    // Behind a letter and its edges; where nothing changes, something else lies over it.
    const grounds = one.areas.flatMap((area) => places(bare, area, (px, py) => differs(px, py) || (px > 0 && differs(px - 1, py)) || (px + 1 < bare.width && differs(px + 1, py))));
    return grounds.length < 8 ? null : worst(one.inks, grounds, bare, ODD);
  }
  const [box] = one.areas;
  if (!box) return null;
  if (one.kind === 'graphic') {
    const grounds = places(bare, grown(box, -1), inShape(one.shape, box));
    return grounds.length === 0 ? null : worst(one.inks, grounds, bare, ODD);
  }
  if (one.kind === 'ring') {
    const grounds = band(bare, box, one.offset, one.offset + 3);
    return grounds.length === 0 ? null : worst(one.inks, grounds, bare, ODD_OF_RING);
  }
  const outside = band(bare, box, 1, 3);
  const inside = band(bare, box, -5, -2);
  const middle = inside[Math.floor(inside.length / 2)];
  const fill: Ink | null = middle === undefined ? null : [bare.data[middle] ?? 0, bare.data[middle + 1] ?? 0, bare.data[middle + 2] ?? 0, 1];
  return outside.length === 0 ? null : worst([...one.inks, ...(fill ? [fill] : [])], outside, bare, ODD_OF_RING);
}

const shoot = async (client: CDPSession): Promise<Pixels> => {
  const { data } = await client.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  return readPng(Buffer.from(data, 'base64'));
};

/** Everything on the screen as it is now. @param lettered the same screen in another look, whose letters stand in the same places */
export async function measureContrast(page: Page, client: CDPSession, rings: boolean, lettered: Masks | null = null): Promise<{ readonly all: Measured[]; readonly masks: Masks }> {
  // A ring is drawn for who comes by keyboard.
  if (rings) await page.keyboard.press('Shift');
  const list = await page.evaluate(listInk, { graphics: GRAPHICS, over: ':popover-open, .chair-card', rings });
  const dress = (css: string): Promise<void> =>
    page.evaluate((text) => {
      const style = document.querySelector('style[data-measure]') ?? document.head.appendChild(document.createElement('style'));
      style.setAttribute('data-measure', '');
      style.textContent = text;
    }, css);
  const real = list.some((one) => one.faded) ? await shoot(client) : null;
  await dress(worded('transparent') + BARE);
  const bare = await shoot(client);
  let masks = lettered;
  if (!masks) {
    await dress(worded('#f0f') + BARE);
    masks = { bare, lettered: await shoot(client) };
  }
  await dress('');
  const { bare: ground, lettered: letters } = masks;
  const all = list.flatMap((one) => {
    const contrast = measureOne(one, bare, (px, py) => change(ground, letters, px, py) > CHANGED, real);
    return contrast === null ? [] : [{ kind: one.kind, name: one.name, contrast, needed: one.needed }];
  });
  return { all, masks };
}
