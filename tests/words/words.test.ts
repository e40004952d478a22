/** What `makeWords` does with messages, values, lists, dates, numbers and capitals, and that nothing makes it throw. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { say, type SayValue } from '../../src/views/say.ts';
import { makeWords } from '../../src/words/words.ts';

const words = makeWords('en', {
  'number.1': 'one',
  'number.8': 'eight',
  vote: '{count_words} in favour',
  moved: '{by} moves {count, plural, one {one step} other {# steps}}',
  quoted: '“{what}”',
  label: 'leaning for',
  name: '{name}',
  who: 'against: {who}',
  day: '{date, date, long}',
  weekday: '{date, date, day}',
  broken: '{by, plural, one {',
});

describe('words', () => {
  it('puts values, nested sayings and lists into a message', () => {
    expect(words.say(say('moved', { by: 'Ghana', count: 1 }))).toBe('Ghana moves one step');
    expect(words.say(say('moved', { by: say('name', { name: 'Ghana' }), count: 2 }))).toBe('Ghana moves 2 steps');
    expect(words.say(say('who', { who: ['China', say('name', { name: 'the United States' }), 'France'] }))).toBe('against: China, the United States and France');
  });

  it('gives a capital to a message that opens with a value, and leaves others to their author', () => {
    expect(words.say(say('moved', { by: 'the United States', count: 2 }))).toBe('The United States moves 2 steps');
    expect(words.say(say('quoted', { what: 'no patrols' }))).toBe('“No patrols”');
    expect(words.say(say('label'))).toBe('leaning for');
    expect(words.say(say('who', { who: say('name', { name: 'the United States' }) }))).toBe('against: the United States');
  });

  it('joins sentences with a space and lines with a line break, each with its capital', () => {
    const all = [say('moved', { by: 'the host', count: 1 }), say('label')];
    expect(words.say(say('sentences', { all }))).toBe('The host moves one step Leaning for');
    expect(words.say(say('lines', { all }))).toBe('The host moves one step\nLeaning for');
  });

  it('reads dates of the calendar in UTC and writes them day, month, year', () => {
    expect(words.say(say('day', { date: '2023-01-27' }))).toBe('27 January 2023');
    expect(words.say(say('weekday', { date: '2023-01-30' })).replace(',', '')).toBe('Monday 30 January');
  });

  it('writes numbers out where a message asks for it', () => {
    expect(words.say(say('vote', { count: 8 }))).toBe('Eight in favour');
    expect(words.say(say('vote', { count: 99 }))).toBe('99 in favour');
  });

  it('shows the key of a message that is missing, broken or short of a value', () => {
    expect(words.say(say('nowhere'))).toBe('⟦nowhere⟧');
    expect(words.say(say('toString'))).toBe('⟦toString⟧');
    expect(words.say(say('broken', { by: 1 }))).toBe('⟦broken⟧');
    expect(words.say(say('moved', { by: 'Ghana' }))).toBe('⟦moved⟧');
    expect(words.say(say('day', { date: 'soon' }))).toBe('⟦day⟧');
    expect(words.has('vote')).toBe(true);
    expect(words.has('toString')).toBe(false);
  });

  it('never throws, whatever the key, the values and the language', () => {
    const value: fc.Arbitrary<SayValue> = fc.oneof(fc.string(), fc.double(), fc.array(fc.string()), fc.record({ key: fc.constantFrom('vote', 'label', 'gone') }));
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('vote', 'moved', 'quoted', 'day', 'sentences', 'lines', 'gone', '__proto__'), fc.dictionary(fc.constantFrom('by', 'count', 'what', 'date', 'all'), value), (locale, key, values) => {
        expect(typeof makeWords(locale, { vote: '{count_words}', moved: '{by}{count, plural, other {#}}', quoted: '{what}', day: '{date, date, long}' }).say(say(key, values))).toBe('string');
      }),
      { numRuns: 300 },
    );
  });
});
