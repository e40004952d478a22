/** The port where nothing can sound, and the room's fades over a stand-in for howler. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AWAY_MS, FADE_MS, openRoom, type LoopPlayer } from '../../src/audio/room.ts';
import { openSound } from '../../src/audio/sound.ts';

describe('sound without audio', () => {
  it('does nothing, whatever is asked', () => {
    const sound = openSound('./');
    sound.cue('gavel');
    sound.unlock();
    sound.set({ on: true, room: 1, effects: 1, music: 1 });
    sound.room(true, 'vote');
    sound.cue('motif');
    expect(sound.ready).toBe(false);
    const listener = vi.fn();
    sound.onReady(listener);
    sound.sample('room');
    sound.sample('music');
    sound.still();
    expect(listener).not.toHaveBeenCalled();
    sound.close();
    sound.unlock();
    expect(sound.ready).toBe(false);
  });
});

/** Remembers what plays and how loud it is. */
class Player implements LoopPlayer {
  readonly playing = new Map<number, { name: string; volume: number }>();
  readonly heard: number[] = [];
  started = 0;

  play(name: string): number {
    this.started += 1;
    this.playing.set(this.started, { name, volume: 1 });
    return this.started;
  }

  stop(id: number): void {
    this.playing.delete(id);
  }

  volume(volume: number, id: number): void {
    const sound = this.playing.get(id);
    if (sound === undefined) throw new Error(`nothing plays as ${String(id)}`);
    sound.volume = volume;
    this.heard.push(volume);
  }

  unload(): void {
    this.playing.clear();
  }

  get levels(): Record<string, number> {
    return Object.fromEntries([...this.playing.values()].map(({ name, volume }) => [name, Number(volume.toFixed(4))]));
  }
}

describe('the room', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('comes up within its fade and then rests', () => {
    const player = new Player();
    openRoom(player, 0.2).hold(0.5, 'none');
    expect(player.started).toBe(0);
    vi.advanceTimersByTime(FADE_MS);
    expect(player.levels).toEqual({ tone: 0.1, hush: 0.1 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('falls silent for a vote, stops its loops, and returns', () => {
    const player = new Player();
    const room = openRoom(player, 0.2);
    room.hold(1, 'none');
    vi.advanceTimersByTime(FADE_MS);
    room.hold(1, 'vote');
    vi.advanceTimersByTime(FADE_MS);
    expect(player.levels).toEqual({});
    room.hold(1, 'speech');
    vi.advanceTimersByTime(FADE_MS);
    expect(player.levels).toEqual({ tone: 0.2, hush: 0.32 });
  });

  it('turns round half way without a jump and without a second loop', () => {
    const player = new Player();
    const room = openRoom(player, 0.2);
    room.hold(1, 'none');
    vi.advanceTimersByTime(FADE_MS / 2);
    room.hold(0, 'none');
    vi.advanceTimersByTime(FADE_MS / 4);
    room.hold(1, 'none');
    vi.advanceTimersByTime(FADE_MS);
    expect(player.started).toBe(2);
    expect(player.levels).toEqual({ tone: 0.2, hush: 0.2 });
    const tone = player.heard.filter((_, i) => i % 2 === 0);
    const jumps = tone.slice(1).map((v, i) => Math.abs(v - (tone[i] ?? 0)));
    expect(Math.max(...jumps)).toBeLessThan(0.2 / 20);
  });

  it('steps back quickly behind what is to be heard, and comes back slowly', () => {
    const player = new Player();
    const room = openRoom(player, 0.2);
    room.hold(1, 'none');
    vi.advanceTimersByTime(FADE_MS);
    room.sway('under', 700);
    vi.advanceTimersByTime(AWAY_MS);
    expect(player.levels).toEqual({ tone: 0.08, hush: 0.08 });
    vi.advanceTimersByTime(700 + FADE_MS);
    expect(player.levels).toEqual({ tone: 0.2, hush: 0.2 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('comes up with its voices for a while, but not in a vote', () => {
    const player = new Player();
    const room = openRoom(player, 0.2);
    room.hold(1, 'none');
    vi.advanceTimersByTime(FADE_MS);
    room.sway('stir', 3000);
    vi.advanceTimersByTime(FADE_MS);
    expect(player.levels).toEqual({ tone: 0.24, hush: 0.44 });
    room.hold(1, 'vote');
    vi.advanceTimersByTime(FADE_MS);
    expect(player.levels).toEqual({});
    vi.advanceTimersByTime(3000);
    expect(player.levels).toEqual({});
  });

  it('is gone when it is closed', () => {
    const player = new Player();
    const room = openRoom(player, 0.2);
    room.hold(1, 'none');
    vi.advanceTimersByTime(FADE_MS / 2);
    room.close();
    expect(player.levels).toEqual({});
    expect(vi.getTimerCount()).toBe(0);
  });
});
