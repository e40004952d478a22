/**
 * Finds a debate for each ending and writes its recipe to tests/golden/endings.json: `npx tsx tests/support/find-endings.ts [ending ...]`.
 * Asked when the engine's numbers have changed. A recipe that still comes out is kept. Afterwards
 * `npx vitest run tests/session/endings.test.ts -u` (twice) writes the debates anew.
 */
import { writeFileSync } from 'node:fs';
import { ENDINGS, type EndingId } from '../../src/domain/vocabulary.ts';
import { endingOf } from '../../src/session/endings.ts';
import { cook, type Plan, type Recipe } from './plans.ts';
import { readRecipes, RECIPE_FILE, type Entry } from './recipes.ts';

const SEEDS = 120;
const NONE: Entry = { notYet: `no debate among ${SEEDS} seeds of the tables in find-endings.ts` };
type Table = { readonly scenario: 'long' | 'short'; readonly seat?: string; readonly card?: number } & Plan;

const room: Table = { scenario: 'long', plan: 'idle' };
const brief: Table = { scenario: 'short', plan: 'idle' };
const THREE = { option: ['3'] };
const SHORT_OF_MEANS = { option: ['1A', '1B'], text: { funding: { atMost: 35 }, mandate: { atLeast: 80 }, posture: { atLeast: 75 } } };

/** Where to look for each, the likeliest first. */
const TABLES: Readonly<Record<EndingId, readonly Table[]>> = {
  'veto-foreseen': [{ scenario: 'long', seat: 'FRA', plan: 'calls' }, { scenario: 'long', seat: 'FRA', plan: 'insists', on: '2A', but: { rights: 75 } }, { scenario: 'long', seat: 'USA', plan: 'insists', on: '1A' }, room],
  veto: [{ scenario: 'short', seat: 'RUS', plan: 'opposes' }, brief],
  'not-nine': [{ scenario: 'long', seat: 'FRA', plan: 'insists', on: '2B' }, room],
  'unanimity-on-leaving': [{ scenario: 'long', seat: 'MLI', plan: 'withdraws', from: 3 }, { scenario: 'long', seat: 'FRA', plan: 'capable', wish: THREE }],
  'managed-exit': [{ scenario: 'long', seat: 'FRA', plan: 'capable', wish: THREE }],
  'exit-unsettled': [{ scenario: 'long', seat: 'FRA', plan: 'capable', wish: THREE }, { scenario: 'long', seat: 'FRA', plan: 'insists', on: '3P' }, { scenario: 'short', seat: 'FRA', plan: 'capable', wish: THREE }, brief],
  'thirteen-and-two': [brief, room],
  'more-troops-short-of-means': [{ scenario: 'long', seat: 'FRA', plan: 'insists', on: '1B', but: { funding: 35 } }, { scenario: 'long', seat: 'FRA', plan: 'insists', on: '1B', but: { funding: 35, posture: 75 } }, { scenario: 'long', seat: 'GBR', plan: 'capable', wish: SHORT_OF_MEANS }, { scenario: 'long', seat: 'ALB', plan: 'capable', wish: SHORT_OF_MEANS }, { scenario: 'long', seat: 'MLI', plan: 'withdraws', from: 1 }, { scenario: 'long', seat: 'FRA', plan: 'capable', wish: SHORT_OF_MEANS }, { scenario: 'long', seat: 'GHA', plan: 'capable', wish: SHORT_OF_MEANS }],
  'more-troops-more-means': [room, { scenario: 'long', seat: 'GHA', plan: 'capable', wish: { option: ['1B'] } }],
  'sharper-mission': [room],
  'sharper-mission-in-doubt': [room],
  'agreement-first': [{ scenario: 'long', seat: 'FRA', card: 1, plan: 'capable' }, { scenario: 'long', seat: 'FRA', plan: 'capable', wish: { option: ['2B'] } }, { scenario: 'long', seat: 'CHE', plan: 'capable', wish: { option: ['2B'] } }],
  'rolled-over': [{ scenario: 'long', seat: 'GHA', plan: 'continues' }, room],
  'consent-withdrawn': [{ scenario: 'long', seat: 'MLI', plan: 'withdraws', from: 4 }, { scenario: 'long', seat: 'MLI', plan: 'withdraws', from: 1 }],
  'not-put-to-the-vote': [room],
};

const asked = process.argv.slice(2);
const before = readRecipes();
const after: Partial<Record<EndingId, Entry>> = {};
for (const id of ENDINGS) {
  const known = before[id];
  after[id] = asked.length > 0 && !asked.includes(id) ? (known ?? NONE) : (keptOrFound(id, known) ?? (known && 'notYet' in known ? known : NONE));
  process.stdout.write(`${id}: ${JSON.stringify(after[id])}\n`);
}
writeFileSync(RECIPE_FILE, `{\n${ENDINGS.map((id) => `  "${id}": ${JSON.stringify(after[id])}`).join(',\n')}\n}\n`);

function keptOrFound(id: EndingId, known: Entry | undefined): Entry | null {
  if (known && 'recipe' in known && endingOf(cook(known.recipe)).id === id) return known;
  const recipe = search(id);
  return recipe && { recipe };
}

function search(id: EndingId): Recipe | null {
  for (const table of TABLES[id]) {
    const others = new Map<string, number>();
    for (let seed = 1; seed <= SEEDS; seed++) {
      const recipe: Recipe = { ...table, seed };
      const ending = endingOf(cook(recipe)).id;
      if (ending === id) return recipe;
      others.set(ending, (others.get(ending) ?? 0) + 1);
    }
    process.stderr.write(`${id}, ${JSON.stringify(table)}: ${JSON.stringify(Object.fromEntries(others))}\n`);
  }
  return null;
}
