/** How every member stood at the end of each half-day: the lines of the record's chart. */
import { blockedBy } from '../domain/utility.ts';
import type { Session } from '../session/session.ts';
import type { TextState } from '../session/state.ts';
import type { Rung, SeatId } from '../domain/vocabulary.ts';
import type { ResultView } from './record-models.ts';
import type { Token } from './view-models.ts';
import { say, type Say } from './say.ts';

const TOKEN: Readonly<Record<Exclude<Rung, 'blocked'>, Token>> = {
  opposed: { vote: 'against', firm: false },
  sceptical: { vote: 'abstain', firm: false },
  open: { vote: 'undecided', firm: false },
  leaning: { vote: 'for', firm: false },
  committed: { vote: 'for', firm: true },
};

/** Folds the log for one text; the last lane is the vote where one was held. */
export function lanesView(session: Session, text: TextState): ResultView['lanes'] {
  const { case: c, log } = session;
  const members = c.seatIds.slice(0, c.tables.members);
  const now = new Map<SeatId, Token>(members.map((id) => [id, { vote: 'undecided', firm: false }]));
  let levels = text.first;
  const lanes: { round: Say; step: number; tokens: Record<SeatId, Token> }[] = [];
  const mark = (round: Say, step: number): void => void lanes.push({ round, step, tokens: Object.fromEntries(now) });
  for (const entry of log) {
    for (const event of entry.events) {
      if (event.type === 'text.changed' && event.text === text.id) levels = levels.map((level, k) => (c.clauseIds[k] === event.change.clause ? event.change.to : level));
      if (event.type === 'position.moved' && event.text === text.id) {
        const blocked: Token = { vote: blockedBy(c.tables, c.seat(event.seat), levels) === 'veto' ? 'against' : 'abstain', firm: true };
        now.set(event.seat, event.to === 'blocked' ? blocked : TOKEN[event.to]);
      }
      if (event.type === 'round.closed' && lanes.length > 0) mark(say('lane.round', { round: event.round }), entry.step);
    }
    // The tabling itself sorts the room; the first lane shows it sorted.
    if (entry.events.some((event) => event.type === 'draft.tabled' && event.text === text.id)) mark(say('lane.start'), entry.step);
  }
  if (text.decision) {
    members.forEach((id, i) => {
      const cast = text.ballots[i];
      now.set(id, cast && cast !== 'absent' ? { vote: cast, firm: true } : { vote: 'undecided', firm: true });
    });
    mark(say('lane.vote'), log.at(-1)?.step ?? 0);
  }
  return lanes;
}
