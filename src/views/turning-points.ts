/** What decided a debate, found in the ledgers: the steps that most changed the votes, and the nearest wording that would have changed the outcome. */
import { opposedBelow, stepFor } from '../domain/bands.ts';
import { chanceAgainst, chanceFor } from '../domain/forecast.ts';
import { hostLine, indexOf, type Ledger, withEdit } from '../domain/ledger.ts';
import { blockedBy } from '../domain/utility.ts';
import { decide, type Decision } from '../domain/voting.ts';
import type { Ballot, Levels, Rung, SeatId } from '../domain/vocabulary.ts';
import { readerOf } from '../session/reading.ts';
import type { LogEntry, Session } from '../session/session.ts';
import type { TextState } from '../session/state.ts';

export interface Turn {
  readonly entry: LogEntry;
  /** Members whose chance of voting in favour changed most, with the change, -1..1. */
  readonly seats: readonly { readonly seat: SeatId; readonly change: number }[];
  readonly weight: number;
}

/** A permanent member's step towards or from a negative vote weighs this much beside a vote in favour. */
const VETO_WEIGHT = 1.5;

/** The steps that moved the forecast of the vote most, in the order in which they happened. */
export function decisiveSteps(session: Session, text: TextState, most = 3): readonly Turn[] {
  const { case: c, log } = session;
  const { tables } = c;
  const turns: Turn[] = [];
  let before: Ledger | null = null;
  for (const entry of log) {
    const after = entry.ledgers[text.id - 1];
    if (!after) continue;
    if (before && after.length === before.length) {
      let weight = 0;
      const seats: { seat: SeatId; change: number }[] = [];
      for (let i = 0; i < tables.members; i++) {
        const was = indexOf(tables, before, i);
        const now = indexOf(tables, after, i);
        if (was === now) continue;
        const change = chanceFor(now) - chanceFor(was);
        const low = opposedBelow(tables.reluctance[i] ?? 0);
        const risk = tables.permanent[i] === true ? VETO_WEIGHT * Math.abs(chanceAgainst(now, low) - chanceAgainst(was, low)) : 0;
        weight += Math.abs(change) + risk;
        seats.push({ seat: c.seatIds[i] ?? '', change: change - (chanceAgainst(now, low) - chanceAgainst(was, low)) });
      }
      seats.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
      // Many small changes that no seat would notice make no turn.
      const moved = seats.filter((s) => Math.abs(s.change) > 0.04).slice(0, 4);
      if (weight > 0.05 && moved.length > 0 && 'by' in entry.command) turns.push({ entry, seats: moved, weight });
    }
    before = after;
  }
  return turns
    .sort((a, b) => b.weight - a.weight || a.entry.step - b.entry.step)
    .slice(0, most)
    .sort((a, b) => a.entry.step - b.entry.step);
}

/** The vote that would be cast if the text said this, each member settling from where it stands. */
export function ballotsIf(session: Session, text: TextState, levels: Levels): Decision {
  const { case: c, state } = session;
  const { tables, charts } = c;
  const reader = readerOf(c, state, text);
  const was = Int32Array.from(reader.read(text.levels).index);
  reader.read(levels);
  const ballots: Record<SeatId, Ballot> = {};
  for (let i = 0; i < tables.members; i++) {
    const id = c.seatIds[i] ?? '';
    const index = reader.index[i] ?? 0;
    const low = opposedBelow(tables.reluctance[i] ?? 0);
    const block = blockedBy(tables, i, levels);
    const untouched = index === was[i] && block === blockedBy(tables, i, text.levels);
    const cast = text.ballots[i];
    // A person's ballot is that person's: no wording is known to change it.
    if ((untouched || (state.humans >> i) & 1) && cast) ballots[id] = cast;
    else if (block === 'veto') ballots[id] = 'against';
    else if (block === 'hard') ballots[id] = index < low ? 'against' : 'abstain';
    else {
      const rung = charts.ladder.rung(text.ladders[i] ?? charts.ladder.initial);
      const settled = settle(rung === 'blocked' ? 'sceptical' : rung, index, low);
      const vote = settled === 'leaning' || settled === 'committed' ? 'for' : settled === 'opposed' ? 'against' : 'abstain';
      ballots[id] = vote === 'for' && hostLine(tables, i, reader.consent) ? 'abstain' : vote;
    }
  }
  const members = c.seatIds.slice(0, tables.members);
  return decide({ members, permanent: members.filter((_, i) => tables.permanent[i]), kind: 'substantive', ballots });
}

function settle(from: Exclude<Rung, 'blocked'>, index: number, low: number): Exclude<Rung, 'blocked'> {
  const order = ['opposed', 'sceptical', 'open', 'leaning', 'committed'] as const;
  let at = order.indexOf(from);
  for (let n = 0; n < order.length; n++) {
    const step = stepFor(order[at] ?? 'open', index, low);
    if (!step) break;
    at = Math.max(0, Math.min(order.length - 1, at + (step === 'up' ? 1 : -1)));
  }
  return order[at] ?? 'open';
}

export interface NearestChange {
  readonly clause: number;
  readonly level: number;
  readonly decision: Decision;
}

/** The nearest single change of wording that would have changed the outcome; null when none would have. */
export function nearestChange(session: Session, text: TextState): NearestChange | null {
  const { case: c } = session;
  const adopted = (text.decision ?? ballotsIf(session, text, text.levels)).outcome === 'adopted';
  let best: (NearestChange & { distance: number; margin: number }) | null = null;
  for (let clause = 0; clause < c.tables.clauses; clause++) {
    const now = text.levels[clause] ?? 0;
    for (let level = 0; level < (c.tables.values[clause]?.length ?? 0); level++) {
      const levels = withEdit(text.levels, clause, level);
      if (level === now || c.compiled.illegal(levels)) continue;
      const decision = ballotsIf(session, text, levels);
      if ((decision.outcome === 'adopted') === adopted) continue;
      const distance = Math.abs(level - now);
      const margin = Math.abs(decision.tally.for - 9);
      if (best && (best.distance < distance || (best.distance === distance && best.margin >= margin))) continue;
      best = { clause, level, decision, distance, margin };
    }
  }
  return best;
}
