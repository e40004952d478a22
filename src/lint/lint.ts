/** A scenario that has passed the door is looked at for what makes no case: by reading it, by search, and by playing it. The same file and the same number of runs find the same. */
import type { Scenario } from '../scenario/scenario.ts';
import { unreachableEndings } from './endings-rule.ts';
import { RULES, type Finding } from './finding.ts';
import { unreachableOptions } from './options-rule.ts';
import { dominatingPlans } from './plans-rule.ts';
import { alwaysDecides, neverMoves } from './seats-rule.ts';
import { missingSources } from './sources-rule.ts';
import { survey, type Progress } from './survey.ts';
import { deadWordings } from './wordings-rule.ts';

/** @param runs what the number of debates is reckoned from: see `survey` */
export function lint(scenario: Scenario, runs: number, progress?: Progress): readonly Finding[] {
  const played = survey(scenario, runs, progress);
  const all = [...unreachableOptions(played), ...unreachableEndings(played), ...deadWordings(played), ...neverMoves(played), ...alwaysDecides(played), ...missingSources(scenario), ...dominatingPlans(played)];
  const grave = ({ weight }: Finding): number => (weight === 'fault' ? 0 : 1);
  return all.sort((a, b) => grave(a) - grave(b) || RULES.indexOf(a.rule) - RULES.indexOf(b.rule)).map(({ rule, weight, place, says, evidence }) => ({ rule, weight, place, says, evidence }));
}
