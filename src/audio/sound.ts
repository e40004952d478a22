/**
 * The one port for everything heard. Silent until the first press; then the player (and howler with it) is fetched.
 * Where audio cannot be had, every call does nothing: whatever is heard is also seen.
 */
import type { Player } from './player.ts';
import type { Cue } from './sound-map.ts';

export type Channel = 'room' | 'effects' | 'music';

/** Each level is 0 to 1; at 1 a sound is as loud as the table in the design says. */
export interface Levels extends Readonly<Record<Channel, number>> {
  readonly on: boolean;
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
  /** Fades out what rings on for seconds: motif and murmur. */
  still(): void;
  /** Lets a channel be heard at its level, so that a slider can be set by ear. */
  sample(channel: Channel): void;
  /** Calls once, as soon as something can be heard: at once where it can already. @returns how to call it off */
  onReady(listener: () => void): () => void;
  /** Whether a cue given now would be heard, levels aside. */
  readonly ready: boolean;
  close(): void;
}

/** What each slider is tried with; the room's is the room itself. */
const SAMPLES: Readonly<Record<Exclude<Channel, 'room'>, Cue>> = { effects: 'token', music: 'motif' };
/** Milliseconds for which the room is heard where it is silent otherwise. */
const ROOM_SAMPLE_MS = 3000;

/** `base` is the address the page's files are under, ending in a slash. */
export function openSound(base: string): Sound {
  let levels: Levels = { on: true, room: 1, effects: 1, music: 1 };
  let room: { on: boolean; duck: Duck } = { on: false, duck: 'none' };
  let player: Player | null = null;
  let pressed = false;
  let fetched = false;
  let closed = false;
  let trying: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Set<() => void>();

  const tell = (): void => {
    if (player?.ready !== true) return;
    const listeners = [...waiting];
    waiting.clear();
    for (const listener of listeners) listener();
  };

  async function fetchPlayer(): Promise<void> {
    const { openPlayer } = await import('./player.ts');
    const opened = await openPlayer(base, levels, tell);
    if (closed) {
      opened.close();
      return;
    }
    player = opened;
    player.set(levels);
    player.room(room.on, room.duck);
    tell();
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
      clearTimeout(trying);
      room = { on, duck };
      player?.room(on, duck);
    },
    still() {
      player?.still();
    },
    sample(channel) {
      if (channel !== 'room') {
        player?.cue(SAMPLES[channel]);
        return;
      }
      if (room.on && room.duck !== 'vote') return;
      clearTimeout(trying);
      player?.room(true, 'none');
      trying = setTimeout(() => player?.room(room.on, room.duck), ROOM_SAMPLE_MS);
    },
    onReady(listener) {
      waiting.add(listener);
      tell();
      return () => waiting.delete(listener);
    },
    get ready() {
      return player?.ready ?? false;
    },
    close() {
      closed = true;
      clearTimeout(trying);
      waiting.clear();
      player?.close();
      player = null;
    },
  };
}
