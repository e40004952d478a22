/** What the canvas is told to draw, made from the session. */
import type { SeatId } from '../domain/vocabulary.ts';
import type { Session } from '../session/session.ts';
import type { ChamberPicture } from '../../scenes/stage-picture.ts';

const CLOSED: ReadonlySet<string> = new Set(['consultations', 'drafting', 'negotiation', 'silence', 'inBlue']);

export function chamberPicture(session: Session, speaking: SeatId | null, chosen: SeatId | null): ChamberPicture {
  const { case: c, state } = session;
  const host = c.scenario.host?.seat ?? null;
  const away = host !== null && CLOSED.has(c.charts.council.phase(state.council)) && speaking !== host ? [host] : [];
  return { kind: 'chamber', seating: { president: c.scenario.president, members: c.seatIds.slice(0, c.tables.members), host }, speaking, chosen, away, breathing: true };
}
