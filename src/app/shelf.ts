/** The browser's database that may be full, blocked or broken, as far as the library needs it: every call answers, none throws. */
import { no, ok, type Result } from '../domain/result.ts';

/** Why nothing can be read or kept: the browser forbids it, there is no more room, or the database fails. */
export type ShelfFault = 'blocked' | 'full' | 'broken';

/** One debate: what a list shows of it, and its text. */
export interface Kept<About extends { readonly id: string }> {
  readonly about: About;
  readonly text: string;
}

const NAME = 'sixteenth-seat';
const VERSION = 1;
/** What a list shows, and the texts themselves: a list of hundreds need not read them all. */
const ABOUT = 'debates';
const TEXT = 'texts';
/** A database that does not open in this time is taken to be blocked: some browsers never answer. */
const PATIENCE_MS = 6000;

let opened: Promise<Result<IDBDatabase, ShelfFault>> | null = null;

function connect(): Promise<Result<IDBDatabase, ShelfFault>> {
  opened ??= new Promise((tell) => {
    const fail = (): void => {
      opened = null;
      tell(no('blocked'));
    };
    const waiting = setTimeout(fail, PATIENCE_MS);
    try {
      const asked = indexedDB.open(NAME, VERSION);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore(ABOUT, { keyPath: 'id' });
        asked.result.createObjectStore(TEXT);
      };
      asked.onsuccess = () => {
        clearTimeout(waiting);
        const database = asked.result;
        const gone = (): void => { opened = null; };
        database.onclose = gone;
        // Another tab runs a newer version of the game.
        database.onversionchange = () => {
          database.close();
          gone();
        };
        tell(ok(database));
      };
      asked.onerror = () => {
        clearTimeout(waiting);
        fail();
      };
    } catch {
      clearTimeout(waiting);
      fail();
    }
  });
  return opened;
}

const why = (fault: unknown): ShelfFault => (fault instanceof DOMException && fault.name === 'QuotaExceededError' ? 'full' : 'broken');

/** Does all or nothing. */
async function within<T>(mode: IDBTransactionMode, work: (about: IDBObjectStore, text: IDBObjectStore) => () => T): Promise<Result<T, ShelfFault>> {
  const database = await connect();
  if (!database.ok) return database;
  return new Promise((tell) => {
    let transaction: IDBTransaction | null = null;
    try {
      const begun = (transaction = database.value.transaction([ABOUT, TEXT], mode));
      begun.oncomplete = () => { tell(ok(answer())); };
      begun.onabort = () => { tell(no(why(begun.error))); };
      const answer = work(begun.objectStore(ABOUT), begun.objectStore(TEXT));
    } catch (fault) {
      if (transaction) transaction.abort();
      else opened = null;
      tell(no(why(fault)));
    }
  });
}

/** What is listed of all debates, as it was kept. */
export const listed = (): Promise<Result<readonly unknown[], ShelfFault>> =>
  within('readonly', (about) => {
    const asked = about.getAll();
    return () => asked.result as readonly unknown[];
  });

/** The text of one debate; null where there is none of that name. */
export const textKept = (id: string): Promise<Result<string | null, ShelfFault>> =>
  within('readonly', (_, text) => {
    const asked = text.get(id);
    return () => (typeof asked.result === 'string' ? asked.result : null);
  });

export const keepAll = (debates: readonly Kept<{ readonly id: string }>[]): Promise<Result<void, ShelfFault>> =>
  within('readwrite', (about, text) => {
    for (const debate of debates) {
      about.put(debate.about);
      text.put(debate.text, debate.about.id);
    }
    return () => undefined;
  });

export const eraseAll = (ids: readonly string[]): Promise<Result<void, ShelfFault>> =>
  within('readwrite', (about, text) => {
    for (const id of ids) {
      about.delete(id);
      text.delete(id);
    }
    return () => undefined;
  });
