/** The host asks the mission to leave: what changes for everybody at the table (MODEL: crisis). There is no way back. */
import { REQUEST_TO_LEAVE } from '../domain/coefficients.ts';
import { consent } from '../domain/consent.ts';
import type { Desk } from './desk.ts';

/** It does so of itself when its consent to the text in force has fallen below the seeded bound. */
export function hostLeaves(desk: Desk): void {
  const { case: c, state } = desk;
  const { tables, scenario } = c;
  if (state.asked || tables.host < 0 || !scenario.host) return;
  // A person in the host's seat decides that alone.
  if ((state.humans >> tables.host) & 1) return;
  if (consent(tables, state.ideal, state, tables.inForce) < c.leavesBelow) requestToLeave(desk);
}

export function requestToLeave(desk: Desk): void {
  const { case: c, state } = desk;
  const { tables, scenario } = c;
  if (!scenario.host) return;
  state.asked = true;
  const ideal = desk.ideal;
  for (let i = 0; i < tables.seats; i++) {
    if (i < tables.members) {
      state.drift[i] = (state.drift[i] ?? 0) + REQUEST_TO_LEAVE.drift;
      state.wait[i] = 0;
    }
    const shift = i === tables.host ? REQUEST_TO_LEAVE.hostShift : REQUEST_TO_LEAVE.shift + REQUEST_TO_LEAVE.shiftPerConsentWeight * (tables.consentWeight[i] ?? 0);
    for (const [clause, sign] of Object.entries(scenario.host.shiftThen)) {
      const at = i * tables.clauses + c.clause(clause);
      ideal[at] = Math.max(0, Math.min(100, (ideal[at] ?? 0) + sign * shift));
    }
  }
  desk.emit({ type: 'host.asked-to-leave' });
}
