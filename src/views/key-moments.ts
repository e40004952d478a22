/** The steps of a debate that decided it, found in its log: a short ranked list, each with what kind of moment it was and what it changed. */
import type { Rung, SeatId } from '../domain/vocabulary.ts';
import type { CouncilEvent } from '../session/events.ts';
import { textOfRecord } from '../session/record.ts';
import type { LogEntry, Session } from '../session/session.ts';
import { entrySays } from './minutes-view.ts';
import type { Say } from './say.ts';
import { decisiveSteps } from './turning-points.ts';

export const MOMENTS = ['draft', 'turn', 'trade', 'silence', 'veto-hint', 'consent', 'outside', 'motion', 'broken-word', 'vote'] as const;
export type MomentKind = (typeof MOMENTS)[number];

export interface KeyMoment {
  /** Number of the log entry, counted from 1: the moment is what this step did. */
  readonly step: number;
  readonly round: number;
  readonly kind: MomentKind;
  /** Greater is more; a vote on a draft is 100. */
  readonly weight: number;
  /** Who acts; null for the chair and for what comes from outside. */
  readonly seat: SeatId | null;
  /** Delegations that moved on the draft of the record, best first. */
  readonly moved: readonly { readonly seat: SeatId; readonly from: Rung; readonly to: Rung }[];
  /** Members that stand in favour of that draft, before and after the step; null where it was not on the table. */
  readonly inFavour: { readonly before: number; readonly after: number } | null;
  /** The same in the words of the minutes. */
  readonly says: readonly Say[];
}

const IN_FAVOUR: ReadonlySet<Rung> = new Set(['leaning', 'committed']);

/** The moments of a debate in the order in which they happened. @param most how many at the utmost; the weightiest are kept */
export function keyMoments(session: Session, most = 12): readonly KeyMoment[] {
  const { case: c, log } = session;
  const text = textOfRecord(session);
  const turns = new Map(text ? decisiveSteps(session, text, most).map((turn) => [turn.entry.step, turn.weight]) : []);
  const standing = new Map<SeatId, Rung>();
  const count = (): number => [...standing.values()].filter((rung) => IN_FAVOUR.has(rung)).length;
  const found: KeyMoment[] = [];
  let tabled = false;
  for (const entry of log) {
    const was = tabled;
    const before = count();
    const moved: { seat: SeatId; from: Rung; to: Rung }[] = [];
    for (const event of entry.events) {
      if (event.type === 'draft.tabled' && event.text === text?.id) tabled = true;
      if (event.type !== 'position.moved' || event.text !== text?.id) continue;
      standing.set(event.seat, event.to);
      if (event.from !== null) moved.push({ seat: event.seat, from: event.from, to: event.to });
    }
    const after = count();
    const judged = judge(entry, turns.get(entry.step) ?? 0, Math.abs(after - before), was, moved.length);
    if (!judged) continue;
    found.push({
      step: entry.step,
      round: entry.round,
      ...judged,
      seat: 'by' in entry.command ? entry.command.by : null,
      moved,
      inFavour: tabled ? { before: was ? before : after, after } : null,
      says: entrySays(c, entry),
    });
  }
  return found
    .sort((a, b) => b.weight - a.weight || a.step - b.step)
    .slice(0, most)
    .sort((a, b) => a.step - b.step);
}

/** What kind of moment a step is and how much it weighs; null where it is none. The weightiest of its events names it. */
function judge(entry: LogEntry, turn: number, votes: number, tabled: boolean, moved: number): { readonly kind: MomentKind; readonly weight: number } | null {
  let best: { kind: MomentKind; weight: number } | null = null;
  for (const event of entry.events) {
    const one = named(event);
    if (one && (!best || one.weight > best.weight)) best = one;
  }
  const shift = tabled ? 8 * votes + 20 * Math.min(2, turn) : 0;
  // A wording that moves the votes is a turn, though the host's word changes with it.
  if (best) return { kind: best.kind === 'consent' && best.weight < 60 && shift > best.weight ? 'turn' : best.kind, weight: best.weight + shift };
  return shift >= 8 && (votes > 0 || moved > 0 || turn > 0.2) ? { kind: 'turn', weight: 14 + shift } : null;
}

function named(event: CouncilEvent): { kind: MomentKind; weight: number } | null {
  switch (event.type) {
    case 'vote.held':
      return { kind: 'vote', weight: 100 };
    case 'host.asked-to-leave':
      return { kind: 'consent', weight: 95 };
    case 'event.injected':
      return { kind: 'outside', weight: 80 };
    case 'draft.tabled':
      return { kind: 'draft', weight: event.rival ? 75 : 60 };
    case 'draft.withdrawn':
    case 'draft.withheld':
    case 'pen.taken':
      return { kind: 'draft', weight: 60 };
    case 'silence.broken':
      return { kind: 'silence', weight: 70 };
    case 'silence.passed':
      return { kind: 'silence', weight: 55 };
    case 'silence.placed':
      return { kind: 'silence', weight: 35 };
    case 'veto.hinted':
      return { kind: 'veto-hint', weight: 65 };
    case 'veto.unused':
      return { kind: 'veto-hint', weight: 45 };
    case 'consent.changed':
      return { kind: 'consent', weight: 50 };
    case 'consent.warned':
      return { kind: 'consent', weight: 60 };
    case 'motion.decided':
      return { kind: 'motion', weight: 50 };
    case 'pledge.broken':
    case 'bargain.broken':
      return { kind: 'broken-word', weight: 60 };
    case 'trade.agreed':
      return { kind: 'trade', weight: 40 };
    default:
      return null;
  }
}
