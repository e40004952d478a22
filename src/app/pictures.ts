/** What the canvas is told to draw, made from the session. */
import type { SeatId } from '../domain/vocabulary.ts';
import type { Session } from '../session/session.ts';
import { hostIsOut, inCorridor } from '../views/corridor-view.ts';
import type { Seating } from '../layout/stage-plan.ts';
import type { ChamberPicture } from '../../scenes/stage-picture.ts';

export function seatingOf({ case: c }: Session): Seating {
  return { president: c.scenario.president, members: c.seatIds.slice(0, c.tables.members), host: c.scenario.host?.seat ?? null };
}

export function chamberPicture(session: Session, speaking: SeatId | null, chosen: SeatId | null, murmur = false): ChamberPicture {
  const seating = seatingOf(session);
  const { host } = seating;
  const away = host !== null && hostIsOut(session) && speaking !== host ? [host] : [];
  return { kind: 'chamber', seating, speaking, chosen, away, corridor: inCorridor(session), murmur, breathing: true };
}
