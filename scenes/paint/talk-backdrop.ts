/** The consultations room: folds, one hanging lamp and its light, the rounded edge of a table. */
import type { TalkPlan } from '../../src/layout/talk-plan.ts';
import { dither, linear, pool, rgba, type Brush } from './brush.ts';
import type { Palette } from './palette.ts';
import { paintFolds, vignette } from './wall.ts';
import { grain } from './wood.ts';

export function paintTalkRoom(ctx: Brush, plan: TalkPlan, p: Palette): void {
  const { width, height, scale } = plan;
  paintFolds(ctx, p, { left: 0, right: width, top: 0, bottom: height }, 24 * scale, 11);
  ctx.fillStyle = linear(ctx, 0, 0, 0, height, [[0, rgba(p.shade, 0.3 * p.shadeStrength)], [0.4, rgba(p.shade, 0)], [1, rgba(p.shade, 0.4 * p.shadeStrength)]]);
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = linear(ctx, 0, 0, width, 0, [[0, rgba(p.shade, 0.6 * p.shadeStrength)], [0.55, rgba(p.shade, 0.08 * p.shadeStrength)], [1, rgba(p.shade, 0)]]);
  ctx.fillRect(0, 0, width, height);
  vignette(ctx, width, height, p.shade, 0.6 * p.shadeStrength);
  dither(ctx);
}

/** The light the lamp throws on the wall; a layer of its own, so that it can come on. */
export function paintTalkLight(ctx: Brush, plan: TalkPlan, p: Palette): void {
  const { lamp, scale } = plan;
  const wide = plan.mode === 'wide';
  const reach = (wide ? 330 : 240) * scale;
  pool(ctx, lamp.x - 90 * scale, lamp.y + (wide ? 96 : 90) * scale, reach, reach * 0.86, p.light, 0.42 * p.lightStrength);
  if (wide) pool(ctx, lamp.x, lamp.y + 70 * scale, 140 * scale, 190 * scale, p.light, 0.36 * p.lightStrength);
}

/** Shade, cord and bulb of the lamp, in a box of 96 by (lamp.y + 40). */
export function paintTalkLamp(ctx: Brush, plan: TalkPlan, p: Palette): void {
  const { lamp, scale: s } = plan;
  ctx.save();
  ctx.strokeStyle = p.frame;
  ctx.lineWidth = 1.8 * s;
  ctx.beginPath();
  ctx.moveTo(lamp.x, 0);
  ctx.lineTo(lamp.x, lamp.y - 12 * s);
  ctx.stroke();
  ctx.translate(lamp.x, lamp.y + 24 * s);
  ctx.scale(s, s);
  ctx.beginPath();
  ctx.moveTo(-42, 0);
  ctx.bezierCurveTo(-40, -24, -24, -38, 0, -38);
  ctx.bezierCurveTo(24, -38, 40, -24, 42, 0);
  ctx.closePath();
  ctx.fillStyle = linear(ctx, -42, 0, 42, 0, [[0, '#7d5a2b'], [0.3, '#d3a763'], [0.46, '#f0d59c'], [0.62, '#cda05b'], [1, '#7a5729']]);
  ctx.fill();
  ctx.beginPath();
  ctx.roundRect(-6, -43, 12, 7, 2);
  ctx.fillStyle = '#a97e42';
  ctx.fill();
  ctx.beginPath();
  ctx.ellipse(0, 0, 42, 6.5, 0, 0, Math.PI * 2);
  const glow = ctx.createRadialGradient(0, 0, 2, 0, 0, 42);
  glow.addColorStop(0, '#fffbea');
  glow.addColorStop(0.6, '#ffefc4');
  glow.addColorStop(1, '#f2d38d');
  ctx.fillStyle = glow;
  ctx.fill();
  ctx.restore();
}

/** The table across the foot of the picture: a slow curve with a bright lip. */
export function paintTalkTable(ctx: Brush, plan: TalkPlan, p: Palette, grained: boolean): void {
  const { width, height, scale: s } = plan;
  const wide = plan.mode === 'wide';
  const mid = wide ? 346 * s : 207;
  const drop = wide ? 28 * s : 14;
  const curve = (dy: number): void => {
    ctx.moveTo(-4, mid + drop + dy);
    ctx.quadraticCurveTo(width * 0.52, mid - drop + dy, width + 4, mid + drop + dy);
  };
  ctx.save();
  ctx.beginPath();
  curve(0);
  ctx.lineTo(width + 4, height + 4);
  ctx.lineTo(-4, height + 4);
  ctx.closePath();
  ctx.clip();
  ctx.fillStyle = linear(ctx, 0, mid, 0, height, [[0, p.wood.high], [0.45, p.wood.mid], [1, p.wood.low]]);
  ctx.fillRect(0, mid - drop, width, height);
  if (grained) {
    const at = (u: number, t: number): { x: number; y: number } => {
      const x = width * u;
      const k = (u - 0.52) * 2;
      return { x, y: mid + drop * k * k + t * (height - mid + 10 * s) };
    };
    ctx.save();
    grain(ctx, { at, length: width, width: height - mid }, { dark: p.grainDark, light: p.grainLight, strength: 1.05, leaves: 1, seed: 41 });
    ctx.restore();
  }
  pool(ctx, plan.lamp.x - 40 * s, mid + 40 * s, 210 * s, 70 * s, p.light, 0.4 * p.lightStrength, 'soft-light');
  pool(ctx, plan.lamp.x - 10 * s, mid + 46 * s, 120 * s, 40 * s, p.light, 0.16 * p.lightStrength);
  ctx.fillStyle = linear(ctx, 0, 0, width, 0, [[0, rgba(p.shade, 0.5 * p.shadeStrength)], [0.4, rgba(p.shade, 0)], [1, rgba(p.shade, 0)]]);
  ctx.fillRect(0, mid - drop, width, height);
  // What stands on the table throws a shade away from the lamp.
  pool(ctx, plan.placard.x - 14 * s, plan.placard.y + plan.placard.height * 0.46, plan.placard.width * 0.62, 26 * s, p.shade, 0.5 * p.shadeStrength);
  for (const [dy, w, style] of [[2.4, 3.5, rgba(p.grainDark, 0.5)], [9, 1, `${p.inlay}70`], [0.6, 2, p.wood.edge]] as const) {
    ctx.beginPath();
    curve(dy * s);
    ctx.lineWidth = w * s;
    ctx.strokeStyle = style;
    ctx.stroke();
  }
  ctx.restore();
}
