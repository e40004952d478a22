/** The catalogue against the code that asks it, and against the style of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { TERMS } from '../../src/domain/ledger.ts';
import { BALLOTS, OUTCOMES } from '../../src/domain/vocabulary.ts';
import { OPENED_BY, VARIANTS, type Family } from '../../src/views/variants.ts';
import { say } from '../../src/views/say.ts';
import { makeWords } from '../../src/words/words.ts';
import { readCatalogue } from './say-walk.ts';

const catalogue = readCatalogue();
const keys = Object.keys(catalogue);
const src = fileURLToPath(new URL('../../src', import.meta.url));

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []));
}
const code = ['views', 'ui', 'app'].flatMap((room) => filesIn(join(src, room)).map((file) => ({ file, text: readFileSync(file, 'utf8') })));

/** Keys in the arguments of `say(` and `t(`, up to the comma that ends the first (a choice between keys included). */
const CALL = /\b(?:say|t)\(\s*((?:[^,(){}]|\$\{[^}]*\}|\([^()]*\))*)/g;
const LITERAL = /'([a-z][a-zA-Z]*(?:[.-][\w-]+)+)'/g;
const TEMPLATE = /`([a-z][^`]*\$\{[^`]*)`/g;
const asked = code.flatMap(({ text }) => [...text.matchAll(CALL)].map((found) => found[1] ?? '').filter((argument) => !argument.startsWith('variantAt')));
/** A Say written out: `{ key: 'procedure.rival' }`. */
const WRITTEN = /\bkey: '([a-z][\w-]*\.[\w.-]+)'/g;
const written = code.flatMap(({ text }) => [...text.matchAll(WRITTEN)].map((found) => found[1] ?? ''));
const literals = new Set([...written, ...asked.flatMap((argument) => [...argument.matchAll(LITERAL)].map((found) => found[1] ?? ''))]);
const templates = new Set(asked.flatMap((argument) => [...argument.matchAll(TEMPLATE)].map((found) => found[1] ?? '')));

const members = (file: string, name: string): readonly string[] => {
  const body = new RegExp(`type ${name} =([^;]*);`).exec(readFileSync(join(src, file), 'utf8'))?.[1] ?? '';
  return [...body.matchAll(/'([\w-]+)'/g)].map((found) => found[1] ?? '');
};
const under = (prefix: string, all: readonly string[]): readonly string[] => all.map((one) => `${prefix}.${one}`);

/** Occasions with several sentences, and how many each has. */
const FAMILIES = Object.entries(VARIANTS) as readonly (readonly [Family, number])[];
const SPOKEN = /^(talk|speech|explain|reply)\..*\.\d+$/;

/** Which code asks for an occasion: by its name, or by a template that fits it. */
const ASKED = code.flatMap(({ file, text }) => (file.endsWith('variants.ts') ? [] : [...text.matchAll(/'([a-z][\w.-]*)'|`((?:talk|speech|explain|reply)\.[^`]*)`/g)].map((found) => found[1] ?? found[2] ?? '')));
const asksFor = (family: string): boolean => ASKED.some((one) => one === family || (one.includes('${') && new RegExp(`^${one.split(/\$\{(?:[^{}]|\{[^}]*\})*\}/).map((part) => part.replace(/\./g, '\\.')).join('[\\w.-]+')}$`).test(family)));

/** Keys that code builds from a list: the list is the code's own wherever it has one. */
const BUILT = [
  ...under('refusal', members('session/refusals.ts', 'RefusalCode')),
  ...under('because', members('session/events.ts', 'RefusalCause')),
  ...under('consent', members('session/events.ts', 'ConsentState')),
  ...under('cause', TERMS),
  ...under('phase', [...members('machines/council.machine.ts', 'CouncilPhase'), 'deciding']),
  ...under('vote', BALLOTS),
  ...under('result', OUTCOMES),
  ...under('verdict', OUTCOMES.filter((one) => one !== 'no-vote')),
  ...under('minute.vote', OUTCOMES.filter((one) => one !== 'no-vote')),
  ...under('minute.statement', ['measured', 'pointed']),
  ...under('minute.pledge', ['for', 'abstain']),
  ...under('minute.instructions', ['closer', 'firmer']),
  ...['for', 'against', 'abstain', 'undecided'].flatMap((vote) => under(`token.${vote}`, ['firm', 'leaning'])),
  ...under('glyph', ['-2', '-1', '0', '1', '2', 'unknown']),
  ...under('bargain', ['offered', 'countered', 'agreed', 'kept', 'broken', 'refused', 'lapsed']),
  ...under('character', ['host.yours', 'host.computer', 'penholder', 'permanent', 'president', 'elected']),
  ...under('part', ['morning', 'afternoon']),
  ...under('question.ballot', ['for', 'against', 'abstain', 'for.effect', 'against.effect', 'abstain.effect']),
];

/** Words that stand beside a sign, on a tab or inside a sentence: short. */
const LABELS = /^(token|vote\.(for|against|abstain|absent)|glyph|chance|risk|consent|phase|lane|part|draft\.title|cause\.(?!clause)|glossary\.[\w-]+\.term$)/;

describe('the catalogue', () => {
  it('has every key that the code names', () => {
    expect([...literals].filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
    expect(literals.size).toBeGreaterThan(300);
  });

  it('has every key that the code builds', () => {
    expect(BUILT.filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
    expect(members('session/refusals.ts', 'RefusalCode').length).toBeGreaterThan(25);
    const empty = [...templates].filter((template) => {
      const pattern = new RegExp(`^${template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^()|[\]\\]/g, '\\$&')).join('.+')}$`);
      return !keys.some((key) => pattern.test(key));
    });
    expect(empty).toEqual([]);
  });

  it('has every sentence for every occasion, each different', () => {
    const missing = FAMILIES.flatMap(([family, of]) => Array.from({ length: of }, (_, n) => `${family}.${n + 1}`).filter((key) => !Object.hasOwn(catalogue, key)));
    expect(missing).toEqual([]);
    const counted = new Set(FAMILIES.flatMap(([family, of]) => Array.from({ length: of }, (_, n) => `${family}.${n + 1}`)));
    expect(keys.filter((key) => SPOKEN.test(key) && !counted.has(key))).toEqual([]);
    const spoken = keys.filter((key) => SPOKEN.test(key)).map((key) => catalogue[key]);
    expect(new Set(spoken).size).toBe(spoken.length);
  });

  it('asks for every occasion that it has', () => {
    expect(FAMILIES.map(([family]) => family).filter((family) => !asksFor(family) && !Object.values<readonly string[]>(OPENED_BY).flat().includes(family))).toEqual([]);
  });

  it('has twelve sentences or more for every occasion, whole or made of two parts', () => {
    const openings = /^(?:talk|speech|explain)\.open\.|^reply\.(?:open|yes|no)$/;
    const few = FAMILIES.filter(([family]) => !openings.test(family)).filter(([family, of]) => {
      const opened = Object.entries(OPENED_BY).find(([kind]) => family.startsWith(`${kind}.`));
      return of * (opened ? Math.min(...opened[1].map((opening) => VARIANTS[opening])) : 1) < (opened ? 40 : 12);
    });
    expect(few).toEqual([]);
    // Two lists that are gone through side by side share no factor: else some pairs would never be heard.
    const factor = (a: number, b: number): number => (b === 0 ? a : factor(b, a % b));
    const alike = FAMILIES.filter(([family, of]) => !openings.test(family) && Object.entries(OPENED_BY).some(([kind, lists]) => family.startsWith(`${kind}.`) && lists.some((opening) => factor(of, VARIANTS[opening]) > 1)));
    expect(alike).toEqual([]);
  });

  it('holds only messages that can be read', () => {
    const broken = keys.filter((key) => {
      try {
        return new IntlMessageFormat(catalogue[key] ?? '', 'en-GB').getAst().length === 0;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('keeps the tone of the house', () => {
    const says = (pattern: RegExp): readonly string[] => keys.filter((key) => pattern.test(catalogue[key] ?? ''));
    expect(says(/majorit/i)).toEqual([]);
    expect(says(/!/)).toEqual([]);
    expect(says(/congratulat|well done|you (win|won|lose|lost)\b(?! by)|victory|defeat(ed)? by|enemy/i).filter((key) => key !== 'character.elected')).toEqual([]);
    // Straight quotation marks and hyphens for a minus or a dash do not appear in print.
    expect(says(/['"]| - |\d-\d/)).toEqual([]);
    expect(says(/ {2}|^\s(?!\()|\s$/)).toEqual([]);
  });

  it('begins sentences with a capital', () => {
    const sentences = keys.filter((key) => /[.?]$/.test(catalogue[key] ?? '') && !key.startsWith('ui.'));
    expect(sentences.filter((key) => !/^([“*‘]*\p{Lu}|[“‘]?\{)/u.test(catalogue[key] ?? ''))).toEqual([]);
    // A second sentence never begins with a value: it would begin with a small letter.
    expect(sentences.filter((key) => /[.?] \{\w+(\}|, plural, one \{\p{Ll})/u.test(catalogue[key] ?? ''))).toEqual([]);
  });

  it('keeps labels short', () => {
    expect(keys.filter((key) => LABELS.test(key) && (catalogue[key] ?? '').length > 40)).toEqual([]);
  });

  it('names a group that only a scenario knows', () => {
    const words = makeWords('en', catalogue);
    expect(words.say(say('bloc.name', { bloc: 'E10' }))).toBe('the elected members');
    expect(words.say(say('bloc.name', { bloc: 'fives' }))).toBe('the group fives');
  });
  it('tells a newcomer the moves of its own seat', () => {
    const words = makeWords('en', catalogue);
    expect(words.say(say('guide.moves', { moves: 4, left: 3, next: 'amend' }))).toMatch(/^You have four moves/);
    expect(words.say(say('guide.moves', { moves: 3, left: 3, next: 'lobby' }))).toMatch(/^You have three moves/);
  });
  it('has its glossary whole', () => {
    const ids = (catalogue['glossary.list'] ?? '').split(', ');
    expect(ids.length).toBeGreaterThanOrEqual(38);
    expect(ids.flatMap((id) => ['term', 'text', 'source'].map((part) => `glossary.${id}.${part}`)).filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
    expect(keys.filter((key) => /^glossary\..*\.term$/.test(key)).length).toBe(ids.length);
    const terms = code.flatMap(({ text }) => [...text.matchAll(/<Term id="([\w-]+)"/g)].map((found) => found[1] ?? ''));
    expect(terms.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
