/**
 * Why a delegation stands where it stands. Causes are the ledger's own terms, so they add up exactly;
 * what these eyes cannot know is summed in one line.
 */
import { distanceToFavour, opposedBelow } from '../domain/bands.ts';
import { BANDS } from '../domain/coefficients.ts';
import { TERMS, width, type Ledger, type Term } from '../domain/ledger.ts';
import { crosses } from '../domain/utility.ts';
import type { Case } from '../session/case.ts';
import { readerOf } from '../session/reading.ts';
import type { LogEntry } from '../session/session.ts';
import { leading, type TextState } from '../session/state.ts';
import { labelOf, nameOf, seatOf, sourceView, topicOf } from './case-words.ts';
import { CONSULTED, indexSeen, interestOf, knows, seesPrivate, type Eyes } from './eyes.ts';
import { entrySays } from './minutes-view.ts';
import { isAdvice, saysToken, stanceOf } from './tokens.ts';
import type { CauseView, WhyView } from './view-models.ts';
import { say, type Say } from './say.ts';

/** Terms that only its own capital and those it confides in know. */
const PRIVATE: ReadonlySet<Term> = new Set(['wait', 'instructions']);

function row(c: Case, ledger: Ledger, seat: number): readonly number[] {
  const columns = width(c.tables);
  return Array.from(ledger.subarray(seat * columns, (seat + 1) * columns));
}

/** Can these eyes see this column of a seat's row? */
function visible(eyes: Eyes, seat: number, column: number): boolean {
  const { case: c } = eyes.session;
  if (column < c.tables.clauses) return knows(eyes, seat, column) === 'known';
  const term = TERMS[column - c.tables.clauses];
  return term === undefined || !PRIVATE.has(term) || seesPrivate(eyes, seat);
}

function cause(eyes: Eyes, seat: number, text: TextState, column: number, points: number, event: Say | null): CauseView {
  const { case: c } = eyes.session;
  if (column < c.tables.clauses) {
    const id = c.clauseIds[column] ?? '';
    const interest = interestOf(eyes, seat, column);
    return { label: say('cause.clause', { topic: topicOf(c, id), label: labelOf(c, id, text.levels[column] ?? 0) }), points, mark: interest?.mark ?? 'estimate', why: interest?.why ?? null, source: sourceView(c.scenario, interest?.source), event };
  }
  const term = TERMS[column - c.tables.clauses] ?? 'lines';
  if (term === 'lines') {
    const line = seatOf(c, c.seatIds[seat] ?? '')?.redLines.find((_, n) => {
      const found = c.tables.lines[seat]?.[n];
      return found !== undefined && crosses(found, text.levels[found.clause] ?? 0);
    });
    return { label: say('cause.lines'), points, mark: line?.mark ?? 'estimate', why: line?.why ?? null, source: sourceView(c.scenario, line?.source), event };
  }
  return { label: say(`cause.${term}`, { sponsor: nameOf(c, c.seatIds[text.sponsor] ?? ''), host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' }), points, mark: 'estimate', why: null, source: null, event };
}

/** The words of the text that cross a line of the seat's own. */
function crossedWords(c: Case, text: TextState, seat: number, kind: 'veto' | 'hard'): { readonly label: string; readonly topic: string } {
  const line = c.tables.lines[seat]?.find((one) => one.kind === kind && crosses(one, text.levels[one.clause] ?? 0));
  const clause = c.clauseIds[line?.clause ?? -1] ?? '';
  return { label: labelOf(c, clause, text.levels[line?.clause ?? -1] ?? 0), topic: topicOf(c, clause) };
}

/** Splits a row of points into what is seen, largest first, and the sum of the rest. */
function split(eyes: Eyes, seat: number, text: TextState, points: readonly number[], event: (column: number) => Say | null): { causes: CauseView[]; hidden: number; any: boolean } {
  const causes: CauseView[] = [];
  let hidden = 0;
  let any = false;
  points.forEach((value, column) => {
    if (visible(eyes, seat, column)) {
      if (value !== 0) causes.push(cause(eyes, seat, text, column, value, event(column)));
      return;
    }
    any = true;
    hidden += value;
  });
  causes.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { causes, hidden, any };
}

export function whyView(eyes: Eyes, seat: number): WhyView {
  const { session } = eyes;
  const { case: c, state } = session;
  const id = c.seatIds[seat] ?? '';
  const name = seatOf(c, id)?.name ?? id;
  const text = leading(state);
  if (!text || seat >= c.tables.members) {
    return { seat: id, name, text: null, token: null, standing: say('why.no-draft', { name }), distance: null, distanceSay: say('why.no-draft.distance'), causes: [], hidden: null, total: null, moved: null, notes: [] };
  }
  const { ladder } = c.charts;
  const token = stanceOf(session, text, seat);
  const chartState = text.ladders[seat] ?? ladder.initial;
  const rung = ladder.rung(chartState);
  const points = row(c, text.ledger, seat);
  const { causes, hidden, any } = split(eyes, seat, text, points, () => null);
  const index = text.index[seat] ?? 0;
  const seen = indexSeen(eyes, seat);
  const believed = seen === 'index' ? index : readerOf(c, state, text).read(text.levels).believed(eyes.seat, seat);
  const distance = seen !== 'rung' ? distanceToFavour(rung, believed) : null;
  const exact = !any || seen === 'index';
  const notes: Say[] = [];
  if (ladder.capped(chartState)) notes.push(say('why.note.host-line', { host: c.scenario.host ? nameOf(c, c.scenario.host.seat) : '' }));
  const blocks = ladder.blockKind(chartState);
  if (blocks) notes.push(say(`why.note.${blocks}`, crossedWords(c, text, seat, blocks)));
  if (c.difficulty === 'open-book') notes.push(say('why.note.formula', { opposed: opposedBelow(c.tables.reluctance[seat] ?? 0), open: BANDS.open, leaning: BANDS.leaning, committed: BANDS.committed, inertia: BANDS.inertia }));
  return {
    seat: id,
    name,
    text: text.id,
    token,
    standing: say(seat === eyes.seat && isAdvice(session, text, seat) ? 'why.standing.own' : text.decision === null && c.tables.permanent[seat] === true && token.vote === 'against' ? 'why.standing.veto' : 'why.standing', { name, token: saysToken(token) }),
    distance,
    distanceSay: distance === null ? unknownDistance(eyes, seat) : distance <= 0 ? say('why.distance.there', { points: -distance }) : say('why.distance.missing', { points: distance }),
    causes,
    hidden: any ? { points: seen === 'index' ? hidden : null, say: say('why.hidden') } : null,
    total: exact ? index : null,
    moved: lastMove(eyes, seat, text),
    notes,
  };
}

/** Why a distance is not shown: how many private talks it takes, or that this level shows none. */
function unknownDistance(eyes: Eyes, seat: number): Say {
  const { case: c, state } = eyes.session;
  if (c.rules.sees === 'rungs') return say('why.distance.never');
  return say('why.distance.unknown', { talks: Math.max(1, CONSULTED - (state.consulted[eyes.seat * c.tables.seats + seat] ?? 0)) });
}

/** What last moved a seat on a text: every cause of the change since the move before, each with the step that did most for it, summing exactly. */
function lastMove(eyes: Eyes, seat: number, text: TextState): WhyView['moved'] {
  const { case: c, log } = eyes.session;
  const id = c.seatIds[seat];
  const moves = log.flatMap((entry, at) => (entry.events.some((e) => e.type === 'position.moved' && e.seat === id && e.text === text.id) ? [at] : []));
  const last = moves.at(-1);
  const entry = last === undefined ? undefined : log[last];
  if (last === undefined || !entry) return null;
  const since = moves.at(-2) ?? log.findIndex((e) => e.ledgers.length >= text.id);
  const rows = log.slice(since, last + 1).map((e) => row(c, e.ledgers[text.id - 1] ?? new Int32Array(0), seat));
  const [first] = rows;
  const end = rows.at(-1);
  if (!first || !end || first.length === 0 || since === last) return null;
  const change = end.map((points, column) => points - (first[column] ?? 0));
  const event = (column: number): Say | null => stepThatDidMost(c, log.slice(since + 1, last + 1), rows.map((r) => r[column] ?? 0));
  const { causes, hidden, any } = split(eyes, seat, text, change, event);
  const total = change.reduce((sum, points) => sum + points, 0);
  if (any && hidden !== 0) causes.push({ label: say('why.hidden.change'), points: hidden, mark: 'estimate', why: null, source: null, event: null });
  const [said] = entrySays(c, entry);
  return { say: said ?? say('minute.stocktaking'), step: entry.step, causes, total };
}

/** Of some steps, the one after which a value changed most, in words. `values` has one more entry: the value before the first. */
function stepThatDidMost(c: Case, entries: readonly LogEntry[], values: readonly number[]): Say | null {
  let most = 0;
  let found: LogEntry | null = null;
  entries.forEach((entry, i) => {
    const change = Math.abs((values[i + 1] ?? 0) - (values[i] ?? 0));
    if (change <= most) return;
    most = change;
    found = entry;
  });
  return found ? (entrySays(c, found)[0] ?? say('minute.stocktaking')) : null;
}
