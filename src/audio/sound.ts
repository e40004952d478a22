/**
 * The one port for everything heard. Silent until the first press; then the player (and howler with it) is fetched.
 * Where audio cannot be had, every call does nothing: whatever is heard is also seen.
 */
import type { Player } from './player.ts';
import type { Cue } from './sound-map.ts';

/** Each level is 0 to 1; at 1 a sound is as loud as the table in the design says. */
export interface Levels {
  readonly on: boolean;
  readonly room: number;
  readonly effects: number;
  readonly music: number;
}

/** How the room makes way: for nothing, for somebody speaking (the interpreters come nearer), for a vote (silence). */
export type Duck = 'none' | 'speech' | 'vote';

export interface Sound {
  /** To be called on a press, the first one or every one: browsers let nothing sound before. */
  unlock(): void;
  set(levels: Levels): void;
  /** Plays now or never: a cue that comes before sound can be had is dropped, not kept for later. */
  cue(name: Cue): void;
  room(on: boolean, duck?: Duck): void;
  /** Whether a cue given now would be heard, levels aside. */
  readonly ready: boolean;
  close(): void;
}

/** `base` is the address the page's files are under, ending in a slash. */
export function openSound(base: string): Sound {
  let levels: Levels = { on: true, room: 1, effects: 1, music: 1 };
  let room: { on: boolean; duck: Duck } = { on: false, duck: 'none' };
  let player: Player | null = null;
  let pressed = false;
  let fetched = false;
  let closed = false;

  async function fetchPlayer(): Promise<void> {
    const { openPlayer } = await import('./player.ts');
    const opened = await openPlayer(base, levels);
    if (closed) {
      opened.close();
      return;
    }
    player = opened;
    player.set(levels);
    player.room(room.on, room.duck);
  }

  function begin(): void {
    if (!pressed || !levels.on || fetched || closed || typeof AudioContext === 'undefined') return;
    fetched = true;
    fetchPlayer().catch(() => {
      player = null;
    });
  }

  return {
    unlock() {
      pressed = true;
      begin();
      player?.wake();
    },
    set(next) {
      levels = next;
      begin();
      player?.set(next);
    },
    cue(name) {
      player?.cue(name);
    },
    room(on, duck = 'none') {
      room = { on, duck };
      player?.room(on, duck);
    },
    get ready() {
      return player?.ready ?? false;
    },
    close() {
      closed = true;
      player?.close();
      player = null;
    },
  };
}
