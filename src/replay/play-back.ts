/**
 * A file is played: its commands one by one, each fingerprint compared, then the script and the room to the end. Snapshots of the fold
 * are kept, so that any step of a long debate is reached by carrying out a few commands.
 */
import { no, ok, type Result } from '../domain/result.ts';
import { isRecord } from '../scenario/faults.ts';
import { nearestFirst } from '../scenario/near-names.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import { pickCommand } from '../session/command-shape.ts';
import type { Command } from '../session/commands.ts';
import { digestAfter, openingDigest } from '../session/digest.ts';
import { open, reseat, send, type Player, type Session } from '../session/session.ts';
import type { SeatId } from '../domain/vocabulary.ts';
import { failures, type Failure } from './expectations.ts';
import { lineOf, type Line, type LinePath } from './lines.ts';
import { strangeNames } from './move-words.ts';
import { isScript, type Annotation, type Replay } from './replay-file.ts';
import { scenarioDigest } from './scenario-digest.ts';
import { ScriptReader, type Refused } from './script.ts';
import { strayFields, straySources } from './stray-fields.ts';
import { seatedBy, type Seated } from './seating.ts';

/** Finds a scenario by its id; null where there is none such. */
export interface Scenarios {
  (id: string): Scenario | null;
  /** All of them, where that is known: said where one is named that is none. */
  readonly ids?: readonly string[];
}

/** The first step at which the debate is not the one that was recorded. */
export interface Divergence {
  readonly step: number;
  /** Where it stands in the file: `commands[11]`. */
  readonly place: string;
  /** The fingerprint of the file, and the one that came out; null where the command was refused or is none. */
  readonly recorded: string | null;
  readonly found: string | null;
}

/** An annotation at the step at which it is said. */
export type Placed = Annotation & { readonly step: number };

export interface Playback {
  readonly file: Replay;
  readonly path: LinePath;
  readonly title: string;
  readonly scenario: Scenario;
  /** The debate at the end of the line. */
  readonly session: Session;
  /** Commands carried out; `at` answers for 0 to this. */
  readonly steps: number;
  /** Part of the file that each step comes from, the first step first: null where the room played it. */
  readonly places: readonly (string | null)[];
  /** Whole fingerprint after each step, the first step first. */
  readonly digests: readonly string[];
  readonly diverged: Divergence | null;
  /** The scenario is not the one that the file was made with. */
  readonly scenarioChanged: boolean;
  /** Each recorded command has a fingerprint, and all agree. False also where there is nothing to compare. */
  readonly verified: boolean;
  /** What the rules refused. A recording ends there; a script goes on without it. */
  readonly refused: readonly Refused[];
  readonly failed: readonly Failure[];
  /** Expectations that do not come out and are known not to. */
  readonly knownFailures: readonly Failure[];
  /** What is well but may be a slip of the pen: fields that nearly are ours, names of sources that lead nowhere, notes without a moment. */
  readonly slips: readonly Fault[];
  /** Of the line, and the notes of a script at the steps at which they were played; in the order of steps. */
  readonly annotations: readonly Placed[];
  /** The debate after so many commands; 0 is the opening. Its log is the first so many entries of `session.log`. */
  at(step: number): Session;
}

/** A snapshot after so many commands. */
const EVERY = 8;
/** More commands than any debate can have; a script that reaches it is a fault of ours. */
const ENDLESS = 3000;

/**
 * Plays one line of a file.
 * @param scenarios where its scenario is found
 * @param path the main line where it is empty, else a branch
 * @returns what came of it, or why it cannot be played: a name that is none, a scenario that is not here
 */
export function playBack(file: Replay, scenarios: Scenarios, path: LinePath = []): Result<Playback, readonly Fault[]> {
  const scenario = scenarios(file.scenario.id);
  if (!scenario) return no([{ place: 'scenario.id', says: `there is no scenario "${file.scenario.id}" here${scenarios.ids ? `: there are ${nearestFirst(file.scenario.id, scenarios.ids).join(', ')}` : ''}` }]);
  if (path.length > 0 && isScript(file)) {
    const main = playBack(file, scenarios);
    if (!main.ok) return main;
    return playLine(file, scenario, lineOf(file, path, main.value.session.log.map((entry) => entry.command)));
  }
  return playLine(file, scenario, lineOf(file, path));
}

function playLine(file: Replay, scenario: Scenario, line: Line | null): Result<Playback, readonly Fault[]> {
  if (!line) return no([{ place: 'variations', says: 'there is no such branch' }]);
  const script = isScript(file);
  const seated: Seated[] = [];
  const faults: Fault[] = script ? [...strangeNames(scenario, file)] : [];
  for (const [i, { seats, place }] of line.seatings.entries()) {
    const found = seatedBy(scenario, seats, place, i === 0 && script ? file.moves : []);
    if (found.ok) seated.push(found.value);
    else faults.push(...found.fault);
  }
  if (faults.length > 0) return no(faults);
  const fold = new Fold(scenario, file, seated[0] ?? { player: null, others: [] });
  let diverged: Divergence | null = null;
  const refusals: Refused[] = [];
  for (const [i, { command, digest, place }] of line.commands.entries()) {
    line.seatings.forEach((seating, n) => {
      const next = seated[n];
      if (n > 0 && seating.at === i && next) fold.seat(next.player, next.others);
    });
    const picked = pickCommand(command);
    const sent = picked ? fold.send(picked, place) : no({ code: 'not-a-move' } as const);
    if (!sent.ok) {
      refusals.push({ place, step: i + 1, refusal: sent.fault, ...doer(command), never: null });
      diverged ??= { step: i + 1, place, recorded: digest, found: null };
      break;
    }
    const found = fold.digest;
    if (digest !== null && !found.startsWith(digest)) diverged ??= { step: i + 1, place, recorded: digest, found: found.slice(0, digest.length) };
  }
  line.seatings.forEach((seating, n) => {
    const next = seated[n];
    if (n > 0 && seating.at === line.commands.length && next) fold.seat(next.player, next.others);
  });
  if (script && line.path.length === 0 && refusals.length === 0) {
    const reader = new ScriptReader(file);
    for (let n = 0; n < ENDLESS; n++) {
      const next = reader.next(fold.session);
      if (!next) break;
      const sent = fold.send(next.command, next.place);
      if (!sent.ok) {
        refusals.push({ place: next.place ?? `step ${fold.session.log.length + 1}`, step: fold.session.log.length + 1, refusal: sent.fault, ...doer(next.command), never: null });
        break;
      }
    }
    refusals.push(...reader.refusals(fold.session));
  }
  return ok(fold.told(line, diverged, refusals));
}

/** Whose command it is, and which; a file may hold anything there. */
function doer(command: unknown): { readonly by: SeatId | null; readonly did: string | null } {
  if (!isRecord(command)) return { by: null, did: null };
  const { by, type } = command;
  return { by: typeof by === 'string' ? by : null, did: typeof type === 'string' ? type : null };
}

/** A debate that is being played, with what is kept on the way. */
class Fold {
  session: Session;
  digest: string;
  readonly #file: Replay;
  readonly #digests: string[] = [];
  readonly #places: (string | null)[] = [];
  readonly #snapshots: Session[];
  readonly #seatings = new Map<number, { readonly player: Player | null; readonly others: readonly SeatId[] }>();

  constructor(scenario: Scenario, file: Replay, { player, others }: Seated) {
    this.#file = file;
    this.session = open(scenario, file.seed, player, file.level, undefined, others);
    this.digest = openingDigest(scenario.id, file.seed);
    this.#snapshots = [this.session];
  }

  send(command: Command, place: string | null): ReturnType<typeof send> {
    const sent = send(this.session, command);
    if (!sent.ok) return sent;
    this.session = sent.value;
    const entry = this.session.log.at(-1);
    if (entry) this.digest = digestAfter(this.digest, entry);
    this.#digests.push(this.digest);
    this.#places.push(place);
    if (this.session.log.length % EVERY === 0) this.#snapshots.push(this.session);
    return sent;
  }

  seat(player: Player | null, others: readonly SeatId[]): void {
    this.session = reseat(this.session, player, others);
    this.#seatings.set(this.session.log.length, { player, others });
    if (this.session.log.length % EVERY === 0) this.#snapshots[this.session.log.length / EVERY] = this.session;
  }

  told(line: Line, diverged: Divergence | null, refused: readonly Refused[]): Playback {
    const { session } = this;
    const { scenario } = session.case;
    const file = this.#file;
    const places = this.#places;
    const snapshots = this.#snapshots;
    const seatings = this.#seatings;
    const steps = session.log.length;
    const at = (step: number): Session => {
      const wanted = Math.max(0, Math.min(steps, Math.trunc(step)));
      if (wanted === steps) return session;
      let now = snapshots[Math.floor(wanted / EVERY)] ?? session;
      while (now.log.length < wanted) {
        const command = session.log[now.log.length]?.command;
        const next = command && send(now, command);
        if (!next?.ok) break;
        const seating = seatings.get(next.value.log.length);
        now = seating ? reseat(next.value, seating.player, seating.others) : next.value;
      }
      // The same entries as at the end, so that what is remembered of an entry holds at every step.
      return { ...now, log: session.log.slice(0, wanted) };
    };
    const recorded = line.commands.filter((command) => command.digest !== null).length;
    const digest = scenarioDigest(scenario);
    const expected = line.path.length === 0 ? failures(file.expect ?? [], { session, at, digest: this.digest }) : [];
    return {
      file,
      path: line.path,
      title: line.title,
      scenario,
      session,
      steps,
      places,
      digests: this.#digests,
      diverged,
      scenarioChanged: file.scenario.digest !== undefined && !digest.startsWith(file.scenario.digest) && !file.scenario.digest.startsWith(digest),
      verified: diverged === null && recorded > 0 && recorded === line.commands.length,
      refused,
      failed: expected.filter((failure) => failure.known === null),
      knownFailures: expected.filter((failure) => failure.known !== null),
      slips: [...strayFields(file), ...straySources(file, scenario), ...line.annotations.flatMap((a, i) => (placed(session, a).length > 0 ? [] : [{ place: `annotations[${i}].round`, says: `half-day ${a.round ?? 0} was never opened: this is not shown` }]))],
      annotations: [...line.annotations.flatMap((a) => placed(session, a)), ...notes(file, places)].filter((a) => a.step <= steps).sort((a, b) => a.step - b.step),
      at,
    };
  }
}

/** What is said of a half-day stands at the step that opened it; at the beginning where it is the opening, nowhere where there was none such. */
function placed({ log }: Session, annotation: Annotation): readonly Placed[] {
  const { step, round } = annotation;
  if (step !== undefined) return [{ ...annotation, step }];
  if (round === 0) return [{ ...annotation, step: 0 }];
  const opened = log.find((entry) => entry.events.some((e) => e.type === 'round.opened' && e.round === round));
  return opened ? [{ ...annotation, step: opened.step }] : [];
}

/** Notes of a script's moves, events and votes as annotations of the steps at which they were played. */
function notes(file: Replay, places: readonly (string | null)[]): readonly Placed[] {
  return (['moves', 'events', 'votes'] as const).flatMap((part) =>
    (file[part] ?? []).flatMap(({ note, sources }, i): Placed[] => {
      const step = places.indexOf(`${part}[${i}]`) + 1;
      return note === undefined || step === 0 ? [] : [{ step, text: note, ...(sources ? { sources } : {}) }];
    }),
  );
}
