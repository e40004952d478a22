/** The player over a stand-in for howler: what is dropped, what follows which slider, when the context sleeps, and how the whole comes and goes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPlayer, type Player } from '../../src/audio/player.ts';

/** What the page hears: everything that howler was told. */
const fake = vi.hoisted(() => {
  class Context extends EventTarget {
    state = 'running';
    currentTime = 0;
    resume(): Promise<void> {
      return this.turn('running');
    }
    suspend(): Promise<void> {
      return this.turn('suspended');
    }
    turn(state: string): Promise<void> {
      this.state = state;
      this.dispatchEvent(new Event('statechange'));
      return Promise.resolve();
    }
  }
  const world = { ctx: new Context(), master: [] as number[], played: [] as string[], volumes: [] as [name: string, volume: number][], fades: [] as string[], sounding: new Map<number, string>() };
  let count = 0;
  class Howl {
    readonly #faded: (() => void)[] = [];
    constructor(options: { onload: () => void }) {
      queueMicrotask(options.onload);
    }
    play(name: string): number {
      count += 1;
      world.played.push(name);
      world.sounding.set(count, name);
      return count;
    }
    playing(id?: number): boolean {
      return id === undefined ? [...world.sounding.values()].some((name) => name !== 'tone' && name !== 'hush') : world.sounding.has(id);
    }
    volume(volume: number, id: number): void {
      world.volumes.push([world.sounding.get(id) ?? '', volume]);
    }
    once(_: string, then: () => void): void {
      this.#faded.push(then);
    }
    fade(_from: number, _to: number, _ms: number, id: number): void {
      world.fades.push(world.sounding.get(id) ?? '');
      for (const then of this.#faded.splice(0)) then();
    }
    stop(id: number): void {
      world.sounding.delete(id);
    }
    unload(): void {
      world.sounding.clear();
    }
  }
  const Howler = { get ctx() { return world.ctx; }, masterGain: { gain: { setTargetAtTime: (to: number) => { world.master.push(to); } } }, autoSuspend: true, html5PoolSize: 10 };
  const fresh = (): object => Object.assign(world, { ctx: new Context(), master: [], played: [], volumes: [], fades: [], sounding: new Map() });
  return { world, Howl, Howler, fresh };
});
vi.mock('howler', () => ({ Howl: fake.Howl, Howler: fake.Howler }));

const map: unknown = JSON.parse(readFileSync(fileURLToPath(new URL('../../assets/audio/sounds.json', import.meta.url)), 'utf8'));
const ALL = { on: true, room: 0.5, effects: 0.8, music: 0.25 };
const { world } = fake;
let page: EventTarget & { hidden: boolean };
let player: Player;
const running = vi.fn();

const hide = (hidden: boolean): void => {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
};
const wait = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  vi.useFakeTimers();
  fake.fresh();
  running.mockClear();
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  vi.stubGlobal('fetch', () => Promise.resolve({ json: () => Promise.resolve(map) }));
  player = await openPlayer('./', ALL, running);
});
afterEach(() => {
  player.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the player', () => {
  it('plays each cue on its own slider', () => {
    player.cue('gavel');
    player.cue('murmur');
    player.cue('motif');
    expect(world.played).toEqual(['gavel-1', 'murmur-1', 'motif-1']);
    expect(world.volumes.map(([name, v]) => [name, Number((v / 0.2512).toFixed(3))])).toEqual([['gavel-1', 0.8], ['murmur-1', 0.5], ['motif-1', 0.25]]);
  });

  it('lets what rings on follow its slider, and does not begin it twice', () => {
    player.cue('motif');
    player.cue('motif');
    expect(world.played).toEqual(['motif-1']);
    player.set({ ...ALL, music: 1 });
    expect(world.volumes.at(-1)).toEqual(['motif-1', 0.2512]);
  });

  it('fades out what rings on when the screen is left', () => {
    player.cue('motif');
    player.cue('token');
    player.still();
    expect(world.fades).toEqual(['motif-1']);
    expect([...world.sounding.values()]).toEqual(['token-1']);
  });

  it('lets nobody murmur in a vote', () => {
    player.room(true, 'none');
    player.cue('murmur');
    player.room(true, 'vote');
    expect(world.fades).toEqual(['murmur-1']);
    player.cue('murmur');
    expect(world.played.filter((name) => name.startsWith('murmur'))).toHaveLength(1);
  });

  it('plays nothing on a slider that stands at nothing, nor when switched off', () => {
    player.set({ ...ALL, effects: 0 });
    player.cue('hand');
    player.set({ ...ALL, on: false });
    player.cue('motif');
    expect(world.played).toEqual([]);
  });

  it('fades and then sleeps when the page is hidden, drops what comes meanwhile, and comes back', async () => {
    player.room(true, 'none');
    await wait(1500);
    hide(true);
    expect(world.master.at(-1)).toBe(0);
    expect(world.ctx.state).toBe('running');
    player.cue('gavel');
    await wait(1000);
    expect(world.ctx.state).toBe('suspended');
    hide(false);
    expect(world.ctx.state).toBe('running');
    expect(world.master.at(-1)).toBe(1);
    expect(world.played.filter((name) => name !== 'tone' && name !== 'hush')).toEqual([]);
  });

  it('sleeps where all three sliders stand at nothing', async () => {
    player.room(true, 'none');
    player.set({ on: true, room: 0, effects: 0, music: 0 });
    await wait(1000);
    expect(world.ctx.state).toBe('suspended');
  });

  it('sleeps where nothing has sounded for a while, and wakes for a cue', async () => {
    player.cue('token');
    world.sounding.clear();
    await wait(13_000);
    expect(world.ctx.state).toBe('suspended');
    player.cue('token');
    await wait(10);
    expect(world.ctx.state).toBe('running');
    expect(world.played).toEqual(['token-1', 'token-2']);
  });

  it('stays awake while the room is heard', async () => {
    player.room(true, 'none');
    await wait(60_000);
    expect(world.ctx.state).toBe('running');
  });

  it('drops a cue that would come late', async () => {
    await world.ctx.suspend();
    vi.spyOn(world.ctx, 'resume').mockImplementation(() => new Promise((done) => setTimeout(() => { done(world.ctx.turn('running')); }, 900)));
    player.cue('gavel');
    await wait(1000);
    expect(world.ctx.state).toBe('running');
    expect(world.played).toEqual([]);
  });

  it('says when it begins to run', async () => {
    await world.ctx.suspend();
    running.mockClear();
    await world.ctx.resume();
    expect(running).toHaveBeenCalledTimes(1);
  });
});
