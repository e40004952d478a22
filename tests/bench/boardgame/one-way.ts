/**
 * One side of the comparison, in a process of its own so that no side's kinds of arrays slow the arithmetic of another.
 * Argument: the side. Answers with moves, seconds of processor time in moves, and a sum of the final numbers.
 */
import { createRequire } from 'node:module';
import { long } from '../../support/scenarios.ts';
import { open, send } from '../../../src/session/session.ts';
import { playOut } from '../../../src/session/simulate.ts';
import { copied, KINDS, play, record, seated, sumOf, type Council, type Move, type Recording } from './reduced-council.ts';

/** What boardgame.io is asked for; the package lives beside this file and is not in the game's own dependencies. */
interface Boardgame {
  readonly Client: (options: { readonly game: unknown; readonly numPlayers: number; readonly debug: false }) => { start(): void; stop(): void; readonly moves: Readonly<Record<string, (move: Move) => void>>; getState(): { readonly G: Council } | null };
}
interface Immer {
  readonly original: <T>(draft: T) => T | undefined;
}

const DEBATES = 24;
const TURNS = 5;

const recordings: readonly Recording[] = Array.from({ length: DEBATES }, (_, seed) => record(playOut(long, seed, null, 'idle')));

/** Plays one recording and tells the processor time spent in its moves, in microseconds. */
type Side = (recording: Recording) => { readonly spent: number; readonly sum: number };

const clocked = (work: () => void): number => {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return user + system;
};

/** The engine as the game runs it: every command of the debate is sent, those of the four kinds are clocked. */
const engine: Side = (recording) => {
  let session = open(long, recording.case.seed);
  let spent = 0;
  for (const command of recording.commands) {
    let next: ReturnType<typeof send> | null = null;
    const took = clocked(() => { next = send(session, command); });
    const sent = next as ReturnType<typeof send> | null;
    if (!sent?.ok) throw new Error(`a recorded command was refused: ${JSON.stringify(command)}`);
    session = sent.value;
    if ((KINDS as readonly string[]).includes(command.type)) spent += took;
  }
  return { spent, sum: 0 };
};

/** The same arithmetic on typed arrays, copied at every move as the engine copies them; nothing else. */
const bare: Side = (recording) => {
  let council = seated(recording);
  const spent = clocked(() => {
    for (const move of recording.moves) {
      const next = copied(council, (row) => (row as Float64Array).slice());
      play(recording.case, next, move);
      council = next;
    }
  });
  return { spent, sum: sumOf(council) };
};

const list = (row: ArrayLike<number>): number[] => Array.from(row);

/** boardgame.io's client in one process, without a server; rows are plain arrays because its state must be. */
function boardgame(reads: 'original' | 'draft', disableUndo: boolean): Side {
  const require = createRequire(import.meta.url);
  const { Client } = require('boardgame.io/client') as Boardgame;
  const { original } = require('immer') as Immer;
  const move = (c: Recording['case']) => ({ G }: { readonly G: Council }, made: Move): void => {
    if (reads === 'draft') {
      play(c, G, made);
      G.ledger = list(G.ledger);
      G.index = list(G.index);
      return;
    }
    const next = copied(original(G) ?? G, list);
    play(c, next, made);
    Object.assign(G, { ...next, ledger: list(next.ledger), index: list(next.index) });
  };
  return (recording) => {
    const moves = Object.fromEntries(KINDS.map((kind) => [kind, move(recording.case)]));
    const client = Client({ game: { name: 'council', setup: () => copied(seated(recording), list), moves, disableUndo }, numPlayers: recording.case.tables.seats, debug: false });
    client.start();
    const spent = clocked(() => { for (const made of recording.moves) client.moves[made.command.type]?.(made); });
    const end = client.getState();
    client.stop();
    return { spent, sum: end ? sumOf(end.G) : 0 };
  };
}

const SIDES: Readonly<Record<string, () => Side>> = {
  engine: () => engine,
  bare: () => bare,
  boardgame: () => boardgame('original', false),
  'boardgame without undo': () => boardgame('original', true),
  'boardgame on drafts': () => boardgame('draft', false),
};

const side = SIDES[process.argv[2] ?? '']?.();
if (!side) throw new Error(`no side ${process.argv[2] ?? ''}`);
const moves = recordings.reduce((sum, { moves: made }) => sum + made.length, 0);
for (const recording of recordings) side(recording);
let spent = 0;
let sum = 0;
for (let turn = 0; turn < TURNS; turn++) {
  sum = 0;
  for (const recording of recordings) {
    const played = side(recording);
    spent += played.spent;
    sum += played.sum;
  }
}
console.log(JSON.stringify({ debates: DEBATES, moves: moves * TURNS, seconds: spent / 1e6, sum }));
