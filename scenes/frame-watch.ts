/** Notices when frames come too slowly to show movement, so that the room can do without it. */

/** A frame that took longer, in ms, is a slow one: fewer than 25 a second. */
const SLOW = 40;
/** So many slow ones more than quick ones are no accident. */
const ENOUGH = 5;
/** A gap this long is no frame: the tab was hidden or the machine slept. */
const PAUSE = 3000;

export class FrameWatch {
  #last: number | null = null;
  #slow = 0;

  /** The next frame is the first of a movement: what came before was rest. */
  begin(): void {
    this.#last = null;
  }

  /** @param now time of the frame in ms @returns whether movement should be given up */
  frame(now: number): boolean {
    const gap = this.#last === null ? 0 : now - this.#last;
    this.#last = now;
    if (gap === 0 || gap > PAUSE) return false;
    this.#slow = gap > SLOW ? this.#slow + 1 : Math.max(0, this.#slow - 1);
    return this.#slow >= ENOUGH;
  }
}
