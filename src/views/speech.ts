/** What delegations are heard to say. Composed from wordings, recorded positions and the causes that are at work; always marked as simulated. */
import { chance } from '../domain/chance.ts';
import type { Case } from '../session/case.ts';
import type { Argument } from '../scenario/scenario.ts';
import type { Session } from '../session/session.ts';
import { nearest } from '../session/nearest.ts';
import { leading, type TextState } from '../session/state.ts';
import { TERMS, width } from '../domain/ledger.ts';
import { labelOf, nameOf, seatOf, topicOf } from './case-words.ts';
import { knows, type Eyes } from './eyes.ts';
import { tokenOf } from './tokens.ts';
import { say, type Say } from './say.ts';

/** How many sentences the catalogue has for each occasion. */
export const VARIANTS = { measured: 16, pointed: 8, host: 8, ground: 6, own: 4, talk: 6, for: 8, against: 6, abstain: 6, but: 8, plain: 4 } as const;

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

/** A reason in the scenario has the delegation as its subject: "it abstained on ...". */
const SUBJECT = 'it ';

/** What a delegation can recall of its own on a clause: what it is on record to have said or done by the day of the debate. */
function ownRecord(c: Case, seat: number, clause: string, round = 0): Say | undefined {
  const id = c.seatIds[seat] ?? '';
  const interest = seatOf(c, id)?.interests[clause];
  const date = interest?.source === undefined ? undefined : c.scenario.sources[interest.source]?.date;
  if (!interest || interest.mark === 'estimate' || date === undefined || date > c.scenario.date || !interest.why.startsWith(SUBJECT)) return undefined;
  const did = interest.why.slice(SUBJECT.length);
  return seat === c.tables.host ? say('speech.own.host', { did }) : say(variant(c, 'speech.own', VARIANTS.own, seat, round), { did });
}

/** A sentence with its reason after it, where there is one. */
const because = (first: Say, reason: Say | undefined): Say => (reason ? say('sentences', { all: [first, reason] }) : first);

/** How a delegation opens a private talk. */
export function greeting(eyes: Eyes, seat: number): Say {
  const { session } = eyes;
  const { case: c, state } = session;
  // Another half-day, and each word already exchanged, has its own greeting.
  const id = c.seatIds[seat];
  const turn = state.round + session.log.filter(({ command }) => ('to' in command && command.to === id) || ('with' in command && command.with === id)).length;
  const text = leading(state);
  if (seat === c.tables.host) return say(variant(c, `talk.host.${state.consentState ?? 'reserved'}`, VARIANTS.talk, turn));
  if (!text && seat === c.tables.penholder) return say('talk.no-draft.pen');
  if (!text) return say(variant(c, 'talk.no-draft', VARIANTS.talk, seat, turn));
  const token = tokenOf(c, text, seat);
  const worst = weightiest(eyes, text, seat, true);
  const best = weightiest(eyes, text, seat, false);
  const words = (id: string | null): { topic: string; label: string } => ({ topic: id ? topicOf(c, id) : '', label: id ? labelOf(c, id, text.levels[c.clause(id)] ?? 0) : '' });
  if (text.sponsor === seat && (worst ?? best)) return say(variant(c, 'talk.sponsor', VARIANTS.talk, seat, turn), words(worst ?? best));
  if (token.vote === 'for' && best) return say(variant(c, `talk.for.${token.firm ? 'firm' : 'leaning'}`, VARIANTS.talk, seat, turn), words(best));
  if (c.charts.ladder.capped(text.ladders[seat] ?? 0)) return say(variant(c, 'talk.host-line', VARIANTS.talk, seat, turn), { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' });
  if (worst && token.vote !== 'for') return because(say(variant(c, `talk.${token.vote}.over`, VARIANTS.talk, seat, turn), words(worst)), ownRecord(c, seat, worst, state.round));
  return say(variant(c, `talk.${token.vote}.plain`, VARIANTS.talk, seat, turn));
}

/** The vote that a delegation's standing would give: a person may vote otherwise, for reasons that are its own. */
const stands = (c: Case, text: TextState, seat: number): string => {
  const { ladder } = c.charts;
  const state = text.ladders[seat] ?? ladder.initial;
  const rung = ladder.rung(state);
  return rung === 'leaning' || rung === 'committed' ? 'for' : rung === 'opposed' || ladder.blockKind(state) === 'veto' ? 'against' : 'abstain';
};

/** Explanation of vote: what weighed most, for or against. */
export function explanation(session: Session, text: TextState, seat: number): Say {
  const { case: c } = session;
  const ballot = text.ballots[seat] ?? 'absent';
  const eyes: Eyes = { session, seat: -1, open: true };
  const host = c.scenario.host ? nameOf(c, c.scenario.host.seat) : '';
  if (ballot === 'absent') return say('explain.absent');
  if ((session.state.humans >> seat) & 1 && ballot !== stands(c, text, seat)) return say(`explain.own.${ballot}`);
  if (ballot !== 'for' && c.charts.ladder.capped(text.ladders[seat] ?? 0)) return say(variant(c, 'explain.host-line', VARIANTS.plain, seat), { host });
  const worst = weightiest(eyes, text, seat, true);
  const best = weightiest(eyes, text, seat, false);
  const words = (id: string): { topic: string; label: string } => ({ topic: topicOf(c, id), label: labelOf(c, id, text.levels[c.clause(id)] ?? 0) });
  if (ballot === 'for') {
    if (!best) return say(variant(c, 'explain.for.plain', VARIANTS.plain, seat));
    return because(say(variant(c, 'explain.for', VARIANTS.for, seat), words(best)), worst ? say(variant(c, 'explain.but', VARIANTS.but, seat), words(worst)) : ownRecord(c, seat, best));
  }
  if (ballot === 'against') return worst ? because(say(variant(c, 'explain.against', VARIANTS.against, seat), words(worst)), ownRecord(c, seat, worst)) : say(variant(c, 'explain.against.plain', VARIANTS.plain, seat));
  if (termPoints(c, text, seat, 'wait') < -120) return say(variant(c, 'explain.abstain.wait', VARIANTS.plain, seat));
  return worst ? because(say(variant(c, 'explain.abstain', VARIANTS.abstain, seat), words(worst)), ownRecord(c, seat, worst)) : say(variant(c, 'explain.abstain.plain', VARIANTS.plain, seat));
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

/** A statement on the record, as one would hear it: the words it asks for, and what they rest on: the speaker's own record, or a fact that was put before the Council. */
export function statement(c: Case, by: string, clause: string, level: number, tone: 'measured' | 'pointed', round: number): Say {
  const seat = c.seat(by);
  const manner = c.scenario.host?.seat === by ? 'host' : tone;
  const asks = say(variant(c, `speech.${manner}`, VARIANTS[manner], seat, round), { topic: topicOf(c, clause), label: labelOf(c, clause, level) });
  // Only who speaks for its own wording recalls its own record, unless the caption shows it beside the words; and only every other speaker gives a fact: what all repeat is heard by none.
  const speaker = seatOf(c, by);
  const ideal = speaker?.interests[clause]?.ideal;
  const shown = speaker?.reported.some((r) => r.clause === clause) === true;
  const own = ideal !== undefined && !shown && nearest(c, c.clause(clause), ideal) === level ? ownRecord(c, seat, clause, round) : undefined;
  const fact = manner === 'host' || (seat + round) % 2 === 1 ? undefined : groundFor(c, by, clause, level);
  const ground = fact ? say(variant(c, 'speech.ground', VARIANTS.ground, seat, round), { who: fact.attributedTo, claim: fact.claim }) : undefined;
  return because(asks, round % 2 === 1 ? (own ?? ground) : (ground ?? own));
}
