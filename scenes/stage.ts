/** The one canvas of the page: opened once, moved between screens by its host element, told what to draw. */
import { AUTO, CANVAS, Game, Scale } from 'phaser';
import { ChamberScene } from './chamber.scene.ts';
import { Breath } from './breath.ts';
import { RenderOnDemand } from './render-on-demand.ts';
import type { Frame, RoomScene } from './room-scene.ts';
import { softwareGpu } from './software-gpu.ts';
import type { StageLook, StagePicture } from './stage-picture.ts';
import { TalkScene } from './talk.scene.ts';
import { TextureShelf } from './texture-shelf.ts';
import { VoteScene } from './vote.scene.ts';

export interface Stage {
  show(picture: StagePicture): void;
  look(look: StageLook): void;
  /** @param width in CSS px */
  resize(width: number, height: number): void;
  readonly asleep: boolean;
  readonly frames: number;
  destroy(): void;
}

/** More device px than this for one CSS px cost memory and show nothing. */
const MOST_RATIO = 3;
/** A larger canvas is drawn a little coarser. */
const MOST_PIXELS = 8_300_000;
/** While a window is being dragged the room is not painted anew for every size. */
const STEADY = 90;

export function openStage(host: HTMLElement, look: StageLook): Promise<Stage> {
  if (!document.createElement('canvas').getContext('2d')) return Promise.reject(new Error('no canvas'));
  return new Promise((resolve, reject) => {
    try {
      const software = softwareGpu();
      const game = new Game({ type: software ? CANVAS : AUTO, parent: host, width: 2, height: 2, banner: false, audio: { noAudio: true }, input: { keyboard: false, mouse: false, touch: false, gamepad: false }, disableContextMenu: false, transparent: true, scene: [], scale: { mode: Scale.NONE, width: 2, height: 2 }, render: { antialias: true, roundPixels: false, powerPreference: 'low-power' } });
      game.events.once('ready', () => { resolve(new OpenStage(game, host, look, !software)); });
    } catch (error) {
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

interface Rooms {
  readonly chamber: ChamberScene;
  readonly talk: TalkScene;
  readonly vote: VoteScene;
}

class OpenStage implements Stage {
  readonly #game: Game;
  readonly #shelf: TextureShelf;
  readonly #rooms: Rooms;
  readonly #demand: RenderOnDemand;
  readonly #breath: Breath;
  readonly #observer: ResizeObserver;
  /** Breathing is for graphics hardware: computed light would keep a processor busy. */
  readonly #hardware: boolean;
  #look: StageLook;
  /** Movement was given up: this machine draws too slowly for it. */
  #plain = false;
  #size = { width: 0, height: 0 };
  #picture: StagePicture | null = null;
  /** What stands on the canvas now. */
  #shown: { picture: StagePicture; frame: Frame } | null = null;
  #due = 0;
  #later = 0;
  #arranged = 0;

  constructor(game: Game, host: HTMLElement, look: StageLook, hardware: boolean) {
    this.#game = game;
    this.#look = look;
    this.#hardware = hardware;
    this.#shelf = new TextureShelf(game.textures);
    this.#rooms = { chamber: new ChamberScene('chamber', this.#shelf), talk: new TalkScene('talk', this.#shelf), vote: new VoteScene('vote', this.#shelf) };
    for (const [key, room] of Object.entries(this.#rooms)) game.scene.add(key, room as RoomScene<StagePicture>, true);
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.style.pointerEvents = 'none';
    game.canvas.style.display = 'block';
    this.#demand = new RenderOnDemand(game, () => {
      if (this.#plain) return;
      this.#plain = true;
      this.#soon();
    });
    this.#breath = new Breath((swing) => {
      this.#rooms.chamber.breathe(swing);
      this.#demand.drawNow();
    }, () => this.#demand.asleep);
    this.#observer = new ResizeObserver(() => { this.resize(host.clientWidth, host.clientHeight); });
    this.#observer.observe(host);
    this.resize(host.clientWidth, host.clientHeight);
  }

  get asleep(): boolean {
    return this.#demand.asleep;
  }

  get frames(): number {
    return this.#demand.frames;
  }

  show(picture: StagePicture): void {
    this.#picture = picture;
    this.#soon();
  }

  look(look: StageLook): void {
    this.#look = look;
    this.#soon();
  }

  resize(width: number, height: number): void {
    if (width < 1 || height < 1) return;
    this.#size = { width, height };
    this.#soon();
  }

  destroy(): void {
    cancelAnimationFrame(this.#due);
    clearTimeout(this.#later);
    this.#observer.disconnect();
    this.#breath.stop();
    this.#demand.destroy();
    this.#shown = null;
    this.#picture = null;
    // A sleeping loop would never get round to it.
    this.#game.loop.wake();
    this.#game.destroy(true);
  }

  /** A new screen brings a size and a picture; both are taken in before the next frame. */
  #soon(): void {
    if (this.#due !== 0) return;
    this.#due = requestAnimationFrame(() => {
      this.#due = 0;
      this.#take();
    });
  }

  #take(): void {
    const picture = this.#picture;
    if (!picture || this.#size.width === 0) return;
    const frame = this.#frame();
    const shown = this.#shown;
    if (shown && sameFrame(shown.frame, frame) && shown.picture.kind === picture.kind && same(this.#rooms, picture, shown.picture)) {
      this.#shown = { picture, frame: { ...shown.frame, look: frame.look } };
      this.#rooms[picture.kind].move(frame.look);
      if (picture !== shown.picture) change(this.#rooms, picture);
    } else {
      const onlySize = shown !== null && shown.picture.kind === picture.kind && shown.frame.look.theme === frame.look.theme;
      const wait = onlySize ? this.#arranged + STEADY - performance.now() : 0;
      if (wait > 0) {
        clearTimeout(this.#later);
        this.#later = window.setTimeout(() => { this.#soon(); }, STEADY);
        return;
      }
      this.#arrange(picture, frame);
    }
    this.#demand.kick();
    if (this.#hardware && picture.kind === 'chamber' && picture.breathing && !frame.look.reducedMotion) this.#breath.start();
    else this.#breath.stop();
  }

  #arrange(picture: StagePicture, frame: Frame): void {
    const { width, height, ratio } = frame;
    if (this.#shown && this.#shown.picture.kind !== picture.kind) this.#rooms[this.#shown.picture.kind].clear();
    const scale = this.#game.scale;
    scale.setZoom(1 / ratio);
    scale.resize(Math.round(width * ratio), Math.round(height * ratio));
    this.#game.canvas.style.width = `${width}px`;
    this.#game.canvas.style.height = `${height}px`;
    this.#shelf.begin();
    arrange(this.#rooms, picture, frame);
    this.#shelf.tidy();
    this.#shown = { picture, frame };
    this.#demand.drawNow();
    this.#arranged = performance.now();
  }

  #frame(): Frame {
    const { width, height } = this.#size;
    const wanted = Math.min(MOST_RATIO, window.devicePixelRatio || 1);
    return { width, height, ratio: Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height))), look: this.#plain ? { ...this.#look, reducedMotion: true } : this.#look };
  }
}

const sameFrame = (a: Frame, b: Frame): boolean => a.width === b.width && a.height === b.height && a.ratio === b.ratio && a.look.theme === b.look.theme && a.look.contrast === b.look.contrast;

function same(rooms: Rooms, picture: StagePicture, was: StagePicture): boolean {
  if (picture.kind === 'chamber') return was.kind === 'chamber' && rooms.chamber.same(picture, was);
  if (picture.kind === 'vote') return was.kind === 'vote' && rooms.vote.same(picture, was);
  return was.kind === 'talk' && rooms.talk.same(picture, was);
}

function change(rooms: Rooms, picture: StagePicture): void {
  if (picture.kind === 'chamber') rooms.chamber.change(picture);
  else if (picture.kind === 'talk') rooms.talk.change(picture);
  else rooms.vote.change(picture);
}

function arrange(rooms: Rooms, picture: StagePicture, frame: Frame): void {
  if (picture.kind === 'chamber') rooms.chamber.arrange(frame, picture);
  else if (picture.kind === 'talk') rooms.talk.arrange(frame, picture);
  else rooms.vote.arrange(frame, picture);
}
