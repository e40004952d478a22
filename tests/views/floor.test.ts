/** What taking the floor opens on: the subject and the words that the instructions ask for. */
import { describe, expect, it } from 'vitest';
import { Debate } from '../../src/app/debate.ts';
import { eyesOf, type Eyes } from '../../src/views/eyes.ts';
import { floorView } from '../../src/views/floor-view.ts';
import { cardOf, short } from '../support/scenarios.ts';

function eyes(seat: string, card: string | null): Eyes {
  const begun = Debate.begin(short, 7, seat, card);
  if (!begun.ok) throw new Error('begins');
  return eyesOf(begun.value.session);
}

describe('taking the floor', () => {
  it('1 opens on the subject that the instructions ask to be spoken on, with the wording that serves them', () => {
    const [first] = floorView(eyes('GHA', 'gha-region'));
    expect(first?.clause).toBe('posture');
    expect(first?.asked).toEqual({ done: 0, least: 2, pointed: false });
    expect(first?.wordings.filter((w) => w.first)).toHaveLength(1);
    expect(first?.aim).toBe(true);
  });

  it('2 every subject is there once, and each has one answer to begin from', () => {
    for (const { id, seat } of short.cards) {
      const subjects = floorView(eyes(seat, id));
      expect(new Set(subjects.map(({ clause }) => clause)).size).toBe(short.clauses.length);
      expect(subjects.every(({ wordings }) => wordings.filter((w) => w.first).length === 1)).toBe(true);
    }
  });

  it('3 what the instructions ask for stands before what they do not speak of', () => {
    for (const seat of ['GHA', 'USA', 'MOZ']) {
      const [first] = floorView(eyes(seat, cardOf(short, seat)?.id ?? null));
      expect(first?.asked !== null || first.aim).toBe(true);
    }
  });
});
