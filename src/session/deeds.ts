/** What one seat has itself done in a debate, counted from the log: the acts that instructions can ask for. */
import { ACTS, type ActId, type SeatId } from '../domain/vocabulary.ts';
import type { CouncilEvent } from './events.ts';
import type { LogEntry, Session } from './session.ts';

/** How often each act has been done. */
export type Deeds = Readonly<Record<ActId, number>>;

const none = (): Record<ActId, number> => Object.fromEntries(ACTS.map((act) => [act, 0])) as Record<ActId, number>;
export const NO_DEEDS: Deeds = none();

/** A log never changes and is read many times between two commands. */
const counted = new WeakMap<readonly LogEntry[], Map<SeatId, Deeds>>();

export function deedsOf({ log }: Session, seat: SeatId): Deeds {
  const kept = counted.get(log) ?? new Map<SeatId, Deeds>();
  counted.set(log, kept);
  const before = kept.get(seat);
  if (before) return before;
  const deeds = none();
  const partners = new Set<SeatId>();
  for (const { events } of log)
    for (const event of events) {
      if (event.type === 'consultation.held' && event.by === seat) partners.add(event.with);
      const act = actOf(event, seat);
      if (act) deeds[act]++;
    }
  deeds['partners-consulted'] = partners.size;
  kept.set(seat, deeds);
  return deeds;
}

/** The acts that are counted one by one; partners are told apart by name. */
function actOf(event: CouncilEvent, seat: SeatId): ActId | null {
  switch (event.type) {
    case 'motion.decided':
      // A guest whom nobody objects to is no feat of persuasion.
      return event.by === seat && event.carried && event.decision !== null ? 'motion-carried' : null;
    case 'bloc.stated':
      return event.by === seat ? 'bloc-statement' : null;
    case 'capital.asked':
      return event.by === seat ? 'capital-asked' : null;
    case 'consent.warned':
      return event.by === seat ? 'consent-warned' : null;
    case 'amendment.accepted':
      return event.by === seat ? 'amendment-accepted' : null;
    case 'trade.agreed':
      return event.by === seat || event.to === seat ? 'trade-agreed' : null;
    case 'host.met':
      return event.by === seat ? 'host-met' : null;
    case 'silence.broken':
      return event.by === seat ? 'silence-broken' : null;
    case 'pledge.given':
      return event.to === seat ? 'pledge-won' : null;
    case 'statement.made':
      return event.by === seat && event.tone === 'pointed' ? 'spoke-pointed' : null;
    default:
      return null;
  }
}
