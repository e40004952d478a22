/** Plays a scenario by the room alone and counts its votes beside the recorded ones, in the order in which they were taken. */
import type { Ballot, SeatId } from '../domain/vocabulary.ts';
import type { RecordedVote, Scenario } from '../scenario/scenario.ts';
import { playOut } from '../session/simulate.ts';

type Cast = Exclude<Ballot, 'absent'>;

export interface Counted {
  readonly runs: number;
  /** Debates in which there was such a vote. */
  readonly held: number;
  /** Debates in which every member voted as recorded. */
  readonly exact: number;
  readonly modal: { readonly tally: string; readonly count: number } | null;
  readonly ballots: ReadonlyMap<SeatId, Readonly<Record<Cast, number>>>;
}

/** How a member is recorded to have voted; null where it did not. */
export function ofRecord(vote: RecordedVote, id: SeatId): Cast | null {
  return vote.for.includes(id) ? 'for' : vote.against.includes(id) ? 'against' : vote.abstain.includes(id) ? 'abstain' : null;
}

/** One count for each recorded vote. */
export function counted(scenario: Scenario, runs: number, seed: number): readonly Counted[] {
  const votes = scenario.history.votes ?? [];
  const members = scenario.seats.flatMap((seat) => (seat.role === 'host' ? [] : [seat.id]));
  const sums = votes.map(() => ({ held: 0, exact: 0, tallies: new Map<string, number>(), ballots: new Map(members.map((id) => [id, { for: 0, against: 0, abstain: 0 }])) }));
  for (let i = 0; i < runs; i++) {
    const { case: c, state } = playOut(scenario, seed + i, null, 'idle');
    state.texts
      .filter((text) => text.decision !== null)
      .forEach((text, n) => {
        const sum = sums[n];
        const vote = votes[n];
        if (!sum || !vote || !text.decision) return;
        const { tally } = text.decision;
        const said = `${tally.for}-${tally.against}-${tally.abstain}`;
        sum.held += 1;
        sum.tallies.set(said, (sum.tallies.get(said) ?? 0) + 1);
        let right = 0;
        for (const id of members) {
          const cast = text.ballots[c.seat(id)];
          const counts = sum.ballots.get(id);
          if (!cast || cast === 'absent' || !counts) continue;
          counts[cast] += 1;
          if (cast === ofRecord(vote, id)) right += 1;
        }
        if (right === members.length) sum.exact += 1;
      });
  }
  return sums.map(({ held, exact, tallies, ballots }) => {
    const [most] = [...tallies].sort((a, b) => b[1] - a[1]);
    return { runs, held, exact, modal: most ? { tally: most[0], count: most[1] } : null, ballots };
  });
}
