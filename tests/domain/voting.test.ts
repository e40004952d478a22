/** Article 27, case by case. */
import { describe, expect, it } from 'vitest';
import { powerIndices, written } from '../../src/domain/power.ts';
import type { Ballot } from '../../src/domain/vocabulary.ts';
import { decide } from '../../src/domain/voting.ts';

const PERMANENT = ['CHN', 'FRA', 'RUS', 'GBR', 'USA'];
const ELECTED = ['ALB', 'BRA', 'ECU', 'GAB', 'GHA', 'JPN', 'MLT', 'MOZ', 'CHE', 'ARE'];
const MEMBERS = [...PERMANENT, ...ELECTED];

/** The first `n` members, elected ones first, vote in favour; the rest as said. */
function council(inFavour: number, others: Readonly<Record<string, Ballot>> = {}, kind: 'substantive' | 'procedural' = 'substantive') {
  const order = [...ELECTED, ...PERMANENT].filter((id) => !Object.hasOwn(others, id));
  return decide({ members: MEMBERS, permanent: PERMANENT, kind, ballots: Object.fromEntries([...order.map((id, i): [string, Ballot] => [id, i < inFavour ? 'for' : 'abstain']), ...Object.entries(others)]) });
}

describe('Article 27', () => {
  it('1 nine in favour and nobody against adopt', () => {
    expect(council(9)).toEqual({ outcome: 'adopted', reasons: ['nine-in-favour'], tally: { for: 9, against: 0, abstain: 6 }, vetoedBy: [] });
  });
  it('2 eight in favour are too few, whoever abstains', () => {
    expect(council(8)).toMatchObject({ outcome: 'too-few-votes', reasons: ['fewer-than-nine'], vetoedBy: [] });
  });
  it('3 nine in favour and one permanent member against: vetoed, and it is named', () => {
    expect(council(9, { RUS: 'against' })).toMatchObject({ outcome: 'vetoed', reasons: ['permanent-member-against'], vetoedBy: ['RUS'] });
  });
  it('4 fourteen in favour and one permanent member against: vetoed all the same', () => {
    expect(council(14, { USA: 'against' })).toMatchObject({ outcome: 'vetoed', tally: { for: 14, against: 1, abstain: 0 }, vetoedBy: ['USA'] });
  });
  it('5 eight in favour and a permanent member against: too few, both reasons, and no veto is counted', () => {
    expect(council(8, { CHN: 'against' })).toMatchObject({ outcome: 'too-few-votes', reasons: ['fewer-than-nine', 'permanent-member-against'], vetoedBy: [] });
  });
  it('6 two permanent members against: both are named', () => {
    expect(council(10, { RUS: 'against', CHN: 'against' }).vetoedBy).toEqual(['CHN', 'RUS']);
  });
  it('7 an elected member against does not veto', () => {
    expect(council(9, { GHA: 'against' })).toMatchObject({ outcome: 'adopted', tally: { for: 9, against: 1, abstain: 5 } });
  });
  it('8 all five permanent members may abstain: a text is adopted without them', () => {
    expect(council(9, Object.fromEntries(PERMANENT.map((id) => [id, 'abstain'])))).toMatchObject({ outcome: 'adopted' });
  });
  it('9 a permanent member that stays away does not veto', () => {
    expect(council(9, { FRA: 'absent' })).toMatchObject({ outcome: 'adopted', tally: { for: 9, against: 0, abstain: 5 } });
  });
  it('10 a member without an entry is absent', () => {
    expect(decide({ members: MEMBERS, permanent: PERMANENT, kind: 'substantive', ballots: {} })).toMatchObject({ outcome: 'too-few-votes', tally: { for: 0, against: 0, abstain: 0 } });
  });
  it('11 on procedure there is no veto', () => {
    expect(council(9, { RUS: 'against', CHN: 'against' }, 'procedural')).toMatchObject({ outcome: 'adopted', vetoedBy: [] });
    expect(council(8, { RUS: 'against' }, 'procedural')).toMatchObject({ outcome: 'too-few-votes', reasons: ['fewer-than-nine'] });
  });
  it('12 the record of 30 August 2023 in form: thirteen in favour, one permanent member against, one abstaining', () => {
    expect(council(13, { RUS: 'against', CHN: 'abstain' })).toMatchObject({ outcome: 'vetoed', tally: { for: 13, against: 1, abstain: 1 }, vetoedBy: ['RUS'] });
  });
  it('13 names that reach into the language are members like others, or nobody', () => {
    expect(decide({ members: ['constructor', 'A'], permanent: ['constructor'], kind: 'substantive', ballots: { A: 'for' } })).toMatchObject({ outcome: 'too-few-votes', tally: { for: 1, against: 0, abstain: 0 } });
    const ballots = JSON.parse('{"__proto__":"against","A":"for"}') as Record<string, Ballot>;
    expect(decide({ members: ['__proto__', 'A'], permanent: ['__proto__'], kind: 'substantive', ballots })).toMatchObject({ reasons: ['fewer-than-nine', 'permanent-member-against'], tally: { for: 1, against: 1, abstain: 0 } });
    expect(decide({ members: ['__proto__', 'toString'], permanent: ['__proto__'], kind: 'substantive', ballots: {} }).tally).toEqual({ for: 0, against: 0, abstain: 0 });
  });
  it('14 only a ballot that was cast counts, not one that is handed down', () => {
    const handed = Object.create({ RUS: 'against', GHA: 'for' }) as Record<string, Ballot>;
    expect(decide({ members: MEMBERS, permanent: PERMANENT, kind: 'substantive', ballots: handed })).toMatchObject({ reasons: ['fewer-than-nine'], tally: { for: 0, against: 0, abstain: 0 } });
  });
  it('15 a ballot of a State that is no member counts for nothing, and vetoes nothing', () => {
    const nine: Record<string, Ballot> = { ...Object.fromEntries(ELECTED.slice(0, 9).map((id) => [id, 'for' as const])), MLI: 'for', XXX: 'against' };
    expect(decide({ members: MEMBERS, permanent: [...PERMANENT, 'XXX'], kind: 'substantive', ballots: nine })).toEqual({ outcome: 'adopted', reasons: ['nine-in-favour'], tally: { for: 9, against: 0, abstain: 0 }, vetoedBy: [] });
  });
});

describe('power', () => {
  const power = powerIndices();
  it('1 there are 848 winning coalitions, in all of which a permanent member is decisive', () => {
    expect(power.winningCoalitions).toBe(848);
    expect(power.swings).toEqual({ permanent: 848, elected: 84 });
  });
  it('2 Shapley and Shubik: 421/2145 and 4/2145, fifteen of them make one', () => {
    expect(written(power.shapleyShubik.permanent)).toBe('421/2145');
    expect(written(power.shapleyShubik.elected)).toBe('4/2145');
    expect(5n * 421n + 10n * 4n).toBe(2145n);
  });
  it('3 Banzhaf: 106/635 and 21/1270', () => {
    expect(written(power.banzhaf.permanent)).toBe('106/635');
    expect(written(power.banzhaf.elected)).toBe('21/1270');
  });
  it('4 where each may also abstain, 146,796 of the 14,348,907 ways to vote adopt', () => {
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    /** Ways in which `n` members can give `y` votes in favour and `a` against. */
    const ways = (n: number, y: number, a: number): number => choose(n, y) * choose(n - y, a);
    const votes = (ids: readonly string[], y: number, a: number): [string, Ballot][] => ids.map((id, i) => [id, i < y ? 'for' : i < y + a ? 'against' : 'abstain']);
    let [all, adopted] = [0, 0];
    for (let py = 0; py <= 5; py++)
      for (let pa = 0; pa <= 5 - py; pa++)
        for (let ey = 0; ey <= 10; ey++)
          for (let ea = 0; ea <= 10 - ey; ea++) {
            const n = ways(5, py, pa) * ways(10, ey, ea);
            all += n;
            if (decide({ members: MEMBERS, permanent: PERMANENT, kind: 'substantive', ballots: Object.fromEntries([...votes(PERMANENT, py, pa), ...votes(ELECTED, ey, ea)]) }).outcome === 'adopted') adopted += n;
          }
    expect([adopted, all]).toEqual([146_796, 14_348_907]);
  });
});
