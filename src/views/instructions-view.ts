/** "Your instructions": three marks and one thing to prevent, read on the leading draft. */
import { instructionsOf } from '../session/instructions.ts';
import type { Session } from '../session/session.ts';
import { leading } from '../session/state.ts';
import type { InstructionsView } from './view-models.ts';
import type { Objective } from '../scenario/scenario.ts';
import { say } from './say.ts';

export function instructionsView(session: Session): InstructionsView | null {
  const card = session.player?.card;
  if (!card) return null;
  const text = session.state.texts.find((t) => t.decision?.outcome === 'adopted') ?? leading(session.state);
  const reading = text ? instructionsOf(session.case, card, text.levels, text.consent) : null;
  const over = session.state.outcome !== null;
  const clauses = (o: Objective): string[] => Object.keys(o.test.text ?? {});
  return {
    title: card.title,
    brief: card.brief,
    documented: card.documented,
    objectives: card.objectives.map((o, i) => ({ id: o.id, says: o.says, why: o.why, mark: reading ? (reading.objectives[i] ? 'met' : over ? 'missed' : 'open') : 'open', clauses: clauses(o) })),
    prevent: { says: card.prevent.says, why: card.prevent.why, mark: reading ? (reading.prevented ? 'held' : 'broken') : 'open', clauses: clauses(card.prevent) },
    rule: say('instructions.rule'),
  };
}
