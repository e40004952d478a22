/** Small strokes every painter uses: seeded chance, soft light, colour with alpha. */

export type Brush = CanvasRenderingContext2D;

/** Chance that gives the same picture every time. */
export function seeded(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const rgba = (triplet: string, alpha: number): string => `rgba(${triplet},${alpha.toFixed(4)})`;

/** Fall-off of a soft light: close to a Gaussian, so that no edge shows. */
const FALL: readonly (readonly [at: number, part: number])[] = [[0, 1], [0.18, 0.86], [0.36, 0.58], [0.54, 0.31], [0.72, 0.12], [0.88, 0.03], [1, 0]];

export function softRadial(ctx: Brush, radius: number, triplet: string, alpha: number): CanvasGradient {
  const fill = ctx.createRadialGradient(0, 0, 0, 0, 0, radius);
  for (const [at, part] of FALL) fill.addColorStop(at, rgba(triplet, alpha * part));
  return fill;
}

/** An elliptical pool of light or shade. */
export function pool(ctx: Brush, x: number, y: number, rx: number, ry: number, triplet: string, alpha: number, blend: GlobalCompositeOperation = 'source-over'): void {
  ctx.save();
  ctx.globalCompositeOperation = blend;
  ctx.translate(x, y);
  ctx.scale(1, ry / rx);
  ctx.fillStyle = softRadial(ctx, rx, triplet, alpha);
  ctx.fillRect(-rx, -rx, 2 * rx, 2 * rx);
  ctx.restore();
}

export function linear(ctx: Brush, x0: number, y0: number, x1: number, y1: number, stops: readonly (readonly [at: number, colour: string])[]): CanvasGradient {
  const fill = ctx.createLinearGradient(x0, y0, x1, y1);
  for (const [at, colour] of stops) fill.addColorStop(at, colour);
  return fill;
}

const channels = (hex: string): readonly number[] => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));

/** Stops from one colour to another that start and end gently, so that no line shows where the change begins. */
export function gently(from: string, to: string): readonly (readonly [number, string])[] {
  const a = channels(from);
  const b = channels(to);
  return [0, 0.15, 0.3, 0.45, 0.6, 0.8, 1].map((t) => {
    const k = t * t * (3 - 2 * t);
    return [t, `rgb(${a.map((v, i) => Math.round(v + ((b[i] ?? v) - v) * k)).join()})`] as const;
  });
}

/** Fills the space between two rows of points. */
export function ribbon(ctx: Brush, one: readonly { x: number; y: number }[], other: readonly { x: number; y: number }[]): void {
  ctx.beginPath();
  one.forEach((p, i) => { if (i === 0) ctx.moveTo(p.x, p.y); else ctx.lineTo(p.x, p.y); });
  for (const p of [...other].reverse()) ctx.lineTo(p.x, p.y);
  ctx.closePath();
}

export function polyline(ctx: Brush, points: readonly { x: number; y: number }[]): void {
  ctx.beginPath();
  points.forEach((p, i) => { if (i === 0) ctx.moveTo(p.x, p.y); else ctx.lineTo(p.x, p.y); });
}

/** A grain too fine to see that breaks up the steps of long, dark gradients. */
export function dither(ctx: Brush): void {
  const side = 128;
  const tile = document.createElement('canvas');
  tile.width = side;
  tile.height = side;
  const fine = tile.getContext('2d');
  if (!fine) return;
  const data = fine.createImageData(side, side);
  const chance = seeded(3);
  for (let i = 0; i < data.data.length; i += 4) {
    const v = chance() < 0.5 ? 0 : 255;
    data.data[i] = v;
    data.data[i + 1] = v;
    data.data[i + 2] = v;
    data.data[i + 3] = Math.floor(chance() * 5);
  }
  fine.putImageData(data, 0, 0);
  const pattern = ctx.createPattern(tile, 'repeat');
  if (!pattern) return;
  ctx.save();
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.fillStyle = pattern;
  ctx.fillRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.restore();
}
