/** Sleeps the loop unless something moves: a turn-based room needs no frames while the player reads. */
import { Core, type Game, type Scene } from 'phaser';
import { FrameWatch } from './frame-watch.ts';

/** How long the loop stays up after a kick without any tween. */
const LINGER = 120;

/** The clock's lists of pending events are private; a browser test of the pinned version guards them. */
interface ClockLists {
  readonly _active: readonly unknown[];
  readonly _pendingInsertion: readonly unknown[];
}

export class RenderOnDemand {
  readonly #game: Game;
  readonly #watch = new FrameWatch();
  readonly #onSlow: () => void;
  #awakeUntil = 0;
  #frames = 0;
  readonly #kicked = (): void => { this.kick(); };
  readonly #drawn = (): void => { this.#rest(); };

  /**
   * To be made once the game is ready: a loop that has not started cannot sleep.
   * @param onSlow frames come too slowly to show movement; may be told more than once
   */
  constructor(game: Game, onSlow: () => void) {
    this.#game = game;
    this.#onSlow = onSlow;
    game.events.on(Core.Events.POST_RENDER, this.#drawn);
    game.canvas.addEventListener('webglcontextrestored', this.#kicked);
    document.addEventListener('visibilitychange', this.#kicked);
    this.kick();
  }

  get frames(): number {
    return this.#frames;
  }

  get asleep(): boolean {
    return !this.#game.loop.running;
  }

  /** To be called after every change that shows. */
  kick(): void {
    this.#awakeUntil = performance.now() + LINGER;
    if (this.#game.loop.running) return;
    this.#watch.begin();
    this.#game.loop.resetDelta();
    this.#game.loop.wake(true);
  }

  /** One frame at once, without starting the loop. */
  drawNow(): void {
    this.#game.step(performance.now(), 0);
  }

  destroy(): void {
    this.#game.events.off(Core.Events.POST_RENDER, this.#drawn);
    this.#game.canvas.removeEventListener('webglcontextrestored', this.#kicked);
    document.removeEventListener('visibilitychange', this.#kicked);
  }

  #rest(): void {
    this.#frames++;
    const now = performance.now();
    if (this.#game.loop.running && this.#watch.frame(now)) this.#onSlow();
    if (this.#game.scene.getScenes(true).some(moves)) this.#awakeUntil = Math.max(this.#awakeUntil, now + 50);
    else if (now > this.#awakeUntil && this.#game.loop.running) this.#game.loop.sleep();
  }
}

function moves(scene: Scene): boolean {
  if (scene.tweens.getTweens().some((tween) => tween.isActive() || tween.isPending())) return true;
  const clock = scene.time as unknown as ClockLists;
  return clock._active.length + clock._pendingInsertion.length > 0;
}
