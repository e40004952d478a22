/** The two loops of the room and how they come and go. Fades are stepped here: howler's own jump when turned round half way. */
import type { Duck } from './sound.ts';
import { LOOPS, type Loop } from './sound-map.ts';

/** What the room needs of a Howl. */
export interface LoopPlayer {
  play(name: string): number;
  stop(id: number): unknown;
  volume(volume: number, id: number): unknown;
  unload(): unknown;
}

export interface Room {
  /** Level 0 is silence; the loops stop once they have faded. */
  hold(level: number, duck: Duck): void;
  close(): void;
}

export const FADE_MS = 1200;
const STEP_MS = 40;
const STEPS = FADE_MS / STEP_MS;

const SHARES: Readonly<Record<Duck, Readonly<Record<Loop, number>>>> = {
  none: { tone: 1, hush: 1 },
  speech: { tone: 1, hush: 1.6 },
  vote: { tone: 0, hush: 0 },
};

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

  return {
    hold(level, duck) {
      for (const layer of layers) {
        const target = level * SHARES[duck][layer.loop];
        if (target === layer.target) continue;
        layer.target = target;
        layer.stepsLeft = STEPS;
        timer ??= setInterval(tick, STEP_MS);
      }
    },
    close() {
      rest();
      player.unload();
    },
  };
}
