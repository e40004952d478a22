/** Motions before the Council, case by case: rules 32, 33, 35, 36, 37 and 39, the continuation text, and a pen that is given up. */
import { describe, expect, it } from 'vitest';
import { HOST_CREDIT, MOTION, PRICE } from '../../src/domain/coefficients.ts';
import { TERMS, width } from '../../src/domain/ledger.ts';
import { decide } from '../../src/domain/voting.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Command, CommandType } from '../../src/session/commands.ts';
import { legalMoves } from '../../src/session/legal.ts';
import { awaited, refused, type Session } from '../../src/session/session.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { by, capitalOf, closed, decidedMotion, eventsOf, go, idly, inBlue, lastEvents, mine, negotiating, phaseOf, search, sit, textIn, trustOf, turnOf, until, why } from './table.ts';

const table = (seat: string, seed = 7, scenario: Scenario = short): Session => until(sit(scenario, seed, seat, cardOf(scenario, seat)), negotiating);
/** The formal meeting of the short case, the seat's turn. */
const meeting = (seat: string, seed: number): Session => until(sit(short, seed, seat, cardOf(short, seat)), inBlue);
const legal = <T extends CommandType>(now: Session, seat: string, type: T): readonly Extract<Command, { readonly type: T }>[] => (legalMoves(now, now.case.seat(seat)).get(type) ?? []) as readonly Extract<Command, { readonly type: T }>[];
const levelOf = (now: Session, clause: string): number | undefined => textIn(now).levels[now.case.clause(clause)];
const lastDecision = (now: Session) => eventsOf(now, 'motion.decided').at(-1);
const members = (now: Session): readonly string[] => now.case.seatIds.slice(0, now.case.tables.members);
const permanent = (now: Session): readonly string[] => members(now).filter((_, i) => now.case.tables.permanent[i]);

describe('rule 36: an amendment put to the vote', () => {
  /** Every amendment that a seat may move at the meeting, decided. */
  const moved = (seat: string, seed: number): readonly { readonly before: Session; readonly move: Extract<Command, { type: 'amendment.move' }>; readonly after: Session }[] => {
    const before = meeting(seat, seed);
    return legal(before, seat, 'amendment.move').map((move) => ({ before, move, after: decidedMotion(go(before, move)) }));
  };
  const seen = { carried: 0, few: 0, vetoed: 0 };
  it('1 needs nine and no permanent member against; the text says so if it is carried, and is as it was if not', () => {
    let debates = 0;
    for (let seed = 1; seed <= 40 && (debates < 5 || Object.values(seen).includes(0)); seed++) {
      try {
        meeting('GHA', seed);
      } catch {
        continue;
      }
      debates++;
      for (const { before, move, after } of moved('GHA', seed)) {
        const said = lastDecision(after);
        if (!said?.ballots) throw new Error('it was voted on');
        const decision = decide({ members: members(after), permanent: permanent(after), kind: 'substantive', ballots: said.ballots });
        expect(said.decision).toEqual(decision);
        expect(said.carried).toBe(decision.outcome === 'adopted');
        expect(levelOf(after, move.clause)).toBe(said.carried ? move.level : levelOf(before, move.clause));
        expect(after.case.compiled.optionOf(textIn(after).levels)).toBe(before.case.compiled.optionOf(textIn(before).levels));
        expect(after.case.compiled.illegal(textIn(after).levels)).toBe(null);
        seen[decision.outcome === 'adopted' ? 'carried' : decision.outcome === 'vetoed' ? 'vetoed' : 'few']++;
      }
    }
    expect(seen.few).toBeGreaterThan(0);
    expect(seen.carried + seen.vetoed).toBeGreaterThan(0);
  });
  it('2 costs its price and no move, is in order on a text in blue alone, and leaves the mover the floor', () => {
    const { before, move, after } = search((seed) => moved('GHA', seed)[0] ?? null);
    expect(capitalOf(before, 'GHA') - capitalOf(after, 'GHA')).toBe(PRICE.amendmentByVote);
    expect(inBlue(after)).toBe(true);
    expect(why(table('GHA'), { ...move })).toBe('too-early');
    expect(why(before, { ...move, text: 2 })).toBe('no-such-text');
  });
  it('3 three motions are voted on in one debate and no fourth', () => {
    const spent = search((seed) => {
      let now = meeting('GHA', seed);
      while (now.state.motions < MOTION.most) {
        const next = legal(now, 'GHA', 'amendment.move')[0] ?? legal(now, 'GHA', 'part.divide')[0];
        if (!next) return null;
        now = decidedMotion(go(now, next));
        if (now.state.motion === null && !inBlue(now)) return null;
      }
      return now;
    });
    expect(legal(spent, 'GHA', 'amendment.move')).toEqual([]);
    expect(why(spent, { type: 'motion.move', by: 'GHA', motion: 'postpone' })).toBe('motions-spent');
  });
});

describe('rule 32: a separate vote', () => {
  interface Divided { readonly before: Session; readonly move: Extract<Command, { type: 'part.divide' }>; readonly after: Session }
  const divided = (seat: string, fits: (found: Divided) => boolean): Divided =>
    search((seed) => {
      const before = meeting(seat, seed);
      for (const move of legal(before, seat, 'part.divide')) {
        const found = { before, move, after: decidedMotion(go(before, move)) };
        if (fits(found)) return found;
      }
      return null;
    });
  it('1 the sponsor’s objection ends it: no vote, the words stand, and the requester and its group trust the sponsor less', () => {
    const { before, move, after } = divided('GHA', ({ after: then }) => eventsOf(then, 'motion.objected').length > 0);
    expect(eventsOf(after, 'motion.objected')[0]).toMatchObject({ by: 'GHA', to: 'FRA', final: true });
    expect(eventsOf(after, 'motion.decided')).toEqual([]);
    expect(after.state.motions).toBe(before.state.motions);
    expect(levelOf(after, move.clause)).toBe(levelOf(before, move.clause));
    for (const id of ['GHA', 'GAB', 'MOZ']) expect(trustOf(before, id, 'FRA') - trustOf(after, id, 'FRA')).toBeCloseTo(MOTION.objection, 10);
    expect(trustOf(after, 'BRA', 'FRA')).toBe(trustOf(before, 'BRA', 'FRA'));
  });
  it('2 a part that fails falls to the words in force, a part that is adopted stands; it is a matter of substance', () => {
    const outcomes = new Set<boolean>();
    for (const wanted of [false, true]) {
      let found: Divided | null = null;
      try {
        found = divided('GHA', ({ after: then }) => lastDecision(then)?.motion.kind === 'part' && lastDecision(then)?.carried === wanted);
      } catch {
        continue;
      }
      const { before, move, after } = found;
      outcomes.add(wanted);
      expect(levelOf(after, move.clause)).toBe(wanted ? levelOf(before, move.clause) : before.case.tables.inForce[before.case.clause(move.clause)]);
      const said = lastDecision(after);
      if (!said?.ballots) throw new Error('it was voted on');
      expect(said.decision).toEqual(decide({ members: members(after), permanent: permanent(after), kind: 'substantive', ballots: said.ballots }));
    }
    expect(outcomes.has(false)).toBe(true);
  });
  it('3 a person who holds the pen is asked: an objection ends it, none sends it to the vote', () => {
    const asked = search((seed) => {
      const now = until(sit(short, seed, 'FRA', cardOf(short, 'FRA')), (s) => phaseOf(s) === 'inBlue' && !mine(s) && awaited(s).who === 'seat', (s) => (s.state.deciding || phaseOf(s) === 'inBlue' ? { type: 'vote.call', by: 'FRA', text: 1 } : idly(s)));
      const waits = awaited(now);
      const seat = now.case.seatIds[waits.who === 'seat' ? waits.seat : 0] ?? '';
      const move = legal(now, seat, 'part.divide')[0];
      return move ? { seat, now: go(now, move) } : null;
    });
    expect(mine(asked.now)).toBe(true);
    expect(why(asked.now, { type: 'vote.call', by: 'FRA', text: 1 })).toBe('not-now');
    const no = go(asked.now, { type: 'motion.answer', by: 'FRA', object: true });
    expect(lastEvents(no)).toContainEqual(expect.objectContaining({ type: 'motion.objected', by: asked.seat, to: 'FRA', final: true }));
    expect(no.state.motion).toBe(null);
    const yes = decidedMotion(go(asked.now, { type: 'motion.answer', by: 'FRA', object: false }));
    expect(lastDecision(yes)?.motion.kind).toBe('part');
  });
  it('4 is refused with the rule’s reason where what would be left is no lawful text', () => {
    const scenario: Scenario = { ...short, legality: [...short.legality, { if: { movement: { is: 70 } }, then: { rights: { is: 0 } }, because: 'One goes with the other.' }] };
    const found = search((seed) => {
      const now = until(sit(scenario, seed, 'GHA', cardOf(scenario, 'GHA')), inBlue);
      return levelOf(now, 'movement') === now.case.tables.inForce[now.case.clause('movement')] ? null : now;
    });
    expect(refused(found, { type: 'part.divide', by: 'GHA', text: 1, clause: 'movement' })).toEqual({ code: 'illegal-text', values: { because: 'One goes with the other.' } });
  });
});

describe('rule 33: suspension and postponement', () => {
  const motion = (by: string, kind: 'suspend' | 'postpone'): Command => ({ type: 'motion.move', by, motion: kind });
  it('1 is a matter of procedure: nine carry it, whichever permanent member is against', () => {
    const after = search((seed) => {
      const now = decidedMotion(go(table('GHA', seed), motion('GHA', 'suspend')));
      const said = lastDecision(now);
      return said?.carried && permanent(now).some((id) => said.ballots?.[id] === 'against') ? now : null;
    }, 200);
    const said = lastDecision(after);
    expect(said?.decision?.vetoedBy).toEqual([]);
    expect(said?.decision?.outcome).toBe('adopted');
    // The same ballots would have been a veto on a matter of substance.
    expect(decide({ members: members(after), permanent: permanent(after), kind: 'substantive', ballots: said?.ballots ?? {} }).outcome).toBe('vetoed');
  });
  it('2 fewer than nine do not', () => {
    const after = search((seed) => { const now = decidedMotion(go(table('GHA', seed), motion('GHA', 'suspend'))); return lastDecision(now)?.carried === false ? now : null; });
    expect(after.state.round).toBe(1);
    expect(negotiating(after)).toBe(true);
  });
  it('3 a suspension that is carried ends the half-day: nobody acts in it any more', () => {
    const after = search((seed) => { const now = decidedMotion(go(table('GHA', seed), motion('GHA', 'suspend'))); return lastDecision(now)?.carried ? now : null; });
    expect(awaited(after)).toEqual({ who: 'chair' });
    const later = until(after, (now) => now.state.round === 2);
    expect(later.log.slice(after.log.length).every((entry) => entry.command.type === 'chair.proceed')).toBe(true);
  });
  it('4 a postponement that is carried ends the debate without a vote', () => {
    const before = search((seed) => { const now = table('GHA', seed, long); return lastDecision(decidedMotion(go(now, motion('GHA', 'postpone'))))?.carried ? now : null; });
    const end = until(go(before, motion('GHA', 'postpone')), closed);
    expect(end.state.outcome).toBe('no-vote');
    expect(end.state.texts.every((text) => text.decision === null && text.ballots.every((ballot) => ballot === null))).toBe(true);
    expect(capitalOf(before, 'GHA') - capitalOf(end, 'GHA')).toBe(PRICE.motion);
  });
  it('5 at the formal meeting the question may still be postponed, not the meeting suspended; under silence neither', () => {
    const now = search((seed) => meeting('GHA', seed));
    expect(why(now, motion('GHA', 'suspend'))).toBe('not-now');
    expect(why(now, motion('GHA', 'postpone'))).toBe(now.state.motions < MOTION.most ? null : 'motions-spent');
    expect(why(go(table('FRA'), { type: 'silence.place', by: 'FRA', text: 1 }), motion('FRA', 'suspend'))).toBe('not-now');
  });
});

describe('rules 37 and 39: whom to hear', () => {
  const invite = (by: string, guest: string): Command => ({ type: 'invitation.propose', by, guest });
  const opening = (seat: string, seed = 1, scenario = long): Session => until(sit(scenario, seed, seat, cardOf(scenario, seat)), (now) => phaseOf(now) === 'invitations' && mine(now));
  /** The long case with a guest whom no member contests. */
  const quiet: Scenario = { ...long, guests: (long.guests ?? []).map((guest) => ({ ...guest, facts: ['F03'] })) };
  const known = (now: Session, fact: string): boolean => ((now.state.facts >> now.case.arguments.findIndex((a) => a.id === fact)) & 1) === 1;

  it('1 a guest whom nobody objects to is heard without a vote, and what it knows all know', () => {
    const before = opening('GHA', 1, quiet);
    const after = decidedMotion(go(before, invite('GHA', 'civil-society')));
    expect(lastDecision(after)).toMatchObject({ carried: true, ballots: null, decision: null });
    expect(after.state.guests).toEqual(['civil-society']);
    expect([before, after].map((now) => known(now, 'F03'))).toEqual([false, true]);
    expect(after.state.motions).toBe(0);
    expect(why(until(after, mine), invite('GHA', 'civil-society'))).not.toBe(null);
  });
  it('2 an objection sends it to a procedural vote; carried it unlocks what the guest knows, lost it does not', () => {
    const outcomes = new Set<boolean>();
    for (let seed = 1; seed <= 60 && outcomes.size < 2; seed++) {
      const after = decidedMotion(go(opening('GHA', seed), invite('GHA', 'civil-society')));
      expect(eventsOf(after, 'motion.objected')[0]).toMatchObject({ by: 'GHA', to: 'RUS', final: false });
      const said = lastDecision(after);
      if (!said?.decision) throw new Error('it was voted on');
      outcomes.add(said.carried);
      expect(said.decision.vetoedBy).toEqual([]);
      expect(said.carried).toBe(said.decision.tally.for >= 9);
      expect(known(after, 'F19')).toBe(said.carried);
      // Heard or declined, the Council has decided: nobody proposes it again.
      expect(after.state.guests).toEqual(['civil-society']);
      expect(refused(after, invite('GHA', 'civil-society'))?.code).toBe('guest-heard');
    }
    expect(outcomes.has(true)).toBe(true);
  });
  it('3 a person is asked before a computer’s guest is heard: no objection, no vote', () => {
    const now = until(go(table('GHA', 7, quiet), { type: 'turn.pass', by: 'GHA' }), turnOf('CHE'));
    const asked = go(now, invite('CHE', 'civil-society'));
    expect(mine(asked)).toBe(true);
    expect(legal(asked, 'GHA', 'motion.answer')).toHaveLength(2);
    expect(lastDecision(go(asked, { type: 'motion.answer', by: 'GHA', object: false }))).toMatchObject({ carried: true, ballots: null });
    expect(lastDecision(decidedMotion(go(asked, { type: 'motion.answer', by: 'GHA', object: true })))?.decision).not.toBe(null);
  });
  it('4 a host that is heard gives credit for it and speaks for what hurts it most; it is heard once', () => {
    const heard = search((seed) => {
      const before = table('GHA', seed);
      const after = decidedMotion(go(before, invite('GHA', 'MLI')));
      return lastDecision(after)?.carried ? { before, after } : null;
    });
    const { before, after } = heard;
    expect(after.state.credit - before.state.credit).toBeCloseTo(HOST_CREDIT.heard, 10);
    expect(eventsOf(after, 'statement.made').at(-1)?.by).toBe('MLI');
    expect(eventsOf(after, 'guest.heard').map((e) => e.guest)).toEqual(['MLI']);
    expect(why(after, invite('GHA', 'MLI'))).toBe('guest-heard');
    expect(capitalOf(before, 'GHA') - capitalOf(after, 'GHA')).toBe(PRICE.invitation);
  });
  it('5 at the opening a proposal is free', () => {
    expect(capitalOf(decidedMotion(go(opening('GHA'), invite('GHA', 'civil-society'))), 'GHA')).toBe(capitalOf(opening('GHA'), 'GHA'));
  });
});

describe('the continuation text', () => {
  const continuation: Command = { type: 'continuation.table', by: 'GHA' };
  const round = (n: number, seed = 7): Session => until(sit(short, seed, 'GHA', cardOf(short, 'GHA')), (now) => negotiating(now) && now.state.round === n);
  const term = (now: Session, id: number, name: (typeof TERMS)[number], seat = 'BRA'): number => textIn(now, id).ledger[now.case.seat(seat) * width(now.case.tables) + now.case.tables.clauses + TERMS.indexOf(name)] ?? NaN;

  it('1 is tabled when two half-days are left, not before, and once', () => {
    expect(why(round(1), continuation)).toBe('too-early');
    const after = go(round(2), continuation);
    expect(eventsOf(after, 'draft.tabled').at(-1)).toMatchObject({ by: 'GHA', text: 2, continuation: true });
    expect(capitalOf(round(2), 'GHA') - capitalOf(after, 'GHA')).toBe(PRICE.continuation);
    expect(why(after, continuation)).toBe('no-continuation');
  });
  it('2 says what the scenario says, costs nobody’s trust, and nobody waits for it', () => {
    const before = round(2);
    const after = go(before, continuation);
    expect(textIn(after, 2).levels).toEqual(after.case.compiled.levelsOf(long.continuation?.text ?? {}));
    expect(trustOf(after, 'FRA', 'GHA')).toBe(trustOf(before, 'FRA', 'GHA'));
    for (const seat of ['BRA', 'CHN', 'RUS', 'JPN']) expect(Math.abs(term(after, 2, 'wait', seat))).toBe(0);
    expect(['BRA', 'CHN', 'RUS', 'JPN'].some((seat) => term(after, 1, 'wait', seat) !== 0)).toBe(true);
    expect(term(after, 2, 'rollover')).toBeLessThan(0);
  });
  it('3 needs nine like any text, and is voted on after the drafts that came before it', () => {
    let voted = 0;
    for (let seed = 1; seed <= 40 && voted < 3; seed++) {
      const end = until(go(round(2, seed), continuation), closed, (now) => (phaseOf(now) === 'inBlue' || now.state.deciding) && now.state.motion === null && now.state.pending === null && !textIn(now, 2).called ? { type: 'vote.call', by: 'GHA', text: 2 } : idly(now));
      const held = eventsOf(end, 'vote.held');
      if (!held.some((e) => e.text === 2)) continue;
      voted++;
      expect(held.map((e) => e.text)).toEqual([...held.map((e) => e.text)].sort((a, b) => a - b));
      const decision = textIn(end, 2).decision;
      expect(decision?.outcome === 'adopted').toBe((decision?.tally.for ?? 0) >= 9 && decision?.vetoedBy.length === 0);
    }
    expect(voted).toBeGreaterThan(0);
  });
});

describe('rule 35 and the pen', () => {
  const withdraw: Command = { type: 'draft.withdraw', by: 'FRA', text: 1 };
  it('1 a sponsor withdraws its draft at any time before the vote, for nothing; nobody else does', () => {
    const before = table('FRA');
    const after = go(before, withdraw);
    expect(capitalOf(after, 'FRA')).toBe(capitalOf(before, 'FRA'));
    expect(textIn(after)).toMatchObject({ withheld: true, called: false, inBlue: false });
    expect(why(table('GHA'), { ...withdraw, by: 'GHA' })).toBe('not-sponsor');
    expect(until(after, closed).state.texts[0]?.decision === null || eventsOf(until(after, closed), 'pen.taken').length > 0).toBe(true);
    expect(why(go(table('FRA'), { type: 'silence.place', by: 'FRA', text: 1 }), withdraw)).toBe(null);
    expect(go(table('FRA'), { type: 'silence.place', by: 'FRA', text: 1 }, withdraw).state.underSilence).toBe(null);
  });
  it('2 another may take it over: it becomes the sponsor, for three, or for one where it stands behind the draft already', () => {
    const free = until(go(table('FRA'), withdraw, { type: 'turn.pass', by: 'FRA' }), turnOf('CHE'));
    const taken = go(free, { type: 'pen.take', by: 'CHE', text: 1 });
    expect(capitalOf(free, 'CHE') - capitalOf(taken, 'CHE')).toBe(PRICE.pen);
    expect(textIn(taken)).toMatchObject({ sponsor: taken.case.seat('CHE'), withheld: false });
    expect(lastEvents(taken)).toContainEqual({ type: 'pen.taken', by: 'CHE', text: 1, from: 'FRA' });
    expect(why(until(taken, turnOf('BRA')), { type: 'pen.take', by: 'BRA', text: 1 })).toBe('not-given-up');
    const behind = search((seed) => {
      const joined = until(table('FRA', seed), (now) => now.state.round === 2 && negotiating(now));
      const sponsors = textIn(joined).sponsors & ~(1 << joined.case.seat('FRA'));
      const seat = members(joined).find((_, i) => (sponsors >> i) & 1);
      return seat === undefined ? null : { seat, now: until(go(joined, withdraw, { type: 'turn.pass', by: 'FRA' }), turnOf(seat)) };
    });
    expect(capitalOf(behind.now, behind.seat) - capitalOf(go(behind.now, { type: 'pen.take', by: behind.seat, text: 1 }), behind.seat)).toBe(PRICE.penForSponsor);
  });
  it('3 a draft given up at the last hour is offered round once: a person may take it and have it voted on', () => {
    const offered = search((seed) => until(sit(short, seed, 'GHA', cardOf(short, 'GHA')), (now) => now.state.deciding && mine(now) && textIn(now).withheld));
    expect(offered.state.penOffered).toBe(true);
    const taken = go(offered, { type: 'pen.take', by: 'GHA', text: 1 });
    const asked = until(taken, (now) => now.state.deciding && mine(now));
    const voted = until(go(asked, ...[...textIn(asked).brackets].flatMap((of, k): Command[] => (of >= 0 ? [{ type: 'brackets.lift', by: 'GHA', text: 1, clause: asked.case.clauseIds[k] ?? '' }] : []))), (now) => now.state.deciding && mine(now));
    const end = until(go(voted, { type: 'vote.call', by: 'GHA', text: 1 }), closed);
    expect(textIn(end).decision).not.toBe(null);
    expect(textIn(end).sponsor).toBe(end.case.seat('GHA'));
    // Let go, it ends without a vote, and is not offered again.
    const gone = until(go(offered, { type: 'turn.pass', by: 'GHA' }), closed);
    expect(eventsOf(gone, 'pen.taken').length > 0 || gone.state.outcome === 'no-vote').toBe(true);
  });
  it('4 a computer that stands behind a draft and sees its votes does not let it drop', () => {
    const saved = search((seed) => {
      const end = until(sit(short, seed, 'FRA', cardOf(short, 'FRA')), closed, (now) => {
        const decides = (now.state.deciding || phaseOf(now) === 'inBlue') && now.state.motion === null && now.state.pending === null;
        return decides && !textIn(now).withheld ? { type: 'draft.withhold', by: 'FRA', text: 1 } : by('capable')(now);
      });
      return eventsOf(end, 'pen.taken').length > 0 ? end : null;
    });
    expect(eventsOf(saved, 'pen.taken')[0]?.from).toBe('FRA');
    expect(textIn(saved).decision).not.toBe(null);
  });
});
