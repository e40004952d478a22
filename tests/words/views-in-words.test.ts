/** Whole debates, every view put into words on the way: no key is missing, no value is missing, no brace is left over. */
import { describe, expect, it } from 'vitest';
import { makeWords } from '../../src/words/words.ts';
import { readCatalogue, readScenario, saysIn, SCENARIOS, walk, within } from './say-walk.ts';

const words = makeWords('en', readCatalogue());

interface Heard {
  readonly keys: Set<string>;
  readonly faults: Set<string>;
}

/** What is said for itself, as a sentence or on a button, and so begins with a capital. */
const SENTENCES = /^(minute|question|refusal|result|verdict|reason|choice|procedure|recap|turn|amend|trade|meanwhile|bargain|talk|speech|explain|reply)\./;

function listen(heard: Heard, view: unknown): void {
  for (const what of saysIn(view)) {
    for (const { key } of within(what)) heard.keys.add(key);
    const text = words.say(what);
    if (/[⟦⟧{}]|undefined|NaN|\[object|null/.test(text)) heard.faults.add(`${what.key}: ${text}`);
    if (/ {2}|\s[.,;:](\s|$)|^\s|\s$|\.\.(\s|$)|“”|‘’/.test(text) || text === '') heard.faults.add(`spaces, ${what.key}: ${text}`);
    if ((/[.?]$/.test(text) || SENTENCES.test(what.key)) && /^[“‘]?\p{Ll}/u.test(text)) heard.faults.add(`small letter, ${what.key}: ${text}`);
    // A quotation of words of the draft never opens a sentence: it would begin it with a small letter.
    if (/[.?] ‘\p{Ll}|majorit|!/u.test(text)) heard.faults.add(`style, ${what.key}: ${text}`);
    // A statement begins with one of its own sentences; a talk may cite the same record and is not one.
    const [, opening] = within(what);
    if ((/^speech\./.test(what.key) || (what.key === 'sentences' && opening?.key.startsWith('speech.') === true)) && text.length > 260) heard.faults.add(`long, ${what.key}: ${text}`);
  }
}

describe('views in words', () => {
  const heard: Heard = { keys: new Set(), faults: new Set() };

  it.each(SCENARIOS)('%s: ten debates from ten seats', (id) => {
    const scenario = readScenario(id);
    for (let n = 0; n < 10; n++) {
      const card = n === 9 ? null : (scenario.cards[(n * 5) % scenario.cards.length] ?? null);
      walk(scenario, 100 + n, card, (view) => { listen(heard, view); });
    }
    expect([...heard.faults]).toEqual([]);
  });

  it('hears most of what the catalogue has for views', () => {
    expect(heard.keys.size).toBeGreaterThan(250);
  });
});
