/** Painted textures, kept by what is on them and how large they are; what has not been used for long is let go. */
import type { Textures } from 'phaser';
import type { Brush } from './paint/brush.ts';

interface Kept {
  readonly pixels: number;
  used: number;
}

/** Pixels kept beside those in use: two full screens of an ordinary laptop. */
const SPARE = 5_000_000;

export class TextureShelf {
  readonly #manager: Textures.TextureManager;
  readonly #kept = new Map<string, Kept>();
  #round = 0;

  constructor(manager: Textures.TextureManager) {
    this.#manager = manager;
  }

  /** A new arrangement begins: what it does not ask for may go. */
  begin(): void {
    this.#round++;
  }

  /** @param width in CSS px @param paint draws in CSS px @returns the key of the texture */
  get(name: string, width: number, height: number, ratio: number, paint: (ctx: Brush) => void): string {
    const w = Math.max(1, Math.ceil(width * ratio));
    const h = Math.max(1, Math.ceil(height * ratio));
    const key = `${name}@${w}x${h}`;
    const kept = this.#kept.get(key);
    if (kept) {
      kept.used = this.#round;
      return key;
    }
    const texture = this.#manager.createCanvas(key, w, h);
    if (!texture) return '__DEFAULT';
    const ctx = texture.context;
    ctx.save();
    ctx.scale(ratio, ratio);
    paint(ctx);
    ctx.restore();
    texture.refresh();
    this.#kept.set(key, { pixels: w * h, used: this.#round });
    return key;
  }

  /** To be called when the pictures that used older textures are gone. */
  tidy(): void {
    let spare = 0;
    for (const [key, kept] of [...this.#kept].sort((a, b) => b[1].used - a[1].used)) {
      if (kept.used === this.#round) continue;
      spare += kept.pixels;
      if (spare <= SPARE) continue;
      this.#manager.remove(key);
      this.#kept.delete(key);
    }
  }
}
