/** The chamber: a horseshoe of fifteen members, the host at the end of the left arm, cards and draft in its well. */
import { fromPresident, layoutMode, stageScale, STAGE, type Box, type LayoutMode, type Point, type Seating, type SeatPlace } from './stage-plan.ts';

export interface ChamberPlan {
  readonly mode: LayoutMode;
  /** CSS px for one design px. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  /** Left edge of the design's stage when the window is wider than 16:9. */
  readonly left: number;
  readonly seats: readonly SeatPlace[];
  /** The Secretary-General's and the Secretariat's places, and the briefer's empty chair: drawn, not pressed. */
  readonly secretaryGeneral: SeatPlace | null;
  readonly secretariat: Point | null;
  readonly emptyChair: Point | null;
  readonly cards: readonly Box[];
  /** The draft slip in the well of the table; null where it is a strip of the column. */
  readonly draft: Box | null;
  /** The slip with the player's instructions, beside the draft. */
  readonly instructions: Box | null;
  /** The door of the consultations room, for one who waits outside; centred on its point. Null inside. */
  readonly door: Box | null;
}

/** Placard centres of the wide stage, clockwise from the President: right half of the head, right arm down; then left arm up. */
const HEAD_Y = 168;
const HEAD_STEP = 117;
const CORNER = { right: { x: 1090, y: 222 }, left: { x: 190, y: 222 } } as const;
const ARM_Y = [281, 340, 398, 455, 512] as const;
const RIGHT_X = [1118, 1136, 1146, 1149, 1147] as const;
const PLACARD = { width: 114, height: 27 } as const;

interface Spot extends Point {
  readonly side: 'top' | 'left' | 'right';
}

/**
 * Spots of the fifteen members, clockwise from the President.
 * Head of the table: President at the centre, two members beyond the Secretariat on the right; corner; arms; two members left of the Secretary-General.
 */
function wideSpots(): readonly Spot[] {
  const head = (n: number): Spot => ({ x: STAGE.width / 2 + n * HEAD_STEP, y: HEAD_Y, side: 'top' });
  const right = ARM_Y.slice(0, 4).map((y, i): Spot => ({ x: RIGHT_X[i] ?? 1146, y, side: 'right' }));
  const left = ARM_Y.slice(0, 4).map((y, i): Spot => ({ x: STAGE.width - (RIGHT_X[i] ?? 1146), y, side: 'left' }));
  return [head(0), head(2), head(3), { ...CORNER.right, side: 'right' }, ...right, ...left.reverse(), { ...CORNER.left, side: 'left' }, head(-3), head(-2)];
}

const HOST_SPOT: Spot = { x: STAGE.width - (RIGHT_X[4] ?? 1147), y: ARM_Y[4] ?? 512, side: 'left' };

/** @param width of the stage in CSS px @param height of the stage in CSS px; see `chamberStage` */
export function chamberPlan(seating: Seating, width: number, height: number, mode: LayoutMode = layoutMode(width, height)): ChamberPlan {
  return mode === 'wide' ? wide(seating, width, height) : compact(seating, width, height);
}

function wide(seating: Seating, width: number, height: number): ChamberPlan {
  const scale = stageScale(width, height);
  const left = (width - STAGE.width * scale) / 2;
  const at = (p: Point): Point => ({ x: left + p.x * scale, y: p.y * scale });
  const place = (id: string | null, spot: Spot): SeatPlace => {
    const centre = at(spot);
    const outward = spot.side === 'left' ? -1 : spot.side === 'right' ? 1 : 0;
    const row = (dx: number): Point => at({ x: spot.x + dx, y: spot.y - 31 });
    return {
      id,
      placard: { x: centre.x, y: centre.y, width: PLACARD.width * scale, height: PLACARD.height * scale },
      figure: outward === 0 ? at({ x: spot.x + 7, y: spot.y - 13 }) : at({ x: spot.x + outward * 78, y: spot.y + 2 }),
      figureHeight: 48 * scale,
      glyph: outward === 0 ? row(-36) : row(outward * 20),
      token: outward === 0 ? row(43) : row(outward * -25),
      side: spot.side,
    };
  };
  const spots = wideSpots();
  const seats = fromPresident(seating).map((id, i) => place(id, spots[i] ?? HOST_SPOT));
  if (seating.host !== null) seats.push(place(seating.host, HOST_SPOT));
  const box = (x: number, y: number, w: number, h: number): Box => ({ ...at({ x, y }), width: w * scale, height: h * scale });
  return {
    mode: 'wide',
    scale,
    width,
    height,
    left,
    seats,
    secretaryGeneral: place(null, { x: STAGE.width / 2 - HEAD_STEP, y: HEAD_Y, side: 'top' }),
    secretariat: at({ x: STAGE.width / 2 + HEAD_STEP, y: HEAD_Y - 13 }),
    emptyChair: at({ x: 1224, y: 514 }),
    cards: [box(328, 270, 200, 126), box(540, 270, 200, 126), box(752, 270, 200, 126)],
    draft: box(226, 408, 542, 134),
    instructions: box(776, 408, 284, 134),
    door: null,
  };
}

/** Phone: the President at the head, eight rows on each side; a row's placard is on the outside, glyph and token inside. */
const HEAD_ROOM = 62;
const ROW = 47;

/** Height of a phone's table. */
export const compactTableHeight = HEAD_ROOM + 8 * ROW + 12;

/** Low, broad windows (landscape phones, desktops at 200 per cent) put caption and actions in a column beside the table. */
const LOW = { below: 480, from: 600, column: 264 } as const;

/** The stage of the chamber in a window: all of a wide one, a band across a phone. `column` is what stands beside it, 0 where nothing does. */
export function chamberStage(width: number, height: number): { readonly width: number; readonly height: number; readonly column: number } {
  if (layoutMode(width, height) === 'wide') return { width, height, column: 0 };
  const column = height < LOW.below && width >= LOW.from ? LOW.column : 0;
  return { width: width - column, height: compactTableHeight, column };
}

/** Rows of a phone: centres of placard, glyph and token from the table's edge. Narrow ones stand closer, so that the cards keep the middle. */
const NARROW = 384;
const ACROSS = { placard: 41, width: 62, glyph: 104, token: 140 } as const;
const ACROSS_NARROW = { placard: 27, width: 48, glyph: 72, token: 105 } as const;

function compact(seating: Seating, width: number, height: number): ChamberPlan {
  const across = width < NARROW ? ACROSS_NARROW : ACROSS;
  const middle = width / 2;
  const half = Math.min(width, 560) / 2;
  const row = (side: 'left' | 'right', n: number): Spot => ({ x: middle + (side === 'left' ? -1 : 1) * (half - across.placard), y: HEAD_ROOM + 24 + n * ROW, side });
  const right = Array.from({ length: 7 }, (_, n) => row('right', n));
  const left = Array.from({ length: 7 }, (_, n) => row('left', n));
  const spots: Spot[] = [{ x: middle, y: 32, side: 'top' }, ...right, ...left.reverse()];
  const place = (id: string | null, spot: Spot): SeatPlace => {
    const inward = spot.side === 'left' ? 1 : -1;
    const top = spot.side === 'top';
    return {
      id,
      placard: { x: spot.x, y: spot.y, width: top ? 110 : across.width, height: top ? 40 : 44 },
      figure: { x: spot.x, y: spot.y },
      figureHeight: 0,
      glyph: top ? { x: spot.x - 78, y: spot.y } : { x: spot.x + inward * (across.glyph - across.placard), y: spot.y },
      token: top ? { x: spot.x + 72, y: spot.y } : { x: spot.x + inward * (across.token - across.placard), y: spot.y },
      side: spot.side,
    };
  };
  const seats = fromPresident(seating).map((id, i) => place(id, spots[i] ?? row('left', 7)));
  if (seating.host !== null) seats.push(place(seating.host, row('left', 7)));
  const card = (n: number): Box => ({ x: middle - 41, y: HEAD_ROOM + 20 + n * 98, width: 82, height: 88 });
  return { mode: 'compact', scale: 1, width, height, left: 0, seats, secretaryGeneral: place(null, row('right', 7)), secretariat: null, emptyChair: null, cards: [card(0), card(1), card(2)], draft: null, instructions: null, door: null };
}

/** Places of so many cards, in the middle of those that three would take. */
export function cardsFor({ cards }: Pick<ChamberPlan, 'cards'>, count: number): readonly Box[] {
  const [first, second] = cards;
  if (!first || !second || count >= cards.length) return cards;
  const spare = (cards.length - count) / 2;
  return cards.slice(0, count).map((card) => ({ ...card, x: card.x + spare * (second.x - first.x), y: card.y + spare * (second.y - first.y) }));
}
