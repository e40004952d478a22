/** The message catalogue at the prompt. */
import { readFileSync } from 'node:fs';
import { makeWords, type Words } from '../words/words.ts';

export const words = (): Words => makeWords('en', JSON.parse(readFileSync(new URL('../../assets/text/en.json', import.meta.url), 'utf8')) as Readonly<Record<string, string>>);
