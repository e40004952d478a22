/** Instructions: three objectives and one thing to prevent, read on a text. Met by an adopted text with two of three and the prevention. */
import type { Levels } from '../domain/vocabulary.ts';
import type { Card } from '../scenario/scenario.ts';
import type { Case } from './case.ts';
import type { Session } from './session.ts';

export interface InstructionsReading {
  /** Which of the three hold on the text. */
  readonly objectives: readonly boolean[];
  readonly met: number;
  /** True while what must not be is not in the text. */
  readonly prevented: boolean;
  readonly satisfied: boolean;
}

/** Objectives that must hold, of the three. */
export const OBJECTIVES_NEEDED = 2;

export function instructionsOf(c: Case, card: Card, levels: Levels, consent: number): InstructionsReading {
  const objectives = card.objectives.map((objective) => c.compiled.test(objective.test, levels, consent));
  const met = objectives.filter(Boolean).length;
  const prevented = !c.compiled.test(card.prevent.test, levels, consent);
  const insisted = card.insists === undefined || objectives[card.insists] === true;
  return { objectives, met, prevented, satisfied: met >= OBJECTIVES_NEEDED && prevented && insisted };
}

/** Whether the debate met the player's instructions; null while it goes on, or where there are none. */
export function instructionsMet(session: Session): boolean | null {
  const card = session.player?.card;
  if (!card || session.state.outcome === null) return null;
  const adopted = session.state.texts.find((text) => text.decision?.outcome === 'adopted');
  return adopted ? instructionsOf(session.case, card, adopted.levels, adopted.consent).satisfied : false;
}
