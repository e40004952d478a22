/** Contours made of straight and bent pieces, sampled so that two of them can be walked side by side. */
import type { Point } from '../../src/layout/stage-plan.ts';

/** Four numbers pairs: start, two handles, end. A straight piece has its handles on the line. */
export type Piece = readonly [Point, Point, Point, Point];

export const straight = (a: Point, b: Point): Piece => [a, { x: a.x + (b.x - a.x) / 3, y: a.y + (b.y - a.y) / 3 }, { x: a.x + ((b.x - a.x) * 2) / 3, y: a.y + ((b.y - a.y) * 2) / 3 }, b];

function onPiece([a, b, c, d]: Piece, t: number): Point {
  const s = 1 - t;
  const k = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t] as const;
  return { x: k[0] * a.x + k[1] * b.x + k[2] * c.x + k[3] * d.x, y: k[0] * a.y + k[1] * b.y + k[2] * c.y + k[3] * d.y };
}

/** Points along the pieces; `counts` says how many steps each takes, so that contours with equal counts match point for point. */
export function sample(pieces: readonly Piece[], counts: readonly number[]): readonly Point[] {
  const points: Point[] = [];
  pieces.forEach((piece, i) => {
    const n = counts[i] ?? 8;
    for (let k = i === 0 ? 0 : 1; k <= n; k++) points.push(onPiece(piece, k / n));
  });
  return points;
}

export function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  points.forEach((p, i) => {
    const before = points[i - 1];
    if (before) sum += Math.hypot(p.x - before.x, p.y - before.y);
  });
  return sum;
}

/** A point a part of the way along, by number of points. */
export function along(points: readonly Point[], u: number): Point {
  const at = Math.min(points.length - 1, Math.max(0, u * (points.length - 1)));
  const i = Math.floor(at);
  const a = points[i] ?? { x: 0, y: 0 };
  const b = points[i + 1] ?? a;
  return { x: a.x + (b.x - a.x) * (at - i), y: a.y + (b.y - a.y) * (at - i) };
}

/** The row of points a part of the way across from one contour to the other. */
export const between = (one: readonly Point[], other: readonly Point[], t: number): readonly Point[] => one.map((p, i) => { const q = other[i] ?? p; return { x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t }; });
