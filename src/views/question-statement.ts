/** The turn to make a statement: the player's own lines on what its instructions speak of, any other, or none. */
import { withEdit } from '../domain/ledger.ts';
import { instructionsOf } from '../session/instructions.ts';
import { nearest } from '../session/nearest.ts';
import { labelOf, topicOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { isHost } from './host-verbs.ts';
import { choice } from './price-view.ts';
import type { ChoiceView, QuestionView } from './view-models.ts';
import { say } from './say.ts';

/** Clauses that the player's instructions speak of, then those that matter most to its seat. */
function ownClauses(eyes: Eyes): readonly number[] {
  const { case: c, player } = eyes.session;
  const asked = (player?.card?.objectives ?? []).flatMap((o) => Object.keys(o.test.text ?? {})).map((id) => c.clause(id));
  const dear = c.clauseIds.map((_, k) => k).sort((a, b) => (c.tables.salience[eyes.seat * c.tables.clauses + b] ?? 0) - (c.tables.salience[eyes.seat * c.tables.clauses + a] ?? 0) || a - b);
  return [...new Set([...asked, ...dear])];
}

/** The wording on a clause that the instructions ask for and that is nearest to the text in force; null where they do not speak of it. */
function askedOf(eyes: Eyes, k: number): number | null {
  const { case: c, player } = eyes.session;
  const card = player?.card;
  const id = c.clauseIds[k] ?? '';
  const n = card?.objectives.findIndex((o) => Object.hasOwn(o.test.text ?? {}, id)) ?? -1;
  if (!card || n < 0) return null;
  const now = c.tables.inForce[k] ?? 0;
  const fits = (c.tables.values[k] ?? []).map((_, level) => level).filter((level) => instructionsOf(c, card, withEdit(c.tables.inForce, k, level), 0.5).objectives[n] === true);
  return fits.sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0] ?? null;
}

export function statement(eyes: Eyes): QuestionView {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const choices = ownClauses(eyes)
    .slice(0, 3)
    .map((k) => {
      const clause = c.clauseIds[k] ?? '';
      const asked = askedOf(eyes, k);
      const level = asked ?? nearest(c, k, state.ideal[eyes.seat * c.tables.clauses + k] ?? 0);
      return choice(eyes, `speak-${clause}`, 'microphone-stage', say('question.statement.speak', { label: labelOf(c, clause, level) }), say(asked === null ? 'question.statement.speak.effect' : 'question.statement.speak.effect.instructed', { topic: topicOf(c, clause) }), { type: 'floor.take', by, clause, level, tone: 'measured' });
    });
  const other: ChoiceView = { id: 'speak-other', icon: 'list-numbers', sentence: say('question.statement.other'), effect: say('question.statement.other.effect'), price: { actions: 0, capital: 0 }, command: null, opens: 'floor', refused: null };
  const waive = choice(eyes, 'waive', 'arrow-right', say('question.statement.waive'), say('question.statement.waive.effect'), { type: 'floor.waive', by });
  return { kind: 'statement', title: say('question.statement.title'), body: say(isHost(eyes) ? 'question.statement.body.host' : 'question.statement.body'), choices: [...choices, other, waive], clauses: [] };
}
