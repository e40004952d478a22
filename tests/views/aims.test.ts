/** What the player's aims gain and lose between two moments, and what is told of it. */
import { describe, expect, it } from 'vitest';
import { Debate } from '../../src/app/debate.ts';
import type { Session } from '../../src/session/session.ts';
import { refused } from '../../src/session/session.ts';
import { aimMoves, aimViews, guardSay } from '../../src/views/aims-view.ts';
import { instructionsView } from '../../src/views/instructions-view.ts';
import { rungViews } from '../../src/views/draft-view.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import { leading } from '../../src/session/state.ts';
import { short } from '../support/scenarios.ts';

const begin = (seat: string, seed: number): Debate => {
  const begun = Debate.begin(short, seed, seat, null);
  if (!begun.ok) throw new Error('begins');
  return begun.value;
};
const marks = (session: Session): readonly string[] => (instructionsView(session)?.objectives ?? []).map(({ mark }) => mark);

/** Passes each half-day, until something has become of an aim. */
function untilMoved(seat: string, seed: number): { readonly debate: Debate; readonly before: Session } | null {
  const debate = begin(seat, seed);
  for (let n = 0; n < 6; n++) {
    const before = debate.session;
    if (refused(before, { type: 'turn.pass', by: seat }) !== null || !debate.send({ type: 'turn.pass', by: seat }).ok) return null;
    if (debate.aims.some(({ how }) => how === 'lost')) return { debate, before };
  }
  return null;
}

describe("the player's aims", () => {
  it('1 an aim that the room undoes is told with the step that did it, and with the way back', () => {
    let seen = 0;
    for (const seat of ['GHA', 'JPN', 'USA']) {
      for (let seed = 1; seed <= 12; seed++) {
        const found = untilMoved(seat, seed);
        if (!found || found.debate.over) continue;
        const { debate, before } = found;
        const told = debate.beats.flatMap(({ aims }) => aims);
        expect(told.filter(({ how }) => how === 'lost')).toHaveLength(debate.aims.filter(({ how }) => how === 'lost').length);
        expect(told.filter(({ how }) => how === 'lost').every(({ back }) => back !== null)).toBe(true);
        expect(marks(before)).not.toEqual(marks(debate.session));
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(2);
  }, 60_000);

  it('2 nothing is told where nothing changed, nor once the debate is over', () => {
    const debate = begin('GHA', 7);
    expect(aimMoves(debate.session, debate.session)).toEqual([]);
    expect(aimViews(debate.session, [])).toEqual([]);
  });

  it('3 an aim that has just been met can be kept by brackets, where these are open', () => {
    let seen = 0;
    for (let seed = 1; seed <= 4; seed++) {
      const debate = begin('MOZ', seed);
      const text = leading(debate.session.state);
      const clause = instructionsView(debate.session)?.objectives.find(({ mark, clauses }) => mark === 'open' && clauses.length > 0)?.clauses[0];
      if (!text || clause === undefined) throw new Error('an aim is open');
      const command = rungViews(eyesOf(debate.session), text, clause).find(({ serves, choice }) => serves && choice.refused === null)?.choice.command;
      if (!command || !debate.send(command).ok) continue;
      const met = debate.aims.some(({ how }) => how === 'met');
      const open = refused(debate.session, { type: 'brackets.put', by: 'MOZ', text: text.id, clause }) === null;
      expect(guardSay(debate.session, debate.aims) !== null).toBe(met && open);
      if (met && open) seen++;
    }
    expect(seen).toBeGreaterThan(0);
  });

  it('4 with one move left, brackets are named for an aim that stands', () => {
    const debate = begin('GHA', 7);
    expect(marks(debate.session)).toContain('met');
    const said: boolean[] = [];
    while (debate.session.state.actions > 1) {
      said.push(guardSay(debate.session, []) !== null);
      if (!debate.send({ type: 'consultation.hold', by: 'GHA', with: ['JPN', 'MLT', 'BRA', 'ECU'][said.length - 1] ?? 'ALB' }).ok) throw new Error('talks');
    }
    expect(said.every((one) => !one)).toBe(true);
    expect(guardSay(debate.session, [])?.key).toBe('aims.guard');
  });
});
