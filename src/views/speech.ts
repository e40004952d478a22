/** What delegations are heard to say on the floor and in private. Composed from wordings, recorded positions and the causes that are at work; always marked as simulated. */
import type { Argument } from '../scenario/scenario.ts';
import type { Case } from '../session/case.ts';
import { nearest } from '../session/nearest.ts';
import type { CouncilEvent } from '../session/events.ts';
import { leading } from '../session/state.ts';
import { labelOf, nameOf, seatOf, topicOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { groupOf, mannerOf, STYLE, type Manner, type Support } from './manner.ts';
import { tokenOf } from './tokens.ts';
import { say, type Say, type SayValue } from './say.ts';
import { OPENED_BY, together, variantAt, type Family, type Voices } from './variants.ts';
import { weightiest } from './weight.ts';

/** A reason in the scenario has the delegation as its subject: "it abstained on ...". */
const SUBJECT = 'it ';

/** What a delegation is on record to have said or done on a clause by the day of the debate, as a verb and what follows. */
export function recordOn(c: Case, seat: number, clause: string): string | null {
  const interest = seatOf(c, c.seatIds[seat] ?? '')?.interests[clause];
  const date = interest?.source === undefined ? undefined : c.scenario.sources[interest.source]?.date;
  if (!interest || interest.mark === 'estimate' || date === undefined || date > c.scenario.date || !interest.why.startsWith(SUBJECT)) return null;
  return interest.why.slice(SUBJECT.length);
}

/** What a delegation recalls of its own. */
export function ownRecord(voices: Voices, c: Case, seat: number, clause: string): Say | undefined {
  const did = recordOn(c, seat, clause);
  return did === null ? undefined : voices.next(seat === c.tables.host ? 'speech.own.host' : 'speech.own', { did });
}

/** A longer ground would not fit the caption beside what is asked. */
const LONGEST_GROUND = 96;

/** A fact from the briefing that speaks for moving a clause towards this wording; never one that the speaker contests, or its own claim. */
function groundFor(c: Case, by: string, clause: string, level: number): Argument | undefined {
  const k = c.clause(clause);
  const toward = level - (c.tables.inForce[k] ?? 0);
  return c.arguments.find(
    (a) => a.clause === clause && a.unlockedBy === 'briefing' && toward !== 0 && a.claim.length <= LONGEST_GROUND && (a.direction === 'up') === toward > 0 && !a.contestedBy.includes(by) && !a.attributedTo.includes(nameOf(c, by)),
  );
}

type Statement = Pick<Extract<CouncilEvent, { readonly type: 'statement.made' }>, 'by' | 'clause' | 'level' | 'tone'>;

/**
 * A statement on the record, as one would hear it: the words it asks for, and, as is its manner, an opening before them or
 * what they rest on after them: the speaker's own record, or a fact that was put before the Council.
 * @param turn how often the speaker has spoken before
 */
export function statement(voices: Voices, c: Case, { by, clause, level, tone }: Statement, turn: number): Say {
  const seat = c.seat(by);
  const manner = mannerOf(c, seat);
  const asks = voices.next(`speech.${manner === 'host' ? 'host' : tone}`, { topic: topicOf(c, clause), label: labelOf(c, clause, level) });
  const styles = STYLE[manner];
  for (const support of styles[(seat + turn) % styles.length] ?? []) {
    const beside = supported(voices, c, { seat, by, clause, level, manner }, support);
    if (beside) return support === 'opening' ? together(beside, asks) : together(asks, beside);
  }
  return asks;
}

interface Speaker {
  readonly seat: number;
  readonly by: string;
  readonly clause: string;
  readonly level: number;
  readonly manner: Manner;
}

function supported(voices: Voices, c: Case, { seat, by, clause, level, manner }: Speaker, support: Support): Say | undefined {
  if (support === 'opening') return voices.next(`speech.open.${manner}`, group(c, seat));
  if (support === 'fact') {
    const fact = groundFor(c, by, clause, level);
    return fact && voices.next('speech.ground', { who: fact.attributedTo, claim: fact.claim });
  }
  // Only who speaks for its own wording recalls its own record, unless the caption shows it beside the words.
  const speaker = seatOf(c, by);
  const ideal = speaker?.interests[clause]?.ideal;
  const shown = speaker?.reported.some((r) => r.clause === clause) === true;
  return ideal !== undefined && !shown && nearest(c, c.clause(clause), ideal) === level ? ownRecord(voices, c, seat, clause) : undefined;
}

/** The name of the group as a value for openings that may speak of it. */
export function group(c: Case, seat: number): Readonly<Record<string, SayValue>> | undefined {
  const name = groupOf(c, seat);
  return name === null ? undefined : { group: name };
}

/** Trust from which, and below which, a talk opens warmly or coolly. */
const WARM = 0.65;
const COOL = 0.4;
/** Far enough apart that neighbours do not greet alike in one half-day: it shares no factor with the lists it steps through. */
const APART = 11;

/** How a delegation opens a private talk. */
export function greeting(eyes: Eyes, seat: number): Say {
  const { session } = eyes;
  const { case: c, state } = session;
  // Another half-day, and each word already exchanged, has its own greeting.
  const id = c.seatIds[seat];
  const turn = state.round + session.log.filter(({ command }) => ('to' in command && command.to === id) || ('with' in command && command.with === id)).length;
  const n = seat * APART + turn;
  const trust = eyes.seat < 0 ? (WARM + COOL) / 2 : (state.trust[seat * c.tables.seats + eyes.seat] ?? 0.5);
  const [warm, plain, cool] = OPENED_BY.talk;
  const opening = say(variantAt(c.seed, trust >= WARM ? warm : trust < COOL ? cool : plain, n));
  const speak = (family: Family, values?: Readonly<Record<string, SayValue>>): Say => together(opening, say(variantAt(c.seed, family, n), values));
  const text = leading(state);
  if (seat === c.tables.host) return speak(`talk.host.${state.consentState ?? 'reserved'}`);
  if (!text) return speak(seat === c.tables.penholder ? 'talk.no-draft.pen' : 'talk.no-draft');
  const token = tokenOf(c, text, seat);
  const worst = weightiest(eyes, text, seat, true);
  const best = weightiest(eyes, text, seat, false);
  const words = (of: string): Readonly<Record<string, SayValue>> => ({ topic: topicOf(c, of), label: labelOf(c, of, text.levels[c.clause(of)] ?? 0) });
  const main = worst ?? best;
  if (text.sponsor === seat && main !== null) return speak('talk.sponsor', words(main));
  if (token.vote === 'for') return best === null ? speak('talk.for.plain') : speak(token.firm ? 'talk.for.firm' : 'talk.for.leaning', words(best));
  if (c.charts.ladder.capped(text.ladders[seat] ?? 0)) return speak('talk.host-line', { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' });
  return worst === null ? speak(`talk.${token.vote}.plain`) : speak(`talk.${token.vote}.over`, words(worst));
}
