/** What is said of the player's own seat, and of a draft that never came to the vote. */
import { describe, expect, it } from 'vitest';
import { nextCommand } from '../../src/session/delegates.ts';
import { awaited, open, send, type Session } from '../../src/session/session.ts';
import type { Command } from '../../src/session/commands.ts';
import { instructionsOf } from '../../src/session/instructions.ts';
import { play } from '../../src/session/policies.ts';
import { playOut } from '../../src/session/simulate.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import { allIntroduced, introduced, introduces, kindsBy } from '../../src/views/first-debate.ts';
import { forecastView } from '../../src/views/forecast-view.ts';
import { consentPercent } from '../../src/views/host-view.ts';
import { draftChoices } from '../../src/views/question-table.ts';
import { textOfRecord } from '../../src/session/record.ts';
import { resultView } from '../../src/views/result-view.ts';
import { argueChoices } from '../../src/views/talk-view.ts';
import { seatChoiceView } from '../../src/views/seat-choice-view.ts';
import { seatView } from '../../src/views/seat-view.ts';
import type { VerbView } from '../../src/views/view-models.ts';
import { cardOf, long, short } from '../support/scenarios.ts';

function go(session: Session, command: Command): Session {
  const sent = send(session, command);
  if (!sent.ok) throw new Error(sent.fault.code);
  return sent.value;
}
/** Plays on, the player by a policy, until it is the player's turn and the Council is in this phase. */
function until(start: Session, phase: string): Session {
  let session = start;
  for (let n = 0; n < 2000; n++) {
    const waits = awaited(session);
    const human = waits.who === 'seat' && waits.human;
    if (waits.who === 'nobody' || (human && session.case.charts.council.phase(session.state.council) === phase)) return session;
    const command = human ? play('idle', session) : nextCommand(session);
    if (!command) return session;
    session = go(session, command);
  }
  throw new Error('no end');
}
const sit = (seat: string, seed = 7): Session => open(short, seed, { seat, card: cardOf(short, seat) });

describe("the player's own seat", () => {
  it('1 a pledge is shown as what was pledged, whatever the experts advise', () => {
    const start = until(sit('GHA'), 'negotiation');
    const at = start.case.seat('GHA');
    expect(seatView(eyesOf(start), at).token).not.toEqual({ vote: 'for', firm: true });
    const after = go(start, { type: 'vote.pledge', by: 'GHA', text: 1, vote: 'for' });
    expect(seatView(eyesOf(after), at).token).toEqual({ vote: 'for', firm: true });
  });

  it('2 no forecast names the player as the veto that is nearest', () => {
    const session = until(sit('RUS'), 'negotiation');
    const text = session.state.texts[0];
    if (!text) throw new Error('a text is on the table');
    expect(seatView(eyesOf(session), session.case.seat('RUS')).token?.vote).toBe('against');
    let seen = 0;
    session.case.clauseIds.forEach((clause, k) => {
      for (let level = 0; level < (session.case.tables.values[k]?.length ?? 0); level++) {
        if (level === text.levels[k] || !((text.editable >> k) & 1)) continue;
        const forecast = forecastView(eyesOf(session), { type: 'amendment.offer', by: 'RUS', text: 1, clause, level });
        expect(forecast?.nearestVeto?.seat).not.toBe('RUS');
        // Its own token moves on the board by its experts' advice, and is told as that.
        expect(forecast?.seats.filter((s) => s.seat === 'RUS' && s.say.key !== 'forecast.own')).toEqual([]);
        seen++;
      }
    });
    expect(seen).toBeGreaterThan(5);
  });

  it('3 where the player alone kept a text from adoption, the record says so and looks no further', () => {
    // A vote that the room would carry, were it not for Russia: the first debate that comes to one.
    const atVote = (seed: number): Session => {
      const now = until(sit('RUS', seed), 'voting');
      const others = now.state.queue.length > 0 && now.state.texts.some((t) => t.called && t.index.filter((points, i) => i !== now.case.seat('RUS') && points > 125).length >= 9);
      return others ? now : atVote(seed + 1);
    };
    let session = atVote(7);
    const { voting } = session.state;
    session = go(session, { type: 'ballot.cast', by: 'RUS', text: voting ?? 0, ballot: 'against' });
    session = until(session, 'closed');
    const text = session.state.texts[(voting ?? 1) - 1];
    expect(text?.decision?.outcome).toBe('vetoed');
    expect(text?.decision?.vetoedBy).toEqual(['RUS']);
    const record = resultView(session);
    expect(record.nearestChange.key).toBe('result.nearest.own');
    expect(record.reasons.map((r) => r.key)).toContain('reason.veto.own');
  });
});

describe('a draft kept back', () => {
  it('4 the record reads that draft, not the text in force, and says why it was kept back', () => {
    const reasons = new Set<string>();
    let found = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const session = playOut(long, seed, { seat: 'GHA', card: cardOf(long, 'GHA') }, 'idle');
      const text = textOfRecord(session);
      if (session.state.outcome !== 'no-vote' || !text) continue;
      found++;
      const record = resultView(session);
      expect(record.host?.percent).toBe(consentPercent(text.consent));
      expect(record.instructions?.objectives.map((o) => o.mark === 'met')).toEqual(instructionsOf(session.case, cardOf(long, 'GHA'), text.levels, text.consent).objectives);
      for (const reason of record.reasons) reasons.add(reason.key);
    }
    expect(found).toBeGreaterThan(3);
    expect([...reasons].every((key) => key === 'reason.withheld.own' || key === 'reason.withheld.votes')).toBe(true);
  });
});

describe('numbers that a player reads before deciding', () => {
  it('5 a draft is tabled with as many objectives met as was said of it', () => {
    const session = until(open(long, 3, { seat: 'FRA', card: cardOf(long, 'FRA') }), 'drafting');
    const choices = draftChoices(eyesOf(session));
    expect(choices.length).toBeGreaterThan(3);
    for (const choice of choices) {
      if (!choice.command) continue;
      const after = go(session, choice.command);
      const text = after.state.texts[0];
      if (!text) throw new Error('tabled');
      expect(choice.effect.values?.['met'], choice.id).toBe(instructionsOf(after.case, cardOf(long, 'FRA'), text.levels, text.consent).met);
    }
  });

  it('6 consent is never rounded up to what is asked for', () => {
    expect([0.376, 0.3799, 0.38, 0.29 + 0.09, 1].map(consentPercent)).toEqual([37, 37, 38, 38, 100]);
  });
});

describe('the first debate', () => {
  const verbs: readonly VerbView[] = (['read', 'lobby', 'amend', 'trade', 'floor', 'vote'] as const).map((verb) => ({ verb, available: true, why: null, primary: false }));
  const shown = (round: number): readonly string[] => introduced(verbs, round).map((v) => v.verb);

  it('7 shows its verbs a few at a time, all by the third half-day, and then one kind of move inside them each half-day', () => {
    expect([0, 1, 2, 3].map(shown)).toEqual([['read', 'lobby', 'amend'], ['read', 'lobby', 'amend'], ['read', 'lobby', 'amend', 'trade'], verbs.map((v) => v.verb)]);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((round) => introduces(round))).toEqual([false, false, true, true, true, true, true, false]);
    expect([3, 4, 5, 6].map((round) => [...kindsBy(round)])).toEqual([[], ['own'], ['own', 'brackets'], ['own', 'brackets', 'motions']]);
    expect([1, 3, 5, 6].map(allIntroduced)).toEqual([false, false, false, true]);
  });

  it('8 never holds back the verb that it recommends', () => {
    expect(introduced(verbs.map((v) => ({ ...v, primary: v.verb === 'vote' })), 1).map((v) => v.verb)).toContain('vote');
  });
});

describe('arguments', () => {
  it('begin with those that an instruction still asks for', () => {
    const card = short.cards.find((one) => one.id === 'mli-patrols');
    if (!card) throw new Error('no such card');
    const session = until(open(short, 7, { seat: 'MLI', card }), 'negotiation');
    for (const to of ['GHA', 'FRA', 'CHN']) {
      const [first] = argueChoices(eyesOf(session), session.case.seat(to));
      const fact = first?.command?.type === 'argument.put' ? first.command.fact : '';
      expect(session.case.arguments.find(({ id }) => id === fact)?.clause).toBe('posture');
    }
  });
});

describe('the seat of the host State, played', () => {
  it('1 its character, its argument and its consent are told to it as its own', () => {
    const host = seatChoiceView(long).seats.find(({ id }) => id === 'MLI');
    expect(host?.character.key).toBe(host?.playable === true ? 'character.host.yours' : 'character.host.computer');
    const session = until(open(long, 7, { seat: 'MLI', card: cardOf(long, 'MLI') }), 'consultations');
    const claims = argueChoices(eyesOf(session), session.case.seat('GHA')).map(({ sentence }) => sentence);
    expect(claims.filter(({ key, values: { who, claim } = {} }) => key === 'choice.argue.one' && typeof claim === 'string' && typeof who === 'string' && claim.startsWith(who))).toEqual([]);
  });

  it('2 is told of what is new to it alone', () => {
    expect([1, 2, 3, 4, 5, 6].map((round) => introduces(round, true))).toEqual([false, true, true, false, false, false]);
  });
});
