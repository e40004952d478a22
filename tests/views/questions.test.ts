/** What a player's seat is asked at the meetings: guests, motions, what to move in blue, a pen given up. Each answer is a command that is accepted. */
import { describe, expect, it } from 'vitest';
import { nextCommand } from '../../src/session/delegates.ts';
import { play } from '../../src/session/policies.ts';
import { awaited, open, refused, type Session } from '../../src/session/session.ts';
import { captionView } from '../../src/views/caption-view.ts';
import { divisionViews, draftView, paragraphChoice, rungViews } from '../../src/views/draft-view.ts';
import { eyesOf } from '../../src/views/eyes.ts';
import { floorMotions } from '../../src/views/floor-view.ts';
import { instructionsView } from '../../src/views/instructions-view.ts';
import { motionView } from '../../src/views/motion-view.ts';
import { ownChoices } from '../../src/views/own-view.ts';
import { procedureChoices } from '../../src/views/procedure-view.ts';
import { questionView } from '../../src/views/question-view.ts';
import type { QuestionView } from '../../src/views/view-models.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { go, negotiating, textIn, until } from '../session/table.ts';

const start = (scenario: typeof long, seat: string, seed: number): Session => open(scenario, seed, { seat, card: cardOf(scenario, seat) });
const question = (session: Session): QuestionView | null => questionView(eyesOf(session));
const asked = (kind: QuestionView['kind']) => (session: Session): boolean => awaited(session).who === 'seat' && nextCommand(session) === null && question(session)?.kind === kind;
/** Every answer that is not closed is accepted by the table; some are open. */
function answersHold(session: Session): void {
  const choices = question(session)?.choices ?? [];
  expect(choices.length).toBeGreaterThan(1);
  for (const { command, refused: why } of choices) if (command) expect(refused(session, command) === null).toBe(why === null);
  expect(choices.some((c) => c.refused === null)).toBe(true);
}
/** The first seed at which the question comes while the seat bargains at random. */
function comesTo(kind: QuestionView['kind'], scenario: typeof long, seat: string): Session {
  for (let seed = 1; seed <= 40; seed++) {
    try {
      return until(start(scenario, seat, seed), asked(kind), (now) => play(kind === 'meeting' || seed % 2 === 0 ? 'idle' : 'random', now));
    } catch {
      continue;
    }
  }
  throw new Error(`${kind} never came`);
}
const table = (seat: string): Session => until(start(short, seat, 7), negotiating);

describe('what is asked at the meetings', () => {
  it('1 at the opening: whom to hear', () => {
    const now = until(start(long, 'GHA', 1), asked('invitations'));
    answersHold(now);
    expect(question(now)?.choices.map((c) => c.id)).toEqual(['guest-civil-society', 'nobody']);
    expect(question(now)?.choices[0]?.price.actions).toBe(0);
  });

  it('2 a motion: what it says, by what rule, and one word on its chances', () => {
    const now = go(table('GHA'), { type: 'motion.move', by: 'GHA', motion: 'suspend' });
    const voting = until(now, asked('motion-vote'));
    answersHold(voting);
    expect(JSON.stringify(question(voting)?.body)).toMatch(/motion\.says\.suspend.*motion\.rule\.procedural.*motion\.chance/);
    const after = until(go(voting, { type: 'motion.vote', by: 'GHA', ballot: 'for' }), (s) => s.state.motion === null);
    const entry = after.log.find((e) => e.events.some((event) => event.type === 'motion.decided'));
    const roll = entry && motionView(after, entry);
    expect(roll?.rows.length).toBe(15);
    expect((roll?.tally.for ?? 0) + (roll?.tally.against ?? 0) + (roll?.tally.abstain ?? 0)).toBe(15);
    expect(roll?.rule.key).toBe('motion.rule.procedural');
    // The President reads it out, whoever voted last.
    expect(entry && captionView(after, entry)?.seat).toBe(null);
  });

  it('3 a draft in blue: an amendment, a separate vote, or nothing; the words are picked in the draft', () => {
    const now = comesTo('meeting', short, 'GHA');
    answersHold(now);
    expect(question(now)?.choices.filter((c) => c.opens === 'meeting').length).toBe(2);
    const eyes = eyesOf(now);
    const text = now.state.texts.find((t) => t.inBlue) ?? textIn(now);
    const open = now.case.clauseIds.flatMap((clause) => rungViews(eyes, text, clause)).filter((r) => r.choice.refused === null);
    expect(open.length).toBeGreaterThan(0);
    expect(open.every((r) => r.choice.command?.type === 'amendment.move' && r.hint === null && r.choice.price.actions === 0)).toBe(true);
    expect(paragraphChoice(eyes, text, now.case.clauseIds[0] ?? '')?.command?.type).toBe('part.divide');
    const divisions = divisionViews(eyes, text);
    expect(new Set(divisions.map((d) => d.clause))).toEqual(new Set(now.case.clauseIds));
    const can = divisions.findIndex((d) => d.choice.refused !== null);
    // Those that can be come first, and words that are in force say that a vote would change nothing.
    expect(divisions.slice(can < 0 ? divisions.length : can).every((d) => d.choice.refused !== null)).toBe(true);
    for (const d of divisions) if (text.levels[now.case.clause(d.clause)] === now.case.tables.inForce[now.case.clause(d.clause)]) expect(d.choice.refused?.key).toBe('divide.same');
  });

  it('4 a pen that was given up is offered round', () => {
    const now = comesTo('pen', short, 'GHA');
    answersHold(now);
    expect(question(now)?.choices[0]?.command?.type).toBe('pen.take');
  });
});

describe('what can be done from one’s own chair', () => {
  it('5 brackets show who holds them; the sponsor finds them among its choices', () => {
    const clause = 'rights';
    const now = go(table('RUS'), { type: 'brackets.put', by: 'RUS', text: 1, clause });
    const eyes = eyesOf(now);
    expect(draftView(eyes, textIn(now)).paragraphs.find((p) => p.clause === clause)?.heldBy?.seat).toBe('RUS');
    expect(paragraphChoice(eyes, textIn(now), clause)?.command?.type).toBe('brackets.lift');
    const change = rungViews(eyes, textIn(now), clause).find((r) => !r.current);
    expect(change?.choice.refused?.key).toBe('refusal.in-brackets');
  });

  it('6 the capital, the groups and, for a permanent member, the hint', () => {
    expect(ownChoices(eyesOf(table('RUS'))).map((c) => c.id)).toEqual(['capital', 'group-RC', 'hint']);
    expect(ownChoices(eyesOf(table('GHA'))).map((c) => c.id)).toEqual(['capital', 'group-A3', 'group-E10']);
    expect(rungViews(eyesOf(table('GHA')), textIn(table('GHA')), 'rights').every((r) => r.hint === null)).toBe(true);
    expect(rungViews(eyesOf(table('RUS')), textIn(table('RUS')), 'rights').some((r) => r.hint?.refused === null && r.hint.asks !== undefined)).toBe(true);
  });

  it('7 a capital that has been asked is told on the instructions, and what it then eased or insisted on', () => {
    const now = go(table('GHA'), { type: 'capital.ask', by: 'GHA' });
    expect(instructionsView(now)?.capital?.key).toBe('instructions.capital.asked');
    const after = until(go(now, { type: 'turn.pass', by: 'GHA' }), (s) => s.state.replies.length > 0);
    const reply = after.state.replies.find((r) => r.by === after.case.seat('GHA'))?.reply;
    const view = instructionsView(after);
    expect(view?.capital?.key).toBe(`instructions.capital.${reply ?? ''}`);
    expect(view?.objectives.filter((o) => o.note?.key === 'instructions.note.eased' || o.note?.key === 'instructions.note.insists').length).toBe(reply === 'same' ? 0 : 1);
  });

  it('8 what cannot be brought back asks once before', () => {
    expect(floorMotions(eyesOf(table('GHA'))).find((c) => c.id === 'postpone')?.asks).toBeDefined();
    expect(procedureChoices(eyesOf(table('FRA'))).find((c) => c.id === 'withdraw')?.asks).toBeDefined();
  });
});
