/** Facts carry sources, numbers carry marks and reasons, wordings are language. */
import { describe, expect, it } from 'vitest';
import { long, short } from '../support/scenarios.ts';

interface Reasoned {
  readonly mark: string;
  readonly why: string;
  readonly source?: string;
}
/** Every number of every seat, with its place: traits, interests and lines. */
const NUMBERS: readonly (readonly [string, Reasoned])[] = long.seats.flatMap((seat) => [
  ...Object.entries<Reasoned>({ ...seat.numbers }).map(([name, number]) => [`${seat.id} ${name}`, number] as const),
  ...Object.entries<Reasoned>(seat.interests).map(([name, number]) => [`${seat.id} ${name}`, number] as const),
  ...seat.redLines.map((line) => [`${seat.id} line on ${line.clause}`, line] as const),
]);

describe('provenance', () => {
  it('1 every number of every seat has its mark and its reason', () => {
    for (const [place, number] of NUMBERS) {
      expect(['article', 'record', 'estimate'], place).toContain(number.mark);
      expect(number.why.trim().length, place).toBeGreaterThan(8);
    }
    expect(NUMBERS.length).toBeGreaterThan(16 * (7 + 12)); // traits and clauses of fifteen members and the host, and their lines
  });
  it('2 what is marked as sourced has a source, shown with body and title; an estimate is said to be one', () => {
    const sourced = NUMBERS.filter(([, number]) => number.mark !== 'estimate');
    expect(sourced.length).toBeGreaterThan(10);
    for (const [place, number] of sourced) {
      const source = long.sources[number.source ?? ''];
      expect(source, `${place}: ${number.why}`).toBeDefined();
      expect(source?.body.trim(), place).not.toBe('');
      expect(source?.title.trim(), place).not.toBe('');
    }
  });
  it('3 links go to official or publishers’ pages, by https where the publisher has it', () => {
    // The Permanent Mission of China publishes its statements at addresses that begin with http.
    const HTTP = /^http:\/\/un\.china-mission\.gov\.cn\//;
    const links = Object.entries(long.sources).flatMap(([id, source]) => (source.url === undefined ? [] : [[id, source.url] as const]));
    expect(links.length).toBeGreaterThan(5);
    for (const [id, url] of links) {
      expect(url, id).toMatch(HTTP.test(url) ? HTTP : /^https:\/\/[a-z0-9.-]+\.(org|int|gov|uk|ch|fr|jp|br|cn|ru|com|net)\//);
      expect(url, id).not.toMatch(/archive\.org|webcache|google\.|bing\.|translate\./);
    }
  });
  it('4 a wording has at most six words as a label, a verb in its paragraph and a plain sentence', () => {
    for (const scenario of [long, short])
      for (const clause of scenario.clauses)
        for (const w of clause.wordings) {
          expect(w.label.trim().split(/\s+/).length, w.label).toBeLessThanOrEqual(6);
          expect(w.operative, clause.id).toMatch(/^(\*[A-Z][^*]*\* [\s\S]*;|\(No paragraph .*\))$/);
          expect(w.gloss).toMatch(/^[A-Z0-9].*\.$/);
        }
  });
  it('5 every argument is attributed, marked and sourced; claims in dispute name who contests them', () => {
    for (const a of long.arguments) {
      expect(a.attributedTo, a.id).not.toBe('');
      expect(a.sources.length, a.id).toBeGreaterThan(0);
      if (/Wagner|abuses|coup/i.test(a.claim)) expect(a.contestedBy.length, a.claim).toBeGreaterThan(0);
    }
  });
  it('6 the first screen says what is history and what is not', () => {
    for (const scenario of [long, short]) expect(scenario.notice).toMatch(/27 January 2023.*nothing was put to the vote.*might have been/);
  });
  it('7 the case: fifteen members and Mali, twelve clauses, three options in five forms, the review’s four parameters', () => {
    expect(long.seats.filter((s) => s.role !== 'host')).toHaveLength(15);
    expect(long.seats.at(-1)?.id).toBe('MLI');
    expect(long.clauses).toHaveLength(12);
    expect(long.options.flatMap((o) => o.variants.map((v) => v.id))).toEqual(['1A', '1B', '2A', '2B', '3']);
    expect(long.parameters).toHaveLength(4);
    expect(short.start.bracketed).toHaveLength(4);
  });
  it('8 every seat is playable in both scenarios, Mali too, with three cards or more, two of them in its documented line', () => {
    for (const scenario of [long, short])
      for (const { id, playable } of scenario.seats) {
        const cards = scenario.cards.filter((card) => card.seat === id);
        expect([id, playable, cards.length >= 3, cards.filter(({ documented }) => documented).length >= 2]).toEqual([id, true, true, true]);
      }
  });
  it('9 a documented card names its source, and objectives are short commands with a reason', () => {
    for (const { id, documented, source, objectives, prevent } of [...long.cards, ...short.cards]) {
      expect([id, source !== undefined]).toEqual([id, documented]);
      for (const { says, why } of [...objectives, prevent]) {
        expect(says.split(' ').length, says).toBeLessThanOrEqual(9);
        expect(why, id).toMatch(/^[A-Z0-9].*\.$/);
      }
    }
  });
});
