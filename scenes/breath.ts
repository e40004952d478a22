/** The breathing of the lamps: a few single frames a second while the page is looked at, never the loop. */

/** Frames a second are few: the swing is three per cent over eight seconds. */
const EVERY = 400;
const PERIOD = 8000;

export class Breath {
  readonly #timer: number;

  constructor(draw: (swing: number) => void, allowed: () => boolean) {
    this.#timer = window.setInterval(() => {
      if (document.hidden || !document.hasFocus() || !allowed()) return;
      draw(Math.sin((performance.now() / PERIOD) * 2 * Math.PI));
    }, EVERY);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
