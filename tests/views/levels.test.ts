/** The four levels: what a player is shown of the others, hints, the frontier, the nearest negative vote, links. */
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../src/app/routes.ts';
import { DIFFICULTIES, type Difficulty } from '../../src/domain/difficulty.ts';
import { ACTIONS } from '../../src/domain/coefficients.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { play } from '../../src/session/policies.ts';
import { open, send, type Session } from '../../src/session/session.ts';
import { chamberView } from '../../src/views/chamber-view.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import { forecastView } from '../../src/views/forecast-view.ts';
import { draftChoices } from '../../src/views/question-table.ts';
import { whyView } from '../../src/views/why-view.ts';
import { cardOf, long, short } from '../support/scenarios.ts';

/** The room plays until the player is asked. */
function toPlayer(session: Session): Session {
  let now = session;
  for (let command = nextCommand(now); command; command = nextCommand(now)) {
    const sent = send(now, command);
    if (!sent.ok) throw new Error(sent.fault.code);
    now = sent.value;
  }
  return now;
}
const ghana = (level: Difficulty): Session => toPlayer(open(short, 7, { seat: 'GHA', card: cardOf(short, 'GHA') }, level));
const consult = (session: Session, other: string): Session => {
  const sent = send(session, { type: 'consultation.hold', by: 'GHA', with: other });
  if (!sent.ok) throw new Error(sent.fault.code);
  return sent.value;
};

describe('what a player sees of the others', () => {
  it.each(DIFFICULTIES)('%s', (level) => {
    const session = ghana(level);
    const at = session.case.seat('BRA');
    const index = session.state.texts[0]?.index[at];
    const before = whyView(eyesOf(session), at);
    const once = whyView(eyesOf(consult(session, 'BRA')), at);
    const twice = whyView(eyesOf(consult(consult(session, 'BRA'), 'BRA')), at);
    const all = level === 'story' || level === 'open-book';
    expect(before.distance !== null).toBe(all);
    expect(once.distance !== null).toBe(all);
    expect(twice.distance !== null).toBe(level !== 'hard');
    if (all) {
      expect(before.total).toBe(index);
      expect(before.causes.reduce((sum, cause) => sum + cause.points, before.hidden?.points ?? 0)).toBe(index);
    } else expect(before.hidden?.points ?? null).toBeNull();
    if (level === 'hard') expect(twice.total).toBeNull();
    expect(before.notes.some((note) => note.key === 'why.note.formula')).toBe(level === 'open-book');
    expect(before.hidden === null).toBe(level === 'open-book');
  });
});

describe('help of a level', () => {
  it.each(DIFFICULTIES)('%s', (level) => {
    const view = chamberView(eyesOf(ghana(level)));
    expect(view.hint !== null).toBe(level === 'story' || level === 'open-book');
    expect(view.frontier !== null).toBe(level === 'open-book');
    expect(view.actionsPerRound).toBe(ACTIONS.elected);
    expect(view.actionsLeft).toBe(ACTIONS.elected);
  });

  it('hints in the last half-day where a debate is shorter than their first', () => {
    let session = ghana('standard');
    while (session.state.round < session.state.rounds) {
      const sent = send(session, play('idle', session));
      if (!sent.ok) break;
      session = toPlayer(sent.value);
    }
    expect(chamberView(eyesOf(session)).hint).not.toBeNull();
  });
});

it('names the permanent member nearest to a negative vote before a draft is tabled, and in every forecast', () => {
  const china = toPlayer(open(long, 3, { seat: 'BRA', card: cardOf(long, 'BRA') }));
  const drafts = draftChoices(eyesOf(china));
  expect(drafts.length).toBeGreaterThan(0);
  for (const draft of drafts) expect(draft.effect.values?.['name']).toMatch(/[A-Z]/);
  const session = ghana('standard');
  const text = session.state.texts[0];
  const clause = session.case.clauseIds.findIndex((_, k) => text && (text.editable >> k) & 1);
  const level = text?.levels[clause] === 0 ? 1 : 0;
  const forecast = forecastView(eyesOf(session), { type: 'amendment.offer', by: 'GHA', text: 1, clause: session.case.clauseIds[clause] ?? '', level });
  expect(forecast?.nearestVeto?.say.key).toMatch(/^forecast\.veto/);
});

describe('links', () => {
  it('carry the level, leave out the standard one, and name a level there is not', () => {
    const link = '#/play/mali-2023-01-27-short?seat=GHA&seed=7&level=hard';
    const found = parseRoute(link);
    expect(found.ok && formatRoute(found.value)).toBe(link);
    const plain = parseRoute('#/play/mali-2023-01-27-short?seat=GHA&seed=7');
    expect(plain.ok && plain.value.screen === 'play' && plain.value.level).toBe('standard');
    expect(plain.ok && formatRoute(plain.value)).toBe('#/play/mali-2023-01-27-short?seat=GHA&seed=7');
    const wrong = parseRoute('#/play/mali-2023-01-27-short?seat=GHA&level=legend');
    expect(!wrong.ok && wrong.fault.key).toBe('ui.link.level');
  });
});

describe('a wording that was declined', () => {
  const offer = (level: number) => ({ type: 'amendment.offer', by: 'GHA', text: 1, clause: 'human-rights', level }) as const;
  it('is said to have been, and to be declined again, until something has been said', () => {
    const session = ghana('standard');
    const clause = session.case.clauseIds.find((_, k) => (session.case.tables.values[k] ?? []).some((__, level) => declined(session, k, level) !== null)) ?? '';
    const k = session.case.clause(clause);
    const level = (session.case.tables.values[k] ?? []).findIndex((_, n) => declined(session, k, n) !== null);
    const after = declined(session, k, level);
    if (!after) throw new Error('nothing is declined');
    const again = { ...offer(level), clause };
    expect(forecastView(eyesOf(session), again)?.answer?.key).toBe('forecast.answer');
    expect(forecastView(eyesOf(after), again)?.answer?.key).toBe('forecast.declined.now');
    expect(forecastView(eyesOf(consult(after, 'FRA')), again)?.answer?.key).toBe('sentences');
  });

  function declined(session: Session, k: number, level: number): Session | null {
    const sent = send(session, { ...offer(level), clause: session.case.clauseIds[k] ?? '' });
    return sent.ok && sent.value.log.at(-1)?.events.some((event) => event.type === 'amendment.refused') === true ? sent.value : null;
  }
});
