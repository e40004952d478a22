/** What the canvas is told to draw, made from the session. */
import type { SeatId } from '../domain/vocabulary.ts';
import type { Session } from '../session/session.ts';
import { hostIsOut, inCorridor } from '../views/corridor-view.ts';
import type { ChamberPicture } from '../../scenes/stage-picture.ts';

export function chamberPicture(session: Session, speaking: SeatId | null, chosen: SeatId | null): ChamberPicture {
  const { case: c } = session;
  const host = c.scenario.host?.seat ?? null;
  const away = host !== null && hostIsOut(session) && speaking !== host ? [host] : [];
  return { kind: 'chamber', seating: { president: c.scenario.president, members: c.seatIds.slice(0, c.tables.members), host }, speaking, chosen, away, corridor: inCorridor(session), breathing: true };
}
