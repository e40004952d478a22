/** The words of the chosen language, handed down to every component. */
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { SayValue } from '../../views/say.ts';
import type { Words } from '../../words/words.ts';

/** Before the catalogue has come, keys stand for their sentences. */
const SILENT: Words = { locale: 'en', say: (what) => what.key, has: () => false };

export const WordsContext = createContext<Words>(SILENT);

export const useWords = (): Words => useContext(WordsContext);

export type Translate = (key: string, values?: Readonly<Record<string, SayValue>>) => string;

/** The message of a key in the chosen language. */
export function useT(): Translate {
  const words = useWords();
  return useMemo(() => (key, values) => words.say(values ? { key, values } : { key }), [words]);
}
