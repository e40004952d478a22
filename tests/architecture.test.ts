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
  conformance: ['domain', 'scenario'],
  machines: ['domain'],
  layout: ['domain'],
  session: ['domain', 'scenario', 'machines'],
  replay: ['domain', 'scenario', 'machines', 'session'],
  lint: ['domain', 'scenario', 'session'],
  views: ['domain', 'scenario', 'machines', 'session', 'replay'],
  words: ['views'],
  ui: ['domain', 'session', 'views', 'words', 'layout'],
  audio: [],
  scenes: ['domain', 'layout'],
  app: ['domain', 'scenario', 'machines', 'session', 'replay', 'views', 'words', 'layout', 'ui', 'audio', 'scenes'],
  cli: ['domain', 'scenario', 'conformance', 'session', 'replay', 'lint', 'views', 'words'],
  tools: ['domain', 'scenario', 'session', 'replay', 'lint', 'views', 'words', 'cli', 'audio'],
  main: ['app'],
};

/** Libraries and the rooms that may see them. A library not listed may be seen by nobody. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  xstate: ['machines'],
  phaser: ['scenes'],
  howler: ['audio'],
  preact: ['ui', 'app'],
  'intl-messageformat': ['words'],
  valibot: ['scenario', 'conformance', 'replay'],
  '@valibot/to-json-schema': ['cli'],
  '@noble/hashes': ['session'],
  diff: ['views'],
  vite: ['tools'],
  playwright: ['tools'],
};

/** Rooms that may see of another room its types alone, never its functions. */
const TYPES_ALONE: readonly (readonly [string, string])[] = [['scenes', 'domain'], ['ui', 'session'], ['layout', 'domain'], ['words', 'views']];

/** Rooms in which the same question must always have the same answer. */
const PURE = ['domain', 'scenario', 'conformance', 'machines', 'layout', 'session', 'replay', 'lint', 'views', 'words'];
const UNSTEADY = /Math\.random|Date\.now|performance\.now|new Date\(\s*\)|new Date\b(?!\()|(?<!new )\bDate\(|\bcrypto\.|\bset(Timeout|Interval)\b|requestAnimationFrame|hrtime/;
/** Rooms that a digest covers, and what may differ between engines or languages there. A power of two is exact. */
const DIGESTED = ['domain', 'scenario', 'machines', 'session', 'replay'];
const INEXACT = /Math\.(exp|expm1|pow|log|log1p|log2|log10|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|hypot|cbrt)\b|(?<!\b2 )\*\*|localeCompare|toLocale|\bIntl\b/;
/** Clause names that are words of the trade too: the host is a role in every scenario. */
const TRADE = ['host'];

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

/** One file as the rules see it. */
function sourceOf(path: string, text: string): Source {
  const imports = [...text.matchAll(/^\s*(?:import|export)\s+([^'"]*?)\s*from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^\s*import\s+['"]([^'"]+)['"]/gm)].map((m) => ({ from: m[2] ?? m[3] ?? m[4] ?? '', typeOnly: m[1] !== undefined && /^(type\b|\{(\s*type\s[^,}]*,?)+\s*\}$)/.test(m[1]) }));
  return { path, room: roomOf(join(ROOT, path)), text, imports };
}
const sources: readonly Source[] = [...walk(join(ROOT, 'src')), ...walk(join(ROOT, 'scenes'))].map((path) => sourceOf(relative(ROOT, path), readFileSync(path, 'utf8')));
/** Comments say what code must not do; only code counts. */
const code = (s: Source): string => s.text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
const target = (s: Source, from: string): string => resolve(ROOT, dirname(s.path), from);
const inHouse = (from: string): boolean => from.startsWith('.') && !/\.(css|json)$/.test(from);

/** Each rule of the house: what breaks it, as sentences. */
const RULES = {
  directions: (all: readonly Source[]): readonly string[] =>
    all.flatMap((s) =>
      s.imports
        .filter(({ from }) => inHouse(from))
        .map(({ from }) => roomOf(target(s, from)))
        .filter((room) => room !== s.room && !(MAY_SEE[s.room] ?? []).includes(room))
        .map((room) => `${s.path} imports from ${room}`),
    ),
  typesAlone: (all: readonly Source[]): readonly string[] =>
    all.flatMap((s) => s.imports.filter(({ from, typeOnly }) => inHouse(from) && !typeOnly && TYPES_ALONE.some(([room, of]) => s.room === room && roomOf(target(s, from)) === of)).map(({ from }) => `${s.path} imports more than types from ${from}`)),
  libraries: (all: readonly Source[]): readonly string[] =>
    all.flatMap((s) =>
      s.imports
        .filter(({ from }) => !from.startsWith('.') && !from.startsWith('node:'))
        .filter(({ from }) => {
          const name = Object.keys(LIBRARIES).find((library) => from === library || from.startsWith(`${library}/`)) ?? from;
          return !(LIBRARIES[name] ?? []).includes(s.room);
        })
        .map(({ from }) => `${s.path} imports ${from}`),
    ),
  disk: (all: readonly Source[]): readonly string[] => all.filter((s) => !['tools', 'cli'].includes(s.room) && s.imports.some(({ from }) => from.startsWith('node:'))).map((s) => s.path),
  unsteady: (all: readonly Source[]): readonly string[] => all.filter((s) => PURE.includes(s.room) && UNSTEADY.test(code(s))).map((s) => s.path),
  inexact: (all: readonly Source[]): readonly string[] => all.filter((s) => DIGESTED.includes(s.room) && INEXACT.test(code(s))).map((s) => s.path),
  detours: cycles,
  barrels: (all: readonly Source[]): readonly string[] => all.filter((s) => /(^|\/)index\.tsx?$/.test(s.path) || /^\s*export\s+(type\s+)?(\*|\{[^}]*\})[^;'"]*\bfrom\s+['"]/m.test(code(s))).map((s) => s.path),
  named: (all: readonly Source[]): readonly string[] =>
    all
      .filter((s) => ['domain', 'scenario', 'machines', 'session', 'views', 'layout'].includes(s.room))
      .flatMap((s) => [...caseNames.filter((id) => new RegExp(`['"\`]${id}['"\`]`).test(code(s))), ...(/Mali|Bamako|MINUSMA/.test(code(s)) ? ['the case itself'] : [])].map((id) => `${s.path}: ${id}`)),
};

/** Names that are data of the shipped case: its clauses, seats, options and arguments. */
const caseNames: readonly string[] = (() => {
  const file = JSON.parse(readFileSync(join(ROOT, 'assets/scenarios/mali-2023-01-27.scenario.json'), 'utf8')) as Record<'clauses' | 'seats' | 'arguments', readonly { id: string }[]> & { readonly options: readonly { variants: readonly { id: string }[] }[] };
  return [...file.clauses, ...file.seats, ...file.arguments, ...file.options.flatMap((o) => o.variants)].map(({ id }) => id).filter((id) => !TRADE.includes(id));
})();

function cycles(all: readonly Source[]): readonly string[] {
  const graph = new Map(all.map((s) => [s.path, s.imports.filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly).map(({ from }) => relative(ROOT, target(s, from)))]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

describe('the house', () => {
  it('1 has been read: every room has files, and every file a room', () => {
    for (const room of Object.keys(MAY_SEE)) expect(sources.filter((s) => s.room === room).length, room).toBeGreaterThan(0);
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((s) => !Object.hasOwn(MAY_SEE, s.room)).map((s) => s.path)).toEqual([]);
    expect(sources.flatMap((s) => s.imports).length).toBeGreaterThan(sources.length);
  });

  it('2 imports go one way', () => expect(RULES.directions(sources)).toEqual([]));
  it('3 where types are enough, no function is taken: the canvas has no rules, the panels no engine', () => expect(RULES.typesAlone(sources)).toEqual([]));
  it('4 each library is seen by its own room alone', () => expect(RULES.libraries(sources)).toEqual([]));
  it('5 only tools and the prompt touch the disk', () => expect(RULES.disk(sources)).toEqual([]));
  it('6 no clock and no unseeded chance in the rules', () => expect(RULES.unsteady(sources)).toEqual([]));
  it('7 only + - * / and square root where a digest looks, and no order of letters that depends on a language', () => expect(RULES.inexact(sources)).toEqual([]));
  it('8 no file imports itself by a detour', () => expect(RULES.detours(sources)).toEqual([]));
  it('9 no barrels: a thing is imported from where it is written', () => expect(RULES.barrels(sources)).toEqual([]));
  it('10 the engine knows no case by name: neither the host nor any clause, seat, option or argument', () => {
    expect(caseNames.length).toBeGreaterThan(40);
    expect(RULES.named(sources)).toEqual([]);
  });

  it('11 nothing is switched off: no any, no suppressed rule', () => {
    const wrong = sources.filter((s) => /@ts-ignore|@ts-expect-error|@ts-nocheck|eslint-disable/.test(s.text) || /\bas any\b|: any\b(?! [?])|<any>/.test(code(s))).map((s) => s.path);
    expect(wrong).toEqual([]);
  });
  it('12 no case is skipped or runs alone', () => {
    const cases = walk(join(ROOT, 'tests')).filter((path) => /\.(test|spec)\.ts$/.test(path));
    expect(cases.length).toBeGreaterThan(15);
    expect(cases.filter((path) => /\b(it|test|describe)\.(only|todo)\b|\b(it|describe)\.skip\b|\bxit\(/.test(readFileSync(path, 'utf8'))).map((path) => relative(ROOT, path))).toEqual([]);
  });
});

describe('a fault planted in a clean house is found', () => {
  const PLANTED: readonly [keyof typeof RULES, string, string][] = [
    ['directions', 'src/domain/x.ts', `import { open } from '../session/session.ts';`],
    ['directions', 'scenes/x.ts', `import type { Session } from '../src/session/session.ts';`],
    ['directions', 'src/views/x.ts', `const late = import('../ui/kit/icon.tsx');`],
    ['typesAlone', 'src/ui/x.tsx', `import {\n  send,\n  type Session,\n} from '../session/session.ts';`],
    ['typesAlone', 'scenes/x.ts', `import { YES_NEEDED } from '../src/domain/voting.ts';`],
    ['libraries', 'src/session/x.ts', `import { createMachine } from 'xstate';`],
    ['libraries', 'src/ui/x.tsx', `import Phaser from 'phaser';`],
    ['libraries', 'src/words/x.ts', `import 'howler';`],
    ['libraries', 'src/app/x.ts', `import { x } from 'left-pad';`],
    ['disk', 'src/words/x.ts', `import { readFileSync } from 'node:fs';`],
    ['unsteady', 'src/session/x.ts', `export const now = (): number => Date.now();`],
    ['unsteady', 'src/views/x.ts', `export const today = (): Date => new Date();`],
    ['unsteady', 'src/layout/x.ts', `export const luck = Math.random;`],
    ['inexact', 'src/domain/x.ts', `export const worth = (x: number): number => x ** 0.5;`],
    ['inexact', 'src/machines/x.ts', `export const worth = (x: number): number => Math.exp(x);`],
    ['inexact', 'src/session/x.ts', `export const sorted = (x: string[]): string[] => x.sort((a, b) => a.localeCompare(b));`],
    ['barrels', 'src/ui/kit/x.ts', `export { Icon } from './icon.tsx';`],
    ['barrels', 'src/ui/kit/y.ts', `export * from './icon.tsx';`],
    ['barrels', 'src/views/index.ts', ``],
    ['named', 'src/session/x.ts', `if (clause === 'rights') return;`],
    ['named', 'src/views/x.ts', `const consents = 'Mali consents';`],
    ['named', 'src/machines/x.ts', `const first = "MLI";`],
  ];
  for (const [n, [rule, path, text]] of PLANTED.entries()) it(`${n + 1} ${rule}: ${text.replace(/\s+/g, ' ') || path}`, () => expect(RULES[rule]([sourceOf(path, text)])).toHaveLength(1));

  it(`${PLANTED.length + 1} detours: one file by way of another`, () => {
    expect(RULES.detours([sourceOf('src/domain/a.ts', `import { b } from './b.ts';`), sourceOf('src/domain/b.ts', `import { a } from './a.ts';`)])).toHaveLength(1);
    expect(RULES.detours([sourceOf('src/domain/a.ts', `import { b } from './b.ts';`), sourceOf('src/domain/b.ts', `import type { A } from './a.ts';`)])).toEqual([]);
  });
  it(`${PLANTED.length + 2} what a comment says is no fault`, () => {
    const clean = sourceOf('src/domain/x.ts', `/** Never Math.random, never Date.now(), nothing of Mali. */\nimport type { SeatId } from './vocabulary.ts';\n// x ** y\nexport const all = 2 ** 5;\n`);
    for (const rule of Object.values(RULES)) expect(rule([clean])).toEqual([]);
  });
});
