/** What the screens before a debate are told: the list of the title, the choice of a seat, the way back. See `view-models.ts`. */
import type { Difficulty } from '../domain/difficulty.ts';
import type { SeatId } from '../domain/vocabulary.ts';
import type { Say } from './say.ts';
import type { SourceView } from './view-models.ts';

/** One scenario in the list of the title screen. */
export interface ScenarioEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
}

/** A debate that was left and can be gone on with. */
export interface SavedEntry {
  readonly title: string;
  readonly seat: SeatId;
  readonly seatName: string;
  /** "Round 2 of 3, Monday 30 January, afternoon" */
  readonly when: Say;
}

export interface CardChoiceView {
  readonly id: string;
  readonly title: string;
  readonly brief: string;
  readonly documented: boolean;
  readonly objectives: readonly { readonly says: string; readonly why: string }[];
  readonly prevent: { readonly says: string; readonly why: string };
  readonly source: SourceView | null;
}

export interface SeatOfferView {
  readonly id: SeatId;
  readonly name: string;
  readonly short: string;
  readonly role: 'permanent' | 'elected' | 'host';
  readonly president: boolean;
  readonly penholder: boolean;
  readonly playable: boolean;
  /** Its documented line, one attributed sentence. */
  readonly line: string;
  /** What this seat is like to play, one sentence. */
  readonly character: Say;
  readonly cards: readonly CardChoiceView[];
}

/** Choice of a seat and of the instructions that come with it. */
export interface SeatChoiceView {
  readonly id: string;
  readonly title: string;
  readonly notice: string;
  readonly agenda: string;
  readonly date: Say;
  readonly rounds: number;
  readonly options: readonly { readonly id: string; readonly name: string; readonly summary: string; readonly gloss: string; readonly source: SourceView | null }[];
  readonly seats: readonly SeatOfferView[];
  readonly president: SeatId;
  readonly host: SeatId | null;
  readonly memorial: { readonly text: string; readonly source: SourceView | null } | null;
  /** Levels of difficulty, each with what it changes. */
  readonly levels: readonly { readonly id: Difficulty; readonly name: Say; readonly text: Say }[];
}

/** Three lines for one who comes back to a debate. */
export interface RecapView {
  readonly title: string;
  readonly level: Say;
  readonly lines: readonly [Say, Say, Say];
}
