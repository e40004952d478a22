/** The turn to make a statement: the player's own lines on what its instructions speak of, any other, or none. */
import { nearest } from '../session/nearest.ts';
import { labelOf, topicOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { isHost } from './host-verbs.ts';
import { askedOf, ownClauses } from './own-line.ts';
import { choice } from './price-view.ts';
import type { ChoiceView, QuestionView } from './view-models.ts';
import { say } from './say.ts';

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
