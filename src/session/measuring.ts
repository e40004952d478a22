/** The five measures of one debate, read from its end. The formulas are in `domain/measures.ts`, the weights of clauses in the scenario. */
import { MEASURES, UNIT } from '../domain/coefficients.ts';
import { consent } from '../domain/consent.ts';
import { feasibility, gain, interestIn, interestInNothing, interestShare, protection, unity, weighted, type ClauseWeights, type Feasibility, type Interest, type Protection, type Unity } from '../domain/measures.ts';
import { utilityPoints } from '../domain/utility.ts';
import type { ClauseId, Levels } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import { standing, textOfRecord } from './record.ts';
import type { Session } from './session.ts';
import { twinOf } from './twin.ts';

export interface Measures {
  readonly unity: Unity;
  /** Null where there is no host. */
  readonly consent: number | null;
  /** Null where the scenario gives no weights for it. */
  readonly feasibility: Feasibility | null;
  readonly protection: (Protection & { readonly ends: boolean }) | null;
}

const weightsOf = (c: Case, given: Readonly<Record<ClauseId, number>>): ClauseWeights => c.clauseIds.map((id) => given[id] ?? 0);

/** Feasibility of any text with so much consent; null where the scenario gives no weights for it. */
export function feasibilityOf(c: Case, levels: Levels, share: number): Feasibility | null {
  const { demand, means } = c.scenario.measures ?? {};
  if (!demand || !means) return null;
  const { values } = c.tables;
  return feasibility(weighted(values, weightsOf(c, demand), levels), weighted(values, weightsOf(c, means), levels), share);
}

/** What needs no seat to be measured from. */
export function measured(session: Session): Measures {
  const { case: c, state } = session;
  const { levels, consent: share } = standing(session);
  const feasible = feasibilityOf(c, levels, share);
  const rules = c.scenario.measures;
  const ends = rules?.ends !== undefined && c.compiled.holds(rules.ends, levels);
  return {
    unity: unity(state.outcome ?? 'no-vote', textOfRecord(session)?.decision?.tally ?? null),
    consent: c.tables.host < 0 ? null : share,
    feasibility: feasible,
    protection: feasible && rules?.protection ? { ...protection(weighted(c.tables.values, weightsOf(c, rules.protection), levels), feasible.share, ends), ends } : null,
  };
}

/** One seat's own interest in how the debate ended, by its ideals at the start. */
export function interestOf(session: Session, seat: number): Interest {
  const { case: c, state } = session;
  const { tables } = c;
  const end = standing(session);
  if (!end.adopted) return interestInNothing(state.texts.some((t) => t.decision?.vetoedBy.includes(c.seatIds[seat] ?? '') === true), state.asked);
  const worth = (levels: Levels): number => utilityPoints(tables, tables.ideal, seat, levels) / UNIT;
  const weight = tables.consentWeight[seat] ?? 0;
  const before = consent(tables, tables.ideal, { credit: 0, asked: c.scenario.start.asked === true }, tables.reversion);
  const reversion = worth(tables.reversion) + weight * (2 * before - 1) - (tables.drift[seat] ?? 0);
  return interestIn(worth(end.levels), weight, end.consent, reversion);
}

export interface AgainstTwin {
  readonly own: Interest;
  readonly twin: Interest;
  readonly share: number;
}

/** The player's own interest against that of the computer in the same seat; null where nobody sits. */
export function interestAgainstTwin(session: Session): AgainstTwin | null {
  const seat = session.player ? session.case.seat(session.player.seat) : -1;
  if (seat < 0) return null;
  const own = interestOf(session, seat);
  const twin = interestOf(twinOf(session), seat);
  return { own, twin, share: interestShare(gain(own), gain(twin)) };
}

/** Shares of the five by name; null where a measure is not shown. */
export type Shares = Readonly<Record<keyof typeof MEASURES.weights, number | null>>;

export const sharesOf = (m: Measures, interest: number | null): Shares => ({ interest, unity: m.unity.share, consent: m.consent, feasibility: m.feasibility?.share ?? null, protection: m.protection?.share ?? null });

/** The weighted mean of those that are shown. */
export function sumOf(shares: Shares): number {
  let sum = 0;
  let weights = 0;
  for (const name of ['interest', 'unity', 'consent', 'feasibility', 'protection'] as const) {
    const share = shares[name];
    if (share === null) continue;
    sum += share * MEASURES.weights[name];
    weights += MEASURES.weights[name];
  }
  return weights > 0 ? sum / weights : 0;
}
