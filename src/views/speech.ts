/** What delegations are heard to say. Composed from wordings, recorded positions and the causes that are at work; always marked as simulated. */
import { chance } from '../domain/chance.ts';
import type { Case } from '../session/case.ts';
import type { Argument } from '../scenario/scenario.ts';
import type { Session } from '../session/session.ts';
import { leading, type TextState } from '../session/state.ts';
import { TERMS, width } from '../domain/ledger.ts';
import { labelOf, nameOf, topicOf } from './case-words.ts';
import { knows, type Eyes } from './eyes.ts';
import { tokenOf } from './tokens.ts';
import { say, type Say } from './say.ts';

/** How many sentences the catalogue has for each occasion. */
export const VARIANTS = { measured: 16, pointed: 8, host: 8, ground: 6, greeting: 3, over: 5, for: 8, against: 4, abstain: 6, but: 4, plain: 3 } as const;

/**
 * One of the sentences for an occasion: a debate begins somewhere in the list, each seat one further, each half-day one more.
 * So neighbours never say the same words, nor does a delegation twice in a row.
 */
export function variant(c: Case, key: string, of: number, seat: number, round = 0): string {
  const start = Math.floor(chance(c.seed, 'variant', key) * of);
  return `${key}.${1 + ((start + seat + round) % of)}`;
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
  if (seat === c.tables.host) return say(variant(c, `talk.host.${state.consentState ?? 'reserved'}`, VARIANTS.greeting, state.round));
  if (!text) return say(variant(c, 'talk.no-draft', VARIANTS.greeting, seat, state.round));
  const token = tokenOf(c, text, seat);
  const worst = weightiest(eyes, text, seat, true);
  const best = weightiest(eyes, text, seat, false);
  const words = (id: string | null): { topic: string; label: string } => ({ topic: id ? topicOf(c, id) : '', label: id ? labelOf(c, id, text.levels[c.clause(id)] ?? 0) : '' });
  if (text.sponsor === seat && (worst ?? best)) return say(variant(c, 'talk.sponsor', VARIANTS.greeting, seat, state.round), words(worst ?? best));
  if (token.vote === 'for' && best) return say(variant(c, `talk.for.${token.firm ? 'firm' : 'leaning'}`, VARIANTS.over, seat, state.round), words(best));
  if (c.charts.ladder.capped(text.ladders[seat] ?? 0)) return say(variant(c, 'talk.host-line', VARIANTS.greeting, seat, state.round), { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' });
  if (worst && token.vote !== 'for') return say(variant(c, `talk.${token.vote}.over`, VARIANTS.over, seat, state.round), words(worst));
  return say(variant(c, `talk.${token.vote}.plain`, VARIANTS.greeting, seat, state.round));
}

/** Explanation of vote: what weighed most, for or against. */
export function explanation(session: Session, text: TextState, seat: number): Say {
  const { case: c } = session;
  const ballot = text.ballots[seat] ?? 'absent';
  const eyes: Eyes = { session, seat: -1, open: true };
  const host = c.scenario.host ? nameOf(c, c.scenario.host.seat) : '';
  if (ballot === 'absent') return say('explain.absent');
  if (ballot !== 'for' && c.charts.ladder.capped(text.ladders[seat] ?? 0)) return say(variant(c, 'explain.host-line', VARIANTS.plain, seat), { host });
  const worst = weightiest(eyes, text, seat, true);
  const best = weightiest(eyes, text, seat, false);
  const words = (id: string): { topic: string; label: string } => ({ topic: topicOf(c, id), label: labelOf(c, id, text.levels[c.clause(id)] ?? 0) });
  if (ballot === 'for') {
    if (!best) return say(variant(c, 'explain.for.plain', VARIANTS.plain, seat));
    const because = say(variant(c, 'explain.for', VARIANTS.for, seat), words(best));
    return worst ? say('sentences', { all: [because, say(variant(c, 'explain.but', VARIANTS.but, seat), words(worst))] }) : because;
  }
  if (ballot === 'against') return worst ? say(variant(c, 'explain.against', VARIANTS.against, seat), words(worst)) : say(variant(c, 'explain.against.plain', VARIANTS.plain, seat));
  if (termPoints(c, text, seat, 'wait') < -120) return say(variant(c, 'explain.abstain.wait', VARIANTS.plain, seat));
  return worst ? say(variant(c, 'explain.abstain', VARIANTS.abstain, seat), words(worst)) : say(variant(c, 'explain.abstain.plain', VARIANTS.plain, seat));
}

/** A longer ground would not fit the caption beside what is asked. */
const LONGEST_GROUND = 110;

/** A fact from the briefing that speaks for moving a clause towards this wording; never one that the speaker contests, or its own claim. */
function groundFor(c: Case, by: string, clause: string, level: number): Argument | undefined {
  const k = c.clause(clause);
  const toward = level - (c.tables.inForce[k] ?? 0);
  return c.arguments.find(
    (a) => a.clause === clause && a.unlockedBy === 'briefing' && toward !== 0 && a.claim.length <= LONGEST_GROUND && (a.direction === 'up') === toward > 0 && !a.contestedBy.includes(by) && !a.attributedTo.includes(nameOf(c, by)),
  );
}

/** A statement on the record, as one would hear it: the words it asks for, and what it rests on where the briefing gave it a ground. */
export function statement(c: Case, by: string, clause: string, level: number, tone: 'measured' | 'pointed', round: number): Say {
  const seat = c.seat(by);
  const manner = c.scenario.host?.seat === by ? 'host' : tone;
  const asks = say(variant(c, `speech.${manner}`, VARIANTS[manner], seat, round), { topic: topicOf(c, clause), label: labelOf(c, clause, level) });
  // Every other speaker gives its ground: what all repeat is heard by none.
  const ground = manner === 'host' || (seat + round) % 2 === 1 ? undefined : groundFor(c, by, clause, level);
  return ground ? say('sentences', { all: [asks, say(variant(c, 'speech.ground', VARIANTS.ground, seat, round), { who: ground.attributedTo, claim: ground.claim })] }) : asks;
}
