/** Howler behind the port: loads the two files, plays cues, holds the room. The only file that knows howler. */
import { Howl, Howler } from 'howler';
import { openRoom, type Room } from './room.ts';
import type { Duck, Levels } from './sound.ts';
import { LOOPS, inTurn, readSoundMap, type Cue, type SoundFile, type SoundMap } from './sound-map.ts';

export interface Player {
  readonly ready: boolean;
  wake(): void;
  set(levels: Levels): void;
  cue(name: Cue): void;
  room(on: boolean, duck: Duck): void;
  close(): void;
}

/** Seconds in which the whole sound comes and goes: with the switch, and when the page is hidden or shown. */
const HUSH_SECONDS = 0.12;

/** Milliseconds after which a silenced context is put to sleep, so that it costs nothing. */
const SLEEP_AFTER = 800;

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

export async function openPlayer(base: string, first: Levels): Promise<Player> {
  const map = await fetchMap(base);
  // Howler's own sleep would leave the context suspended when a cue comes; ours follows the switch and the page.
  Howler.autoSuspend = false;
  Howler.html5PoolSize = 0;
  const effects = await load(base, map.effects);
  const next = inTurn(map.cues);
  let levels = first;
  let wanted: { on: boolean; duck: Duck } = { on: false, duck: 'none' };
  let room: Promise<Room | null> | null = null;
  let motif: number | null = null;
  let sleep: ReturnType<typeof setTimeout> | undefined;

  // Read afresh each time: howler may replace its context while it starts.
  const running = (): boolean => Howler.ctx.state === 'running';
  const silent = (): boolean => !levels.on || document.hidden;

  function steer(): void {
    clearTimeout(sleep);
    const { ctx, masterGain } = Howler;
    if (silent()) {
      sleep = setTimeout(() => void ctx.suspend().catch(() => undefined), SLEEP_AFTER);
    } else if (!running()) {
      void ctx.resume().catch(() => undefined);
    }
    masterGain.gain.setTargetAtTime(silent() ? 0 : 1, ctx.currentTime, HUSH_SECONDS);
  }

  function holdRoom(): void {
    if (!running() || (room === null && !wanted.on)) return;
    room ??= load(base, map.room, LOOPS).then(
      (howl) => openRoom(howl, map.room.gain),
      () => null,
    );
    void room.then((held) => held?.hold(wanted.on ? levels.room : 0, wanted.duck));
  }

  const shown = (): void => {
    steer();
  };
  document.addEventListener('visibilitychange', shown);
  Howler.ctx.addEventListener('statechange', holdRoom);
  steer();

  return {
    get ready() {
      return running() && !silent();
    },
    wake() {
      if (!silent() && !running()) steer();
    },
    set(changed) {
      levels = changed;
      if (motif !== null && effects.playing(motif)) effects.volume(map.effects.gain * levels.music, motif);
      steer();
      holdRoom();
    },
    cue(name) {
      const level = name === 'motif' ? levels.music : levels.effects;
      if (level <= 0 || silent() || !running()) return;
      if (name === 'motif' && motif !== null && effects.playing(motif)) return;
      const id = effects.play(next(name));
      effects.volume(map.effects.gain * level, id);
      if (name === 'motif') motif = id;
    },
    room(on, duck) {
      wanted = { on, duck };
      holdRoom();
    },
    close() {
      clearTimeout(sleep);
      document.removeEventListener('visibilitychange', shown);
      Howler.ctx.removeEventListener('statechange', holdRoom);
      effects.unload();
      void room?.then((held) => {
        held?.close();
      });
      void Howler.ctx.suspend().catch(() => undefined);
    },
  };
}
