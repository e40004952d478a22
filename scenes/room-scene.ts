/** What the three rooms share: a scene that is arranged for a size and a look, and then only changed. */
import { Scene, type GameObjects } from 'phaser';
import { TIME, standard } from './motion.ts';
import type { Brush } from './paint/brush.ts';
import type { StageLook, StagePicture } from './stage-picture.ts';
import type { TextureShelf } from './texture-shelf.ts';

/** Size in CSS px, device px for each of them, and the look in force. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly look: StageLook;
}

export abstract class RoomScene<P extends StagePicture> extends Scene {
  readonly #shelf: TextureShelf;
  protected frame: Frame = { width: 1, height: 1, ratio: 1, look: { theme: 'evening', reducedMotion: false } };

  constructor(key: string, shelf: TextureShelf) {
    super({ key, active: true });
    this.#shelf = shelf;
  }

  /** Builds everything anew for a size and a look. */
  arrange(frame: Frame, picture: P): void {
    this.clear();
    this.frame = frame;
    this.build(picture);
  }

  /** Motion was switched on or off; nothing shown changes by it. */
  move(look: StageLook): void {
    this.frame = { ...this.frame, look };
  }

  clear(): void {
    this.tweens.killAll();
    this.children.removeAll(true);
  }

  /** Whether a new picture needs the room to be built anew. */
  abstract same(picture: P, was: P): boolean;
  abstract change(picture: P): void;
  protected abstract build(picture: P): void;

  /** An image whose centre, or foot, stands at a place in CSS px. */
  protected picture(name: string, width: number, height: number, paint: (ctx: Brush) => void, x: number, y: number, origin: readonly [number, number] = [0, 0]): GameObjects.Image {
    const { ratio, look } = this.frame;
    const key = this.#shelf.get(`${name}.${look.theme}${look.contrast === true ? '.contrast' : ''}`, width, height, ratio, paint);
    const image = this.add.image(0, 0, key).setOrigin(origin[0], origin[1]);
    return this.stand(image, x, y);
  }

  protected stand(image: GameObjects.Image, x: number, y: number): GameObjects.Image {
    const { ratio } = this.frame;
    // Whole device px, so that nothing is drawn soft.
    const left = Math.round(x * ratio - image.displayWidth * image.originX) + image.displayWidth * image.originX;
    const top = Math.round(y * ratio - image.displayHeight * image.originY) + image.displayHeight * image.originY;
    return image.setPosition(left, top);
  }

  /** Changes the strength of an image over time; at once when it is there already. */
  protected fade(image: GameObjects.Image, alpha: number, ms: number, delay = 0): void {
    this.tweens.killTweensOf(image);
    if (Math.abs(image.alpha - alpha) < 0.004) {
      image.setAlpha(alpha);
      return;
    }
    const still = this.frame.look.reducedMotion;
    this.tweens.add({ targets: image, alpha, duration: still ? TIME.still : ms, delay: still ? 0 : delay, ease: standard });
  }
}
