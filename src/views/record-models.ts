/** What is told of a debate once it has happened: minutes, explanations, the record and its measures. See `view-models.ts`. */
import type { Ballot, Outcome, SeatId } from '../domain/vocabulary.ts';
import type { Say } from './say.ts';
import type { CaptionView, HostView, InstructionsView, SourceView, Token } from './view-models.ts';

export interface BargainView {
  readonly id: number;
  readonly state: 'offered' | 'countered' | 'agreed' | 'kept' | 'broken' | 'refused' | 'lapsed';
  readonly say: Say;
}

export interface ExplanationView {
  readonly seat: SeatId;
  readonly name: string;
  readonly ballot: Ballot;
  readonly text: Say;
}

/** How a debate ended, in neutral words. */
export interface EndingView {
  readonly id: string;
  readonly title: Say;
  readonly text: Say;
  /** What happened in fact beside it; null where the scenario does not say. */
  readonly compare: string | null;
}

export interface MeasureView {
  readonly name: 'interest' | 'unity' | 'consent' | 'feasibility' | 'protection';
  readonly title: Say;
  readonly what: Say;
  /** 0..100, whole. */
  readonly percent: number;
  readonly word: Say;
  /** The computer's in the same seat; null where nobody sits. */
  readonly twin: number | null;
  readonly terms: readonly { readonly label: Say; readonly value: Say }[];
  /** How the terms make the number. */
  readonly how: Say;
}

export interface MeasuresView {
  readonly measures: readonly MeasureView[];
  readonly sum: { readonly percent: number; readonly twin: number | null; readonly weights: readonly number[] };
  /** What the computer reached in the player's seat; null where nobody sits. */
  readonly twin: { readonly outcome: Say; readonly ending: Say } | null;
}

export interface ResultView {
  readonly level: Say;
  readonly outcome: Outcome;
  readonly ending: EndingView;
  readonly measures: MeasuresView;
  readonly headline: Say;
  readonly cause: Say;
  readonly tally: { readonly for: number; readonly against: number; readonly abstain: number } | null;
  /** What came of it for the host State, where it is played: consent and its wishes; null elsewhere. */
  readonly success: readonly Say[] | null;
  /** Bar, shortfall, veto, in words. */
  readonly reasons: readonly Say[];
  readonly instructions: (InstructionsView & { readonly verdict: Say; /** The same in one line, under the title. */ readonly short: Say; readonly met: boolean }) | null;
  /** `seat` is the member whose position the step moved most. */
  readonly decisive: readonly { readonly step: number; readonly seat: SeatId; readonly when: Say; readonly say: Say; readonly detail: Say }[];
  readonly nearestChange: Say;
  readonly history: { readonly text: string; readonly label: string; readonly tally: { readonly for: number; readonly against: number; readonly abstain: number } | null; readonly sources: readonly SourceView[] };
  readonly host: HostView | null;
  /** Short names of the members. */
  readonly shorts: Readonly<Record<SeatId, string>>;
  /** `step` is the last step of the log that a lane takes in. */
  readonly lanes: readonly { readonly round: Say; readonly step: number; readonly tokens: Readonly<Record<SeatId, Token>> }[];
  readonly bargains: readonly BargainView[];
  readonly broken: readonly Say[];
}

export interface MinuteView {
  readonly step: number;
  readonly round: number;
  readonly seat: SeatId | null;
  readonly say: Say;
  readonly quiet: boolean;
  /** Seats whose position changed because of it. */
  readonly moved: readonly { readonly seat: SeatId; readonly short: string; readonly before: Token; readonly after: Token }[];
}

/** What the room did in one round: at most three staged, the rest in one line. */
export interface MeanwhileView {
  readonly staged: readonly CaptionView[];
  readonly rest: Say | null;
}
