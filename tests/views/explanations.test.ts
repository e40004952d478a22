/** Every reaction explains itself: causes add up exactly, secrets are one line, and what the record claims is true. */
import { describe, expect, it } from 'vitest';
import { indexOf } from '../../src/domain/ledger.ts';
import { decide } from '../../src/domain/voting.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { legalMoves } from '../../src/session/legal.ts';
import { play } from '../../src/session/policies.ts';
import { awaited, open, send, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { leading } from '../../src/session/state.ts';
import { eyesOf, knows, type Eyes } from '../../src/views/eyes.ts';
import { draftView, rungViews } from '../../src/views/draft-view.ts';
import { forecastView } from '../../src/views/forecast-view.ts';
import { lanesView } from '../../src/views/lanes-view.ts';
import { textOfRecord } from '../../src/session/record.ts';
import { resultView } from '../../src/views/result-view.ts';
import { nearestChange } from '../../src/views/turning-points.ts';
import { whyView } from '../../src/views/why-view.ts';
import { cardOf, long, short } from '../support/scenarios.ts';

/** A debate stopped at each of its steps. */
function* steps(seed: number, seat: string | null, policy: 'capable' | 'random' | 'idle'): Generator<Session> {
  let session = open(long, seed, seat === null ? null : { seat, card: cardOf(long, seat) });
  for (let n = 0; n < 2000 && awaited(session).who !== 'nobody'; n++) {
    const sent = send(session, nextCommand(session) ?? play(policy, session));
    if (!sent.ok) throw new Error(sent.fault.code);
    session = sent.value;
    yield session;
  }
}

describe('why', () => {
  it('1 to open eyes, the causes of every delegation at every step sum exactly to its index', () => {
    for (const seed of [2, 9]) {
      for (const session of steps(seed, null, 'idle')) {
        const text = leading(session.state);
        if (!text) continue;
        for (let i = 0; i < session.case.tables.members; i++) {
          const why = whyView(eyesOf(session), i);
          const sum = why.causes.reduce((total, cause) => total + cause.points, 0) + (why.hidden?.points ?? 0);
          expect(sum).toBe(indexOf(session.case.tables, text.ledger, i));
          expect(why.total).toBe(sum);
        }
      }
    }
  });
  it('2 what last moved a delegation sums exactly to the change, and names the step', () => {
    let seen = 0;
    for (const session of steps(4, null, 'idle'))
      for (let i = 0; i < session.case.tables.members; i += 4) {
        const { moved } = whyView(eyesOf(session), i);
        if (!moved) continue;
        seen++;
        expect(moved.causes.reduce((total, cause) => total + cause.points, 0)).toBe(moved.total);
        expect(session.log[moved.step - 1]?.events.some((e) => e.type === 'position.moved')).toBe(true);
      }
    expect(seen).toBeGreaterThan(50);
  });
  it('3 a seat sees what it could know, and one line for the rest; its own reasons it knows whole', () => {
    let hidden = 0;
    for (const session of steps(3, 'GHA', 'capable')) {
      const eyes = eyesOf(session);
      if (eyes.open || !leading(session.state)) continue;
      for (let i = 0; i < session.case.tables.members; i++) {
        const why = whyView(eyes, i);
        if (i === eyes.seat) {
          expect(why.hidden).toBe(null);
          continue;
        }
        if (why.hidden) {
          hidden++;
          expect(why.hidden.points).toBe(null);
          expect(why.total).toBe(null);
        }
        const secret = session.case.clauseIds.filter((_, k) => knows(eyes, i, k) === 'hidden');
        const told = why.causes.flatMap((cause) => (cause.label.key === 'cause.clause' ? [cause.label.values?.['topic']] : []));
        for (const clause of secret) expect(told).not.toContain(session.case.scenario.clauses[session.case.clause(clause)]?.topic);
      }
    }
    expect(hidden).toBeGreaterThan(100);
  });
  it('4 after the vote all opens', () => {
    const voted = (seed: number): Session => { const end = playOut(short, seed, { seat: 'GHA', card: cardOf(short, 'GHA') }, 'idle'); return end.state.outcome === 'no-vote' ? voted(seed + 1) : end; };
    const session = voted(7);
    for (let i = 0; i < session.case.tables.members; i++) expect(whyView(eyesOf(session), i).total).not.toBe(null);
  });
  it('5 every cause carries its mark', () => {
    const session = playOut(short, 3, null, 'idle');
    for (let i = 0; i < session.case.tables.members; i++) for (const cause of whyView(eyesOf(session), i).causes) expect(['article', 'record', 'estimate']).toContain(cause.mark);
  });
});

describe('forecast', () => {
  it('1 has an answer, or none, for every legal command, and never throws', () => {
    for (const seat of ['GHA', 'RUS', 'FRA'])
      for (const session of steps(6, seat, 'capable')) {
        const waits = awaited(session);
        if (waits.who !== 'seat' || !waits.human) continue;
        const eyes: Eyes = eyesOf(session);
        for (const list of legalMoves(session, waits.seat).values())
          for (const command of list.slice(0, 6)) {
            const view = forecastView(eyes, command);
            if (!view) continue;
            expect(view.votesFor.after).toBeGreaterThanOrEqual(0);
            expect(view.votesFor.after).toBeLessThanOrEqual(15);
          }
      }
  });
});

describe('draft', () => {
  it('1 numbers its paragraphs in order, leaving out those that say nothing', () => {
    for (const seed of [1, 2, 3]) {
      const session = playOut(long, seed, null, 'idle');
      const text = textOfRecord(session);
      if (!text) continue;
      const numbers = draftView(eyesOf(session), text).paragraphs.filter((p) => p.number > 0).map((p) => p.number);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      for (const p of draftView(eyesOf(session), text).paragraphs) expect(p.number === 0).toBe(p.operative.startsWith('('));
    }
  });
  it('2 the ladder of a clause has each of its wordings once, and exactly one that stands', () => {
    for (const session of steps(5, 'CHE', 'capable')) {
      const text = leading(session.state);
      if (!text) continue;
      for (const clause of session.case.scenario.clauses) {
        const rungs = rungViews(eyesOf(session), text, clause.id);
        expect(rungs.map((r) => r.label)).toEqual(clause.wordings.map((w) => w.label));
        expect(rungs.filter((r) => r.current)).toHaveLength(1);
        expect(rungs.filter((r) => r.inForce)).toHaveLength(1);
      }
      break;
    }
  });
});

describe('record', () => {
  const sessions = [short, long].flatMap((scenario) => Array.from({ length: 25 }, (_, seed) => playOut(scenario, seed + 1, null, 'idle')));
  it('1 never calls eight votes enough: the outcome is what Article 27 makes of the ballots', () => {
    for (const session of sessions) {
      const { case: c } = session;
      for (const text of session.state.texts) {
        if (!text.decision) continue;
        const members = c.seatIds.slice(0, c.tables.members);
        const ballots = Object.fromEntries(members.map((id, i) => [id, text.ballots[i] ?? ('absent' as const)]));
        expect(text.decision).toEqual(decide({ members, permanent: members.filter((_, i) => c.tables.permanent[i]), kind: 'substantive', ballots }));
      }
    }
  });
  it('2 names at most three decisive steps, each a step of the log', () => {
    for (const session of sessions) {
      const { decisive } = resultView(session);
      expect(decisive.length).toBeLessThanOrEqual(3);
      for (const d of decisive) expect(session.log[d.step - 1]?.step).toBe(d.step);
      expect(decisive.map((d) => d.step)).toEqual([...decisive.map((d) => d.step)].sort((a, b) => a - b));
    }
  });
  it('3 the nearest change is a single other wording that the rules allow, and its outcome is another', () => {
    let found = 0;
    for (const session of sessions) {
      const text = textOfRecord(session);
      if (!text?.decision) continue;
      const change = nearestChange(session, text);
      if (!change) continue;
      found++;
      expect(change.level).not.toBe(text.levels[change.clause]);
      expect(session.case.compiled.illegal(text.levels.map((l, k) => (k === change.clause ? change.level : l)))).toBe(null);
      expect(change.decision.outcome === 'adopted').not.toBe(text.decision.outcome === 'adopted');
    }
    expect(found).toBeGreaterThan(5);
  });
  it('4 lanes have every member in every column, and the last column is the vote', () => {
    for (const session of sessions) {
      const text = textOfRecord(session);
      if (!text) continue;
      const lanes = lanesView(session, text);
      for (const lane of lanes) expect(Object.keys(lane.tokens)).toHaveLength(15);
      if (!text.decision) continue;
      const last = lanes.at(-1);
      session.case.seatIds.slice(0, 15).forEach((id, i) => { expect(last?.tokens[id]?.vote).toBe(text.ballots[i]); });
    }
  });
});
