/** Missing sources: what claims to be on record and does not say where; what names a source that nobody could find. */
import type { Marked, Scenario } from '../scenario/scenario.ts';
import type { Finding, Weight } from './finding.ts';

export function missingSources(scenario: Scenario): readonly Finding[] {
  const findings: Finding[] = [];
  const missing = (weight: Weight, place: string, says: string, evidence: Finding['evidence']): void => {
    findings.push({ rule: 'missing-source', weight, place, says, evidence });
  };
  if (scenario.history.sources.length === 0) missing('fault', 'history.sources', 'What happened in fact is told without a source.', { told: scenario.history.text.slice(0, 80) });
  scenario.cards.forEach((card, i) => {
    if (card.documented && card.source === undefined) missing('fault', `cards[${i}].source`, `The card "${card.title}" says that it is documented, and not where.`, { card: card.id });
  });
  scenario.guests?.forEach((guest, i) => {
    if (guest.mark !== 'estimate' && guest.source === undefined) missing('fault', `guests[${i}].source`, `That ${guest.inSentence} may be heard is marked "${guest.mark}", and has no source.`, { guest: guest.id });
  });
  scenario.seats.forEach((seat, i) => {
    const numbers: readonly { readonly source?: string }[] = [...Object.values<Marked>({ ...seat.numbers }), ...Object.values(seat.interests), ...seat.redLines];
    const sourced = numbers.filter(({ source }) => source !== undefined).length;
    if (sourced === 0 && seat.reported.length === 0) missing('warning', `seats[${i}]`, `Nothing about ${seat.inSentence} has a source: neither a number nor anything that it said or did.`, { numbers: numbers.length, sourced: 0, reported: 0 });
  });
  const cited = citedIn(scenario);
  for (const [name, source] of Object.entries(scenario.sources)) {
    if (!cited.has(name)) continue;
    if (source.url === undefined && source.symbol === undefined && source.date === undefined) missing('warning', `sources.${name}`, `"${source.title}" cannot be looked up: it has neither address nor symbol nor date.`, { body: source.body });
  }
  return findings;
}

/** Names of sources that something in the scenario rests on. */
function citedIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (key === 'source' && typeof part === 'string') found.add(part);
    else if (key === 'sources' && Array.isArray(part)) for (const name of part) if (typeof name === 'string') found.add(name);
    citedIn(part, found);
  }
  return found;
}
