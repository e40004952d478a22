/**
 * Teaching by playing: moments at which a rule first matters to the player, for seven objectives (FACTS.md section 9; the terms of a
 * mission have two), each found in the log and told in a few kind words with the rule behind it. Which of them has been told already is the app's to remember.
 */
import type { Level, Outcome, SeatId } from '../domain/vocabulary.ts';
import { withEdit } from '../domain/ledger.ts';
import type { CouncilEvent } from '../session/events.ts';
import { feasibilityOf } from '../session/measuring.ts';
import { readerOf } from '../session/reading.ts';
import type { Session } from '../session/session.ts';
import { textOf } from '../session/state.ts';
import { consentWord, labelOf, nameOf, shortOf, sourceView, topicOf } from './case-words.ts';
import { knows, eyesOf } from './eyes.ts';
import type { SourceView } from './view-models.ts';
import { whyView } from './why-view.ts';
import { say, type Say } from './say.ts';

/** In the order in which they are told when several are due. `nine` is asked at the vote itself. */
export const MOMENTS = ['nine', 'terms', 'means', 'trade', 'role', 'abstention', 'interest', 'history'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface TeachingView {
  readonly moment: Exclude<Moment, 'nine'>;
  readonly title: Say;
  readonly text: Say;
  /** The rule or the paper it rests on. */
  readonly rule: Say;
  readonly source: SourceView | null;
  /** Part of the page about the model that says more. */
  readonly part: string;
  /** Step of the log at which it first mattered. */
  readonly step: number;
  /** A question put before it is told, with its answers; null where it is told at once. */
  readonly ask: { readonly question: Say; readonly answers: readonly { readonly id: string; readonly say: Say; readonly right: boolean }[] } | null;
}

type Found = Omit<TeachingView, 'moment' | 'step' | 'title' | 'rule' | 'part'>;
type Told = Exclude<Moment, 'nine'>;

const PART: Readonly<Record<Told, string>> = { terms: 'consent', means: 'draft', trade: 'index', role: 'facts', abstention: 'power', interest: 'index', history: 'limits' };

/** Every moment that this debate has come to, in the order of telling. */
export function momentsOf(session: Session): readonly TeachingView[] {
  if (!session.player) return [];
  return MOMENTS.flatMap((moment): readonly TeachingView[] => {
    if (moment === 'nine') return [];
    for (const entry of session.log) {
      for (const event of entry.events) {
        const found = FINDERS[moment](session, event);
        if (found) return [{ moment, title: say(`teach.${moment}.title`), rule: say(`teach.${moment}.rule`), part: PART[moment], step: entry.step, ...found }];
      }
    }
    return [];
  });
}

const told = (text: Say, source: SourceView | null = null): Found => ({ text, source, ask: null });

const FINDERS: Readonly<Record<Told, (session: Session, event: CouncilEvent) => Found | null>> = {
  /** The player's own wording asks for more than the text provides. */
  means: (session, event) => (event.type === 'text.changed' && event.by === session.player?.seat ? beyondMeans(session, event) : null),
  /** Consent of the host State falls to another word for the first time. */
  terms({ case: c, state, player }, event) {
    // Told of as it stands now; once it has come back, it is no more to be told.
    const now = state.consentState ?? 'reserved';
    if (event.type !== 'consent.changed' || event.to === 'consents' || now === 'consents') return null;
    const own = c.scenario.host?.seat === player?.seat;
    return told(say(own ? 'teach.terms.text.own' : 'teach.terms.text', { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '', word: say(`consent.${consentWord(c, now)}`) }));
  },
  /** The player's first wording is refused: what would have to lie beside it. */
  trade(session, event) {
    if (event.type !== 'amendment.refused' || event.by !== session.player?.seat) return null;
    const { case: c } = session;
    const values = { sponsor: nameOf(c, event.sponsor), label: labelOf(c, event.change.clause, event.change.to) };
    // The host State is no member and cannot trade words in a draft itself.
    if (c.seat(event.by) === c.tables.host) return told(say('teach.trade.text.host', values));
    const give = wouldGain(session, event);
    return told(give ? say('teach.trade.text.give', { ...values, ...give }) : say('teach.trade.text', values));
  },
  /** The player argues what its own State disputes, or from a card that is not its line. */
  role({ case: c, player }, event) {
    if (event.type !== 'argument.heard' || event.by !== player?.seat) return null;
    const argument = c.arguments.find(({ id }) => id === event.fact);
    if (!argument) return null;
    const source = sourceView(c.scenario, argument.sources[0]);
    const values = { name: nameOf(c, event.by), who: argument.attributedTo };
    if (argument.contestedBy.includes(event.by)) return told(say('teach.role.text.contested', values), source);
    return player.card?.documented === false ? told(say('teach.role.text.what-if', values), source) : null;
  },
  /** A permanent member abstains on a text that is adopted, or the player holds a veto and does not vote in favour. */
  abstention({ case: c, player }, event) {
    if (event.type !== 'vote.held') return null;
    const permanent = c.seatIds.filter((_, i) => c.tables.permanent[i] === true);
    const own = player && permanent.includes(player.seat) ? event.ballots[player.seat] : undefined;
    if (own === 'abstain' || own === 'against') return told(say(`teach.abstention.text.${own}`, { outcome: event.decision.outcome, inFavour: event.decision.tally.for }));
    const who = permanent.filter((id) => event.ballots[id] === 'abstain');
    return event.decision.outcome === 'adopted' && who.length > 0 ? told(say('teach.abstention.text', { who: who.map((id) => nameOf(c, id)), count: who.length })) : null;
  },
  /** Somebody abstains on a text: what spoke for it, and what against. */
  interest(session, event) {
    if (event.type !== 'vote.held') return null;
    const seat = mostTorn(session, event.text, event.ballots);
    if (seat === null) return null;
    const { causes } = whyView({ ...eyesOf(session), open: true }, seat);
    const plus = causes.find((cause) => cause.points > 0);
    const minus = causes.find((cause) => cause.points < 0);
    const id = session.case.seatIds[seat] ?? '';
    return plus && minus ? told(say('teach.interest.text', { name: nameOf(session.case, id), plus: plus.label, minus: minus.label })) : null;
  },
  /** At the end: how this differs from what happened. */
  history({ case: c, state }, event) {
    if (event.type !== 'debate.closed') return null;
    const right = state.asked ? 'asked' : event.outcome === 'no-vote' ? 'same' : 'voted';
    const answers = (['same', 'voted', 'asked'] as const).map((id) => ({ id, say: say(`teach.history.answer.${id}`), right: id === right }));
    return { text: say(`teach.history.text.${right}`, { history: c.scenario.history.text }), source: sourceView(c.scenario, c.scenario.history.sources[0]), ask: { question: say('teach.history.ask'), answers } };
  },
};

/** A wording of the player's that leaves the text's tasks asking for more than its means, and for more than before. */
function beyondMeans({ case: c, state }: Session, event: Extract<CouncilEvent, { type: 'text.changed' }>): Found | null {
  const text = textOf(state, event.text);
  const { clause, from, to } = event.change;
  const lacking = (level: Level): number => {
    const found = text && feasibilityOf(c, withEdit(text.levels, c.clause(clause), level), text.consent);
    return found ? found.demand - found.means : 0;
  };
  const after = lacking(to);
  if (after <= 0 || after <= lacking(from)) return null;
  return told(say('teach.means.text', { label: labelOf(c, clause, to), topic: topicOf(c, clause) }));
}

/** A wording that the sponsor is known to want and that, beside the refused one, would have left it better off. */
function wouldGain(session: Session, event: Extract<CouncilEvent, { type: 'amendment.refused' }>): { readonly give: string; readonly topic: string } | null {
  const { case: c, state } = session;
  const text = textOf(state, event.text);
  const sponsor = c.seat(event.sponsor);
  if (!text || text.sponsor !== sponsor || changedSince(session, event)) return null;
  const eyes = eyesOf(session);
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).index[sponsor] ?? 0;
  const asked = withEdit(text.levels, c.clause(event.change.clause), event.change.to);
  for (const [k, clause] of c.clauseIds.entries()) {
    if (clause === event.change.clause || !((text.editable >> k) & 1) || knows(eyes, sponsor, k) === 'hidden') continue;
    for (const step of [1, -1]) {
      const level = (text.levels[k] ?? 0) + step;
      const levels = withEdit(asked, k, level);
      if (c.tables.values[k]?.[level] === undefined || c.compiled.illegal(levels)) continue;
      if ((reader.read(levels).index[sponsor] ?? 0) > before) return { give: labelOf(c, clause, level), topic: topicOf(c, clause) };
    }
  }
  return null;
}

/** Once the words have changed, what would have lain well beside them when they were refused can no longer be told. */
function changedSince({ log }: Session, refusal: CouncilEvent): boolean {
  const events = log.flatMap((entry) => entry.events);
  return events.slice(events.indexOf(refusal)).some((event) => event.type === 'text.changed');
}

/** The abstaining member, no person, that stood nearest to a vote in favour; null where nobody abstained. */
function mostTorn({ case: c, state }: Session, id: number, ballots: Readonly<Record<SeatId, string>>): number | null {
  const text = textOf(state, id);
  const found = c.seatIds.flatMap((seat, i) => (ballots[seat] === 'abstain' && !((state.humans >> i) & 1) ? [i] : []));
  return found.sort((a, b) => (text?.index[b] ?? 0) - (text?.index[a] ?? 0))[0] ?? null;
}

/** "Call it": the tally is read out, and the player says what it means before the President does. */
export interface CallView {
  readonly question: Say;
  readonly answers: readonly { readonly id: Exclude<Outcome, 'no-vote'>; readonly say: Say; readonly right: boolean }[];
  /** Said after the answer: why it is so. */
  readonly why: { readonly right: Say; readonly wrong: Say };
}

export function callView(session: Session, id: number): CallView | null {
  const text = textOf(session.state, id);
  const decision = text?.decision;
  if (!session.player || !decision) return null;
  const { case: c } = session;
  const against = c.seatIds.filter((_, i) => c.tables.permanent[i] === true && text.ballots[i] === 'against').map((seat) => shortOf(c, seat));
  const values = { for: decision.tally.for, against: decision.tally.against, abstain: decision.tally.abstain, permanent: against.length === 0 ? say('teach.nine.nobody') : against };
  return {
    question: say('teach.nine.ask', values),
    answers: (['adopted', 'too-few-votes', 'vetoed'] as const).map((outcome) => ({ id: outcome, say: say(`teach.nine.answer.${outcome}`), right: outcome === decision.outcome })),
    why: { right: say('teach.nine.right'), wrong: say(`teach.nine.why.${decision.outcome}`) },
  };
}
