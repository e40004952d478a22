/** Faults of a file in plain words, each with its place: shared by the doors of scenarios and of replays. */
import type * as v from 'valibot';
import type { Fault } from './scenario-sense.ts';

/** Names that would reach into JavaScript itself. */
export const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** One fault as a sentence: `seats[3].interests.rights.ideal: 140 is above 100`. */
export const written = (fault: Fault): string => (fault.place === '' ? fault.says : `${fault.place}: ${fault.says}`);

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param thing what the file is: "a scenario", "a replay" */
export function shapeFaults(issue: v.BaseIssue<unknown>, thing: string): Fault[] {
  const place = placeOf(issue);
  if (issue.expected === 'never') return [{ place, says: `is not a field of ${thing} here` }];
  if (issue.input === undefined && issue.expected !== null) return [{ place, says: 'is missing' }];
  const value = shown(issue.input);
  // Our own messages begin with a verb and follow the value; the library's own are replaced.
  if (/^(is|has|must) /.test(issue.message)) return [{ place, says: issue.message.startsWith('has') || issue.message.startsWith('must') || issue.message === 'is empty' ? issue.message : `${value} ${issue.message}` }];
  return [{ place, says: `${value} is not ${expected(issue.expected)}` }];
}

function placeOf(issue: v.BaseIssue<unknown>): string {
  let place = '';
  for (const item of issue.path ?? []) {
    const key: unknown = item.key;
    place += typeof key === 'number' ? `[${key}]` : place === '' ? String(key) : `.${String(key)}`;
  }
  return place;
}

export const shown = (input: unknown): string => (typeof input === 'string' ? JSON.stringify(input.length > 40 ? `${input.slice(0, 40)}…` : input) : typeof input === 'number' || typeof input === 'boolean' ? String(input) : nameOf(input));

function expected(kind: string | null): string {
  switch (kind) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'Array':
      return 'a list';
    case 'Object':
      return 'an object';
    default:
      return `what is expected here (${kind ?? 'nothing'})`;
  }
}

export function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'undefined' ? 'nothing' : `a ${typeof value}`;
}
