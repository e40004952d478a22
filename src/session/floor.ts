/** A statement on the record: it pulls those that trust the speaker toward the wording it asks for; a pointed one costs the host's goodwill. */
import { HOST_CREDIT, SPEECH } from '../domain/coefficients.ts';
import { capped, speechShift } from '../domain/persuasion.ts';
import type { Desk } from './desk.ts';

export function speak(desk: Desk, by: number, clause: number, level: number, tone: 'measured' | 'pointed'): void {
  const { case: c, state } = desk;
  const { tables } = c;
  state.spoke |= 1 << by;
  const target = tables.values[clause]?.[level] ?? 0;
  const clauseId = c.clauseIds[clause] ?? '';
  const ideal = desk.ideal;
  for (let i = 0; i < tables.seats; i++) {
    if (i === by) continue;
    const at = i * tables.clauses + clause;
    const shift = speechShift(tables.influence[by] ?? 0, desk.trustOf(i, by), target - (ideal[at] ?? 0), tone === 'pointed');
    ideal[at] = capped(ideal[at] ?? 0, shift, tables.ideal[at] ?? 0, tables.persuasionCap[i] ?? 0);
  }
  if (tone === 'pointed') {
    if (c.scenario.host?.sensitive.includes(clauseId)) desk.hostCredit(-HOST_CREDIT.pointed * (tables.influence[by] ?? 0));
    for (let i = 0; i < tables.members; i++) if (i !== by && (tables.consentWeight[i] ?? 0) >= SPEECH.pointedFrom) desk.trusts(i, by, -SPEECH.pointedTrust);
  }
  const chart = c.charts.position;
  for (let i = 0; i < tables.seats; i++) {
    const now = state.positions[i] ?? chart.initial;
    state.positions[i] = chart.next(now, chart.event(i === by ? 'takeFloor' : 'yieldFloor'));
  }
  desk.emit({ type: 'statement.made', by: desk.id(by), clause: clauseId, level, tone });
}
