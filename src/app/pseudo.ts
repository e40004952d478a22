/** Trial languages that are never offered: English made 40 % longer, or set from right to left. `?pseudo=long` and `?pseudo=rtl` show what a translation would do to the screens. */

export type Pseudo = 'long' | 'rtl';

/** Letters that each letter of a sentence becomes. */
const LONGER = 1.4;

export function pseudoOf(search: string): Pseudo | null {
  const asked = new URLSearchParams(search).get('pseudo');
  return asked === 'long' || asked === 'rtl' ? asked : null;
}

/**
 * Words grow as words do in longer languages: some letters stand twice. In a message of ICU syntax, what stands within an odd
 * number of braces is a name or a rule and stays as it is.
 */
export function lengthen(message: string): string {
  let depth = 0;
  let due = 0;
  let out = '';
  for (const letter of message) {
    if (letter === '{') depth++;
    else if (letter === '}') depth--;
    out += letter;
    if (depth % 2 === 1 || letter === '{' || letter === '}') continue;
    due += LONGER - 1;
    if (due >= 1 && /\p{L}/u.test(letter)) {
      out += letter.toLowerCase();
      due--;
    }
  }
  return out;
}

export const lengthened = (catalogue: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, lengthen(text)]));
