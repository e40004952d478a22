/** Unreachable endings: those that another always forestalls, those whose conditions contradict one another, and those that no debate came to. */
import { YES_NEEDED } from '../domain/voting.ts';
import { compile, CONTINUATION } from '../scenario/scenario-text.ts';
import type { Bound, Condition, EndingWhen, Scenario } from '../scenario/scenario.ts';
import type { Finding } from './finding.ts';
import { levelsWithin } from './lawful.ts';
import type { Survey } from './survey.ts';

export function unreachableEndings(survey: Survey): readonly Finding[] {
  const { scenario, endings, debates } = survey;
  const rules = scenario.endings ?? [];
  return rules.flatMap(({ id, when }, i): Finding[] => {
    const place = `endings[${i}]`;
    const at = { rule: 'unreachable-ending', place } as const;
    const before = rules.findIndex((other, n) => n < i && implied(when, other.when));
    if (before >= 0) return [{ ...at, weight: 'fault', says: `"${id}" is never told: whenever it holds, endings[${before}] ("${rules[before]?.id ?? ''}") has held before it.`, evidence: { forestalledBy: before } }];
    const impossible = contradiction(scenario, when);
    if (impossible) return [{ ...at, weight: 'fault', says: `"${id}" can never hold: ${impossible}.`, evidence: { when: JSON.stringify(when) } }];
    const told = endings.get(id) ?? 0;
    return told > 0 ? [] : [{ ...at, weight: 'warning', says: `In ${debates} debates none was told as "${id}".`, evidence: { debates, told } }];
  });
}

const subset = <T>(some: readonly T[] | undefined, all: readonly T[] | undefined): boolean => all === undefined || (some?.every((one) => all.includes(one)) ?? false);
const within = (some: Bound, all: Bound): boolean =>
  (all.is === undefined || some.is === all.is) &&
  (all.atLeast === undefined || (some.is ?? some.atLeast ?? -Infinity) >= all.atLeast) &&
  (all.atMost === undefined || (some.is ?? some.atMost ?? Infinity) <= all.atMost);
const textWithin = (some: Condition | undefined, all: Condition | undefined): boolean => Object.entries(all ?? {}).every(([clause, bound]) => (some?.[clause] ? within(some[clause], bound) : false));
const same = (some: unknown, all: unknown): boolean => all === undefined || JSON.stringify(some) === JSON.stringify(all);
const atLeast = (some: number | undefined, all: number | undefined): boolean => all === undefined || (some !== undefined && some >= all);
const below = (some: number | undefined, all: number | undefined): boolean => all === undefined || (some !== undefined && some <= all);

/** Whether the earlier condition holds wherever the later one does. */
function implied(later: EndingWhen, earlier: EndingWhen): boolean {
  return (
    subset(later.outcome, earlier.outcome) &&
    subset(later.option, earlier.option) &&
    textWithin(later.text, earlier.text) &&
    atLeast(later.consentAtLeast, earlier.consentAtLeast) &&
    below(later.consentBelow, earlier.consentBelow) &&
    atLeast(later.feasibilityAtLeast, earlier.feasibilityAtLeast) &&
    below(later.feasibilityBelow, earlier.feasibilityBelow) &&
    same(later.tally, earlier.tally) &&
    same(later.asked, earlier.asked) &&
    same(later.foreseen, earlier.foreseen)
  );
}

/** Why no debate can meet a condition, or null where nothing in it is against the rules. */
function contradiction(scenario: Scenario, when: EndingWhen): string | null {
  const { outcome, option, text, tally, consentAtLeast, consentBelow, feasibilityAtLeast, feasibilityBelow } = when;
  if (consentAtLeast !== undefined && consentBelow !== undefined && consentAtLeast >= consentBelow) return 'consent cannot be at least so high and below so low';
  if (feasibilityAtLeast !== undefined && feasibilityBelow !== undefined && feasibilityAtLeast >= feasibilityBelow) return 'feasibility cannot be at least so high and below so low';
  for (const [clause, bound] of Object.entries(text ?? {})) if (levelsWithin(scenario, clause, bound).length === 0) return `no wording of "${clause}" lies where it asks for one`;
  if (when.asked === false && scenario.start.asked) return 'the host has asked before the debate begins';
  if (tally) {
    if (tally.for + tally.against + tally.abstain > scenario.seats.filter(({ role }) => role !== 'host').length) return 'there are not so many members';
    const can = tally.for < YES_NEEDED ? ['too-few-votes'] : tally.against === 0 ? ['adopted'] : ['adopted', 'vetoed'];
    if (outcome && !outcome.some((one) => can.includes(one))) return `such a tally is ${can.join(' or ')}`;
  }
  if (outcome && !outcome.includes('adopted')) {
    const compiled = compile(scenario);
    const stands = compiled.levelsOf((scenario.inForce.lapses ?? scenario.inForce).text);
    if (option && !option.includes(compiled.optionOf(stands))) return `where nothing is adopted, what stands is ${compiled.optionOf(stands) === CONTINUATION ? 'no option' : `option ${compiled.optionOf(stands)}`}`;
    if (text && !compiled.holds(text, stands)) return 'where nothing is adopted, what stands is worded otherwise';
  }
  return null;
}
