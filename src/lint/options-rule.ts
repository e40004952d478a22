/** Unreachable options: forms of an option that nobody can bring through, or that only a stubborn sponsor would. */
import type { Finding } from './finding.ts';
import { bestOf } from './lawful.ts';
import type { Survey } from './survey.ts';

/** Below this chance of adoption, of the best text that search finds, an option is out of reach for everybody. */
const HOPELESS = 0.02;

export function unreachableOptions({ scenario, debates, room, tabled, adopted, insisted }: Survey): readonly Finding[] {
  const host = scenario.start.asked ?? false;
  return scenario.options.flatMap((option, i) =>
    option.variants.flatMap((variant, n): Finding[] => {
      if ((adopted.get(variant.id) ?? 0) > 0) return [];
      const best = bestOf(scenario, variant.id);
      const forced = insisted.get(variant.id);
      const hopeless = best.chance < HOPELESS;
      const evidence = {
        debates,
        'of them the room alone': room,
        'where a text of it stood at the end': tabled.get(variant.id) ?? 0,
        adopted: 0,
        'insisted on': forced?.of ?? 0,
        'best text found by search, chance of adoption': Math.round(100 * best.chance) / 100,
        'members in favour of that text': best.favour,
        ...(host ? { 'the host has asked': 'yes' } : {}),
      };
      const says = hopeless ? `No text of option ${variant.id} finds nine votes and no negative vote of a permanent member.` : `In ${debates} debates no text of option ${variant.id} was adopted, though search finds one that could be.`;
      return [{ rule: 'unreachable-option', weight: hopeless ? 'fault' : 'warning', place: `options[${i}].variants[${n}]`, says, evidence }];
    }),
  );
}
