/** Unreachable options: forms of an option that nobody can bring through, or that only a stubborn sponsor would. */
import { YES_NEEDED } from '../domain/voting.ts';
import type { Finding } from './finding.ts';
import { bestOf } from './lawful.ts';
import type { Survey } from './survey.ts';

/** Below this chance of adoption, of the best text that search finds, an option is out of everybody's reach. */
const HOPELESS = 0.02;

export function unreachableOptions({ scenario, debates, room, tabled, adopted, insisted }: Survey): readonly Finding[] {
  const host = scenario.start.asked ?? false;
  return scenario.options.flatMap((option, i) =>
    option.variants.flatMap((variant, n): Finding[] => {
      if ((adopted.get(variant.id) ?? 0) > 0) return [];
      const best = bestOf(scenario, variant.id);
      const forced = insisted.get(variant.id);
      const hopeless = best.chance < HOPELESS;
      // A negative vote of a permanent member is one of the ways in which a debate may end; to be short of nine whatever it says is none.
      const stopped = hopeless && best.favour >= YES_NEEDED && best.against.length > 0;
      const evidence = {
        debates,
        'of them the room alone': room,
        'where a text of it stood at the end': tabled.get(variant.id) ?? 0,
        adopted: 0,
        'insisted on': forced?.of ?? 0,
        'best text found by search, chance of adoption': Math.round(1000 * best.chance) / 1000,
        'members in favour of that text': best.favour,
        ...(best.against.length > 0 ? { 'permanent members against it': best.against.join(' ') } : {}),
        ...(host ? { 'the host has asked': 'yes' } : {}),
      };
      const says = stopped ? `Every text of option ${variant.id} meets the negative vote of a permanent member.` : hopeless ? `No text of option ${variant.id} comes near nine votes as the room stands at the start or once a host has asked, and none was adopted in ${debates} debates.` : `In ${debates} debates no text of option ${variant.id} was adopted, though search finds one that could be.`;
      return [{ rule: 'unreachable-option', weight: hopeless && !stopped ? 'fault' : 'warning', place: `options[${i}].variants[${n}]`, says, evidence }];
    }),
  );
}
