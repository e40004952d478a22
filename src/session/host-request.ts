/** The host asks the mission to leave: what changes for everybody at the table (MODEL: crisis). There is no way back. */
import { REQUEST_TO_LEAVE } from '../domain/coefficients.ts';
import { consent } from '../domain/consent.ts';
import type { Tables } from '../domain/tables.ts';
import type { Host } from '../scenario/scenario.ts';
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
  changeMinds(tables, scenario.host.shiftThen, c.clauseIds, desk.ideal, state.drift, state.wait);
  desk.emit({ type: 'host.asked-to-leave' });
}

/** Writes what the request changes: ideals move, the text in force is less bearable, and nobody waits any longer. */
export function changeMinds(tables: Pick<Tables, 'seats' | 'members' | 'clauses' | 'host' | 'consentWeight'>, shiftThen: Host['shiftThen'], clauseIds: readonly string[], ideal: Float64Array, drift: Float64Array, wait: Float64Array): void {
  for (let i = 0; i < tables.seats; i++) {
    if (i < tables.members) {
      drift[i] = (drift[i] ?? 0) + REQUEST_TO_LEAVE.drift;
      wait[i] = 0;
    }
    const shift = i === tables.host ? REQUEST_TO_LEAVE.hostShift : REQUEST_TO_LEAVE.shift + REQUEST_TO_LEAVE.shiftPerConsentWeight * (tables.consentWeight[i] ?? 0);
    for (const [clause, sign] of Object.entries(shiftThen)) {
      const at = i * tables.clauses + clauseIds.indexOf(clause);
      ideal[at] = Math.max(0, Math.min(100, (ideal[at] ?? 0) + sign * shift));
    }
  }
}
