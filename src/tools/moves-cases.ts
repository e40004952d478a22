/** For each move of bargaining: the seat, the card and the debate in which a capable player without it is the poorest. Found by `npm run moves -- --find 60`. */
import type { CommandType } from '../session/commands.ts';

export interface MoveCase {
  /** Its number in the list of moves. */
  readonly number: string;
  readonly title: string;
  readonly kinds: readonly CommandType[];
  /** `scenario card`; null where no card was found that needs it. */
  readonly at: readonly [string, string] | null;
}

const LONG = 'mali-2023-01-27';
const SHORT = 'mali-2023-01-27-short';

export const MOVE_CASES: readonly MoveCase[] = [
  { number: '1', title: 'Speak on the record', kinds: ['floor.take'], at: [LONG, 'ecu-reports'] },
  { number: '2', title: 'Put an argument', kinds: ['argument.put'], at: [LONG, 'che-realities'] },
  { number: '3', title: 'Ask a question', kinds: ['question.ask'], at: [LONG, 'ecu-panel'] },
  { number: '4', title: 'Consult in private', kinds: ['consultation.hold'], at: [SHORT, 'chn-time'] },
  { number: '5', title: 'Meet the host', kinds: ['host.meet'], at: [SHORT, 'ecu-answer'] },
  { number: '6', title: 'Offer an amendment', kinds: ['amendment.offer'], at: [SHORT, 'fra-consent'] },
  { number: '7', title: 'Trade language', kinds: ['trade.offer'], at: [SHORT, 'alb-hand'] },
  { number: '8', title: 'Brackets', kinds: ['brackets.put'], at: [LONG, 'bra-safety'] },
  { number: '9', title: 'Ask the capital', kinds: ['capital.ask'], at: [LONG, 'bra-balance'] },
  { number: '10', title: 'Speak for a group', kinds: ['bloc.state'], at: [SHORT, 'gab-relevant'] },
  { number: '11', title: 'Become a sponsor', kinds: ['sponsorship.join'], at: [SHORT, 'ecu-plan'] },
  { number: '16', title: 'Hint at a veto', kinds: ['veto.hint'], at: [SHORT, 'rus-pressure'] },
  { number: '17', title: 'Table a draft of one’s own', kinds: ['draft.table'], at: [LONG, 'jpn-close'] },
  { number: '18', title: 'Table the continuation text', kinds: ['continuation.table'], at: [LONG, 'bra-hold'] },
  { number: '22', title: 'Pledge a vote, and ask for one', kinds: ['vote.pledge', 'pledge.ask'], at: [SHORT, 'gbr-access'] },
  { number: 'host', title: 'Warn, and ask the mission to leave', kinds: ['consent.warn', 'consent.withdraw'], at: [SHORT, 'mli-date'] },
];
