/** A replay as the text of a file: known fields in one order, those of others after them, one command or move to a line. */
import type { Replay } from './replay-file.ts';

const ORDER: readonly string[] = ['$schema', 'format', 'id', 'title', 'summary', 'scenario', 'seed', 'level', 'seats', 'moves', 'events', 'votes', 'expect', 'annotations', 'sources', 'from', 'commands', 'digests', 'variations'];
const place = (key: string): number => {
  const at = ORDER.indexOf(key);
  return at < 0 ? ORDER.length : at;
};

/** The text of a `*.replay.json`. Parsed again it is the same replay. */
export const writeReplay = (replay: Replay): string => `${block(replay, '')}\n`;

function block(value: object, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field], i) => ({ key, field: field as unknown, i }))
    .sort((a, b) => place(a.key) - place(b.key) || a.i - b.i);
  return fields.length === 0 ? '{}' : `{\n${fields.map(({ key, field }) => `${inner}${JSON.stringify(key)}: ${written(key, field, inner)}`).join(',\n')}\n${indent}}`;
}

function written(key: string, value: unknown, indent: string): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  const entries = value as readonly unknown[];
  const inner = `${indent}  `;
  const each = (entry: unknown): string => (key === 'variations' && typeof entry === 'object' && entry !== null ? block(entry, inner) : JSON.stringify(entry));
  return `[\n${entries.map((entry) => `${inner}${each(entry)}`).join(',\n')}\n${indent}]`;
}
