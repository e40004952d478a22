/** The breathing of the lamps: a few single frames a second for a while after something happened, never the loop. */

/** Frames a second are few: the swing is three per cent over eight seconds. */
const EVERY = 400;
const PERIOD = 8000;
/** Then the room rests, and so does the battery. */
const BREATHS = 3;

export class Breath {
  readonly #draw: (swing: number) => void;
  readonly #allowed: () => boolean;
  #timer = 0;
  #from = 0;

  constructor(draw: (swing: number) => void, allowed: () => boolean) {
    this.#draw = draw;
    this.#allowed = allowed;
  }

  /** Something changed: the lamps breathe from here. */
  start(): void {
    this.stop();
    this.#from = performance.now();
    this.#timer = window.setInterval(() => { this.#step(); }, EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #step(): void {
    const gone = performance.now() - this.#from;
    const over = gone >= BREATHS * PERIOD;
    if (over) this.stop();
    if (document.hidden || !document.hasFocus() || !this.#allowed()) return;
    this.#draw(over ? 0 : Math.sin((gone / PERIOD) * 2 * Math.PI));
  }
}
