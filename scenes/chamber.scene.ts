/** The chamber: the room itself, sixteen equal figures, the light on whoever speaks. On a phone the table alone. From the corridor, its door. */
import { BlendModes, type GameObjects } from 'phaser';
import { chamberPlan, type ChamberPlan } from '../src/layout/chamber-plan.ts';
import { corridorPlan } from '../src/layout/corridor-plan.ts';
import type { SeatId } from '../src/domain/vocabulary.ts';
import { gazes, type Turn } from '../src/layout/gaze.ts';
import { shouldersIn, shouldersOf, type Point, type SeatPlace, type Shoulders } from '../src/layout/stage-plan.ts';
import { TIME } from './motion.ts';
import { pool, type Brush } from './paint/brush.ts';
import { paintChamber } from './paint/chamber-backdrop.ts';
import { paintCorridor } from './paint/corridor.ts';
import { CHAIR, paintChair } from './paint/chair.ts';
import { FIGURE_WIDTH, paintBody, paintFigure, paintHead, paintStanding, STANDING } from './paint/figure.ts';
import { paletteOf, type Tone } from './paint/palette.ts';
import { LAMPS } from './paint/wall.ts';
import { RoomScene } from './room-scene.ts';
import type { ChamberPicture } from './stage-picture.ts';

interface Sitter {
  /** Shoulders; of one who stands, the whole figure. */
  readonly figure: GameObjects.Image;
  /** The head, turned left, to the reader and right; none of one who stands. */
  readonly heads: ReadonlyMap<Turn, GameObjects.Image>;
  readonly lit: GameObjects.Image;
  readonly glow: GameObjects.Image;
}

/** How far the others step back when one seat is looked at. */
const BACK = 0.55;
const BREATH = 0.03;
const GLOW = 0.8;

export class ChamberScene extends RoomScene<ChamberPicture> {
  readonly #sitters = new Map<SeatId, Sitter>();
  #seats: readonly SeatPlace[] = [];
  #others: GameObjects.Image[] = [];
  #lamps: GameObjects.Image[] = [];

  override same(picture: ChamberPicture, was: ChamberPicture): boolean {
    const a = picture.seating;
    const b = was.seating;
    return picture.corridor === was.corridor && a.president === b.president && a.host === b.host && a.members.join() === b.members.join();
  }

  override clear(): void {
    super.clear();
    this.#sitters.clear();
    this.#seats = [];
    this.#others = [];
    this.#lamps = [];
  }

  protected override build(picture: ChamberPicture): void {
    const { width, height, look } = this.frame;
    if (picture.corridor) {
      this.#outside(picture);
      return;
    }
    const plan = chamberPlan(picture.seating, width, height);
    const palette = paletteOf(look.theme);
    this.picture(`chamber.${plan.mode}`, width, height, (ctx) => { paintChamber(ctx, plan, palette, look.contrast !== true); }, 0, 0);
    if (plan.mode === 'wide') {
      this.#seats = plan.seats;
      this.#lampLight(plan);
      // From the back of the room to the front, so that nearer chairs stand before farther ones.
      const places = [...plan.seats, ...(plan.secretaryGeneral ? [plan.secretaryGeneral] : [])].sort((a, b) => a.figure.y - b.figure.y);
      if (plan.secretariat) this.#clerk(plan.secretariat, plan.seats[0]?.figureHeight ?? 48);
      for (const place of places) this.#sit(place, plan.scale, shouldersIn(picture.seating, place.id));
      if (plan.emptyChair) this.#chair(plan.emptyChair, plan.seats[0]?.figureHeight ?? 48);
    }
    this.#set(picture, 0);
  }

  #outside(picture: ChamberPicture): void {
    const { width, height, look } = this.frame;
    const plan = corridorPlan(picture.seating, width, height);
    this.picture(`corridor.${plan.mode}`, width, height, (ctx) => { paintCorridor(ctx, plan, paletteOf(look.theme)); }, 0, 0);
    for (const { id, figure, figureHeight } of plan.seats) if (id !== null && id !== picture.seating.host) this.#stand(id, figure, figureHeight, shouldersIn(picture.seating, id));
    this.#set(picture, 0);
  }

  override change(picture: ChamberPicture): void {
    this.#set(picture, TIME.light);
  }

  /** The lamps' light, given the swing of the breath, -1..1. */
  breathe(swing: number): void {
    for (const lamp of this.#lamps) lamp.setAlpha(GLOW * (1 + BREATH * swing));
  }

  #set(picture: ChamberPicture, ms: number): void {
    const back = (id: SeatId | null): number => (picture.chosen !== null && picture.chosen !== id ? BACK : 1);
    const set = (image: GameObjects.Image, alpha: number, time: number): void => { if (ms === 0) image.setAlpha(alpha); else this.fade(image, alpha, time); };
    const turned = gazes(this.#seats, picture.speaking, picture.murmur);
    for (const [id, { figure, heads, lit, glow }] of this.#sitters) {
      const speaks = picture.speaking === id;
      const comesOut = picture.chosen === id || (picture.chosen === null && speaks);
      const here = picture.corridor ? (comesOut ? 1 : 0) : picture.away.includes(id) ? 0 : back(id);
      set(figure, here, speaks ? TIME.light : TIME.base);
      const way = turned.get(id) ?? 0;
      // The new head covers the old one before that goes, so that nobody is seen through.
      for (const [turn, head] of heads) if (turn === way || ms === 0) set(head, turn === way ? here : 0, TIME.turn);
        else this.fade(head, 0, TIME.still, TIME.turn);
      set(lit, speaks ? here : 0, TIME.light);
      set(glow, speaks ? here : 0, TIME.light);
    }
    for (const image of this.#others) set(image, back(null), TIME.base);
  }

  #sit({ id, figure: at, figureHeight: height }: SeatPlace, scale: number, shoulders: Shoulders): void {
    const p = paletteOf(this.frame.look.theme);
    const evening = this.frame.look.theme === 'evening';
    const glow = this.picture('glow.speaker', 150 * scale, 140 * scale, (ctx) => {
      pool(ctx, 75 * scale, 70 * scale, 74 * scale, 68 * scale, p.light, evening ? 0.5 : 0.7);
      pool(ctx, 75 * scale, 64 * scale, 42 * scale, 40 * scale, evening ? '255,224,160' : '255,206,110', evening ? 0.4 : 0.6);
    }, at.x, at.y - height * 0.5, [0.5, 0.5]).setAlpha(0);
    if (evening) glow.setBlendMode(BlendModes.ADD);
    // Chairs keep their strength when figures step back: nothing behind them is to show through.
    this.#chair(at, height);
    const paint = { rim: p.rim, shade: p.figureShade, from: 0, shoulders } as const;
    const part = (name: string, draw: (ctx: Brush) => void): GameObjects.Image => this.picture(name, height * FIGURE_WIDTH, height, draw, at.x, at.y, [0.5, 1]);
    const figure = part(`body.${shoulders}`, (ctx) => { paintBody(ctx, height, { ...paint, tone: p.figure, rimStrength: 0.8 }); });
    const head = (turn: Turn): GameObjects.Image => part(`head.${turn}`, (ctx) => { paintHead(ctx, height, { ...paint, tone: p.figure, rimStrength: 0.8 }, turn); }).setAlpha(turn === 0 ? 1 : 0);
    if (id === null) {
      this.#others.push(figure, head(0));
      return;
    }
    const heads = new Map(([-1, 0, 1] as const).map((turn) => [turn, head(turn)]));
    const lit = part(`figure.speaker.${shoulders}`, (ctx) => { paintFigure(ctx, height, { ...paint, tone: p.speaker, rimStrength: 1 }); }).setAlpha(0);
    this.#sitters.set(id, { figure, heads, lit, glow });
  }

  /** One who has come out of the room: the same figure, on its feet. */
  #stand(id: SeatId, at: Point, height: number, shoulders: Shoulders): void {
    const p = paletteOf(this.frame.look.theme);
    const paint = (tone: Tone) => (ctx: Brush): void => { paintStanding(ctx, height, { tone, rim: p.rim, shade: p.figureShade, from: 0, rimStrength: 1, shoulders }); };
    const size = { width: height * STANDING.width, height: height * STANDING.height };
    const figure = this.picture(`standing.${shoulders}`, size.width, size.height, paint(p.figure), at.x, at.y, [0.5, 1]);
    const lit = this.picture(`standing.speaker.${shoulders}`, size.width, size.height, paint(p.speaker), at.x, at.y, [0.5, 1]).setAlpha(0);
    const glow = this.picture('standing.none', 2, 2, () => undefined, at.x, at.y).setAlpha(0);
    this.#sitters.set(id, { figure, heads: new Map(), lit, glow });
  }

  #chair(at: Point, height: number): void {
    const p = paletteOf(this.frame.look.theme);
    this.picture('chair', height * CHAIR.width, height * CHAIR.height, (ctx) => { paintChair(ctx, height, p); }, at.x, at.y, [0.5, 1]);
  }

  /** The Secretariat sits at the table and has no view: a quieter tone. */
  #clerk(at: Point, height: number): void {
    const p = paletteOf(this.frame.look.theme);
    this.#chair(at, height);
    this.#others.push(this.picture('figure.clerk', height * FIGURE_WIDTH, height, (ctx) => { paintFigure(ctx, height, { tone: p.clerk, rim: p.rim, shade: p.figureShade, from: 0, rimStrength: 0.35, shoulders: shouldersOf(1) }); }, at.x, at.y, [0.5, 1]));
  }

  #lampLight(plan: ChamberPlan): void {
    const { scale } = plan;
    const evening = this.frame.look.theme === 'evening';
    const p = paletteOf(this.frame.look.theme);
    for (const x of LAMPS) {
      const lamp = this.picture('glow.lamp', 260 * scale, 200 * scale, (ctx) => { pool(ctx, 130 * scale, 100 * scale, 128 * scale, 98 * scale, p.light, evening ? 0.3 : 0.5); }, plan.left + x * scale, 84 * scale, [0.5, 0.5]);
      if (evening) lamp.setBlendMode(BlendModes.ADD);
      this.#lamps.push(lamp.setAlpha(GLOW));
    }
  }
}
