/** A table to play at in tests: sit down, give commands, let the others act, and read what has happened. */
import type { Command, CommandType } from '../../src/session/commands.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import type { CouncilEvent } from '../../src/session/events.ts';
import { play, type Policy } from '../../src/session/policies.ts';
import type { RefusalCode } from '../../src/session/refusals.ts';
import { awaited, open, refused, send, type LogEntry, type Session } from '../../src/session/session.ts';
import type { TextState } from '../../src/session/state.ts';
import type { Card, Scenario } from '../../src/scenario/scenario.ts';

type Kind = CouncilEvent['type'];
export type EventOf<K extends Kind> = Extract<CouncilEvent, { readonly type: K }>;

export const sit = (scenario: Scenario, seed: number, seat: string | null, card: Card | null = null): Session => open(scenario, seed, seat === null ? null : { seat, card });

/** The session after a command that must be accepted. */
export function go(session: Session, ...commands: readonly Command[]): Session {
  return commands.reduce((now, command) => {
    const next = send(now, command);
    if (!next.ok) throw new Error(`${JSON.stringify(command)}: ${next.fault.code}`);
    return next.value;
  }, session);
}

/** Why a command is refused, `null` where it is not. Asked of the door and of the question before the door. */
export function why(session: Session, command: Command): RefusalCode | null {
  const sent = send(session, command);
  const code = sent.ok ? null : sent.fault.code;
  if ((refused(session, command)?.code ?? null) !== code) throw new Error(`asked and sent disagree on ${command.type}`);
  return code;
}

export const phaseOf = ({ case: c, state }: Session): string => c.charts.council.phase(state.council);

/** Plays on until the moment comes: computers act, and a person as `own` says. @throws Error if the debate ends first */
export function until(session: Session, moment: (now: Session) => boolean, own: (now: Session) => Command = idly): Session {
  let now = session;
  while (!moment(now)) {
    if (phaseOf(now) === 'closed') throw new Error('the moment never came');
    now = go(now, nextCommand(now) ?? own(now));
  }
  return now;
}

export const by = (policy: Policy) => (now: Session): Command => play(policy, now);
export const idly = by('idle');
export const closed = (now: Session): boolean => phaseOf(now) === 'closed';
/** The person's turn to bargain. */
export const atTheTable = (now: Session): boolean => ['consultations', 'negotiation'].includes(phaseOf(now)) && !now.state.deciding && now.state.motion === null && nextCommand(now) === null;
export const negotiating = (now: Session): boolean => atTheTable(now) && phaseOf(now) === 'negotiation' && now.state.pending === null;

export const eventsOf = <K extends Kind>(session: Session, type: K): readonly EventOf<K>[] => session.log.flatMap((entry) => ofKind(entry, type));
export const ofKind = <K extends Kind>(entry: LogEntry, type: K): readonly EventOf<K>[] => entry.events.filter((event): event is EventOf<K> => event.type === type);
export const lastEvents = (session: Session): readonly CouncilEvent[] => session.log.at(-1)?.events ?? [];
export const kinds = (session: Session): readonly CommandType[] => session.log.map((entry) => entry.command.type);

export function textIn(session: Session, id = 1): TextState {
  const text = session.state.texts[id - 1];
  if (!text) throw new Error(`there is no text ${id}`);
  return text;
}
export const capitalOf = (session: Session, seat: string): number => session.state.capital[session.case.seat(seat)] ?? NaN;
export const trustOf = (session: Session, a: string, b: string): number => session.state.trust[session.case.seat(a) * session.case.tables.seats + session.case.seat(b)] ?? NaN;
export const rungOf = (session: Session, seat: string, id = 1): string => session.case.charts.ladder.rung(textIn(session, id).ladders[session.case.seat(seat)] ?? 0);

/** What the first seed gives at which a situation comes about. A situation that cannot come about in a debate throws or is null. */
export function search<T>(found: (seed: number) => T | null, most = 80): T {
  for (let seed = 1; seed <= most; seed++) {
    try {
      const fits = found(seed);
      if (fits !== null) return fits;
    } catch (fault) {
      if (!(fault instanceof Error) || !/the moment never came|: [a-z-]+$/.test(fault.message)) throw fault;
    }
  }
  throw new Error(`it never came to that in ${most} debates`);
}
/** The turn of one seat, whoever plays it. */
export const turnOf = (seat: string) => (now: Session): boolean => {
  const waits = awaited(now);
  return waits.who === 'seat' && waits.seat === now.case.seat(seat) && now.state.pending === null && now.state.motion === null;
};
/** A person is waited for. */
export const mine = (now: Session): boolean => {
  const waits = awaited(now);
  return waits.who === 'seat' && waits.human;
};
/** The formal meeting on a text in blue, a person's turn, nothing before the Council. */
export const inBlue = (now: Session): boolean => phaseOf(now) === 'inBlue' && mine(now) && now.state.motion === null;
/** Lets everybody vote on the motion that is before the Council; a person votes as its seat stands. */
export const decidedMotion = (session: Session): Session => until(session, (now) => now.state.motion === null);
