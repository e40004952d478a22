/** A replay in words: the line and its places, the words that a step changed, the study modes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayOf } from '../../src/replay/record.ts';
import { playBack, type Playback } from '../../src/replay/play-back.ts';
import { linesOf } from '../../src/replay/lines.ts';
import { annotate, branch } from '../../src/replay/branch.ts';
import { playOut } from '../../src/session/simulate.ts';
import { endOf, lineView, readableSteps, stepView } from '../../src/views/replay-view.ts';
import { brier, calibrationSay, callVoteView, guessView } from '../../src/views/study-view.ts';
import { cardOf, long } from '../support/scenarios.ts';

function recorded(seed: number, change: (file: ReturnType<typeof replayOf>) => ReturnType<typeof replayOf> = (file) => file): Playback {
  const played = playBack(change(replayOf(playOut(long, seed, { seat: 'GHA', card: cardOf(long, 'GHA') }, 'capable'), { id: 'a-debate', title: 'A debate' })), () => long);
  if (!played.ok) throw new Error(JSON.stringify(played.fault));
  return played.value;
}
const debate = recorded(4);
const line = lineView(debate, [], 9);

describe('the line of a replay', () => {
  it('1 goes forward: every later step stands further on, and a place finds its step again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: debate.steps - 1 }), (step) => {
        expect(line.placeOf(step + 1)).toBeGreaterThan(line.placeOf(step) - 1e-12);
        expect(Math.abs(line.stepAt(line.placeOf(step)) - step)).toBeLessThanOrEqual(1);
      }),
    );
    expect([line.placeOf(0), line.placeOf(debate.steps), line.stepAt(-1), line.stepAt(2)]).toEqual([0, 1, 0, debate.steps]);
  });
  it('2 has the opening, each half-day and the vote, as far apart as one another', () => {
    const places = line.marks.map(({ place }) => place);
    const gaps = places.slice(1).map((place, i) => Math.round(1000 * (place - (places[i] ?? 0))));
    expect(new Set(gaps).size).toBe(1);
    expect(line.marks[0]?.label.key).toBe('replay.mark.opening');
  });
  it('3 numbers its key moments in order, nine at the utmost', () => {
    expect(line.moments.length).toBeGreaterThan(2);
    expect(line.moments.length).toBeLessThanOrEqual(9);
    expect(line.moments.map(({ number }) => number)).toEqual(line.moments.map((_, i) => i + 1));
    expect(line.moments.map(({ step }) => step)).toEqual([...line.moments.map(({ step }) => step)].sort((a, b) => a - b));
  });
  it('4 a branch leaves it where it was left, and says what it came to', () => {
    const grown = branch(debate, 12, debate.session, 'Otherwise');
    if (!grown.ok) throw new Error('no branch');
    const lines = linesOf(grown.value.file).filter(({ path }) => path.length === 1);
    const view = lineView(debate, lines, 9);
    expect(view.branches.map(({ from, title, place }) => [from, title, place])).toEqual([[12, 'Otherwise', view.placeOf(12)]]);
    const there = playBack(grown.value.file, () => long, grown.value.path);
    expect(there.ok && endOf(there.value)).toEqual(endOf(debate));
  });
});

describe('one step of a replay', () => {
  it('1 a changed paragraph: what is kept and put in is the new wording, what is kept and struck the old', () => {
    const found = [1, 2, 3, 4, 5, 6].map((seed) => recorded(seed)).flatMap((playback) => playback.session.log.flatMap((entry) => entry.events.flatMap((event) => (event.type === 'text.changed' ? [{ playback, entry, event }] : []))));
    expect(found.length).toBeGreaterThan(0);
    for (const { playback, entry, event } of found) {
      const view = stepView(playback, playback.at(entry.step), entry.step);
      const wordings = long.clauses.find(({ id }) => id === event.change.clause)?.wordings ?? [];
      const plain = (level: number): string => (wordings[level]?.operative ?? '').replaceAll('*', '');
      const joined = (...kinds: readonly string[]): string => (view.change?.runs ?? []).filter(({ is }) => kinds.includes(is)).map(({ text }) => text).join('');
      const first = entry.events.find((one) => one.type === 'text.changed');
      if (first !== event) continue;
      expect(joined('same', 'new')).toBe(plain(event.change.to));
      expect(joined('same', 'struck')).toBe(plain(event.change.from));
    }
  });
  it('2 says something at every step, also where the minutes are silent', () => {
    for (let step = 0; step <= debate.steps; step++) expect(stepView(debate, debate.at(step), step).says).not.toBeNull();
  });
  it('3 a note stands at its step with its sources, and that step is one to stop at', () => {
    const noted = recorded(4, (file) => annotate(file, [], { step: 7, text: 'Look who speaks first.', by: 'teacher', sources: [Object.keys(long.sources)[0] ?? ''] }));
    expect(readableSteps(noted)).toContain(7);
    const [note] = stepView(noted, noted.at(7), 7).notes;
    expect([note?.text, note?.by, note?.sources.length]).toEqual(['Look who speaks first.', 'teacher', 1]);
    expect(stepView(noted, noted.at(8), 8).notes).toEqual([]);
  });
});

describe('studying', () => {
  it('1 the next move among four: each another, one of them what happened', () => {
    const views = Array.from({ length: debate.steps }, (_, i) => i + 1).flatMap((step) => guessView(debate, debate.at(step - 1), step) ?? []);
    expect(views.length).toBeGreaterThan(5);
    for (const { options } of views) {
      expect(options.length).toBe(4);
      expect(options.filter(({ right }) => right).length).toBe(1);
      expect(new Set(options.map(({ says }) => JSON.stringify(says))).size).toBe(4);
    }
    expect(new Set(views.map(({ options }) => options.findIndex(({ right }) => right))).size).toBeGreaterThan(2);
  });
  it('2 a vote is called where its sponsor calls it, and answered by what came of it', () => {
    const found = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => recorded(seed)).flatMap((playback) => playback.session.log.flatMap(({ step }) => callVoteView(playback, step) ?? []));
    expect(found.length).toBeGreaterThan(0);
    for (const view of found) {
      expect(view.heldAt).toBeGreaterThanOrEqual(view.step);
      expect(view.answer.values?.['outcome']).toBe(view.outcome);
    }
  });
  it('3 the score of Brier: 0 for sure and right, 2 for sure and wrong, two thirds for a third each', () => {
    expect(brier('adopted', 1, 'adopted')).toBe(0);
    expect(brier('adopted', 1, 'vetoed')).toBe(2);
    expect(brier('adopted', 1 / 3, 'vetoed')).toBeCloseTo(2 / 3, 10);
    expect(calibrationSay({ sum: 0, calls: [] })).toBeNull();
    expect(calibrationSay({ sum: 1.5, calls: [{ confidence: 0.9, right: true }, { confidence: 0.8, right: false }, { confidence: 0.5, right: true }] })?.values).toMatchObject({ count: 3, score: 0.5, sure: 2, right: 1 });
  });
});
