/** Which option a draft is, and which of its paragraphs makes it that. */
import { describe, expect, it } from 'vitest';
import en from '../../assets/text/en.json' with { type: 'json' };
import { open } from '../../src/session/session.ts';
import { readsAs } from '../../src/views/case-words.ts';
import { makeWords } from '../../src/words/words.ts';
import { long } from '../support/scenarios.ts';

const words = makeWords('en', en);
const { case: c } = open(long, 1);
const of = (option: string): readonly number[] => c.compiled.levelsOf(long.options.flatMap((o) => o.variants).find((v) => v.id === option)?.text ?? {});
const put = (levels: readonly number[], clause: string, value: number): readonly number[] => levels.map((was, k) => (k === c.clause(clause) ? (c.tables.values[k] ?? []).indexOf(value) : was));

describe('as it reads', () => {
  it('1 an end date makes a text close the mission, whatever strength it keeps, and the paragraph is named', () => {
    const levels = put(of('2A'), 'exit', 75);
    expect(words.say(readsAs(c, levels))).toBe('Reads as option 3: paragraph 10 says “a phased drawdown with dates”');
  });
  it('2 every package names the paragraph of the rule that it fits', () => {
    for (const { id } of long.options.flatMap((o) => o.variants)) {
      const said = words.say(readsAs(c, of(id)));
      expect(said).toMatch(new RegExp(`option ${id.charAt(0)}: paragraph \\d+ says`));
    }
  });
  it('3 a text that no rule knows says nothing of a paragraph', () => {
    expect(words.say(readsAs(c, c.tables.inForce))).not.toContain('paragraph');
  });
});
