/** The horseshoe table and the well inside it: veneer, inlay, bevels, the lit floor of the well. */
import type { Box, Point } from '../../src/layout/stage-plan.ts';
import { linear, polyline, pool, ribbon, rgba, type Brush } from './brush.ts';
import { along, between, lengthOf, sample, straight, type Piece } from './curve.ts';
import type { Palette } from './palette.ts';
import { grain } from './wood.ts';

export interface Horseshoe {
  readonly outer: readonly Point[];
  readonly inner: readonly Point[];
  /** Foot of the table's inner face, where the floor of the well begins. */
  readonly foot: readonly Point[];
  /** Width of the board, for the density of its grain. */
  readonly breadth: number;
}

const COUNTS = [24, 60, 40, 60, 24] as const;

/** The five pieces of one contour: up the left arm, round, along the head, round, down the right arm. */
function contour(left: number, right: number, bottom: number, bendFrom: number, head: number, headLeft: number, headRight: number, side: number, top: number): readonly Point[] {
  const l = { x: left, y: bendFrom };
  const r = { x: right, y: bendFrom };
  const hl = { x: headLeft, y: head };
  const hr = { x: headRight, y: head };
  const round: Piece = [l, { x: left, y: bendFrom + (head - bendFrom) * side }, { x: headLeft + (left - headLeft) * top, y: head }, hl];
  const back: Piece = [hr, { x: headRight + (right - headRight) * top, y: head }, { x: right, y: bendFrom + (head - bendFrom) * side }, r];
  return sample([straight({ x: left, y: bottom }, l), round, straight(hl, hr), back, straight(r, { x: right, y: bottom })], COUNTS);
}

/** The wide stage's table, in design px. */
export const wideHorseshoe = (bottom: number): Horseshoe => ({
  outer: contour(58, 1222, bottom, 530, 147, 430, 850, 0.62, 0.56),
  inner: contour(213, 1067, bottom, 520, 238, 400, 880, 0.58, 0.55),
  foot: contour(216, 1064, bottom, 560, 269, 424, 856, 0.62, 0.58),
  breadth: 150,
});

/** The phone's table: rails left and right, a round head. */
export const compactHorseshoe = (middle: number, half: number, bottom: number): Horseshoe => ({
  outer: contour(middle - half + 6, middle + half - 6, bottom, 130, 1, middle - half + 118, middle + half - 118, 0.62, 0.5),
  inner: contour(middle - half + 82, middle + half - 82, bottom, 92, 61, middle - half + 116, middle + half - 116, 0.6, 0.5),
  foot: contour(middle - half + 88, middle + half - 88, bottom, 108, 76, middle - half + 120, middle + half - 120, 0.6, 0.5),
  breadth: 64,
});

export interface TablePaint {
  readonly palette: Palette;
  readonly grain: boolean;
  readonly shape: Horseshoe;
  readonly bottom: number;
  readonly leaves: number;
  /** Where the cards and the draft lie: the light of the well falls there. */
  readonly lit: Box;
}

export function paintTable(ctx: Brush, paint: TablePaint): void {
  const { palette: p, shape } = paint;
  shadowOnFloor(ctx, shape, p);
  paintWell(ctx, paint);
  paintTop(ctx, paint);
  edges(ctx, shape, p);
}

function shadowOnFloor(ctx: Brush, shape: Horseshoe, p: Palette): void {
  ctx.save();
  softEdge(ctx, shape.outer, shape.breadth * 0.55, p.shade, 0.9 * p.shadeStrength);
  ctx.restore();
}

/** Far enough to the side that the line itself falls outside every canvas. */
const ASIDE = 20_000;

/** A soft band of shade along a line: the blurred shadow of a line that is drawn out of sight. */
function softEdge(ctx: Brush, points: readonly Point[], width: number, triplet: string, alpha: number): void {
  // Shadows are measured in device px.
  const ratio = ctx.getTransform().a;
  ctx.save();
  ctx.shadowColor = rgba(triplet, alpha);
  ctx.shadowBlur = width * 0.6 * ratio;
  ctx.shadowOffsetX = ASIDE;
  ctx.translate(-ASIDE / ratio, 0);
  polyline(ctx, points);
  ctx.lineWidth = width * 0.5;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = '#000';
  ctx.stroke();
  ctx.restore();
}

function paintTop(ctx: Brush, { palette: p, shape, bottom, leaves, grain: grained, lit }: TablePaint): void {
  const { outer, inner } = shape;
  const top = Math.min(...outer.map((q) => q.y));
  const left = Math.min(...outer.map((q) => q.x));
  const right = Math.max(...outer.map((q) => q.x));
  const middle = (left + right) / 2;
  ctx.save();
  ribbon(ctx, outer, inner);
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, top, 0, bottom, [[0, p.wood.high], [0.26, p.wood.mid], [1, p.wood.low]]);
  ctx.fillRect(left - 4, top - 4, right - left + 8, bottom - top + 8);
  // A wide, warm light over the head of the table; the arms run into the dusk.
  pool(ctx, middle, top + 44, (right - left) * 0.52, 190, p.light, 0.34 * p.lightStrength, 'soft-light');
  if (grained) {
    const board = { at: (u: number, t: number): Point => mix(along(inner, u), along(outer, u), t), length: lengthOf(outer), width: shape.breadth };
    grain(ctx, board, { dark: p.grainDark, light: p.grainLight, strength: 1, leaves, seed: 16 });
  }
  // Varnish: a soft gleam along the middle of the board, shade towards both edges.
  for (const [t, width, triplet, alpha] of [[0.56, 74, p.rim, 0.022], [0.58, 46, p.rim, 0.022], [0.6, 22, p.rim, 0.02], [1, 34, p.shade, 0.1], [1, 16, p.shade, 0.12], [0, 26, p.shade, 0.08]] as const) {
    polyline(ctx, between(inner, outer, t));
    ctx.lineWidth = width;
    ctx.strokeStyle = rgba(triplet, alpha);
    ctx.stroke();
  }
  pool(ctx, middle, lit.y + lit.height * 0.3, lit.width * 0.86, lit.height * 1.05, p.light, 0.1 * p.lightStrength, 'soft-light');
  ctx.restore();
}

const mix = (a: Point, b: Point, t: number): Point => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t });

function paintWell(ctx: Brush, { palette: p, shape, bottom, lit }: TablePaint): void {
  const { inner, foot } = shape;
  const top = Math.min(...inner.map((q) => q.y));
  const left = Math.min(...inner.map((q) => q.x));
  const right = Math.max(...inner.map((q) => q.x));
  const middle = (left + right) / 2;
  ctx.save();
  // The table's inner face.
  polyline(ctx, inner);
  ctx.closePath();
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, top, 0, top + 200, [[0, p.wood.face[0]], [0.2, p.wood.face[1]], [1, p.wood.face[1]]]);
  ctx.fillRect(left, top, right - left, bottom - top);
  // The floor, lit from above.
  polyline(ctx, foot);
  ctx.closePath();
  ctx.clip();
  ctx.fillStyle = p.well[1];
  ctx.fillRect(left, top, right - left, bottom - top);
  ctx.save();
  ctx.translate(middle, lit.y + lit.height * 0.42);
  ctx.scale(1, (lit.height * 0.92) / (lit.width * 0.62));
  const radius = lit.width * 0.62;
  const fill = ctx.createRadialGradient(0, 0, 0, 0, 0, radius);
  fill.addColorStop(0, p.well[0]);
  fill.addColorStop(0.4, `${p.well[0]}c4`);
  fill.addColorStop(0.75, `${p.well[0]}4a`);
  fill.addColorStop(1, `${p.well[0]}00`);
  ctx.fillStyle = fill;
  ctx.fillRect(-radius, -radius, 2 * radius, 2 * radius);
  ctx.restore();
  pool(ctx, middle, lit.y + lit.height * 0.36, lit.width * 0.4, lit.height * 0.6, p.rim, 0.1 * p.lightStrength);
  // Shade under the table, all round.
  softEdge(ctx, foot, shape.breadth * 0.55, p.shade, 0.85 * p.shadeStrength);
  ctx.restore();
}

function edges(ctx: Brush, { outer, inner }: Horseshoe, p: Palette): void {
  ctx.save();
  ctx.lineJoin = 'round';
  const stroke = (t: number, width: number, style: string): void => {
    polyline(ctx, t === 0 ? inner : t === 1 ? outer : between(inner, outer, t));
    ctx.lineWidth = width;
    ctx.strokeStyle = style;
    ctx.stroke();
  };
  // Brass stringing let into the veneer, with the shadow of its groove.
  for (const t of [0.075, 0.925]) {
    stroke(t, 2.2, rgba(p.grainDark, 0.5));
    stroke(t, 0.9, `${p.inlay}b0`);
  }
  // Bevels: dark under, bright on the lip.
  stroke(0.012, 3.4, rgba(p.grainDark, 0.55));
  stroke(0.988, 3.4, rgba(p.grainDark, 0.45));
  const bright = ctx.createLinearGradient(0, 140, 0, 560);
  bright.addColorStop(0, p.wood.edge);
  bright.addColorStop(1, `${p.wood.edge}70`);
  polyline(ctx, outer);
  ctx.lineWidth = 1.8;
  ctx.strokeStyle = bright;
  ctx.stroke();
  polyline(ctx, inner);
  ctx.lineWidth = 1.8;
  ctx.stroke();
  ctx.restore();
}
