/** Dead wording: words that no lawful text can have, and words that nobody wants, no text had and no search came to. */
import { compile } from '../scenario/scenario-text.ts';
import type { Condition, Scenario } from '../scenario/scenario.ts';
import type { Finding } from './finding.ts';
import { lawfulTextsWith, levelsWithin, writtenTexts } from './lawful.ts';
import type { Survey } from './survey.ts';

export function deadWordings({ scenario, reached, debates }: Survey): readonly Finding[] {
  const lawful = lawfulTextsWith(scenario);
  const wanted = wantedIn(scenario);
  return scenario.clauses.flatMap((clause, k) =>
    clause.wordings.flatMap((wording, level): Finding[] => {
      const at = { rule: 'dead-wording', place: `clauses[${k}].wordings[${level}]` } as const;
      const label = `"${wording.label}" (${clause.id}, ${wording.value})`;
      if (!lawful(k, level)) return [{ ...at, weight: 'fault', says: `No text may say ${label}: whatever else it says, a rule of legality is broken.`, evidence: { rules: scenario.legality.length } }];
      if (reached.has(`${k} ${level}`) || wanted.has(`${k} ${level}`)) return [];
      return [{ ...at, weight: 'warning', says: `Nobody has a use for ${label}: it is the nearest to no delegation’s wish, no form, card or ending has it, and no debate came to it.`, evidence: { debates, texts: 0, asked: 0, wished: 0 } }];
    }),
  );
}

/** `clause level` of what somebody has a use for: a wish, a form of the file, a card, an ending. */
function wantedIn(scenario: Scenario): ReadonlySet<string> {
  const wanted = new Set<string>();
  const compiled = compile(scenario);
  for (const seat of scenario.seats) compiled.levelsOf(Object.fromEntries(Object.entries(seat.interests).map(([clause, { ideal }]) => [clause, ideal]))).forEach((level, k) => wanted.add(`${k} ${level}`));
  for (const levels of writtenTexts(scenario, compiled)) levels.forEach((level, k) => wanted.add(`${k} ${level}`));
  // A bound that one wording alone meets asks for that wording.
  const asked = (condition: Condition | undefined): void => {
    for (const [clause, bound] of Object.entries(condition ?? {})) {
      const within = levelsWithin(scenario, clause, bound);
      if (within.length === 1) wanted.add(`${scenario.clauses.findIndex((one) => one.id === clause)} ${within[0] ?? 0}`);
    }
  };
  for (const card of scenario.cards) for (const { test } of [...card.objectives, card.prevent]) asked(test.text);
  for (const { when } of scenario.endings ?? []) asked(when.text);
  for (const { when } of scenario.recognise) asked(when);
  return wanted;
}
