/**
 * The corridor outside the consultations room, where the host State waits while members consult: a door in the middle,
 * the members' placards on both sides of it. The same plan as the chamber's, so that the same screen shows it.
 */
import { chamberPlan, type ChamberPlan } from './chamber-plan.ts';
import { layoutMode, type Box, type LayoutMode, type Point, type Seating, type SeatPlace } from './stage-plan.ts';

const ROWS = 4;
const ROW = { from: 112, step: 73 } as const;
/** Centres of the four columns of placards, on the design's stage. */
const COLUMNS = [172, 352, 928, 1108] as const;
const PLACARD = { width: 132, height: 30 } as const;
/** Opening of the door; its lower edge is the floor. */
const DOOR: Box = { x: 640, y: 244, width: 168, height: 304 };
const OUTSIDE = { x: 800, y: 346 } as const;
/** Taller than at the table, where the placards leave less room. */
const INSTRUCTIONS: Box = { x: 776, y: 382, width: 284, height: 160 };
const PHONE_DOOR = { y: 78, height: 262, width: 76 } as const;

export function corridorPlan(seating: Seating, width: number, height: number, mode: LayoutMode = layoutMode(width, height)): ChamberPlan {
  const room = chamberPlan(seating, width, height, mode);
  return mode === 'wide' ? wide(seating, room) : compact(room);
}

function wide(seating: Seating, room: ChamberPlan): ChamberPlan {
  const { scale, left } = room;
  const at = (x: number, y: number): Point => ({ x: left + x * scale, y: y * scale });
  const door = { ...at(DOOR.x, DOOR.y), width: DOOR.width * scale, height: DOOR.height * scale };
  const threshold = at(DOOR.x, DOOR.y + DOOR.height / 2 + 2);
  const place = (id: string, x: number, y: number, figure: Point, figureHeight: number): SeatPlace => ({
    id,
    placard: { ...at(x, y), width: PLACARD.width * scale, height: PLACARD.height * scale },
    figure,
    figureHeight,
    glyph: at(x - 34, y - 33),
    token: at(x + 34, y - 33),
    side: x < DOOR.x ? 'left' : 'right',
  });
  const seats = seating.members.map((id, i) => place(id, COLUMNS[Math.floor(i / ROWS)] ?? COLUMNS[3], ROW.from + (i % ROWS) * ROW.step, threshold, 96 * scale));
  if (seating.host !== null) seats.push(place(seating.host, COLUMNS[3], ROW.from + (ROWS - 1) * ROW.step, at(OUTSIDE.x, OUTSIDE.y), 0));
  return { ...room, seats, secretaryGeneral: null, secretariat: null, emptyChair: null, cards: [], instructions: { ...at(INSTRUCTIONS.x, INSTRUCTIONS.y), width: INSTRUCTIONS.width * scale, height: INSTRUCTIONS.height * scale }, door };
}

function compact(room: ChamberPlan): ChamberPlan {
  const middle = room.width / 2;
  const door = { x: middle, y: PHONE_DOOR.y + PHONE_DOOR.height / 2, width: PHONE_DOOR.width, height: PHONE_DOOR.height };
  const threshold = { x: middle, y: PHONE_DOOR.y + PHONE_DOOR.height + 2 };
  return { ...room, seats: room.seats.map((seat) => ({ ...seat, figure: threshold, figureHeight: 64 })), secretaryGeneral: null, cards: [], door };
}
