/** "Your instructions": three marks and one thing to prevent, read on the leading draft. */
import { instructionsOf } from '../session/instructions.ts';
import type { Session } from '../session/session.ts';
import { heldByDeal } from '../session/drafting.ts';
import { decided, type TextState } from '../session/state.ts';
import { consentPercent } from './host-view.ts';
import type { InstructionsView } from './view-models.ts';
import type { Objective } from '../scenario/scenario.ts';
import { say, type Say } from './say.ts';

/** @param text the text that is read: the adopted one, else the one that leads */
export function instructionsView(session: Session, text: TextState | null = decided(session.state)): InstructionsView | null {
  const card = session.player?.card;
  if (!card) return null;
  const reading = text ? instructionsOf(session.case, card, text.levels, text.consent) : null;
  const over = session.state.outcome !== null;
  const clauses = (o: Objective): string[] => Object.keys(o.test.text ?? {});
  return {
    title: card.title,
    brief: card.brief,
    documented: card.documented,
    objectives: card.objectives.map((o, i) => ({ id: o.id, says: o.says, why: o.why, mark: reading ? (reading.objectives[i] ? 'met' : over ? 'missed' : 'open') : 'open', clauses: clauses(o), note: over || !text ? null : noteOn(session, text, o, reading?.objectives[i] === true) })),
    prevent: { says: card.prevent.says, why: card.prevent.why, mark: reading ? (reading.prevented ? 'held' : 'broken') : 'open', clauses: clauses(card.prevent) },
    rule: say('instructions.rule'),
  };
}

/** Where the host's consent stands beside what is asked of it; or that a deal holds the words that an open objective needs changed. */
function noteOn({ case: c, state }: Session, text: TextState, objective: Objective, met: boolean): Say | null {
  if (objective.test.consentAtLeast !== undefined) return say('instructions.note.consent', { percent: consentPercent(text.consent) });
  const held = !met && Object.keys(objective.test.text ?? {}).some((id) => heldByDeal(c, state, text, c.clause(id)));
  return held ? say('instructions.note.held') : null;
}
