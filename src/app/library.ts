/**
 * The store of saved debates. What the browser cannot keep, because it is forbidden to or has no room left, stays here until the page
 * is closed: it can still be opened, played and saved as a file, and says so.
 */
import { no, ok, type Result } from '../domain/result.ts';
import { parseReplay, parseReplayText } from '../replay/parse-replay.ts';
import type { Replay } from '../replay/replay-file.ts';
import { writeReplay } from '../replay/write-replay.ts';
import { written } from '../scenario/faults.ts';
import { fingerprint } from '../session/digest.ts';
import { aboutDebate, AUTO_MOST, entryOf, type LibraryEntry } from '../views/library-view.ts';
import { say, type Say } from '../views/say.ts';
import { bundles, type Bundled } from './debate-bundle.ts';
import { loadScenario } from './engine.ts';
import { readFiles } from './replay-files.ts';
import { eraseAll, keepAll, listed, textKept, type Kept, type ShelfFault } from './shelf.ts';

/** Every id of the library begins so; no replay that ships with the game does. */
export const OWN = 'my-';

type Debate = Kept<LibraryEntry>;

export interface Put {
  readonly entry: LibraryEntry;
  /** Why it will be gone when the page is closed; null where it is kept. */
  readonly fault: Say | null;
}

export interface Imported {
  readonly entries: readonly LibraryEntry[];
  /** How many of them were in the library already. */
  readonly known: number;
  readonly faults: readonly Say[];
}

export interface Listing {
  /** The newest first. */
  readonly entries: readonly LibraryEntry[];
  /** Ids of those that will be gone when the page is closed. */
  readonly loose: ReadonlySet<string>;
  /** Why nothing that was kept can be read; null where all is well. */
  readonly fault: Say | null;
}

const faultSay = (fault: ShelfFault): Say => say(`library.fault.${fault}`);

class Library {
  /** What the browser would not keep. */
  readonly #loose = new Map<string, Debate>();
  readonly #listeners = new Set<() => void>();

  /** @returns how to stop listening */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async list(): Promise<Listing> {
    const found = await listed();
    const kept = (found.ok ? found.value : []).flatMap((value) => entryOf(value) ?? []).filter(({ id }) => !this.#loose.has(id));
    const entries = [...kept, ...[...this.#loose.values()].map(({ about }) => about)].sort((a, b) => (a.kept === b.kept ? (a.id < b.id ? -1 : 1) : a.kept < b.kept ? 1 : -1));
    return { entries, loose: new Set(this.#loose.keys()), fault: found.ok ? null : faultSay(found.fault) };
  }

  /** The replay of an entry; null where there is none of that name. */
  async get(id: string): Promise<Result<Replay | null, Say>> {
    const text = await this.#text(id);
    if (!text.ok) return text;
    if (text.value === null) return ok(null);
    const parsed = parseReplayText(text.value);
    return parsed.ok ? parsed : no(say('open.faults', { name: id, count: parsed.fault.length, first: parsed.fault[0] ? written(parsed.fault[0]) : '' }));
  }

  /**
   * Keeps a replay. The same one is not kept twice: kept by wish, it stays; kept again by the program, nothing changes.
   * @param how `id` writes over an entry (an annotation, a branch); `auto` keeps it among the last few
   */
  async put(replay: Replay, how: { readonly id?: string; readonly auto?: boolean; readonly kept?: string | null } = {}): Promise<Put> {
    const debate = await this.#debate(replay, how, (await this.list()).entries);
    const stored = await this.#store([debate]);
    if (how.auto === true) await this.#makeRoom();
    this.#tell();
    return { entry: debate.about, fault: stored.ok ? null : stored.fault };
  }

  /** @returns the entry with its new name, or why it cannot be called so */
  async rename(id: string, title: string): Promise<Result<Put, Say>> {
    const found = await this.get(id);
    if (!found.ok) return found;
    if (!found.value) return no(say('library.gone'));
    const named = parseReplay({ ...found.value, title: title.trim() });
    if (!named.ok) return no(say('library.name.refused', { what: named.fault[0]?.says ?? '' }));
    return ok(await this.put(named.value, { id }));
  }

  /** Takes an entry out. @returns how to put it back as it was, or why it is still there */
  async remove(id: string): Promise<Result<() => Promise<Say | null>, Say>> {
    const { entries } = await this.list();
    const about = entries.find((entry) => entry.id === id);
    const text = await this.#text(id);
    if (!text.ok) return text;
    if (!about || text.value === null) return no(say('library.gone'));
    const debate: Debate = { about, text: text.value };
    if (!this.#loose.delete(id)) {
      const erased = await eraseAll([id]);
      if (!erased.ok) return no(faultSay(erased.fault));
      // There may be room now for what there was none for.
      if (this.#loose.size > 0) await this.#store([...this.#loose.values()]);
    }
    this.#tell();
    return ok(async () => {
      const stored = await this.#store([debate]);
      this.#tell();
      return stored.ok ? null : stored.fault;
    });
  }

  /** Reads files of one replay or many and keeps what is sound in them. @param onDone told how much of it is done, 0..1 */
  async importMany(files: readonly File[], onDone: (part: number) => void = () => undefined): Promise<Imported> {
    const { found, faults } = await readFiles(files);
    const before = (await this.list()).entries;
    const entries: LibraryEntry[] = [];
    const loose: Say[] = [];
    for (const [i, { replay, kept }] of found.entries()) {
      const debate = await this.#debate(replay, { kept }, [...before, ...entries]);
      const stored = await this.#store([debate]);
      if (!stored.ok && loose.length === 0) loose.push(stored.fault);
      entries.push(debate.about);
      onDone((i + 1) / found.length);
      // The page answers in between.
      await new Promise((go) => setTimeout(go, 0));
    }
    this.#tell();
    return { entries, known: entries.filter(({ id }) => before.some((entry) => entry.id === id)).length, faults: [...faults, ...loose] };
  }

  /** The texts of files that hold every debate, one as a rule; what cannot be read is named. */
  async exportAll(): Promise<{ readonly texts: readonly string[]; readonly count: number; readonly faults: readonly Say[] }> {
    const debates: Bundled[] = [];
    const faults: Say[] = [];
    for (const { id, kept, title } of (await this.list()).entries) {
      const found = await this.get(id);
      if (found.ok && found.value) debates.push({ replay: found.value, kept });
      else faults.push(found.ok ? say('library.gone') : say('library.export.without', { title, why: found.fault }));
    }
    return { texts: bundles(debates), count: debates.length, faults };
  }

  async #text(id: string): Promise<Result<string | null, Say>> {
    const loose = this.#loose.get(id);
    if (loose) return ok(loose.text);
    const found = await textKept(id);
    return found.ok ? found : no(faultSay(found.fault));
  }

  async #debate(replay: Replay, how: { readonly id?: string; readonly auto?: boolean; readonly kept?: string | null }, entries: readonly LibraryEntry[]): Promise<Debate> {
    const text = writeReplay(replay);
    const print = fingerprint(text);
    const same = entries.find((entry) => (how.id === undefined ? entry.print === print : entry.id === how.id));
    const scenario = await loadScenario(replay.scenario.id);
    const about: LibraryEntry = {
      ...aboutDebate(replay, scenario.ok ? scenario.value : null),
      id: same?.id ?? how.id ?? `${OWN}${crypto.getRandomValues(new Uint32Array(2)).reduce((all, one) => all + one.toString(36), '')}`,
      kept: same?.kept ?? how.kept ?? new Date().toISOString(),
      auto: how.auto === true && (same?.auto ?? true),
      size: text.length,
      print,
    };
    return { about, text };
  }

  /** What cannot be kept is held until the page is closed. */
  async #store(debates: readonly Debate[]): Promise<Result<void, Say>> {
    const kept = await keepAll(debates);
    for (const debate of debates) {
      if (kept.ok) this.#loose.delete(debate.about.id);
      else this.#loose.set(debate.about.id, debate);
    }
    return kept.ok ? kept : no(faultSay(kept.fault));
  }

  /** Of the debates that nobody asked to keep, the oldest go. */
  async #makeRoom(): Promise<void> {
    const { entries, loose } = await this.list();
    const old = entries.filter(({ auto, id }) => auto && !loose.has(id)).slice(AUTO_MOST);
    if (old.length > 0) await eraseAll(old.map(({ id }) => id));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const library = new Library();
