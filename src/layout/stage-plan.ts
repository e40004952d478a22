/**
 * Where everything stands on the stage, in CSS px, for a window of a given size: pure geometry that panels and canvas share.
 * Wide windows scale one 1280 x 720 stage; compact ones (phones, tablets, zoomed text) get a column of their own.
 */
import type { SeatId } from '../domain/vocabulary.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
export type LayoutMode = 'wide' | 'compact';

/** The design's stage, in its own px. */
export const STAGE = { width: 1280, height: 720 } as const;

/** Narrower or lower windows get the compact column. */
const WIDE_FROM = { width: 1088, height: 612 } as const;

export const layoutMode = (width: number, height: number): LayoutMode => (width >= WIDE_FROM.width && height >= WIDE_FROM.height ? 'wide' : 'compact');

/** CSS px for one px of the design's stage; the root font size follows it. */
export const stageScale = (width: number, height: number): number => (layoutMode(width, height) === 'wide' ? Math.min(width / STAGE.width, height / STAGE.height) : 1);

/** One place at the table. `placard` is centred on its point; `figure` is where the shoulders meet the table. */
export interface SeatPlace {
  readonly id: SeatId | null;
  readonly placard: Box;
  readonly figure: Point;
  /** Height of the figure. */
  readonly figureHeight: number;
  readonly glyph: Point;
  readonly token: Point;
  readonly side: 'top' | 'left' | 'right';
}

/** Who sits where: members clockwise from the President in English alphabetical order, the host State at the end of the left arm. */
export interface Seating {
  readonly president: SeatId;
  /** Members in English alphabetical order by their names in the Council. */
  readonly members: readonly SeatId[];
  readonly host: SeatId | null;
}

/** Members in the order in which they sit, clockwise seen from above, the President first. */
export function fromPresident(seating: Seating): readonly SeatId[] {
  const at = Math.max(0, seating.members.indexOf(seating.president));
  return [...seating.members.slice(at), ...seating.members.slice(0, at)];
}

/** One of three outlines of the shoulders, of one size: given out by the roll, so that none is a State's own. */
export type Shoulders = 0 | 1 | 2;

const OUTLINES: readonly Shoulders[] = [0, 1, 2];

/** @param place in the roll of members, from 0; whoever has none comes after them */
export const shouldersOf = (place: number): Shoulders => OUTLINES[place % OUTLINES.length] ?? 0;

/** The same delegation keeps its outline in every room. */
export function shouldersIn({ members }: Seating, seat: SeatId | null): Shoulders {
  const at = seat === null ? -1 : members.indexOf(seat);
  return shouldersOf(at < 0 ? members.length : at);
}
