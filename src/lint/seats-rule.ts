/** Delegations that never move, and those that always decide. */
import type { Ballot } from '../domain/vocabulary.ts';
import { percent, type Finding } from './finding.ts';
import { deciding, type Survey } from './survey.ts';

/** From this share of the votes, or of the debates, one delegation decides nearly all. */
const NEARLY_ALL = 0.9;
/** Fewer votes or debates say nothing. */
const ENOUGH = 8;

export function neverMoves({ scenario, room, moves, silenced }: Survey): readonly Finding[] {
  return scenario.seats.flatMap((seat, i): Finding[] => {
    const made = moves.get(seat.id) ?? 0;
    const without = silenced.get(seat.id) ?? { ends: 0, differs: 0, of: 0 };
    const evidence = { debates: room, moves: made, 'debates played again with it silent': without.of, 'of them different in any word or ballot': without.differs };
    const at = { rule: 'never-moves', place: `seats[${i}]`, evidence } as const;
    if (room < ENOUGH) return [];
    if (made === 0) return [{ ...at, weight: 'fault', says: `In ${room} debates ${seat.inSentence} made no move but to vote and to answer.` }];
    return without.of >= ENOUGH && without.differs === 0 ? [{ ...at, weight: 'warning', says: `Whatever ${seat.inSentence} does makes no difference: where it is silent, every text and every ballot is the same.` }] : [];
  });
}

export function alwaysDecides(survey: Survey): readonly Finding[] {
  const { scenario, votes, decided, silenced } = survey;
  return scenario.seats.flatMap((seat, i): Finding[] => {
    const at = { rule: 'always-decides', place: `seats[${i}]` } as const;
    const count = decided.get(seat.id) ?? 0;
    if (votes >= ENOUGH && count >= NEARLY_ALL * votes) {
      const recorded = (scenario.history.votes ?? []).filter((vote) => deciding(scenario, cast(vote)).includes(seat.id)).length;
      // Where the record has it so too, the scenario is true to it.
      return [{ ...at, weight: recorded > 0 ? 'warning' : 'fault', says: `The ballot of ${seat.inSentence} alone decided ${percent(count, votes)} of the votes.`, evidence: { votes, decided: count, 'recorded votes that it decided': recorded } }];
    }
    const without = silenced.get(seat.id) ?? { ends: 0, differs: 0, of: 0 };
    // The pen is meant to weigh: who holds it is left out.
    if (seat.id === scenario.penholder || without.of < ENOUGH || without.ends < NEARLY_ALL * without.of) return [];
    return [{ ...at, weight: 'warning', says: `Where ${seat.inSentence} is silent, ${percent(without.ends, without.of)} of the debates end otherwise.`, evidence: { 'debates played again with it silent': without.of, 'ended otherwise': without.ends } }];
  });
}

function cast({ for: yes, against, abstain }: { readonly for: readonly string[]; readonly against: readonly string[]; readonly abstain: readonly string[] }): Readonly<Record<string, Ballot>> {
  const entries = (names: readonly string[], ballot: Ballot): [string, Ballot][] => names.map((name) => [name, ballot]);
  return Object.fromEntries([...entries(yes, 'for'), ...entries(against, 'against'), ...entries(abstain, 'abstain')]);
}
