/**
 * What a scenario file takes from others: the fields of the one that it extends, and single seats, clauses, arguments and cards
 * named with `from`. One State, one set of interests: a file says only what differs.
 */
import { no, ok, type Result } from '../domain/result.ts';
import { isRecord } from './faults.ts';
import type { Fault } from './scenario-sense.ts';

/** Scenario files that others may lean on, by id: parsed JSON. */
export type Library = (id: string) => unknown;

type Json = Record<string, unknown>;

/** Lists whose entries may come from another file, and the tables inside such an entry that are joined key by key. */
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
 * The whole file. With `extends` it takes every top-level field that it does not give itself; an entry with `from` takes what it
 * does not give itself from the entry of the same id there. Of what is taken, interests, lines and trust that concern no clause
 * or seat of this file fall away, and sources that are cited come along.
 */
export function inherited(json: unknown, library: Library, depth = 0): Result<unknown, readonly Fault[]> {
  if (!isRecord(json)) return ok(json);
  if (depth > FARTHEST) return no([{ place: 'extends', says: 'leans on files that lean on others without end' }]);
  const faults: Fault[] = [];
  const wholes = new Map<string, Json>();
  const whole = (id: string, place: string): Json | null => {
    const known = wholes.get(id);
    if (known) return known;
    const file = library(id);
    const found = isRecord(file) ? inherited(file, library, depth + 1) : no([{ place, says: `no scenario "${id}" is here to take it from` }]);
    if (!found.ok) {
      faults.push(...found.fault);
      return null;
    }
    wholes.set(id, tableOf(found.value));
    return tableOf(found.value);
  };

  const { extends: base, ...own } = json;
  let result: Json = own;
  if (Object.hasOwn(json, 'extends')) {
    if (typeof base !== 'string') return no([{ place: 'extends', says: 'is not the id of a scenario' }]);
    const found = library(base);
    if (!isRecord(found)) return no([{ place: 'extends', says: `no scenario "${base}" is here to extend` }]);
    if (Object.hasOwn(found, 'extends')) return no([{ place: 'extends', says: `"${base}" extends another scenario itself; only a whole scenario can be extended` }]);
    const all = whole(base, 'extends');
    if (!all) return no(faults);
    result = { ...all, ...own };
  }
  const taken = takeEntries(own, result, whole);
  if (faults.length > 0) return no(faults);
  if (taken.length === 0) return ok(result);
  const parts: Json = Object.fromEntries(Object.keys(LISTS).flatMap((list) => (own[list] === undefined ? [] : [[list, taken.find((t) => t.list === list)?.entries ?? own[list]]])));
  return ok(fitted({ ...result, ...parts }, own, [...wholes.values()], taken));
}

interface Taken {
  readonly list: string;
  readonly entries: readonly unknown[];
  /** Places of the entries that came from elsewhere. */
  readonly from: ReadonlySet<number>;
}

function takeEntries(own: Json, result: Json, whole: (id: string, place: string) => Json | null): Taken[] {
  const taken: Taken[] = [];
  for (const [list, joined] of Object.entries(LISTS)) {
    if (!listOf(own[list]).some((entry) => isRecord(entry) && typeof entry['from'] === 'string')) continue;
    const from = new Set<number>();
    const entries = listOf(result[list]).map((entry, i) => {
      if (!isRecord(entry) || typeof entry['from'] !== 'string') return entry;
      const { from: name, ...mine } = entry;
      const there = whole(name, `${list}[${i}].from`);
      const found = listOf(there?.[list]).find((other) => isRecord(other) && other['id'] === mine['id']);
      // An entry that is not there is left as it is: the door says what it lacks.
      if (!isRecord(found)) return mine;
      from.add(i);
      return { ...found, ...mine, ...Object.fromEntries(joined.filter((part) => mine[part] !== undefined).map((part) => [part, { ...tableOf(found[part]), ...tableOf(mine[part]) }])) };
    });
    taken.push({ list, entries, from });
  }
  return taken;
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
    return {
      ...seat,
      interests: Object.fromEntries(Object.entries(tableOf(interests)).filter(([clause]) => clauses.has(clause))),
      redLines: listOf(redLines).filter(here),
      reported: listOf(reported).filter((entry) => tableOf(entry)['clause'] === undefined || here(entry)),
    };
  });
  const trust: Record<string, Json> = {};
  for (const table of [...wholes.map((one) => one['trust']), own['trust']])
    for (const [a, row] of Object.entries(tableOf(table))) for (const [b, value] of Object.entries(tableOf(row))) if (seats.has(a) && seats.has(b)) (trust[a] ??= {})[b] = value;
  const complete: Json = { ...file, seats: fittedSeats, ...(trimmed ? { trust } : {}) };
  const known = tableOf(file['sources']);
  const sources: Json = { ...known };
  for (const name of cited(complete)) if (!Object.hasOwn(known, name)) for (const one of wholes) if (Object.hasOwn(tableOf(one['sources']), name)) sources[name] = tableOf(one['sources'])[name];
  return { ...complete, sources };
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
