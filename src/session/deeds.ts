/** What one seat has itself done in a debate, counted from the log: the acts that instructions can ask for. */
import type { ActId, ClauseId, SeatId } from '../domain/vocabulary.ts';
import type { Act } from '../scenario/scenario.ts';
import type { Case } from './case.ts';
import type { CouncilEvent } from './events.ts';
import type { LogEntry, Session } from './session.ts';

/** How often each act has been done, by its name; and on each clause, by `act clause`. */
export type Deeds = ReadonlyMap<string, number>;

export const NO_DEEDS: Deeds = new Map();

/** How often what is asked for has been done. */
export const timesDone = (deeds: Deeds, { did, clause }: Act): number => deeds.get(clause === undefined ? did : `${did} ${clause}`) ?? 0;

/** A log never changes and is read many times between two commands. */
const counted = new WeakMap<readonly LogEntry[], Map<SeatId, Deeds>>();

export function deedsOf({ case: c, log }: Session, seat: SeatId): Deeds {
  const kept = counted.get(log) ?? new Map<SeatId, Deeds>();
  counted.set(log, kept);
  const before = kept.get(seat);
  if (before) return before;
  const deeds = new Map<string, number>();
  const count = (name: string): void => void deeds.set(name, (deeds.get(name) ?? 0) + 1);
  const partners = new Set<SeatId>();
  for (const { events } of log)
    for (const event of events) {
      if (event.type === 'consultation.held' && event.by === seat) partners.add(event.with);
      for (const [act, clause] of actsOf(c, event, seat)) {
        count(act);
        if (clause !== null) count(`${act} ${clause}`);
      }
    }
  deeds.set('partners-consulted', partners.size);
  kept.set(seat, deeds);
  return deeds;
}

type Done = readonly [act: ActId, clause: ClauseId | null];

/** The acts that are counted one by one; partners are told apart by name. */
function actsOf(c: Case, event: CouncilEvent, seat: SeatId): readonly Done[] {
  const whole = (act: ActId, did: boolean): readonly Done[] => (did ? [[act, null]] : []);
  switch (event.type) {
    case 'motion.decided':
      // A guest whom nobody objects to is no feat of persuasion.
      return whole('motion-carried', event.by === seat && event.carried && event.decision !== null);
    case 'bloc.stated':
      return whole('bloc-statement', event.by === seat);
    case 'capital.asked':
      return whole('capital-asked', event.by === seat);
    case 'consent.warned':
      return whole('consent-warned', event.by === seat);
    case 'amendment.accepted':
      return whole('amendment-accepted', event.by === seat);
    case 'trade.agreed':
      return whole('trade-agreed', event.by === seat || event.to === seat);
    case 'host.met':
      return whole('host-met', event.by === seat);
    case 'silence.broken':
      return whole('silence-broken', event.by === seat);
    case 'pledge.given':
      return whole('pledge-won', event.to === seat);
    case 'sponsorship.joined':
      return whole('sponsored', event.by === seat);
    case 'draft.tabled':
      return event.by === seat ? [['sponsored', null], ['draft-tabled', null]] : [];
    case 'statement.made':
      if (event.by !== seat) return [];
      return event.tone === 'pointed' ? [['spoke', event.clause], ['spoke-pointed', event.clause]] : [['spoke', event.clause]];
    case 'question.answered':
      return event.by === seat ? [['asked', event.clause]] : [];
    case 'argument.heard':
      return event.by === seat ? [['argued', c.arguments.find(({ id }) => id === event.fact)?.clause ?? null]] : [];
    default:
      return [];
  }
}
