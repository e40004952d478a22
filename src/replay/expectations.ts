/** What a file expects of its debate, held against what came out. */
import type { Ballot, SeatId } from '../domain/vocabulary.ts';
import { endingOf } from '../session/endings.ts';
import { standing, textOfRecord } from '../session/record.ts';
import type { Session } from '../session/session.ts';
import { textOf, type TextState } from '../session/state.ts';
import { levelOf } from './move-words.ts';
import type { Expectation } from './replay-file.ts';

export interface Failure {
  /** `expect[2].tally` */
  readonly place: string;
  readonly expected: string;
  readonly found: string;
  /** The reason that the file gives where it is known not to come out; null where it should. */
  readonly known: string | null;
}

interface Played {
  readonly session: Session;
  readonly at: (step: number) => Session;
  readonly digest: string;
}

/** Every part of every expectation that does not hold. */
export function failures(expectations: readonly Expectation[], played: Played): readonly Failure[] {
  return expectations.flatMap((expectation, i) => {
    const found: Failure[] = [];
    const hold = (part: keyof Expectation, expected: string, was: string): void => {
      if (expected !== was) found.push({ place: `expect[${i}].${part}`, expected, found: was, known: expectation.known ?? null });
    };
    parts(expectation, played, hold);
    return found;
  });
}

const NONE = 'none';

function parts(expectation: Expectation, { session, at, digest }: Played, hold: (part: keyof Expectation, expected: string, was: string) => void): void {
  const { case: c, state } = session;
  const text = expectation.text === undefined ? textOfRecord(session) : textOf(state, expectation.text);
  const decision = text?.decision ?? null;
  if (expectation.outcome !== undefined) hold('outcome', expectation.outcome, (expectation.text === undefined ? state.outcome : (decision?.outcome ?? 'no-vote')) ?? 'not over');
  if (expectation.option !== undefined) hold('option', expectation.option, expectation.text === undefined ? adoptedOption(session) : text ? c.compiled.optionOf(text.levels) : NONE);
  if (expectation.ending !== undefined) hold('ending', expectation.ending, state.outcome === null ? 'not over' : endingOf(session).id);
  if (expectation.tally) hold('tally', tally(expectation.tally), decision ? tally(decision.tally) : 'no vote');
  if (expectation.votes) {
    const cast = castOn(session, text);
    const wanted = Object.entries(expectation.votes);
    const list = (of: (seat: SeatId, ballot: Ballot) => string): string => wanted.map(([seat, ballot]) => `${seat} ${of(seat, ballot)}`).join(', ');
    hold('votes', list((_, ballot) => ballot), list((seat) => cast[seat] ?? 'no vote'));
  }
  if (expectation.standing) {
    const { seat, rung, round } = expectation.standing;
    const then = round === undefined ? session : at(endOf(session, round));
    const there = expectation.text === undefined ? textOfRecord(then) : textOf(then.state, expectation.text);
    const ladder = there?.ladders[c.seat(seat)];
    hold('standing', `${seat} ${rung}`, `${seat} ${ladder === undefined || !c.charts.ladder.isSet(ladder) ? NONE : c.charts.ladder.rung(ladder)}`);
  }
  if (expectation.wording) {
    const { clause, wording } = expectation.wording;
    const wordings = c.scenario.clauses[c.clause(clause)]?.wordings ?? [];
    const name = (level: number | null | undefined): string => (level === null || level === undefined ? NONE : `${clause} ${wordings[level]?.value ?? NONE}`);
    hold('wording', name(levelOf(c.scenario, clause, wording)), name(text?.levels[c.clause(clause)]));
  }
  if (expectation.consent) {
    const { atLeast = 0, atMost = 1 } = expectation.consent;
    const consent = expectation.text === undefined ? standing(session).consent : (text?.consent ?? 0);
    const within = consent >= atLeast && consent <= atMost;
    const bounds = `${atLeast} to ${atMost}`;
    hold('consent', bounds, within ? bounds : String(Math.round(consent * 1000) / 1000));
  }
  if (expectation.digest !== undefined) hold('digest', expectation.digest, digest.slice(0, expectation.digest.length));
}

const tally = (t: { readonly for: number; readonly against: number; readonly abstain: number }): string => `${t.for}-${t.against}-${t.abstain}`;

function adoptedOption({ case: c, state }: Session): string {
  const adopted = state.texts.find((t) => t.decision?.outcome === 'adopted');
  return adopted ? c.compiled.optionOf(adopted.levels) : NONE;
}

function castOn({ case: c }: Session, text: TextState | null): Readonly<Record<SeatId, Ballot>> {
  return text?.decision ? Object.fromEntries(c.seatIds.slice(0, c.tables.members).map((id, i) => [id, text.ballots[i] ?? 'absent'])) : {};
}

/** The step after which a half-day was over. */
function endOf({ log }: Session, round: number): number {
  const closed = log.find((entry) => entry.events.some((e) => e.type === 'round.closed' && e.round === round));
  return closed?.step ?? log.length;
}
