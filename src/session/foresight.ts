/**
 * How a text would stand after a move: the engine's own step on a working copy that is then thrown away. Who answers is not asked:
 * a wording is taken as accepted, a deal as agreed, an argument as heard.
 */
import { Desk } from './desk.ts';
import { edited, settleAmendment, strike, type Slip } from './drafting.ts';
import { argue } from './moves.ts';
import type { Session } from './session.ts';
import type { TextId } from '../domain/vocabulary.ts';
import type { TextState } from './state.ts';

function after({ case: c, state }: Session, id: TextId, act: (desk: Desk, text: TextState) => void): TextState | null {
  const desk = new Desk(c, state);
  const text = desk.text(id);
  if (!text) return null;
  act(desk, text);
  desk.refresh();
  return desk.text(id);
}

/** Once whoever holds the pen has taken a wording; where the text is in blue, once the Council has voted for it. A text that says so already stands as it is. */
export function ifAmended(session: Session, by: number, id: TextId, clause: number, level: number): TextState | null {
  return after(session, id, (desk, text) => {
    if (text.levels[clause] === level) return;
    if (text.inBlue) edited(desk, id, [[clause, level]], by);
    else settleAmendment(desk, by, id, clause, level, null);
  });
}

/** Once a partner and whoever holds the pen have agreed to a deal of two wordings. */
export const ifTraded = (session: Session, by: number, to: number, id: TextId, ask: Slip, give: Slip): TextState | null => after(session, id, (desk) => { strike(desk, by, to, id, ask, give); });

/** Once one listener has heard an argument. */
export function ifHeard(session: Session, by: number, to: number, id: TextId, fact: number): TextState | null {
  return after(session, id, (desk) => {
    argue(desk, by, to, fact);
    desk.refresh();
    desk.step(id, to);
  });
}

/** Once everybody has looked again at the words as they stand: what is on its way whoever says what. */
export const ifLookedAt = (session: Session, id: TextId): TextState | null => after(session, id, (desk) => { desk.stepAll(id); });
