/**
 * What a replay file holds beside our fields is somebody's own and is kept. Where such a name nearly is one of ours it may be a slip
 * of the pen: then it is told, and the file is as sound as before.
 */
import type { Scenario } from '../scenario/scenario.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import { isRecord } from '../scenario/faults.ts';
import { nearestFirst, nearName } from '../scenario/near-names.ts';
import type { LineParts, Replay } from './replay-file.ts';
import { ReplaySchema } from './replay-schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** Words that people write where we have another. Each counts only where ours may stand. */
const MEANT: Readonly<Record<string, string>> = { date: 'round', day: 'round', when: 'round', halfday: 'round', comment: 'note', remark: 'note', difficulty: 'level', description: 'summary', expectations: 'expect', wording: 'text' };
/** Written by the program, long, and open by design. */
const PASSED: ReadonlySet<string> = new Set(['commands', 'digests']);

/** More is not told, nor looked at: a file that somebody made to be large is opened as fast as another. */
const MOST = 100;

/** Fields that nearly are ours, each with its place. */
export function strayFields(file: Replay): readonly Fault[] {
  const found: Fault[] = [];
  walk(ReplaySchema, file, '', found);
  return found;
}

/** Goes through a file along the shapes of its door. */
function walk(schema: unknown, value: unknown, place: string, found: Fault[]): void {
  for (const shape of shapesOf(schema)) {
    if (Array.isArray(value)) {
      if (shape['item'] !== undefined) value.forEach((entry: unknown, i) => { walk(shape['item'], entry, `${place}[${i}]`, found); });
      continue;
    }
    if (!isRecord(value)) continue;
    if (isRecord(shape['entries'])) inObject(shape['entries'], new Map(), value, place, found);
    else if (shape['type'] === 'variant') ofKinds(shape, value, place, found);
    else if (shape['type'] === 'union') for (const option of listOf(shape['options'])) walk(option, value, place, found);
    else if (shape['type'] === 'record') for (const [name, entry] of Object.entries(value)) walk(shape['value'], entry, `${place}.${name}`, found);
  }
}

/** The plain shapes inside one that is optional, piped or put off. */
function shapesOf(schema: unknown): readonly Json[] {
  if (!isRecord(schema)) return [];
  if (Array.isArray(schema['pipe'])) return schema['pipe'].filter((one: unknown): one is Json => isRecord(one) && one['kind'] === 'schema').flatMap((one) => (one === schema ? [] : shapesOf(one)));
  if (schema['type'] === 'optional') return shapesOf(schema['wrapped']);
  if (schema['type'] === 'lazy' && typeof schema['getter'] === 'function') return shapesOf((schema['getter'] as () => unknown)());
  return [schema];
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** An entry whose kind says which fields it has: a move by its `do`, an event by its `what`. */
function ofKinds(shape: Json, value: Json, place: string, found: Fault[]): void {
  const key = String(shape['key']);
  const options = listOf(shape['options']).flatMap((option) => (isRecord(option) && isRecord(option['entries']) ? [option['entries']] : []));
  const kindsOf = (entries: Json): readonly unknown[] => shapesOf(entries[key]).flatMap((kind) => listOf(kind['options']));
  const mine = options.find((entries) => kindsOf(entries).includes(value[key]));
  if (!mine) return;
  const others = new Map(options.flatMap((entries) => Object.keys(entries).filter((name) => !Object.hasOwn(mine, name)).map((name) => [name, String(value[key])] as const)));
  inObject(mine, others, value, place, found);
}

/** @param others fields of entries of other kinds, with the kind of this one */
function inObject(entries: Json, others: ReadonlyMap<string, string>, value: Json, place: string, found: Fault[]): void {
  const known = Object.keys(entries);
  let strange = 0;
  for (const [name, entry] of Object.entries(value)) {
    const at = place === '' ? name : `${place}.${name}`;
    if (Object.hasOwn(entries, name)) {
      if (!PASSED.has(name)) walk(entries[name], entry, at, found);
      continue;
    }
    if (++strange > MOST || found.length >= MOST) continue;
    const free = known.filter((one) => !Object.hasOwn(value, one));
    const meant = MEANT[name.toLowerCase().replace(/[^a-z]/g, '')];
    const near = nearName(name, free) ?? (meant !== undefined && free.includes(meant) ? meant : null);
    const kind = others.get(name);
    if (near !== null) found.push({ place: at, says: `did you mean "${near}"? It is kept, and not read.` });
    else if (kind !== undefined) found.push({ place: at, says: `is no field of "${kind}". It is kept, and not read.` });
  }
}

/** Names of sources that lead nowhere: neither the file nor its scenario has them, and they are no addresses. */
export function straySources(file: Replay, scenario: Scenario): readonly Fault[] {
  const found: Fault[] = [];
  const known = new Set([...Object.keys(file.sources ?? {}), ...Object.keys(scenario.sources)]);
  const names = [...known].slice(0, MOST);
  const look = (parts: readonly { readonly sources?: readonly string[] }[] | undefined, place: string): void => {
    parts?.forEach(({ sources }, i) => {
      sources?.forEach((name, n) => {
        if (found.length >= MOST || known.has(name) || /^https?:\/\//.test(name)) return;
        const near = nearName(name, names);
        found.push({ place: `${place}[${i}].sources[${n}]`, says: `"${name}" is no source of this file or of its scenario, nor a web address: ${near === null ? `there are ${nearestFirst(name, names).slice(0, MOST_NAMES).join(', ')}${known.size > MOST_NAMES ? ' and others' : ''}` : `did you mean "${near}"?`}` });
      });
    });
  };
  for (const part of ['moves', 'events', 'votes'] as const) look(file[part], part);
  const line = (parts: LineParts, at: string): void => {
    look(parts.annotations, `${at}annotations`);
    parts.variations?.forEach((variation, i) => { line(variation, `${at}variations[${i}].`); });
  };
  line(file, '');
  return found;
}
const MOST_NAMES = 8;
