/** "Your instructions": three marks and one thing to prevent, read on the leading draft. */
import { deedsOf, timesDone, type Deeds } from '../session/deeds.ts';
import { readingNow, wantsText } from '../session/instructions.ts';
import type { Session } from '../session/session.ts';
import { inDeal } from '../session/drafting.ts';
import { decided, type TextState } from '../session/state.ts';
import { consentPercent } from './host-view.ts';
import type { InstructionsView } from './view-models.ts';
import type { Objective } from '../scenario/scenario.ts';
import { say, type Say } from './say.ts';

/** @param text the text that is read: the adopted one, else the one that leads */
export function instructionsView(session: Session, text: TextState | null = decided(session.state)): InstructionsView | null {
  const card = session.player?.card;
  if (!card) return null;
  const reading = readingNow(session, text);
  const deeds = deedsOf(session, session.player?.seat ?? '');
  const over = session.state.outcome !== null;
  const clauses = (o: Objective): string[] => Object.keys(o.test.text ?? {});
  return {
    title: card.title,
    brief: card.brief,
    documented: card.documented,
    objectives: card.objectives.map((o, i) => ({ id: o.id, says: o.says, why: o.why, mark: (reading ? reading.objectives[i] === true : doneAlready(o, deeds)) ? 'met' : over ? 'missed' : 'open', act: o.test.act !== undefined, clauses: clauses(o), note: card.eased === i ? say('instructions.note.eased') : card.insists === i ? say('instructions.note.insists') : noteOn(session, text, o, reading?.objectives[i] === true, deeds) })),
    prevent: { says: card.prevent.says, why: card.prevent.why, mark: reading ? (reading.prevented ? 'held' : 'broken') : 'open', clauses: clauses(card.prevent) },
    rule: say(!wantsText(card) ? 'instructions.rule.no-text' : card.objectives.some((o) => o.test.act) ? 'instructions.rule.acts' : 'instructions.rule'),
    capital: capitalSay(session),
  };
}

/** Whether the capital has been asked, and what it has said. */
function capitalSay({ case: c, state, player }: Session): Say | null {
  const seat = c.seat(player?.seat ?? '');
  if ((state.awaiting >> seat) & 1) return say('instructions.capital.asked');
  const reply = state.replies.find((r) => r.by === seat);
  return reply ? say(`instructions.capital.${reply.reply}`) : null;
}

/** Before any text is on the table an objective can be met all the same, if it asks for acts alone. */
const doneAlready = ({ test }: Objective, deeds: Deeds): boolean => test.act !== undefined && Object.keys(test).length === 1 && timesDone(deeds, test.act) >= test.act.least;

/** How often an act has been done; where the host's consent stands beside what is asked of it; or that a deal holds the words that an open objective needs changed. */
function noteOn({ case: c, state }: Session, text: TextState | null, objective: Objective, met: boolean, deeds: Deeds): Say | null {
  const { act } = objective.test;
  if (act) return say('instructions.note.act', { done: Math.min(act.least, timesDone(deeds, act)), least: act.least });
  if (state.outcome !== null || !text) return null;
  if (objective.test.consentAtLeast !== undefined) return say('instructions.note.consent', { percent: consentPercent(text.consent) });
  const held = !met && Object.keys(objective.test.text ?? {}).some((id) => inDeal(c, state, text, c.clause(id)));
  return held ? say('instructions.note.held') : null;
}
