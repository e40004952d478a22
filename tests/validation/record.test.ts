/**
 * The model beside recorded votes: in each scenario made after one, the room alone comes to the recorded count more often than to any
 * other. One debate of each is kept in plain English in tests/golden; `npm run record` makes the whole table.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { playOut } from '../../src/session/simulate.ts';
import { counted, ofRecord } from '../../src/tools/record-votes.ts';
import { CASE_IDS, caseOf } from '../support/cases.ts';
import { narrate } from '../support/narrate.ts';

const SEEDS = 50;
/** Of all single votes cast, so many are as recorded; wide margins, since the numbers of the model are tuned for play too. */
const LEAST_RIGHT = 0.88;

describe.each(CASE_IDS)('%s beside the record', (id) => {
  const scenario = caseOf(id);
  const votes = scenario.history.votes ?? [];
  const found = counted(scenario, SEEDS, 1);

  it('comes to the recorded count most often, with the recorded names', () => {
    expect(votes.length).toBeGreaterThan(0);
    votes.forEach((vote, n) => {
      const one = found[n];
      expect(one?.modal?.tally, vote.label).toBe(`${vote.for.length}-${vote.against.length}-${vote.abstain.length}`);
      expect(one && one.exact / one.runs, vote.label).toBeGreaterThan(0.25);
      const right = [...(one?.ballots ?? [])].reduce((sum, [seat, cast]) => sum + cast[ofRecord(vote, seat) ?? 'for'], 0);
      expect(right / (15 * (one?.held ?? 1)), vote.label).toBeGreaterThan(LEAST_RIGHT);
    });
  });

  it('in plain English', async () => {
    const path = fileURLToPath(new URL(`../golden/${id}.txt`, import.meta.url));
    const known = existsSync(path);
    await expect(narrate(playOut(scenario, 1, null, 'idle'))).toMatchFileSnapshot(path);
    expect(known, `${id} is kept`).toBe(true);
  });
});
