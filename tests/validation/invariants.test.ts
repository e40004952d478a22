/**
 * The 27 invariants of the model (MODEL.md, 8.3), by number. Those that speak of every step of a debate are held in `every-step.test.ts`,
 * the eighteenth beside the ladder it is about; the last case here looks that none is missing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opposedBelow, rungAt, stepFor } from '../../src/domain/bands.ts';
import { consent } from '../../src/domain/consent.ts';
import { indexOf, ledgerOf, width, type Ledger } from '../../src/domain/ledger.ts';
import { argumentShift, capped, loosening } from '../../src/domain/persuasion.ts';
import type { Tables } from '../../src/domain/tables.ts';
import { blockedBy, clausePoints, utilityPoints } from '../../src/domain/utility.ts';
import type { Ballot } from '../../src/domain/vocabulary.ts';
import { decide } from '../../src/domain/voting.ts';
import { makeCharts } from '../../src/machines/charts.ts';
import { TEXT_LADDER_EVENTS } from '../../src/machines/text-ladder.machine.ts';
import { delegate, nextCommand } from '../../src/session/delegates.ts';
import { digest, digests } from '../../src/session/digest.ts';
import { legalMoves } from '../../src/session/legal.ts';
import { POLICIES } from '../../src/session/policies.ts';
import { imagined } from '../../src/session/reading.ts';
import { awaited, open, refused, type Session } from '../../src/session/session.ts';
import { finish, playOut } from '../../src/session/simulate.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';
import { by, closed, go, negotiating, ofKind, sit, textIn, until } from '../session/table.ts';
import { relabelled } from './relabel.ts';

const game = toy();
const { case: c, state } = open(long, 5);
const { tables } = c;
const bare = { ...tables, lines: tables.lines.map(() => []) };
const levels = fc.tuple(...tables.values.map((values) => fc.integer({ min: 0, max: values.length - 1 })));
const seat = fc.integer({ min: 0, max: tables.members - 1 });
const clause = fc.integer({ min: 0, max: tables.clauses - 1 });
const index = fc.integer({ min: -900, max: 900 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const members = Array.from({ length: tables.members }, (_, i) => i);

describe('worth', () => {
  it('Invariant 2: what a text is worth is exactly the sum of its clauses, and an index exactly the sum of its whole-numbered terms', () => {
    fc.assert(fc.property(seat, levels, fc.integer({ min: 0, max: tables.members - 1 }), (i, text, sponsor) => {
      const clauses = text.reduce((total, level, k) => total + clausePoints(tables, tables.ideal, i, k, level), 0);
      const ledger = ledgerOf(tables, state, imagined(c, sponsor, text));
      const terms = row(ledger, i);
      return utilityPoints(bare, tables.ideal, i, text) === clauses && terms.every(Number.isInteger) && indexOf(tables, ledger, i) === terms.reduce((a, b) => a + b, 0);
    }));
  });
  it('Invariant 3: without lines a text is worth between -1000 and 1000 points, give or take a rounding for each clause', () => {
    fc.assert(fc.property(seat, levels, (i, text) => Math.abs(utilityPoints(bare, tables.ideal, i, text)) <= 1000 + tables.clauses / 2));
  });
  it('Invariant 4: for any wish, the nearer of two wordings is worth no less', () => {
    const ideals = Float64Array.from(tables.ideal);
    fc.assert(fc.property(seat, clause, fc.double({ min: 0, max: 100, noNaN: true }), fc.nat(7), fc.nat(7), (i, k, ideal, x, y) => {
      const values = tables.values[k] ?? [];
      const [a, b] = [x % values.length, y % values.length];
      ideals[i * tables.clauses + k] = ideal;
      const nearer = Math.abs((values[a] ?? 0) - ideal) <= Math.abs((values[b] ?? 0) - ideal);
      return !nearer || clausePoints(tables, ideals, i, k, a) >= clausePoints(tables, ideals, i, k, b);
    }), { numRuns: 400 });
  });
  it('Invariant 15: consent lies between nought and one, and rises with what a text is worth to the host', () => {
    fc.assert(fc.property(levels, levels, fc.double({ min: -0.5, max: 0.3, noNaN: true }), (x, y, credit) => {
      const [cx, cy] = [x, y].map((text) => consent(tables, tables.ideal, { credit, asked: false }, text));
      const [ux, uy] = [x, y].map((text) => utilityPoints(tables, tables.ideal, tables.host, text));
      if (cx === undefined || cy === undefined || ux === undefined || uy === undefined) return false;
      return cx >= 0 && cx <= 1 && (ux <= uy ? cx <= cy : cx >= cy);
    }));
  });
  it('Invariant 17: two elected members that exchange everything but their names exchange their rows', () => {
    const elected = seat.filter((i) => tables.permanent[i] !== true && i !== tables.penholder);
    fc.assert(fc.property(elected, elected, levels, (a, b, text) => {
      const sponsor = tables.penholder;
      const there = (i: number): number => (i === a ? b : i === b ? a : i);
      const swappedTables: Tables = {
        ...tables,
        ...Object.fromEntries((['ideal', 'salience', 'weight'] as const).map((name) => [name, tables[name].map((_, n) => tables[name][there(Math.floor(n / tables.clauses)) * tables.clauses + (n % tables.clauses)] ?? 0)])),
        ...Object.fromEntries((['flexibility', 'consentWeight', 'drift', 'wait', 'reluctance', 'influence', 'persuasionCap'] as const).map((name) => [name, tables[name].map((_, i) => tables[name][there(i)] ?? 0)])),
        lines: tables.lines.map((_, i) => tables.lines[there(i)] ?? []),
        mates: tables.mates.map((_, i) => (tables.mates[there(i)] ?? []).map(there)),
      };
      const swappedState = {
        ...state,
        ideal: swappedTables.ideal,
        drift: state.drift.map((_, i) => state.drift[there(i)] ?? 0),
        wait: state.wait.map((_, i) => state.wait[there(i)] ?? 0),
        orders: state.orders.map((_, i) => state.orders[there(i)] ?? 0),
        trust: state.trust.map((_, n) => state.trust[there(Math.floor(n / tables.seats)) * tables.seats + there(n % tables.seats)] ?? 0),
      };
      const steps = Int8Array.from({ length: tables.members }, (_, i) => (i % 5) - 2);
      const [one, two] = [
        ledgerOf(tables, { ...state, ideal: tables.ideal }, { ...imagined(c, sponsor, text), steps }),
        ledgerOf(swappedTables, swappedState, { ...imagined(c, sponsor, text), steps: steps.map((_, i) => steps[there(i)] ?? 0) }),
      ];
      return members.every((i) => row(one, i).join() === row(two, there(i)).join());
    }));
  });
});

const row = (ledger: Ledger, i: number): readonly number[] => Array.from(ledger.subarray(i * width(tables), (i + 1) * width(tables)));

describe('votes', () => {
  const MEMBERS = Array.from({ length: 15 }, (_, i) => `S${i}`);
  const PERMANENT = MEMBERS.slice(0, 5);
  const profile = fc.array(fc.constantFrom<Ballot>('for', 'against', 'abstain', 'absent'), { minLength: 15, maxLength: 15 });
  const held = (votes: readonly Ballot[], kind: 'substantive' | 'procedural') => decide({ members: MEMBERS, permanent: PERMANENT, kind, ballots: Object.fromEntries(MEMBERS.map((id, i) => [id, votes[i] ?? 'absent'])) });
  const inFavour = (votes: readonly Ballot[]): number => votes.filter((vote) => vote === 'for').length;

  it('Invariant 5: adopted exactly with nine in favour and no permanent member against; a veto is counted exactly where it was what defeated the text', () => {
    fc.assert(fc.property(profile, (votes) => {
      const against = PERMANENT.filter((_, i) => votes[i] === 'against');
      const { outcome, vetoedBy, reasons } = held(votes, 'substantive');
      return outcome === (inFavour(votes) < 9 ? 'too-few-votes' : against.length > 0 ? 'vetoed' : 'adopted') && vetoedBy.join() === (outcome === 'vetoed' ? against.join() : '') && reasons.includes('permanent-member-against') === against.length > 0;
    }), { numRuns: 2000 });
  });
  it('Invariant 6: an abstention never vetoes: in place of a vote against, it and an empty chair never unmake an adoption', () => {
    const softer = (votes: readonly Ballot[], milder: Ballot): readonly Ballot[] => votes.map((vote) => (vote === 'against' ? milder : vote));
    fc.assert(fc.property(profile, fc.constantFrom<Ballot>('abstain', 'absent'), (votes, milder) => {
      const softened = softer(votes, milder);
      const outcome = held(softened, 'substantive').outcome;
      return outcome !== 'vetoed' && (outcome === 'adopted') === inFavour(votes) >= 9;
    }), { numRuns: 1000 });
  });
  it('Invariant 24: on procedure nobody vetoes: nine in favour decide, whoever is against', () => {
    fc.assert(fc.property(profile, (votes) => {
      const { outcome, vetoedBy } = held(votes, 'procedural');
      return vetoedBy.length === 0 && (outcome === 'adopted') === inFavour(votes) >= 9;
    }), { numRuns: 1000 });
  });
});

describe('the ladder', () => {
  const ORDER = ['opposed', 'sceptical', 'open', 'leaning', 'committed'] as const;
  const rung = fc.constantFrom(...ORDER);
  const LOW = opposedBelow(0.3);
  const { ladder } = makeCharts(['1', '2']);
  const walk = (...events: readonly string[]): number => events.reduce((at, event) => ladder.next(at, ladder.event(event)), ladder.initial);
  const height = (at: number): number => ORDER.findIndex((name) => name === ladder.rung(at));
  /** Where a fixed index takes a delegation in the end. */
  const settled = (start: (typeof ORDER)[number], points: number): number => {
    let at = ORDER.indexOf(start);
    for (let n = 0; n < 5; n++) {
      const step = stepFor(ORDER[at] ?? 'open', points, LOW);
      if (step) at += step === 'up' ? 1 : -1;
    }
    return at;
  };

  it('Invariant 8: one rung at a time, save for a crossed line, the host line and a broken promise', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('up', 'down', 'pledge', 'ask', 'reply', 'withdraw', 'declare.for'), { maxLength: 30 }), (events) => {
      let at = walk('set.open');
      for (const event of events) {
        const before = height(at);
        at = ladder.next(at, ladder.event(event));
        if (Math.abs(height(at) - before) > 1) return false;
      }
      return true;
    }));
    for (const [event, to] of [['block.veto', 'blocked'], ['hostLine', 'open'], ['betrayed', 'open']] as const) expect(ladder.rung(walk('set.committed', event))).toBe(to);
  });
  it('Invariant 9: a higher index never means a lower rung, nor settles lower from the same rung', () => {
    fc.assert(fc.property(rung, index, fc.integer({ min: 0, max: 300 }), (start, points, more) => ORDER.indexOf(rungAt(points + more, LOW)) >= ORDER.indexOf(rungAt(points, LOW)) && settled(start, points + more) >= settled(start, points)), { numRuns: 500 });
  });
  it('Invariant 10: no chatter: under a fixed index every delegation comes to rest, and stays', () => {
    fc.assert(fc.property(rung, index, (start, points) => stepFor(ORDER[settled(start, points)] ?? 'open', points, LOW) === null), { numRuns: 500 });
  });
  it('Invariant 11: while the capital is asked nobody climbs above open, whatever is said; a reply opens the way again', () => {
    const said = TEXT_LADDER_EVENTS.filter((event) => event !== 'reply' && !event.startsWith('set.'));
    fc.assert(fc.property(fc.constantFrom('set.opposed', 'set.sceptical', 'set.open'), fc.array(fc.constantFrom(...said), { maxLength: 30 }), (start, events) => height(walk(start, 'ask', ...events)) <= ORDER.indexOf('open')));
    expect(ladder.rung(walk('set.leaning', 'ask', 'pledge'))).toBe('leaning');
    expect(ladder.rung(walk('set.open', 'ask', 'reply', 'up'))).toBe('leaning');
  });
  it('Invariant 19: less reluctance to vote against never unmakes a veto on the same text', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 300 }), fc.integer({ min: -1200, max: 200 }), (reluctance, less, points) => {
      const [more, fewer] = [opposedBelow(reluctance / 1000), opposedBelow(Math.max(0, reluctance - less) / 1000)];
      const against = (low: number): boolean => rungAt(points, low) === 'opposed';
      return fewer >= more && (!against(more) || against(fewer)) && (stepFor('sceptical', points, more) !== 'down' || stepFor('sceptical', points, fewer) === 'down');
    }), { numRuns: 500 });
  });
});

describe('words', () => {
  it('Invariant 13: an argument stays within the listener’s cap and on the scale', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.double({ min: -60, max: 60, noNaN: true }), fc.integer({ min: 0, max: 20 }), (start, shift, cap) => {
      const x = capped(start, shift, start, cap);
      return x >= 0 && x <= 100 && Math.abs(x - start) <= cap + 1e-9;
    }));
  });
  it('Invariant 14: the same argument again is strictly weaker, and a contested one a quarter', () => {
    fc.assert(fc.property(share, share, fc.double({ min: 0.5, max: 15, noNaN: true }), fc.nat(8), (trust, salience, strength, uses) => {
      const put = (n: number, contested = false): number => argumentShift({ strength, direction: 1, trust, salience, uses: n, contested });
      return put(uses + 1) < put(uses) && put(uses + 1) > 0 && Math.abs(put(uses, true) - put(uses) / 4) < 1e-9 && loosening(1, trust, uses + 1, false) < loosening(1, trust, uses, false);
    }));
  });
});

describe('deals and lines', () => {
  /** France's turn at the table, with the pen in its hand. */
  const pens = [1, 2, 3, 4, 5, 6].map((n) => until(sit(long, n, 'FRA', cardOf(long, 'FRA')), negotiating, by('idle')));
  const indexIn = (session: Session, id: string): number => textIn(session).index[session.case.seat(id)] ?? 0;

  it('Invariant 7: a crossed veto line ends in a vote against, a crossed hard line never in a vote in favour', () => {
    const crossed = { veto: 0, hard: 0 };
    for (const [n, session] of pens.entries()) {
      const text = textIn(session);
      const edits = c.clauseIds.flatMap((clause, k) => (tables.values[k] ?? []).map((_, level) => ({ clause, level, text: text.levels.map((was, i) => (i === k ? level : was)) })));
      const kind = n % 2 === 0 ? 'veto' : 'hard';
      const lines = (levels: readonly number[]): number => members.filter((i) => i !== c.seat('FRA') && blockedBy(tables, i, levels) === kind).length;
      const lawful = edits.filter(({ text: levels, level, clause }) => c.compiled.illegal(levels) === null && text.levels[c.clause(clause)] !== level && lines(levels) > 0);
      // Another line each time.
      const edit = lawful[(n * 7) % Math.max(1, lawful.length)];
      if (!edit) continue;
      const call = { type: 'vote.call', by: 'FRA', text: 1 } as const;
      const put = go(session, { type: 'amendment.offer', by: 'FRA', text: 1, clause: edit.clause, level: edit.level });
      const end = until(put, closed, (now) => (refused(now, call) === null ? call : (legalMoves(now, now.case.seat('FRA')).get('brackets.lift')?.[0] ?? by('idle')(now))));
      const { levels, ballots } = textIn(end);
      for (const i of members) {
        const line = blockedBy(tables, i, levels);
        if (line === null || i === c.seat('FRA') || ballots[i] === null) continue;
        crossed[line]++;
        if (line === 'veto') expect(ballots[i], c.seatIds[i]).toBe('against');
        else expect(ballots[i], c.seatIds[i]).not.toBe('for');
      }
    }
    expect(crossed.veto).toBeGreaterThan(1);
    expect(crossed.hard).toBeGreaterThan(1);
  });
  it('Invariant 20: a trade that a computer partner accepts never lowers its index, and one that would is refused', () => {
    const seen = { agreed: 0, refused: 0 };
    for (const session of pens) {
      const offers = (legalMoves(session, session.case.seat('FRA')).get('trade.offer') ?? []).filter((_, n) => n % 23 === 0);
      for (const offer of offers) {
        const after = go(session, offer);
        const deal = ofKind(after.log.at(-1) ?? fail(), 'trade.agreed')[0];
        if (deal) {
          seen.agreed++;
          expect(indexIn(after, deal.to), JSON.stringify(offer)).toBeGreaterThanOrEqual(indexIn(session, deal.to));
        } else seen.refused++;
      }
    }
    expect(seen.agreed).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(10);
  });
});

const fail = (): never => {
  throw new Error('no step was taken');
};

describe('the same debate, again', () => {
  const policy = fc.constantFrom(...POLICIES);
  const seed = fc.integer({ min: 1, max: 400 });
  const player = { seat: 'FFF', card: cardOf(game, 'FFF') };

  it('Invariant 1: the same seed and the same moves give the same outcome, votes and events, fingerprint by fingerprint', () => {
    fc.assert(fc.property(seed, policy, (n, how) => digests(playOut(game, n, player, how)).join() === digests(playOut(game, n, player, how)).join()), { numRuns: 5 });
    for (const [scenario, how] of [[short, 'capable'], [long, 'random'], [long, 'idle']] as const) {
      const ghana = { seat: 'GHA', card: cardOf(scenario, 'GHA') };
      expect(digest(playOut(scenario, 11, ghana, how))).toBe(digest(playOut(scenario, 11, ghana, how)));
    }
  });
  it('Invariant 21: played on from any moment kept, after any other ending was tried from there, a debate is the debate played from the start', () => {
    fc.assert(fc.property(seed, policy, policy, share, (n, how, otherwise, at) => {
      const whole = playOut(game, n, player, how);
      const commands = whole.log.map(({ command }) => command);
      const cut = Math.floor(at * commands.length);
      const kept = go(open(game, n, player), ...commands.slice(0, cut));
      finish(kept, otherwise);
      return digests(go(kept, ...commands.slice(cut))).join() === digests(whole).join();
    }), { numRuns: 8 });
  });
  it('Invariant 22: decisions that do not touch each other may be taken in any order: the computer decides the same, and the room is the same', () => {
    const commuting = (one: Session): Session | null => {
      const [a, b, ...rest] = one.state.queue;
      if (a === undefined || b === undefined || one.state.pending !== null) return null;
      const other: Session = { ...one, state: { ...one.state, queue: [b, a, ...rest] } };
      const [first, second] = [nextCommand(one), nextCommand(other)];
      if (!first || !second || !('by' in first) || !('by' in second) || touched(first).some((id) => touched(second).includes(id))) return null;
      return other;
    };
    /** Seats that a quiet command concerns; a noisy one concerns all. */
    const touched = (command: NonNullable<ReturnType<typeof nextCommand>>): readonly string[] => {
      switch (command.type) {
        case 'consultation.hold':
          return [command.by, command.with];
        case 'turn.pass':
        case 'ballot.cast':
        case 'silence.keep':
          return [command.by];
        default:
          return [...one16, ''];
      }
    };
    const one16 = c.seatIds;
    const after = ({ state: s }: Session): string => JSON.stringify([s.capital, s.trust, s.wait, s.consulted, s.questions, s.positions, s.queue, s.texts.map((t) => [t.ladders, t.index, t.ballots])].map((x) => x instanceof Object && 'buffer' in x ? Array.from(x as Float64Array) : x));
    const seen = new Map<string, number>();
    for (let n = 1; n <= 6; n++)
      for (let now = open(long, n); !closed(now); ) {
        const other = commuting(now);
        const command = nextCommand(now);
        if (other && command) {
          const one = twice(now);
          const two = twice(other);
          seen.set(command.type, (seen.get(command.type) ?? 0) + 1);
          expect(one.log.slice(-2).map((entry) => entry.command)).toEqual(two.log.slice(-2).map((entry) => entry.command).reverse());
          expect(after(one), `seed ${n}, step ${now.log.length + 1}`).toBe(after(two));
        }
        now = go(now, command ?? { type: 'chair.proceed' });
      }
    for (const type of ['ballot.cast', 'silence.keep', 'turn.pass', 'consultation.hold']) expect(seen.get(type) ?? 0, type).toBeGreaterThan(3);
  });
  /** The next two commands of the room. */
  const twice = (session: Session): Session => [1, 2].reduce((now) => go(now, nextCommand(now) ?? { type: 'chair.proceed' }), session);

  it('Invariant 26: new names for elected members outside groups, with luck of their own, leave the shares of the outcomes as they were', () => {
    const outside = game.seats.filter(({ role, blocs }) => role === 'elected' && blocs.length === 0).map(({ id }) => id);
    expect(outside.length).toBeGreaterThan(5);
    const turned = new Map(outside.map((id, i) => [id, outside[(i + 3) % outside.length] ?? id]));
    const renamed = relabelled(game, turned);
    const shares = (scenario: typeof game): ReadonlyMap<string, number> => {
      const counted = new Map<string, number>();
      for (let n = 1; n <= DEBATES; n++) {
        const outcome = playOut(scenario, n, null, 'idle').state.outcome ?? 'open';
        counted.set(outcome, (counted.get(outcome) ?? 0) + 1);
      }
      return counted;
    };
    const DEBATES = 120;
    const [before, after] = [shares(game), shares(renamed)];
    expect(before.size).toBeGreaterThan(1);
    // Two shares of this many debates differ by less than this in all but one case of a thousand.
    for (const outcome of new Set([...before.keys(), ...after.keys()])) expect(Math.abs((before.get(outcome) ?? 0) - (after.get(outcome) ?? 0)) / DEBATES, outcome).toBeLessThan(0.21);
  });
  it('Invariant 27: the computer gains nothing on its twin: in a seat that is somebody’s, its rule gives the command it would give anyhow', () => {
    for (const [scenario, n] of [[game, 3], [short, 1]] as const) {
      const alone = playOut(scenario, n, null, 'idle');
      for (const { id } of scenario.seats) {
        let twin = open(scenario, n);
        const mine = twin.case.seat(id);
        const held = { seat: id, card: scenario.cards.find((card) => card.seat === id) ?? null };
        while (!closed(twin)) {
          const waits = awaited(twin);
          twin = go(twin, waits.who === 'seat' && waits.seat === mine ? delegate({ ...twin, player: held }, mine) : (nextCommand(twin) ?? { type: 'chair.proceed' }));
        }
        expect(digest(twin), `${scenario.id}, ${id}`).toBe(digest(alone));
      }
    }
  });
});

describe('the list', () => {
  it('each of the 27 has a case that bears its number', () => {
    const tests = fileURLToPath(new URL('..', import.meta.url));
    const titles = readdirSync(tests, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .flatMap((path) => [...readFileSync(`${tests}/${path}`, 'utf8').matchAll(/'Invariant (\d+): /g)].map(([, n]) => Number(n)));
    const missing = Array.from({ length: 27 }, (_, i) => i + 1).filter((n) => !titles.includes(n));
    expect(missing).toEqual([]);
  });
});
