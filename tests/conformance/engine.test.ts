/** The rules that the cases exercise are those of the game: whole debates, written down as cases, pass; and the rules hold for more than the cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCase } from '../../src/conformance/run-suite.ts';
import type { Nature } from '../../src/domain/charter.ts';
import type { Case, Suite } from '../../src/conformance/suite.ts';
import { inOrderOfPrecedence, orderOfAmendments, PRECEDENCE, withoutDebate } from '../../src/domain/order.ts';
import { alphabetical, inTheChair, nextPresident, presidencies } from '../../src/domain/presidency.ts';
import type { Ballot } from '../../src/domain/vocabulary.ts';
import type { Decision } from '../../src/domain/voting.ts';
import { playOut } from '../../src/session/simulate.ts';
import type { Session } from '../../src/session/session.ts';
import { short } from '../support/scenarios.ts';
import { suite } from '../support/suite.ts';

const seated = short.seats.filter((seat) => seat.role !== 'host');
const room: Suite = { ...suite, councils: { room: { members: seated.map((seat) => seat.id), permanent: seated.filter((seat) => seat.role === 'permanent').map((seat) => seat.id) } } };

/** A vote of a debate as a case of the suite. */
function asCase(ballots: Readonly<Record<string, Ballot>>, nature: Nature, decision: Decision): Case {
  const cast = (wanted: Ballot): string[] => Object.keys(ballots).filter((seat) => ballots[seat] === wanted);
  return {
    id: '99.1',
    title: 'A vote of a debate',
    kind: 'vote',
    cites: [{ source: 'record' }],
    confidence: 'documented',
    given: { council: 'room', nature, ballots: { for: cast('for'), against: cast('against'), abstain: cast('abstain'), absent: cast('absent') } },
    expect: { outcome: decision.outcome, reasons: [...decision.reasons], tally: decision.tally, vetoedBy: [...decision.vetoedBy], notVoting: cast('absent').length },
  };
}

describe('debates of the game, written down as cases', () => {
  const debates: readonly Session[] = [...Array.from({ length: 40 }, (_, seed) => playOut(short, seed + 1, null, 'idle')), ...Array.from({ length: 30 }, (_, seed) => playOut(short, seed + 1, { seat: 'BRA', card: null }, 'random'))];
  const events = debates.map((session) => session.log.flatMap((entry) => entry.events));

  it('1 every vote on a draft and on a motion is decided as the suite decides it', () => {
    let drafts = 0;
    let motions = 0;
    for (const event of events.flat()) {
      if (event.type === 'vote.held') {
        drafts++;
        expect(runCase(room, asCase(event.ballots, 'substantive', event.decision))).toBe(null);
      }
      if (event.type === 'motion.decided' && event.decision && event.ballots) {
        motions++;
        const nature: Nature = event.motion.kind === 'amendment' || event.motion.kind === 'part' ? 'substantive' : 'procedural';
        expect(runCase(room, asCase(event.ballots, nature, event.decision))).toBe(null);
        expect(event.carried).toBe(event.decision.outcome === 'adopted');
      }
    }
    expect(drafts).toBeGreaterThan(20);
    expect(motions).toBeGreaterThan(10);
  });
  it('2 drafts are voted in the order in which they were submitted', () => {
    for (const found of events) {
      const voted = found.flatMap((event) => (event.type === 'vote.held' ? [event.text] : []));
      expect(voted).toEqual([...voted].sort((a, b) => a - b));
    }
  });
  it('3 only the mover of a draft ends a request for a separate vote, and nobody its own', () => {
    for (const found of events)
      for (const event of found) {
        if (event.type !== 'motion.objected') continue;
        expect(event.final).toBe(event.motion.kind === 'part');
        expect(event.to).not.toBe(event.by);
      }
  });
});

describe('the rules beyond the cases', () => {
  const members = suite.councils['2023']?.members.map((seat) => suite.names[seat] ?? seat) ?? [];

  it('1 whatever the order in which motions are moved, they are taken in the order that the rule names', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...PRECEDENCE, 'draft'] as const), (moved) => {
        expect(inOrderOfPrecedence(moved, (kind) => kind)).toEqual([...PRECEDENCE, 'draft' as const].filter((kind) => moved.includes(kind)));
      }),
    );
    expect([...PRECEDENCE, 'draft' as const].filter(withoutDebate)).toEqual(['suspend', 'adjourn']);
  });
  it('2 the order of amendments does not hang on the order in which they are written down', () => {
    const amendment = fc.record({ effect: fc.constantFrom('adds' as const, 'deletes' as const, 'alters' as const), distance: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(amendment, { maxLength: 8 }), fc.nat(), (list, turn) => {
        const numbered = list.map((one, i) => ({ ...one, submitted: i + 1 }));
        const by = numbered.length === 0 ? 0 : turn % numbered.length;
        expect(orderOfAmendments([...numbered.slice(by), ...numbered.slice(0, by)].reverse())).toEqual(orderOfAmendments(numbered));
        const order = orderOfAmendments(numbered);
        order.slice(1).forEach((one, i) => {
          const before = order[i];
          if (before?.effect === 'alters') expect(one.effect).toBe('alters');
          if (before && (before.effect === 'alters') === (one.effect === 'alters')) expect(before.distance).toBeGreaterThanOrEqual(one.distance);
        });
      }),
    );
  });
  it('3 in fifteen months of one membership each member presides once, whoever presided before', () => {
    expect(members).toHaveLength(15);
    for (const last of [...members, 'India', 'Ireland', 'Zimbabwe', 'Afghanistan']) {
      const found = presidencies(last, Array.from({ length: 15 }, () => members));
      expect([...found].sort()).toEqual([...members].sort());
    }
    expect(nextPresident('Zimbabwe', members)).toBe('Albania');
    expect(nextPresident('Ireland', members)).toBe('Japan');
  });
  it('4 alphabetical order goes by letters: accents, capitals and points do not count', () => {
    expect(alphabetical(['Türkiye', 'Zambia', 'Côte d’Ivoire', 'Costa Rica', 'croatia', 'Comoros', 'Viet Nam', 'São Tomé and Príncipe', 'Saudi Arabia', 'Samoa'])).toEqual(['Comoros', 'Costa Rica', 'Côte d’Ivoire', 'croatia', 'Samoa', 'São Tomé and Príncipe', 'Saudi Arabia', 'Türkiye', 'Viet Nam', 'Zambia']);
  });
  it('5 the chair is never taken by one who steps aside, and nobody is in it where all do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.subarray(members), (president, aside) => {
        const chair = inTheChair(president, members, aside);
        if (aside.length === members.length) expect(chair).toBe(null);
        else expect(aside).not.toContain(chair);
        if (!aside.includes(president)) expect(chair).toBe(president);
      }),
    );
  });
});
