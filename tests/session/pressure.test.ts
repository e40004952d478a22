/** Moves beside arguing and drafting, case by case: brackets, the capital, a group's word, a hint of a veto. */
import { describe, expect, it } from 'vitest';
import { BLOC, BRACKETS, CAPITAL, CAPITAL_REPLY, HINT, PRICE } from '../../src/domain/coefficients.ts';
import { TERMS, width } from '../../src/domain/ledger.ts';
import { layOut } from '../../src/session/case.ts';
import type { Command } from '../../src/session/commands.ts';
import { instructionsOf } from '../../src/session/instructions.ts';
import { blocsOf, cardAfter, ELECTED_TEN, replyOf, speaksFor } from '../../src/session/pressure.ts';
import { readerOf } from '../../src/session/reading.ts';
import { refused, type Session } from '../../src/session/session.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { capitalOf, closed, eventsOf, go, idly, negotiating, phaseOf, rungOf, search, sit, textIn, trustOf, turnOf, until, why } from './table.ts';

/** The short case begins with a text on the table; the seat's first turn. */
const table = (seat: string, seed = 7): Session => until(sit(short, seed, seat, cardOf(short, seat)), negotiating);
const bracket: Command = { type: 'brackets.put', by: 'GHA', text: 1, clause: 'posture' };
const pass: Command = { type: 'turn.pass', by: 'GHA' };
const held = (now: Session, clause = 'posture'): number => textIn(now).brackets[now.case.clause(clause)] ?? -1;

describe('brackets', () => {
  it('1 words in brackets are nobody’s to edit: not by an amendment, not by a trade, not by the pen; the price of one', () => {
    const before = table('GHA');
    const after = go(before, bracket);
    expect(capitalOf(before, 'GHA') - capitalOf(after, 'GHA')).toBe(PRICE.bracket);
    expect(held(after)).toBe(after.case.seat('GHA'));
    expect(why(after, { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'posture', level: 1 })).toBe('in-brackets');
    expect(why(after, { type: 'trade.offer', by: 'GHA', to: 'BRA', text: 1, ask: { clause: 'posture', level: 1 }, give: { clause: 'rights', level: 2 } })).toBe('in-brackets');
    expect(why(until(go(after, pass), turnOf('FRA')), { type: 'amendment.offer', by: 'FRA', text: 1, clause: 'posture', level: 1 })).toBe('in-brackets');
    // Words outside them stay open.
    expect(why(after, { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'rights', level: 2 })).toBe(null);
  });
  it('2 a text in brackets is not placed under silence', () => {
    const theirs = until(go(table('GHA'), bracket, pass), turnOf('FRA'));
    expect(why(theirs, { type: 'silence.place', by: 'FRA', text: 1 })).toBe('in-brackets');
    expect(why(go(theirs, { type: 'brackets.lift', by: 'FRA', text: 1, clause: 'posture' }), { type: 'silence.place', by: 'FRA', text: 1 })).not.toBe('in-brackets');
  });
  it('3 lifting one’s own costs nothing and nobody’s trust, and opens the words again', () => {
    const before = go(table('GHA'), bracket);
    const after = go(before, { type: 'brackets.lift', by: 'GHA', text: 1, clause: 'posture' });
    expect(capitalOf(after, 'GHA')).toBe(capitalOf(before, 'GHA'));
    expect(Array.from(after.state.trust)).toEqual(Array.from(before.state.trust));
    expect(why(after, { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'posture', level: 1 })).toBe(null);
  });
  it('4 the sponsor may lift another’s, which that delegation remembers, and nobody else may or does', () => {
    const before = until(go(table('GHA'), bracket, pass), turnOf('FRA'));
    const after = go(before, { type: 'brackets.lift', by: 'FRA', text: 1, clause: 'posture' });
    expect(trustOf(before, 'GHA', 'FRA') - trustOf(after, 'GHA', 'FRA')).toBeCloseTo(BRACKETS.trust, 10);
    expect(trustOf(after, 'BRA', 'FRA')).toBe(trustOf(before, 'BRA', 'FRA'));
    expect(held(after)).toBe(-1);
    const another = until(go(table('GHA'), bracket, pass), turnOf('JPN'));
    expect(why(another, { type: 'brackets.lift', by: 'JPN', text: 1, clause: 'posture' })).toBe('not-sponsor');
  });
  it('5 a vote is not called on words in brackets, at the last hour either; once they are lifted it is', () => {
    const last = search((seed) => {
      const now = until(go(table('GHA', seed), bracket), (s) => s.state.deciding && turnOf('FRA')(s));
      return held(now) >= 0 && textIn(now).brackets.filter((seat) => seat >= 0).length === 1 ? now : null;
    });
    expect(why(last, { type: 'vote.call', by: 'FRA', text: 1 })).toBe('in-brackets');
    expect(why(until(go(last, { type: 'brackets.lift', by: 'FRA', text: 1, clause: 'posture' }), turnOf('FRA')), { type: 'vote.call', by: 'FRA', text: 1 })).toBe(null);
  });
  it('6 the sponsor writes its words, it does not bracket them; agreed words are not bracketed; one pair for each seat', () => {
    expect(why(table('FRA'), { type: 'brackets.put', by: 'FRA', text: 1, clause: 'posture' })).toBe('is-sponsor');
    expect(why(table('GHA'), { ...bracket, clause: 'funding' })).toBe('agreed-wording');
    expect(why(go(table('GHA'), bracket), { ...bracket, clause: 'rights' })).toBe('has-brackets');
  });
});

/** The first seed with this answer from Ghana's capital. */
const answering = (reply: 'more' | 'same' | 'less', seat = 'GHA'): number => search((seed) => { const c = layOut(short, seed); return replyOf(c, c.seat(seat)) === reply ? seed : null; });
const ask: Command = { type: 'capital.ask', by: 'GHA' };
const answered = (seed: number): Session => until(go(table('GHA', seed), ask), (now) => eventsOf(now, 'capital.replied').length > 0);

describe('the capital', () => {
  it('1 is asked once, for the price of one, and answers with the next half-day', () => {
    const before = table('GHA');
    const asked = go(before, ask);
    const bit = 1 << before.case.seat('GHA');
    expect(capitalOf(before, 'GHA') - capitalOf(asked, 'GHA')).toBe(PRICE.capital);
    expect([before, asked].map((now) => now.state.awaiting & bit)).toEqual([0, bit]);
    expect(why(asked, ask)).toBe('capital-asked');
    const after = until(asked, (now) => now.state.round === 2);
    expect(after.state.awaiting & bit).toBe(0);
    expect(eventsOf(after, 'capital.replied')).toHaveLength(1);
    expect(why(until(after, negotiating), ask)).toBe('capital-asked');
  });
  it('2 while it is asked a delegation does not climb, nor pledge, nor sponsor', () => {
    const asked = go(table('GHA'), ask);
    expect(why(asked, { type: 'vote.pledge', by: 'GHA', text: 1, vote: 'for' })).toBe('capital-awaited');
    const inFavour = search((seed) => { const now = table('JPN', seed); return ['leaning', 'committed'].includes(rungOf(now, 'JPN')) ? go(now, { type: 'capital.ask', by: 'JPN' }) : null; });
    expect(why(inFavour, { type: 'sponsorship.join', by: 'JPN', text: 1 })).toBe('capital-awaited');
    for (let seed = 1; seed <= 15; seed++) {
      const waiting = go(table('GHA', seed), ask);
      const from = waiting.log.length;
      const later = until(waiting, (now) => now.state.round === 2);
      const before = later.log.findIndex((entry) => entry.events.some((e) => e.type === 'capital.replied'));
      for (const { events } of later.log.slice(from, before)) for (const e of events) if (e.type === 'position.moved' && e.seat === 'GHA') expect(['leaning', 'committed']).not.toContain(e.to);
    }
  });
  it('3 gives latitude: one objective is eased by a wording, the others stand, and the card says which', () => {
    const now = answered(answering('more'));
    const [card, was] = [now.player?.card, cardOf(short, 'GHA')];
    const n = eventsOf(now, 'capital.replied')[0]?.objective ?? -1;
    expect([0, 1, 2]).toContain(n);
    expect(card?.eased).toBe(n);
    expect(card?.insists).toBe(undefined);
    was.objectives.forEach((objective, i) => i === n ? undefined : expect(card?.objectives[i]).toEqual(objective));
    // Whatever met the objective before meets it still; and something more does.
    for (const seat of ['GHA', 'CHE', 'MLT', 'JPN'])
      for (let objective = 0; objective < 3; objective++) {
        const old = cardOf(short, seat);
        const eased = cardAfter(now.case, old, 'more', objective);
        const test = [old, eased].map((one) => one.objectives[objective]?.test);
        if (!test[0]?.text) continue;
        const meets = (which: 0 | 1): string[] => now.case.references.flatMap((levels) => now.case.clauseIds.flatMap((_, k) => (now.case.tables.values[k] ?? []).map((__, level) => levels.map((l, i) => (i === k ? level : l))))).filter((levels) => test[which] && now.case.compiled.test(test[which], levels, 1)).map((levels) => levels.join());
        expect(new Set(meets(1))).toEqual(new Set([...meets(0), ...meets(1)]));
      }
  });
  it('4 insists: without that one of the three the others do not do', () => {
    const now = answered(answering('less'));
    const card = now.player?.card;
    const n = card?.insists ?? -1;
    expect(n).toBe(eventsOf(now, 'capital.replied')[0]?.objective);
    if (!card) throw new Error('Ghana has a card');
    let seen = 0;
    for (const levels of now.case.references)
      for (const [k] of now.case.clauseIds.entries())
        for (const [j] of now.case.clauseIds.entries())
          for (const [level] of (now.case.tables.values[k] ?? []).entries())
            for (const [other] of (now.case.tables.values[j] ?? []).entries()) {
              const read = instructionsOf(now.case, card, levels.map((l, i) => (i === k ? level : i === j ? other : l)), 0.9);
              if (read.met < 2 || !read.prevented) continue;
              seen++;
              expect(read.satisfied).toBe(read.objectives[n] === true);
            }
    expect(seen).toBeGreaterThan(0);
  });
  it('5 has nothing to add: the card is as it was', () => {
    const now = answered(answering('same'));
    expect(now.player?.card).toEqual(cardOf(short, 'GHA'));
    expect(eventsOf(now, 'capital.replied')).toEqual([{ type: 'capital.replied', by: 'GHA', reply: 'same', objective: null }]);
  });
  it('6 a computer’s answer shows in the term “instructions” of its index, on every text, and nowhere else', () => {
    for (const [reply, points] of [['more', CAPITAL_REPLY.morePoints], ['less', CAPITAL_REPLY.lessPoints]] as const) {
      const seed = answering(reply, 'JPN');
      const asked = go(until(sit(short, seed, 'GHA', null), turnOf('JPN')), { type: 'capital.ask', by: 'JPN' });
      const after = until(asked, (now) => eventsOf(now, 'capital.replied').some((e) => e.by === 'JPN'));
      const row = (now: Session): number => textIn(now).ledger[now.case.seat('JPN') * width(now.case.tables) + now.case.tables.clauses + TERMS.indexOf('instructions')] ?? NaN;
      expect(row(asked)).toBe(0);
      expect(row(after)).toBe(points);
      expect(eventsOf(after, 'capital.replied').find((e) => e.by === 'JPN')).toMatchObject({ reply, objective: null });
    }
  });
});

const word = (by: string, bloc: string): Command => ({ type: 'bloc.state', by, bloc, text: 1 });

describe('a group’s word', () => {
  it('1 is said for the members within one rung of the speaker, itself among them, and told so', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const before = table('GHA', seed);
      const step = (id: string): number => textIn(before).steps[before.case.seat(id)] ?? 0;
      for (const bloc of ['A3', ELECTED_TEN]) {
        const near = before.case.seatIds.filter((id, i) => i < before.case.tables.members && blocsOf(before.case, i).includes(bloc) && Math.abs(step(id) - step('GHA')) <= 1);
        if (why(before, word('GHA', bloc)) !== null) continue;
        const told = eventsOf(go(before, word('GHA', bloc)), 'bloc.stated')[0];
        expect(told?.members).toEqual(near);
        expect(near).toContain('GHA');
        expect(told?.stance).toBe(near.reduce((sum, id) => sum + step(id), 0) > 0 ? 'for' : 'against');
      }
    }
  });
  it('2 moves those outside it by its pull, its mean standing and their trust in those it speaks for; those inside not at all', () => {
    let moved = 0;
    for (const [seat, bloc, pull] of [['GHA', 'A3', BLOC.pull], ['USA', 'P3', BLOC.pull], ['RUS', 'RC', BLOC.pull], ['CHE', ELECTED_TEN, BLOC.elected]] as const) {
      const before = search((seed) => { const now = table(seat, seed); return refused(now, word(seat, bloc)) === null ? now : null; });
      const after = go(before, word(seat, bloc));
      expect(capitalOf(before, seat) - capitalOf(after, seat)).toBe(PRICE.bloc);
      const { members, mean } = speaksFor(before.case, before.state, before.case.seat(seat), bloc, 1);
      before.case.seatIds.slice(0, before.case.tables.members).forEach((id, i) => {
        const trust = members.reduce((sum, j) => sum + trustOf(before, id, before.case.seatIds[j] ?? ''), 0) / members.length;
        const wanted = blocsOf(before.case, i).includes(bloc) ? 0 : Math.round(pull * mean * trust);
        const found = (textIn(after).credit[i] ?? 0) - (textIn(before).credit[i] ?? 0);
        if (found !== 0) moved++;
        expect(found === wanted, `${bloc} on ${id}: ${found}, not ${wanted}`).toBe(true);
      });
    }
    expect(moved).toBeGreaterThan(10);
  });
  it('3 is heard once on each text, whichever member speaks', () => {
    const spoken = search((seed) => go(table('GHA', seed), word('GHA', 'A3')));
    expect(why(spoken, word('GHA', 'A3'))).toBe('bloc-spoken');
    expect(why(until(spoken, turnOf('MOZ')), word('MOZ', 'A3'))).toBe('bloc-spoken');
  });
  it('4 is not said where the group is divided: fewer than two of its members (five of the ten) near the speaker, or as many for as against', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 40; seed++)
      for (const seat of ['GHA', 'FRA', 'CHN']) {
        const now = table(seat, seed);
        for (const bloc of blocsOf(now.case, now.case.seat(seat))) {
          const { members, mean } = speaksFor(now.case, now.state, now.case.seat(seat), bloc, 1);
          const divided = members.length < (bloc === ELECTED_TEN ? BLOC.fewestElected : BLOC.fewest) || mean === 0;
          seen.add(`${divided}`);
          expect(why(now, word(seat, bloc))).toBe(divided ? 'bloc-divided' : null);
        }
      }
    expect(seen.size).toBe(2);
  });
});

/** A hint by a permanent member at its first turn. */
const hintAt = (by: string, clause: string, level: number): Command => ({ type: 'veto.hint', by, text: 1, clause, level });
/** A person who votes so and otherwise does nothing. */
const voting = (ballot: 'for' | 'against' | 'abstain') => (now: Session): Command => (phaseOf(now) === 'voting' ? { type: 'ballot.cast', by: now.player?.seat ?? '', text: now.state.voting ?? 0, ballot } : idly(now));

describe('a hint of a veto', () => {
  it('1 is believed as far as the member’s standing speaks for it', () => {
    const wanted: Readonly<Record<string, number>> = { opposed: HINT.opposed, blocked: HINT.opposed, sceptical: HINT.between, open: HINT.between, leaning: HINT.favour, committed: HINT.favour };
    const seen = new Map<number, number>();
    for (const seat of ['RUS', 'USA', 'GBR', 'CHN'])
      for (let seed = 1; seed <= 8; seed++) {
        const before = table(seat, seed);
        const belief = go(before, hintAt(seat, 'movement', 2)).state.hints[0]?.belief ?? NaN;
        expect(belief).toBe(wanted[rungOf(before, seat)]);
        seen.set(belief, 1);
      }
    expect([...seen.keys()].sort()).toEqual([HINT.favour, HINT.between, HINT.opposed]);
  });
  it('2 tells every member where the member stands', () => {
    const before = table('USA');
    const after = go(before, hintAt('USA', 'rights', 4));
    const i = before.case.seat('USA');
    let wrong = 0;
    for (let j = 0; j < before.case.tables.members; j++) {
      if (j === i) continue;
      if (Math.abs(readerOf(before.case, before.state, textIn(before)).read(textIn(before).levels).believed(j, i) - (textIn(before).index[i] ?? 0)) > 2) wrong++;
      expect(Math.abs(readerOf(after.case, after.state, textIn(after)).read(textIn(after).levels).believed(j, i) - (textIn(after).index[i] ?? 0))).toBeLessThanOrEqual(2);
    }
    expect(wrong).toBeGreaterThan(8);
  });
  it('3 weighs with the sponsor until the text says what was asked, and never with the member itself', () => {
    const before = table('RUS');
    const hint = hintAt('RUS', 'rights', 1);
    const after = go(before, hint);
    const levels = textIn(before).levels;
    const heeding = levels.map((level, k) => (k === before.case.clause('rights') ? 1 : level));
    const p = (now: Session, who: string, text: readonly number[]): number => readerOf(now.case, now.state, textIn(now)).read(text).forecast(now.case.seat(who), text).adopted;
    expect(p(after, 'FRA', heeding)).toBeGreaterThan(p(after, 'FRA', levels));
    const belief = after.state.hints[0]?.belief ?? 0;
    expect(p(after, 'FRA', levels)).toBeLessThanOrEqual((1 - belief) * 1);
    expect(p(after, 'RUS', levels)).toBe(p(before, 'RUS', levels));
  });
  it('4 unheeded and not followed by a negative vote it costs the trust of all; heeded, or followed by one, it costs nothing', () => {
    /** The vote on the text with Russia's hint before it. */
    const held = (ballot: 'against' | 'abstain', heard: boolean): { readonly before: Session; readonly after: Session } =>
      search((seed) => {
        const asked = search((level) => (textIn(table('RUS', seed)).levels[table('RUS', seed).case.clause('movement')] === level ? null : go(table('RUS', seed), hintAt('RUS', 'movement', level))), 3);
        const before = until(asked, (now) => phaseOf(now) === 'voting' && now.state.queue.length === 1, voting(ballot));
        const after = until(before, closed, voting(ballot));
        const hint = after.state.hints[0];
        const met = hint !== undefined && ((textIn(after).levels[hint.clause] ?? 0) - hint.level) * hint.direction >= 0;
        return met === heard && textIn(after).decision ? { before, after } : null;
      });
    const bluff = held('abstain', false);
    expect(eventsOf(bluff.after, 'veto.unused')).toEqual([{ type: 'veto.unused', by: 'RUS', text: 1 }]);
    expect(trustOf(bluff.before, 'FRA', 'RUS') - trustOf(bluff.after, 'FRA', 'RUS')).toBeCloseTo(Math.min(HINT.unused, trustOf(bluff.before, 'FRA', 'RUS') - 0.02), 10);
    expect(trustOf(bluff.before, 'CHN', 'RUS') - trustOf(bluff.after, 'CHN', 'RUS')).toBeCloseTo(HINT.unused, 10);
    for (const kept of [held('against', false), held('abstain', true)]) expect(eventsOf(kept.after, 'veto.unused')).toEqual([]);
  });
  it('5 is given once, by a permanent member that does not hold the pen, for words that are open and other than they are', () => {
    expect(why(go(table('USA'), hintAt('USA', 'rights', 4)), hintAt('USA', 'posture', 4))).toBe('hint-spent');
    expect(why(table('FRA'), hintAt('FRA', 'rights', 4))).toBe('is-sponsor');
    expect(why(table('USA'), hintAt('USA', 'funding', 0))).toBe('agreed-wording');
    expect(why(table('USA'), hintAt('USA', 'rights', textIn(table('USA')).levels[table('USA').case.clause('rights')] ?? 0))).toBe('same-wording');
    expect(CAPITAL.start - capitalOf(go(table('USA'), hintAt('USA', 'rights', 4)), 'USA')).toBe(PRICE.hint);
  });
  it('6 may be given in the long case too, on the penholder’s draft, once there is one', () => {
    const now = until(sit(long, 3, 'RUS', cardOf(long, 'RUS')), negotiating);
    expect(why(now, { type: 'veto.hint', by: 'RUS', text: 1, clause: 'rights', level: textIn(now).levels[now.case.clause('rights')] === 0 ? 1 : 0 })).toBe(null);
    expect(why(now, { type: 'veto.hint', by: 'RUS', text: 2, clause: 'rights', level: 0 })).toBe('no-such-text');
  });
});
