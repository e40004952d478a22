/**
 * How a delegation speaks: drawn from what the scenario documents of it (its role, the pen, the chair, the group it speaks
 * with, how much it looks to the host, what it is on record to have said that day). One mechanism for all States.
 */
import { CONSENT } from '../domain/coefficients.ts';
import type { Case } from '../session/case.ts';

export type Manner = 'host' | 'chair' | 'pen' | 'group' | 'ownership' | 'brief' | 'direct' | 'courteous';

/** What a statement rests on besides its wording, in the order in which this manner looks for it. */
export type Support = 'opening' | 'record' | 'fact';

export const STYLE: Readonly<Record<Manner, readonly (readonly Support[])[]>> = {
  host: [['opening'], ['record', 'opening']],
  chair: [['opening'], ['fact', 'record']],
  pen: [['record', 'opening'], ['opening'], ['fact', 'record']],
  group: [['opening'], ['record', 'fact']],
  ownership: [['opening'], ['record', 'opening'], ['fact']],
  brief: [['opening'], ['opening'], ['record']],
  direct: [['record', 'fact'], ['opening'], ['fact', 'record']],
  courteous: [['opening'], ['fact', 'record'], ['record', 'opening']],
};

/** The group for which a member may be heard to speak: one of elected members. Permanent members coordinate, and each speaks for itself. */
export function groupOf(c: Case, seat: number): string | null {
  const found = c.scenario.seats.find(({ id }) => id === c.seatIds[seat]);
  return found?.blocs.find((bloc) => c.scenario.seats.every((other) => other.role === 'elected' || !other.blocs.includes(bloc))) ?? null;
}

export function mannerOf(c: Case, seat: number): Manner {
  const { scenario, tables } = c;
  const id = c.seatIds[seat];
  if (seat === tables.host) return 'host';
  if (id === scenario.president) return 'chair';
  if (seat === tables.penholder) return 'pen';
  if (groupOf(c, seat) !== null) return 'group';
  if ((tables.consentWeight[seat] ?? 0) >= CONSENT.capFrom) return 'ownership';
  const found = scenario.seats.find((one) => one.id === id);
  // Of whom no words of the day are on record, none at length are supposed.
  if (!found?.reported.some(({ source }) => scenario.sources[source]?.date === scenario.date)) return 'brief';
  return found.role === 'permanent' ? 'direct' : 'courteous';
}
