/**
 * What a scenario file takes from others: the fields of the one that it extends, and single seats, clauses, arguments and cards
 * named with `from`. One State, one set of interests: a file says only what differs.
 */
import { no, ok, type Result } from '../domain/result.ts';
import { isRecord } from './faults.ts';
import { nearestFirst } from './near-names.ts';
import type { Fault } from './scenario-sense.ts';

/** Scenario files that others may lean on, by id: parsed JSON. */
export interface Library {
  (id: string): unknown;
  /** All of them, where that is known: said where one is named that is none. */
  readonly ids?: readonly string[];
}

type Json = Record<string, unknown>;

/** Lists whose entries may come from another file or be changed singly, and the tables inside such an entry that are joined key by key. */
export const LISTS: Readonly<Record<string, readonly string[]>> = { seats: ['numbers', 'interests'], clauses: [], arguments: [], cards: [] };
/** A file may lean on one that leans on another, and so on; further than this is a circle. */
const FARTHEST = 4;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const tableOf = (value: unknown): Json => (isRecord(value) ? value : {});

/** Names of the scenarios that a file leans on directly. */
export function leansOn(json: unknown): readonly string[] {
  if (!isRecord(json)) return [];
  const names = new Set<string>();
  if (typeof json['extends'] === 'string') names.add(json['extends']);
  for (const list of Object.keys(LISTS)) for (const entry of listOf(json[list])) if (isRecord(entry) && typeof entry['from'] === 'string') names.add(entry['from']);
  return [...names];
}

/**
 * The whole file. With `extends` it takes every top-level field that it does not give itself, and `changes` alters single entries
 * of the lists that it takes; an entry with `from` takes what it
 * does not give itself from the entry of the same id there. Of what is taken, interests, lines and trust that concern no clause
 * or seat of this file fall away, and sources that are cited come along.
 */
export function inherited(json: unknown, library: Library, depth = 0): Result<unknown, readonly Fault[]> {
  if (!isRecord(json)) return ok(json);
  if (depth > FARTHEST) return no([{ place: 'extends', says: 'leans on files that lean on others without end' }]);
  const there = (id: string): string => (library.ids ? `: there are ${nearestFirst(id, library.ids).join(', ')}` : '');
  const faults: Fault[] = [];
  const wholes = new Map<string, Json>();
  const whole = (id: string, place: string): Json | null => {
    const known = wholes.get(id);
    if (known) return known;
    const file = library(id);
    const found = isRecord(file) ? inherited(file, library, depth + 1) : no([{ place, says: `no scenario "${id}" is here to take it from${there(id)}` }]);
    if (!found.ok) {
      faults.push(...found.fault);
      return null;
    }
    wholes.set(id, tableOf(found.value));
    return tableOf(found.value);
  };

  const { extends: base, changes, ...own } = json;
  let result: Json = own;
  if (Object.hasOwn(json, 'extends')) {
    if (typeof base !== 'string') return no([{ place: 'extends', says: 'is not the id of a scenario' }]);
    const found = library(base);
    if (!isRecord(found)) return no([{ place: 'extends', says: `no scenario "${base}" is here to extend${there(base)}` }]);
    const all = whole(base, 'extends');
    if (!all) return no(faults);
    result = { ...all, ...own };
    if (changes !== undefined) result = { ...result, ...changed(all, own, changes, base, faults) };
  } else if (changes !== undefined) faults.push({ place: 'changes', says: 'needs "extends": it changes entries of the scenario that is extended' });
  const taken = takeEntries(own, result, whole, faults);
  if (faults.length > 0) return no(faults);
  if (taken.length === 0) return ok(changes === undefined ? result : withSources(result, [...wholes.values()]));
  const parts: Json = Object.fromEntries(Object.keys(LISTS).flatMap((list) => (own[list] === undefined ? [] : [[list, taken.find((t) => t.list === list)?.entries ?? own[list]]])));
  return ok(fitted({ ...result, ...parts }, own, [...wholes.values()], taken));
}

interface Taken {
  readonly list: string;
  readonly entries: readonly unknown[];
  /** Places of the entries that came from elsewhere. */
  readonly from: ReadonlySet<number>;
}

function takeEntries(own: Json, result: Json, whole: (id: string, place: string) => Json | null, faults: Fault[]): Taken[] {
  const taken: Taken[] = [];
  for (const [list, joined] of Object.entries(LISTS)) {
    if (!listOf(own[list]).some((entry) => isRecord(entry) && typeof entry['from'] === 'string')) continue;
    const from = new Set<number>();
    const entries = listOf(result[list]).map((entry, i) => {
      if (!isRecord(entry) || typeof entry['from'] !== 'string') return entry;
      const { from: name, ...mine } = entry;
      const there = whole(name, `${list}[${i}].from`);
      if (!there) return mine;
      const found = entryOf(there, list, mine['id'], name, `${list}[${i}].id`, faults);
      if (!found) return mine;
      from.add(i);
      return joinedWith(found, mine, joined);
    });
    taken.push({ list, entries, from });
  }
  return taken;
}

/** The entry of an id in a list of a scenario; a fault where there is none. */
function entryOf(file: Json, list: string, id: unknown, name: string, place: string, faults: Fault[]): Json | null {
  const all = listOf(file[list]).filter(isRecord);
  const found = all.find((entry) => entry['id'] === id);
  if (found) return found;
  const ids = all.map((entry) => String(entry['id']));
  faults.push({ place, says: typeof id === 'string' ? `no "${id}" in ${list} of ${name}: it has ${nearestFirst(id, ids).join(', ')}` : 'is missing' });
  return null;
}

const joinedWith = (found: Json, mine: Json, joined: readonly string[]): Json => ({
  ...found,
  ...mine,
  // What is no table stays as it is, for the door to refuse.
  ...Object.fromEntries(joined.filter((part) => isRecord(mine[part])).map((part) => [part, { ...tableOf(found[part]), ...tableOf(mine[part]) }])),
});

/** Lists of the scenario that is extended, with single entries of theirs changed. */
function changed(all: Json, own: Json, changes: unknown, base: string, faults: Fault[]): Json {
  const lists: Json = {};
  if (!isRecord(changes)) faults.push({ place: 'changes', says: 'is not an object' });
  for (const [list, entries] of Object.entries(tableOf(changes))) {
    const joined = Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
    const place = `changes.${list}`;
    if (!joined) faults.push({ place, says: `is none of ${Object.keys(LISTS).join(', ')}` });
    else if (own[list] !== undefined) faults.push({ place, says: `stands beside "${list}", which replaces the whole list: give one of the two` });
    else if (!Array.isArray(entries)) faults.push({ place, says: 'is not a list' });
    else
      lists[list] = entries.reduce<readonly unknown[]>((now, entry: unknown, i) => {
        if (!isRecord(entry)) {
          faults.push({ place: `${place}[${i}]`, says: 'is not an object' });
          return now;
        }
        const found = entryOf({ [list]: now }, list, entry['id'], base, `${place}[${i}].id`, faults);
        return found ? now.map((one) => (one === found ? joinedWith(found, entry, joined) : one)) : now;
      }, listOf(all[list]));
  }
  return lists;
}

/** Trims what was taken to the clauses and seats that are here, and brings trust and sources along. */
function fitted(file: Json, own: Json, wholes: readonly Json[], taken: readonly Taken[]): Json {
  const ids = (list: string): ReadonlySet<unknown> => new Set(listOf(file[list]).map((entry) => tableOf(entry)['id']));
  const clauses = ids('clauses');
  const seats = ids('seats');
  const here = (entry: unknown): boolean => clauses.has(tableOf(entry)['clause']);
  const trimmed = taken.find(({ list }) => list === 'seats');
  const fittedSeats = listOf(file['seats']).map((seat, i) => {
    if (!isRecord(seat) || !trimmed?.from.has(i)) return seat;
    const { interests, redLines, reported } = seat;
    // What the file says itself stays, right or wrong: a name that is none is for the door to find.
    const mine = tableOf(listOf(own['seats'])[i]);
    const wanted = tableOf(mine['interests']);
    return {
      ...seat,
      ...(isRecord(interests) ? { interests: Object.fromEntries(Object.entries(interests).filter(([clause]) => clauses.has(clause) || Object.hasOwn(wanted, clause))) } : {}),
      ...(mine['redLines'] === undefined ? { redLines: listOf(redLines).filter(here) } : {}),
      ...(mine['reported'] === undefined ? { reported: listOf(reported).filter((entry) => tableOf(entry)['clause'] === undefined || here(entry)) } : {}),
    };
  });
  const trust: Record<string, Json> = {};
  const cells = (table: unknown, all: boolean): void => {
    for (const [a, row] of Object.entries(tableOf(table))) for (const [b, value] of Object.entries(tableOf(row))) if (all || (seats.has(a) && seats.has(b))) (trust[a] ??= {})[b] = value;
  };
  for (const one of wholes) cells(one['trust'], false);
  cells(own['trust'], true);
  const complete: Json = { ...file, seats: fittedSeats, ...(trimmed ? { trust: own['trust'] === undefined || isRecord(own['trust']) ? trust : own['trust'] } : {}) };
  return withSources(complete, wholes);
}

/** The file, and beside its own sources those that it cites and the others have. */
function withSources(file: Json, wholes: readonly Json[]): Json {
  const known = tableOf(file['sources']);
  const sources: Json = { ...known };
  for (const name of cited(file)) if (!Object.hasOwn(known, name)) for (const one of wholes) if (Object.hasOwn(tableOf(one['sources']), name)) sources[name] = tableOf(one['sources'])[name];
  return { ...file, sources };
}

/** Every source that something in a file names. */
function cited(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'source' && typeof part === 'string') found.add(part);
    else if (key === 'sources' && Array.isArray(part)) for (const name of part) if (typeof name === 'string') found.add(name);
    cited(part, found);
  }
  return found;
}
