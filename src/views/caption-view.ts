/** What is heard or reported of one step of the log: the caption under the table, one voice at a time. */
import type { Case } from '../session/case.ts';
import type { CouncilEvent } from '../session/events.ts';
import type { LogEntry, Session } from '../session/session.ts';
import { labelOf, nameOf, seatOf, sourceView } from './case-words.ts';
import { heardIn } from './heard-view.ts';
import { changeWords, entrySays } from './minutes-view.ts';
import { votedIn } from './motion-view.ts';
import { spokenIn } from './spoken.ts';
import { together } from './variants.ts';
import type { MeanwhileView } from './record-models.ts';
import type { CaptionView } from './view-models.ts';
import { say, type Say } from './say.ts';

/** At most so many of the room's own moves are staged in a half-day; the rest stand under "Meanwhile". */
const STAGED = 3;
/** More than anything else weighs. */
const KEPT = 10_000;

export function captionView(session: Session, entry: LogEntry): CaptionView | null {
  const { case: c } = session;
  const spoken = entry.events.find((e) => e.type === 'statement.made');
  const stated = spoken && spokenIn(session).statements.get(spoken);
  if (spoken?.type === 'statement.made' && stated) {
    const record = seatOf(c, spoken.by)?.reported.find((r) => r.clause === spoken.clause);
    return {
      seat: spoken.by,
      heading: say('caption.floor', { name: seatOf(c, spoken.by)?.name ?? spoken.by }),
      text: stated,
      provenance: 'simulated',
      source: sourceView(c.scenario, record?.source),
      record: record ? say(record.quote ? 'caption.record.quote' : 'caption.record', { text: record.text }) : null,
      heard: heardIn(entry),
      step: entry.step,
    };
  }
  const says = entrySays(c, entry);
  const [first] = says;
  if (!first) return null;
  // What the Council decides is read out by the President, whoever raised a hand last.
  const by = 'by' in entry.command && !entry.events.some((e) => e.type === 'motion.decided') ? entry.command.by : null;
  const briefing = entry.events.find((e) => e.type === 'briefing.heard');
  const presented = briefing?.type === 'briefing.heard' ? [say('caption.briefing', { count: briefing.facts.length })] : null;
  const answer = answerHeard(session, entry, by);
  const opening = (answer && asked(c, entry)) ?? first;
  // A caption has room for two things; what the briefing brought is told shorter than in the minutes.
  const all = presented ? [...says.slice(0, 1).filter(({ key }) => key !== 'minute.briefing'), ...presented] : answer ? [opening, answer] : says.slice(0, 2);
  return {
    seat: by,
    heading: by === null ? say('caption.chair') : say('caption.acts', { name: nameOf(c, by) }),
    text: together(...all),
    provenance: by === null ? 'procedure' : 'simulated',
    source: null,
    record: null,
    heard: heardIn(entry),
    step: entry.step,
  };
}

/** What was asked in a step, where the answer that follows says how it ended and why. */
function asked(c: Case, entry: LogEntry): Say | null {
  for (const event of entry.events) {
    if (event.type === 'amendment.accepted' || event.type === 'amendment.refused') return say('caption.amendment', { by: nameOf(c, event.by), ...changeWords(c, event.change) });
    if (event.type === 'veto.hinted') return say('caption.hint', { by: nameOf(c, event.by) });
    if (event.type === 'trade.refused') return say('caption.trade', { by: nameOf(c, event.by), to: nameOf(c, event.to), ask: labelOf(c, event.ask.clause, event.ask.to), give: labelOf(c, event.give.clause, event.give.to) });
  }
  return null;
}

/** The answer given in a step, in the words of who gave it; a private one only to those whose talk it was, or to an observer. */
function answerHeard(session: Session, entry: LogEntry, by: string | null): Say | null {
  const { replies } = spokenIn(session);
  const you = session.player?.seat;
  for (const event of entry.events) {
    const reply = replies.get(event);
    if (!reply || !(you === undefined || reply.between === null || reply.between.includes(you))) continue;
    return reply.seat === by ? say('caption.own', { reply: reply.words }) : say('caption.reply', { name: nameOf(session.case, reply.seat), reply: reply.words });
  }
  return null;
}

/** How much a step matters to the one who watches: votes and vetoes first, then the text, then the host. */
function weight(events: readonly CouncilEvent[], you: string | null): number {
  let sum = 0;
  for (const event of events) {
    switch (event.type) {
      case 'host.asked-to-leave':
      case 'event.injected':
      case 'vote.held':
      case 'draft.tabled':
      case 'draft.withdrawn':
      case 'motion.decided':
        sum += 100;
        break;
      case 'silence.broken':
      case 'silence.placed':
      case 'silence.passed':
      case 'pledge.broken':
      case 'bargain.broken':
      case 'motion.moved':
      case 'motion.objected':
      case 'veto.hinted':
      case 'veto.unused':
      case 'consent.warned':
      case 'pen.taken':
        sum += 60;
        break;
      case 'text.changed':
      case 'bloc.stated':
      case 'guest.heard':
        sum += 40;
        break;
      case 'position.moved':
        sum += event.from !== null && (event.from === 'leaning' || event.to === 'leaning' || event.to === 'blocked' || event.from === 'blocked') ? 22 : event.from === null ? 0 : 8;
        break;
      case 'consent.changed':
      case 'instructions.arrived':
      case 'sponsorship.joined':
      case 'pledge.given':
      case 'brackets.put':
      case 'brackets.lifted':
        sum += 25;
        break;
      case 'amendment.refused':
      case 'trade.refused':
        sum += 10;
        break;
      case 'statement.made':
        sum += 6;
        break;
      case 'argument.heard':
      case 'consultation.held':
        sum += event.type === 'argument.heard' && event.to === you ? 20 : event.type === 'consultation.held' && event.with === you ? 20 : 3;
        break;
      default:
        break;
    }
  }
  return sum;
}

/**
 * What the room did from one step of the log to another.
 * @param always steps that are staged whatever else happened
 */
export function meanwhileView(session: Session, from: number, { to = session.log.length, always: kept = new Set() }: { readonly to?: number; readonly always?: ReadonlySet<number> } = {}): MeanwhileView {
  const you = session.player?.seat ?? null;
  const host = session.case.scenario.host?.seat;
  const said = session.log.slice(from, to).flatMap((entry) => {
    const caption = captionView(session, entry);
    // A vote on a motion has its own card for whoever took part in it.
    const shown = you !== null && votedIn(entry) !== null;
    if (!caption || shown || ('by' in entry.command && entry.command.by === you)) return [];
    const always = entry.events.some((e) => e.type === 'statement.made' && (e.by === host || e.by === session.case.scenario.penholder));
    return [{ entry, caption, weight: weight(entry.events, you) + (always ? 30 : 0) + (kept.has(entry.step) ? KEPT : 0) }];
  });
  const most = Math.max(STAGED, said.filter((x) => kept.has(x.entry.step)).length);
  const chosen = new Set([...said].sort((a, b) => b.weight - a.weight || a.entry.step - b.entry.step).filter((x) => x.weight > 5).slice(0, most).map((x) => x.entry.step));
  const staged = said.filter((x) => chosen.has(x.entry.step));
  const rest = said.length - staged.length;
  return {
    staged: staged.map((x) => x.caption),
    rest: rest > 0 ? say('meanwhile.rest', { count: rest }) : null,
  };
}

