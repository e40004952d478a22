/**
 * Instructions: three objectives and one thing to prevent, read on a text and on what the seat has done.
 * Met by an adopted text with two of three and the prevention; a card that wants no text, where none was adopted.
 */
import { consent } from '../domain/consent.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Card, TextTest } from '../scenario/scenario.ts';
import type { Case } from './case.ts';
import { deedsOf, NO_DEEDS, timesDone, type Deeds } from './deeds.ts';
import type { Session } from './session.ts';

export interface InstructionsReading {
  /** Which of the three hold on the text. */
  readonly objectives: readonly boolean[];
  readonly met: number;
  /** True while what must not be is not in the text, nor done. */
  readonly prevented: boolean;
  readonly satisfied: boolean;
}

/** Objectives that must hold, of the three. */
export const OBJECTIVES_NEEDED = 2;

export const wantsText = (card: Card): boolean => card.wants !== 'no-text';

export function instructionsOf(c: Case, card: Card, levels: Levels, share: number, deeds: Deeds = NO_DEEDS): InstructionsReading {
  const objectives = card.objectives.map((objective) => holds(c, objective.test, levels, share, deeds));
  const met = objectives.filter(Boolean).length;
  const prevented = !holds(c, card.prevent.test, levels, share, deeds);
  const insisted = card.insists === undefined || objectives[card.insists] === true;
  return { objectives, met, prevented, satisfied: met >= OBJECTIVES_NEEDED && prevented && insisted };
}

function holds(c: Case, test: TextTest, levels: Levels, share: number, deeds: Deeds): boolean {
  return (test.act === undefined || timesDone(deeds, test.act) >= test.act.least) && c.compiled.test(test, levels, share);
}

/**
 * The player's card read on a text, with what its seat has done; null without a card.
 * A card that wants no text is read on the text in force, whatever a draft says.
 */
export function readingFor(session: Session, levels: Levels, share: number): InstructionsReading | null {
  const { case: c, player } = session;
  const card = player?.card;
  if (!player || !card) return null;
  const deeds = deedsOf(session, player.seat);
  return wantsText(card) ? instructionsOf(c, card, levels, share, deeds) : inForceReading(session, card, deeds);
}

function inForceReading({ case: c, state }: Session, card: Card, deeds: Deeds): InstructionsReading {
  const { inForce } = c.tables;
  return instructionsOf(c, card, inForce, consent(c.tables, state.ideal, state, inForce), deeds);
}

/** The player's card read before there is any text: on the text in force where it wants none, else on nothing but acts. */
export function readingNow(session: Session, text: { readonly levels: Levels; readonly consent: number } | null): InstructionsReading | null {
  const card = session.player?.card;
  if (!card || (!text && wantsText(card))) return null;
  return readingFor(session, text?.levels ?? session.case.tables.inForce, text?.consent ?? 0);
}

/** Whether the debate met the player's instructions; null while it goes on, or where there are none. */
export function instructionsMet(session: Session): boolean | null {
  const card = session.player?.card;
  if (!card || session.state.outcome === null) return null;
  const adopted = session.state.texts.find((text) => text.decision?.outcome === 'adopted') ?? null;
  if (wantsText(card) !== (adopted !== null)) return false;
  return readingNow(session, adopted)?.satisfied === true;
}
