/**
 * The shape of a scenario once it has passed the door (`parse-scenario.ts`).
 * All that is particular to one case lives here as data: members, clauses, options, host, legality, calendar.
 */
import type { ActId, ClauseId, EndingId, Mark, OptionId, Outcome, Role, ScaleValue, SeatId, SourceId } from '../domain/vocabulary.ts';

/** A condition on a text: every named clause must satisfy its bound. Values are on the clause's 0..100 scale. */
export type Condition = Readonly<Record<ClauseId, Bound>>;
export interface Bound {
  readonly is?: ScaleValue;
  readonly atLeast?: ScaleValue;
  readonly atMost?: ScaleValue;
}

export interface Source {
  /** What it is, in the words of a reference list: "Statement by France, Security Council briefing". */
  readonly title: string;
  /** Who issued it: "United Nations", "Security Council Report". */
  readonly body: string;
  /** Document symbol where there is one: `S/RES/2640 (2022)`. */
  readonly symbol?: string;
  /** ISO date. */
  readonly date?: string;
  /** Only an official or a publisher's own page. */
  readonly url?: string;
}

/** A reason why the same State stands elsewhere on the same subject in another scenario. */
export interface Unlike {
  readonly scenario: string;
  readonly why: string;
  readonly source?: SourceId;
}

/** A number with its provenance. */
export interface Marked {
  readonly value: number;
  readonly mark: Mark;
  readonly why: string;
  readonly source?: SourceId;
  readonly unlike?: readonly Unlike[];
}

export interface Interest {
  /** The wording this seat would choose, 0..100. */
  readonly ideal: ScaleValue;
  /** How much the clause matters to it, 0..1. */
  readonly salience: number;
  readonly mark: Mark;
  /** A short clause that can follow "because": "it names the peace agreement first among the mission's aims". */
  readonly why: string;
  readonly source?: SourceId;
  readonly unlike?: readonly Unlike[];
}

/** A wording this seat will not accept. `veto`: a permanent member votes against; `hard`: never in favour; `soft`: a penalty. */
export interface RedLine {
  readonly clause: ClauseId;
  readonly side: 'atLeast' | 'atMost';
  readonly value: ScaleValue;
  readonly kind: 'soft' | 'hard' | 'veto';
  /** Taken from the vote index, 0..1. */
  readonly penalty: number;
  readonly mark: Mark;
  readonly why: string;
  readonly source?: SourceId;
}

/** Something a delegation said or did, reported and attributed: shown in its dossier. */
export interface Reported {
  readonly text: string;
  /** True when `text` is a quotation, false when it is a report in our words. */
  readonly quote: boolean;
  readonly source: SourceId;
  readonly clause?: ClauseId;
}

export interface SeatNumbers {
  /** Points of scale at which a clause turns from good to bad. */
  readonly flexibility: Marked;
  /** Weight on the host State's consent, 0..1. */
  readonly consentWeight: Marked;
  /** How bad the text in force looks by itself, 0..1. */
  readonly drift: Marked;
  /** Value of deciding later, 0..1. */
  readonly wait: Marked;
  /** Cost of a negative vote to this seat's reputation, 0..1. */
  readonly reluctance: Marked;
  /** How far its words carry, 0..1. */
  readonly influence: Marked;
  /** How far arguments can move it in all, points of scale. */
  readonly persuasionCap: Marked;
}

export interface Seat {
  readonly id: SeatId;
  readonly role: Role;
  /** Council usage: "Russian Federation", "United Kingdom". */
  readonly name: string;
  /** For a placard, twelve letters or so: "Russian Fed.", "UAE". */
  readonly short: string;
  /** The name as it stands inside a sentence: "the Russian Federation", "Ghana". */
  readonly inSentence: string;
  /** Groups it speaks with: `P3`, `A3`, ... Mates inside one group pull on each other. */
  readonly blocs: readonly string[];
  readonly playable: boolean;
  /** Its documented line in one sentence, attributed. */
  readonly line: string;
  readonly reported: readonly Reported[];
  readonly numbers: SeatNumbers;
  readonly interests: Readonly<Record<ClauseId, Interest>>;
  readonly redLines: readonly RedLine[];
}

export interface Wording {
  readonly value: ScaleValue;
  /** Six words at most, lower case, fits inside a sentence: "mobile protection of civilians". */
  readonly label: string;
  /** A whole operative paragraph in Council language. The verb phrase that opens it is set in *asterisks*: "*Decides* that ...;" */
  readonly operative: string;
  /** What it means in plain words, one sentence. */
  readonly gloss: string;
}

export interface Clause {
  readonly id: ClauseId;
  /** "Human rights reporting" */
  readonly title: string;
  /** The same as a noun phrase inside a sentence: "human rights reporting". */
  readonly topic: string;
  /** What the wordings decide between: "Who watches, and who may read it?" */
  readonly question: string;
  /** Words for the two ends of the scale, neutral: { low: "cooperative", high: "independent" }. */
  readonly scale: { readonly low: string; readonly high: string };
  /** From lowest value to highest, two or more. */
  readonly wordings: readonly Wording[];
}

/** One of the options on the table, as a family of packages. */
export interface OptionFamily {
  /** `1`, `2`, `3` */
  readonly id: string;
  /** One word: "Reinforce". */
  readonly name: string;
  /** Two short lines for the card. */
  readonly summary: string;
  /** One sentence for a newcomer. */
  readonly gloss: string;
  readonly source: SourceId;
  readonly variants: readonly OptionVariant[];
  /** Which variant stands for the family when no draft of it is on the table. */
  readonly reference: OptionId;
}
export interface OptionVariant {
  readonly id: OptionId;
  readonly label: string;
  /** The package: a value for every clause. */
  readonly text: Readonly<Record<ClauseId, ScaleValue>>;
}
/** A starting package that is not an option of its own, but a form of one (a phased end, say). */
export interface ExtraPackage {
  readonly id: string;
  readonly label: string;
  readonly text: Readonly<Record<ClauseId, ScaleValue>>;
}

export interface LegalityRule {
  readonly if: Condition;
  readonly then: Condition;
  /** Said when an edit breaks it. */
  readonly because: string;
}

/** A fact that can be cited. Each is attributed; the game never says which of two claims is true. */
export interface Argument {
  readonly id: string;
  readonly clause: ClauseId;
  readonly direction: 'up' | 'down';
  /** Points of scale at full trust, 0..15. */
  readonly strength: number;
  /** How much it lowers the comfort of the text in force, 0..1. */
  readonly loosens: number;
  readonly contestedBy: readonly SeatId[];
  /** Who says so, inside a sentence: "the Secretary-General's review". */
  readonly attributedTo: string;
  /** What is claimed, a full sentence without the attribution. */
  readonly claim: string;
  /** Two to five words for a list: "165 killed by hostile acts". */
  readonly label: string;
  readonly mark: Mark;
  readonly sources: readonly SourceId[];
  /** Who makes it known: the briefing, the host's statement, a guest who must be invited, or all from the start. */
  readonly unlockedBy: 'briefing' | 'host' | 'start' | 'guest';
}

/** Something a seat must have done itself, so many times. */
export interface Act {
  readonly did: ActId;
  readonly least: number;
  /** Only what was said, asked or argued on this clause counts. */
  readonly clause?: ClauseId;
}
/** A test on a text that has been adopted or is on the table, and on what the seat has done. All named parts must hold. */
export interface TextTest {
  readonly text?: Condition;
  /** One of these options. */
  readonly option?: readonly OptionId[];
  /** Host consent, 0..1, at least. */
  readonly consentAtLeast?: number;
  readonly act?: Act;
}
export interface Objective {
  readonly id: string;
  /** In the imperative, at most nine words: "Keep patrols mobile or stronger". */
  readonly says: string;
  /** One sentence: why the capital wants it. */
  readonly why: string;
  readonly test: TextTest;
}
export interface Card {
  readonly id: string;
  readonly seat: SeatId;
  readonly title: string;
  /** Two sentences from the capital, in plain words. */
  readonly brief: string;
  /** False: a "What if" card against the documented line; its title begins "What if". */
  readonly documented: boolean;
  readonly source?: SourceId;
  /** Whether the card can be met by an adopted text alone, or only where none is adopted. A text, where it is not given. */
  readonly wants?: 'text' | 'no-text';
  readonly objectives: readonly [Objective, Objective, Objective];
  /** What must not be in an adopted text, nor done; for a card that wants none, in the text in force. */
  readonly prevent: Objective;
  /** Place of an objective that the capital, asked in the debate, insists on: it must be among those met. Never in a file. */
  readonly insists?: number;
  /** Place of an objective that the capital has eased by one wording. Never in a file. */
  readonly eased?: number;
}

export interface HalfDay {
  /** ISO date. */
  readonly date: string;
  readonly part: 'morning' | 'afternoon';
  readonly label: string;
}

export interface Host {
  readonly seat: SeatId;
  /** Consent words from lowest: the word that holds from `from` (0..1) upward. */
  readonly bands: readonly { readonly from: number; readonly state: 'close' | 'reserved' | 'consents' }[];
  /** The host asks the mission to leave when consent to the text in force falls below a seeded point of this range. */
  readonly leavesBelow: readonly [number, number];
  /** A text of this kind still stands when the host has asked the mission to leave; it also pleases it then. */
  readonly tenableThen: Condition;
  readonly untenableBecause: string;
  /** Clauses on which a pointed statement costs the host's goodwill. */
  readonly sensitive: readonly ClauseId[];
  /** After the request, ideals move: sign per clause. */
  readonly shiftThen: Readonly<Record<ClauseId, 1 | -1>>;
}

/** Somebody who may be heard under rule 39 if the Council agrees. Never a person's name: the office or the kind of organisation. */
export interface Guest {
  readonly id: string;
  /** Inside a sentence: "a briefer from civil society". */
  readonly inSentence: string;
  /** Arguments it makes known. */
  readonly facts: readonly string[];
  readonly mark: Mark;
  readonly why: string;
  readonly source?: SourceId;
}

/** A text that changes nothing of substance: it takes note, goes on, and asks for a report. */
export interface Continuation {
  readonly label: string;
  readonly text: Readonly<Record<ClauseId, ScaleValue>>;
}

export interface Parameter {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly source: SourceId;
}

export interface Start {
  /** `negotiated`: the debate opens with briefing and statements. `tabled`: a text is already on the table. */
  readonly stage: 'opening' | 'tabled';
  /** For `tabled`: value for every clause. */
  readonly text?: Readonly<Record<ClauseId, ScaleValue>>;
  /** For `tabled`: the clauses still in brackets; all others are agreed and closed. */
  readonly bracketed?: readonly ClauseId[];
  /** How much of each seat's wish to wait is left at this hour, 0..1; 1 where it is not given. */
  readonly waiting?: number;
  /** For `opening`: half-days of consultations before the penholder is asked for its first draft; one where it is not given. */
  readonly consultations?: number;
  /** The host has asked the mission to leave before the debate begins. */
  readonly asked?: boolean;
  /** For `tabled`: who stands behind the penholder's text with it. */
  readonly cosponsors?: readonly SeatId[];
  /** For `tabled`: another draft, submitted after the penholder's. */
  readonly rivals?: readonly RivalDraft[];
}
export interface RivalDraft {
  readonly sponsor: SeatId;
  readonly cosponsors?: readonly SeatId[];
  readonly text: Readonly<Record<ClauseId, ScaleValue>>;
}

export interface History {
  /** What happened in fact, two to four sentences. */
  readonly text: string;
  readonly tally?: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly label: string;
  readonly sources: readonly SourceId[];
  /** The recorded votes, in the order in which they were taken. */
  readonly votes?: readonly RecordedVote[];
}
export interface RecordedVote {
  readonly label: string;
  readonly date: string;
  readonly for: readonly SeatId[];
  readonly against: readonly SeatId[];
  readonly abstain: readonly SeatId[];
  readonly sources: readonly SourceId[];
}

/** What the measures of a finished debate count in a text. A measure whose part is not given is not shown. */
export interface MeasureRules {
  /** Weight of each clause in what the tasks ask for, and in the means given for them; each sums to 1. */
  readonly demand?: Readonly<Record<ClauseId, number>>;
  readonly means?: Readonly<Record<ClauseId, number>>;
  /** Weight of each clause in what is provided for civilians; sums to 1. */
  readonly protection?: Readonly<Record<ClauseId, number>>;
  /** A text of this kind ends the mission. */
  readonly ends?: Condition;
}

/** All named parts must hold. `option`, `text` and the bounds are read on what stands at the end: the adopted text, else the text in force. */
export interface EndingWhen {
  readonly outcome?: readonly Outcome[];
  readonly option?: readonly OptionId[];
  readonly text?: Condition;
  /** Host consent, 0..1. */
  readonly consentAtLeast?: number;
  readonly consentBelow?: number;
  /** Feasibility (domain/measures.ts), 0..1. */
  readonly feasibilityAtLeast?: number;
  readonly feasibilityBelow?: number;
  readonly tally?: { readonly for: number; readonly against: number; readonly abstain: number };
  /** The host has asked the mission to leave. */
  readonly asked?: boolean;
  /** Its sponsor put the text to the vote although a permanent member's negative vote was likely by its own reading. */
  readonly foreseen?: boolean;
}
export interface EndingRule {
  readonly id: EndingId;
  readonly when: EndingWhen;
  /** What happened in fact, beside this ending: one or two sentences. */
  readonly compare?: string;
}

export interface Scenario {
  /** Where an editor finds the JSON Schema; nothing to the game. */
  readonly $schema?: string;
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  /** One sentence for the list of scenarios. */
  readonly summary: string;
  /** One sentence that says what is and what is not history here. */
  readonly notice: string;
  /** As the agenda has it: "The situation in Mali". */
  readonly agenda: string;
  readonly date: string;
  readonly minutes: number;
  /** Made to be watched as a replay: it is not offered in the list of debates to play. */
  readonly watch?: true;
  readonly memorial?: { readonly text: string; readonly source: SourceId };
  readonly president: SeatId;
  readonly penholder: SeatId;
  readonly sources: Readonly<Record<SourceId, Source>>;
  /** Members in English alphabetical order, the host (if any) last. */
  readonly seats: readonly Seat[];
  readonly trust: Readonly<Record<SeatId, Readonly<Record<SeatId, number>>>>;
  readonly host: Host | null;
  /** Preambular paragraphs, each opening with its participle in *asterisks*. */
  readonly preamble: readonly string[];
  readonly clauses: readonly Clause[];
  readonly options: readonly OptionFamily[];
  readonly extraPackages: readonly ExtraPackage[];
  /**
   * The text in force, and what it is called. Where it `lapses`, it ends with the debate, and that is what is left if nothing is
   * adopted; otherwise it goes on.
   */
  readonly inForce: { readonly label: string; readonly text: Readonly<Record<ClauseId, ScaleValue>>; readonly source: SourceId; readonly lapses?: { readonly label: string; readonly text: Readonly<Record<ClauseId, ScaleValue>> } };
  /** First match names the option of a text; no match is `SQ`. */
  readonly recognise: readonly { readonly option: OptionId; readonly when: Condition }[];
  readonly legality: readonly LegalityRule[];
  readonly arguments: readonly Argument[];
  readonly guests?: readonly Guest[];
  readonly continuation?: Continuation;
  readonly parameters: readonly Parameter[];
  readonly calendar: readonly HalfDay[];
  /** Rounds of negotiation before the sponsor must decide; broken silences may add up to two. */
  readonly rounds: number;
  readonly voteAt: string;
  readonly start: Start;
  readonly cards: readonly Card[];
  readonly history: History;
  readonly measures?: MeasureRules;
  /** First match names the ending; where none matches, or none is given, the outcome does. */
  readonly endings?: readonly EndingRule[];
}
