/** The five measures: their formulas on numbers, and on whole debates; the twin against itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../src/domain/coefficients.ts';
import { feasibility, gain, interestIn, interestInNothing, interestShare, protection, unity, weighted } from '../../src/domain/measures.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { begin, open, type Session } from '../../src/session/session.ts';
import { interestAgainstTwin, interestOf, measured, sharesOf, sumOf } from '../../src/session/measuring.ts';
import { finish, playOut } from '../../src/session/simulate.ts';
import { twinOf } from '../../src/session/twin.ts';
import { measuresView } from '../../src/views/measures-view.ts';
import { cardOf, json, library, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('formulas', () => {
  it('1 interest: half where both gained the same, full at 0.20 above, empty at 0.20 below, never outside', () => {
    expect([interestShare(0.1, 0.1), interestShare(0.3, 0.1), interestShare(-0.1, 0.1), interestShare(0.2, 0.1)]).toEqual([0.5, 1, 0, expect.closeTo(0.75, 9)]);
    fc.assert(fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (own, twin) => {
      const found = interestShare(own, twin);
      return found >= 0 && found <= 1 && Math.abs(found + interestShare(twin, own) - 1) < 1e-12;
    }));
  });
  it('2 gain: utility and consent less the reversion point; nothing adopted is 0, an own veto 0.05 less, a request left open 0.25 less', () => {
    expect(gain(interestIn(0.3, 0.2, 0.75, 0.1))).toBeCloseTo(0.3 + 0.2 * 0.5 - 0.1, 12);
    expect([gain(interestInNothing(false, false)), gain(interestInNothing(true, false)), gain(interestInNothing(false, true))]).toEqual([0, -0.05, -0.25]);
  });
  it('3 unity: seven tenths for the six votes beyond nine, three tenths for nobody against; 0.4, 0.2 and 0 without adoption', () => {
    const at = (yes: number, against: number): number => unity('adopted', { for: yes, against }).share;
    expect([at(9, 0), at(12, 0), at(15, 0), at(9, 2)]).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.65, 9), 1, 0]);
    expect((['no-vote', 'too-few-votes', 'vetoed'] as const).map((outcome) => unity(outcome, { for: 11, against: 1 }).share)).toEqual([0.4, 0.2, 0]);
  });
  it('4 feasibility: whole where the means are there and the host consents; less for every point short and for consent withheld', () => {
    expect(feasibility(0.5, 0.5, 1).share).toBe(1);
    expect(feasibility(0.7, 0.5, 1).share).toBeCloseTo(1 - 1.6 * 0.2, 12);
    expect(feasibility(0.5, 0.9, 0).share).toBeCloseTo(0.35, 12);
    fc.assert(fc.property(share, share, share, share, (demand, means, consent, more) => {
      const now = feasibility(demand, means, consent).share;
      return now >= 0 && now <= 1 && feasibility(demand, Math.min(1, means + more), consent).share >= now && feasibility(demand, means, Math.min(1, consent + more)).share >= now;
    }));
  });
  it('5 protection: half of it stands without any means, and six tenths of it where the mission ends', () => {
    expect([protection(0.8, 1, false).share, protection(0.8, 0, false).share, protection(0.8, 1, true).share]).toEqual([expect.closeTo(0.8, 9), expect.closeTo(0.4, 9), expect.closeTo(0.48, 9)]);
  });
  it('6 a weighted mean stays within its wordings', () => {
    expect(weighted([[0, 100], [0, 50]], [0.25, 0.75], [1, 1])).toBeCloseTo(0.625, 12);
    expect(weighted([[0, 100]], [1], [0])).toBe(0);
  });
});

/** A room that puts nothing to the vote. */
function unvoted(): Session {
  for (let seed = 1; seed < 60; seed++) {
    const room = playOut(long, seed, null, 'idle');
    if (room.state.outcome === 'no-vote') return room;
  }
  throw new Error('every room votes');
}

describe('measures of debates', () => {
  it('7 the twin is the room alone, by seed and level of difficulty, and played once', () => {
    const card = cardOf(short, 'GHA');
    const session = playOut(short, 11, { seat: 'GHA', card }, 'capable', 'hard');
    const room = playOut(short, 11, null, 'idle', 'hard');
    expect(twinOf(session).log.map((e) => e.command)).toEqual(room.log.map((e) => e.command));
    expect(twinOf(session)).toBe(twinOf(session));
  });
  it('8 the computer against itself gains nothing: every seat of the twin stands at one half (invariant 27)', () => {
    for (const scenario of [short, toy()])
      for (let seed = 1; seed <= 6; seed++) {
        const room = playOut(scenario, seed, null, 'idle');
        room.case.seatIds.forEach((id, seat) => {
          const there = interestOf(twinOf(room), seat);
          expect(gain(interestOf(room, seat)) - gain(there), `${id} ${seed}`).toBe(0);
          expect(interestShare(gain(interestOf(room, seat)), gain(there))).toBe(0.5);
        });
      }
  });
  it('9 interest is read by the wishes at the start: arguments heard in the debate do not raise it', () => {
    const room = playOut(long, 4, null, 'idle');
    const seat = room.case.seat('GHA');
    const moved = { ...room, state: { ...room.state, ideal: room.state.ideal.map((x) => 100 - x) } };
    expect(interestOf(moved, seat)).toEqual(interestOf(room, seat));
  });
  it('10 making going on worse earns nothing: a request to leave that nothing answers costs every seat', () => {
    const room = unvoted();
    const asked = { ...room, state: { ...room.state, asked: true } };
    for (let seat = 0; seat < room.case.tables.members; seat++) expect([gain(interestOf(room, seat)), gain(interestOf(asked, seat))]).toEqual([0, -MEASURES.leftOpen]);
  });
  it('11 every share is within 0 and 1, and shown for whoever has a seat, the host too', () => {
    for (const seat of ['FRA', 'GHA', 'MLI']) {
      const session = finish(open(short, 5, { seat, card: null }), 'idle');
      const shares = sharesOf(measured(session), interestAgainstTwin(session)?.share ?? null);
      for (const [name, found] of Object.entries(shares)) {
        expect(found, `${seat} ${name}`).toBeGreaterThanOrEqual(0);
        expect(found, `${seat} ${name}`).toBeLessThanOrEqual(1);
      }
      expect(sumOf(shares)).toBeLessThanOrEqual(1);
    }
  });
  it('12 whoever watches has the measures that need no seat; a scenario without host or weights has unity alone', () => {
    const names = (session: Session): readonly string[] => measuresView(session).measures.map((m) => m.name);
    expect(names(playOut(short, 3, null, 'idle'))).toEqual(['unity', 'consent', 'feasibility', 'protection']);
    expect(names(playOut(toy(), 3, null, 'idle'))).toEqual(['unity']);
    expect(measuresView(playOut(short, 3, null, 'idle')).twin).toBeNull();
    expect(names(finish(begin(playOut(toy(), 3, null, 'idle').case, { seat: 'FFF', card: null }), 'idle'))).toEqual(['interest', 'unity']);
  });
});

describe('the blocks of the scenario', () => {
  const faults = (spoil: (file: Record<string, unknown>) => void): readonly string[] => {
    const file = json('mali-2023-01-27');
    spoil(file);
    const found = parseScenario(file, library);
    return found.ok ? [] : found.fault.map((f) => f.place);
  };
  const of = (file: Record<string, unknown>, name: string) => file[name] as Record<string, Record<string, unknown>>;
  it('13 names a clause, option or ending that is not there, with its place', () => {
    expect(faults((f) => { of(f, 'measures')['protection'] = { posture: 0.5, weather: 0.5 }; })).toEqual(['measures.protection.weather']);
    expect(faults((f) => { f['endings'] = [{ id: 'veto', when: { option: ['9Z'], text: { weather: { is: 0 } } } }]; })).toEqual(['endings[0].when.option[0]', 'endings[0].when.text.weather']);
    expect(faults((f) => { f['endings'] = [{ id: 'glory', when: {} }]; })).toEqual(['endings[0].id']);
  });
  it('14 weights that do not sum to 1, and bounds that nothing can be read by', () => {
    expect(faults((f) => { of(f, 'measures')['demand'] = { mandate: 0.4 }; })).toEqual(['measures.demand']);
    expect(faults((f) => { delete of(f, 'measures')['means']; })).toEqual(['measures.means', 'endings[7].when.feasibilityBelow']);
    expect(faults((f) => { delete f['measures']; delete f['endings']; })).toEqual([]);
  });
});
