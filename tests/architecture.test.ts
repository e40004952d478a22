/** The house rules, held by reading every import: which room may see which, who may see a library, and no clock or unseeded chance in the rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Each room and the rooms it may import from (itself always). */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  scenario: ['domain'],
  machines: ['domain'],
  layout: ['domain'],
  session: ['domain', 'scenario', 'machines'],
  views: ['domain', 'scenario', 'machines', 'session'],
  words: ['views'],
  ui: ['domain', 'session', 'views', 'words', 'layout'],
  audio: [],
  scenes: ['domain', 'layout'],
  app: ['domain', 'scenario', 'machines', 'session', 'views', 'words', 'layout', 'ui', 'audio', 'scenes'],
  cli: ['domain', 'scenario', 'session', 'views', 'words'],
  tools: ['domain', 'scenario', 'session', 'views', 'words', 'cli', 'audio'],
  main: ['app'],
};

/** Libraries and the rooms that may see them. A library not listed may be seen by nobody. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  xstate: ['machines'],
  phaser: ['scenes'],
  howler: ['audio'],
  preact: ['ui', 'app'],
  'intl-messageformat': ['words'],
  valibot: ['scenario'],
  '@noble/hashes': ['session'],
  vite: ['tools'],
  playwright: ['tools'],
};

/** Rooms in which the same question must always have the same answer. */
const PURE = ['domain', 'scenario', 'machines', 'layout', 'session', 'views', 'words'];
const UNSTEADY = /Math\.random|Date\.now|performance\.now|new Date\(\)/;
/** What may differ between engines, where a digest looks. */
const INEXACT = /Math\.(exp|pow|log|log2|log10|sin|cos|tan|atan2?|hypot|cbrt)\b/;

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : /\.(ts|tsx)$/.test(entry.name) ? [join(folder, entry.name)] : []));
}

const roomOf = (path: string): string => {
  const parts = relative(ROOT, path).split('/');
  if (parts[0] === 'scenes') return 'scenes';
  return parts[0] === 'src' ? (parts.length === 2 ? 'main' : (parts[1] ?? '')) : 'outside';
};

const sources: readonly Source[] = [...walk(join(ROOT, 'src')), ...walk(join(ROOT, 'scenes'))].map((path) => {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^\s*import\s+['"]([^'"]+)['"]/gm)].map((m) => ({ from: m[2] ?? m[3] ?? m[4] ?? '', typeOnly: m[1] !== undefined }));
  return { path: relative(ROOT, path), room: roomOf(path), text, imports };
});
/** Comments say what code must not do; only code counts. */
const code = (s: Source): string => s.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('the house', () => {
  it('1 has been read: every room has files', () => {
    const read = Object.fromEntries(Object.keys(MAY_SEE).map((room) => [room, sources.filter((s) => s.room === room).length]));
    expect(Object.entries(read).filter(([, files]) => files === 0)).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((s) => !Object.hasOwn(MAY_SEE, s.room)).map((s) => s.path)).toEqual([]);
  });

  it('2 imports go one way', () => {
    const wrong = sources.flatMap((s) =>
      s.imports
        .filter(({ from }) => from.startsWith('.') && !/\.(css|json)$/.test(from))
        .map(({ from }) => roomOf(resolve(ROOT, dirname(s.path), from)))
        .filter((room) => room !== s.room && !(MAY_SEE[s.room] ?? []).includes(room))
        .map((room) => `${s.path} imports from ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  it('3 each library is seen by its own room alone', () => {
    const wrong = sources.flatMap((s) =>
      s.imports
        .filter(({ from }) => !from.startsWith('.') && !from.startsWith('node:'))
        .filter(({ from }) => {
          const name = Object.keys(LIBRARIES).find((library) => from === library || from.startsWith(`${library}/`)) ?? from;
          return !(LIBRARIES[name] ?? []).includes(s.room);
        })
        .map(({ from }) => `${s.path} imports ${from}`),
    );
    expect(wrong).toEqual([]);
  });

  it('4 only tools and the prompt touch the disk', () => {
    const wrong = sources.filter((s) => !['tools', 'cli'].includes(s.room) && s.imports.some(({ from }) => from.startsWith('node:'))).map((s) => s.path);
    expect(wrong).toEqual([]);
  });

  it('5 no clock and no unseeded chance in the rules', () => {
    expect(sources.filter((s) => PURE.includes(s.room) && UNSTEADY.test(code(s))).map((s) => s.path)).toEqual([]);
  });

  it('6 only + - * / and square root where a digest looks', () => {
    expect(sources.filter((s) => ['domain', 'session', 'machines'].includes(s.room) && INEXACT.test(code(s))).map((s) => s.path)).toEqual([]);
  });

  it('7 no file imports itself by a detour', () => {
    const graph = new Map(sources.map((s) => [s.path, s.imports.filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly).map(({ from }) => relative(ROOT, resolve(ROOT, dirname(s.path), from)))]));
    const cycles: string[] = [];
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      if (done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('8 the engine knows no case by name: neither the host nor any clause', () => {
    const scenario = JSON.parse(readFileSync(join(ROOT, 'assets/scenarios/mali-2023-01-27.scenario.json'), 'utf8')) as { clauses: { id: string }[]; seats: { id: string }[] };
    // "host", "review" and the like are words of the trade too: a clause's name counts when it is written as a value.
    const trade = new Set(['host', 'peace', 'exit', 'review', 'rights', 'movement', 'mandate', 'posture', 'transition', 'sanctions', 'funding', 'ceil']);
    const ids = [...scenario.clauses.map((c) => c.id), ...scenario.seats.map((s) => s.id)];
    expect(ids.length).toBeGreaterThan(20);
    const engine = sources.filter((s) => ['domain', 'scenario', 'machines', 'session', 'views', 'layout'].includes(s.room));
    const named = engine.flatMap((s) => {
      const text = code(s);
      return [...ids.filter((id) => new RegExp(`clause\\s*[=!]==?\\s*['"]${id}['"]|['"]${id}['"]\\s*[=!]==?\\s*\\w*[cC]lause`).test(text) || (!trade.has(id) && new RegExp(`['"]${id}['"]`).test(text))), ...(/Mali|Bamako|MINUSMA/.test(text) ? ['the case itself'] : [])].map((id) => `${s.path}: ${id}`);
    });
    expect(named).toEqual([]);
  });

  it('9 nothing is switched off: no any, no suppressed rule, no skipped case', () => {
    const wrong = sources.filter((s) => /@ts-ignore|@ts-expect-error|@ts-nocheck|eslint-disable/.test(s.text) || /\bas any\b|: any\b(?! [?])|<any>/.test(code(s))).map((s) => s.path);
    expect(wrong).toEqual([]);
  });
});
