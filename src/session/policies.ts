/**
 * Three ways of playing a seat without a person: for simulation, for balance, and as a yardstick.
 * `random` clicks, `idle` only votes, `capable` bargains for its card with what that seat can know.
 */
import { chance } from '../domain/chance.ts';
import { capable } from './capable.ts';
import type { Command, CommandType } from './commands.ts';
import { delegate } from './delegates.ts';
import { legalKinds, legalMoves } from './legal.ts';
import type { Session } from './session.ts';

export const POLICIES = ['random', 'capable', 'idle'] as const;
export type Policy = (typeof POLICIES)[number];

/** Kinds of move that a policy is not to use: to measure what each is worth. */
export type Denied = ReadonlySet<CommandType>;
const NOTHING: Denied = new Set();

/** The command that a policy gives for the player's seat, which is waited for. */
export function play(policy: Policy, session: Session, denied: Denied = NOTHING): Command {
  const seat = session.case.seat(session.player?.seat ?? '');
  if (policy === 'random') return atRandom(session, seat);
  if (policy === 'idle') return idle(session, seat);
  return capable(session, seat, denied);
}

function atRandom(session: Session, seat: number): Command {
  const open = legalKinds(session, seat);
  const kinds = [...open].filter((kind) => kind !== 'turn.pass' || open.size === 1).sort();
  const step = session.log.length;
  const kind = kinds[Math.floor(chance(session.case.seed, 'random kind', step) * kinds.length)];
  const targets = kind === undefined ? [] : (legalMoves(session, seat, kind).get(kind) ?? []);
  return targets[Math.floor(chance(session.case.seed, 'random target', step) * targets.length)] ?? { type: 'turn.pass', by: session.case.seatIds[seat] ?? '' };
}

function idle(session: Session, seat: number): Command {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  if (state.pending) return state.pending.kind === 'amendment' ? { type: 'amendment.answer', by, accept: false } : { type: 'trade.answer', by, accept: false };
  if (state.motion) return delegate(session, seat);
  switch (c.charts.council.phase(state.council)) {
    case 'statements':
      return { type: 'floor.waive', by };
    case 'silence':
      return { type: 'silence.keep', by };
    case 'drafting':
    case 'voting':
      return delegate(session, seat);
    default:
      return (state.deciding || c.charts.council.phase(state.council) === 'inBlue') && state.texts.some((t) => t.sponsor === seat && !t.withheld && !t.called) ? delegate(session, seat) : { type: 'turn.pass', by };
  }
}
