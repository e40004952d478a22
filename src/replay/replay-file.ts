/**
 * The shape of a `*.replay.json` once it has passed the door (`parse-replay.ts`). One form serves three uses: a recording (all commands,
 * with a fingerprint for each), a script (moves for some delegations, the room plays the rest), and both with a tree of branches.
 * Every object may hold fields of others besides; they are kept where they stand and written again.
 */
import type { Difficulty } from '../domain/difficulty.ts';
import type { Ballot, ClauseId, EndingId, OptionId, Outcome, Rung, ScaleValue, SeatId, SourceId } from '../domain/vocabulary.ts';

/** Who plays a seat. A seat that is not named is the computer's, or the script's if the script has moves for it. */
export const SEATERS = ['human', 'computer', 'scripted'] as const;
export type Seater = (typeof SEATERS)[number];
export interface Seating {
  readonly by: Seater;
  /** Instructions of a human seat, by their id in the scenario. */
  readonly card?: string;
}
export type Seats = Readonly<Record<SeatId, Seater | Seating>>;

/** A wording by its value on the clause's scale, or by its label. */
export type WordingName = ScaleValue | string;
export interface Slip {
  readonly clause: ClauseId;
  readonly wording: WordingName;
}

/** What a scripted delegation does, beside when and who. `text` is the number of a draft; without it the draft that leads, or one's own. */
export type Deed =
  | { readonly do: 'floor.take'; readonly clause: ClauseId; readonly wording: WordingName; readonly tone?: 'measured' | 'pointed' }
  | { readonly do: 'floor.waive' | 'host.meet' | 'silence.break' | 'silence.keep' | 'capital.ask' | 'continuation.table' | 'consent.warn' | 'consent.withdraw' | 'turn.pass' }
  | { readonly do: 'argument.put'; readonly to: SeatId; readonly fact: string }
  | { readonly do: 'question.ask'; readonly to: SeatId; readonly clause: ClauseId }
  | { readonly do: 'consultation.hold'; readonly with: SeatId }
  | { readonly do: 'amendment.offer' | 'amendment.move' | 'veto.hint'; readonly clause: ClauseId; readonly wording: WordingName; readonly text?: number }
  | { readonly do: 'amendment.answer' | 'trade.answer'; readonly accept: boolean }
  | { readonly do: 'trade.offer'; readonly to: SeatId; readonly ask: Slip; readonly give: Slip; readonly text?: number }
  | { readonly do: 'brackets.put' | 'brackets.lift' | 'part.divide'; readonly clause: ClauseId; readonly text?: number }
  | { readonly do: 'bloc.state'; readonly bloc: string; readonly text?: number }
  | { readonly do: 'sponsorship.join' | 'silence.place' | 'draft.withdraw' | 'pen.take' | 'vote.call' | 'draft.withhold'; readonly text?: number }
  /** `draft` is a form of an option by its id, or "own": what the delegation's experts would write. `with` changes wordings of it. */
  | { readonly do: 'draft.table'; readonly draft: string; readonly with?: Readonly<Record<ClauseId, WordingName>> }
  | { readonly do: 'motion.move'; readonly motion: 'suspend' | 'postpone' }
  | { readonly do: 'invitation.propose'; readonly guest: string }
  | { readonly do: 'motion.answer'; readonly object: boolean }
  | { readonly do: 'motion.vote'; readonly ballot: Ballot }
  | { readonly do: 'vote.pledge'; readonly vote: 'for' | 'abstain'; readonly text?: number }
  | { readonly do: 'pledge.ask'; readonly of: SeatId; readonly text?: number }
  | { readonly do: 'ballot.cast'; readonly ballot: Ballot; readonly text?: number };

/** What may stand beside any part of a script: it becomes an annotation of the step at which the part is played. */
export interface Noted {
  readonly note?: string;
  readonly sources?: readonly string[];
}
export type Move = Deed & Noted & {
  readonly by: SeatId;
  /** Half-day, counted from 1; 0 is the opening meeting. Without it: at the first moment at which it is in order. */
  readonly round?: number;
};

/** Something from outside the room, at the opening of a half-day. */
export type ScriptedEvent = Noted & { readonly round: number } & (
  | { readonly what: 'news'; readonly facts: readonly string[] }
  | { readonly what: 'briefing'; readonly guest?: string }
  | { readonly what: 'consent-withdrawn' }
);

/** How a vote on a draft is cast. Whoever is not named votes as `rest`, or as it stands. */
export interface ScriptedVote extends Noted {
  readonly text?: number;
  readonly ballots?: Readonly<Record<SeatId, Ballot>>;
  readonly rest?: Ballot;
}

/** What must be true once the debate has been played. All named parts must hold. */
export interface Expectation {
  /** The draft that is meant; without it the one that the record is about. */
  readonly text?: number;
  readonly outcome?: Outcome;
  readonly option?: OptionId;
  readonly ending?: EndingId;
  readonly tally?: { readonly for: number; readonly against: number; readonly abstain: number };
  /** How these delegations voted. */
  readonly votes?: Readonly<Record<SeatId, Ballot>>;
  /** Where a delegation stands on the draft, at the end of a half-day or of the debate. */
  readonly standing?: { readonly seat: SeatId; readonly rung: Rung; readonly round?: number };
  readonly wording?: Slip;
  readonly consent?: { readonly atLeast?: number; readonly atMost?: number };
  /** The last fingerprint, or its beginning. */
  readonly digest?: string;
  /** Why it is known not to come out so: it is then told, and is no failure. */
  readonly known?: string;
}

/** Said at a step, or at the opening of a half-day: whoever writes by hand does not know the steps. */
export interface Annotation {
  /** After this many commands; 0 is before the first. */
  readonly step?: number;
  readonly round?: number;
  readonly text: string;
  /** Who says it: "teacher", "author", a name of your own. */
  readonly by?: string;
  /** Names of sources of this file or of the scenario, or web addresses. */
  readonly sources?: readonly string[];
}

export interface ReplaySource {
  readonly title: string;
  readonly body?: string;
  readonly symbol?: string;
  readonly date?: string;
  readonly url?: string;
}

/** What a line holds, the main one or a branch. */
export interface LineParts {
  readonly title?: string;
  readonly seats?: Seats;
  readonly commands?: readonly unknown[];
  /** One for each command; the beginning of a SHA-256, sixteen digits or more. */
  readonly digests?: readonly string[];
  readonly annotations?: readonly Annotation[];
  /** Branches off this line. */
  readonly variations?: readonly Variation[];
}

/** A branch: it leaves its line after `from` commands of it (counted from the debate's beginning) and goes its own way. */
export interface Variation extends LineParts {
  readonly from: number;
  readonly commands: readonly unknown[];
}

export interface Replay extends LineParts {
  readonly $schema?: string;
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly scenario: { readonly id: string; readonly digest?: string };
  readonly seed: number;
  readonly level?: Difficulty;
  /** What delegations do where the script is silent: they play, or they are still. They play where it is not given. */
  readonly room?: 'plays' | 'still';
  readonly moves?: readonly Move[];
  readonly events?: readonly ScriptedEvent[];
  readonly votes?: readonly ScriptedVote[];
  readonly expect?: readonly Expectation[];
  readonly sources?: Readonly<Record<SourceId, ReplaySource>>;
}

/** The format that this program writes. */
export const FORMAT = 1;

/** Whether a file leaves part of the debate to be played by the room. */
export const isScript = (file: Replay): boolean => file.moves !== undefined;

export const seatingOf = (seat: Seater | Seating): Seating => (typeof seat === 'string' ? { by: seat } : seat);
