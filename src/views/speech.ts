/** What delegations are heard to say. Composed from wordings, recorded positions and the causes that are at work; always marked as simulated. */
import { chance } from '../domain/chance.ts';
import type { Case } from '../session/case.ts';
import type { Session } from '../session/session.ts';
import { leading, type TextState } from '../session/state.ts';
import { TERMS, width } from '../domain/ledger.ts';
import { labelOf, nameOf, topicOf } from './case-words.ts';
import { knows, type Eyes } from './eyes.ts';
import { saysToken, tokenOf } from './tokens.ts';
import { say, type Say } from './say.ts';

/** Picks one of the variants of a sentence; the same moment always gives the same one. */
export function variant(c: Case, key: string, of: number, ...where: readonly (string | number)[]): string {
  return `${key}.${1 + Math.floor(chance(c.seed, 'variant', key, ...where) * of)}`;
}

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
export function termPoints(c: Case, text: TextState, seat: number, term: (typeof TERMS)[number]): number {
  return text.ledger[seat * width(c.tables) + c.tables.clauses + TERMS.indexOf(term)] ?? 0;
}

/** How a delegation opens a private talk. */
export function greeting(eyes: Eyes, seat: number): Say {
  const { session } = eyes;
  const { case: c, state } = session;
  const text = leading(state);
  const me = eyes.seat < 0 ? '' : nameOf(c, c.seatIds[eyes.seat] ?? '');
  if (seat === c.tables.host) return say(variant(c, `talk.host.${state.consentState ?? 'reserved'}`, 2, state.round));
  if (!text) return say(variant(c, 'talk.no-draft', 2, seat, state.round), { me });
  const token = tokenOf(c, text, seat);
  const worst = weightiest(eyes, text, seat, true);
  const best = weightiest(eyes, text, seat, false);
  const words = (id: string | null): { topic: string; label: string } => ({ topic: id ? topicOf(c, id) : '', label: id ? labelOf(c, id, text.levels[c.clause(id)] ?? 0) : '' });
  if (text.sponsor === seat) return say(variant(c, 'talk.sponsor', 2, seat, state.round), words(worst ?? best));
  if (token.vote === 'for') return say(variant(c, `talk.for.${token.firm ? 'firm' : 'leaning'}`, 2, seat, state.round), words(best));
  if (c.charts.ladder.capped(text.ladders[seat] ?? 0)) return say(variant(c, 'talk.host-line', 2, seat, state.round), { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' });
  if (worst) return say(variant(c, `talk.${token.vote}.over`, 3, seat, state.round), words(worst));
  return say(variant(c, `talk.${token.vote}`, 2, seat, state.round));
}

/** Explanation of vote: what weighed most, for or against. */
export function explanation(session: Session, text: TextState, seat: number): Say {
  const { case: c } = session;
  const ballot = text.ballots[seat] ?? 'absent';
  const eyes: Eyes = { session, seat: -1, open: true };
  const token = say(`vote.${ballot}`);
  const host = c.scenario.host ? nameOf(c, c.scenario.host.seat) : '';
  if (ballot !== 'for' && c.charts.ladder.capped(text.ladders[seat] ?? 0)) return say('explain.host-line', { host });
  const worst = weightiest(eyes, text, seat, true);
  const best = weightiest(eyes, text, seat, false);
  const words = (id: string): { topic: string; label: string } => ({ topic: topicOf(c, id), label: labelOf(c, id, text.levels[c.clause(id)] ?? 0) });
  if (ballot === 'for') return best ? say(variant(c, 'explain.for', 3, seat), { ...words(best), but: worst ? say('explain.but', words(worst)) : '' }) : say('explain.for.plain', { token });
  if (ballot === 'against') return worst ? say(variant(c, 'explain.against', 2, seat), words(worst)) : say('explain.against.plain');
  if (termPoints(c, text, seat, 'wait') < -120) return say('explain.abstain.wait');
  return worst ? say(variant(c, 'explain.abstain', 3, seat), words(worst)) : say('explain.abstain.plain');
}

/** A statement on the record, as one would hear it. */
export function statement(c: Case, by: string, clause: string, level: number, tone: 'measured' | 'pointed', round: number): Say {
  const host = c.scenario.host?.seat === by;
  return say(variant(c, host ? 'speech.host' : `speech.${tone}`, host ? 2 : 4, by, clause, round), { by: nameOf(c, by), topic: topicOf(c, clause), label: labelOf(c, clause, level) });
}

export const standingSay = (session: Session, text: TextState, seat: number): Say => saysToken(tokenOf(session.case, text, seat));
