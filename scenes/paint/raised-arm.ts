/** A raised arm with an open palm: the same for all, drawn behind the figure whose shoulder it comes from. */
import { linear, rgba, type Brush } from './brush.ts';
import type { Tone } from './palette.ts';

/** The box of an arm, for a figure of height 1: how wide and high it is, and how far right of the figure's middle it begins. */
export const ARM = { width: 0.56, height: 1.5, left: 0.16 } as const;

/** Hand's middle and the height of the cuff, in the figure's own measure. */
const WRIST = { x: 0.532, y: 0.075 } as const;

/** @param height of the figure; the arm's box ends at the figure's foot */
export function paintArm(ctx: Brush, height: number, tone: Tone, rim: string): void {
  ctx.save();
  ctx.scale(height, height);
  ctx.translate(-ARM.left, ARM.height - 1);
  sleeve(ctx, tone, rim);
  hand(ctx, tone);
  ctx.restore();
}

/** From the shoulder, which the body covers, out to the elbow and up to the cuff. */
function sleeve(ctx: Brush, tone: Tone, rim: string): void {
  ctx.beginPath();
  ctx.moveTo(0.2, 1.02);
  ctx.bezierCurveTo(0.34, 0.94, 0.42, 0.76, 0.43, 0.52);
  ctx.bezierCurveTo(0.436, 0.36, 0.444, 0.22, 0.45, WRIST.y);
  ctx.lineTo(0.614, WRIST.y);
  ctx.bezierCurveTo(0.622, 0.3, 0.628, 0.46, 0.618, 0.64);
  ctx.bezierCurveTo(0.604, 0.86, 0.54, 0.98, 0.44, 1.02);
  ctx.closePath();
  ctx.fillStyle = linear(ctx, 0, 0, 0, 1.02, [[0, tone[0]], [0.32, tone[0]], [1, tone[1]]]);
  ctx.fill();
  ctx.save();
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0.42, 0, 0.63, 0, [[0, rgba('6,12,16', 0.38)], [0.42, rgba('6,12,16', 0.02)], [0.82, rgba('6,12,16', 0)], [1, rgba(rim, 0.28)]]);
  ctx.fillRect(0.1, 0, 0.6, 1.1);
  ctx.fillStyle = rgba('6,12,16', 0.24);
  ctx.fillRect(0.4, WRIST.y + 0.026, 0.3, 0.016);
  ctx.restore();
}

function hand(ctx: Brush, tone: Tone): void {
  ctx.save();
  ctx.translate(WRIST.x, WRIST.y + 0.012);
  ctx.scale(1.06, 1.06);
  ctx.fillStyle = tone[0];
  ctx.strokeStyle = tone[0];
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  // Wrist and palm.
  ctx.beginPath();
  ctx.moveTo(-0.06, 0);
  ctx.bezierCurveTo(-0.052, -0.08, -0.094, -0.14, -0.094, -0.225);
  ctx.bezierCurveTo(-0.092, -0.275, 0.084, -0.275, 0.096, -0.225);
  ctx.bezierCurveTo(0.1, -0.14, 0.052, -0.08, 0.06, 0);
  ctx.closePath();
  ctx.fill();
  for (const [x0, y0, x1, y1, width] of [[-0.066, -0.24, -0.098, -0.408, 0.049], [-0.022, -0.255, -0.032, -0.466, 0.052], [0.023, -0.255, 0.034, -0.456, 0.052], [0.067, -0.236, 0.1, -0.39, 0.046], [-0.064, -0.15, -0.164, -0.272, 0.052]] as const) {
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.lineWidth = width;
    ctx.stroke();
  }
  // The hollow of the palm.
  const hollow = ctx.createRadialGradient(0.006, -0.16, 0, 0.006, -0.16, 0.1);
  hollow.addColorStop(0, rgba('10,24,32', 0.2));
  hollow.addColorStop(1, rgba('10,24,32', 0));
  ctx.fillStyle = hollow;
  ctx.fillRect(-0.12, -0.3, 0.26, 0.3);
  ctx.restore();
}
