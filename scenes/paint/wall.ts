/** Wall with folds, tall windows and lamps. Nothing of a real room is copied. */
import { linear, pool, rgba, seeded, type Brush } from './brush.ts';
import type { Palette } from './palette.ts';

export interface WallArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function paintFolds(ctx: Brush, p: Palette, { left, right, top, bottom }: WallArea, period = 19, seed = 5): void {
  ctx.fillStyle = linear(ctx, 0, top, 0, bottom, [[0, p.wall[0]], [0.5, p.wall[1]], [1, p.wall[2]]]);
  ctx.fillRect(left, top, right - left, bottom - top);
  const chance = seeded(seed);
  const s = p.foldStrength;
  for (let x = left; x < right;) {
    const w = period * (0.82 + 0.36 * chance());
    const deep = 0.3 + 0.2 * chance();
    ctx.fillStyle = linear(ctx, x, 0, x + w, 0, [
      [0, rgba(p.foldShade, deep * s)],
      [0.2, rgba(p.foldShade, deep * 0.35 * s)],
      [0.34, rgba(p.foldLight, 0.02 * s)],
      [0.52, rgba(p.foldLight, (0.07 + 0.05 * chance()) * s)],
      [0.68, rgba(p.foldLight, 0.015 * s)],
      [0.82, rgba(p.foldShade, deep * 0.4 * s)],
      [1, rgba(p.foldShade, deep * s)],
    ]);
    ctx.fillRect(x, top, w + 0.5, bottom - top);
    x += w;
  }
}

/** Nine panes between brass frames; behind them the last of the dusk, or the morning. */
export function paintWindows(ctx: Brush, p: Palette, middle: number, top: number, bottom: number): void {
  const step = 59.2;
  const left = middle - 4.5 * step;
  const width = 9 * step;
  ctx.fillStyle = linear(ctx, 0, top, 0, bottom, [[0, p.glass[0]], [0.55, p.glass[1]], [1, p.glass[2]]]);
  ctx.fillRect(left, top, width, bottom - top);
  pool(ctx, middle, bottom + 12, width * 0.52, 62, p.light, 0.22 * p.lightStrength);
  for (let i = 0; i < 9; i++) {
    const x = left + i * step;
    // Curtains gathered at both sides of each pane, and a slanting reflection.
    ctx.fillStyle = linear(ctx, x, 0, x + step, 0, [[0, rgba(p.shade, 0.34 * p.shadeStrength)], [0.16, rgba(p.shade, 0.06 * p.shadeStrength)], [0.5, rgba(p.foldLight, 0.05)], [0.84, rgba(p.shade, 0.06 * p.shadeStrength)], [1, rgba(p.shade, 0.34 * p.shadeStrength)]]);
    ctx.fillRect(x, top, step, bottom - top);
    ctx.beginPath();
    ctx.moveTo(x + 15, bottom);
    ctx.lineTo(x + 27, bottom);
    ctx.lineTo(x + 47, top);
    ctx.lineTo(x + 35, top);
    ctx.closePath();
    ctx.fillStyle = linear(ctx, 0, top, 0, bottom, [[0, rgba(p.foldLight, 0.1)], [1, rgba(p.foldLight, 0.01)]]);
    ctx.fill();
  }
  for (let i = 0; i <= 9; i++) {
    const x = left + i * step;
    ctx.fillStyle = rgba(p.shade, 0.5 * p.shadeStrength);
    ctx.fillRect(x - 2, top, 4.5, bottom - top);
    ctx.fillStyle = linear(ctx, 0, top, 0, bottom, [[0, `${p.frame}80`], [1, p.frame]]);
    ctx.fillRect(x - 0.8, top, 1.6, bottom - top);
  }
  ctx.fillStyle = p.frame;
  ctx.fillRect(left - 1, bottom - 1.4, width + 2, 1.6);
}

/** Four lamps on the wall, with the light each throws. */
export const LAMPS = [150, 250, 1030, 1130] as const;

export function paintLamp(ctx: Brush, p: Palette, x: number, top: number, height: number): void {
  const middle = top + height / 2;
  pool(ctx, x, middle + 6, 96, 84, p.light, 0.2 * p.lightStrength);
  pool(ctx, x, middle, 30, 42, p.light, 0.34 * p.lightStrength);
  ctx.beginPath();
  ctx.roundRect(x - 4, top, 8, height, 4);
  ctx.fillStyle = linear(ctx, 0, top, 0, top + height, [[0, p.lamp[1]], [0.42, p.lamp[0]], [1, p.lamp[1]]]);
  ctx.fill();
  ctx.fillStyle = p.frame;
  ctx.fillRect(x - 2.5, top - 2, 5, 2.5);
  ctx.fillRect(x - 2.5, top + height - 0.5, 5, 2.5);
}

export function vignette(ctx: Brush, width: number, height: number, triplet: string, strength: number): void {
  ctx.save();
  ctx.translate(width / 2, height * 0.46);
  ctx.scale(1, height / width);
  const r = width * 0.78;
  const fill = ctx.createRadialGradient(0, 0, r * 0.45, 0, 0, r);
  fill.addColorStop(0, rgba(triplet, 0));
  fill.addColorStop(0.5, rgba(triplet, 0.22 * strength));
  fill.addColorStop(1, rgba(triplet, 0.8 * strength));
  ctx.fillStyle = fill;
  ctx.fillRect(-width, -width, 2 * width, 2 * width);
  ctx.restore();
}
