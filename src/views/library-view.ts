/** The library of saved debates: what is listed of each, how it is searched, and what its list says. */
import { DIFFICULTIES, type Difficulty } from '../domain/difficulty.ts';
import { playBack } from '../replay/play-back.ts';
import { seatingOf, type Replay } from '../replay/replay-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { headlineSay } from './result-view.ts';
import { say, type Say } from './say.ts';

/** Finished debates that are kept without being asked for; an older one makes room for a newer. */
export const AUTO_MOST = 20;

/** What the list shows of a debate, kept beside it so that no debate need be played to be listed. */
export interface DebateAbout {
  readonly title: string;
  readonly scenario: string;
  /** Null where the scenario is not here. */
  readonly scenarioTitle: string | null;
  /** The seat that a person played; null for a debate that was watched, or a script. */
  readonly seat: string | null;
  readonly seatName: string | null;
  readonly level: Difficulty;
  /** How it ended, or why it cannot be said. */
  readonly outcome: Say;
  readonly steps: number;
}

export interface LibraryEntry extends DebateAbout {
  readonly id: string;
  /** When it was kept, as an ISO date with its time. */
  readonly kept: string;
  /** Kept by the program, among the last few; false once a person wished to keep it. */
  readonly auto: boolean;
  /** Characters of its file. */
  readonly size: number;
  /** Fingerprint of its file: the same debate is not kept twice. */
  readonly print: string;
}

/** Plays a debate to say how it ended. @param scenario null where it is not here */
export function aboutDebate(replay: Replay, scenario: Scenario | null): DebateAbout {
  const seat = Object.entries(replay.seats ?? {}).find(([, seated]) => seatingOf(seated).by === 'human')?.[0] ?? null;
  const found = {
    title: replay.title,
    scenario: replay.scenario.id,
    scenarioTitle: scenario?.title ?? null,
    seat,
    seatName: seat === null ? null : (scenario?.seats.find(({ id }) => id === seat)?.inSentence ?? seat),
    level: replay.level ?? 'standard',
  };
  const playback = scenario ? playBack(replay, () => scenario) : null;
  if (!playback?.ok) return { ...found, outcome: say(scenario ? 'library.outcome.unplayable' : 'library.outcome.no-scenario', { what: replay.scenario.id }), steps: replay.commands?.length ?? 0 };
  const { session, steps } = playback.value;
  return { ...found, outcome: session.state.outcome === null ? say('library.outcome.open', { round: session.state.round, rounds: session.state.rounds }) : headlineSay(session), steps };
}

/** An entry as a database gave it, or null where it is none. */
export function entryOf(value: unknown): LibraryEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const e = value as Readonly<Record<string, unknown>>;
  const words = ['id', 'title', 'scenario', 'kept', 'print'].every((name) => typeof e[name] === 'string');
  const maybe = ['scenarioTitle', 'seat', 'seatName'].every((name) => e[name] === null || typeof e[name] === 'string');
  const numbers = ['steps', 'size'].every((name) => typeof e[name] === 'number');
  const outcome = e['outcome'];
  const said = typeof outcome === 'object' && outcome !== null && 'key' in outcome && typeof outcome.key === 'string';
  return words && maybe && numbers && said && typeof e['auto'] === 'boolean' && DIFFICULTIES.some((level) => level === e['level']) ? (value as LibraryEntry) : null;
}

/** Letters as they are searched: small, without accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word of a search stands somewhere in what is said of an entry. */
export function matches(said: readonly string[], search: string): boolean {
  const text = plain(said.join('\n'));
  return plain(search).split(/\s+/).every((word) => text.includes(word));
}
