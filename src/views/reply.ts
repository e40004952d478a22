/** What a delegation answers when it is asked, offered or told something, and what it says when it objects, warns or speaks for a group: one voice for each event that has one, by its cause. */
import { width } from '../domain/ledger.ts';
import type { ClauseId, Level, TextId } from '../domain/vocabulary.ts';
import type { Case } from '../session/case.ts';
import type { CouncilEvent } from '../session/events.ts';
import type { LogEntry } from '../session/session.ts';
import { labelOf, topicOf } from './case-words.ts';
import { say, type Say } from './say.ts';
import { together, type Voices } from './variants.ts';

export interface Reply {
  /** Who answers. */
  readonly seat: string;
  readonly words: Say;
  /** Whose talk it was, where only they hear it; null for what is said before all. */
  readonly between: readonly string[] | null;
}

/** Who would answer to an event, and to whom; null for those that nobody answers. */
export function voiceOf(c: Case, event: CouncilEvent): { readonly seat: string; readonly between: readonly string[] | null } | null {
  switch (event.type) {
    case 'amendment.accepted':
    case 'amendment.refused':
      return { seat: event.sponsor, between: null };
    case 'trade.agreed':
      return { seat: event.to, between: null };
    case 'trade.refused':
      return { seat: event.refusedBy, between: null };
    case 'trade.countered':
      return { seat: event.by, between: [event.by, event.to] };
    case 'argument.heard':
    case 'question.answered':
      return { seat: event.to, between: [event.by, event.to] };
    case 'consultation.held':
      return { seat: event.with, between: [event.by, event.with] };
    case 'host.met':
      return c.scenario.host ? { seat: c.scenario.host.seat, between: [event.by, c.scenario.host.seat] } : null;
    case 'pledge.given':
      return event.vote === 'for' ? { seat: event.by, between: [event.by, event.to] } : null;
    case 'pledge.declined':
      return { seat: event.by, between: [event.by, event.to] };
    case 'silence.broken':
    case 'bloc.stated':
    case 'veto.hinted':
    case 'consent.warned':
      return { seat: event.by, between: null };
    default:
      return null;
  }
}

/** The step in which something was asked, the one before it, and how a text then read. */
export interface Moment {
  readonly entry: LogEntry;
  readonly before: LogEntry | undefined;
  readonly wording: (text: TextId, clause: ClauseId) => Level | undefined;
}

/** The answer itself. */
export function replyWords(voices: Voices, c: Case, event: CouncilEvent, { entry, before, wording }: Moment): Say | null {
  switch (event.type) {
    case 'amendment.accepted':
      return together(voices.next('reply.yes'), voices.next(`reply.yes.${whyAccepted(c, event.text, c.seat(event.sponsor), entry, before)}`, { topic: topicOf(c, event.change.clause) }));
    case 'amendment.refused':
      return together(voices.next('reply.no'), voices.next(`reply.no.${event.because}`, { topic: topicOf(c, event.change.clause) }));
    case 'trade.refused':
      return together(voices.next('reply.no'), voices.next(`reply.no.${event.because}`, { topic: topicOf(c, event.ask.clause) }));
    case 'trade.agreed':
      return voices.often('reply.open', 'reply.trade.agreed', { ask: labelOf(c, event.ask.clause, event.ask.to), give: labelOf(c, event.give.clause, event.give.to) });
    case 'trade.countered':
      return voices.often('reply.open', 'reply.trade.countered', { give: labelOf(c, event.give.clause, event.give.to) });
    case 'argument.heard': {
      const topic = topicOf(c, c.arguments.find(({ id }) => id === event.fact)?.clause ?? '');
      return voices.often('reply.open', `reply.argument.${event.shift === 0 ? (event.loosened ? 'loosened' : 'deaf') : event.contested ? 'contested' : 'heard'}`, { topic });
    }
    case 'question.answered':
      return voices.often('reply.open', event.answered ? 'reply.question.answered' : 'reply.question.declined', { topic: topicOf(c, event.clause) });
    case 'consultation.held':
      return event.revealed.length > 0 ? voices.often('reply.open', 'reply.consultation.told', { topics: event.revealed.map((id) => topicOf(c, id)) }) : voices.often('reply.open', 'reply.consultation.known');
    case 'host.met':
      return event.worst.length > 0 ? voices.often('reply.open', 'reply.host', { topics: event.worst.map((id) => topicOf(c, id)) }) : null;
    case 'pledge.given':
      return voices.often('reply.open', 'reply.pledge.given');
    case 'pledge.declined':
      return voices.often('reply.open', 'reply.pledge.declined');
    case 'bloc.stated':
      return voices.next(`speech.group.${event.stance}`, { bloc: say('bloc.name', { bloc: event.bloc }) });
    case 'veto.hinted':
      return voices.next('speech.hint', { topic: topicOf(c, event.change.clause), to: labelOf(c, event.change.clause, event.change.to) });
    case 'consent.warned':
      return voices.next('speech.warning');
    case 'silence.broken': {
      const level = event.worst === null ? undefined : wording(event.text, event.worst);
      if (event.worst === null || level === undefined) return voices.next('speech.silence.plain');
      return voices.next('speech.silence.over', { topic: topicOf(c, event.worst), label: labelOf(c, event.worst, level) });
    }
    default:
      return null;
  }
}

/** Why the sponsor took a change: it likes the text better for it, or more members do; else as a gesture. */
function whyAccepted(c: Case, text: number, sponsor: number, entry: LogEntry, before: LogEntry | undefined): 'own-interest' | 'votes' | 'goodwill' {
  const now = entry.ledgers[text - 1];
  const then = before?.ledgers[text - 1];
  if (!now || !then) return 'goodwill';
  const columns = width(c.tables);
  const gain = (seat: number): number => {
    let sum = 0;
    // The clauses and the lines: what the words themselves are worth, whatever else moved in this step.
    for (let k = 0; k <= c.tables.clauses; k++) sum += (now[seat * columns + k] ?? 0) - (then[seat * columns + k] ?? 0);
    return sum;
  };
  if (gain(sponsor) > 0) return 'own-interest';
  let nearer = 0;
  for (let seat = 0; seat < c.tables.members; seat++) nearer += seat === sponsor ? 0 : Math.sign(gain(seat));
  return nearer > 0 ? 'votes' : 'goodwill';
}
