/** What weighs most with a delegation on a text: its clauses and the other terms of its ledger, for and against. */
import { TERMS, width, type Term } from '../domain/ledger.ts';
import type { Case } from '../session/case.ts';
import type { TextState } from '../session/state.ts';
import { knows, type Eyes } from './eyes.ts';

/** The clause that weighs most against (or most for) a text for one seat, among those these eyes know of. */
export function weightiest(eyes: Eyes, text: TextState, seat: number, against: boolean): string | null {
  const { case: c } = eyes.session;
  const columns = width(c.tables);
  let best: string | null = null;
  let most = 0;
  for (let k = 0; k < c.tables.clauses; k++) {
    if (knows(eyes, seat, k) !== 'known') continue;
    const points = (text.ledger[seat * columns + k] ?? 0) * (against ? -1 : 1);
    if (points > most) {
      most = points;
      best = c.clauseIds[k] ?? null;
    }
  }
  return best;
}

/** The whole weight of one named term on one seat. */
export function termPoints(c: Case, text: TextState, seat: number, term: Term): number {
  return text.ledger[seat * width(c.tables) + c.tables.clauses + TERMS.indexOf(term)] ?? 0;
}

/** One cause in a ledger: a clause, or one of the other terms. */
export type Cause = { readonly points: number } & ({ readonly clause: string } | { readonly term: Term });

/** All causes that speak for a text with one seat (or against it), the weightiest first. */
export function causes(c: Case, text: TextState, seat: number, against: boolean): readonly Cause[] {
  const sign = against ? -1 : 1;
  const at = seat * width(c.tables);
  const found: Cause[] = [
    ...c.clauseIds.map((clause, k) => ({ points: sign * (text.ledger[at + k] ?? 0), clause })),
    ...TERMS.map((term) => ({ points: sign * termPoints(c, text, seat, term), term })),
  ];
  return found.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
}
