/**
 * What anyone may ask for. Imperative, plain data: a debate is a scenario, a seed and a list of these.
 * Numbers in comments are the moves of the model's list.
 */
import type { Ballot, ClauseId, Level, SeatId, TextId } from '../domain/vocabulary.ts';

export type Command =
  /** The chair carries the procedure one step on: agenda, invitations, briefing, close of a round, the vote itself. */
  | { readonly type: 'chair.proceed' }
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
  /** 11 Become a sponsor. */
  | { readonly type: 'sponsorship.join'; readonly by: SeatId; readonly text: TextId }
  /** 12 Place the draft under silence. */
  | { readonly type: 'silence.place'; readonly by: SeatId; readonly text: TextId }
  /** 13 Break silence; or let it pass. */
  | { readonly type: 'silence.break'; readonly by: SeatId }
  | { readonly type: 'silence.keep'; readonly by: SeatId }
  /** 17 Table a draft of one's own. The penholder's first draft is tabled by the same command. */
  | { readonly type: 'draft.table'; readonly by: SeatId; readonly levels: readonly Level[] }
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
