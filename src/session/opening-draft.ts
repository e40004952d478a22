/** The draft that a delegation would table: where a computer sponsor begins, and what a player's experts would write. */
import { SPONSOR, VARIATION } from '../domain/coefficients.ts';
import { chanceBetween } from '../domain/chance.ts';
import { withEdit } from '../domain/ledger.ts';
import { blockedBy } from '../domain/utility.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import { imagined, Reader } from './reading.ts';
import type { State } from './state.ts';

/** The agenda setter's opening (Romer and Rosenthal): the text it likes best among those it believes can pass, then it asks a little more. */
export function openingDraft(c: Case, state: State, seat: number): Levels {
  const { tables, compiled, scenario } = c;
  const packages = [...scenario.options.flatMap((o) => o.variants), ...scenario.extraPackages];
  let best: { levels: Levels; worth: number } | null = null;
  for (const item of packages) {
    const start = compiled.levelsOf(item.text);
    const reader = new Reader(c, state, imagined(c, seat, start, state));
    const noise = chanceBetween(-VARIATION.opening, VARIATION.opening, c.seed, 'opening', c.seatIds[seat] ?? '', item.id);
    const worth = (levels: Levels): number => {
      reader.read(levels);
      const own = (reader.index[seat] ?? 0) + SPONSOR.margin;
      const p = reader.forecast(seat, levels).adopted;
      return (SPONSOR.ambition + (1 - SPONSOR.ambition) * p) * own;
    };
    const climbed = climb(c, start, worth, compiled.optionOf(start));
    const value = climbed.worth + 1000 * noise;
    if (!best || value > best.worth) best = { levels: climbed.levels, worth: value };
  }
  let levels = best?.levels ?? tables.inForce;
  for (let k = 0; k < tables.clauses; k++) {
    if ((tables.salience[seat * tables.clauses + k] ?? 0) < SPONSOR.highStakes) continue;
    const ideal = state.ideal[seat * tables.clauses + k] ?? 0;
    const up = ideal > 50;
    const asked = withEdit(levels, k, (levels[k] ?? 0) + (up ? 1 : -1));
    if (tables.values[k]?.[asked[k] ?? -1] === undefined || compiled.illegal(asked) || blockedBy(tables, seat, asked)) continue;
    levels = asked;
  }
  return levels;
}

/** Best text in reach by single changes of wording, keeping the option. */
export function climb(c: Case, start: Levels, worth: (levels: Levels) => number, option: string | null, open = -1): { levels: Levels; worth: number } {
  let at = start;
  let value = worth(at);
  // The clause that improved it last: once all others have been tried again in vain, so has every neighbour.
  let last = 0;
  for (let pass = 0; pass < 8; pass++)
    for (let k = 0; k < c.tables.clauses; k++) {
      if (pass > 0 && k === last) return { levels: at, worth: value };
      if (!((open >> k) & 1)) continue;
      const count = c.tables.values[k]?.length ?? 0;
      for (let level = 0; level < count; level++) {
        if (level === at[k]) continue;
        const next = withEdit(at, k, level);
        if (c.compiled.illegal(next) || (option !== null && c.compiled.optionOf(next) !== option)) continue;
        const found = worth(next);
        if (found > value) {
          at = next;
          value = found;
          last = k;
        }
      }
    }
  return { levels: at, worth: value };
}
