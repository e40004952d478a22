/** Words of the case as views need them: names inside sentences, wordings, sources. */
import type { ClauseId, Level, Levels, OptionId, SeatId, SourceId } from '../domain/vocabulary.ts';
import type { Clause, Scenario, Seat, Wording } from '../scenario/scenario.ts';
import type { Case } from '../session/case.ts';
import type { ConsentState } from '../session/events.ts';
import type { SourceView } from './view-models.ts';
import { say, type Say } from './say.ts';

export const seatOf = (c: Case, id: SeatId): Seat | undefined => c.scenario.seats.find((seat) => seat.id === id);
/** "the Russian Federation" */
export const nameOf = (c: Case, id: SeatId): string => seatOf(c, id)?.inSentence ?? id;
export const shortOf = (c: Case, id: SeatId): string => seatOf(c, id)?.short ?? id;
export const clauseOf = (c: Case, id: ClauseId): Clause | undefined => c.scenario.clauses[c.clause(id)];
export const wordingOf = (c: Case, id: ClauseId, level: Level): Wording | undefined => clauseOf(c, id)?.wordings[level];
export const topicOf = (c: Case, id: ClauseId): string => clauseOf(c, id)?.topic ?? id;
export const labelOf = (c: Case, id: ClauseId, level: Level): string => wordingOf(c, id, level)?.label ?? '';

/** "option 2, on the existing priorities", in the scenario's own words; or that the text in force goes on. */
export function optionSay({ scenario }: Case, id: OptionId): Say {
  for (const family of scenario.options) {
    const form = family.variants.find((variant) => variant.id === id);
    if (form) return say('option.of', { known: 'yes', option: family.id, label: form.label });
  }
  return say('option.of', { known: 'no', option: id, label: '' });
}

/** Number of a clause among the paragraphs that say something; 0 where its wording leaves it out. */
export function paragraphNumber({ scenario }: Case, levels: Levels, k: number): number {
  const written = (at: number): boolean => scenario.clauses[at]?.wordings[levels[at] ?? 0]?.operative.startsWith('(') === false;
  return written(k) ? scenario.clauses.filter((_, at) => at <= k && written(at)).length : 0;
}

/** "Reads as option 3: paragraph 10 says …": the first rule that a text fits decides, whatever its other paragraphs say. */
export function readsAs(c: Case, levels: Levels): Say {
  const rule = c.scenario.recognise.find(({ when }) => c.compiled.holds(when, levels));
  const option = c.compiled.optionOf(levels);
  const family = c.scenario.options.find(({ variants }) => variants.some(({ id }) => id === option));
  if (!rule || !family) return say('option.line', { option: optionSay(c, option) });
  const because = Object.keys(rule.when).map((clause) => {
    const number = paragraphNumber(c, levels, c.clause(clause));
    return say('option.because', { number, topic: topicOf(c, clause), label: labelOf(c, clause, levels[c.clause(clause)] ?? 0) });
  });
  return say('option.line.because', { option: family.id, because });
}

/** What stands where nothing is adopted, as values of a sentence: the text in force, or what is left where that lapses. */
export const leftOver = ({ scenario }: Case): { readonly lapses: 'yes' | 'no'; readonly left: string } => ({ lapses: scenario.inForce.lapses ? 'yes' : 'no', left: scenario.inForce.lapses?.label ?? '' });

/** Where no mission stands on the host's consent, the lowest of its words is that it objects, not that it may withdraw. */
export const consentWord = (c: Case, state: ConsentState): ConsentState | 'objects' => (state === 'close' && c.leavesBelow <= 0 ? 'objects' : state);

/** Document symbol, body and date, in that order, as a reference list has them. */
export function sourceView(scenario: Scenario, id: SourceId | undefined): SourceView | null {
  const source = id === undefined ? undefined : scenario.sources[id];
  if (!source) return null;
  const parts = [source.symbol, source.body, source.title].filter((part): part is string => part !== undefined);
  return { label: source.date === undefined ? say('source.undated', { what: parts.join(', ') }) : say('source.dated', { what: parts.join(', '), date: source.date }), url: source.url ?? null };
}

/** "S/2023/SIM.1/Rev.2": the simulation's own symbol, never an official one. */
export const symbolOf = (c: Case, text: number, revision: number): string => `S/${c.scenario.date.slice(0, 4)}/SIM.${text}${revision > 0 ? `/Rev.${revision}` : ''}`;

/** A date to be written in the reader's language. */
export const dateSay = (iso: string): Say => say('date.day', { date: iso });
