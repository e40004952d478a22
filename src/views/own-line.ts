/** What the player's seat would speak on, and say, if it went by its instructions. */
import { withEdit } from '../domain/ledger.ts';
import type { ClauseId } from '../domain/vocabulary.ts';
import { deedsOf, timesDone } from '../session/deeds.ts';
import { instructionsOf } from '../session/instructions.ts';
import type { Eyes } from './eyes.ts';

/** Clauses that the player's instructions speak of, then those that matter most to its seat. */
export function ownClauses(eyes: Eyes): readonly number[] {
  const { case: c, player } = eyes.session;
  const asked = (player?.card?.objectives ?? []).flatMap((o) => Object.keys(o.test.text ?? {})).map((id) => c.clause(id));
  const dear = c.clauseIds.map((_, k) => k).sort((a, b) => (c.tables.salience[eyes.seat * c.tables.clauses + b] ?? 0) - (c.tables.salience[eyes.seat * c.tables.clauses + a] ?? 0) || a - b);
  return [...new Set([...asked, ...dear])];
}

/** The wording on a clause that the instructions ask for and that is nearest to the text in force; null where they do not speak of it. */
export function askedOf(eyes: Eyes, k: number): number | null {
  const { case: c, player } = eyes.session;
  const card = player?.card;
  const id = c.clauseIds[k] ?? '';
  const n = card?.objectives.findIndex((o) => Object.hasOwn(o.test.text ?? {}, id)) ?? -1;
  if (!card || n < 0) return null;
  const now = c.tables.inForce[k] ?? 0;
  const fits = (c.tables.values[k] ?? []).map((_, level) => level).filter((level) => instructionsOf(c, card, withEdit(c.tables.inForce, k, level), 0.5).objectives[n] === true);
  return fits.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0] ?? null;
}

/** That the instructions ask for words on the record on a subject: how often, and how often they have been said. */
export interface AskedToSpeak {
  readonly done: number;
  readonly least: number;
  readonly pointed: boolean;
}

export function askedToSpeak(eyes: Eyes, clause: ClauseId): AskedToSpeak | null {
  const { player } = eyes.session;
  for (const { test } of player?.card?.objectives ?? []) {
    if (test.act?.clause !== clause || (test.act.did !== 'spoke' && test.act.did !== 'spoke-pointed')) continue;
    return { done: Math.min(test.act.least, timesDone(deedsOf(eyes.session, player?.seat ?? ''), test.act)), least: test.act.least, pointed: test.act.did === 'spoke-pointed' };
  }
  return null;
}

/** Subjects in the order in which the player would speak on them: asked for on the record and not yet said, then what the instructions speak of, then what matters most to it. */
export function bySpeaking(eyes: Eyes): readonly ClauseId[] {
  const { case: c } = eyes.session;
  const own = ownClauses(eyes).map((k) => c.clauseIds[k] ?? '');
  const due = own.filter((id) => {
    const asked = askedToSpeak(eyes, id);
    return asked !== null && asked.done < asked.least;
  });
  return [...new Set([...due, ...own])];
}
