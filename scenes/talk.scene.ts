/** A private talk: the one figure under a lamp, larger than in the chamber and otherwise the same. */
import type { GameObjects } from 'phaser';
import type { SeatId } from '../src/domain/vocabulary.ts';
import { compactTalkHeight, talkPlan } from '../src/layout/talk-plan.ts';
import { TIME } from './motion.ts';
import { CHAIR, paintChair } from './paint/chair.ts';
import { FIGURE_WIDTH, paintFigure } from './paint/figure.ts';
import { paletteOf } from './paint/palette.ts';
import { paintTalkLamp, paintTalkLight, paintTalkRoom, paintTalkTable } from './paint/talk-backdrop.ts';
import { RoomScene } from './room-scene.ts';
import type { TalkPicture } from './stage-picture.ts';

/** Part of the whole figure that shows above the table. */
const SHOWN = 0.84;
/** Chairs left by the others: their place in the picture's width and their size. */
const EMPTY = { wide: [[0.035, 0.74], [0.79, 0.74], [0.985, 0.66]], compact: [[0.62, 0.7], [0.84, 0.62]] } as const;
const WIDE = { width: 500, height: 418 } as const;

export class TalkScene extends RoomScene<TalkPicture> {
  #light: GameObjects.Image | null = null;
  #figure: GameObjects.Image | null = null;
  #seat: SeatId | null = null;

  override same(picture: TalkPicture, was: TalkPicture): boolean {
    return picture.shoulders === was.shoulders;
  }

  protected override build(picture: TalkPicture): void {
    this.#seat = picture.seat;
    const { width, height, look } = this.frame;
    const compact = height <= compactTalkHeight + 10;
    const scale = compact ? 1 : Math.min(width / WIDE.width, height / WIDE.height);
    const plan = talkPlan(width, height, compact ? 'compact' : 'wide', scale);
    const p = paletteOf(look.theme);
    this.picture(`talk.room.${plan.mode}`, width, height, (ctx) => { paintTalkRoom(ctx, plan, p); }, 0, 0);
    this.#light = this.picture(`talk.light.${plan.mode}`, width, height, (ctx) => { paintTalkLight(ctx, plan, p); }, 0, 0).setAlpha(look.reducedMotion ? 1 : 0.25);
    const whole = plan.figureHeight / SHOWN;
    const foot = plan.figure.y + whole * (1 - SHOWN);
    // The others have left their chairs: what is said here stays between two.
    for (const [x, size] of EMPTY[plan.mode]) {
      const back = whole * size;
      this.picture(`talk.empty.${plan.mode}.${size}`, back * CHAIR.width, back * CHAIR.height, (ctx) => { paintChair(ctx, back, p); }, x * width, foot + whole * 0.04, [0.5, 1]).setAlpha(look.theme === 'evening' ? 0.5 : 0.62);
    }
    // The chair stands a little behind, so that its back shows on both sides of the shoulders.
    const chair = whole * 1.06;
    this.picture(`talk.chair.${plan.mode}`, chair * CHAIR.width, chair * CHAIR.height, (ctx) => { paintChair(ctx, chair, p); }, plan.figure.x + 2 * scale, foot + whole * 0.09, [0.5, 1]);
    this.#figure = this.picture(`talk.figure.${plan.mode}.${picture.shoulders}`, whole * FIGURE_WIDTH, whole, (ctx) => { paintFigure(ctx, whole, { tone: p.figure, rim: look.theme === 'evening' ? '255,222,160' : '255,250,232', shade: p.figureShade, from: 1, rimStrength: 1, shoulders: picture.shoulders }); }, plan.figure.x, foot, [0.5, 1]);
    this.picture(`talk.table.${plan.mode}`, width, height, (ctx) => { paintTalkTable(ctx, plan, p, look.contrast !== true); }, 0, 0);
    if (!compact) this.picture(`talk.lamp.${plan.mode}`, width, height, (ctx) => { paintTalkLamp(ctx, plan, p); }, 0, 0);
    this.fade(this.#light, 1, TIME.light);
  }

  /** Another delegation in the same chair: the same figure, seen as it comes in. */
  override change(picture: TalkPicture): void {
    if (picture.seat === this.#seat) return;
    this.#seat = picture.seat;
    if (!this.#figure || !this.#light) return;
    this.#figure.setAlpha(0);
    this.fade(this.#figure, 1, TIME.base);
    if (this.frame.look.reducedMotion) return;
    this.#light.setAlpha(0.6);
    this.fade(this.#light, 1, TIME.light);
  }
}
