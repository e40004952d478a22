/** The two loops of the room: how they come and go, and how they make way. Fades are stepped here: howler's own jump when turned round half way. */
import type { Duck } from './sound.ts';
import { LOOPS, type Loop } from './sound-map.ts';

/** What the room needs of a Howl. */
export interface LoopPlayer {
  play(name: string): number;
  stop(id: number): unknown;
  volume(volume: number, id: number): unknown;
  unload(): unknown;
}

/** For a while: the room steps back behind something that is to be heard, or its voices come up. */
export type Sway = 'under' | 'stir';

export interface Room {
  /** Level 0 is silence; the loops stop once they have faded. */
  hold(level: number, duck: Duck): void;
  sway(way: Sway, ms: number): void;
  close(): void;
}

export const FADE_MS = 1200;
/** Making way is quick, coming back is not. */
export const AWAY_MS = 160;
const STEP_MS = 40;

type Shares = Readonly<Record<Loop, number>>;

const SHARES: Readonly<Record<Duck, Shares>> = {
  none: { tone: 1, hush: 1 },
  speech: { tone: 1, hush: 1.6 },
  vote: { tone: 0, hush: 0 },
};

const SWAYS: Readonly<Record<Sway, Shares>> = {
  under: { tone: 0.4, hush: 0.4 },
  stir: { tone: 1.2, hush: 2.2 },
};
const STILL: Shares = { tone: 1, hush: 1 };

interface Layer {
  readonly loop: Loop;
  id: number | null;
  level: number;
  target: number;
  stepsLeft: number;
}

export function openRoom(player: LoopPlayer, gain: number): Room {
  const layers = LOOPS.map((loop): Layer => ({ loop, id: null, level: 0, target: 0, stepsLeft: 0 }));
  let timer: ReturnType<typeof setInterval> | null = null;
  let held: { readonly level: number; readonly duck: Duck } = { level: 0, duck: 'none' };
  let sway: { readonly shares: Shares; readonly ends: ReturnType<typeof setTimeout> } | null = null;

  function step(layer: Layer): void {
    if (layer.stepsLeft === 0) return;
    layer.level += (layer.target - layer.level) / layer.stepsLeft;
    layer.stepsLeft -= 1;
    layer.id ??= player.play(layer.loop);
    player.volume(gain * layer.level, layer.id);
    if (layer.stepsLeft === 0 && layer.target === 0) {
      player.stop(layer.id);
      layer.id = null;
    }
  }

  function rest(): void {
    if (timer !== null) clearInterval(timer);
    timer = null;
  }

  function tick(): void {
    layers.forEach(step);
    if (layers.every((layer) => layer.stepsLeft === 0)) rest();
  }

  function steer(ms: number): void {
    for (const layer of layers) {
      const target = held.level * SHARES[held.duck][layer.loop] * (sway?.shares ?? STILL)[layer.loop];
      if (target === layer.target) continue;
      layer.target = target;
      layer.stepsLeft = ms / STEP_MS;
      timer ??= setInterval(tick, STEP_MS);
    }
  }

  return {
    hold(level, duck) {
      held = { level, duck };
      steer(FADE_MS);
    },
    sway(way, ms) {
      if (sway !== null) clearTimeout(sway.ends);
      const ends = setTimeout(() => {
        sway = null;
        steer(FADE_MS);
      }, ms);
      sway = { shares: SWAYS[way], ends };
      steer(way === 'under' ? AWAY_MS : FADE_MS);
    },
    close() {
      if (sway !== null) clearTimeout(sway.ends);
      rest();
      player.unload();
    },
  };
}
