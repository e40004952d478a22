/** The same debate, again: a scenario, a seed and a list of commands are all that a debate is. */
import { describe, expect, it } from 'vitest';
import { digest, digests } from '../../src/session/digest.ts';
import { POLICIES } from '../../src/session/policies.ts';
import { open, send, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import { makeCharts } from '../../src/machines/charts.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { toy } from '../support/toy-scenario.ts';
import { capitalOf, go, sit, until } from './table.ts';

const scenarios = [short, long, toy()] as const;
const playerOf = (scenario: (typeof scenarios)[number]) => {
  const card = scenario.cards[0];
  return card ? { seat: card.seat, card } : null;
};

/** The debate once more, from nothing but its commands: through JSON, as a save or a link would bring them. */
function replayed(session: Session): Session {
  const commands = JSON.parse(JSON.stringify(session.log.map((entry) => entry.command))) as readonly Session['log'][number]['command'][];
  return go(open(session.case.scenario, session.case.seed, session.player), ...commands);
}

describe('the same debate, again', () => {
  for (const scenario of scenarios) {
    it(`1 ${scenario.id}: the commands alone bring back every fingerprint, one by one`, () => {
      for (const policy of POLICIES) {
        const first = playOut(scenario, 23, playerOf(scenario), policy);
        const again = replayed(first);
        expect(digests(again)).toEqual(digests(first));
        expect(again.state.outcome).toBe(first.state.outcome);
        expect(Array.from(again.state.ideal)).toEqual(Array.from(first.state.ideal));
      }
    });

    it(`2 ${scenario.id}: another seed is another debate, from the first half-day on`, () => {
      const of = (seed: number): string => digest(playOut(scenario, seed, null, 'idle'));
      expect(new Set([1, 2, 3, 4, 5].map(of)).size).toBe(5);
    });
  }

  it('3 a fingerprint rests on all before it: another command at the start changes every one that follows', () => {
    const session = until(sit(short, 5, 'GHA'), (now) => now.state.round === 1 && now.state.queue[0] === now.case.seat('GHA'));
    const a = go(session, { type: 'consultation.hold', by: 'GHA', with: 'FRA' }, { type: 'turn.pass', by: 'GHA' });
    const b = go(session, { type: 'consultation.hold', by: 'GHA', with: 'GAB' }, { type: 'turn.pass', by: 'GHA' });
    const [first, second] = [digests(a), digests(b)];
    const shared = session.log.length;
    expect(first.slice(0, shared)).toEqual(second.slice(0, shared));
    for (let i = shared; i < first.length; i++) expect(first[i]).not.toBe(second[i]);
  });

  it('4 a session is a value: what is sent to it leaves it as it was', () => {
    const session = until(sit(short, 5, 'GHA'), (now) => now.state.round === 1 && now.state.queue[0] === now.case.seat('GHA'));
    const before = JSON.stringify([digest(session), Array.from(session.state.capital), Array.from(session.state.trust), Array.from(session.state.ideal), session.state.queue, session.state.texts.map((t) => [t.levels, Array.from(t.index), Array.from(t.ladders)])]);
    const after = send(session, { type: 'amendment.offer', by: 'GHA', text: 1, clause: 'posture', level: 3 });
    expect(after.ok).toBe(true);
    expect(JSON.stringify([digest(session), Array.from(session.state.capital), Array.from(session.state.trust), Array.from(session.state.ideal), session.state.queue, session.state.texts.map((t) => [t.levels, Array.from(t.index), Array.from(t.ladders)])])).toBe(before);
    if (after.ok) expect(capitalOf(after.value, 'GHA')).toBe(capitalOf(session, 'GHA') - 1);
  });

  it('5 what is remembered of the charts between debates never shows: fresh charts give the same fingerprints', () => {
    for (const scenario of scenarios) {
      const fresh = makeCharts(scenario.options.map((option) => option.id));
      expect(digest(playOut(scenario, 31, null, 'idle', 'standard', fresh))).toBe(digest(playOut(scenario, 31, null, 'idle')));
    }
  });

  it('6 a seat that is played by its own computer does what it would have done unplayed, when it may move once', () => {
    // A person has three moves; what differs is only what the person does.
    const card = cardOf(long, 'GHA');
    const played = playOut(long, 9, { seat: 'GHA', card }, 'idle');
    const alone = playOut(long, 9, null, 'idle');
    expect(digest(played)).not.toBe(digest(alone));
    const statements = (s: Session): readonly string[] => s.log.flatMap((e) => (e.command.type === 'floor.take' && e.command.by !== 'GHA' && e.round === 0 ? [`${e.command.by} ${e.command.clause}`] : []));
    expect(statements(played)).toEqual(statements(alone).filter((line) => !line.startsWith('GHA')));
  });
});
