/** What has happened. Past tense, plain data; nothing else is ever told to a screen. */
import type { Decision } from '../domain/voting.ts';
import type { Happening } from './commands.ts';
import type { Ballot, ClauseId, Level, Levels, Outcome, Points, Rung, SeatId, TextId } from '../domain/vocabulary.ts';

export interface WordingChange {
  readonly clause: ClauseId;
  readonly from: Level;
  readonly to: Level;
}
export type ConsentState = 'consents' | 'reserved' | 'close' | 'asked-to-leave';

export type CouncilEvent =
  /** From outside the room. `facts` are those that were new to all; what else follows from it has events of its own. */
  | { readonly type: 'event.injected'; readonly kind: Happening['kind']; readonly facts: readonly string[] }
  | { readonly type: 'agenda.adopted' }
  | { readonly type: 'invitations.made' }
  | { readonly type: 'briefing.heard'; readonly facts: readonly string[] }
  | { readonly type: 'statement.made'; readonly by: SeatId; readonly clause: ClauseId; readonly level: Level; readonly tone: 'measured' | 'pointed' }
  | { readonly type: 'statement.waived'; readonly by: SeatId }
  | { readonly type: 'facts.unlocked'; readonly by: SeatId; readonly facts: readonly string[] }
  | { readonly type: 'round.opened'; readonly round: number }
  | { readonly type: 'round.closed'; readonly round: number }
  | { readonly type: 'turn.passed'; readonly by: SeatId }
  /** `shift` in points of scale, signed; zero when the listener has heard enough. */
  | { readonly type: 'argument.heard'; readonly by: SeatId; readonly to: SeatId; readonly fact: string; readonly shift: number; readonly contested: boolean; readonly loosened: boolean }
  | { readonly type: 'question.answered'; readonly by: SeatId; readonly to: SeatId; readonly clause: ClauseId; readonly answered: boolean }
  | { readonly type: 'consultation.held'; readonly by: SeatId; readonly with: SeatId; readonly revealed: readonly ClauseId[]; readonly expects: 'closer' | 'firmer' | null }
  | { readonly type: 'host.met'; readonly by: SeatId; readonly worst: readonly ClauseId[]; readonly repeated: boolean }
  | { readonly type: 'amendment.offered'; readonly by: SeatId; readonly text: TextId; readonly change: WordingChange; readonly to: SeatId }
  | { readonly type: 'amendment.accepted'; readonly by: SeatId; readonly text: TextId; readonly change: WordingChange; readonly sponsor: SeatId }
  | { readonly type: 'amendment.refused'; readonly by: SeatId; readonly text: TextId; readonly change: WordingChange; readonly sponsor: SeatId; readonly because: RefusalCause }
  | { readonly type: 'text.changed'; readonly by: SeatId; readonly text: TextId; readonly change: WordingChange }
  | { readonly type: 'trade.offered'; readonly by: SeatId; readonly to: SeatId; readonly text: TextId; readonly ask: WordingChange; readonly give: WordingChange }
  | { readonly type: 'trade.countered'; readonly by: SeatId; readonly to: SeatId; readonly text: TextId; readonly ask: WordingChange; readonly give: WordingChange }
  | { readonly type: 'trade.agreed'; readonly bargain: number; readonly by: SeatId; readonly to: SeatId; readonly text: TextId; readonly ask: WordingChange; readonly give: WordingChange }
  | { readonly type: 'trade.refused'; readonly by: SeatId; readonly to: SeatId; readonly text: TextId; readonly ask: WordingChange; readonly give: WordingChange; readonly refusedBy: SeatId; readonly because: RefusalCause }
  | { readonly type: 'bargain.broken'; readonly bargain: number; readonly by: SeatId; readonly betrayed: SeatId; readonly clause: ClauseId }
  | { readonly type: 'bargain.kept'; readonly bargain: number; readonly by: SeatId; readonly with: SeatId }
  | { readonly type: 'draft.tabled'; readonly by: SeatId; readonly text: TextId; readonly levels: Levels; readonly rival: boolean; readonly continuation: boolean }
  | { readonly type: 'draft.withheld'; readonly by: SeatId; readonly text: TextId }
  | { readonly type: 'sponsorship.joined'; readonly by: SeatId; readonly text: TextId }
  | { readonly type: 'silence.placed'; readonly by: SeatId; readonly text: TextId }
  | { readonly type: 'silence.kept'; readonly by: SeatId }
  | { readonly type: 'silence.broken'; readonly by: SeatId; readonly text: TextId; readonly worst: ClauseId | null }
  | { readonly type: 'silence.passed'; readonly text: TextId }
  | { readonly type: 'draft.in-blue'; readonly text: TextId }
  | { readonly type: 'pledge.given'; readonly by: SeatId; readonly to: SeatId; readonly text: TextId; readonly vote: 'for' | 'abstain' }
  | { readonly type: 'pledge.declined'; readonly by: SeatId; readonly to: SeatId; readonly text: TextId }
  | { readonly type: 'pledge.broken'; readonly by: SeatId; readonly text: TextId; readonly promised: 'for' | 'abstain'; readonly cast: Ballot }
  | { readonly type: 'instructions.arrived'; readonly by: SeatId; readonly points: Points; readonly reason: 'closer' | 'firmer' }
  | { readonly type: 'vote.called'; readonly by: SeatId; readonly text: TextId }
  | { readonly type: 'ballot.cast'; readonly by: SeatId; readonly text: TextId; readonly ballot: Ballot }
  | { readonly type: 'vote.held'; readonly text: TextId; readonly ballots: Readonly<Record<SeatId, Ballot>>; readonly decision: Decision }
  | { readonly type: 'position.moved'; readonly seat: SeatId; readonly text: TextId; readonly from: Rung | null; readonly to: Rung }
  | { readonly type: 'brackets.put'; readonly by: SeatId; readonly text: TextId; readonly clause: ClauseId }
  | { readonly type: 'brackets.lifted'; readonly by: SeatId; readonly text: TextId; readonly clause: ClauseId; readonly of: SeatId }
  | { readonly type: 'capital.asked'; readonly by: SeatId }
  | { readonly type: 'capital.replied'; readonly by: SeatId; readonly reply: CapitalReply; /** The objective that is eased or insisted on, by its place on the card. */ readonly objective: number | null }
  | { readonly type: 'bloc.stated'; readonly by: SeatId; readonly bloc: string; readonly members: readonly SeatId[]; readonly text: TextId; readonly stance: 'for' | 'against' }
  | { readonly type: 'veto.hinted'; readonly by: SeatId; readonly text: TextId; readonly change: WordingChange }
  | { readonly type: 'veto.unused'; readonly by: SeatId; readonly text: TextId }
  | { readonly type: 'motion.moved'; readonly by: SeatId; readonly motion: MotionWords }
  | { readonly type: 'motion.objected'; readonly by: SeatId; readonly to: SeatId; readonly motion: MotionWords; /** Whether the objection ends the matter (rule 32), or sends it to the vote. */ readonly final: boolean }
  | { readonly type: 'motion.decided'; readonly by: SeatId; readonly motion: MotionWords; readonly carried: boolean; /** Null where nobody objected. */ readonly ballots: Readonly<Record<SeatId, Ballot>> | null; readonly decision: Decision | null }
  | { readonly type: 'guest.heard'; readonly guest: string; readonly facts: readonly string[] }
  | { readonly type: 'draft.withdrawn'; readonly by: SeatId; readonly text: TextId }
  | { readonly type: 'pen.taken'; readonly by: SeatId; readonly text: TextId; readonly from: SeatId }
  | { readonly type: 'consent.warned'; readonly by: SeatId; /** Whole per cent. */ readonly percent: number }
  | { readonly type: 'consent.changed'; readonly from: ConsentState; readonly to: ConsentState }
  | { readonly type: 'host.asked-to-leave' }
  | { readonly type: 'debate.closed'; readonly outcome: Outcome };

/** More latitude, the same, or less. */
export type CapitalReply = 'more' | 'same' | 'less';

/** A motion as the room knows it. */
export type MotionWords =
  | { readonly kind: 'amendment'; readonly text: TextId; readonly change: WordingChange }
  /** `change` is what the paragraph falls back to if the part is not adopted. */
  | { readonly kind: 'part'; readonly text: TextId; readonly change: WordingChange }
  | { readonly kind: 'suspend' | 'postpone' }
  | { readonly kind: 'invitation'; readonly guest: string };

/** Why somebody said no to a wording: it costs their own interest, or the votes they count on, or a promise. */
export type RefusalCause = 'trust' | 'own-interest' | 'votes' | 'no-gain' | 'promised';
