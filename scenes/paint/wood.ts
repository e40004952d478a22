/** Veneer: grain that runs along a board of any bend, in leaves that differ a little, with pores and a varnish line. */
import type { Point } from '../../src/layout/stage-plan.ts';
import { rgba, seeded, type Brush } from './brush.ts';

/** A bent board: `u` runs along the grain, `t` across it, both 0..1. */
export interface Board {
  readonly at: (u: number, t: number) => Point;
  /** Length along and width across, in the px of the drawing. */
  readonly length: number;
  readonly width: number;
}

export interface GrainStyle {
  readonly dark: string;
  readonly light: string;
  /** 1 is rich. */
  readonly strength: number;
  /** Leaves of veneer along the board. */
  readonly leaves: number;
  readonly seed: number;
}

/** The slow wander of the year rings; alike for neighbouring lines, so that they never cross. */
const wander = (u: number, t: number, turn: number): number => 0.022 * Math.sin(11 * u + 2.4 * t + turn) + 0.013 * Math.sin(29 * u - 3.1 * t + 2 * turn) + 0.005 * Math.sin(71 * u + 5 * t + turn);

/** Draws on whatever base colour is there; the caller clips to the board. */
export function grain(ctx: Brush, board: Board, style: GrainStyle): void {
  const chance = seeded(style.seed);
  const leaves = Array.from({ length: style.leaves }, (_, i) => ({ from: i / style.leaves, to: (i + 1) / style.leaves, turn: chance() * 6.28, tone: chance() - 0.5 }));
  ctx.save();
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  for (const leaf of leaves) {
    tint(ctx, board, leaf.from, leaf.to, leaf.tone > 0 ? rgba(style.light, leaf.tone * 0.16 * style.strength) : rgba(style.dark, -leaf.tone * 0.3 * style.strength));
    lines(ctx, board, leaf, chance, { count: board.width / 5, thick: [3, 11], part: [0.5, 1], style: rgba(style.dark, 0.07 * style.strength) });
    lines(ctx, board, leaf, chance, { count: board.width / 9, thick: [2, 8], part: [0.4, 1], style: rgba(style.light, 0.055 * style.strength) });
    lines(ctx, board, leaf, chance, { count: board.width / 1.5, thick: [0.5, 1.2], part: [0.15, 0.8], style: rgba(style.dark, 0.2 * style.strength) });
    lines(ctx, board, leaf, chance, { count: board.width / 3, thick: [0.8, 1.7], part: [0.12, 0.6], style: rgba(style.dark, 0.17 * style.strength) });
    lines(ctx, board, leaf, chance, { count: board.width / 2.2, thick: [0.4, 1], part: [0.08, 0.5], style: rgba(style.light, 0.13 * style.strength) });
    lines(ctx, board, leaf, chance, { count: board.width * 1.1, thick: [0.5, 0.9], part: [0.01, 0.05], style: rgba(style.dark, 0.34 * style.strength) });
  }
  for (const leaf of leaves.slice(1)) {
    joint(ctx, board, leaf.from, rgba(style.dark, 0.34 * style.strength), 0.8);
    joint(ctx, board, leaf.from + 0.9 / board.length, rgba(style.light, 0.16 * style.strength), 0.6);
  }
  ctx.restore();
}

interface Lines {
  readonly count: number;
  readonly thick: readonly [number, number];
  /** Shortest and longest line, as part of the leaf. */
  readonly part: readonly [number, number];
  readonly style: string;
}

function lines(ctx: Brush, board: Board, leaf: { from: number; to: number; turn: number }, chance: () => number, { count, thick, part, style }: Lines): void {
  const span = leaf.to - leaf.from;
  ctx.strokeStyle = style;
  // A few widths, each one path: strokes of one path do not darken where they cross.
  for (let pass = 0; pass < 3; pass++) {
    ctx.lineWidth = thick[0] + ((thick[1] - thick[0]) * (pass + 0.5)) / 3;
    ctx.beginPath();
    for (let n = Math.round(count / 3); n > 0; n--) {
      const length = span * (part[0] + (part[1] - part[0]) * chance());
      const start = Math.max(leaf.from, leaf.from + (span + length) * chance() - length);
      const end = Math.min(leaf.to, start + length);
      const t = chance();
      const steps = Math.max(1, Math.ceil(((end - start) * board.length) / 14));
      for (let i = 0; i <= steps; i++) {
        const u = start + ((end - start) * i) / steps;
        const p = board.at(u, t + wander(u, t, leaf.turn));
        if (i === 0) ctx.moveTo(p.x, p.y);
        else ctx.lineTo(p.x, p.y);
      }
    }
    ctx.stroke();
  }
}

function tint(ctx: Brush, board: Board, from: number, to: number, style: string): void {
  const steps = Math.max(2, Math.ceil(((to - from) * board.length) / 16));
  ctx.beginPath();
  for (let i = 0; i <= steps; i++) {
    const p = board.at(from + ((to - from) * i) / steps, -0.05);
    if (i === 0) ctx.moveTo(p.x, p.y);
    else ctx.lineTo(p.x, p.y);
  }
  for (let i = steps; i >= 0; i--) {
    const p = board.at(from + ((to - from) * i) / steps, 1.05);
    ctx.lineTo(p.x, p.y);
  }
  ctx.closePath();
  ctx.fillStyle = style;
  ctx.fill();
}

function joint(ctx: Brush, board: Board, u: number, style: string, width: number): void {
  const a = board.at(u, 0);
  const b = board.at(u, 1);
  ctx.beginPath();
  ctx.moveTo(a.x, a.y);
  ctx.lineTo(b.x, b.y);
  ctx.strokeStyle = style;
  ctx.lineWidth = width;
  ctx.stroke();
}
