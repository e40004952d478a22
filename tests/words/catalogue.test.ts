/** The catalogue against the code that asks it, and against the style of the house. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { TERMS } from '../../src/domain/ledger.ts';
import { BALLOTS, OUTCOMES } from '../../src/domain/vocabulary.ts';
import { VARIANTS } from '../../src/views/speech.ts';
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
const asked = code.flatMap(({ text }) => [...text.matchAll(CALL)].map((found) => found[1] ?? '').filter((argument) => !argument.startsWith('variant')));
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

/** Occasions with several sentences: `variant(c, 'talk.sponsor', VARIANTS.greeting, ...)`. A choice inside a key is written out, any other value matches all. */
const OCCASION = /variant\(c, (?:'([^']+)'|`([^`]+)`), VARIANTS(?:\.(\w+)|\[(\w+)\])/g;
function occasions(): readonly { readonly family: string; readonly of: number }[] {
  const families = new Set(keys.filter((key) => /\.\d+$/.test(key)).map((key) => key.replace(/\.\d+$/, '')));
  return code.flatMap(({ text }) =>
    [...text.matchAll(OCCASION)].flatMap(([, plain, template = '', name]) => {
      const key = plain ?? template;
      if (name === undefined) return (['measured', 'pointed', 'host'] as const).map((manner) => ({ family: key.replace(/\$\{.*\}/, manner), of: VARIANTS[manner] }));
      const of = VARIANTS[name as keyof typeof VARIANTS];
      const choice = /\$\{[^}]*\? '(\w+)' : '(\w+)'\}/.exec(key);
      if (choice) return choice.slice(1).map((one) => ({ family: key.replace(choice[0], one), of }));
      if (!key.includes('${')) return [{ family: key, of }];
      const pattern = new RegExp(`^${key.replace(/\./g, '\\.').replace(/\$\{[^}]*\}/, '[^.]+')}$`);
      return [...families].filter((family) => pattern.test(family)).map((family) => ({ family, of }));
    }),
  );
}

/** Keys that code builds from a list: the list is the code's own wherever it has one. */
const BUILT = [
  ...under('refusal', members('session/refusals.ts', 'RefusalCode')),
  ...under('because', members('session/events.ts', 'RefusalCause')),
  ...under('consent', members('session/events.ts', 'ConsentState')),
  ...members('session/events.ts', 'ConsentState').flatMap((state) => under(`talk.host.${state}`, ['1', '2', '3', '4', '5', '6'])),
  'speech.own.host',
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
  ...under('character', ['host', 'penholder', 'permanent', 'president', 'elected']),
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
    const found = occasions();
    expect(found.length).toBeGreaterThan(25);
    const missing = found.flatMap(({ family, of }) => Array.from({ length: of }, (_, n) => `${family}.${n + 1}`).filter((key) => !Object.hasOwn(catalogue, key)));
    expect(missing).toEqual([]);
    const spare = keys.filter((key) => /^(talk|speech|explain)\..*\.\d+$/.test(key)).filter((key) => !found.some(({ family, of }) => key.startsWith(`${family}.`) && Number(key.slice(family.length + 1)) <= of));
    expect(spare).toEqual([]);
    const spoken = keys.filter((key) => /^(talk|speech|explain)\./.test(key)).map((key) => catalogue[key]);
    expect(new Set(spoken).size).toBe(spoken.length);
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

  it('has its glossary whole', () => {
    const ids = (catalogue['glossary.list'] ?? '').split(', ');
    expect(ids.length).toBeGreaterThanOrEqual(38);
    expect(ids.flatMap((id) => ['term', 'text', 'source'].map((part) => `glossary.${id}.${part}`)).filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
    expect(keys.filter((key) => /^glossary\..*\.term$/.test(key)).length).toBe(ids.length);
    const terms = code.flatMap(({ text }) => [...text.matchAll(/<Term id="([\w-]+)"/g)].map((found) => found[1] ?? ''));
    expect(terms.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
