/** What the player's aims have gained and lost between two moments: told where it happens, with the way back, and with what would keep a wording that stands. */
import { inDeal, settled } from '../session/drafting.ts';
import { refused, type Session } from '../session/session.ts';
import { leading } from '../session/state.ts';
import { nameOf } from './case-words.ts';
import { instructionsView } from './instructions-view.ts';
import { priceView } from './price-view.ts';
import { eyesOf } from './eyes.ts';
import type { ClauseId } from '../domain/vocabulary.ts';
import { say, type Say } from './say.ts';

/** An aim lost or met, or what must be prevented, come into the draft or out of it again. */
export interface AimMove {
  readonly id: string;
  readonly how: 'lost' | 'met' | 'broken' | 'held';
  readonly says: string;
  readonly clauses: readonly ClauseId[];
  /** True where it asks for something done: that is never lost again. */
  readonly act: boolean;
}

export interface AimView {
  readonly how: AimMove['how'];
  readonly line: Say;
  /** How it can be won back; null where nothing was lost. */
  readonly back: Say | null;
}

const PREVENT = 'prevent';

/** Aims whose mark differs from before. Once the debate has ended the record tells how they came out. */
export function aimMoves(before: Session, after: Session): readonly AimMove[] {
  if (before === after || after.state.outcome !== null) return [];
  const was = instructionsView(before);
  const now = instructionsView(after);
  if (!was || !now) return [];
  const moves = now.objectives.flatMap(({ id, says, mark, clauses, act }): readonly AimMove[] => {
    const earlier = was.objectives.find((one) => one.id === id)?.mark;
    return earlier === mark ? [] : [{ id, how: mark === 'met' ? 'met' : 'lost', says, clauses, act }];
  });
  const { mark, says, clauses } = now.prevent;
  if (mark === 'broken' && was.prevent.mark !== 'broken') return [...moves, { id: PREVENT, how: 'broken', says, clauses, act: false }];
  return mark === 'held' && was.prevent.mark === 'broken' ? [...moves, { id: PREVENT, how: 'held', says, clauses, act: false }] : moves;
}

/** The moves in words, each loss with its way back as the table stands now. */
export const aimViews = (session: Session, moves: readonly AimMove[]): readonly AimView[] => moves.map((move) => ({ how: move.how, line: say(`aims.${move.how}`, { says: move.says }), back: move.how === 'lost' || move.how === 'broken' ? wayBack(session, move) : null }));

function wayBack({ case: c, state, player }: Session, { clauses, act }: AimMove): Say | null {
  const text = leading(state);
  const seat = c.seat(player?.seat ?? '');
  const [clause] = clauses;
  if (!text || act) return null;
  if (clause === undefined) return seat === c.tables.host ? say('aims.back.consent.own') : say('aims.back.consent', { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' });
  const k = c.clause(clause);
  const holder = text.brackets[k] ?? -1;
  if (text.inBlue) return say('aims.back.blue');
  if (!((text.editable >> k) & 1) || inDeal(c, state, text, k)) return say('aims.back.agreed');
  if (text.sponsor === seat) return say('aims.back.pen');
  if (holder >= 0) return say('aims.back.held', { name: nameOf(c, c.seatIds[holder] ?? '') });
  if (settled(state, text, k)) return say('aims.back.rests');
  return say(seat === c.tables.host ? 'aims.back.amend.host' : 'aims.back.amend');
}

/** For an aim that has just been met, and with one move left for any that is: that brackets would keep its words, where they are open to the player now. */
export function guardSay(session: Session, moves: readonly AimMove[]): Say | null {
  const text = leading(session.state);
  const by = session.player?.seat;
  if (!text || by === undefined) return null;
  const met = moves.filter(({ how }) => how === 'met').map(({ id }) => id);
  const last = session.state.actions === 1;
  for (const { id, says, mark, clauses } of instructionsView(session)?.objectives ?? []) {
    if (mark !== 'met' || !(last || met.includes(id))) continue;
    for (const clause of clauses) {
      const command = { type: 'brackets.put', by, text: text.id, clause } as const;
      if (refused(session, command) === null) return say('aims.guard', { says, price: priceView(eyesOf(session), command).capital });
    }
  }
  return null;
}
