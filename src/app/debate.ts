/**
 * One debate as a player or an observer goes through it: sends commands, lets the room play on, keeps what is to be shown
 * and how to take a move back. Holds no pixels; screens subscribe.
 */
import type { Difficulty } from '../domain/difficulty.ts';
import type { TextId } from '../domain/vocabulary.ts';
import { no, ok, type Result } from '../domain/result.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Command } from '../session/commands.ts';
import { nextCommand } from '../session/delegates.ts';
import type { Refusal } from '../session/refusals.ts';
import { awaited, open, send, type LogEntry, type Session } from '../session/session.ts';
import { aimMoves, aimViews, type AimMove, type AimView } from '../views/aims-view.ts';
import { captionView, meanwhileView } from '../views/caption-view.ts';
import { cameOf, movedBetween } from '../views/between-view.ts';
import { votedIn } from '../views/motion-view.ts';
import { savedEntry } from '../views/recap-view.ts';
import type { MinuteView } from '../views/record-models.ts';
import type { CaptionView } from '../views/view-models.ts';
import { say, type Say } from '../views/say.ts';
import type { Save } from './saves.ts';

/** Something to be shown under the table, one voice at a time. */
export interface Beat {
  readonly caption: CaptionView;
  readonly moved: MinuteView['moved'];
  /** What it did to the player's aims. */
  readonly aims: readonly AimView[];
}

/** Commands to which nobody answers: they can be taken back freely until somebody has acted since. */
const UNANSWERED: ReadonlySet<Command['type']> = new Set(['floor.take', 'sponsorship.join', 'vote.pledge', 'silence.place', 'brackets.put', 'capital.ask']);

interface Past {
  readonly session: Session;
  readonly command: Command;
}

export class Debate {
  #session: Session;
  #beats: readonly Beat[] = [];
  #meanwhile: Say | null = null;
  #meanwhileFrom = 0;
  #aims: readonly AimMove[] = [];
  #came: Say | null = null;
  /** Whether what is to be read began as several captions. */
  #several = false;
  /** Whose token each of the room's steps turned. */
  #moved = new Map<number, MinuteView['moved']>();
  /** Votes that have been held and not been shown yet. */
  #toReveal: readonly TextId[] = [];
  /** Votes on motions that have been taken and not been shown yet. */
  #motions: readonly LogEntry[] = [];
  #past: readonly Past[] = [];
  #practice: boolean;
  readonly #listeners = new Set<() => void>();

  /** Whether the debate is one of those that a player comes back to. */
  readonly #kept: boolean;

  private constructor(session: Session, practice: boolean, kept = true) {
    this.#session = session;
    this.#practice = practice;
    this.#kept = kept;
  }

  /** Opens a debate and lets the room play until the player is asked; an observer starts at the gavel. */
  static begin(scenario: Scenario, seed: number, seat: string | null, cardId: string | null, level: Difficulty = 'standard'): Result<Debate, Say> {
    if (seat === null) return ok(new Debate(open(scenario, seed, null, level), false));
    const found = scenario.seats.find((s) => s.id === seat);
    if (!found) return no(say('ui.link.seat', { what: seat }));
    if (!found.playable) return no(say('ui.link.not-playable', { name: found.inSentence }));
    const cards = scenario.cards.filter((c) => c.seat === seat);
    const card = cardId === null ? cards[0] : cards.find((c) => c.id === cardId);
    if (!card) return no(say('ui.link.card', { what: cardId ?? '', name: found.inSentence }));
    const debate = new Debate(open(scenario, seed, { seat, card }, level), false);
    debate.#room();
    return ok(debate);
  }

  /** A debate that has been played so far elsewhere, and is played on from here. It is not kept among the saved ones. */
  static from(session: Session): Debate {
    const debate = new Debate(session, false, false);
    debate.#room();
    debate.#toReveal = debate.#toReveal.filter((id) => !session.state.texts.some((t) => t.id === id && t.decision));
    return debate;
  }

  /** Plays a save's commands again. */
  static resume(scenario: Scenario, save: Save): Result<Debate, Say> {
    const card = scenario.cards.find((c) => c.id === save.card && c.seat === save.seat);
    if (!card) return no(say('ui.save.stale'));
    let session = open(scenario, save.seed, { seat: save.seat, card }, save.level);
    const past: Past[] = [];
    for (const command of save.commands) {
      const waits = awaited(session);
      if (waits.who === 'seat' && waits.human) past.push({ session, command });
      const next = send(session, command);
      if (!next.ok) return no(say('ui.save.stale'));
      session = next.value;
    }
    const debate = new Debate(session, save.practice);
    debate.#past = past;
    const held = session.state.texts.filter((t) => t.decision);
    debate.#room();
    debate.#toReveal = debate.#toReveal.filter((id) => !held.some((t) => t.id === id));
    return ok(debate);
  }

  get session(): Session {
    return this.#session;
  }
  /** What is to be read now, oldest first. */
  get beats(): readonly Beat[] {
    return this.#beats;
  }
  /** "Meanwhile, nine other moves": the rest of what the room did. */
  get meanwhile(): Say | null {
    return this.#meanwhile;
  }
  /** Log step from which the meanwhile line tells. */
  get meanwhileFrom(): number {
    return this.#meanwhileFrom;
  }
  /** What has become of the player's aims since its last move. */
  get aims(): readonly AimMove[] {
    return this.#aims;
  }
  /** What the room's moves came to since the player's own. */
  get came(): Say | null {
    return this.#came;
  }
  /** Captions that tell of a table which shows the end already. */
  get past(): boolean {
    return this.#several;
  }
  get toReveal(): TextId | null {
    return this.#toReveal[0] ?? null;
  }
  /** The vote on a motion that is to be shown. */
  get motionTaken(): LogEntry | null {
    return this.#motions[0] ?? null;
  }
  get practice(): boolean {
    return this.#practice;
  }
  /** False where the debate is a branch of a replay, which is come back to in another way. */
  get kept(): boolean {
    return this.#kept;
  }
  get over(): boolean {
    return awaited(this.#session).who === 'nobody';
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  send(command: Command): Result<Session, Refusal> {
    const before = this.#session;
    const sent = send(before, command);
    if (!sent.ok) return sent;
    this.#past = [...this.#past, { session: before, command }];
    this.#session = sent.value;
    this.#beats = [];
    this.#meanwhile = null;
    this.#came = null;
    this.#collect(before, sent.value, true);
    // What the player's own step did is told with it, where it is told at all.
    this.#room(this.#beats.length > 0 ? sent.value : before);
    this.#aims = aimMoves(before, this.#session);
    this.#tell();
    return ok(this.#session);
  }

  /** Null: free to take back. Otherwise the sentence that says what taking back means, or that there is nothing. */
  takeBackCost(): 'free' | 'practice' | 'nothing' {
    const last = this.#past.at(-1);
    if (!last || this.over) return 'nothing';
    return UNANSWERED.has(last.command.type) && this.#session.log.length === last.session.log.length + 1 ? 'free' : 'practice';
  }

  takeBack(): void {
    const cost = this.takeBackCost();
    const last = this.#past.at(-1);
    if (cost === 'nothing' || !last) return;
    if (cost === 'practice') this.#practice = true;
    this.#past = this.#past.slice(0, -1);
    this.#session = last.session;
    this.#beats = [];
    this.#aims = [];
    this.#meanwhile = null;
    this.#came = null;
    this.#several = false;
    this.#toReveal = [];
    this.#motions = [];
    this.#tell();
  }

  /** One caption has been read. */
  nextBeat(): void {
    this.#beats = this.#beats.slice(1);
    this.#tell();
  }

  /** The roll of a motion has been read. */
  motionSeen(): void {
    this.#motions = this.#motions.slice(1);
    this.#tell();
  }

  revealed(): void {
    this.#toReveal = this.#toReveal.slice(1);
    this.#tell();
  }

  /** Observing: plays until there is something to show. @returns false at the end */
  observeStep(quiet: boolean): boolean {
    this.#beats = [];
    for (let steps = 0; steps < 400; steps++) {
      const command = nextCommand(this.#session);
      if (!command) break;
      const before = this.#session;
      const sent = send(before, command);
      if (!sent.ok) break;
      this.#session = sent.value;
      this.#collect(before, sent.value, true);
      if (this.#toReveal.length > 0) break;
      const shown = this.#beats.length > 0;
      if (shown && (quiet || this.#beats.some((b) => b.moved.length > 0 || b.caption.seat === null || b.caption.record !== null))) break;
      if (shown) this.#beats = [];
    }
    this.#tell();
    return !this.over;
  }

  /** Observing at once: plays to the end. */
  observeAll(): void {
    while (!this.over) {
      const command = nextCommand(this.#session);
      if (!command) break;
      const sent = send(this.#session, command);
      if (!sent.ok) break;
      this.#session = sent.value;
    }
    this.#beats = [];
    this.#toReveal = [];
    this.#tell();
  }

  save(): Save | null {
    const { player, case: c, log } = this.#session;
    if (!player?.card || !this.#kept) return null;
    return { format: 1, scenario: c.scenario.id, seed: c.seed, seat: player.seat, card: player.card.id, level: c.difficulty, practice: this.#practice, commands: log.map((entry) => entry.command), about: savedEntry(this.#session) };
  }

  /**
   * The room plays on until the player is asked, or the debate is over.
   * @param since what has become of the player's aims from here on is told with the steps that did it; null: nothing is
   */
  #room(since: Session | null = null): void {
    const start = this.#session;
    const from = start.log.length;
    // The last step that touched each aim.
    const touched = new Map<string, number>();
    for (;;) {
      const command = nextCommand(this.#session);
      if (!command) break;
      const before = this.#session;
      const sent = send(before, command);
      if (!sent.ok) break;
      this.#session = sent.value;
      this.#collect(before, sent.value, false);
      if (since) for (const { id } of aimMoves(before, sent.value)) touched.set(id, sent.value.log.at(-1)?.step ?? 0);
    }
    this.#several = this.#beats.length > 1;
    if (this.#session.log.length === from) return;
    const aims = since ? aimMoves(since, this.#session) : [];
    const meanwhile = meanwhileView(this.#session, from, { always: new Set(aims.flatMap(({ id }) => touched.get(id) ?? [])) });
    const of = (step: number): readonly AimView[] => aimViews(this.#session, aims.filter(({ id }) => touched.get(id) === step));
    this.#beats = [...this.#beats, ...meanwhile.staged.map((caption) => ({ caption, moved: this.#moved.get(caption.step) ?? [], aims: of(caption.step) }))];
    this.#several = this.#beats.length > 1;
    this.#came = cameOf(start, this.#session);
    this.#meanwhile = meanwhile.rest;
    this.#meanwhileFrom = from;
  }

  #collect(before: Session, after: Session, caption: boolean): void {
    const moved = movedBetween(before, after);
    for (const entry of after.log.slice(before.log.length)) {
      this.#moved.set(entry.step, moved);
      for (const event of entry.events) if (event.type === 'vote.held') this.#toReveal = [...this.#toReveal, event.text];
      if (after.player && votedIn(entry)) {
        this.#motions = [...this.#motions, entry];
        continue;
      }
      if (!caption) continue;
      const said = captionView(after, entry);
      if (said) this.#beats = [...this.#beats, { caption: said, moved, aims: aimViews(after, aimMoves(before, after)) }];
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
