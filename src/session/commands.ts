/**
 * What anyone may ask for. Imperative, plain data: a debate is a scenario, a seed and a list of these.
 * Numbers in comments are the moves of the model's list.
 */
import type { Ballot, ClauseId, Level, SeatId, TextId } from '../domain/vocabulary.ts';

/** What can reach the Council from outside: a fact that all may cite from now on, a briefing, the host's word that the mission should go. */
export type Happening =
  | { readonly kind: 'news'; readonly facts: readonly string[] }
  /** A guest is heard; without one, what the briefing makes known. */
  | { readonly kind: 'briefing'; readonly guest: string | null }
  | { readonly kind: 'consent-withdrawn' };

export type Command =
  /** The chair carries the procedure one step on: agenda, invitations, briefing, close of a round, the vote itself. */
  | { readonly type: 'chair.proceed' }
  /** Something from outside the room. Given by whoever leads the debate (a script, a teacher), never by a delegation. */
  | { readonly type: 'event.inject'; readonly event: Happening }
  /** 1 Speak on the record for one wording of one clause; `pointed` names a fault and costs the host's goodwill. */
  | { readonly type: 'floor.take'; readonly by: SeatId; readonly clause: ClauseId; readonly level: Level; readonly tone: 'measured' | 'pointed' }
  /** Let one's turn to make a statement pass. */
  | { readonly type: 'floor.waive'; readonly by: SeatId }
  /** 2 Put an argument that cites a fact to one delegation. */
  | { readonly type: 'argument.put'; readonly by: SeatId; readonly to: SeatId; readonly fact: string }
  /** 3 Ask a delegation about one clause. */
  | { readonly type: 'question.ask'; readonly by: SeatId; readonly to: SeatId; readonly clause: ClauseId }
  /** 4 Consult in private. */
  | { readonly type: 'consultation.hold'; readonly by: SeatId; readonly with: SeatId }
  /** 5 Meet the host State. */
  | { readonly type: 'host.meet'; readonly by: SeatId }
  /** 6 Offer an amendment: one clause, another wording. The sponsor answers. */
  | { readonly type: 'amendment.offer'; readonly by: SeatId; readonly text: TextId; readonly clause: ClauseId; readonly level: Level }
  /** The sponsor's answer to an amendment that waits for it (only a player's seat is asked; computers answer at once). */
  | { readonly type: 'amendment.answer'; readonly by: SeatId; readonly accept: boolean }
  /** 7 Trade language: my wording on one clause for yours on another. */
  | {
      readonly type: 'trade.offer';
      readonly by: SeatId;
      readonly to: SeatId;
      readonly text: TextId;
      readonly ask: { readonly clause: ClauseId; readonly level: Level };
      readonly give: { readonly clause: ClauseId; readonly level: Level };
    }
  /** The answer to a trade that waits for the player's seat. */
  | { readonly type: 'trade.answer'; readonly by: SeatId; readonly accept: boolean }
  /** 8 Put a paragraph in square brackets: it cannot be edited, and the text cannot go in blue, until they are lifted. */
  | { readonly type: 'brackets.put'; readonly by: SeatId; readonly text: TextId; readonly clause: ClauseId }
  | { readonly type: 'brackets.lift'; readonly by: SeatId; readonly text: TextId; readonly clause: ClauseId }
  /** 9 Ask the capital for new instructions. */
  | { readonly type: 'capital.ask'; readonly by: SeatId }
  /** 10 Speak on a text for a group of members. */
  | { readonly type: 'bloc.state'; readonly by: SeatId; readonly bloc: string; readonly text: TextId }
  /** 11 Become a sponsor. */
  | { readonly type: 'sponsorship.join'; readonly by: SeatId; readonly text: TextId }
  /** 12 Place the draft under silence. */
  | { readonly type: 'silence.place'; readonly by: SeatId; readonly text: TextId }
  /** 13 Break silence; or let it pass. */
  | { readonly type: 'silence.break'; readonly by: SeatId }
  | { readonly type: 'silence.keep'; readonly by: SeatId }
  /** 14 Rule 36: put an amendment to the vote, whoever holds the pen. */
  | { readonly type: 'amendment.move'; readonly by: SeatId; readonly text: TextId; readonly clause: ClauseId; readonly level: Level }
  /** 15 Rule 32: ask that one paragraph be voted on separately. */
  | { readonly type: 'part.divide'; readonly by: SeatId; readonly text: TextId; readonly clause: ClauseId }
  /** 16 A permanent member lets it be known that it could not let the text pass without this wording. */
  | { readonly type: 'veto.hint'; readonly by: SeatId; readonly text: TextId; readonly clause: ClauseId; readonly level: Level }
  /** 17 Table a draft of one's own. The penholder's first draft is tabled by the same command. */
  | { readonly type: 'draft.table'; readonly by: SeatId; readonly levels: readonly Level[] }
  /** 18 Table the scenario's continuation text. */
  | { readonly type: 'continuation.table'; readonly by: SeatId }
  /** 19 Rule 33: end this half-day's meeting (`suspend`), or postpone the question beyond this presidency (`postpone`). */
  | { readonly type: 'motion.move'; readonly by: SeatId; readonly motion: 'suspend' | 'postpone' }
  /** 20 Rules 37 and 39: propose that the host State, or a briefer, be heard. */
  | { readonly type: 'invitation.propose'; readonly by: SeatId; readonly guest: string }
  /** Object to a motion that falls, or goes to the vote, where somebody objects; or let it stand. */
  | { readonly type: 'motion.answer'; readonly by: SeatId; readonly object: boolean }
  /** Vote on the motion. */
  | { readonly type: 'motion.vote'; readonly by: SeatId; readonly ballot: Ballot }
  /** 21 Rule 35: withdraw one's draft. */
  | { readonly type: 'draft.withdraw'; readonly by: SeatId; readonly text: TextId }
  /** 23 Take the pen of a draft that its sponsor has given up (rule 35: a co-sponsor may require that it be put to the vote). */
  | { readonly type: 'pen.take'; readonly by: SeatId; readonly text: TextId }
  /** The host warns that its consent is at an end; the host asks the mission to leave. */
  | { readonly type: 'consent.warn'; readonly by: SeatId }
  | { readonly type: 'consent.withdraw'; readonly by: SeatId }
  /** 22 Pledge one's vote to a text's sponsor; `vote` is what is promised. */
  | { readonly type: 'vote.pledge'; readonly by: SeatId; readonly text: TextId; readonly vote: 'for' | 'abstain' }
  /** Ask another delegation to pledge its vote in favour. */
  | { readonly type: 'pledge.ask'; readonly by: SeatId; readonly of: SeatId; readonly text: TextId }
  /** The sponsor calls the vote on a text in blue, or keeps it back. */
  | { readonly type: 'vote.call'; readonly by: SeatId; readonly text: TextId }
  | { readonly type: 'draft.withhold'; readonly by: SeatId; readonly text: TextId }
  /** Raise one's hand. */
  | { readonly type: 'ballot.cast'; readonly by: SeatId; readonly text: TextId; readonly ballot: Ballot }
  /** Done for this half-day. */
  | { readonly type: 'turn.pass'; readonly by: SeatId };

export type CommandType = Command['type'];
