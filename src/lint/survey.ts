/** The debates that a scenario is judged by: the room alone, each delegation silenced, the penholder insisting on each form, each card played. */
import { decide } from '../domain/voting.ts';
import type { Ballot, OptionId, SeatId } from '../domain/vocabulary.ts';
import type { Card, Scenario } from '../scenario/scenario.ts';
import type { Command } from '../session/commands.ts';
import { endingOf } from '../session/endings.ts';
import { instructionsMet } from '../session/instructions.ts';
import type { Policy } from '../session/policies.ts';
import type { Session } from '../session/session.ts';
import { playOut } from '../session/simulate.ts';
import { playInsisting } from './insist.ts';
import { packagesOf } from './lawful.ts';
import { playSilent } from './silent.ts';

export interface Share {
  readonly count: number;
  readonly of: number;
}
export interface CardPlay {
  readonly card: Card;
  /** Seeds in which a policy met it, of those played: it is played until both have been seen, or as often as is asked. */
  readonly idle: Share;
  readonly capable: Share;
}
export interface Survey {
  readonly scenario: Scenario;
  /** Debates of the room alone. */
  readonly room: number;
  /** All debates played. */
  readonly debates: number;
  /** How many of all were told as each ending. */
  readonly endings: ReadonlyMap<string, number>;
  /** Forms tabled and adopted, in all debates; and adopted by the room alone. */
  readonly tabled: ReadonlyMap<OptionId, number>;
  readonly adopted: ReadonlyMap<OptionId, number>;
  readonly adoptedAlone: ReadonlyMap<OptionId, number>;
  /** `clause level` of every wording that stood in a text, or was asked for or spoken for, in any debate. */
  readonly reached: ReadonlySet<string>;
  /** Moves of bargaining by each delegation in the room alone. */
  readonly moves: ReadonlyMap<SeatId, number>;
  /** Debates that end otherwise when it is silent, and those in which anything in the texts or ballots is different. */
  readonly silenced: ReadonlyMap<SeatId, { readonly ends: number; readonly differs: number; readonly of: number }>;
  /** Votes held in the room alone, and those in which a member's ballot decided. */
  readonly votes: number;
  readonly decided: ReadonlyMap<SeatId, number>;
  /** Penholder insists on a form: adopted. */
  readonly insisted: ReadonlyMap<OptionId, Share>;
  readonly cards: readonly CardPlay[];
}

/** @param done debates played so far @param of debates that there will be at most */
export type Progress = (done: number, of: number, what: string) => void;

/** What is no bargaining: passing, voting, and answering what others put. */
const QUIET: ReadonlySet<Command['type']> = new Set(['chair.proceed', 'event.inject', 'turn.pass', 'floor.waive', 'silence.keep', 'ballot.cast', 'motion.answer', 'motion.vote', 'amendment.answer', 'trade.answer']);

/** @param runs debates in each part: twice as many of the room alone, half as many with one silent, insisting, or by a card */
export function survey(scenario: Scenario, runs: number, progress: Progress = () => undefined): Survey {
  const room = 2 * runs;
  const few = Math.ceil(runs / 2);
  const forms = packagesOf(scenario).map(({ id }) => id);
  const most = room + few * (scenario.seats.length + forms.length + 2 * scenario.cards.length);
  const count = new Count();
  const step = (session: Session, what: string): Session => {
    count.take(session);
    progress(count.debates, most, what);
    return session;
  };

  const alone = Array.from({ length: room }, (_, n) => step(playOut(scenario, n + 1, null, 'idle'), 'the room alone'));
  const adoptedAlone = new Map(count.adopted);
  const moves = new Map<SeatId, number>(scenario.seats.map(({ id }) => [id, 0]));
  const decided = new Map<SeatId, number>(scenario.seats.filter(({ role }) => role !== 'host').map(({ id }) => [id, 0]));
  let votes = 0;
  for (const { log, case: c, state } of alone) {
    for (const { command, round } of log) if ('by' in command && !QUIET.has(command.type) && round > 0) add(moves, command.by);
    const members = c.seatIds.slice(0, c.tables.members);
    for (const text of state.texts) {
      if (!text.decision) continue;
      votes++;
      for (const id of deciding(scenario, Object.fromEntries(members.map((name, i) => [name, text.ballots[i] ?? 'absent'])))) add(decided, id);
    }
  }
  const same = alone.slice(0, few).map((session) => ({ end: endOf(session), words: wordsOf(session) }));
  const silenced = new Map(
    scenario.seats.map(({ id }) => {
      const without = same.map((_, n) => step(playSilent(scenario, n + 1, id), `${id} silent`));
      return [id, { ends: without.filter((session, n) => endOf(session) !== same[n]?.end).length, differs: without.filter((session, n) => wordsOf(session) !== same[n]?.words).length, of: few }] as const;
    }),
  );
  const insisted = new Map(
    forms.map((form) => {
      const played = same.map((_, n) => step(playInsisting(scenario, n + 1, form), `insisting on ${form}`));
      return [form, { count: played.filter(({ state }) => state.outcome === 'adopted').length, of: few }] as const;
    }),
  );
  const cards = scenario.cards.map((card): CardPlay => {
    const played = (policy: Policy): Share => {
      let met = 0;
      let of = 0;
      while (of < few && (of === 0 || met === 0 || met === of)) {
        of++;
        if (instructionsMet(step(playOut(scenario, of, { seat: card.seat, card }, policy), `${card.id}, ${policy}`)) === true) met++;
      }
      return { count: met, of };
    };
    // Who does nothing fails most cards at once; only where it does not is there anything to see.
    return { card, idle: played('idle'), capable: played('capable') };
  });
  return { scenario, room, debates: count.debates, endings: count.endings, tabled: count.tabled, adopted: count.adopted, adoptedAlone, reached: count.reached, moves, silenced, votes, decided, insisted, cards };
}

function add<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function endOf({ case: c, state }: Session): string {
  const adopted = state.texts.find((text) => text.decision?.outcome === 'adopted');
  return `${state.outcome ?? 'no-vote'} ${adopted ? c.compiled.optionOf(adopted.levels) : ''}`;
}
const wordsOf = ({ state }: Session): string => JSON.stringify(state.texts.map((text) => [text.withheld, text.levels, text.ballots]));

/** Members whose ballot alone decided: had they abstained (or, abstaining, voted in favour), the vote would have gone otherwise. That a permanent member could have vetoed is the Charter's doing, and does not count. */
export function deciding(scenario: Scenario, ballots: Readonly<Record<SeatId, Ballot>>): readonly SeatId[] {
  const members = Object.keys(ballots);
  const permanent = scenario.seats.filter(({ role }) => role === 'permanent').map(({ id }) => id);
  const outcome = (cast: Readonly<Record<SeatId, Ballot>>): boolean => decide({ members, permanent, kind: 'substantive', ballots: cast }).outcome === 'adopted';
  const was = outcome(ballots);
  return members.filter((id) => ballots[id] !== 'absent' && outcome({ ...ballots, [id]: ballots[id] === 'abstain' ? 'for' : 'abstain' }) !== was);
}

/** What is counted in every debate, whoever played. */
class Count {
  debates = 0;
  readonly endings = new Map<string, number>();
  readonly tabled = new Map<OptionId, number>();
  readonly adopted = new Map<OptionId, number>();
  readonly reached = new Set<string>();

  take(session: Session): void {
    const { case: c, state, log } = session;
    this.debates++;
    add(this.endings, endingOf(session).id);
    for (const text of state.texts) {
      const option = c.compiled.optionOf(text.levels);
      add(this.tabled, option);
      if (text.decision?.outcome === 'adopted') add(this.adopted, option);
      text.levels.forEach((level, k) => this.reached.add(`${k} ${level}`));
    }
    const slip = (clause: string, level: number): unknown => this.reached.add(`${c.clause(clause)} ${level}`);
    for (const { command } of log) {
      if (command.type === 'draft.table') command.levels.forEach((level, k) => this.reached.add(`${k} ${level}`));
      else if (command.type === 'trade.offer') for (const part of [command.ask, command.give]) slip(part.clause, part.level);
      else if ('clause' in command && 'level' in command) slip(command.clause, command.level);
    }
  }
}
