/**
 * A debate that has been played, at one step: what is on the table, what the step did, what is noted of it; and the line on which
 * its steps, its key moments and its branches stand. Places on the line are shares of its length, 0..1.
 */
import { diffWordsWithSpace } from 'diff';
import type { SeatId } from '../domain/vocabulary.ts';
import type { WordingChange } from '../session/events.ts';
import type { LogEntry, Session } from '../session/session.ts';
import { leading } from '../session/state.ts';
import type { Playback } from '../replay/play-back.ts';
import type { LinePath } from '../replay/lines.ts';
import type { Annotation } from '../replay/replay-file.ts';
import { nameOf, shortOf, topicOf, wordingOf } from './case-words.ts';
import { whenSay } from './chamber-view.ts';
import { keyMoments, type KeyMoment } from './key-moments.ts';
import { entrySays, movedBy } from './minutes-view.ts';
import { draftSlipView } from './rail-view.ts';
import { say, type Say } from './say.ts';
import type { MinuteView } from './record-models.ts';
import type { DraftSlipView } from './view-models.ts';

/** A run of words of a paragraph: as it was, struck, or put in. */
export interface WordRun {
  readonly text: string;
  readonly is: 'same' | 'struck' | 'new';
}
export interface ChangeView {
  readonly topic: string;
  readonly runs: readonly WordRun[];
}

export interface NoteView {
  readonly by: string | null;
  readonly text: string;
  readonly sources: readonly { readonly label: string; readonly url: string | null }[];
}

export interface StepView {
  readonly step: number;
  readonly when: Say;
  /** The acting delegation; null for the chair. */
  readonly seat: SeatId | null;
  readonly says: Say | null;
  readonly moved: MinuteView['moved'];
  readonly change: ChangeView | null;
  readonly draft: DraftSlipView | null;
  readonly notes: readonly NoteView[];
}

export interface MomentView {
  /** Counted from 1. */
  readonly number: number;
  readonly step: number;
  readonly place: number;
  /** A few words for the line. */
  readonly title: Say;
  /** What a class might be asked before going on. */
  readonly ask: Say;
}

export interface LineMark {
  readonly step: number;
  readonly place: number;
  readonly label: Say;
}

export interface BranchView {
  readonly path: LinePath;
  readonly title: string;
  readonly from: number;
  readonly place: number;
}

export interface LineView {
  readonly steps: number;
  readonly marks: readonly LineMark[];
  readonly moments: readonly MomentView[];
  /** Branches that leave this line. */
  readonly branches: readonly BranchView[];
  readonly placeOf: (step: number) => number;
  /** The step nearest to a place. */
  readonly stepAt: (place: number) => number;
}

/** Steps after which something can be read: those of the minutes, those that are annotated, and both ends. */
export function readableSteps(playback: Playback): readonly number[] {
  const { session } = playback;
  const noted = new Set(playback.annotations.map((a) => a.step));
  return [0, ...session.log.flatMap((entry) => (noted.has(entry.step) || entrySays(session.case, entry).length > 0 ? [entry.step] : [])), playback.steps].filter((step, i, all) => step !== all[i - 1]);
}

export function stepView(playback: Playback, now: Session, step: number): StepView {
  const { case: c } = now;
  const entry = step > 0 ? playback.session.log[step - 1] : undefined;
  const says = entry ? entrySays(c, entry) : [];
  const text = leading(now.state) ?? now.state.texts.at(-1) ?? null;
  return {
    step,
    // The vote has a day of its own in the programme of work.
    when: voted(now) ? say('replay.when.vote', { at: c.scenario.voteAt }) : whenSay(c, now.state.round),
    seat: entry && 'by' in entry.command ? entry.command.by : null,
    says: says.length > 0 ? say('sentences', { all: [...says] }) : step === 0 ? say('replay.opening', { agenda: c.scenario.agenda }) : quietSay(now, entry),
    moved: entry ? movedBy(c, entry) : [],
    change: entry ? changeView(playback.session, entry) : null,
    draft: text ? draftSlipView(now, text) : null,
    notes: playback.annotations.filter((a) => a.step === step).map((a) => noteView(playback, a)),
  };
}

/** True from the formal meeting on. */
const voted = ({ case: c, state }: Session): boolean => ['voting', 'explanations', 'closed'].includes(c.charts.council.phase(state.council));

/** A step of which the minutes say nothing. */
function quietSay({ case: c }: Session, entry: LogEntry | undefined): Say {
  if (!entry || !('by' in entry.command)) return say('replay.silent');
  const { type, by } = entry.command;
  const values = { name: nameOf(c, by) };
  if (type === 'turn.pass') return say('replay.passes', values);
  return type === 'ballot.cast' ? say('replay.ballot', values) : say('replay.silent');
}

function noteView({ file, scenario }: Playback, { text, by, sources = [] }: Annotation): NoteView {
  return {
    by: by ?? null,
    text,
    sources: sources.map((name) => {
      const found = file.sources?.[name] ?? scenario.sources[name];
      if (!found) return { label: name, url: /^https?:\/\//.test(name) ? name : null };
      return { label: [found.body, found.symbol ?? found.title, found.date].filter(Boolean).join(', '), url: found.url ?? null };
    }),
  };
}

/** How a step changed the words of a draft: the paragraph before and after, run by run. */
function changeView({ case: c }: Session, entry: LogEntry): ChangeView | null {
  const changed = entry.events.find((event) => event.type === 'text.changed');
  if (!changed) return null;
  const { clause, from, to }: WordingChange = changed.change;
  const plain = (level: number): string => (wordingOf(c, clause, level)?.operative ?? '').replaceAll('*', '');
  const runs = diffWordsWithSpace(plain(from), plain(to)).map((part): WordRun => ({ text: part.value, is: part.added ? 'new' : part.removed ? 'struck' : 'same' }));
  return { topic: topicOf(c, clause), runs };
}

/** Where the vote begins: the first call of a vote, else the end. */
function votingFrom({ log }: Session): number {
  const found = log.find((entry) => entry.events.some((event) => event.type === 'vote.called'));
  return found?.step ?? log.length + 1;
}

/** @param most key moments at the utmost */
export function lineView(playback: Playback, branches: readonly { readonly path: LinePath; readonly title: string; readonly from: number }[], most: number): LineView {
  const { session, steps } = playback;
  const { log, case: c } = session;
  const vote = votingFrom(session);
  // Where each half-day has a day of its own, the day says more than its number.
  const dated = new Set(c.scenario.calendar.map((day) => day.date)).size === c.scenario.calendar.length;
  // The opening, each half-day, and the vote are as long on the line as one another, however much happens in them.
  const starts: { step: number; label: Say }[] = [{ step: 0, label: say('replay.mark.opening') }];
  for (const entry of log) {
    if (entry.step >= vote) break;
    for (const event of entry.events) if (event.type === 'round.opened') starts.push({ step: entry.step, label: dated ? say('replay.mark.date', { date: c.scenario.calendar[event.round - 1]?.date ?? c.scenario.date }) : say('lane.round', { round: event.round }) });
  }
  if (vote <= log.length) starts.push({ step: vote, label: say('replay.mark.vote') });
  const bounds = [...starts.map((s) => s.step), Math.max(steps, (starts.at(-1)?.step ?? 0) + 1)];
  const parts = bounds.length - 1;
  const placeOf = (step: number): number => {
    let part = 0;
    while (part < parts - 1 && step >= (bounds[part + 1] ?? 0)) part++;
    const from = bounds[part] ?? 0;
    const length = Math.max(1, (bounds[part + 1] ?? steps) - from);
    return Math.min(1, (part + Math.min(1, (step - from) / length)) / parts);
  };
  const stepAt = (place: number): number => {
    const at = Math.max(0, Math.min(1, place)) * parts;
    const part = Math.min(parts - 1, Math.floor(at));
    const from = bounds[part] ?? 0;
    return Math.min(steps, Math.round(from + (at - part) * ((bounds[part + 1] ?? steps) - from)));
  };
  const marks = starts.map((s): LineMark => ({ ...s, place: placeOf(s.step) }));
  return {
    steps,
    marks,
    moments: keyMoments(session, most).map((moment, i): MomentView => ({ number: i + 1, step: moment.step, place: placeOf(moment.step), title: momentTitle(session, moment), ask: say(`replay.ask.${moment.kind}`) })),
    branches: branches.map((branch) => ({ ...branch, place: placeOf(branch.from) })),
    placeOf,
    stepAt,
  };
}

function momentTitle({ case: c, log }: Session, moment: KeyMoment): Say {
  const entry = log[moment.step - 1];
  const by = moment.seat === null ? '' : shortOf(c, moment.seat);
  const trade = entry?.events.find((event) => event.type === 'trade.agreed');
  if (trade) return say('replay.moment.trade', { by: shortOf(c, trade.by), to: shortOf(c, trade.to) });
  const tabled = entry?.events.find((event) => event.type === 'draft.tabled');
  if (tabled) return say('replay.moment.tabled', { by: shortOf(c, tabled.by) });
  const changed = entry?.events.find((event) => event.type === 'text.changed');
  if (moment.kind === 'turn' && changed) return say('replay.moment.wording', { topic: topicOf(c, changed.change.clause) });
  const first = moment.moved[0];
  if (moment.kind === 'turn' && first) return say('replay.moment.moves', { name: shortOf(c, first.seat), more: moment.moved.length - 1 });
  return say(`replay.moment.${moment.kind}`, { by, host: c.scenario.host ? shortOf(c, c.scenario.host.seat) : '' });
}

/** What a line came to, in a token's word: for the end of a branch. */
export function endOf({ session }: Playback): { readonly token: 'for' | 'against' | 'undecided'; readonly says: Say } {
  const { outcome } = session.state;
  const decision = session.state.texts.find((t) => t.decision?.outcome === outcome)?.decision ?? session.state.texts.find((t) => t.decision)?.decision ?? null;
  const tally = decision?.tally ?? null;
  return { token: outcome === 'adopted' ? 'for' : outcome === null || outcome === 'no-vote' ? 'undecided' : 'against', says: tally ? say('replay.end.tally', { for: tally.for, against: tally.against, abstain: tally.abstain }) : say(outcome === null ? 'replay.end.open' : 'replay.end.no-vote') };
}

/** Whose eyes a replay can be seen with: everybody's, or one delegation's at that moment. */
export const eyesChoices = ({ session: { case: c } }: Playback): readonly { readonly seat: SeatId; readonly name: string }[] => c.seatIds.map((seat) => ({ seat, name: nameOf(c, seat) }));

