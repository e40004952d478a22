/** A dominating plan: a card that is met by doing nothing, or always or never by bargaining; an option that the room nearly always adopts; a form that passes whoever is asked. */
import { percent, type Finding } from './finding.ts';
import type { Survey } from './survey.ts';

/** From this share of the debates on, a way of playing or an option wins nearly always. */
const NEARLY_ALL = 0.95;
/** Fewer debates say nothing. */
const ENOUGH = 8;

export function dominatingPlans(survey: Survey): readonly Finding[] {
  return [...ofCards(survey), ...ofOptions(survey)];
}

function ofCards({ scenario, cards }: Survey): readonly Finding[] {
  return cards.flatMap(({ card, idle, capable }): Finding[] => {
    const at = { rule: 'dominating-plan', place: `cards[${scenario.cards.indexOf(card)}]` } as const;
    const evidence = { card: card.id, 'idle met it in': `${idle.count} of ${idle.of}`, 'bargaining met it in': `${capable.count} of ${capable.of}` };
    if (idle.of >= ENOUGH && idle.count === idle.of) return [{ ...at, weight: 'fault', says: `"${card.title}" is met by doing nothing.`, evidence }];
    if (capable.of >= ENOUGH && capable.count === capable.of) return [{ ...at, weight: 'warning', says: `"${card.title}" is met in every debate by plain bargaining.`, evidence }];
    return capable.of >= ENOUGH && capable.count === 0 ? [{ ...at, weight: 'warning', says: `"${card.title}" is met in no debate by plain bargaining.`, evidence }] : [];
  });
}

function ofOptions({ scenario, room, adoptedAlone, insisted }: Survey): readonly Finding[] {
  const findings: Finding[] = [];
  const forms = scenario.options.flatMap((option) => option.variants.map(({ id }) => id));
  for (const [i, option] of scenario.options.entries())
    for (const [n, { id }] of option.variants.entries()) {
      const count = adoptedAlone.get(id) ?? 0;
      if (room >= ENOUGH && count >= NEARLY_ALL * room) findings.push({ rule: 'dominating-plan', weight: 'warning', place: `options[${i}].variants[${n}]`, says: `The room alone adopts option ${id} in ${percent(count, room)} of the debates.`, evidence: { debates: room, adopted: count } });
    }
  const sure = forms.filter((id) => {
    const share = insisted.get(id);
    return share !== undefined && share.of >= ENOUGH && share.count >= NEARLY_ALL * share.of;
  });
  if (sure.length === forms.length && forms.length > 1)
    findings.push({ rule: 'dominating-plan', weight: 'warning', place: 'options', says: 'Whatever form the penholder tables is adopted as it is written, every time: nobody need be asked.', evidence: Object.fromEntries(sure.map((id) => [`insisting on ${id}`, `${insisted.get(id)?.count ?? 0} of ${insisted.get(id)?.of ?? 0}`])) });
  return findings;
}
