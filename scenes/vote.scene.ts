/** The vote: a dark room, one row of equal figures, hands that rise in the colour of the vote, light on a veto or on an adoption. */
import { BlendModes, type GameObjects } from 'phaser';
import { votePlan, type VotePlace, type VotePlan } from '../src/layout/vote-plan.ts';
import type { SeatId } from '../src/domain/vocabulary.ts';
import { settle, standard, TIME } from './motion.ts';
import { pool } from './paint/brush.ts';
import { CHAIR, paintChair } from './paint/chair.ts';
import { FIGURE_WIDTH, paintFigure } from './paint/figure.ts';
import { EVENING, VOTE_TONES } from './paint/palette.ts';
import { ARM, paintArm } from './paint/raised-arm.ts';
import { paintAdoption, paintBeam, paintVoteLamps, paintVoteTable, paintVoteWall } from './paint/vote-backdrop.ts';
import { RoomScene } from './room-scene.ts';
import type { VotePicture } from './stage-picture.ts';

type Hand = 'for' | 'against' | 'abstain';
const HANDS: readonly Hand[] = ['for', 'against', 'abstain'];

interface Voter {
  readonly place: VotePlace;
  readonly figures: Readonly<Record<Hand, GameObjects.Image>>;
  readonly hands: Readonly<Record<Hand, GameObjects.Image>>;
  /** Where a raised hand stands. */
  readonly handY: number;
  readonly waiting: GameObjects.Image;
  readonly beam: GameObjects.Image;
  raised: Hand | null;
  tone: Hand | null;
}

export class VoteScene extends RoomScene<VotePicture> {
  readonly #voters = new Map<SeatId, Voter>();
  readonly #beams = new Map<SeatId, GameObjects.Image>();
  #lamps: GameObjects.Image | null = null;
  #adoption: GameObjects.Image | null = null;

  override same(picture: VotePicture, was: VotePicture): boolean {
    return picture.members.join() === was.members.join();
  }

  override clear(): void {
    super.clear();
    this.#voters.clear();
    this.#beams.clear();
  }

  protected override build(picture: VotePicture): void {
    const { width, height, look } = this.frame;
    const plan = votePlan(picture.members, width, height);
    const grained = look.contrast !== true;
    this.picture(`vote.wall.${plan.mode}`, width, height, (ctx) => { paintVoteWall(ctx, plan); }, 0, 0);
    // Light above the table only: what lies below it is for the tally and the verdict.
    const lit = plan.mode === 'wide' ? 430 * plan.scale : height;
    this.#lamps = this.picture(`vote.lamps.${plan.mode}`, width, lit, (ctx) => { paintVoteLamps(ctx, width, lit); }, 0, 0).setBlendMode(BlendModes.ADD);
    this.#adoption = this.picture(`vote.adoption.${plan.mode}`, width, lit, (ctx) => { paintAdoption(ctx, plan, width, lit); }, width / 2, 0, [0.5, 0]).setBlendMode(BlendModes.ADD).setAlpha(0);
    const rows = plan.mode === 'wide' ? [0] : [0, 1, 2];
    for (const row of rows) {
      const places = plan.places.filter((place) => place.row === row);
      for (const place of places) this.#beforeFigures(place, plan);
      const arms = new Map(places.map((place) => [place.id, this.#arms(place, plan)]));
      for (const place of places) this.#sit(place, plan, arms.get(place.id));
      const foot = plan.mode === 'wide' ? height : (places[0]?.figure.y ?? 0) + 66;
      this.#table(plan, row, foot, grained);
    }
    // Built after the vote began (a resized window): everything stands as it should at once.
    this.#set(picture, Object.keys(picture.hands).length > 0 || look.reducedMotion);
  }

  override change(picture: VotePicture): void {
    this.#set(picture, false);
  }

  #beforeFigures(place: VotePlace, plan: VotePlan): void {
    const h = place.figureHeight;
    const beam = plan.mode === 'wide'
      ? this.picture('vote.beam', 156 * plan.scale, place.figure.y + 4, (ctx) => { paintBeam(ctx, 156 * plan.scale, place.figure.y + 4); }, place.figure.x, place.figure.y + 4, [0.5, 1])
      : this.picture('vote.spot', 150, 130, (ctx) => { pool(ctx, 75, 70, 74, 60, '255,206,150', 0.5); }, place.figure.x, place.figure.y + 4, [0.5, 1]);
    this.#beams.set(place.id, beam.setBlendMode(BlendModes.ADD).setAlpha(0));
    const chair = h * 0.98;
    this.picture('vote.chair', chair * CHAIR.width, chair * CHAIR.height, (ctx) => { paintChair(ctx, chair, { ...EVENING, chair: ['#132327', '#080f11'], chairEdge: '#2c454b' }); }, place.figure.x, place.figure.y + 4, [0.5, 1]);
  }

  /** Arms stand before the chairs and behind all figures, so that each comes from its own shoulder. */
  #arms(place: VotePlace, plan: VotePlan): Voter['hands'] {
    const h = place.figureHeight;
    const { x, y } = standing(place, plan);
    const arm = (tone: Hand): GameObjects.Image => this.picture(`vote.arm.${tone}`, h * ARM.width, h * ARM.height, (ctx) => { paintArm(ctx, h, VOTE_TONES[tone], '235,246,255'); }, x + h * ARM.left, y, [0, 1]).setAlpha(0);
    return { for: arm('for'), against: arm('against'), abstain: arm('abstain') };
  }

  #sit(place: VotePlace, plan: VotePlan, hands: Voter['hands'] | undefined): void {
    const h = place.figureHeight;
    const { x, y } = standing(place, plan);
    const figure = (tone: keyof typeof VOTE_TONES): GameObjects.Image => this.picture(`vote.figure.${place.shoulders}.${tone}`, h * FIGURE_WIDTH, h, (ctx) => { paintFigure(ctx, h, { tone: VOTE_TONES[tone], rim: '226,244,255', shade: '2,6,8', from: 0, rimStrength: 0.75, shoulders: place.shoulders }); }, x, y, [0.5, 1]);
    const waiting = figure('waiting');
    const figures = { for: figure('for').setAlpha(0), against: figure('against').setAlpha(0), abstain: figure('abstain').setAlpha(0) };
    const beam = this.#beams.get(place.id);
    if (beam && hands) this.#voters.set(place.id, { place, figures, hands, handY: hands.for.y, waiting, beam, raised: null, tone: null });
  }

  #table(plan: VotePlan, row: number, foot: number, grained: boolean): void {
    const { width } = this.frame;
    const places = plan.places.filter((place) => place.row === row);
    const top = Math.min(...places.map((place) => place.figure.y)) - 6;
    const shown = plan.mode === 'wide' ? Math.min(foot, top + 170 * plan.scale) : foot;
    this.picture(`vote.table.${plan.mode}.${row}`, width, shown - top, (ctx) => {
      ctx.translate(0, -top);
      paintVoteTable(ctx, plan, row, grained);
    }, 0, top);
  }

  #set(picture: VotePicture, atOnce: boolean): void {
    const go = (image: GameObjects.Image, alpha: number, ms: number): void => { if (atOnce) image.setAlpha(alpha); else this.fade(image, alpha, ms); };
    if (this.#lamps) go(this.#lamps, picture.dim ? 0 : 1, TIME.room);
    const begun = Object.keys(picture.hands).length > 0;
    for (const [id, voter] of this.#voters) {
      const raised = picture.hands[id] ?? null;
      const lit = picture.lit.includes(id);
      go(voter.beam, lit ? 1 : 0, TIME.light);
      if (raised !== voter.raised) for (const hand of HANDS) this.#raise(voter, hand, raised === hand, atOnce);
      const tone = picture.votes?.[id] ?? raised ?? (begun ? voter.tone : null);
      if (tone !== voter.tone) {
        for (const hand of HANDS) go(voter.figures[hand], tone === hand ? 1 : 0, TIME.hand);
        go(voter.waiting, tone === null ? 1 : 0, TIME.hand * 2);
      }
      voter.raised = raised;
      voter.tone = tone;
    }
    this.#adopt(picture.adopted, atOnce);
  }

  /** The hand comes up from behind the table and settles. */
  #raise(voter: Voter, hand: Hand, up: boolean, atOnce: boolean): void {
    const image = voter.hands[hand];
    this.tweens.killTweensOf(image);
    if (atOnce || this.frame.look.reducedMotion) {
      image.setY(voter.handY);
      if (atOnce) image.setAlpha(up ? 1 : 0);
      else this.fade(image, up ? 1 : 0, TIME.still);
      return;
    }
    const below = voter.handY + image.displayHeight * 0.62;
    if (up) {
      image.setY(below).setAlpha(0.4);
      this.tweens.add({ targets: image, y: voter.handY, alpha: 1, duration: TIME.hand, ease: settle });
    } else if (image.alpha > 0) {
      this.tweens.add({ targets: image, y: below, alpha: 0, duration: TIME.hand, ease: standard });
    }
  }

  #adopt(adopted: boolean, atOnce: boolean): void {
    const light = this.#adoption;
    if (!light) return;
    this.tweens.killTweensOf(light);
    if (atOnce || this.frame.look.reducedMotion || !adopted) {
      light.setScale(1, 1);
      if (atOnce) light.setAlpha(adopted ? 1 : 0);
      else this.fade(light, adopted ? 1 : 0, TIME.light);
      return;
    }
    if (light.alpha > 0.99) return;
    light.setScale(0.3, 1);
    this.tweens.add({ targets: light, scaleX: 1, alpha: 1, duration: TIME.room, ease: standard });
  }
}

/** Where a figure stands: a little to the left, so that its raised arm has room. */
const standing = (place: VotePlace, plan: VotePlan): { readonly x: number; readonly y: number } => ({ x: place.figure.x - (plan.mode === 'wide' ? 5 : 8) * plan.scale, y: place.figure.y + 3 * plan.scale });
