/** Where a text stops being JSON, by line and column and in plain words. Browsers and Node each say it otherwise, or not at all. */

export interface Slip {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Characters before it. */
  readonly position: number;
  readonly says: string;
}

const SPACE = /[ \t\r\n]*/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const CURLED = /[“”„‟«»‘’‚]/;

/** The first slip of a text; null where it is JSON. */
export function jsonSlip(text: string): Slip | null {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found !== null;
  };
  const slip = (says: string, position = at): Slip => {
    const before = text.slice(0, position).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, position, says };
  };
  const open: ('{' | '[')[] = [];
  /** What may come now: a value, a name in an object, or what follows a value. `first` where a bracket has just been opened. */
  let wants: 'value' | 'name' | 'rest' = 'value';
  let first = false;
  let comma = 0;
  for (;;) {
    take(SPACE);
    const began = at;
    const next = text[at];
    if (wants === 'rest' && open.length === 0) return next === undefined ? null : slip(`the file is complete before this: ${seen(next)} is too much`);
    if (next === undefined) return slip(open.length === 0 ? 'the file is empty' : `the file ends, and ${open.length === 1 ? 'one bracket is' : `${open.length} brackets are`} still open (the last is ${open.at(-1) ?? ''})`);
    if (next === '/') return slip('comments cannot stand here');
    if (CURLED.test(next)) return slip('quotation marks must be straight: "');
    const close = open.at(-1) === '{' ? '}' : ']';
    if (next === close && open.length > 0 && (wants === 'rest' || first)) {
      at++;
      open.pop();
      wants = 'rest';
      first = false;
      continue;
    }
    if (next === close && open.length > 0 && wants !== 'rest' && text[comma] === ',') return slip(`a comma too many before ${close}`, comma);
    if (wants === 'rest') {
      if (next !== ',') return slip(next === '}' || next === ']' ? `${close} was expected and not ${next}` : next === ':' ? 'a colon stands where a comma was expected' : `a comma or ${close} is missing before ${seen(next)}`);
      comma = at++;
      wants = open.at(-1) === '{' ? 'name' : 'value';
      first = false;
      continue;
    }
    if (wants === 'name') {
      if (next !== '"') return slip(next === ',' ? 'a comma too many' : `a name in quotation marks was expected, not ${seen(next)}`);
      if (!string()) return unended(began);
      take(SPACE);
      if (text[at] !== ':') return slip('a colon is missing after a name');
      comma = at++;
      wants = 'value';
      first = false;
      continue;
    }
    if (next === '{' || next === '[') {
      at++;
      open.push(next);
      wants = next === '{' ? 'name' : 'value';
      first = true;
      continue;
    }
    if (next === '"') {
      if (!string()) return unended(began);
    } else if (!take(SCALAR)) return slip(next === ',' ? 'a comma too many' : `a value was expected, not ${seen(next)}${/[A-Za-z']/.test(next) ? ': a text stands in quotation marks "' : ''}`);
    wants = 'rest';
    first = false;
  }

  /** Goes over a text in quotation marks; false where it stops before it is closed. */
  function string(): boolean {
    at++;
    do take(PLAIN);
    while (take(ESCAPE));
    return text[at] === '"' && at++ > 0;
  }

  /** A text that has no end, or holds what none may hold. */
  function unended(began: number): Slip {
    const stop = text[at];
    if (stop === '\\') return slip('a backslash in a text must be written twice');
    return stop === undefined || stop === '\n' || stop === '\r' ? slip('the quotation mark that opens here is not closed on its line', began) : slip('a text holds a character that cannot stand in it');
  }
}

/** The slip as a sentence part: `line 5, column 3 (position 88): a comma is missing`. Nothing of the text that could act is repeated. */
export const slipSays = ({ line, column, position, says }: Slip): string => `line ${line}, column ${column} (position ${position}): ${says}`;

const seen = (character: string): string => (/[\x21-\x7e]/.test(character) ? character : 'this character');
