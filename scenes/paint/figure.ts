/** One figure for every delegation: the same size and tone, without a face, its head turned to whoever speaks. */
import { gently, linear, rgba, type Brush } from './brush.ts';
import type { Turn } from '../../src/layout/gaze.ts';
import type { Shoulders } from '../../src/layout/stage-plan.ts';
import type { Tone } from './palette.ts';

/** Width of the box a figure is painted in, for a height of 1; it stands on the middle of its lower edge. */
export const FIGURE_WIDTH = 1.06;
/** A figure on its feet, for a bust of height 1. */
export const STANDING = { width: FIGURE_WIDTH, height: 2.5 } as const;

/** The outlines of one height, width and tone, given out round the table in turn. */
interface Outline {
  /** Upper arm's bend, shoulder's bend and shoulder, as points on the right side. */
  readonly arm: readonly [number, number];
  readonly bend: readonly [number, number];
  readonly shoulder: readonly [number, number];
  /** Between shoulder and neck. */
  readonly slope: readonly [number, number];
}

const OUTLINES: Readonly<Record<Shoulders, Outline>> = {
  0: { arm: [0.49, 0.79], bend: [0.45, 0.625], shoulder: [0.295, 0.552], slope: [0.21, 0.515] },
  1: { arm: [0.488, 0.815], bend: [0.42, 0.672], shoulder: [0.275, 0.588], slope: [0.2, 0.546] },
  2: { arm: [0.496, 0.74], bend: [0.486, 0.572], shoulder: [0.318, 0.528], slope: [0.225, 0.502] },
};

const bodyPath = (shoulders: Shoulders) => (ctx: Brush): void => {
  const { arm, bend, shoulder, slope } = OUTLINES[shoulders];
  ctx.beginPath();
  ctx.moveTo(-0.495, 1.01);
  ctx.bezierCurveTo(-arm[0], arm[1], -bend[0], bend[1], -shoulder[0], shoulder[1]);
  ctx.bezierCurveTo(-slope[0], slope[1], -0.13, 0.505, -0.103, 0.45);
  ctx.lineTo(-0.092, 0.34);
  ctx.lineTo(0.092, 0.34);
  ctx.lineTo(0.103, 0.45);
  ctx.bezierCurveTo(0.13, 0.505, slope[0], slope[1], shoulder[0], shoulder[1]);
  ctx.bezierCurveTo(bend[0], bend[1], arm[0], arm[1], 0.495, 1.01);
  ctx.closePath();
};

/** A turned head leans its chin the way it looks. */
const headPath = (turn: Turn) => (ctx: Brush): void => {
  ctx.beginPath();
  ctx.ellipse(turn * 0.028, 0.222, turn === 0 ? 0.19 : 0.184, 0.218, -0.2 * turn, 0, Math.PI * 2);
};

export interface FigurePaint {
  readonly tone: Tone;
  readonly rim: string;
  readonly shade: string;
  /** -1 lit from the left, 0 from above, 1 from the right. */
  readonly from: -1 | 0 | 1;
  readonly rimStrength: number;
  readonly shoulders: Shoulders;
}

const scaled = (ctx: Brush, height: number, paint: () => void): void => {
  ctx.save();
  ctx.scale(height, height);
  ctx.translate(FIGURE_WIDTH / 2, 0);
  paint();
  ctx.restore();
};

/** Paints into a box of `height` by `height`; the figure fills it from head to lower edge. */
export function paintFigure(ctx: Brush, height: number, figure: FigurePaint): void {
  paintBody(ctx, height, figure);
  paintHead(ctx, height, figure, 0);
}

/** Shoulders, collar and neck, in the box of the whole figure. */
export function paintBody(ctx: Brush, height: number, { tone, rim, shade, from, rimStrength, shoulders }: FigurePaint): void {
  scaled(ctx, height, () => {
    const path = bodyPath(shoulders);
    path(ctx);
    ctx.clip();
    ctx.fillStyle = linear(ctx, 0, 0.4, 0, 1.04, gently(tone[0], tone[1]));
    ctx.fillRect(-0.6, 0, 1.2, 1.1);
    // Light from one side turns the far shoulder away.
    ctx.fillStyle = linear(ctx, -0.46, 0, 0.46, 0, from === 1 ? [[0, rgba(shade, 0.42)], [0.55, rgba(shade, 0.05)], [1, rgba(shade, 0)]] : from === -1 ? [[0, rgba(shade, 0)], [0.45, rgba(shade, 0.05)], [1, rgba(shade, 0.42)]] : [[0, rgba(shade, 0.26)], [0.32, rgba(shade, 0)], [0.68, rgba(shade, 0)], [1, rgba(shade, 0.26)]]);
    ctx.fillRect(-0.6, 0, 1.2, 1.1);
    shadowOfChin(ctx, shade);
    collar(ctx, shade, tone);
    edgeLight(ctx, path, rim, from, rimStrength, 0.49, 0.92);
  });
}

/** The head alone, in the box of the whole figure. */
export function paintHead(ctx: Brush, height: number, { tone, rim, shade, from, rimStrength }: FigurePaint, turn: Turn): void {
  scaled(ctx, height, () => {
    const path = headPath(turn);
    path(ctx);
    ctx.clip();
    ctx.fillStyle = linear(ctx, 0, 0.02, 0, 0.54, gently(tone[0], tone[1]));
    ctx.fillRect(-0.3, 0, 0.6, 0.5);
    ctx.fillStyle = linear(ctx, -0.18, 0, 0.18, 0, from === 1 ? [[0, rgba(shade, 0.4)], [0.6, rgba(shade, 0.02)], [1, rgba(shade, 0)]] : from === -1 ? [[0, rgba(shade, 0)], [0.4, rgba(shade, 0.02)], [1, rgba(shade, 0.4)]] : [[0, rgba(shade, 0.22)], [0.35, rgba(shade, 0)], [0.65, rgba(shade, 0)], [1, rgba(shade, 0.22)]]);
    if (turn === 0) ctx.fillRect(-0.3, 0, 0.6, 0.5);
    else turnAway(ctx, shade, turn);
    edgeLight(ctx, path, rim, from, rimStrength, 0, 0.32);
  });
}

/** The back of a turned head lies in shade, with the hint of an ear where the side of it is seen. */
function turnAway(ctx: Brush, shade: string, turn: -1 | 1): void {
  ctx.fillStyle = linear(ctx, -0.2 * turn, 0, 0.2 * turn, 0, [[0, rgba(shade, 0.56)], [0.34, rgba(shade, 0.34)], [0.62, rgba(shade, 0.06)], [1, rgba(shade, 0)]]);
  ctx.fillRect(-0.3, 0, 0.6, 0.5);
  ctx.beginPath();
  ctx.ellipse(-0.052 * turn, 0.246, 0.026, 0.05, -0.16 * turn, 0, Math.PI * 2);
  ctx.fillStyle = rgba(shade, 0.34);
  ctx.fill();
}

/** The same figure on its feet: the bust above a long coat, for a bust of this height. */
export function paintStanding(ctx: Brush, height: number, figure: FigurePaint): void {
  const { tone, shade } = figure;
  ctx.save();
  ctx.scale(height, height);
  ctx.translate(FIGURE_WIDTH / 2, 0);
  ctx.beginPath();
  ctx.moveTo(-0.494, 0.98);
  ctx.bezierCurveTo(-0.47, 1.3, -0.36, 1.5, -0.3, 2.44);
  ctx.lineTo(0.3, 2.44);
  ctx.bezierCurveTo(0.36, 1.5, 0.47, 1.3, 0.494, 0.98);
  ctx.closePath();
  ctx.save();
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, 0.95, 0, 2.45, gently(tone[1], '#0d1618'));
  ctx.fillRect(-0.6, 0.9, 1.2, 1.6);
  ctx.fillStyle = linear(ctx, -0.42, 0, 0.42, 0, [[0, rgba(shade, 0.5)], [0.3, rgba(shade, 0)], [0.7, rgba(shade, 0)], [1, rgba(shade, 0.5)]]);
  ctx.fillRect(-0.6, 0.9, 1.2, 1.6);
  ctx.lineWidth = 0.014;
  ctx.strokeStyle = rgba(shade, 0.4);
  ctx.beginPath();
  ctx.moveTo(0, 1);
  ctx.lineTo(0, 2.44);
  ctx.stroke();
  ctx.restore();
  ctx.restore();
  paintFigure(ctx, height, figure);
}

function shadowOfChin(ctx: Brush, shade: string): void {
  ctx.save();
  ctx.translate(0, 0.44);
  ctx.scale(1, 0.42);
  const fill = ctx.createRadialGradient(0, 0, 0, 0, 0, 0.24);
  fill.addColorStop(0, rgba(shade, 0.34));
  fill.addColorStop(1, rgba(shade, 0));
  ctx.fillStyle = fill;
  ctx.fillRect(-0.3, -0.3, 0.6, 0.6);
  ctx.restore();
}

function collar(ctx: Brush, shade: string, tone: Tone): void {
  ctx.beginPath();
  ctx.moveTo(-0.115, 0.51);
  ctx.lineTo(0, 0.73);
  ctx.lineTo(0.115, 0.51);
  ctx.closePath();
  ctx.fillStyle = linear(ctx, 0, 0.53, 0, 0.72, [[0, `${tone[0]}00`], [1, `${tone[0]}48`]]);
  ctx.fill();
  ctx.beginPath();
  ctx.moveTo(-0.125, 0.515);
  ctx.lineTo(0, 0.745);
  ctx.lineTo(0.125, 0.515);
  ctx.lineWidth = 0.02;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = rgba(shade, 0.42);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(0, 0.745);
  ctx.lineTo(0, 1.01);
  ctx.lineWidth = 0.014;
  ctx.strokeStyle = rgba(shade, 0.3);
  ctx.stroke();
}

/** A bright line inside the outline, on the side the light comes from. */
function edgeLight(ctx: Brush, path: (ctx: Brush) => void, rim: string, from: -1 | 0 | 1, strength: number, top: number, bottom: number): void {
  for (const [width, alpha] of [[0.14, 0.05], [0.11, 0.06], [0.084, 0.08], [0.06, 0.11], [0.044, 0.18], [0.03, 0.34], [0.018, 0.6]] as const) {
    path(ctx);
    ctx.lineWidth = width;
    const a = alpha * strength;
    ctx.strokeStyle = from === 0
      ? linear(ctx, 0, top, 0, bottom, [[0, rgba(rim, top > 0 ? 0 : a)], [0.12, rgba(rim, a)], [0.35, rgba(rim, a * 0.5)], [0.8, rgba(rim, 0)], [1, rgba(rim, 0)]])
      : linear(ctx, from * 0.42, top, from * -0.1, bottom, [[0, rgba(rim, a)], [0.42, rgba(rim, a * 0.75)], [0.7, rgba(rim, 0)], [1, rgba(rim, 0)]]);
    ctx.stroke();
  }
}
