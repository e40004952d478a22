/**
 * What the screens of a debate are told. Words as keys (`Say`), marks and order; no pixels, no arithmetic.
 * Each model is made by the function of the same name in its own file (`chamber-view.ts` makes `ChamberView` ...).
 */
import type { Ballot, ClauseId, Level, Mark, OptionId, Outcome, SeatId, TextId } from '../domain/vocabulary.ts';
import type { Command } from '../session/commands.ts';
import type { HeardView } from './heard-view.ts';
import type { Say } from './say.ts';
import type { BargainView } from './record-models.ts';

/** What a token shows. `firm` is filled, otherwise outlined. */
export interface Token {
  readonly vote: 'for' | 'against' | 'abstain' | 'undecided';
  readonly firm: boolean;
}

/** One column of the tri-glyph: -2 strong opposition .. 2 strong support; null is not known. */
export type GlyphStep = -2 | -1 | 0 | 1 | 2 | null;

export interface SeatView {
  readonly id: SeatId;
  readonly name: string;
  readonly short: string;
  readonly role: 'permanent' | 'elected' | 'host';
  readonly you: boolean;
  readonly president: boolean;
  readonly penholder: boolean;
  readonly speaking: boolean;
  /** True while its chair is empty (the host during closed consultations). */
  readonly away: boolean;
  /** One step for each option family, in the scenario's order. */
  readonly glyph: readonly GlyphStep[];
  /** Index of the option family the leading draft is based on; null without a draft. */
  readonly basis: number | null;
  /** Null for the host, and for all before a text is tabled. */
  readonly token: Token | null;
  /** Shield: a permanent member; `raised` when it now intends to vote against the leading draft. */
  readonly shield: 'none' | 'rest' | 'raised';
  /** For screen readers: "Ghana. Leaning for. Option 1 weak support, ..." */
  readonly spoken: Say;
}

export interface OptionCardView {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly gloss: string;
  readonly leanFor: number;
  readonly against: number;
  readonly basis: boolean;
}

export interface RailView {
  /** Fifteen, sorted firm for, leaning for, undecided, abstain, against. */
  readonly tokens: readonly { readonly seat: SeatId; readonly token: Token }[];
  readonly inFavour: number;
  readonly needed: 9;
  /** Permanent members that now intend to vote against. */
  readonly vetoes: readonly SeatId[];
  readonly spoken: Say;
}

export interface DraftSlipView {
  readonly text: TextId;
  readonly title: Say;
  readonly symbol: string;
  readonly option: OptionId;
  readonly basisLine: Say;
  readonly sponsors: readonly { readonly id: SeatId; readonly short: string }[];
  readonly rail: RailView;
  readonly inBlue: boolean;
}

export type Mark3 = 'met' | 'missed' | 'open';

export interface InstructionsView {
  readonly title: string;
  readonly brief: string;
  readonly documented: boolean;
  readonly objectives: readonly { readonly id: string; readonly says: string; readonly why: string; readonly mark: Mark3; /** True where it asks for something done, not for words in a text. */ readonly act: boolean; readonly clauses: readonly ClauseId[]; /** Where it stands, or why it cannot move: the host's consent now, a deal that holds its words. */ readonly note: Say | null }[];
  readonly prevent: { readonly says: string; readonly why: string; readonly mark: 'held' | 'broken' | 'open'; readonly clauses: readonly ClauseId[] };
  /** "Two of three and the prevention, in an adopted text." */
  readonly rule: Say;
  /** The capital has been asked, or has answered. */
  readonly capital: Say | null;
}

export interface HostView {
  readonly seat: SeatId;
  readonly state: 'consents' | 'reserved' | 'close' | 'asked-to-leave';
  /** 0..100, whole. */
  readonly percent: number;
  readonly word: Say;
  /** Its causes, largest first. */
  readonly causes: readonly { readonly text: Say; readonly points: number }[];
}

/** A line spoken or reported on the floor or in the corridor. */
export interface CaptionView {
  readonly seat: SeatId | null;
  readonly heading: Say;
  /** Pages of at most about 150 characters. */
  readonly text: Say;
  readonly provenance: 'reported' | 'simulated' | 'procedure';
  readonly source: SourceView | null;
  /** What the delegation has in fact said on the subject, attributed; null where nothing is recorded. */
  readonly record: Say | null;
  /** What is heard of it; where that is a murmur, the room had not expected it. */
  readonly heard: HeardView;
  /** Number of the log entry it comes from. */
  readonly step: number;
}

export interface SourceView {
  readonly label: Say;
  readonly url: string | null;
}

export interface PriceView {
  readonly actions: number;
  readonly capital: number;
}

/** One thing the player can do now, or the reason it cannot. */
export interface ChoiceView {
  readonly id: string;
  /** Phosphor icon name. */
  readonly icon: string;
  readonly sentence: Say;
  readonly effect: Say;
  readonly price: PriceView;
  /** The command it sends; null when it opens a further choice (`opens`). */
  readonly command: Command | null;
  readonly opens?: 'ask' | 'argue' | 'trade' | 'amend' | 'floor' | 'rival' | 'meeting' | 'hint' | 'leave';
  /** What is asked once before it is done; only where nothing brings it back. */
  readonly asks?: Say;
  /** Null when it is open to the player; otherwise the sentence why not. */
  readonly refused: Say | null;
}

/** `consent` is the host State's own, in the place of `vote`. */
export type Verb = 'read' | 'lobby' | 'amend' | 'trade' | 'floor' | 'vote' | 'consent';

export interface VerbView {
  readonly verb: Verb;
  readonly available: boolean;
  readonly why: Say | null;
  /** The one recommended action has the brass button. */
  readonly primary: boolean;
}

/** What stands above the table: where the player is in the debate and what is waited for. */
export interface ChamberView {
  readonly agenda: string;
  readonly date: Say;
  readonly phase: Say;
  readonly round: number;
  readonly rounds: number;
  readonly halfDaysLeft: number;
  readonly halfDaysLeftSay: Say;
  readonly you: SeatId | null;
  readonly actionsLeft: number;
  readonly actionsPerRound: number;
  readonly capital: number;
  readonly capitalMost: number;
  readonly seats: readonly SeatView[];
  readonly options: readonly OptionCardView[];
  /** What is said in its place where there is none. */
  readonly noDraft: Say;
  /** The rail of a draft that has been given up, where it is the only one: nobody brings it to the vote. */
  readonly noSponsor: RailView | null;
  /** Whether the player can table the first draft or another, and if not, why; null where a draft lies there, or nobody plays. */
  readonly start: { readonly why: Say | null } | null;
  readonly draft: DraftSlipView | null;
  readonly rival: DraftSlipView | null;
  readonly instructions: InstructionsView | null;
  readonly host: HostView | null;
  readonly verbs: readonly VerbView[];
  /** Whose word is waited for: the player, or the room (the app then asks the room to go on). */
  readonly waitsFor: 'player' | 'room' | 'nobody';
  /** The player waits outside the consultations room. */
  readonly corridor: boolean;
  /** Who is one step from another vote, where the level tells it; null otherwise. */
  readonly hint: Say | null;
  /** The single wording that would now bring most votes, in open book; null otherwise. */
  readonly frontier: Say | null;
  /** What the player is asked right now, if it is a question of procedure: guests, statement, tabling, a motion, silence, vote. */
  readonly question: QuestionView | null;
}

/** A procedural question put to the player's seat, answered by one of its choices. */
export interface QuestionView {
  readonly kind: 'invitations' | 'statement' | 'table' | 'proposal' | 'offer' | 'motion-answer' | 'motion-vote' | 'silence' | 'meeting' | 'pen' | 'ballot' | 'sponsor-decides';
  readonly title: Say;
  readonly body: Say;
  readonly choices: readonly ChoiceView[];
  /** Clauses or text concerned, for a link to the draft. */
  readonly clauses: readonly ClauseId[];
}

/** Before -> after for the seats a move would touch, and the sum. An estimate, never a promise. */
export interface ForecastView {
  /** False where there is no text yet: then there are no votes to count. */
  readonly counted: boolean;
  readonly seats: readonly { readonly seat: SeatId; readonly short: string; readonly before: Token; readonly after: Token; readonly say: Say }[];
  /** Members beside these that it would move. */
  readonly more: number;
  readonly votesFor: { readonly before: number; readonly after: number };
  readonly vetoRisk: { readonly before: Say; readonly after: Say };
  /** The permanent member nearest to a negative vote after the move, and how near: it would cast one, it is near one, or it is far. */
  readonly nearestVeto: { readonly seat: SeatId; readonly how: 'would' | 'near' | 'far'; readonly say: Say } | null;
  readonly instructions: { readonly before: number; readonly after: number };
  /** Chance words that an answer is needed from others: "France is likely to accept (2 in 3)". */
  readonly answer: Say | null;
  readonly hostPercent: { readonly before: number; readonly after: number } | null;
}

export interface WantView {
  readonly clause: ClauseId;
  readonly text: Say;
  /** `known`, `inferred` (our estimate, stated as such) or `hidden` (two bars and the price of asking). */
  readonly knowledge: 'known' | 'inferred' | 'hidden';
  readonly mark: Mark;
  readonly source: SourceView | null;
  readonly why: string | null;
}

export interface RefusalLineView {
  readonly text: Say;
  readonly consequence: Say;
  readonly mark: Mark;
  readonly source: SourceView | null;
  readonly why: string;
  readonly crossed: boolean;
}

export interface TalkView {
  readonly seat: SeatView;
  readonly nameInSentence: string;
  readonly isHost: boolean;
  readonly speech: Say;
  readonly line: string;
  /** What its trust in the player's seat is enough for; null where there is none to speak of. */
  readonly trust: Say | null;
  readonly wants: readonly WantView[];
  readonly refuses: readonly RefusalLineView[];
  readonly reported: readonly { readonly text: string; readonly quote: boolean; readonly source: SourceView }[];
  readonly bargains: readonly BargainView[];
  readonly choices: readonly ChoiceView[];
}

/** Why a delegation stands where it stands. Points are thousandths of the vote index and add up exactly. */
export interface WhyView {
  readonly seat: SeatId;
  readonly name: string;
  readonly text: TextId | null;
  readonly token: Token | null;
  readonly standing: Say;
  /** Points to "in favour": positive is missing, zero or less is there. Null when not known to this seat. */
  readonly distance: number | null;
  readonly distanceSay: Say;
  readonly causes: readonly CauseView[];
  /** Sum of what the player's seat cannot know, in one line; null when all is known. */
  readonly hidden: { readonly points: number | null; readonly say: Say } | null;
  readonly total: number | null;
  /** What last moved it. */
  readonly moved: { readonly say: Say; readonly step: number; readonly causes: readonly CauseView[]; readonly total: number } | null;
  readonly notes: readonly Say[];
}

export interface CauseView {
  readonly label: Say;
  readonly points: number;
  readonly mark: Mark;
  readonly why: string | null;
  readonly source: SourceView | null;
  /** The event that caused it, if any. */
  readonly event: Say | null;
}

export interface ParagraphView {
  readonly clause: ClauseId;
  readonly number: number;
  readonly title: string;
  readonly question: string;
  readonly level: Level;
  readonly label: string;
  /** Operative paragraph; the verb is between asterisks. */
  readonly operative: string;
  readonly gloss: string;
  readonly bracketed: boolean;
  /** Who holds the words in square brackets; they cannot be changed meanwhile. */
  readonly heldBy: { readonly seat: SeatId; readonly name: string } | null;
  readonly closed: boolean;
  /** Struck old wording when it changed since the text was tabled. */
  readonly was: { readonly label: string; readonly operative: string } | null;
  readonly objectors: readonly SeatId[];
  readonly heat: 0 | 1 | 2 | 3;
  /** Names of the player's objectives that hang on this clause. */
  readonly objectives: readonly { readonly says: string; readonly mark: Mark3 }[];
}

export interface RungView {
  readonly level: Level;
  readonly label: string;
  readonly operative: string;
  readonly gloss: string;
  readonly current: boolean;
  readonly inForce: boolean;
  /** Estimated votes in favour if the text said this. */
  readonly votes: number;
  readonly vetoes: readonly SeatId[];
  /** Serves one of the player's objectives / breaks the prevention. */
  readonly serves: boolean;
  readonly breaks: boolean;
  readonly choice: ChoiceView;
  /** A permanent member may hint at a veto over these words; null for all others. */
  readonly hint: ChoiceView | null;
}

/** One paragraph that could be voted on by itself. */
export interface DivisionView {
  readonly clause: ClauseId;
  readonly number: number;
  readonly title: string;
  readonly label: string;
  readonly choice: ChoiceView;
}

export interface DraftView {
  readonly text: TextId;
  readonly symbol: string;
  readonly heading: Say;
  readonly sponsors: readonly string[];
  readonly preamble: readonly string[];
  readonly paragraphs: readonly ParagraphView[];
  readonly closing: Say;
  readonly optionSay: Say;
  readonly inBlue: boolean;
  readonly rail: RailView;
  readonly texts: readonly { readonly text: TextId; readonly title: Say }[];
  /** What has changed: newest first. */
  readonly revisions: readonly { readonly step: number; readonly say: Say }[];
}

export interface VoteRowView {
  readonly seat: SeatId;
  readonly short: string;
  readonly permanent: boolean;
  readonly ballot: Ballot;
}

export interface VoteView {
  readonly text: TextId;
  readonly symbol: string;
  readonly title: Say;
  readonly rows: readonly VoteRowView[];
  readonly tally: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly outcome: Exclude<Outcome, 'no-vote'>;
  readonly vetoedBy: readonly SeatId[];
  readonly verdict: Say;
  readonly reason: Say;
}

/** A vote on a motion, taken: who voted how, and what comes of it. */
export interface MotionView {
  readonly step: number;
  readonly title: Say;
  readonly says: Say;
  readonly rows: readonly VoteRowView[];
  readonly tally: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly carried: boolean;
  readonly verdict: Say;
  /** "A question of procedure: nine in favour, no veto." */
  readonly rule: Say;
}
