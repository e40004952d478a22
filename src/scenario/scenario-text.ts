/** A scenario's conditions and wordings, compiled once: the searches of the engine ask them thousands of times a second. */
import type { ClauseId, Levels, OptionId, ScaleValue } from '../domain/vocabulary.ts';
import type { Condition, LegalityRule, Scenario, TextTest } from './scenario.ts';

export interface Compiled {
  /** Level of each clause for the given values; a value that no wording has takes the nearest. */
  levelsOf(values: Readonly<Record<ClauseId, ScaleValue>>): Levels;
  holds(condition: Condition, levels: Levels): boolean;
  optionOf(levels: Levels): OptionId;
  /** The first legality rule that a text breaks, or null. */
  illegal(levels: Levels): LegalityRule | null;
  /** A test on a text, with the host's consent to it (0..1). */
  test(test: TextTest, levels: Levels, consent: number): boolean;
}

/** The option of a text that no rule recognises: the text in force goes on. */
export const CONTINUATION: OptionId = 'SQ';

type Check = (levels: Levels) => boolean;

export function compile(scenario: Scenario): Compiled {
  const values = scenario.clauses.map((clause) => clause.wordings.map((w) => w.value));
  const index = new Map(scenario.clauses.map((clause, k) => [clause.id, k]));
  const known = new Map<Condition, Check>();

  const check = (condition: Condition): Check => {
    const before = known.get(condition);
    if (before) return before;
    // For each clause the set of levels that satisfy the bound, as bits.
    const parts = Object.entries(condition).map(([clause, bound]) => {
      const k = index.get(clause) ?? -1;
      let allowed = 0;
      (values[k] ?? []).forEach((value, level) => {
        const fits = (bound.is === undefined || value === bound.is) && (bound.atLeast === undefined || value >= bound.atLeast) && (bound.atMost === undefined || value <= bound.atMost);
        if (fits) allowed |= 1 << level;
      });
      return { k, allowed };
    });
    const made: Check = (levels) => {
      for (const { k, allowed } of parts) if (!((allowed >> (levels[k] ?? 0)) & 1)) return false;
      return true;
    };
    known.set(condition, made);
    return made;
  };

  const options = scenario.recognise.map((rule) => ({ option: rule.option, when: check(rule.when) }));
  const rules = scenario.legality.map((rule) => ({ rule, if: check(rule.if), then: check(rule.then) }));
  const optionOf = (levels: Levels): OptionId => {
    for (const rule of options) if (rule.when(levels)) return rule.option;
    return CONTINUATION;
  };
  return {
    levelsOf: (wanted) =>
      scenario.clauses.map((clause, k) => {
        const value = wanted[clause.id] ?? 0;
        let best = 0;
        (values[k] ?? []).forEach((v, level) => {
          if (Math.abs(v - value) < Math.abs((values[k]?.[best] ?? 0) - value)) best = level;
        });
        return best;
      }),
    holds: (condition, levels) => check(condition)(levels),
    optionOf,
    illegal: (levels) => {
      for (const entry of rules) if (entry.if(levels) && !entry.then(levels)) return entry.rule;
      return null;
    },
    test: (test, levels, consent) =>
      (test.text === undefined || check(test.text)(levels)) && (test.option === undefined || test.option.includes(optionOf(levels))) && (test.consentAtLeast === undefined || consent >= test.consentAtLeast),
  };
}
