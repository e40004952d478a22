/** Instructions: what a card must be, and when it is met. */
import { describe, expect, it } from 'vitest';
import { chance } from '../../src/domain/chance.ts';
import { consent } from '../../src/domain/consent.ts';
import type { Levels } from '../../src/domain/vocabulary.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { layOut } from '../../src/session/case.ts';
import { openingDraft } from '../../src/session/delegates.ts';
import { instructionsMet, instructionsOf } from '../../src/session/instructions.ts';
import { open } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { cardOf, long, short } from '../support/scenarios.ts';

const SEEDS = Array.from({ length: 100 }, (_, i) => i + 1);

/** The text a debate begins from: what is tabled, or the penholder's opening. */
function beginnings(scenario: Scenario): { c: ReturnType<typeof layOut>; levels: Levels; share: number }[] {
  return SEEDS.map((seed) => {
    const { case: c, state } = open(scenario, seed);
    const levels = scenario.start.text ? c.compiled.levelsOf(scenario.start.text) : openingDraft(c, state, c.tables.penholder);
    return { c, levels, share: consent(c.tables, state.ideal, state, levels) };
  });
}

describe('cards', () => {
  for (const scenario of [short, long]) {
    const starts = beginnings(scenario);
    for (const card of scenario.cards) {
      it(`1 ${scenario.id} ${card.id}: at least two of its three fail in the text in force`, () => {
        const c = layOut(scenario, 1);
        const share = consent(c.tables, c.tables.ideal, { credit: 0, asked: false }, c.tables.inForce);
        expect(instructionsOf(c, card, c.tables.inForce, share).met).toBeLessThanOrEqual(1);
      });
      it(`2 ${scenario.id} ${card.id}: at least two of its three fail in the usual opening (eight of ten seeds)`, () => {
        const fails = starts.filter(({ c, levels, share }) => instructionsOf(c, card, levels, share).met <= 1).length;
        expect(fails).toBeGreaterThanOrEqual(80);
      });
      it(`3 ${scenario.id} ${card.id}: a lawful text can do two of three with the prevention held`, () => {
        const c = layOut(scenario, 1);
        const start = scenario.start.text ? c.compiled.levelsOf(scenario.start.text) : c.tables.inForce;
        const open_ = scenario.start.bracketed ?? c.clauseIds;
        let found = false;
        for (let n = 0; n < 6000 && !found; n++) {
          const levels = start.map((level, k) => (open_.includes(c.clauseIds[k] ?? '') && chance(n, 'clause', k) < 0.5 ? Math.floor(chance(n, 'level', k) * (c.tables.values[k]?.length ?? 1)) : level));
          if (c.compiled.illegal(levels)) continue;
          found = instructionsOf(c, card, levels, consent(c.tables, c.tables.ideal, { credit: 0.1, asked: false }, levels)).satisfied;
        }
        expect(found).toBe(true);
      });
    }
  }
  it('4 a card against the documented line says "What if"', () => {
    for (const card of [...short.cards, ...long.cards]) expect(card.title.startsWith('What if')).toBe(!card.documented);
  });
});

describe('met', () => {
  it('1 only by an adopted text', () => {
    let none = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const session = playOut(long, seed, { seat: 'GHA', card: cardOf(long, 'GHA') }, 'capable');
      const adopted = session.state.texts.find((t) => t.decision?.outcome === 'adopted');
      if (!adopted) {
        none++;
        expect(instructionsMet(session)).toBe(false);
      } else {
        const reading = instructionsOf(session.case, cardOf(long, 'GHA'), adopted.levels, adopted.consent);
        expect(instructionsMet(session)).toBe(reading.met >= 2 && reading.prevented);
      }
    }
    expect(none).toBeGreaterThan(0);
  });
  it('2 not while the debate goes on, and never without a card', () => {
    expect(instructionsMet(open(long, 1, { seat: 'GHA', card: cardOf(long, 'GHA') }))).toBe(null);
    expect(instructionsMet(playOut(long, 1, null, 'idle'))).toBe(null);
  });
});
