/** A private talk: one figure under a lamp, its placard on the table before it. */
import { layoutMode, stageScale, type Box, type LayoutMode, type Point } from './stage-plan.ts';

export interface TalkPlan {
  readonly mode: LayoutMode;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Where the shoulders meet the table. */
  readonly figure: Point;
  readonly figureHeight: number;
  readonly lamp: Point;
  readonly placard: Box;
  readonly token: Point;
  readonly glyph: Point;
}

/** Height of the compact stage. */
export const compactTalkHeight = 250;

/** Below this width placard, glyph and token stand closer together. */
const NARROW = 360;

/** The stage of a talk is the left part of a wide window (500 x 418 design px), or a band across a phone. */
export const talkStage = (width: number, height: number): { width: number; height: number } =>
  layoutMode(width, height) === 'wide' ? { width: 500 * stageScale(width, height), height: 418 * stageScale(width, height) } : { width, height: compactTalkHeight };

/** @param width of the stage itself @param height of the stage itself */
export function talkPlan(width: number, height: number, mode: LayoutMode, scale: number): TalkPlan {
  if (mode === 'compact') {
    const x = Math.min(width * 0.31, 150);
    const narrow = width < NARROW;
    return { mode, scale: 1, width, height, figure: { x, y: 196 }, figureHeight: 124, lamp: { x: width * 0.82, y: 40 }, placard: { x, y: 216, width: Math.min(width * 0.5, 196), height: 46 }, token: { x: width - (narrow ? 40 : 62), y: 210 }, glyph: { x: width - (narrow ? 96 : 122), y: 204 } };
  }
  const at = (x: number, y: number): Point => ({ x: x * scale, y: y * scale });
  return { mode, scale, width, height, figure: at(222, 344), figureHeight: 176 * scale, lamp: at(446, 100), placard: { ...at(218, 373), width: 276 * scale, height: 62 * scale }, token: at(436, 330), glyph: at(436, 372) };
}
