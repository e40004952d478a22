/** The corridor outside the consultations room: panelled wall, a double door ajar, the light that falls through it on the floor. */
import type { ChamberPlan } from '../../src/layout/chamber-plan.ts';
import { dither, linear, pool, rgba, type Brush } from './brush.ts';
import type { Palette } from './palette.ts';
import { paintFolds, paintLamp, vignette } from './wall.ts';

export function paintCorridor(ctx: Brush, plan: ChamberPlan, p: Palette): void {
  const { door, width, height, scale: s } = plan;
  if (!door) return;
  const compact = plan.mode === 'compact';
  const floor = door.y + door.height / 2;
  paintFolds(ctx, p, { left: 0, right: width, top: 0, bottom: floor }, 26 * s, 17);
  ctx.fillStyle = linear(ctx, 0, 0, 0, floor, [[0, rgba(p.shade, 0.42 * p.shadeStrength)], [0.35, rgba(p.shade, 0)], [1, rgba(p.shade, 0.3 * p.shadeStrength)]]);
  ctx.fillRect(0, 0, width, floor);
  ctx.fillStyle = linear(ctx, 0, floor, 0, height, [[0, p.floor[0]], [1, p.floor[1]]]);
  ctx.fillRect(0, floor, width, height - floor);
  // The rail along the wall, and where the wall meets the floor.
  ctx.fillStyle = `${p.frame}66`;
  ctx.fillRect(0, floor - 2 * s, width, 2 * s);
  if (!compact) for (const x of [door.x - door.width / 2 - 44 * s, door.x + door.width / 2 + 44 * s]) lamp(ctx, p, x, door.y - 70 * s, s);
  spill(ctx, plan, p, floor);
  leaves(ctx, plan, p);
  vignette(ctx, width, height, p.shade, 0.7 * p.shadeStrength);
  if (!compact) {
    // The foot of the picture runs into the colour of the page, as in the chamber.
    ctx.fillStyle = linear(ctx, 0, height - 178 * s, 0, height - 120 * s, [[0, `${p.hall}00`], [1, p.hall]]);
    ctx.fillRect(0, height - 178 * s, width, 178 * s);
  }
  dither(ctx);
}

function lamp(ctx: Brush, p: Palette, x: number, y: number, s: number): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(s, s);
  paintLamp(ctx, p, 0, -17, 34);
  ctx.restore();
}

/** Light through the gap: a bright strip, and a fan on the floor. */
function spill(ctx: Brush, { door, scale: s }: ChamberPlan, p: Palette, floor: number): void {
  if (!door) return;
  const gap = door.width * 0.36;
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(door.x - gap / 2, floor);
  ctx.lineTo(door.x + gap / 2, floor);
  ctx.lineTo(door.x + gap * 2.6, floor + 240 * s);
  ctx.lineTo(door.x - gap * 2.6, floor + 240 * s);
  ctx.closePath();
  ctx.fillStyle = linear(ctx, 0, floor, 0, floor + 150 * s, [[0, rgba(p.light, 0.34 * p.lightStrength)], [1, rgba(p.light, 0)]]);
  ctx.fill();
  ctx.restore();
  pool(ctx, door.x, floor + 6 * s, door.width * 0.9, 34 * s, p.light, 0.3 * p.lightStrength);
  pool(ctx, door.x, door.y, door.width * 1.2, door.height * 0.72, p.light, 0.16 * p.lightStrength);
}

/** Frame, the lit room in the gap, and the two leaves standing half open. */
function leaves(ctx: Brush, { door, scale: s }: ChamberPlan, p: Palette): void {
  if (!door) return;
  const left = door.x - door.width / 2;
  const top = door.y - door.height / 2;
  const frame = 7 * s;
  ctx.fillStyle = linear(ctx, left, 0, left + door.width, 0, [[0, p.wood.low], [0.5, p.wood.mid], [1, p.wood.low]]);
  ctx.fillRect(left - frame, top - frame, door.width + 2 * frame, door.height + frame);
  ctx.fillStyle = linear(ctx, 0, top, 0, top + door.height, [[0, '#f7e6ba'], [0.5, '#e3bd78'], [1, '#a9763c']]);
  ctx.fillRect(left, top, door.width, door.height);
  // The far edge of the table inside.
  ctx.fillStyle = linear(ctx, 0, top + door.height * 0.62, 0, top + door.height * 0.72, [[0, p.wood.edge], [0.2, p.wood.mid], [1, p.wood.low]]);
  ctx.fillRect(left, top + door.height * 0.64, door.width, door.height * 0.1);
  pool(ctx, door.x, top + door.height * 0.3, door.width * 0.4, door.height * 0.3, '255,246,220', 0.5);
  const leaf = door.width * 0.32;
  const slant = door.height * 0.035;
  for (const side of [-1, 1] as const) {
    const outer = door.x + (side * door.width) / 2;
    const inner = outer - side * leaf;
    ctx.beginPath();
    ctx.moveTo(outer, top);
    ctx.lineTo(inner, top + slant);
    ctx.lineTo(inner, top + door.height + slant);
    ctx.lineTo(outer, top + door.height);
    ctx.closePath();
    ctx.fillStyle = linear(ctx, outer, 0, inner, 0, [[0, p.wood.low], [0.7, p.wood.mid], [1, p.wood.high]]);
    ctx.fill();
    ctx.lineWidth = 1.6 * s;
    ctx.strokeStyle = rgba(p.shade, 0.5);
    ctx.stroke();
    // Two panels and a brass handle on each leaf.
    for (const [from, to] of [[0.08, 0.46], [0.54, 0.92]] as const) {
      const inset = leaf * 0.2;
      ctx.beginPath();
      ctx.moveTo(outer - side * inset, top + door.height * from);
      ctx.lineTo(inner + side * inset, top + door.height * from + slant * 0.8);
      ctx.lineTo(inner + side * inset, top + door.height * to + slant * 0.8);
      ctx.lineTo(outer - side * inset, top + door.height * to);
      ctx.closePath();
      ctx.strokeStyle = `${p.inlay}70`;
      ctx.lineWidth = 1.2 * s;
      ctx.stroke();
    }
    ctx.fillStyle = p.inlay;
    ctx.beginPath();
    ctx.roundRect(inner + side * 5 * s - 1.5 * s, door.y - 4 * s, 3 * s, 22 * s, 1.5 * s);
    ctx.fill();
    // The edge of the leaf catches the light of the room.
    ctx.fillStyle = rgba('255,238,196', 0.75);
    ctx.fillRect(inner - (side > 0 ? 0 : 1.6 * s), top + slant, 1.6 * s, door.height);
  }
}
