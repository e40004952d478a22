/** How a computer delegation leans on the room beside arguing and drafting: a group's word, its capital, a hint at a veto, brackets, hearing the host. */
import { BANDS } from '../domain/coefficients.ts';
import { opposedBelow } from '../domain/bands.ts';
import { chance } from '../domain/chance.ts';
import { width } from '../domain/ledger.ts';
import { blockedBy, crosses } from '../domain/utility.ts';
import type { Case } from './case.ts';
import type { Scored } from './delegates.ts';
import { blocsOf, fewestFor, speaksFor } from './pressure.ts';
import type { Session } from './session.ts';
import type { State, TextState } from './state.ts';

/** Each is rare, and each is dear to who is listened to. */
export function insistence(session: Session, seat: number, text: TextState): Scored[] {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  const index = text.index[seat] ?? 0;
  if (seat === tables.host) return [];
  const found: Scored[] = [];
  for (const bloc of blocsOf(c, seat)) {
    const { members, mean } = speaksFor(c, state, seat, bloc, text.id);
    if (members.length >= fewestFor(bloc) && Math.abs(mean) >= 0.5 && state.round >= 2) found.push({ command: { type: 'bloc.state', by, bloc, text: text.id }, gain: 12 * Math.abs(mean) });
  }
  if (state.round >= 3 && index > -60 && index < BANDS.leaning && chance(c.seed, 'asks capital', by) < 0.3) found.push({ command: { type: 'capital.ask', by }, gain: 6 });
  const sore = soreClause(c, state, text, seat);
  if (sore && tables.permanent[seat]) {
    const low = opposedBelow(tables.reluctance[seat] ?? 0);
    if (blockedBy(tables, seat, text.levels) === 'veto' || index < low + 40) found.push({ command: { type: 'veto.hint', by, text: text.id, clause: c.clauseIds[sore.clause] ?? '', level: sore.level }, gain: 15 });
  }
  if (sore && index < -120 && state.round >= 2 && chance(c.seed, 'brackets', by) < 0.2) found.push({ command: { type: 'brackets.put', by, text: text.id, clause: c.clauseIds[sore.clause] ?? '' }, gain: 8 });
  if (tables.host >= 0 && state.round >= state.rounds && index > BANDS.leaning && text.consent < 0.3 && chance(c.seed, 'hears host', by) < 0.1) found.push({ command: { type: 'invitation.propose', by, guest: c.seatIds[tables.host] ?? '' }, gain: 6 });
  return found;
}

/** The clause that costs a seat most on this text, and the wording one step nearer to its wish. */
function soreClause(c: Case, state: State, text: TextState, seat: number): { readonly clause: number; readonly level: number } | null {
  const { tables } = c;
  const columns = width(tables);
  let worst: { clause: number; level: number } | null = null;
  let least = 0;
  for (let k = 0; k < tables.clauses; k++) {
    if (!((text.editable >> k) & 1) || (text.brackets[k] ?? -1) >= 0) continue;
    const crossed = (tables.lines[seat] ?? []).some((line) => line.clause === k && line.kind === 'veto' && crosses(line, text.levels[k] ?? 0));
    const points = (text.ledger[seat * columns + k] ?? 0) - (crossed ? 1000 : 0);
    if (points >= least) continue;
    const ideal = state.ideal[seat * tables.clauses + k] ?? 0;
    const level = (text.levels[k] ?? 0) + ((tables.values[k]?.[text.levels[k] ?? 0] ?? 0) > ideal ? -1 : 1);
    if (tables.values[k]?.[level] === undefined) continue;
    least = points;
    worst = { clause: k, level };
  }
  return worst;
}
