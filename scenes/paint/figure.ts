/** One figure for every delegation: the same shape, size and tone, without a face. Also its chair and its raised hand. */
import { gently, linear, rgba, type Brush } from './brush.ts';
import type { Palette, Tone } from './palette.ts';

/** Width of the box a figure is painted in, for a height of 1; it stands on the middle of its lower edge. */
export const FIGURE_WIDTH = 1.06;
export const CHAIR = { width: 1.08, height: 1 } as const;
/** A figure on its feet, for a bust of height 1. */
export const STANDING = { width: FIGURE_WIDTH, height: 2.5 } as const;
export const HAND = { width: 0.5, height: 1.5 } as const;

function bodyPath(ctx: Brush): void {
  ctx.beginPath();
  ctx.moveTo(-0.495, 1.01);
  ctx.bezierCurveTo(-0.49, 0.79, -0.45, 0.625, -0.295, 0.552);
  ctx.bezierCurveTo(-0.21, 0.515, -0.13, 0.505, -0.103, 0.45);
  ctx.lineTo(-0.092, 0.34);
  ctx.lineTo(0.092, 0.34);
  ctx.lineTo(0.103, 0.45);
  ctx.bezierCurveTo(0.13, 0.505, 0.21, 0.515, 0.295, 0.552);
  ctx.bezierCurveTo(0.45, 0.625, 0.49, 0.79, 0.495, 1.01);
  ctx.closePath();
}

function headPath(ctx: Brush): void {
  ctx.beginPath();
  ctx.ellipse(0, 0.222, 0.19, 0.218, 0, 0, Math.PI * 2);
}

export interface FigurePaint {
  readonly tone: Tone;
  readonly rim: string;
  readonly shade: string;
  /** -1 lit from the left, 0 from above, 1 from the right. */
  readonly from: -1 | 0 | 1;
  readonly rimStrength: number;
}

/** Paints into a box of `height` by `height`; the figure fills it from head to lower edge. */
export function paintFigure(ctx: Brush, height: number, { tone, rim, shade, from, rimStrength }: FigurePaint): void {
  ctx.save();
  ctx.scale(height, height);
  ctx.translate(FIGURE_WIDTH / 2, 0);
  ctx.save();
  bodyPath(ctx);
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, 0.4, 0, 1.04, gently(tone[0], tone[1]));
  ctx.fillRect(-0.6, 0, 1.2, 1.1);
  // Light from one side turns the far shoulder away.
  ctx.fillStyle = linear(ctx, -0.46, 0, 0.46, 0, from === 1 ? [[0, rgba(shade, 0.42)], [0.55, rgba(shade, 0.05)], [1, rgba(shade, 0)]] : from === -1 ? [[0, rgba(shade, 0)], [0.45, rgba(shade, 0.05)], [1, rgba(shade, 0.42)]] : [[0, rgba(shade, 0.26)], [0.32, rgba(shade, 0)], [0.68, rgba(shade, 0)], [1, rgba(shade, 0.26)]]);
  ctx.fillRect(-0.6, 0, 1.2, 1.1);
  shadowOfChin(ctx, shade);
  collar(ctx, shade, tone);
  edgeLight(ctx, bodyPath, rim, from, rimStrength, 0.49, 0.92);
  ctx.restore();
  ctx.save();
  headPath(ctx);
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, 0.02, 0, 0.54, gently(tone[0], tone[1]));
  ctx.fillRect(-0.3, 0, 0.6, 0.5);
  ctx.fillStyle = linear(ctx, -0.18, 0, 0.18, 0, from === 1 ? [[0, rgba(shade, 0.4)], [0.6, rgba(shade, 0.02)], [1, rgba(shade, 0)]] : from === -1 ? [[0, rgba(shade, 0)], [0.4, rgba(shade, 0.02)], [1, rgba(shade, 0.4)]] : [[0, rgba(shade, 0.22)], [0.35, rgba(shade, 0)], [0.65, rgba(shade, 0)], [1, rgba(shade, 0.22)]]);
  ctx.fillRect(-0.3, 0, 0.6, 0.5);
  edgeLight(ctx, headPath, rim, from, rimStrength, 0, 0.32);
  ctx.restore();
  ctx.restore();
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

/** Forearm and open palm, the same arm for all; the box stands on the table's edge. */
export function paintHand(ctx: Brush, height: number, tone: Tone, rim: string): void {
  ctx.save();
  ctx.scale(height * 1.1, height * 1.1);
  const skin = linear(ctx, 0, 0, 0, 0.36, [[0, tone[0]], [1, tone[0]]]);
  // Sleeve: from the elbow beside the body up to the cuff.
  ctx.beginPath();
  ctx.moveTo(-0.02, 1.36);
  ctx.bezierCurveTo(0.1, 1.24, 0.15, 1.02, 0.165, 0.5);
  ctx.lineTo(0.315, 0.5);
  ctx.bezierCurveTo(0.33, 0.92, 0.31, 1.2, 0.14, 1.36);
  ctx.closePath();
  ctx.fillStyle = linear(ctx, 0, 0.44, 0, 1.34, [[0, tone[0]], [0.3, tone[0]], [1, tone[1]]]);
  ctx.fill();
  ctx.save();
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0.12, 0, 0.34, 0, [[0, rgba('6,12,16', 0.34)], [0.45, rgba('6,12,16', 0)], [1, rgba(rim, 0.2)]]);
  ctx.fillRect(-0.1, 0.4, 0.6, 1);
  ctx.fillStyle = rgba('6,12,16', 0.22);
  ctx.fillRect(0.1, 0.52, 0.3, 0.018);
  ctx.restore();
  ctx.fillStyle = skin;
  ctx.strokeStyle = tone[0];
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  // Wrist and palm.
  ctx.beginPath();
  ctx.moveTo(0.185, 0.51);
  ctx.bezierCurveTo(0.195, 0.43, 0.15, 0.38, 0.148, 0.29);
  ctx.bezierCurveTo(0.15, 0.235, 0.32, 0.235, 0.334, 0.29);
  ctx.bezierCurveTo(0.34, 0.37, 0.285, 0.43, 0.295, 0.51);
  ctx.closePath();
  ctx.fill();
  for (const [x0, y0, x1, y1, width] of [[0.176, 0.27, 0.142, 0.105, 0.05], [0.219, 0.255, 0.209, 0.045, 0.053], [0.263, 0.255, 0.273, 0.055, 0.053], [0.305, 0.275, 0.336, 0.12, 0.047], [0.175, 0.36, 0.068, 0.235, 0.053]] as const) {
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.lineWidth = width;
    ctx.stroke();
  }
  // The hollow of the palm.
  const hollow = ctx.createRadialGradient(0.245, 0.34, 0, 0.245, 0.34, 0.1);
  hollow.addColorStop(0, rgba('10,24,32', 0.2));
  hollow.addColorStop(1, rgba('10,24,32', 0));
  ctx.fillStyle = hollow;
  ctx.fillRect(0.1, 0.2, 0.3, 0.3);
  ctx.restore();
}
