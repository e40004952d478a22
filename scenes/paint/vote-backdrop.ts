/** The room at the vote: dark folds, and one long table (a phone: three) between the figures and the reader. */
import type { VotePlan } from '../../src/layout/vote-plan.ts';
import type { Point } from '../../src/layout/stage-plan.ts';
import { dither, linear, pool, rgba, type Brush } from './brush.ts';
import { EVENING, type Palette } from './palette.ts';
import { paintFolds, vignette } from './wall.ts';
import { grain } from './wood.ts';

export const VOTE_HALL = '#060b0c';
const DARK: Palette = { ...EVENING, wall: ['#0a1215', '#0a1315', '#060b0c'], foldShade: '1,3,4', foldLight: '70,104,110', foldStrength: 0.62 };

export function paintVoteWall(ctx: Brush, plan: VotePlan): void {
  const { width, height, scale } = plan;
  ctx.fillStyle = VOTE_HALL;
  ctx.fillRect(0, 0, width, height);
  if (plan.mode === 'wide') {
    paintFolds(ctx, DARK, { left: 0, right: width, top: 0, bottom: 420 * scale }, 20 * scale, 23);
    ctx.fillStyle = linear(ctx, 0, 0, 0, 420 * scale, [[0, rgba('0,0,0', 0.45)], [0.5, rgba('0,0,0', 0.06)], [1, rgba('0,0,0', 0)]]);
    ctx.fillRect(0, 0, width, 420 * scale);
    // What light is left hangs over the row.
    pool(ctx, width / 2, 262 * scale, width * 0.56, 150 * scale, '120,160,168', 0.09);
  } else {
    paintFolds(ctx, DARK, { left: 0, right: width, top: 0, bottom: height }, 21, 23);
    for (const row of [0, 1, 2]) pool(ctx, width / 2, (plan.places.find((p) => p.row === row)?.figure.y ?? 0) - 36, width * 0.62, 70, '120,160,168', 0.1);
  }
  vignette(ctx, width, height, '0,0,0', 0.6);
  dither(ctx);
}

/** The warm light of the sitting that goes out when the vote is called. */
export function paintVoteLamps(ctx: Brush, width: number, height: number): void {
  pool(ctx, width / 2, height * 0.5, width * 0.72, height * 0.7, EVENING.light, 0.3);
  for (let i = 0; i < 4; i++) pool(ctx, (width * (i + 0.5)) / 4, height * 0.12, width * 0.2, height * 0.5, EVENING.light, 0.16);
}

/** The front of the room: the table the figures sit behind; everything above its edge stays clear. */
export function paintVoteTable(ctx: Brush, plan: VotePlan, row: number, grained: boolean): void {
  if (plan.mode === 'wide') wideTable(ctx, plan, grained);
  else compactTable(ctx, plan, row, grained);
}

function wideTable(ctx: Brush, plan: VotePlan, grained: boolean): void {
  const { width, scale: s, places } = plan;
  const middle = places[Math.floor(places.length / 2)]?.figure.y ?? 295 * s;
  const rise = (places[0]?.figure.y ?? middle) - middle;
  const half = (places.at(-1)?.figure.x ?? width) - width / 2;
  const edge = (x: number, dy: number, bend = 1): number => middle + dy + rise * bend * ((x - width / 2) / half) ** 2;
  const row = (dy: number, bend = 1): readonly Point[] => Array.from({ length: 65 }, (_, i) => ({ x: (width * i) / 64, y: edge((width * i) / 64, dy * s, bend) }));
  const path = (top: readonly Point[], foot: readonly Point[]): void => {
    ctx.beginPath();
    top.forEach((p, i) => { if (i === 0) ctx.moveTo(p.x, p.y); else ctx.lineTo(p.x, p.y); });
    for (const p of [...foot].reverse()) ctx.lineTo(p.x, p.y);
    ctx.closePath();
  };
  const top = row(-3);
  const lip = row(71);
  const foot = row(99);
  // Nothing shows below the table.
  path(foot, [{ x: 0, y: middle + 180 * s }, { x: width, y: middle + 180 * s }]);
  ctx.fillStyle = VOTE_HALL;
  ctx.fill();
  // Front panel.
  path(lip, foot);
  ctx.fillStyle = linear(ctx, 0, middle + 66 * s, 0, middle + 122 * s, [[0, '#341d12'], [0.5, '#22130b'], [1, '#0f0806']]);
  ctx.fill();
  // Top of the table.
  ctx.save();
  path(top, lip);
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, middle - 4 * s, 0, middle + 92 * s, [[0, '#704830'], [0.45, '#563422'], [1, '#3b2315']]);
  ctx.fillRect(0, middle - 10 * s, width, 140 * s);
  if (grained) grain(ctx, { at: (u, t) => ({ x: width * u, y: edge(width * u, (-3 + 74 * t) * s) }), length: width, width: 74 * s }, { dark: '20,9,4', light: '196,138,88', strength: 0.95, leaves: 15, seed: 77 });
  for (const place of places) pool(ctx, place.figure.x, place.figure.y + 46 * s, 52 * s, 36 * s, EVENING.light, 0.13, 'soft-light');
  ctx.fillStyle = linear(ctx, 0, 0, width, 0, [[0, rgba('0,0,0', 0.5)], [0.22, rgba('0,0,0', 0)], [0.78, rgba('0,0,0', 0)], [1, rgba('0,0,0', 0.5)]]);
  ctx.fillRect(0, middle - 10 * s, width, 140 * s);
  ctx.restore();
  const line = (points: readonly Point[], w: number, style: string | CanvasGradient): void => {
    ctx.beginPath();
    points.forEach((p, i) => { if (i === 0) ctx.moveTo(p.x, p.y); else ctx.lineTo(p.x, p.y); });
    ctx.lineWidth = w * s;
    ctx.strokeStyle = style;
    ctx.stroke();
  };
  const bright = (alpha: number): CanvasGradient => linear(ctx, 0, 0, width, 0, [[0, rgba('192,139,90', alpha * 0.4)], [0.5, rgba('214,160,106', alpha)], [1, rgba('192,139,90', alpha * 0.4)]]);
  line(row(-0.6), 3, rgba('20,9,4', 0.5));
  line(top, 1.8, bright(0.95));
  line(row(66), 1, bright(0.34));
  line(lip, 2, bright(0.42));
  line(foot, 2, rgba('0,0,0', 0.8));
}

function compactTable(ctx: Brush, plan: VotePlan, row: number, grained: boolean): void {
  const place = plan.places.find((p) => p.row === row);
  if (!place) return;
  const { width } = plan;
  const top = place.figure.y - 1;
  const height = 64;
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, top, width, height);
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, top, 0, top + height, [[0, '#6b4329'], [0.55, '#523120'], [1, '#341d12']]);
  ctx.fillRect(0, top, width, height);
  if (grained) grain(ctx, { at: (u, t) => ({ x: width * u, y: top + height * t }), length: width, width: height }, { dark: '20,9,4', light: '196,138,88', strength: 0.9, leaves: 5, seed: 90 + row });
  ctx.fillStyle = linear(ctx, 0, top, 0, top + height, [[0, rgba('0,0,0', 0)], [0.8, rgba('0,0,0', 0.2)], [1, rgba('0,0,0', 0.6)]]);
  ctx.fillRect(0, top, width, height);
  ctx.fillStyle = '#b98655';
  ctx.fillRect(0, top, width, 1.6);
  ctx.restore();
}

/** A beam from above, soft at both sides; it ends on the figure's table edge. */
export function paintBeam(ctx: Brush, width: number, height: number): void {
  const middle = width / 2;
  for (let i = 0; i < 12; i++) {
    const k = i / 11;
    const topHalf = width * (0.09 + 0.06 * k);
    const footHalf = width * (0.26 + 0.2 * k);
    ctx.beginPath();
    ctx.moveTo(middle - topHalf, 0);
    ctx.lineTo(middle + topHalf, 0);
    ctx.lineTo(middle + footHalf, height);
    ctx.lineTo(middle - footHalf, height);
    ctx.closePath();
    ctx.fillStyle = linear(ctx, 0, 0, 0, height, [[0, rgba('255,214,170', 0.012)], [0.5, rgba('255,206,156', 0.03)], [0.92, rgba('255,198,146', 0.044)], [1, rgba('255,198,146', 0.02)]]);
    ctx.fill();
  }
  pool(ctx, middle, height * 0.82, width * 0.48, height * 0.2, '255,206,150', 0.3);
}

/** The light of an adoption, over all of them alike. */
export function paintAdoption(ctx: Brush, plan: VotePlan, width: number, height: number): void {
  if (plan.mode === 'compact') {
    for (const row of [0, 1, 2]) {
      const foot = plan.places.find((place) => place.row === row)?.figure.y ?? 0;
      pool(ctx, width / 2, foot - 34, width * 0.75, 74, '255,218,158', 0.34);
    }
    return;
  }
  pool(ctx, width / 2, height * 0.58, width * 0.66, height * 0.5, '255,214,150', 0.26);
  for (let i = 0; i < 5; i++) pool(ctx, (width * (i + 0.5)) / 5, height * 0.6, width * 0.2, height * 0.36, '255,222,166', 0.12);
  ctx.fillStyle = linear(ctx, 0, 0, 0, height, [[0, rgba('255,214,160', 0)], [0.7, rgba('255,214,160', 0.06)], [1, rgba('255,214,160', 0)]]);
  ctx.fillRect(0, 0, width, height);
}
