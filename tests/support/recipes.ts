/** One debate for each ending, as a recipe that can be played again: tests/golden/endings.json, written by find-endings.ts. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EndingId } from '../../src/domain/vocabulary.ts';
import type { Recipe } from './plans.ts';

/** `notYet`: no debate has been found for it, and why. */
export type Entry = { readonly recipe: Recipe } | { readonly notYet: string };

export const RECIPE_FILE = fileURLToPath(new URL('../golden/endings.json', import.meta.url));
export const readRecipes = (): Readonly<Partial<Record<EndingId, Entry>>> => JSON.parse(readFileSync(RECIPE_FILE, 'utf8')) as Readonly<Partial<Record<EndingId, Entry>>>;
