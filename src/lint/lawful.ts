/** The search for lawful texts: which wordings a text can have at all, and which texts could find their votes. */
import { opposedBelow } from '../domain/bands.ts';
import { BANDS } from '../domain/coefficients.ts';
import { chance } from '../domain/chance.ts';
import { withEdit } from '../domain/ledger.ts';
import { blockedBy } from '../domain/utility.ts';
import type { Level, Levels, OptionId, SeatId } from '../domain/vocabulary.ts';
import { compile, type Compiled } from '../scenario/scenario-text.ts';
import type { Bound, Scenario } from '../scenario/scenario.ts';
import { climb } from '../session/opening-draft.ts';
import { imagined, Reader } from '../session/reading.ts';
import { open } from '../session/session.ts';

/** Texts that are tried for each wording, and changes made to one to bring it within the rules. */
const TRIES = 60;
const REPAIRS = 16;

const keeps = (bound: Bound, value: number): boolean => (bound.is === undefined || value === bound.is) && (bound.atLeast === undefined || value >= bound.atLeast) && (bound.atMost === undefined || value <= bound.atMost);

/** Levels of a clause that satisfy a bound. */
export function levelsWithin(scenario: Scenario, clause: string, bound: Bound): readonly Level[] {
  const wordings = scenario.clauses.find((one) => one.id === clause)?.wordings ?? [];
  return wordings.flatMap(({ value }, level) => (keeps(bound, value) ? [level] : []));
}

/** Whether any lawful text has a wording: every text that the file proposes is tried with it, then texts drawn by lot, each repaired by the rules that it breaks. */
export function lawfulTextsWith(scenario: Scenario): (clause: number, level: Level) => Levels | null {
  const compiled = compile(scenario);
  const written = writtenTexts(scenario, compiled);
  return (clause, level) => {
    for (let n = 0; n < written.length + TRIES; n++) {
      const start = written[n] ?? scenario.clauses.map(({ id, wordings }) => Math.floor(chance(n, 'lint text', id, clause, level) * wordings.length));
      const found = repaired(scenario, compiled, withEdit(start, clause, level), clause);
      if (found) return found;
    }
    return null;
  };
}

/** Every text that the file itself proposes or stands on. */
export function writtenTexts(scenario: Scenario, compiled: Compiled): readonly Levels[] {
  const { inForce, start, continuation } = scenario;
  const texts = [...packagesOf(scenario).map(({ text }) => text), inForce.text, inForce.lapses?.text, continuation?.text, start.text, ...(start.rivals ?? []).map(({ text }) => text)];
  return texts.flatMap((text) => (text ? [compiled.levelsOf(text)] : []));
}

export const packagesOf = (scenario: Scenario): readonly { readonly id: string; readonly text: Readonly<Record<string, number>> }[] => [...scenario.options.flatMap((option) => option.variants), ...scenario.extraPackages];

/** @param kept the clause that must stay as it is */
function repaired(scenario: Scenario, compiled: Compiled, text: Levels, kept: number): Levels | null {
  let levels = text;
  for (let n = 0; n < REPAIRS; n++) {
    const rule = compiled.illegal(levels);
    if (!rule) return levels;
    const broken = Object.entries(rule.then).map(([clause, bound]) => ({ k: scenario.clauses.findIndex((one) => one.id === clause), allowed: levelsWithin(scenario, clause, bound) }));
    const wrong = broken.find(({ k, allowed }) => k !== kept && !allowed.includes(levels[k] ?? 0) && allowed.length > 0);
    // Where the rule asks for another level of the clause that must stay, its own condition is undone instead.
    const edit = wrong ? { k: wrong.k, level: wrong.allowed[0] ?? 0 } : undone(scenario, rule.if, levels, kept);
    if (!edit) return null;
    levels = withEdit(levels, edit.k, edit.level);
  }
  return null;
}

function undone(scenario: Scenario, condition: Readonly<Record<string, Bound>>, levels: Levels, kept: number): { readonly k: number; readonly level: Level } | null {
  for (const [clause, bound] of Object.entries(condition)) {
    const k = scenario.clauses.findIndex((one) => one.id === clause);
    if (k === kept) continue;
    const allowed = levelsWithin(scenario, clause, bound);
    const other = (scenario.clauses[k]?.wordings ?? []).findIndex((_, level) => !allowed.includes(level));
    if (other >= 0 && other !== levels[k]) return { k, level: other };
  }
  return null;
}

export interface BestText {
  /** Chance of adoption as nobody misreads anybody, 0..1, of the best text that was found. */
  readonly chance: number;
  /** Members in favour of it. */
  readonly favour: number;
  /** Permanent members whose negative vote stops it. */
  readonly against: readonly SeatId[];
}

/** Draws that are searched for a text of an option that finds its votes. */
const SEARCHED = 3;

/** The text of an option that comes nearest to adoption, climbing from its forms by single wordings: in the room as it is at the start, and as it is once the host has asked the mission to leave. */
export function bestOf(scenario: Scenario, option: OptionId): BestText {
  let best: BestText = { chance: 0, favour: -1, against: [] };
  const rooms = scenario.host && !scenario.start.asked ? [scenario, { ...scenario, start: { ...scenario.start, asked: true } }] : [scenario];
  for (const { case: c, state } of rooms.flatMap((room) => Array.from({ length: SEARCHED }, (_, n) => open(room, n + 1, null, 'open-book')))) {
    for (const { text } of packagesOf(scenario)) {
      const start = c.compiled.levelsOf(text);
      if (c.compiled.optionOf(start) !== option) continue;
      const reader = new Reader(c, state, imagined(c, c.tables.penholder, start, state));
      const worth = (levels: Levels): number => {
        reader.read(levels);
        // A slope where no chance is in sight yet: every member counts as far as it is from favour.
        const near = reader.index.reduce((sum, points) => sum + Math.min(0, points - BANDS.leaning), 0);
        return reader.forecast(c.tables.penholder, levels).adopted + near / 1_000_000;
      };
      const found = climb(c, start, worth, option);
      reader.read(found.levels);
      const chanceNow = reader.forecast(c.tables.penholder, found.levels).adopted;
      const favour = reader.index.filter((points, i) => points >= BANDS.leaning && blockedBy(c.tables, i, found.levels) === null).length;
      if (chanceNow < best.chance || (chanceNow === best.chance && favour <= best.favour)) continue;
      const against = c.seatIds.filter((_, i) => c.tables.permanent[i] && (blockedBy(c.tables, i, found.levels) === 'veto' || (reader.index[i] ?? 0) < opposedBelow(c.tables.reluctance[i] ?? 0)));
      best = { chance: chanceNow, favour, against };
    }
  }
  return best;
}
