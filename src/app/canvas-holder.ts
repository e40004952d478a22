/** Holds the one canvas of the page: loads it when first asked for, moves it into the slot of the screen shown, tells it what to draw. */
import type { Stage } from '../../scenes/stage.ts';
import type { StagePicture } from '../../scenes/stage-picture.ts';
import type { StageHolder } from '../ui/kit/stage-slot.tsx';
import type { Look } from './viewport.ts';

/** A slot narrower than this, in px, is a window being dragged, not one to draw in. */
const LEAST = 200;

export class CanvasHolder implements StageHolder {
  readonly #host = document.createElement('div');
  #stage: Stage | null = null;
  #opening = false;
  #look: Look;
  #picture: StagePicture | null = null;
  #slot: HTMLElement | null = null;
  readonly #size = new ResizeObserver(() => { this.#resize(); });

  constructor(look: Look) {
    this.#look = look;
    this.#host.style.cssText = 'position:absolute;inset:0';
  }

  attach(slot: HTMLElement): void {
    if (this.#slot) this.#size.unobserve(this.#slot);
    this.#slot = slot;
    slot.append(this.#host);
    this.#size.observe(slot);
    this.#resize();
    void this.#open();
  }

  detach(slot: HTMLElement): void {
    this.#size.unobserve(slot);
    if (this.#slot !== slot) return;
    this.#slot = null;
    this.#host.remove();
  }

  show(picture: StagePicture): void {
    this.#picture = picture;
    this.#stage?.show(picture);
  }

  look(look: Look): void {
    this.#look = look;
    this.#stage?.look(look);
  }

  /** A browser that gives no canvas at all is not troubled with the code for one. */
  static get possible(): boolean {
    return document.createElement('canvas').getContext('2d') !== null;
  }

  /** Fetches the canvas code while the player reads. */
  static prefetch(): void {
    if (!CanvasHolder.possible) return;
    void import('../../scenes/stage.ts').catch(() => undefined);
  }

  /** Without a canvas the game goes on: everything that is read or pressed is in the panels. */
  async #open(): Promise<void> {
    if (this.#opening || !CanvasHolder.possible) return;
    this.#opening = true;
    try {
      const { openStage } = await import('../../scenes/stage.ts');
      this.#stage = await openStage(this.#host, this.#look);
      this.#resize();
      this.#stage.look(this.#look);
      if (this.#picture) this.#stage.show(this.#picture);
    } catch {
      this.#host.remove();
    }
  }

  #resize(): void {
    const slot = this.#slot;
    if (slot && this.#stage && slot.clientWidth >= LEAST && slot.clientHeight > 0) this.#stage.resize(slot.clientWidth, slot.clientHeight);
  }
}

/** One canvas for the page, whichever debate is open. */
let shared: CanvasHolder | null = null;
export const sharedCanvas = (look: Look): CanvasHolder => (shared ??= new CanvasHolder(look));
