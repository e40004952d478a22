/** The minutes: every event of the log in a plain sentence, and whose position moved because of it. */
import type { Case } from '../session/case.ts';
import type { CouncilEvent, MotionWords, WordingChange } from '../session/events.ts';
import type { LogEntry, Session } from '../session/session.ts';
import { consentWord, labelOf, nameOf, optionSay, shortOf, topicOf } from './case-words.ts';
import { say, type Say, type SayValue } from './say.ts';
import { sameToken } from './tokens.ts';
import type { MinuteView } from './record-models.ts';
import type { Token } from './view-models.ts';

const RUNG_TOKEN: Readonly<Record<string, Token>> = {
  opposed: { vote: 'against', firm: false },
  sceptical: { vote: 'abstain', firm: false },
  open: { vote: 'undecided', firm: false },
  leaning: { vote: 'for', firm: false },
  committed: { vote: 'for', firm: true },
  blocked: { vote: 'against', firm: true },
};

/** Values of a change of wording: topic, old label, new label. */
export function changeWords(c: Case, change: WordingChange): Record<string, SayValue> {
  return { topic: topicOf(c, change.clause), from: labelOf(c, change.clause, change.from), to: labelOf(c, change.clause, change.to) };
}

/** Whoever may be heard, inside a sentence: the host by its name, a guest by its office. */
export function guestName(c: Case, guest: string): string {
  return c.scenario.guests?.find((g) => g.id === guest)?.inSentence ?? nameOf(c, guest);
}

/** Values of a motion in words. */
export function motionWords(c: Case, motion: MotionWords): Record<string, SayValue> {
  if (motion.kind === 'invitation') return { guest: guestName(c, motion.guest) };
  return motion.kind === 'amendment' || motion.kind === 'part' ? changeWords(c, motion.change) : {};
}

/** Which of the forms of a minute: the clerk does not write the same line for all, nor another one each time it is read. */
const FORMS = 4;
const form = (c: Case, seat: string, of = 0): string => String((c.seat(seat) + of) % FORMS);

/** One event in words; null for those that only belong to another event's sentence. */
export function eventSay(c: Case, event: CouncilEvent): Say | null {
  const by = 'by' in event ? nameOf(c, event.by) : '';
  switch (event.type) {
    case 'brackets.put':
      return say('minute.brackets', { by, topic: topicOf(c, event.clause) });
    case 'brackets.lifted':
      return say(event.by === event.of ? 'minute.brackets.lifted.own' : 'minute.brackets.lifted', { by, of: nameOf(c, event.of), topic: topicOf(c, event.clause) });
    case 'capital.asked':
      return say('minute.capital.asked', { by });
    case 'capital.replied':
      return say(`minute.capital.${event.reply}`, { by });
    case 'bloc.stated':
      return say(`minute.bloc.${event.stance}`, { by, members: event.members.filter((id) => id !== event.by).map((id) => nameOf(c, id)) });
    case 'veto.hinted':
      return say('minute.hint', { by, ...changeWords(c, event.change) });
    case 'veto.unused':
      return say('minute.hint.unused', { by });
    case 'motion.moved':
      return say(`minute.motion.${event.motion.kind}`, { by, ...motionWords(c, event.motion) });
    case 'motion.objected':
      return say(event.final ? 'minute.motion.refused' : 'minute.motion.objected', { by: nameOf(c, event.to), mover: by });
    case 'motion.decided': {
      const tally = event.decision?.tally ?? { for: 0, against: 0, abstain: 0 };
      return say(event.decision ? `minute.motion.decided.${event.carried ? 'carried' : event.decision.outcome}` : 'minute.motion.unopposed', { for: tally.for, against: tally.against, abstain: tally.abstain, ...motionWords(c, event.motion), kind: event.motion.kind });
    }
    case 'guest.heard':
      return say('minute.guest', { guest: guestName(c, event.guest), count: event.facts.length });
    case 'draft.withdrawn':
      return say('minute.draft.withdrawn', { by });
    case 'pen.taken':
      return say('minute.pen.taken', { by, from: nameOf(c, event.from) });
    case 'consent.warned':
      return say('minute.consent.warned', { by, percent: event.percent });
    case 'event.injected':
      return say(`minute.injected.${event.kind}`, { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '', count: event.facts.length, facts: event.facts.map((id) => c.arguments.find((a) => a.id === id)?.label ?? id) });
    case 'agenda.adopted':
      return say('minute.agenda', { agenda: c.scenario.agenda });
    case 'invitations.made':
      return say('minute.invitations', { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '', has: c.scenario.host ? 'yes' : 'no' });
    case 'briefing.heard':
      return say('minute.briefing', { count: event.facts.length, parameters: c.scenario.parameters.map((p) => p.title.charAt(0).toLowerCase() + p.title.slice(1)), has: c.scenario.parameters.length });
    case 'statement.made':
      return say(`minute.statement.${event.tone}`, { by, form: form(c, event.by), topic: topicOf(c, event.clause), label: labelOf(c, event.clause, event.level) });
    case 'statement.waived':
      return say('minute.waived', { by });
    case 'facts.unlocked':
      return event.facts.length > 0 ? say('minute.facts', { by, count: event.facts.length }) : null;
    case 'round.opened':
      return say('minute.round', { round: event.round, label: c.scenario.calendar[event.round - 1]?.label ?? '' });
    case 'argument.heard': {
      const argument = c.arguments.find((a) => a.id === event.fact);
      const key = event.shift === 0 && !event.loosened ? 'minute.argument.deaf' : event.contested ? 'minute.argument.contested' : 'minute.argument.heard';
      return say(key, { by, to: nameOf(c, event.to), form: form(c, event.to, c.arguments.findIndex((a) => a.id === event.fact)), fact: argument?.label ?? event.fact, topic: topicOf(c, argument?.clause ?? '') });
    }
    case 'question.answered':
      return say(event.answered ? 'minute.question' : 'minute.question.declined', { by, to: nameOf(c, event.to), topic: topicOf(c, event.clause) });
    case 'consultation.held':
      return say('minute.consultation', { by, with: nameOf(c, event.with), form: form(c, event.by, c.seat(event.with)) });
    case 'host.met':
      return say('minute.host', { by, host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' });
    case 'amendment.offered':
      return null;
    case 'amendment.accepted':
      return say('minute.amendment.accepted', { by, sponsor: nameOf(c, event.sponsor), ...changeWords(c, event.change) });
    case 'amendment.refused':
      return say('minute.amendment.refused', { by, sponsor: nameOf(c, event.sponsor), ...changeWords(c, event.change), because: say(`because.${event.because}`) });
    case 'text.changed':
      return say('minute.text', { by, ...changeWords(c, event.change) });
    case 'trade.offered':
      return null;
    case 'trade.countered':
      return say('minute.trade.countered', { by, to: nameOf(c, event.to), ask: labelOf(c, event.ask.clause, event.ask.to), give: labelOf(c, event.give.clause, event.give.to) });
    case 'trade.agreed':
      return say('minute.trade.agreed', { by, to: nameOf(c, event.to), ask: labelOf(c, event.ask.clause, event.ask.to), give: labelOf(c, event.give.clause, event.give.to) });
    case 'trade.refused':
      return say('minute.trade.refused', { by, to: nameOf(c, event.to), refusedBy: nameOf(c, event.refusedBy), ask: labelOf(c, event.ask.clause, event.ask.to), give: labelOf(c, event.give.clause, event.give.to), because: say(`because.${event.because}`) });
    case 'bargain.broken':
      return say('minute.bargain.broken', { by, betrayed: nameOf(c, event.betrayed), topic: topicOf(c, event.clause) });
    case 'bargain.kept':
      return say('minute.bargain.kept', { by, with: nameOf(c, event.with) });
    case 'draft.tabled':
      return say(event.rival ? 'minute.draft.rival' : 'minute.draft', { by, option: optionSay(c, c.compiled.optionOf(event.levels)) });
    case 'draft.withheld':
      return say('minute.draft.withheld', { by });
    case 'sponsorship.joined':
      return say('minute.sponsor', { by });
    case 'silence.placed':
      return say('minute.silence.placed', { by });
    case 'silence.kept':
      return null;
    case 'silence.broken':
      return say(event.worst === null ? 'minute.silence.broken' : 'minute.silence.broken.over', { by, topic: topicOf(c, event.worst ?? '') });
    case 'silence.passed':
      return say('minute.silence.passed');
    case 'draft.in-blue':
      return say('minute.blue', { text: event.text });
    case 'pledge.given':
      return say(`minute.pledge.${event.vote}`, { by, to: nameOf(c, event.to) });
    case 'pledge.declined':
      return say('minute.pledge.declined', { by, to: nameOf(c, event.to) });
    case 'pledge.broken':
      return say('minute.pledge.broken', { by, promised: say(`vote.${event.promised}`), cast: say(`vote.${event.cast}`) });
    case 'instructions.arrived':
      return say(`minute.instructions.${event.reason}`, { by });
    case 'vote.called':
      return say('minute.vote.called', { by });
    case 'vote.held':
      return say(`minute.vote.${event.decision.outcome}`, { ...event.decision.tally });
    case 'host.asked-to-leave':
      return say('minute.host.leaves', { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' });
    case 'consent.changed':
      return say('minute.consent', { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '', state: consentWord(c, event.to) });
    case 'debate.closed':
      return say('minute.closed');
    case 'ballot.cast':
    case 'position.moved':
    case 'turn.passed':
    case 'round.closed':
      return null;
  }
}

/** Everything a log entry says, in order; what came to several delegations alike is said once. */
export const entrySays = (c: Case, entry: LogEntry): readonly Say[] =>
  entry.events.flatMap((event) => {
    // Only a computer's reasons are known: a person who answers keeps its own.
    if (event.type === 'amendment.refused' && entry.command.type === 'amendment.answer') return [say('minute.amendment.refused.person', { by: nameOf(c, event.by), sponsor: nameOf(c, event.sponsor), ...changeWords(c, event.change) })];
    // A change that was accepted or agreed has been said already.
    if (event.type === 'text.changed' && entry.events.some((e) => e.type === 'amendment.accepted' || e.type === 'trade.agreed' || (e.type === 'motion.decided' && e.motion.kind === 'amendment'))) return [];
    // The host's own word says where its consent stands.
    if (event.type === 'consent.changed' && entry.events.some((e) => e.type === 'host.asked-to-leave')) return [];
    if (event.type === 'instructions.arrived') {
      const alike = entry.events.filter((e) => e.type === 'instructions.arrived' && e.reason === event.reason);
      return alike[0] === event ? [say(`minute.instructions.${event.reason}`, { by: alike.map((e) => ('by' in e ? nameOf(c, e.by) : '')) })] : [];
    }
    const words = eventSay(c, event);
    return words ? [words] : [];
  });

type Turned = Omit<MinuteView['moved'][number], 'short'>;

/** Members whose token changed, each once: a deal of two wordings can move a member twice. */
export function turnedBy(entry: LogEntry): readonly Turned[] {
  const moves = new Map<string, Turned>();
  for (const event of entry.events) {
    if (event.type !== 'position.moved' || event.from === null) continue;
    const before = moves.get(event.seat)?.before ?? RUNG_TOKEN[event.from];
    const after = RUNG_TOKEN[event.to];
    if (before && after) moves.set(event.seat, { seat: event.seat, before, after });
  }
  return [...moves.values()].filter(({ before, after }) => !sameToken(before, after));
}

export const movedBy = (c: Case, entry: LogEntry): MinuteView['moved'] => turnedBy(entry).map((turned) => ({ ...turned, short: shortOf(c, turned.seat) }));

/** Minutes from a step on. Entries without words are left out. */
export function minutesView(session: Session, from = 0): readonly MinuteView[] {
  return session.log.slice(from).flatMap((entry) => {
    const says = entrySays(session.case, entry);
    const [first] = says;
    if (!first) return [];
    const by = 'by' in entry.command && !entry.events.some((e) => e.type === 'motion.decided') ? entry.command.by : null;
    return [{ step: entry.step, round: entry.round, seat: by, say: says.length === 1 ? first : say('sentences', { all: says }), quiet: movedBy(session.case, entry).length === 0, moved: movedBy(session.case, entry) }];
  });
}
