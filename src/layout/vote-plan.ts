/** The vote: all members in one curved row on a wide stage, three rows of five on a phone. */
import { layoutMode, shouldersOf, stageScale, STAGE, type Box, type LayoutMode, type Point, type Shoulders } from './stage-plan.ts';
import type { SeatId } from '../domain/vocabulary.ts';

export interface VotePlace {
  readonly id: SeatId;
  readonly placard: Box;
  readonly figure: Point;
  readonly figureHeight: number;
  readonly token: Point;
  readonly row: number;
  readonly shoulders: Shoulders;
}
export interface VotePlan {
  readonly mode: LayoutMode;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly places: readonly VotePlace[];
}

const STEP = 81;
/** How far the middle of the row stands above its ends. */
const CURVE = 22;
const PHONE = { row: 142, top: 34 } as const;

/** Height of the compact stage of figures. */
export const compactVoteHeight = PHONE.top + 2 * PHONE.row + 148;

/** @param members in English alphabetical order, as the hands are counted */
export function votePlan(members: readonly SeatId[], width: number, height: number, mode: LayoutMode = layoutMode(width, height)): VotePlan {
  if (mode === 'compact') return compact(members, width, height);
  const scale = stageScale(width, height);
  const left = (width - STAGE.width * scale) / 2;
  const middle = (members.length - 1) / 2;
  const places = members.map((id, i): VotePlace => {
    const away = middle === 0 ? 0 : (i - middle) / middle;
    const x = STAGE.width / 2 + (i - middle) * STEP;
    const y = 317 + CURVE * away * away;
    const at = (dx: number, dy: number): Point => ({ x: left + (x + dx) * scale, y: (y + dy) * scale });
    return { id, placard: { ...at(0, 0), width: 72 * scale, height: 50 * scale }, figure: at(0, -22), figureHeight: 80 * scale, token: at(0, 49), row: 0, shoulders: shouldersOf(i) };
  });
  return { mode, scale, width, height, places };
}

function compact(members: readonly SeatId[], width: number, height: number): VotePlan {
  const span = Math.min(width, 520);
  const step = span / 5;
  const places = members.map((id, i): VotePlace => {
    const row = Math.floor(i / 5);
    const x = width / 2 + ((i % 5) - 2) * step;
    const y = PHONE.top + row * PHONE.row + 90;
    return { id, placard: { x, y, width: Math.min(66, step - 8), height: 44 }, figure: { x, y: y - 20 }, figureHeight: 59, token: { x, y: y + 34 }, row, shoulders: shouldersOf(i) };
  });
  return { mode: 'compact', scale: 1, width, height, places };
}
