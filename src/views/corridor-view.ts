/** The host State is not in the room while members consult: whoever plays it waits in the corridor. */
import type { Session } from '../session/session.ts';

/** Phases of closed consultations; the host's chair is empty in them. */
export const CLOSED_PHASES: ReadonlySet<string> = new Set(['consultations', 'drafting', 'negotiation', 'silence', 'inBlue']);

export const hostIsOut = ({ case: c, state }: Session): boolean => CLOSED_PHASES.has(c.charts.council.phase(state.council));

/** Whether the player of this debate waits outside now. */
export const inCorridor = (session: Session): boolean => session.player !== null && session.case.seat(session.player.seat) === session.case.tables.host && hostIsOut(session);
