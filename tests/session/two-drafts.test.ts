/** Two drafts before the Council, a text that lapses, a host that has asked: what each changes, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { BANDS, SOCIAL } from '../../src/domain/coefficients.ts';
import { TERMS, width } from '../../src/domain/ledger.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { play } from '../../src/session/policies.ts';
import { elsewhere } from '../../src/session/state.ts';
import { open, send, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { caseOf } from '../support/cases.ts';
import { long } from '../support/scenarios.ts';
import { syria } from '../support/syria.ts';

const sanctions = caseOf('mali-2023-08-30');
const june = caseOf('mali-2023-06-30');
const renewal = caseOf('mali-2022-06-29');

function until(session: Session, done: (s: Session) => boolean): Session {
  let now = session;
  for (let n = 0; n < 2000 && !done(now); n++) {
    const next = send(now, nextCommand(now) ?? play('idle', now));
    if (!next.ok) throw new Error('stuck');
    now = next.value;
  }
  return now;
}
const bits = (session: Session, mask: number): string[] => session.case.seatIds.filter((_, i) => (mask >> i) & 1);
const term = (session: Session, text: number, seat: string): number => {
  const { tables } = session.case;
  return session.state.texts[text - 1]?.ledger[session.case.seat(seat) * width(tables) + tables.clauses + TERMS.indexOf('elsewhere')] ?? NaN;
};

describe('two drafts before the Council', () => {
  const opened = until(open(sanctions, 1), (s) => s.state.texts.length === 2);
  it('1 lie on the table from the start, in the order submitted, each with its sponsors, and cost nobody', () => {
    expect(opened.state.texts.map((text) => [opened.case.seatIds[text.sponsor], bits(opened, text.sponsors)])).toEqual([
      ['FRA', ['FRA', 'ARE']],
      ['RUS', ['RUS']],
    ]);
    expect(new Set(opened.state.capital).size).toBe(1);
  });
  it('2 who has its name on one withholds from the other; those who are bound by nothing do not', () => {
    const [first, second] = opened.state.texts;
    expect([first && bits(opened, elsewhere(opened.state, first)), second && bits(opened, elsewhere(opened.state, second))]).toEqual([['RUS'], ['FRA', 'ARE']]);
    expect([term(opened, 2, 'FRA'), term(opened, 2, 'ARE'), term(opened, 2, 'JPN'), term(opened, 1, 'RUS'), term(opened, 1, 'FRA')]).toEqual([-SOCIAL.elsewhere, -SOCIAL.elsewhere, 0, -SOCIAL.elsewhere, 0]);
  });
  it('3 whoever voted for a text withholds from the one whose sponsor voted it down', () => {
    const voted = until(opened, (s) => s.state.texts[0]?.decision != null && s.state.voting === 2);
    const [first, second] = voted.state.texts;
    const inFavour = voted.case.seatIds.filter((_, i) => first?.ballots[i] === 'for');
    expect(first?.decision?.vetoedBy).toEqual(['RUS']);
    expect(second && bits(voted, second.elsewhere)).toEqual(inFavour);
    expect(inFavour.length).toBeGreaterThan(8);
  });
  it('4 a vote against it by others than the second sponsor binds nobody', () => {
    const state = { texts: opened.state.texts.map((text) => (text.id === 1 ? { ...text, decision: { ...(playOut(sanctions, 1, null, 'idle').state.texts[0]?.decision ?? null) } as typeof text.decision, ballots: text.ballots.map((_, i) => (opened.case.seatIds[i] === 'RUS' ? 'abstain' : 'for')) } : text)) };
    const second = state.texts[1];
    expect(second && elsewhere(state, second)).toBe(0);
  });
  it('5 out of the sample: after the veto on Syria in July 2022 the elected members withheld from the second text', () => {
    const scenario = syria();
    const elected = scenario.seats.flatMap(({ id, role }) => (role === 'elected' ? [id] : []));
    const runs = 40;
    let inFavour = 0;
    let without = 0;
    let asRecorded = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const session = playOut(scenario, seed, null, 'idle');
      const [first, second] = session.state.texts;
      const said = (id: string): string | null | undefined => second?.ballots[session.case.seat(id)];
      expect([first?.decision?.outcome, second?.decision?.outcome]).toEqual(['vetoed', 'too-few-votes']);
      const permanent = ['FRA', 'GBR', 'USA', 'RUS', 'CHN'].map(said).join(' ') === 'against against against for for';
      if (first?.decision?.tally.for === 13 && permanent) asRecorded += 1;
      for (const id of elected) {
        if (said(id) === 'for') inFavour += 1;
        if ((second?.index[session.case.seat(id)] ?? 0) + SOCIAL.elsewhere >= BANDS.leaning) without += 1;
      }
    }
    // Recorded: none of the ten. The rule brings the model from near four to near one; it does not bring it all the way.
    expect(asRecorded / runs).toBeGreaterThan(0.6);
    expect(without / runs).toBeGreaterThan(3);
    expect(inFavour / runs).toBeLessThan(2);
  });
});

describe('a text in force that lapses', () => {
  it('6 is weighed as what is left without it, and sponsors then let the Council decide', () => {
    const { tables } = open(renewal, 1).case;
    expect(tables.reversion).not.toEqual(tables.inForce);
    expect(open(long, 1).case.tables.reversion).toEqual(open(long, 1).case.tables.inForce);
    const ends = Array.from({ length: 20 }, (_, i) => playOut(renewal, i + 1, null, 'idle').state.outcome);
    expect(ends).not.toContain('no-vote');
  });
});

describe('a host that has asked before the debate', () => {
  it('7 has changed the wishes of all from the start, as a request in the debate would', () => {
    const before = open({ ...june, start: { ...june.start, asked: false } }, 1);
    const after = open(june, 1);
    const { clauses } = after.case.tables;
    const wish = (s: Session, seat: string): number => s.case.tables.ideal[s.case.seat(seat) * clauses + s.case.clause('exit')] ?? 0;
    expect(after.state.asked).toBe(true);
    for (const seat of ['FRA', 'CHN', 'GHA']) expect(wish(after, seat)).toBeGreaterThan(wish(before, seat));
    const told = until(after, (s) => s.log.length >= 1);
    expect(told.log[0]?.events.map(({ type }) => type)).toEqual(['agenda.adopted', 'host.asked-to-leave']);
  });
  it('8 where there is no mission, a host has none to ask away', () => {
    const mali = until(open(sanctions, 2, { seat: 'MLI', card: sanctions.cards.find(({ seat }) => seat === 'MLI') ?? null }), (s) => s.state.round === 3 && s.state.queue[0] === s.case.seat('MLI'));
    expect(send(mali, { type: 'consent.withdraw', by: 'MLI' })).toMatchObject({ ok: false, fault: { code: 'host-not-close' } });
  });
});
