/**
 * The council that all sides of the comparison can play: four kinds of moves on 16 seats and 12 clauses, written once with
 * the engine's own arithmetic. What differs from side to side is only whose arrays it is given.
 */
import { CAPITAL, CONSULTATION, PRICE, TRUST } from '../../../src/domain/coefficients.ts';
import { indexOf, ledgerOf, withEdit } from '../../../src/domain/ledger.ts';
import { argumentShift, capped, loosening, speechShift } from '../../../src/domain/persuasion.ts';
import type { Case } from '../../../src/session/case.ts';
import type { Command } from '../../../src/session/commands.ts';
import { opening } from '../../../src/session/state.ts';
import type { Session } from '../../../src/session/session.ts';

/** A row of numbers that can be written: a typed array, a plain one, or a draft of one. */
interface Cells {
  [index: number]: number;
  readonly length: number;
}

/** What the four moves read and write. */
export interface Council {
  round: number;
  ideal: Cells;
  trust: Cells;
  drift: Cells;
  wait: Cells;
  capital: Cells;
  uses: Cells;
  consulted: Cells;
  spoke: number;
  levels: readonly number[];
  ledger: Cells;
  index: Cells;
}
const ROWS = ['ideal', 'trust', 'drift', 'wait', 'capital', 'uses', 'consulted', 'ledger', 'index'] as const;

export const KINDS = ['floor.take', 'argument.put', 'consultation.hold', 'amendment.offer'] as const;
type Kind = (typeof KINDS)[number];

/** A command of the four kinds, the half-day in which it was given, and whether the pen took it (an amendment). */
export interface Move {
  readonly round: number;
  readonly command: Extract<Command, { readonly type: Kind }>;
  readonly taken: boolean;
}

/** A debate of the engine, and what of it the reduced council plays. */
export interface Recording {
  readonly case: Case;
  readonly commands: readonly Command[];
  readonly moves: readonly Move[];
  readonly levels: readonly number[];
}

const isOfFour = (command: Command): command is Move['command'] => (KINDS as readonly string[]).includes(command.type);

export function record({ case: c, log }: Session): Recording {
  return {
    case: c,
    commands: log.map(({ command }) => command),
    moves: log.flatMap(({ round, command, events }) => (isOfFour(command) ? [{ round, command, taken: events.some((event) => event.type === 'amendment.accepted' || event.type === 'text.changed') }] : [])),
    levels: log.flatMap(({ events }) => events.flatMap((event) => (event.type === 'draft.tabled' ? [event.levels] : [])))[0] ?? c.tables.inForce,
  };
}

/** The council before the first move, in typed arrays. */
export function seated({ case: c, levels }: Recording): Council {
  const state = opening(c, 0);
  return look(c, {
    round: 0,
    ideal: state.ideal.slice(),
    trust: state.trust.slice(),
    drift: state.drift.slice(),
    wait: state.wait.slice(),
    capital: state.capital,
    uses: state.uses,
    consulted: state.consulted,
    spoke: 0,
    levels,
    ledger: new Int32Array(0),
    index: new Int32Array(c.tables.members),
  });
}

/** The same numbers in other rows: `copy` makes a row of its own of each. */
export const copied = (council: Council, copy: (row: Cells) => Cells): Council => ({ ...council, ...Object.fromEntries(ROWS.map((name) => [name, copy(council[name])])) });

/** Numbers that must come out alike on every side. */
export const sumOf = (council: Council): number => ROWS.reduce((sum, name) => sum + Array.from(council[name]).reduce((a, b) => a + b, 0), council.levels.reduce((a, b) => a + b, council.round));

/** Carries out one move in the rows given, prices and bounds included, and draws up the ledger and the index of all members anew. */
export function play(c: Case, council: Council, { round, command, taken }: Move): void {
  const { tables } = c;
  const by = c.seat(command.by);
  if (round > council.round) {
    council.round = round;
    council.spoke = 0;
    if (round > 1) for (let i = 0; i < tables.seats; i++) council.capital[i] = Math.min(CAPITAL.most, (council.capital[i] ?? 0) + CAPITAL.perRound);
  }
  const trusts = (i: number, j: number, change: number): void => {
    const at = i * tables.seats + j;
    council.trust[at] = Math.max(TRUST.least, Math.min(TRUST.most, (council.trust[at] ?? 0) + change));
  };
  switch (command.type) {
    case 'floor.take': {
      const clause = c.clause(command.clause);
      const target = tables.values[clause]?.[command.level] ?? 0;
      council.spoke |= 1 << by;
      for (let i = 0; i < tables.seats; i++) {
        if (i === by) continue;
        const at = i * tables.clauses + clause;
        const shift = speechShift(tables.influence[by] ?? 0, council.trust[i * tables.seats + by] ?? 0, target - (council.ideal[at] ?? 0), command.tone === 'pointed');
        council.ideal[at] = capped(council.ideal[at] ?? 0, shift, tables.ideal[at] ?? 0, tables.persuasionCap[i] ?? 0);
      }
      break;
    }
    case 'argument.put': {
      const to = c.seat(command.to);
      const fact = c.arguments.findIndex((argument) => argument.id === command.fact);
      const argument = c.arguments[fact];
      if (!argument) return;
      spend(council, by, PRICE.argument);
      const at = to * tables.clauses + c.clause(argument.clause);
      const used = fact * tables.seats + to;
      const uses = council.uses[used] ?? 0;
      const trust = council.trust[to * tables.seats + by] ?? 0;
      const contested = argument.contestedBy.includes(command.to);
      const shift = argumentShift({ strength: argument.strength, direction: argument.direction === 'up' ? 1 : -1, trust, salience: tables.salience[at] ?? 0, uses, contested });
      council.ideal[at] = capped(council.ideal[at] ?? 0, shift, tables.ideal[at] ?? 0, tables.persuasionCap[to] ?? 0);
      const loosened = loosening(argument.loosens, trust, uses, contested);
      council.drift[to] = (council.drift[to] ?? 0) + loosened;
      council.wait[to] = Math.max(0, (council.wait[to] ?? 0) - loosened / 2);
      council.uses[used] = uses + 1;
      break;
    }
    case 'consultation.hold': {
      const to = c.seat(command.with);
      spend(council, by, PRICE.consultation);
      trusts(to, by, TRUST.consultation);
      trusts(by, to, TRUST.consultation);
      for (const at of [by * tables.seats + to, to * tables.seats + by]) council.consulted[at] = (council.consulted[at] ?? 0) + 1;
      council.wait[to] = Math.max(0, (council.wait[to] ?? 0) - CONSULTATION.wait * (CONSULTATION.base + (council.trust[to * tables.seats + by] ?? 0)));
      break;
    }
    case 'amendment.offer': {
      spend(council, by, PRICE.amendment);
      if (taken) council.levels = withEdit(council.levels, c.clause(command.clause), command.level);
      if (by !== tables.penholder) trusts(by, tables.penholder, taken ? TRUST.accepted : -TRUST.refusal);
    }
  }
  look(c, council);
}

function spend(council: Council, by: number, price: number): void {
  council.capital[by] = Math.max(0, (council.capital[by] ?? 0) - price);
}

const NOTHING = { credit: new Int32Array(15), steps: new Int8Array(15), orders: new Int32Array(15) };

/** Ledger and index of every member on the text as it stands. */
function look(c: Case, council: Council): Council {
  const { tables } = c;
  // The arithmetic asks for typed rows and only ever reads them by index, which every side's rows answer.
  const numbers = council as unknown as Record<'ideal' | 'drift' | 'wait' | 'trust', Float64Array>;
  const { ideal, drift, wait, trust } = numbers;
  const ledger = ledgerOf(tables, { ideal, drift, wait, trust, orders: NOTHING.orders, credit: 0, asked: false }, { levels: council.levels, sponsor: tables.penholder, sponsors: 1 << tables.penholder, elsewhere: 0, continuation: false, credit: NOTHING.credit, steps: NOTHING.steps });
  council.ledger = ledger;
  council.index = Int32Array.from({ length: tables.members }, (_, i) => indexOf(tables, ledger, i));
  return council;
}
