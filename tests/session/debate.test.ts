/** The engine, case by case: determinism, refusals, silence, deals, pledges, texts in order, the host's request. */
import { describe, expect, it } from 'vitest';
import { ACTIONS, CAPITAL } from '../../src/domain/coefficients.ts';
import type { SeatId } from '../../src/domain/vocabulary.ts';
import type { Command } from '../../src/session/commands.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { digest, digests } from '../../src/session/digest.ts';
import type { CouncilEvent } from '../../src/session/events.ts';
import { legalMoves } from '../../src/session/legal.ts';
import { play } from '../../src/session/policies.ts';
import { awaited, open, refused, send, type Session } from '../../src/session/session.ts';
import { finish, playOut } from '../../src/session/simulate.ts';
import { caseOf } from '../support/cases.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';

/** Lets the room play until the player is asked. */
function toPlayer(session: Session): Session {
  let now = session;
  for (let command = nextCommand(now); command !== null; command = nextCommand(now)) now = must(now, command);
  return now;
}
function must(session: Session, command: Command): Session {
  const sent = send(session, command);
  if (!sent.ok) throw new Error(`${JSON.stringify(command)}: ${sent.fault.code}`);
  return sent.value;
}
/** Sends if it is allowed, else says the code. */
const ask = (session: Session, command: Command): string => refused(session, command)?.code ?? 'open';
const seated = (seat: SeatId, seed = 7, scenario = short): Session => toPlayer(open(scenario, seed, { seat, card: cardOf(scenario, seat) }));
const eventsOf = (session: Session): readonly CouncilEvent[] => session.log.flatMap((entry) => entry.events);
/** Words changed by rule 36 or rule 32, whoever holds the pen. */
const byVote = (events: readonly CouncilEvent[]): boolean => events.some((e) => e.type === 'motion.decided' && e.decision !== null);
const capital = (session: Session, seat: SeatId): number => session.state.capital[session.case.seat(seat)] ?? 0;
const trust = (session: Session, a: SeatId, b: SeatId): number => session.state.trust[session.case.seat(a) * session.case.tables.seats + session.case.seat(b)] ?? 0;

describe('determinism', () => {
  it('1 the same scenario, seed and policy give the same digest, command by command', () => {
    for (const policy of ['random', 'capable', 'idle'] as const)
      for (const scenario of [short, long]) {
        const one = playOut(scenario, 11, { seat: 'GHA', card: cardOf(scenario, 'GHA') }, policy);
        const two = playOut(scenario, 11, { seat: 'GHA', card: cardOf(scenario, 'GHA') }, policy);
        expect(digests(one)).toEqual(digests(two));
        expect(new Set(digests(one)).size).toBe(one.log.length);
      }
  });
  it('2 a log played again gives the same digests', () => {
    const player = { seat: 'BRA', card: cardOf(long, 'BRA') };
    const first = playOut(long, 23, player, 'capable');
    let again = open(long, 23, player);
    for (const entry of first.log) again = must(again, entry.command);
    expect(digests(again)).toEqual(digests(first));
  });
  it('3 another seed, another debate', () => {
    const all = new Set(Array.from({ length: 20 }, (_, seed) => digest(playOut(short, seed, null, 'idle'))));
    expect(all.size).toBe(20);
  });
  it('4 sending a command leaves the session it was sent to as it was', () => {
    const before = seated('GHA');
    const kept = digest(before);
    const ideal = Array.from(before.state.ideal);
    must(before, { type: 'argument.put', by: 'GHA', to: 'FRA', fact: before.case.arguments[0]?.id ?? '' });
    must(before, { type: 'turn.pass', by: 'GHA' });
    expect(digest(before)).toBe(kept);
    expect(Array.from(before.state.ideal)).toEqual(ideal);
  });
});

describe('refusals', () => {
  const now = seated('GHA');
  const text = 1;
  const CASES: readonly [string, Command, string][] = [
    ['a seat that is not here', { type: 'turn.pass', by: 'XXX' }, 'no-such-seat'],
    ['another’s turn', { type: 'turn.pass', by: 'FRA' }, 'not-your-turn'],
    ['the chair out of turn', { type: 'chair.proceed' }, 'not-your-turn'],
    ['a ballot before the vote', { type: 'ballot.cast', by: 'GHA', text, ballot: 'for' }, 'not-now'],
    ['silence by one who does not hold the pen', { type: 'silence.place', by: 'GHA', text }, 'not-sponsor'],
    ['breaking a silence that is not there', { type: 'silence.break', by: 'GHA' }, 'not-now'],
    ['an argument to oneself', { type: 'argument.put', by: 'GHA', to: 'GHA', fact: 'F01' }, 'yourself'],
    ['a fact that is not known', { type: 'argument.put', by: 'GHA', to: 'FRA', fact: 'F99' }, 'unknown-fact'],
    ['an argument to nobody', { type: 'argument.put', by: 'GHA', to: 'ZZZ', fact: 'F01' }, 'no-such-seat'],
    ['consulting the host', { type: 'consultation.hold', by: 'GHA', with: 'MLI' }, 'is-host'],
    ['trading with the host', { type: 'trade.offer', by: 'GHA', to: 'MLI', text, ask: { clause: 'exit', level: 2 }, give: { clause: 'rights', level: 2 } }, 'is-host'],
    ['an amendment to what the text says already', { type: 'amendment.offer', by: 'GHA', text, clause: 'rights', level: 3 }, 'same-wording'],
    ['an amendment to what is agreed', { type: 'amendment.offer', by: 'GHA', text, clause: 'funding', level: 1 }, 'agreed-wording'],
    ['a wording that does not exist', { type: 'amendment.offer', by: 'GHA', text, clause: 'rights', level: 9 }, 'no-such-wording'],
    ['a clause that does not exist', { type: 'amendment.offer', by: 'GHA', text, clause: 'weather', level: 0 }, 'no-such-wording'],
    ['a draft that does not exist', { type: 'amendment.offer', by: 'GHA', text: 4, clause: 'rights', level: 2 }, 'no-such-text'],
    ['a text the rules forbid', { type: 'amendment.offer', by: 'GHA', text, clause: 'exit', level: 4 }, 'illegal-text'],
    ['sponsoring what one is not in favour of', { type: 'sponsorship.join', by: 'GHA', text }, 'not-in-favour'],
    ['a draft of one’s own where a text is agreed', { type: 'draft.table', by: 'GHA', levels: [] }, 'no-such-wording'],
    ['an answer nobody asked for', { type: 'amendment.answer', by: 'GHA', accept: true }, 'nothing-asked'],
    ['a trade of one clause for itself', { type: 'trade.offer', by: 'GHA', to: 'FRA', text, ask: { clause: 'exit', level: 2 }, give: { clause: 'exit', level: 1 } }, 'no-such-wording'],
    ['a pledge of the host', { type: 'pledge.ask', by: 'GHA', of: 'MLI', text }, 'no-vote'],
    ['a pledge of the sponsor', { type: 'pledge.ask', by: 'GHA', of: 'FRA', text }, 'is-sponsor'],
    ['calling the vote on another’s draft', { type: 'vote.call', by: 'GHA', text }, 'not-sponsor'],
  ];
  for (const [what, command, code] of CASES)
    it(`1 ${what}: ${code}, and nothing is spent`, () => {
      expect(ask(now, command)).toBe(code);
      const sent = send(now, command);
      expect(sent.ok).toBe(false);
      expect(capital(now, 'GHA')).toBe(CAPITAL.start);
      expect(now.state.actions).toBe(ACTIONS.elected);
    });

  it('2 four moves for an elected member and no fifth, three for a permanent one; capital that is not there cannot be spent', () => {
    let session = now;
    expect([now, seated('FRA')].map((s) => s.state.actions)).toEqual([4, 3]);
    for (const to of ['FRA', 'BRA', 'JPN', 'ECU']) session = must(session, { type: 'consultation.hold', by: 'GHA', with: to });
    expect(ask(session, { type: 'consultation.hold', by: 'GHA', with: 'GAB' })).toBe('no-actions');
    expect(ask(session, { type: 'turn.pass', by: 'GHA' })).toBe('open');
    let poor = toPlayer(must(session, { type: 'turn.pass', by: 'GHA' }));
    while (poor.state.pending !== null) poor = toPlayer(must(poor, play('idle', poor)));
    expect(capital(poor, 'GHA')).toBe(CAPITAL.start - 4 + CAPITAL.perRound);
    for (const to of ['FRA', 'BRA', 'JPN']) poor = must(poor, { type: 'consultation.hold', by: 'GHA', with: to });
    expect(capital(poor, 'GHA')).toBe(1);
    expect(refused(poor, { type: 'trade.offer', by: 'GHA', to: 'BRA', text: 1, ask: { clause: 'exit', level: 2 }, give: { clause: 'movement', level: 1 } })).toEqual({ code: 'no-capital', values: { price: 2 } });
  });
  it('3 a question that was answered is not asked again; one statement in a half-day', () => {
    let session = must(now, { type: 'consultation.hold', by: 'GHA', with: 'BRA' });
    const told = eventsOf(session).findLast((e) => e.type === 'consultation.held');
    const clause = told?.type === 'consultation.held' ? (told.revealed[0] ?? '') : '';
    expect(ask(session, { type: 'question.ask', by: 'GHA', to: 'BRA', clause })).toBe('already-known');
    session = must(session, { type: 'floor.take', by: 'GHA', clause: 'exit', level: 0, tone: 'measured' });
    expect(ask(session, { type: 'floor.take', by: 'GHA', clause: 'rights', level: 0, tone: 'measured' })).toBe('already-spoken');
  });
  it('4 when all is over nothing is open', () => {
    const over = playOut(short, 7, null, 'idle');
    expect(ask(over, { type: 'chair.proceed' })).toBe('closed');
    expect(awaited(over).who).toBe('nobody');
  });
  it('5 whatever is listed as legal is accepted, and random play never meets a refusal', () => {
    const counted = new Map<string, number>();
    for (const move of [...legalMoves(now, now.case.seat('GHA')).values()].flat()) {
      expect(ask(now, move)).toBe('open');
      counted.set(move.type, (counted.get(move.type) ?? 0) + 1);
    }
    expect(counted.size).toBeGreaterThan(7);
    expect(counted.get('amendment.offer')).toBeGreaterThan(8);
  });
});

describe('moves', () => {
  it('1 a consultation: trust both ways, two wishes told, and the price of one', () => {
    const before = seated('GHA');
    const after = must(before, { type: 'consultation.hold', by: 'GHA', with: 'BRA' });
    expect(trust(after, 'BRA', 'GHA')).toBeGreaterThan(trust(before, 'BRA', 'GHA'));
    expect(trust(after, 'GHA', 'BRA')).toBeGreaterThan(trust(before, 'GHA', 'BRA'));
    const held = eventsOf(after).findLast((e) => e.type === 'consultation.held');
    expect(held?.type === 'consultation.held' && held.revealed.length).toBe(2);
    expect(capital(after, 'GHA')).toBe(CAPITAL.start - 1);
  });
  it('2 meeting the host raises its consent; a pointed word on what it is sensitive to lowers it', () => {
    const before = seated('GHA');
    const consent = (s: Session): number => s.state.texts[0]?.consent ?? 0;
    expect(consent(must(before, { type: 'host.meet', by: 'GHA' }))).toBeGreaterThan(consent(before));
    expect(consent(must(before, { type: 'floor.take', by: 'GHA', clause: 'rights', level: 4, tone: 'pointed' }))).toBeLessThan(consent(before));
  });
  it('3 an argument moves the listener on its clause alone, less when it is put again', () => {
    const before = seated('GHA');
    const known = before.case.arguments.find((a) => !a.contestedBy.includes('BRA') && a.clause === 'exit');
    if (!known) throw new Error('the case has an argument on the exit');
    const put: Command = { type: 'argument.put', by: 'GHA', to: 'BRA', fact: known.id };
    const shift = (s: Session): number => {
      const heard = eventsOf(s).findLast((e) => e.type === 'argument.heard');
      return heard?.type === 'argument.heard' ? Math.abs(heard.shift) : 0;
    };
    const once = must(before, put);
    const twice = must(once, put);
    expect(shift(once)).toBeGreaterThan(0);
    expect(shift(twice)).toBeLessThan(shift(once));
  });
  it('4 a sponsor that refuses an amendment says why, and the text stays', () => {
    let found = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const before = seated('RUS', seed);
      const after = must(before, { type: 'amendment.offer', by: 'RUS', text: 1, clause: 'rights', level: 0 });
      const no = eventsOf(after).findLast((e) => e.type === 'amendment.refused');
      if (no?.type !== 'amendment.refused') continue;
      found++;
      expect(['trust', 'own-interest', 'votes', 'promised']).toContain(no.because);
      expect(after.state.texts[0]?.levels).toEqual(before.state.texts[0]?.levels);
      expect(trust(after, 'RUS', 'FRA')).toBeLessThanOrEqual(trust(before, 'RUS', 'FRA'));
    }
    expect(found).toBeGreaterThan(0);
  });
  it('5 an amendment of the penholder itself changes the text at once', () => {
    const before = seated('FRA');
    const after = must(before, { type: 'amendment.offer', by: 'FRA', text: 1, clause: 'rights', level: 2 });
    expect(after.state.texts[0]?.levels[after.case.clause('rights')]).toBe(2);
    expect(after.state.texts[0]?.revision).toBe(1);
  });
  it('6 a wish of another waits for the player who holds the pen, and the text follows the answer', () => {
    let asked = 0;
    for (let seed = 1; seed <= 12 && asked < 2; seed++) {
      const session = toPlayer(must(seated('FRA', seed), { type: 'turn.pass', by: 'FRA' }));
      const { pending } = session.state;
      if (pending?.kind !== 'amendment') continue;
      asked++;
      const level = (s: Session): number | undefined => s.state.texts[0]?.levels[pending.clause];
      const by = 'FRA';
      expect(ask(session, { type: 'turn.pass', by })).toBe('not-now');
      expect(level(must(session, { type: 'amendment.answer', by, accept: true }))).toBe(pending.level);
      expect(level(must(session, { type: 'amendment.answer', by, accept: false }))).toBe(level(session));
    }
    expect(asked).toBeGreaterThan(0);
  });
  it('7 a deal undone is a deal broken: the partner’s trust falls, and its ladder drops', () => {
    let broken = 0;
    for (let seed = 1; seed <= 40 && broken === 0; seed++) {
      let session = seated('FRA', seed);
      const moves = legalMoves(session, session.case.seat('FRA')).get('trade.offer') ?? [];
      for (const move of moves) {
        const traded = must(session, move);
        const deal = eventsOf(traded).findLast((e) => e.type === 'trade.agreed');
        if (deal?.type !== 'trade.agreed') continue;
        const partner = deal.to;
        session = must(traded, { type: 'amendment.offer', by: 'FRA', text: 1, clause: deal.give.clause, level: deal.give.from });
        const undone = eventsOf(session).findLast((e) => e.type === 'bargain.broken');
        expect(undone).toMatchObject({ by: 'FRA', betrayed: partner });
        expect(trust(session, partner, 'FRA')).toBeLessThan(trust(traded, partner, 'FRA') - 0.2);
        broken++;
        break;
      }
    }
    expect(broken).toBe(1);
  });
  it('17 a deal of which the pen gives up its own part betrays nobody, least of all itself', () => {
    let seen = 0;
    for (let seed = 1; seed <= 40 && seen === 0; seed++) {
      const before = seated('FRA', seed);
      for (const move of legalMoves(before, before.case.seat('FRA')).get('trade.offer') ?? []) {
        const traded = must(before, move);
        const deal = eventsOf(traded).findLast((e) => e.type === 'trade.agreed');
        if (deal?.type !== 'trade.agreed' || deal.by !== 'FRA') continue;
        const after = must(traded, { type: 'amendment.offer', by: 'FRA', text: 1, clause: deal.ask.clause, level: deal.ask.from });
        expect(eventsOf(after).some((e) => e.type === 'bargain.broken')).toBe(false);
        expect(eventsOf(after)).toContainEqual({ type: 'bargain.kept', bargain: deal.bargain, by: 'FRA', with: deal.to });
        expect(trust(after, deal.to, 'FRA')).toBe(trust(traded, deal.to, 'FRA'));
        // What the partner won still stands, and the text is free again.
        expect(after.state.texts[0]?.levels[after.case.clause(deal.give.clause)]).toBe(deal.give.to);
        seen++;
        break;
      }
    }
    expect(seen).toBe(1);
  });
  it('18 wordings that two others have agreed to trade do not change while a person holds the pen and has not said yes', () => {
    let asked = 0;
    for (let seed = 1; seed <= 40 && asked < 3; seed++) {
      // Computers trade with each other at the two upper levels alone.
      let session = toPlayer(must(toPlayer(open(short, seed, { seat: 'FRA', card: cardOf(short, 'FRA') }, 'hard')), { type: 'turn.pass', by: 'FRA' }));
      while (session.state.pending?.kind === 'amendment') session = toPlayer(must(session, { type: 'amendment.answer', by: 'FRA', accept: false }));
      const { pending } = session.state;
      if (pending?.kind !== 'trade' || pending.to === pending.answerer) continue;
      asked++;
      const { ask: wish, give } = pending;
      const said = (s: Session): readonly (number | undefined)[] => [s.state.texts[0]?.levels[wish.clause], s.state.texts[0]?.levels[give.clause]];
      const yes = must(session, { type: 'trade.answer', by: 'FRA', accept: true });
      expect(said(yes)).toEqual([wish.level, give.level]);
      expect(yes.log.at(-1)?.events.some((e) => e.type === 'trade.agreed')).toBe(true);
      const no = must(session, { type: 'trade.answer', by: 'FRA', accept: false });
      expect(said(no)).toEqual(said(session));
      expect(no.log.at(-1)?.events).toMatchObject([{ type: 'trade.refused', refusedBy: 'FRA' }]);
      // The turn goes on either way.
      for (const then of [yes, no]) expect(finish(then, 'idle').state.outcome).not.toBe(null);
    }
    expect(asked).toBeGreaterThan(0);
  });
  it('19 no wording of a person’s draft ever changes but by that person’s own word, or by a vote of the Council', () => {
    for (let seed = 1; seed <= 12; seed++)
      for (const scenario of [short, long]) {
        const session = playOut(scenario, seed, { seat: 'FRA', card: cardOf(scenario, 'FRA') }, 'random');
        for (const entry of session.log) if (!byVote(entry.events) && entry.events.some((e) => e.type === 'text.changed' && session.state.texts[e.text - 1]?.sponsor === session.case.seat('FRA'))) expect('by' in entry.command && entry.command.by).toBe('FRA');
      }
  });
  it('20 a person with the pen is asked three times in a half-day at most, and never again for what it has refused while the text stands', () => {
    let asked = 0;
    for (const scenario of [short, long])
      for (let seed = 1; seed <= 12; seed++) {
        const refused_ = new Set<string>();
        const inRound = new Map<number, number>();
        for (const { round, command, events } of playOut(scenario, seed, { seat: 'FRA', card: cardOf(scenario, 'FRA') }, 'idle').log) {
          if (events.some((e) => e.type === 'text.changed')) refused_.clear();
          if (command.type !== 'amendment.answer' && command.type !== 'trade.answer') continue;
          asked++;
          inRound.set(round, (inRound.get(round) ?? 0) + 1);
          for (const e of events) {
            const changes = e.type === 'amendment.refused' ? [e.change] : e.type === 'trade.refused' ? [e.ask, e.give] : [];
            const said = changes.map((w) => `${w.clause} ${w.to}`).sort().join();
            expect(refused_.has(said)).toBe(false);
            if (said !== '') refused_.add(said);
          }
        }
        for (const times of inRound.values()) expect(times).toBeLessThanOrEqual(3);
      }
    expect(asked).toBeGreaterThan(100);
  });
  it('8 silence: unbroken it puts the draft in blue; broken it costs a half-day; never more than twice', () => {
    let passed = 0;
    let most = 0;
    for (let seed = 1; seed <= 120; seed++) {
      const session = playOut(short, seed, { seat: 'RUS', card: cardOf(short, 'RUS') }, 'capable');
      const events = eventsOf(session);
      most = Math.max(most, events.filter((e) => e.type === 'silence.broken').length > 0 ? session.state.silences : 0);
      if (events.some((e) => e.type === 'silence.passed')) {
        passed++;
        expect(events.some((e) => e.type === 'draft.in-blue')).toBe(true);
      }
      expect(session.state.silences).toBeLessThanOrEqual(2);
      expect(session.state.round).toBeLessThanOrEqual(session.case.scenario.calendar.length);
    }
    expect(passed).toBeGreaterThan(10);
    expect(most).toBeLessThanOrEqual(2);
  });
  it('9 a delegation that pledged its vote casts it so; a player who breaks a pledge is recorded as breaking it', () => {
    let session = seated('CHE', 4);
    session = must(session, { type: 'vote.pledge', by: 'CHE', text: 1, vote: 'for' });
    expect(ask(session, { type: 'vote.pledge', by: 'CHE', text: 1, vote: 'abstain' })).toBe('already-pledged');
    let broke = false;
    for (let n = 0; n < 80 && awaited(session).who !== 'nobody'; n++) {
      session = toPlayer(session);
      if (awaited(session).who === 'nobody') break;
      const phase = session.case.charts.council.phase(session.state.council);
      if (phase === 'voting') {
        session = must(session, { type: 'ballot.cast', by: 'CHE', text: session.state.voting ?? 0, ballot: 'against' });
        broke = true;
      } else session = must(session, play('idle', session));
    }
    if (broke) expect(eventsOf(session)).toContainEqual({ type: 'pledge.broken', by: 'CHE', text: 1, promised: 'for', cast: 'against' });
    const pledged = playOut(long, 9, { seat: 'FRA', card: cardOf(long, 'FRA') }, 'capable');
    for (const pledge of pledged.state.pledges) {
      const cast = pledged.state.texts[pledge.text - 1]?.ballots[pledge.by];
      if (cast) expect(cast === pledge.vote || (pledge.vote === 'abstain' && cast === 'for')).toBe(true);
    }
  });
  it('10 two drafts are voted in the order in which they were submitted, until one is adopted (rule 32)', () => {
    const sanctions = caseOf('mali-2023-08-30');
    let two = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const session = playOut(sanctions, seed, { seat: 'FRA', card: cardOf(sanctions, 'FRA') }, seed % 2 === 0 ? 'random' : 'idle');
      const votes = eventsOf(session).filter((e) => e.type === 'vote.held');
      if (votes.length < 2) continue;
      two++;
      const order = votes.map((e) => (e.type === 'vote.held' ? e.text : 0));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      expect(votes.slice(0, -1).every((e) => e.type === 'vote.held' && e.decision.outcome !== 'adopted')).toBe(true);
    }
    expect(two).toBeGreaterThan(3);
  });
  it('11 a host whose consent is spent asks the mission to leave, once and for all; the penholder drafts anew', () => {
    if (!long.host) throw new Error('the case has a host');
    const impatient = { ...long, host: { ...long.host, leavesBelow: [0.9, 0.95] as const } };
    let redrafted = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const session = playOut(impatient, seed, null, 'idle');
      const asked = session.log.findIndex((entry) => entry.events.some((e) => e.type === 'host.asked-to-leave'));
      expect(asked).toBeGreaterThan(0);
      expect(eventsOf(session).filter((e) => e.type === 'host.asked-to-leave')).toHaveLength(1);
      expect(session.state.consentState).toBe('asked-to-leave');
      expect(session.log.slice(asked).flatMap((e) => e.events).every((e) => e.type !== 'consent.changed' || e.to === 'asked-to-leave')).toBe(true);
      const adopted = session.state.texts.find((t) => t.decision?.outcome === 'adopted');
      if (adopted && session.case.tables.tenable(adopted.levels)) redrafted++;
    }
    expect(redrafted).toBeGreaterThan(0);
  });
  it('21 a clause that was changed rests until the next half-day: nobody but the pen changes it again, or a vote of the Council', () => {
    let changes = 0;
    for (const scenario of [short, long])
      for (let seed = 1; seed <= 25; seed++) {
        const session = playOut(scenario, seed, null, 'idle');
        const seen = new Set<string>();
        for (const { round, events } of session.log)
          for (const event of events) {
            if (event.type !== 'text.changed' || byVote(events)) continue;
            changes++;
            const at = `${event.text} ${event.change.clause} ${round}`;
            expect(round === 0 || !seen.has(at), `seed ${seed}: ${at} is changed twice`).toBe(true);
            seen.add(at);
          }
      }
    expect(changes).toBeGreaterThan(100);
  });
  it('22 no computer pleads a fact that its own State contests', () => {
    let pleaded = 0;
    for (let seed = 1; seed <= 20; seed++)
      for (const event of eventsOf(playOut(long, seed, null, 'idle'))) {
        if (event.type !== 'argument.heard') continue;
        pleaded++;
        expect(long.arguments.find((a) => a.id === event.fact)?.contestedBy).not.toContain(event.by);
      }
    expect(pleaded).toBeGreaterThan(100);
  });
  it('12 capital stays within nought and the most a seat can hold', () => {
    for (const policy of ['random', 'capable'] as const) {
      let session = open(long, 5, { seat: 'JPN', card: cardOf(long, 'JPN') });
      for (let n = 0; n < 2000 && awaited(session).who !== 'nobody'; n++) {
        session = must(session, nextCommand(session) ?? play(policy, session));
        for (const c of session.state.capital) expect(c >= 0 && c <= CAPITAL.most).toBe(true);
      }
    }
  });
  it('13 a text in play is always one that the rules allow', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const session = playOut(long, seed, { seat: 'GHA', card: cardOf(long, 'GHA') }, 'random');
      for (const text of session.state.texts) expect(session.case.compiled.illegal(text.levels)).toBe(null);
    }
  });
  it('14 a crossed hard or veto line never ends in a vote in favour by a computer’s delegation', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const session = playOut(long, seed, null, 'idle');
      for (const text of session.state.texts)
        text.ballots.forEach((ballot, i) => {
          const kind = session.case.charts.ladder.blockKind(text.ladders[i] ?? 0);
          if (kind === 'veto') expect(ballot === null || ballot === 'against').toBe(true);
          if (kind === 'hard') expect(ballot).not.toBe('for');
        });
    }
  });
  it('15 a text kept back changes no clause of the text in force and ends without a vote', () => {
    const session = finish(seated('FRA', 2), 'idle');
    if (session.state.outcome === 'no-vote') expect(session.state.texts.every((t) => t.decision === null)).toBe(true);
    let none = 0;
    for (let seed = 1; seed <= 60 && none === 0; seed++) if (playOut(long, seed, null, 'idle').state.outcome === 'no-vote') none++;
    expect(none).toBe(1);
  });
  it('16 the toy has no host: its consent is whole and it cannot be met', () => {
    const session = playOut(toy(), 2, null, 'idle');
    expect(session.state.texts.every((t) => t.consent === 1)).toBe(true);
    const card = toy().cards[0];
    const now = toPlayer(open(toy(), 2, { seat: 'FFF', card: card ?? null }));
    expect(ask(now, { type: 'host.meet', by: 'FFF' })).toBe(now.case.charts.council.phase(now.state.council) === 'statements' ? 'not-now' : 'no-host');
  });
});
