/** The chair: one back for all, occupied or empty. */
import { linear, rgba, type Brush } from './brush.ts';
import type { Palette } from './palette.ts';

/** The box of a chair, for a figure of height 1. */
export const CHAIR = { width: 1.08, height: 1 } as const;

/** A chair's back, in a box of 1.08 by 1 times the figure's height. */
export function paintChair(ctx: Brush, height: number, p: Palette): void {
  const w = CHAIR.width * height;
  const line = Math.max(1, height * 0.018);
  const path = (inset: number): void => {
    ctx.beginPath();
    ctx.roundRect(inset, height * 0.12 + inset, w - 2 * inset, height * 0.88 - inset, [height * 0.3 - inset, height * 0.3 - inset, height * 0.05, height * 0.05]);
  };
  path(line / 2);
  ctx.fillStyle = linear(ctx, 0, height * 0.1, 0, height, [[0, p.chair[0]], [1, p.chair[1]]]);
  ctx.fill();
  ctx.save();
  path(line / 2);
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, 0, w, 0, [[0, rgba(p.shade, 0.3 * p.shadeStrength)], [0.2, rgba(p.shade, 0)], [0.8, rgba(p.shade, 0)], [1, rgba(p.shade, 0.3 * p.shadeStrength)]]);
  ctx.fillRect(0, 0, w, height);
  path(height * 0.075);
  ctx.lineWidth = line;
  ctx.strokeStyle = rgba(p.shade, 0.4 * p.shadeStrength);
  ctx.stroke();
  ctx.restore();
  path(line / 2);
  ctx.lineWidth = line;
  ctx.strokeStyle = linear(ctx, 0, height * 0.1, 0, height * 0.8, [[0, p.chairEdge], [1, `${p.chairEdge}50`]]);
  ctx.stroke();
}
