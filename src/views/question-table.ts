/** Drafts to be tabled: the penholder's first, or a seat's own beside it. */
import { imagined, Reader } from '../session/reading.ts';
import { readingFor } from '../session/instructions.ts';
import { draftsFor } from '../session/legal.ts';
import { nameOf, optionSay } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { nearestVeto } from './forecast-view.ts';
import { choice } from './price-view.ts';
import type { ChoiceView, QuestionView } from './view-models.ts';
import { say } from './say.ts';

/** Drafts that the player's seat may table: its experts' and every package, with what each would do for its instructions. */
export function draftChoices(eyes: Eyes): readonly ChoiceView[] {
  const { session } = eyes;
  const { case: c, state } = session;
  const by = c.seatIds[eyes.seat] ?? '';
  return draftsFor(session, eyes.seat).map(({ id, label, levels }) => {
    const reader = new Reader(c, state, imagined(c, eyes.seat, levels, state)).read(levels);
    const met = readingFor(session, levels, reader.consent)?.met ?? 0;
    const nearest = nearestVeto(eyes, reader, levels, null);
    const sentence = id === 'experts' ? say('question.table.experts') : say('question.table.package', { label, option: optionSay(c, c.compiled.optionOf(levels)) });
    const effect = say(state.texts.length > 0 ? 'question.table.rival.effect' : 'question.table.effect', { met, veto: nearest?.how ?? 'none', name: nearest ? nameOf(c, nearest.seat) : '' });
    return choice(eyes, `table-${id}`, 'file-text', sentence, effect, { type: 'draft.table', by, levels });
  });
}

export function tabling(eyes: Eyes): QuestionView {
  return { kind: 'table', title: say('question.table.title'), body: say('question.table.body'), choices: draftChoices(eyes), clauses: [] };
}
