/** Everything that a debate is at one moment. A value: commands make the next one, nothing changes in place. */
import { BANDS, CAPITAL } from '../domain/coefficients.ts';
import type { Ledger, Numbers, Tabled } from '../domain/ledger.ts';
import { mayBeTakenUp } from '../domain/procedure.ts';
import type { Decision } from '../domain/voting.ts';
import type { Ballot, Levels, Outcome, Points, TextId } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { CapitalReply, ConsentState } from './events.ts';

/** A draft on the table. Seats and clauses by index. */
export interface TextState extends Tabled {
  readonly id: TextId;
  /** Wordings as they were when it was tabled. */
  readonly first: Levels;
  /** Bit k is set while clause k may still be changed (in brackets, where the debate resumes with an agreed text). */
  readonly editable: number;
  /** Chart state of each member on this text. */
  readonly ladders: Int32Array;
  readonly ledger: Ledger;
  readonly index: Int32Array;
  /** Host consent to this text, 0..1. */
  readonly consent: number;
  readonly revision: number;
  /** Seat that has put each clause in brackets; -1: none. */
  readonly brackets: Int8Array;
  /** Half-day in which each clause was last changed; 0: never. */
  readonly changedIn: Int8Array;
  readonly inBlue: boolean;
  readonly called: boolean;
  readonly withheld: boolean;
  readonly ballots: readonly (Ballot | null)[];
  readonly decision: Decision | null;
}

/** A private deal, by the chart `bargain`. */
export interface Bargain {
  readonly id: number;
  readonly by: number;
  readonly to: number;
  readonly text: TextId;
  /** What `by` gets and what `to` gets: clause index and level. */
  readonly ask: { readonly clause: number; readonly level: number; readonly from: number };
  readonly give: { readonly clause: number; readonly level: number; readonly from: number };
  readonly chart: number;
}

/** A permanent member has let it be known that it could not let a text pass without a wording. */
export interface Hint {
  readonly by: number;
  readonly text: TextId;
  readonly clause: number;
  readonly level: number;
  /** Which way the wording lies: the clause is heeded there and beyond. */
  readonly direction: 1 | -1;
  /** How far the room believes it, 0..1. */
  readonly belief: number;
}
export const heeded = (hint: Hint, levels: Levels): boolean => ((levels[hint.clause] ?? 0) - hint.level) * hint.direction >= 0;

export type MotionKind = 'amendment' | 'part' | 'suspend' | 'postpone' | 'invitation';

/** A motion that is before the Council, by the chart `motion`; each member's vote by a ladder of its own. */
export interface Motion {
  readonly kind: MotionKind;
  readonly by: number;
  /** The text concerned, with clause and level: what is proposed (`amendment`), what the part falls back to (`part`). */
  readonly text: TextId | null;
  readonly clause: number;
  readonly level: number;
  readonly guest: string | null;
  readonly chart: number;
  readonly ladders: Int32Array;
  readonly ballots: readonly (Ballot | null)[];
  /** Seats still to be heard: whether they object, then how they vote. */
  readonly queue: readonly number[];
}

/** What a capital has answered to one of its delegations. */
export interface Reply {
  readonly by: number;
  readonly reply: CapitalReply;
}

/** Which part of a deal a wording would undo, if any: going back on it breaks a deal, going further the way it went does not. */
export function undoes(deal: Bargain, clause: number, level: number): 'ask' | 'give' | null {
  const back = (slip: Bargain['ask']): boolean => slip.clause === clause && (level - slip.level) * (slip.level > slip.from ? 1 : -1) < 0;
  return back(deal.ask) ? 'ask' : back(deal.give) ? 'give' : null;
}

export interface Pledge {
  readonly by: number;
  readonly text: TextId;
  readonly vote: 'for' | 'abstain';
  /** Revision of the text that it was given to. */
  readonly revision: number;
}

/** Whether a promise still binds: it was given to certain words, and lapses where others have made the text worse than none for who gave it. */
export const binds = (pledge: Pledge, text: Pick<TextState, 'revision'>, index: Points): boolean => pledge.revision === text.revision || index >= BANDS.open - BANDS.inertia;

/** A wish that waits for a player's answer. */
export type Pending =
  | { readonly kind: 'amendment'; readonly by: number; readonly sponsor: number; readonly text: TextId; readonly clause: number; readonly level: number }
  | { readonly kind: 'trade'; readonly by: number; readonly to: number; readonly text: TextId; readonly ask: { readonly clause: number; readonly level: number }; readonly give: { readonly clause: number; readonly level: number }; readonly answerer: number };

export interface State extends Numbers {
  /** Bit i: seat i is played by a person. */
  readonly humans: number;
  /** Chart state of the Council. */
  readonly council: number;
  /** Half-day, counted from 1; 0 before the first. */
  readonly round: number;
  /** Half-days there will be; a broken silence adds one. */
  readonly rounds: number;
  readonly silences: number;
  readonly texts: readonly TextState[];
  /** Chart state of each seat's views of the options. */
  readonly positions: Int32Array;
  readonly capital: Int32Array;
  /** Moves left to the seat whose turn it is. */
  readonly actions: number;
  /** Arguments put in this half-day, for each seat. */
  readonly argued: Int32Array;
  /** Bit i: seat i has spoken on the record in this half-day. */
  readonly spoke: number;
  /** Seats still to act, in order. */
  readonly queue: readonly number[];
  /** True while sponsors decide at the end whether to go to the vote. */
  readonly deciding: boolean;
  /** Bit f: fact f may be cited. */
  readonly facts: number;
  /** `fact * seats + listener`: times put. */
  readonly uses: Uint8Array;
  /** `i * seats + j`: consultations held. */
  readonly consulted: Uint8Array;
  /** `i * seats + j`: clauses on which i has asked j. */
  readonly questions: Int32Array;
  /** Bit j of [i]: i has learned of j's overnight instructions. */
  readonly warned: Int32Array;
  readonly hostVisits: Uint8Array;
  /** Text under silence, or null; and whether somebody broke it. */
  readonly underSilence: TextId | null;
  readonly silenceBroken: boolean;
  readonly pledges: readonly Pledge[];
  readonly bargains: readonly Bargain[];
  readonly pending: Pending | null;
  readonly voting: TextId | null;
  readonly consentState: ConsentState | null;
  readonly redrafted: boolean;
  readonly hints: readonly Hint[];
  readonly motion: Motion | null;
  /** Motions that have been put to the vote. */
  readonly motions: number;
  /** Groups that have spoken on a text: `bloc text`. */
  readonly blocs: readonly string[];
  /** Guests on whom the Council has decided, heard or not; the host by its code. */
  readonly guests: readonly string[];
  /** Bit i: seat i waits for its capital; seat i has asked it. */
  readonly awaiting: number;
  readonly asking: number;
  readonly replies: readonly Reply[];
  /** The pen of a text given up at the end has been offered round. */
  readonly penOffered: boolean;
  readonly postponed: boolean;
  readonly outcome: Outcome | null;
}

export function opening(c: Case, humans: number): State {
  const { tables } = c;
  return {
    humans,
    ideal: tables.ideal,
    drift: tables.drift,
    wait: tables.wait,
    trust: tables.trust,
    orders: new Int32Array(tables.members),
    credit: 0,
    asked: c.scenario.start.asked === true,
    council: c.charts.council.initial,
    round: 0,
    rounds: c.scenario.rounds,
    silences: 0,
    texts: [],
    positions: new Int32Array(tables.seats).fill(c.charts.position.initial),
    capital: new Int32Array(tables.seats).fill(CAPITAL.start),
    actions: 0,
    argued: new Int32Array(tables.seats),
    spoke: 0,
    queue: [],
    deciding: false,
    facts: 0,
    uses: new Uint8Array(c.arguments.length * tables.seats),
    consulted: new Uint8Array(tables.seats * tables.seats),
    questions: new Int32Array(tables.seats * tables.seats),
    warned: new Int32Array(tables.seats),
    hostVisits: new Uint8Array(tables.seats),
    underSilence: null,
    silenceBroken: false,
    pledges: [],
    bargains: [],
    pending: null,
    voting: null,
    consentState: null,
    redrafted: false,
    hints: [],
    motion: null,
    motions: 0,
    blocs: [],
    guests: [],
    awaiting: 0,
    asking: 0,
    replies: [],
    penOffered: false,
    postponed: false,
    outcome: null,
  };
}

/** The text that leads: the first submitted that is still on the table. */
export function leading(state: State): TextState | null {
  return state.texts.find((text) => !text.withheld && text.decision === null) ?? state.texts.find((text) => !text.withheld) ?? null;
}

/** The text that has been adopted, else the one that leads. */
export function decided(state: State): TextState | null {
  return state.texts.find((text) => text.decision?.outcome === 'adopted') ?? leading(state);
}

/**
 * Who is bound elsewhere when it comes to a text: the sponsors of another draft that is still before the Council, and those who
 * voted for one that this text's own sponsor voted down. Who stands behind the text itself is not; nor is a text that only goes on.
 */
export function elsewhere(state: Pick<State, 'texts'>, text: Pick<TextState, 'sponsor' | 'sponsors' | 'continuation'> & { readonly id: TextId | null }): number {
  if (text.continuation) return 0;
  let bits = 0;
  for (const other of state.texts) {
    if (other.id === text.id || other.sponsor === text.sponsor || other.continuation || other.withheld) continue;
    if (other.decision === null) bits |= other.sponsors;
    else if (other.decision.outcome !== 'adopted' && other.ballots[text.sponsor] === 'against') other.ballots.forEach((ballot, i) => (bits |= ballot === 'for' ? 1 << i : 0));
  }
  return bits & ~text.sponsors;
}

export function textOf(state: State, id: TextId): TextState | null {
  return state.texts[id - 1] ?? null;
}

/** A draft that its sponsor has given up and that has not been voted on. */
export const givenUp = (text: TextState): boolean => mayBeTakenUp({ withdrawn: text.withheld, voted: text.decision !== null }) && !text.called;
