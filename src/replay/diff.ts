/** Where two debates part, and why: the first command or fingerprint that differs, and what differs in standings and ledgers there. */
import type { Ballot, Outcome, Rung, SeatId, TextId } from '../domain/vocabulary.ts';
import { indexOf, TERMS } from '../domain/ledger.ts';
import { canonical } from '../session/digest.ts';
import type { Command } from '../session/commands.ts';
import type { CouncilEvent } from '../session/events.ts';
import { textOfRecord } from '../session/record.ts';
import type { Session } from '../session/session.ts';
import type { Playback } from './play-back.ts';
import { scenarioDigest } from './scenario-digest.ts';

/** What two debates can differ in beside what is done; `seats`: who is waited for as a person is, at the step at which they part. */
export type Setting = 'scenario' | 'seed' | 'level' | 'seats';

/** A delegation that stands otherwise on a draft in one debate than in the other. */
export interface StandingDiffers {
  readonly text: TextId;
  readonly seat: SeatId;
  readonly rung: readonly [Rung | null, Rung | null];
  /** Vote index, in points. */
  readonly index: readonly [number, number];
  /** Terms of the ledger that differ, a clause or one of `TERMS`, with the points in both. */
  readonly terms: readonly { readonly term: string; readonly points: readonly [number, number] }[];
}

export interface Difference {
  /** Null where the two are the same to the end. */
  readonly step: number | null;
  /** `setting`: the same was done, in another debate. `command`: somebody did something else. `length`: one goes on. `consequence`: the same was done and something else came of it. */
  readonly why: 'same' | 'setting' | 'command' | 'length' | 'consequence';
  readonly settings: readonly Setting[];
  /** What was done at that step. */
  readonly commands: readonly [Command | null, Command | null];
  /** What came of it, where it is not the same in both. */
  readonly events: readonly [readonly CouncilEvent[], readonly CouncilEvent[]];
  /** After that step. */
  readonly standings: readonly StandingDiffers[];
  readonly outcomes: readonly [Outcome | null, Outcome | null];
  readonly ballots: readonly { readonly seat: SeatId; readonly ballot: readonly [Ballot | null, Ballot | null] }[];
}

/** Two debates beside each other. */
export function diff(a: Playback, b: Playback): Difference {
  const settings: Setting[] = [];
  if (scenarioDigest(a.scenario) !== scenarioDigest(b.scenario)) settings.push('scenario');
  if (a.file.seed !== b.file.seed) settings.push('seed');
  if (a.session.case.difficulty !== b.session.case.difficulty) settings.push('level');
  const first = Array.from({ length: Math.max(a.steps, b.steps) }, (_, i) => i).find((i) => a.digests[i] !== b.digests[i]);
  const step = first === undefined ? null : first + 1;
  if (a.at(step === null ? a.steps : step - 1).state.humans !== b.at(step === null ? b.steps : step - 1).state.humans) settings.push('seats');
  const commands = [commandAt(a, step), commandAt(b, step)] as const;
  const done = canonical(commands[0]) === canonical(commands[1]);
  const why = step === null ? 'same' : commands[0] === null || commands[1] === null ? 'length' : !done ? 'command' : settings.length > 0 ? 'setting' : 'consequence';
  const events = [eventsAt(a, step), eventsAt(b, step)] as const;
  return {
    step,
    why,
    settings,
    commands,
    events: canonical(events[0]) === canonical(events[1]) ? [[], []] : events,
    standings: step === null ? [] : standings(a.at(step), b.at(step)),
    outcomes: [a.session.state.outcome, b.session.state.outcome],
    ballots: ballots(a.session, b.session),
  };
}

const commandAt = (p: Playback, step: number | null): Command | null => (step === null ? null : (p.session.log[step - 1]?.command ?? null));
const eventsAt = (p: Playback, step: number | null): readonly CouncilEvent[] => (step === null ? [] : (p.session.log[step - 1]?.events ?? []));

function standings(a: Session, b: Session): readonly StandingDiffers[] {
  const found: StandingDiffers[] = [];
  for (const [n, text] of a.state.texts.entries()) {
    const other = b.state.texts[n];
    if (!other) continue;
    for (const [i, seat] of a.case.seatIds.slice(0, a.case.tables.members).entries()) {
      const j = b.case.seat(seat);
      if (j < 0 || j >= b.case.tables.members) continue;
      const rung = [rungOf(a, text.ladders[i]), rungOf(b, other.ladders[j])] as const;
      const index = [indexOf(a.case.tables, text.ledger, i), indexOf(b.case.tables, other.ledger, j)] as const;
      const names = [...a.case.clauseIds, ...TERMS];
      const alike = a.case.clauseIds.join() === b.case.clauseIds.join();
      const terms = alike ? names.map((term, k) => ({ term, points: [text.ledger[i * names.length + k] ?? 0, other.ledger[j * names.length + k] ?? 0] as const })).filter(({ points }) => points[0] !== points[1]) : [];
      if (rung[0] !== rung[1] || index[0] !== index[1] || terms.length > 0) found.push({ text: text.id, seat, rung, index, terms });
    }
  }
  return found;
}

const rungOf = ({ case: c }: Session, state: number | undefined): Rung | null => (state === undefined || !c.charts.ladder.isSet(state) ? null : c.charts.ladder.rung(state));

function ballots(a: Session, b: Session): Difference['ballots'] {
  const cast = (session: Session, seat: SeatId): Ballot | null => {
    const text = textOfRecord(session);
    return text?.decision ? (text.ballots[session.case.seat(seat)] ?? 'absent') : null;
  };
  return a.case.seatIds.slice(0, a.case.tables.members).flatMap((seat) => {
    const ballot = [cast(a, seat), cast(b, seat)] as const;
    return ballot[0] === ballot[1] ? [] : [{ seat, ballot }];
  });
}
