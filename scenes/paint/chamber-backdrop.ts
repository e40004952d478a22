/** Everything of the chamber that never moves: wall, windows, lamps, floor, table, pools of light before each seat. */
import type { ChamberPlan } from '../../src/layout/chamber-plan.ts';
import { dither, linear, pool, rgba, type Brush } from './brush.ts';
import type { Palette } from './palette.ts';
import { compactHorseshoe, paintTable, wideHorseshoe } from './table.ts';
import { LAMPS, paintFolds, paintLamp, paintWindows, vignette } from './wall.ts';

export function paintChamber(ctx: Brush, plan: ChamberPlan, palette: Palette, grained: boolean): void {
  if (plan.mode === 'wide') wide(ctx, plan, palette, grained);
  else compact(ctx, plan, palette, grained);
  dither(ctx);
}

const WALL_TOP = 44;

function wide(ctx: Brush, plan: ChamberPlan, p: Palette, grained: boolean): void {
  const { scale } = plan;
  const left = -plan.left / scale - 2;
  const right = 1282 + plan.left / scale;
  const bottom = plan.height / scale + 2;
  ctx.save();
  ctx.translate(plan.left, 0);
  ctx.scale(scale, scale);
  paintFolds(ctx, p, { left, right, top: 0, bottom: 214 });
  paintWindows(ctx, p, 640, WALL_TOP - 8, 136);
  // The wall darkens where it meets the floor and towards the ceiling.
  ctx.fillStyle = linear(ctx, 0, 30, 0, 200, [[0, rgba(p.shade, 0.34 * p.shadeStrength)], [0.25, rgba(p.shade, 0)], [0.6, rgba(p.shade, 0)], [1, rgba(p.shade, 0.5 * p.shadeStrength)]]);
  ctx.fillRect(left, 0, right - left, 214);
  for (const x of LAMPS) paintLamp(ctx, p, x, 60, 34);
  floor(ctx, p, left, right, bottom);
  const cards = plan.cards.length > 0 ? { x: 226, y: 262, width: 834, height: 290 } : { x: 328, y: 270, width: 624, height: 126 };
  paintTable(ctx, { palette: p, grain: grained, shape: wideHorseshoe(bottom), bottom: Math.max(720, bottom), leaves: 15, lit: cards });
  for (const seat of [...plan.seats, ...(plan.secretaryGeneral ? [plan.secretaryGeneral] : [])]) {
    if (seat.side !== 'top') pool(ctx, (seat.figure.x - plan.left) / scale, seat.figure.y / scale - 2, 46, 22, p.shade, 0.6 * p.shadeStrength);
    const x = (seat.placard.x - plan.left) / scale;
    const y = seat.placard.y / scale;
    const inward = seat.side === 'left' ? 1 : seat.side === 'right' ? -1 : 0;
    pool(ctx, x + inward * 22, y + (inward === 0 ? 16 : 6), 82, inward === 0 ? 26 : 30, p.light, 0.34 * p.lightStrength, 'soft-light');
    pool(ctx, x + inward * 14, y + (inward === 0 ? 12 : 6), 66, inward === 0 ? 20 : 24, p.light, 0.14 * p.lightStrength);
  }
  ctx.restore();
  vignette(ctx, plan.width, plan.height, p.shade, 0.8 * p.shadeStrength);
  // The foot of the picture runs into the colour of the page, where captions and actions stand.
  ctx.fillStyle = linear(ctx, 0, plan.height - 178 * scale, 0, plan.height - 120 * scale, [[0, `${p.hall}00`], [1, p.hall]]);
  ctx.fillRect(0, plan.height - 178 * scale, plan.width, 178 * scale);
}

function floor(ctx: Brush, p: Palette, left: number, right: number, bottom: number): void {
  const reach = Math.max(0, -left);
  const edge = (dy: number): void => {
    ctx.moveTo(left, 200 + dy + reach * 0.1);
    ctx.quadraticCurveTo(640, 88 + dy - reach * 0.1, right, 200 + dy + reach * 0.1);
  };
  ctx.beginPath();
  edge(0);
  ctx.lineTo(right, bottom);
  ctx.lineTo(left, bottom);
  ctx.closePath();
  ctx.fillStyle = linear(ctx, 0, 140, 0, 560, [[0, p.floor[0]], [1, p.floor[1]]]);
  ctx.fill();
  ctx.beginPath();
  edge(-3);
  ctx.lineWidth = 5;
  ctx.strokeStyle = rgba(p.shade, 0.45 * p.shadeStrength);
  ctx.stroke();
  ctx.beginPath();
  edge(0);
  ctx.lineWidth = 1;
  ctx.strokeStyle = `${p.frame}58`;
  ctx.stroke();
  for (const x of LAMPS) pool(ctx, x, 214, 130, 34, p.light, 0.06 * p.lightStrength);
}

function compact(ctx: Brush, plan: ChamberPlan, p: Palette, grained: boolean): void {
  const { width, height } = plan;
  const half = Math.min(width, 560) / 2;
  ctx.fillStyle = linear(ctx, 0, 0, 0, height, [[0, p.wall[0]], [1, p.floor[1]]]);
  ctx.fillRect(0, 0, width, height);
  const bottom = height + 20;
  paintTable(ctx, { palette: p, grain: grained, shape: compactHorseshoe(width / 2, half, bottom), bottom: height * 1.5, leaves: 13, lit: { x: width / 2 - half + 88, y: 80, width: 2 * half - 176, height: 310 } });
  for (const seat of plan.seats) pool(ctx, seat.placard.x, seat.placard.y + 4, seat.placard.width * 0.75, 34, p.light, 0.13 * p.lightStrength, 'soft-light');
}
