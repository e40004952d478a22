/**
 * The first debate shows what can be done a little at a time (DESIGN.md section 10): the half-day in which each is introduced.
 * Two come at once at the start, because the shortest debate has three half-days and all six verbs; what lies behind the verbs
 * comes after them, one kind a half-day. What the procedure itself asks is never held back.
 */
import type { Verb, VerbView } from './view-models.ts';

/** Kinds of move that stand inside a verb: one's own chair under Lobby, brackets under Amend, motions and guests under Floor. */
export type Kind = 'own' | 'brackets' | 'motions';

const FROM: Readonly<Record<Verb, number>> = { read: 0, lobby: 0, amend: 0, trade: 2, floor: 3, vote: 3, consent: 2 };
const KIND_FROM: Readonly<Record<Kind, number>> = { own: 4, brackets: 5, motions: 6 };

export const ALL_KINDS: ReadonlySet<Kind> = new Set(['own', 'brackets', 'motions']);

/** The kinds that have been introduced by this half-day. */
export const kindsBy = (round: number): ReadonlySet<Kind> => new Set([...ALL_KINDS].filter((kind) => round >= KIND_FROM[kind]));

const ALL_FROM = [...Object.values(FROM), ...Object.values(KIND_FROM)];

/** Whether everything is shown from this half-day on. */
export const allIntroduced = (round: number): boolean => ALL_FROM.every((from) => round >= from);

/** The half-day's verbs; one that is recommended is never held back. */
export const introduced = (verbs: readonly VerbView[], round: number): readonly VerbView[] => verbs.filter((v) => v.primary || round >= FROM[v.verb]);

/** The host State has no chair of its own to speak from, no brackets and no motions. */
const HOST_FROM: readonly number[] = [FROM.consent, FROM.floor];

/** Whether something is shown for the first time in this half-day. */
export const introduces = (round: number, host = false): boolean => round > 0 && (host ? HOST_FROM : ALL_FROM).includes(round);
