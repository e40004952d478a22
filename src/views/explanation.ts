/**
 * Explanations of vote: each from the delegation's own causes, the weightiest first (a clause, a line, consent, its partners,
 * the sponsor, the hour), and beside it what it recalls, what was agreed, or what it regrets.
 */
import type { Term } from '../domain/ledger.ts';
import { crosses } from '../domain/utility.ts';
import type { Ballot } from '../domain/vocabulary.ts';
import type { Case } from '../session/case.ts';
import { instructionsOf } from '../session/instructions.ts';
import type { Session } from '../session/session.ts';
import type { TextState } from '../session/state.ts';
import { labelOf, nameOf, topicOf } from './case-words.ts';
import { mannerOf } from './manner.ts';
import { say, type Say, type SayValue } from './say.ts';
import { group, ownRecord, recordOn } from './speech.ts';
import { together, Voices, type Family } from './variants.ts';
import { causes, type Cause } from './weight.ts';

/** The vote that a delegation's standing would give: a person may vote otherwise, for reasons that are its own. */
const stands = (c: Case, text: TextState, seat: number): Ballot => {
  const { ladder } = c.charts;
  const state = text.ladders[seat] ?? ladder.initial;
  const rung = ladder.rung(state);
  return rung === 'leaning' || rung === 'committed' ? 'for' : rung === 'opposed' || ladder.blockKind(state) === 'veto' ? 'against' : 'abstain';
};

/** What is said of a term that speaks for a text, or against it; the others are said of the text as a whole. */
const FOR: Readonly<Partial<Record<Term, Family>>> = {
  consent: 'explain.consented', bloc: 'explain.bloc.for', sponsor: 'explain.sponsor.for', cosponsor: 'explain.cosponsor', credit: 'explain.favour', reversion: 'explain.in-force', instructions: 'explain.instructions.for',
};
const NOT: Readonly<Partial<Record<Term, Family>>> = {
  consent: 'explain.host-line', bloc: 'explain.bloc.not', sponsor: 'explain.sponsor.not', pen: 'explain.rival', wait: 'explain.wait', instructions: 'explain.instructions.not',
};

/** A cause of fewer points is not worth a sentence. */
const SLIGHT = 12;

type Cast = Exclude<Ballot, 'absent'>;

/** One delegation before the Council, with what it could say. */
interface Speaker {
  readonly session: Session;
  readonly text: TextState;
  readonly seat: number;
  readonly cast: Cast;
  readonly voices: Voices;
}

interface Reason {
  readonly words: Say;
  /** The clause that it speaks of. */
  readonly clause: string | null;
}

const words = (c: Case, text: TextState, clause: string): Readonly<Record<string, SayValue>> => ({ topic: topicOf(c, clause), label: labelOf(c, clause, text.levels[c.clause(clause)] ?? 0) });

/** A sentence for a cause, whichever it is; null for one that has none of its own. */
function reasonOf({ session: { case: c }, text, cast, voices }: Speaker, cause: Cause): Reason | null {
  if ('clause' in cause) return { words: voices.next(`explain.${cast}`, words(c, text, cause.clause)), clause: cause.clause };
  const family = cast === 'for' ? FOR[cause.term] : NOT[cause.term];
  if (!family || (family === 'explain.wait' && cast !== 'abstain')) return null;
  const host = c.scenario.host ? nameOf(c, c.scenario.host.seat) : '';
  return { words: voices.next(family, { host, sponsor: nameOf(c, c.seatIds[text.sponsor] ?? '') }), clause: null };
}

/** A person's instructions, where its vote follows from one of them. */
function fromInstructions({ session, text, seat, cast, voices }: Speaker): Reason | null {
  const { case: c, player } = session;
  const card = player && c.seat(player.seat) === seat ? player.card : null;
  if (!card) return null;
  const { objectives } = instructionsOf(c, card, text.levels, text.consent);
  const objective = card.objectives[objectives.indexOf(cast === 'for')];
  return objective ? { words: voices.next(cast === 'for' ? 'explain.objective.met' : 'explain.objective.missed', { says: objective.says }), clause: null } : null;
}

/** The line that a text crosses for a seat, the firmest first. */
function crossedLine(c: Case, text: TextState, seat: number): string | null {
  const crossed = (c.tables.lines[seat] ?? []).filter((line) => crosses(line, text.levels[line.clause] ?? 0)).sort((a, b) => b.penalty - a.penalty);
  return crossed[0] ? (c.clauseIds[crossed[0].clause] ?? null) : null;
}

/** What decided the vote. */
function main(speaker: Speaker): Reason {
  const { session, text, seat, cast, voices } = speaker;
  const { case: c } = session;
  if (((session.state.humans >> seat) & 1) === 1 && cast !== stands(c, text, seat)) return { words: voices.next(`explain.own.${cast}`), clause: null };
  const instructed = fromInstructions(speaker);
  if (instructed) return instructed;
  if (cast === 'for' && text.sponsor === seat) return { words: voices.next('explain.author'), clause: null };
  if (cast !== 'for') {
    if (c.charts.ladder.capped(text.ladders[seat] ?? 0)) return { words: voices.next('explain.host-line', { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' }), clause: null };
    const line = crossedLine(c, text, seat);
    if (line !== null) return { words: voices.next('explain.line', words(c, text, line)), clause: line };
  }
  for (const cause of causes(c, text, seat, cast !== 'for')) {
    const reason = cause.points < SLIGHT ? null : reasonOf(speaker, cause);
    if (reason) return reason;
  }
  return { words: voices.next(`explain.${cast}.plain`), clause: null };
}

/** A trade of the delegation's own that stands in the text: the clause on which it got what it asked for. */
function dealKept({ case: c, state }: Session, text: TextState, seat: number): string | null {
  for (const deal of state.bargains) {
    const slip = deal.by === seat ? deal.ask : deal.to === seat ? deal.give : null;
    const name = c.charts.bargain.name(deal.chart);
    if (slip && deal.text === text.id && (name === 'agreed' || name === 'kept') && text.levels[slip.clause] === slip.level) return c.clauseIds[slip.clause] ?? null;
  }
  return null;
}

/** What a delegation adds: its word that it kept, what was agreed, what it regrets, its record, its second reason. Each takes its turn. */
function beside(speaker: Speaker, first: Reason): Say | null {
  const { session, text, seat, cast, voices } = speaker;
  const { case: c, state } = session;
  const inFavour = cast === 'for';
  if (inFavour && state.pledges.some((pledge) => pledge.by === seat && pledge.text === text.id && pledge.vote === 'for')) return voices.next('explain.promise');
  const deal = inFavour ? dealKept(session, text, seat) : null;
  if (deal !== null && deal !== first.clause) return voices.next('explain.deal', words(c, text, deal));
  const found: (() => Say | null)[] = [];
  const clause = first.clause;
  const weighed = causes(c, text, seat, !inFavour);
  const next = weighed.find((cause) => cause.points >= SLIGHT && (clause === null ? 'clause' in cause : 'term' in cause));
  if (next && (clause !== null || inFavour)) found.push(() => reasonOf(speaker, next)?.words ?? null);
  if (clause !== null && recordOn(c, seat, clause) !== null) found.push(() => ownRecord(voices, c, seat, clause) ?? null);
  const regret = causes(c, text, seat, true).find((cause) => 'clause' in cause && cause.points >= SLIGHT);
  if (inFavour && regret && 'clause' in regret) found.push(() => voices.next('explain.but', words(c, text, regret.clause)));
  // A short word before the reason is as good as one after it.
  found.push(() => null);
  return found[(seat + text.id) % found.length]?.() ?? null;
}

function compose(speaker: Speaker): Say {
  const { case: c } = speaker.session;
  const first = main(speaker);
  const second = beside(speaker, first);
  if (second) return together(first.words, second);
  const manner = mannerOf(c, speaker.seat);
  return manner === 'host' ? first.words : together(speaker.voices.next(`explain.open.${manner}`, group(c, speaker.seat)), first.words);
}

/** What is explained of a vote is found once: a state is a value. */
const found = new WeakMap<Session['state'], ReadonlyMap<number, readonly Say[]>>();

function goThrough(session: Session): ReadonlyMap<number, readonly Say[]> {
  const { case: c, state } = session;
  const voices = new Voices(c.seed);
  return new Map(
    state.texts
      .filter(({ decision }) => decision !== null)
      .map((text) => [
        text.id,
        c.seatIds.slice(0, c.tables.members).map((_, seat) => {
          const cast = text.ballots[seat] ?? 'absent';
          return cast === 'absent' ? say('explain.absent') : voices.fresh(() => compose({ session, text, seat, cast, voices }));
        }),
      ]),
  );
}

/** The explanations of all members on a text that has been voted on, by seat. Where several texts were, none repeats another. */
export function explanationsOf(session: Session, text: TextState): readonly Say[] {
  const known = found.get(session.state) ?? goThrough(session);
  found.set(session.state, known);
  return known.get(text.id) ?? [];
}
