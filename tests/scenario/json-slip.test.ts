/** Where a text stops being JSON: found wherever JSON.parse refuses, nowhere else, and said by line and column. */
import { describe, expect, it } from 'vitest';
import { jsonSlip, slipSays } from '../../src/scenario/json-slip.ts';

const says = (text: string): string | null => {
  const slip = jsonSlip(text);
  return slip && slipSays(slip);
};
const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('slips of JSON', () => {
  const CASES: readonly [string, string, string][] = [
    ['a comma too many in an object', '{\n  "a": 1,\n}', 'line 2, column 9 (position 10): a comma too many before }'],
    ['a comma too many in a list', '[1,\n2,\n]', 'line 2, column 2 (position 5): a comma too many before ]'],
    ['two commas', '[1,,2]', 'line 1, column 4 (position 3): a comma too many'],
    ['a comma that is missing', '{"a": 1\n "b": 2}', 'line 2, column 2 (position 9): a comma or } is missing before "'],
    ['a colon that is missing', '{"a" 1}', 'line 1, column 6 (position 5): a colon is missing after a name'],
    ['a name without marks', '{a: 1}', 'line 1, column 2 (position 1): a name in quotation marks was expected, not a'],
    ['a text without marks', '{"a": round}', 'line 1, column 7 (position 6): a value was expected, not r: a text stands in quotation marks "'],
    ['curled marks', '{“a”: 1}', 'line 1, column 2 (position 1): quotation marks must be straight: "'],
    ['a mark that is not closed', '{"a": "x\n}', 'line 1, column 7 (position 6): the quotation mark that opens here is not closed on its line'],
    ['a tab in a text', '["a\tb"]', 'line 1, column 4 (position 3): a text holds a character that cannot stand in it'],
    ['a backslash', '["C:\\dir"]', 'line 1, column 5 (position 4): a backslash in a text must be written twice'],
    ['a bracket of the other kind', '[{"a": 1]', 'line 1, column 9 (position 8): } was expected and not ]'],
    ['an end before its time', '{"a": [1', 'line 1, column 9 (position 8): the file ends, and 2 brackets are still open (the last is [)'],
    ['more after the end', '{}\n{}', 'line 2, column 1 (position 3): the file is complete before this: { is too much'],
    ['a comment', '{} // mine', 'line 1, column 4 (position 3): the file is complete before this: / is too much'],
    ['a comment inside', '{\r\n// mine\r\n}', 'line 2, column 1 (position 3): comments cannot stand here'],
    ['nothing', '', 'line 1, column 1 (position 0): the file is empty'],
  ];
  for (const [n, [what, text, sentence]] of CASES.entries())
    it(`${n + 1} ${what}`, () => {
      expect(isJson(text)).toBe(false);
      expect(says(text)).toBe(sentence);
    });

  it('18 finds one wherever JSON.parse refuses, and nowhere else: a sound text with a character left out, doubled or swapped', () => {
    const text = JSON.stringify({ a: [1, -2.5e3, true, null, { b: 'x "y" \\ é\n' }], c: {}, d: [], e: '' }, null, 1);
    expect(says(text)).toBe(null);
    for (let i = 0; i < text.length; i++)
      for (const put of ['', `${text[i] ?? ''}${text[i] ?? ''}`, ',', '}', ']', '"', ':', '0', '.', 'e', '\\', '\n', '\u0001']) {
        const spoiled = text.slice(0, i) + put + text.slice(i + 1);
        expect(jsonSlip(spoiled) === null, spoiled).toBe(isJson(spoiled));
      }
  });
  it('19 a deep nest and a long text are read to their end', () => {
    expect(says('['.repeat(200_000))).toMatch(/200000 brackets are still open/);
    expect(says(`["${'x'.repeat(1_000_000)}"]`)).toBe(null);
  });
});
