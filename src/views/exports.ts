/** What can be taken out of a debate: its minutes line by line, its ballots as a table, its resolution as the Council would print it. */
import type { Ballot, SeatId } from '../domain/vocabulary.ts';
import type { Decision } from '../domain/voting.ts';
import { textOfRecord } from '../session/record.ts';
import type { LogEntry, Session } from '../session/session.ts';
import type { TextState } from '../session/state.ts';
import { dateSay, nameOf, optionSay, seatOf, symbolOf } from './case-words.ts';
import { whenSay } from './chamber-view.ts';
import { minutesView, motionWords } from './minutes-view.ts';
import { headlineSay } from './result-view.ts';
import { say, type Say } from './say.ts';

const BLANK: Say = say('lines', { all: [] });

/** The minutes, a line each: what was debated and by whom, every step by half-day, and what they are not. */
export function minutesLines(session: Session): readonly Say[] {
  const { case: c, player, state } = session;
  const lines: Say[] = [
    say('export.minutes.title', { title: c.scenario.title }),
    say('export.minutes.agenda', { agenda: c.scenario.agenda, date: c.scenario.date }),
    say(player ? 'export.minutes.played' : 'export.minutes.watched', { name: player ? nameOf(c, player.seat) : '', level: say(`level.${c.difficulty}`), seed: String(c.seed) }),
  ];
  let round = -1;
  for (const minute of minutesView(session)) {
    if (minute.round !== round) {
      round = minute.round;
      lines.push(BLANK, round === 0 ? say('export.minutes.opening', { when: dateSay(c.scenario.date) }) : say('export.minutes.half-day', { round, when: whenSay(c, round) }));
    }
    lines.push(say('export.minutes.step', { step: minute.step, says: minute.say }));
  }
  if (state.outcome !== null) lines.push(BLANK, say('export.minutes.outcome', { says: headlineSay(session) }));
  return [...lines, BLANK, say('export.not-official')];
}

/** Columns of the table of ballots. They are names for programs, the same in every language. */
const COLUMNS = ['vote', 'step', 'half_day', 'date', 'on', 'draft', 'subject', 'seat', 'member', 'permanent', 'ballot', 'in_favour', 'against', 'abstaining', 'outcome'] as const;
export type Cell = string | number | Say;

/** One row for each ballot of each vote, on drafts and on motions, under a row of names. */
export function ballotRows(session: Session): readonly (readonly Cell[])[] {
  const { case: c } = session;
  const rows: (readonly Cell[])[] = [COLUMNS];
  let vote = 0;
  const add = (entry: LogEntry, on: string, draft: string, subject: Say, ballots: Readonly<Record<SeatId, Ballot>>, decision: Decision | null, carried: boolean): void => {
    vote++;
    const tally = decision?.tally ?? { for: 0, against: 0, abstain: 0 };
    const date = c.scenario.calendar[entry.round - 1]?.date ?? c.scenario.date;
    c.seatIds.slice(0, c.tables.members).forEach((seat, i) => {
      rows.push([vote, entry.step, entry.round, date, on, draft, subject, seat, seatOf(c, seat)?.name ?? seat, c.tables.permanent[i] === true ? 'yes' : 'no', ballots[seat] ?? 'absent', tally.for, tally.against, tally.abstain, decision?.outcome ?? (carried ? 'adopted' : 'too-few-votes')]);
    });
  };
  for (const entry of session.log)
    for (const event of entry.events) {
      if (event.type === 'vote.held') {
        const text = session.state.texts.find(({ id }) => id === event.text);
        add(entry, 'draft', symbolOf(c, event.text, text?.revision ?? 0), say('vote.title', { sponsor: text ? nameOf(c, c.seatIds[text.sponsor] ?? '') : '' }), event.ballots, event.decision, event.decision.outcome === 'adopted');
      } else if (event.type === 'motion.decided' && event.ballots) add(entry, event.motion.kind, '', say(`motion.voted.${event.motion.kind}`, { by: nameOf(c, event.by), kind: event.motion.kind, ...motionWords(c, event.motion) }), event.ballots, event.decision, event.carried);
    }
  return rows;
}

/** A cell that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A table as a file by RFC 4180. What could run as a formula is written as plain words. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          if (typeof cell === 'number') return String(cell);
          const safe = FORMULA.test(cell) ? `'${cell}` : cell;
          return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
        })
        .join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('');

export interface ResolutionView {
  readonly symbol: string;
  readonly agenda: string;
  readonly date: Say;
  readonly title: Say;
  /** How it was voted on, or that it was not. */
  readonly vote: Say;
  readonly option: Say;
  readonly sponsors: Say;
  readonly preamble: readonly string[];
  readonly paragraphs: readonly { readonly number: number; readonly text: string | Say }[];
  /** Who voted how; empty where no vote was held. */
  readonly ballots: readonly Say[];
}

/** The text of the record in the form of a resolution; null where none was tabled. */
export function resolutionView(session: Session): ResolutionView | null {
  const { case: c, log } = session;
  const text = textOfRecord(session);
  if (!text) return null;
  const held = log.find((entry) => entry.events.some((event) => event.type === 'vote.held' && event.text === text.id));
  const written = c.scenario.clauses.flatMap((clause, k) => {
    const operative = clause.wordings[text.levels[k] ?? 0]?.operative ?? '';
    // Words in round brackets say that a draft is silent on the matter.
    return operative === '' || operative.startsWith('(') ? [] : [operative];
  });
  return {
    symbol: symbolOf(c, text.id, text.revision),
    agenda: c.scenario.agenda,
    date: dateSay((held && c.scenario.calendar[held.round - 1]?.date) ?? c.scenario.date),
    title: say(text.decision?.outcome === 'adopted' ? 'resolution.title' : 'resolution.title.draft'),
    vote: text.decision ? say(`resolution.vote.${text.decision.outcome}`, { ...text.decision.tally }) : say('resolution.vote.none'),
    option: say('option.line', { option: optionSay(c, c.compiled.optionOf(text.levels)) }),
    sponsors: say('resolution.sponsors', { sponsors: c.seatIds.flatMap((id, i) => ((text.sponsors >> i) & 1 ? [nameOf(c, id)] : [])) }),
    preamble: c.scenario.preamble,
    paragraphs: [...written, say('draft.closing')].map((paragraph, i) => ({ number: i + 1, text: paragraph })),
    ballots: text.decision ? ballotLines(session, text) : [],
  };
}

function ballotLines({ case: c }: Session, text: TextState): readonly Say[] {
  return (['for', 'against', 'abstain', 'absent'] as const).flatMap((ballot) => {
    const members = c.seatIds.slice(0, c.tables.members).filter((_, i) => (text.ballots[i] ?? 'absent') === ballot);
    return members.length === 0 ? [] : [say(`resolution.ballots.${ballot}`, { members: members.map((id) => nameOf(c, id)) })];
  });
}
