/** Howler behind the port: loads the two files, plays cues, holds the room. The only file that knows howler. */
import { Howl, Howler } from 'howler';
import { openRoom, type Room, type Sway } from './room.ts';
import type { Duck, Levels } from './sound.ts';
import { LOOPS, inTurn, readSoundMap, type Cue, type SoundFile, type SoundMap } from './sound-map.ts';

export interface Player {
  readonly ready: boolean;
  wake(): void;
  set(levels: Levels): void;
  cue(name: Cue): void;
  room(on: boolean, duck: Duck): void;
  still(): void;
  close(): void;
}

/** Seconds in which the whole sound comes and goes: with the switch, and when the page is hidden or shown. */
const HUSH_SECONDS = 0.12;

/** Milliseconds after which a silenced context is put to sleep, so that it costs nothing. */
const SLEEP_AFTER = 800;

/** The same where nothing has been switched off and nothing sounds: longer than most pauses between two cues. */
const IDLE_AFTER = 12_000;

/** A sleeping context takes a moment to wake; a cue that would come later than this after its cause is dropped. */
const LATE_MS = 300;

/** Milliseconds in which what rings on is faded out. */
const STILL_MS = 700;

/** Cues that ring on for seconds: they follow their slider meanwhile, are not begun twice, and can be faded out. */
const LONG: ReadonlySet<Cue> = new Set(['motif', 'murmur']);

/** For whom the room makes way, and how long, in milliseconds. */
const SWAYS: Partial<Readonly<Record<Cue, readonly [way: Sway, ms: number]>>> = { gavel: ['under', 700], motif: ['under', 5200], murmur: ['stir', 3200] };

const channelOf = (cue: Cue): 'room' | 'effects' | 'music' => (cue === 'motif' ? 'music' : cue === 'murmur' ? 'room' : 'effects');

/** Tries the formats from the best on: a browser may claim one that it cannot decode. */
async function load(base: string, { files, gain, sprite }: SoundFile, loops: readonly string[] = []): Promise<Howl> {
  const segments = Object.entries(sprite).map(([name, [start, length]]): [string, [number, number, boolean]] => [
    name,
    [start, length, loops.includes(name)],
  ]);
  const attempt = (from: number): Promise<Howl> =>
    new Promise((done, fail) => {
      const howl = new Howl({
        src: files.slice(from).map((file) => `${base}audio/${file}`),
        sprite: Object.fromEntries(segments),
        // What starts before its own volume is set must never be louder than it will be.
        volume: loops.length > 0 ? 0 : gain,
        onload: () => {
          done(howl);
        },
        onloaderror: () => {
          howl.unload();
          fail(new Error(`${files.slice(from).join(', ')}: cannot be loaded`));
        },
      });
    });
  return attempt(0).catch((fault: unknown) => (files.length > 1 ? attempt(1) : Promise.reject(fault as Error)));
}

async function fetchMap(base: string): Promise<SoundMap> {
  const answer = await fetch(`${base}audio/sounds.json`);
  const map = readSoundMap(await answer.json());
  if (map === null) throw new Error('sounds.json: not a map of sounds');
  return map;
}

/** `onRunning` is told whenever the context begins to run. */
export async function openPlayer(base: string, first: Levels, onRunning: () => void): Promise<Player> {
  const map = await fetchMap(base);
  // Howler's own sleep would leave the context suspended when a cue comes; ours follows the switch and the page.
  Howler.autoSuspend = false;
  Howler.html5PoolSize = 0;
  const effects = await load(base, map.effects);
  const next = inTurn(map.cues);
  const ringing = new Map<Cue, number>();
  let levels = first;
  let wanted: { on: boolean; duck: Duck } = { on: false, duck: 'none' };
  let room: Promise<Room | null> | null = null;
  let sleep: ReturnType<typeof setTimeout> | undefined;

  // Read afresh each time: howler may replace its context while it starts.
  const running = (): boolean => Howler.ctx.state === 'running';
  const silent = (): boolean => !levels.on || document.hidden || (levels.room <= 0 && levels.effects <= 0 && levels.music <= 0);
  const roomHeard = (): boolean => wanted.on && levels.room > 0 && wanted.duck !== 'vote';
  const volumeOf = (cue: Cue): number => map.effects.gain * levels[channelOf(cue)];

  /** Puts the context to sleep once nothing is heard any more. */
  function rest(): void {
    clearTimeout(sleep);
    if (!silent() && roomHeard()) return;
    sleep = setTimeout(() => {
      if (silent() || !effects.playing()) void Howler.ctx.suspend().catch(() => undefined);
      else rest();
    }, silent() ? SLEEP_AFTER : IDLE_AFTER);
  }

  function steer(): void {
    const { ctx, masterGain } = Howler;
    if (!silent() && !running()) void ctx.resume().catch(() => undefined);
    masterGain.gain.setTargetAtTime(silent() ? 0 : 1, ctx.currentTime, HUSH_SECONDS);
    rest();
  }

  function holdRoom(): void {
    if (!running() || (room === null && !wanted.on)) return;
    room ??= load(base, map.room, LOOPS).then(
      (howl) => openRoom(howl, map.room.gain),
      () => null,
    );
    void room.then((held) => held?.hold(wanted.on ? levels.room : 0, wanted.duck));
  }

  function play(name: Cue): void {
    const before = ringing.get(name);
    if (before !== undefined && effects.playing(before)) return;
    const id = effects.play(next(name));
    effects.volume(volumeOf(name), id);
    if (LONG.has(name)) ringing.set(name, id);
    const sway = SWAYS[name];
    if (sway) void room?.then((held) => held?.sway(...sway));
    rest();
  }

  /** Fades out what rings on. */
  function fade(name: Cue): void {
    const id = ringing.get(name);
    ringing.delete(name);
    if (id === undefined || !effects.playing(id)) return;
    effects.once('fade', () => effects.stop(id), id);
    effects.fade(volumeOf(name), 0, STILL_MS, id);
  }

  const shown = (): void => {
    steer();
  };
  const changed = (): void => {
    holdRoom();
    if (running() && !silent()) onRunning();
  };
  document.addEventListener('visibilitychange', shown);
  Howler.ctx.addEventListener('statechange', changed);
  steer();

  return {
    get ready() {
      return running() && !silent();
    },
    wake() {
      if (!silent() && !running()) steer();
    },
    set(next) {
      levels = next;
      for (const [name, id] of ringing) if (effects.playing(id)) effects.volume(volumeOf(name), id);
      steer();
      holdRoom();
    },
    cue(name) {
      if (levels[channelOf(name)] <= 0 || silent() || (name === 'murmur' && wanted.duck === 'vote')) return;
      if (running()) {
        play(name);
        return;
      }
      const asked = performance.now();
      Howler.ctx.resume().then(
        () => {
          if (!silent() && performance.now() - asked < LATE_MS) play(name);
        },
        () => undefined,
      );
    },
    room(on, duck) {
      wanted = { on, duck };
      if (duck === 'vote') fade('murmur');
      if (on) steer();
      holdRoom();
      rest();
    },
    still() {
      for (const name of LONG) fade(name);
    },
    close() {
      clearTimeout(sleep);
      document.removeEventListener('visibilitychange', shown);
      Howler.ctx.removeEventListener('statechange', changed);
      effects.unload();
      void room?.then((held) => {
        held?.close();
      });
      void Howler.ctx.suspend().catch(() => undefined);
    },
  };
}
