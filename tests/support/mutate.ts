/** Spoils JSON: one random place in one random way, the same for the same seed. */
import { chance } from '../../src/domain/chance.ts';

export type Json = Record<string, unknown>;

/** A place in JSON by keys. */
export function at(root: Json, ...path: readonly (string | number)[]): Json {
  return path.reduce<unknown>((value, key) => (value as Json)[key as string], root) as Json;
}

/** Every place in a tree of JSON, by its path. */
export function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.keys(value).flatMap((key) => places((value as Json)[key], [...path, Array.isArray(value) ? Number(key) : key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** Spoils one random place in one random way. The same seed spoils the same. */
export function mutate(file: Json, all: readonly (readonly (string | number)[])[], seed: number): Json {
  const path = all[Math.floor(chance(seed, 'place') * all.length)] ?? [];
  const key = path.at(-1) ?? '';
  const parent = at(file, ...path.slice(0, -1)) as unknown as Record<string | number, unknown>;
  const WAYS: readonly (() => void)[] = [
    () => (Array.isArray(parent) ? parent.splice(Number(key), 1) : delete parent[key]),
    () => (parent[key] = null),
    () => (parent[key] = -17.5),
    () => (parent[key] = 1e308),
    () => (parent[key] = ''),
    () => (parent[key] = 'x'.repeat(3000)),
    () => (parent[key] = []),
    () => (parent[key] = {}),
    () => (parent[key] = true),
    () => (Array.isArray(parent) ? parent.push(parent[key]) : (parent[`${String(key)}2`] = parent[key])),
    () => (typeof parent[key] === 'number' ? (parent[key] = parent[key] + 1) : (parent[key] = 'ALB')),
    () => (typeof parent[key] === 'number' ? (parent[key] = parent[key] * 0.5) : (parent[key] = 'SQ')),
  ];
  WAYS[Math.floor(chance(seed, 'way') * WAYS.length)]?.();
  return file;
}
