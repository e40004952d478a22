/**
 * The first debate shows the verbs a few at a time (DESIGN.md section 10): the half-day in which each is introduced.
 * Two come at once at the start, because the shortest debate has three half-days and all six verbs.
 */
import type { Verb, VerbView } from './view-models.ts';

const FROM: Readonly<Record<Verb, number>> = { read: 0, lobby: 0, amend: 0, trade: 2, floor: 3, vote: 3 };

/** Whether every verb is shown from this half-day on. */
export const allIntroduced = (round: number): boolean => Object.values(FROM).every((from) => round >= from);

/** The half-day's verbs; one that is recommended is never held back. */
export const introduced = (verbs: readonly VerbView[], round: number): readonly VerbView[] => verbs.filter((v) => v.primary || round >= FROM[v.verb]);

/** Whether something is shown for the first time in this half-day. */
export const introduces = (round: number): boolean => round > 0 && Object.values(FROM).includes(round);
