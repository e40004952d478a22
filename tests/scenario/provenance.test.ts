/** Facts carry sources, numbers carry marks and reasons, wordings are language. */
import { describe, expect, it } from 'vitest';
import { long, short } from '../support/scenarios.ts';

describe('provenance', () => {
  it('1 every number of every seat has its mark and its reason', () => {
    for (const seat of long.seats) {
      const numbers: readonly [string, { readonly mark: string; readonly why: string }][] = [...Object.entries<{ mark: string; why: string }>({ ...seat.numbers }), ...Object.entries(seat.interests)];
      for (const [name, number] of numbers) {
        expect(['article', 'record', 'estimate'], `${seat.id} ${name}`).toContain(number.mark);
        expect(number.why.length, `${seat.id} ${name}`).toBeGreaterThan(8);
      }
      for (const line of seat.redLines) expect(line.why.length, seat.id).toBeGreaterThan(8);
    }
  });
  it('2 what is marked as sourced has a source, shown with body and date', () => {
    for (const seat of long.seats)
      for (const interest of Object.values(seat.interests)) {
        if (interest.mark === 'estimate') continue;
        const source = long.sources[interest.source ?? ''];
        expect(source, `${seat.id}: ${interest.why}`).toBeDefined();
        expect(source?.body).not.toBe('');
      }
  });
  it('3 links go to official or publishers’ pages: a host of its own, no address of a search or a copy', () => {
    for (const [id, source] of Object.entries(long.sources)) if (source.url !== undefined) expect(source.url, id).toMatch(/^https?:\/\/[a-z0-9.-]+\.(org|int|gov|uk|ch|fr|jp|br|cn|ru|com|net)\//);
  });
  it('4 a wording has at most six words as a label, a verb in its paragraph and a plain sentence', () => {
    for (const clause of long.clauses)
      for (const w of clause.wordings) {
        expect(w.label.trim().split(/\s+/).length, w.label).toBeLessThanOrEqual(6);
        expect(w.operative.startsWith('(') || /^\*[A-Z][^*]*\*/.test(w.operative), w.operative).toBe(true);
        expect(w.operative.startsWith('(') || w.operative.endsWith(';'), w.operative).toBe(true);
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
  it('8 playable now: eight seats, each with two cards or more, in both scenarios', () => {
    for (const scenario of [long, short]) {
      const playable = scenario.seats.filter((s) => s.playable).map((s) => s.id);
      expect([...playable].sort()).toEqual(['BRA', 'CHE', 'CHN', 'FRA', 'GHA', 'JPN', 'RUS', 'USA']);
      for (const id of playable) expect(scenario.cards.filter((card) => card.seat === id).length, id).toBeGreaterThanOrEqual(2);
    }
  });
});
