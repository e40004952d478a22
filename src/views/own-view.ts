/** What a delegation can do from its own chair: ask its capital, speak for a group, let a veto be feared. */
import { blocsOf, speaksFor } from '../session/pressure.ts';
import { refused } from '../session/session.ts';
import { leading, type TextState } from '../session/state.ts';
import type { ClauseId, Level } from '../domain/vocabulary.ts';
import { labelOf, nameOf, topicOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { choice, priceView, refusalSay } from './price-view.ts';
import type { ChoiceView } from './view-models.ts';
import { say } from './say.ts';

export function ownChoices(eyes: Eyes): readonly ChoiceView[] {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const text = leading(state);
  const found = [choice(eyes, 'capital', 'house', say('own.capital'), say('own.capital.effect'), { type: 'capital.ask', by })];
  if (!text) return found;
  for (const bloc of blocsOf(c, eyes.seat)) {
    const { members, mean } = speaksFor(c, state, eyes.seat, bloc, text.id);
    const others = members.filter((i) => i !== eyes.seat).map((i) => nameOf(c, c.seatIds[i] ?? ''));
    const effect = others.length === 0 || mean === 0 ? say('own.group.effect.nobody') : say(mean > 0 ? 'own.group.effect.for' : 'own.group.effect.against', { members: others });
    found.push(choice(eyes, `group-${bloc}`, 'users-three', say('own.group', { bloc: say('bloc.name', { bloc }) }), effect, { type: 'bloc.state', by, bloc, text: text.id }));
  }
  if (c.tables.permanent[eyes.seat]) found.push(hinting(eyes, text));
  return found;
}

/** Leads to the draft, where the words are picked. */
function hinting(eyes: Eyes, text: TextState): ChoiceView {
  const { case: c } = eyes.session;
  const all = c.scenario.clauses.flatMap(({ id, wordings }) => wordings.map((_, level) => hintChoice(eyes, text, id, level)));
  const [first] = all;
  const open = all.some((one) => one.refused === null);
  const spent = first?.command ? refused(eyes.session, first.command) : null;
  return { id: 'hint', icon: 'warning-diamond', sentence: say('own.hint'), effect: say('own.hint.effect'), price: first?.command ? priceView(eyes, first.command) : { actions: 1, capital: 1 }, command: null, opens: 'hint', refused: open ? null : refusalSay(spent ?? { code: 'not-now' }) };
}

/** A hint of a negative vote over one wording; asked once before, as it cannot be made twice. */
export function hintChoice(eyes: Eyes, text: TextState, clause: ClauseId, level: Level): ChoiceView {
  const { case: c } = eyes.session;
  const words = { topic: topicOf(c, clause), to: labelOf(c, clause, level) };
  const rung = c.charts.ladder.rung(text.ladders[eyes.seat] ?? 0);
  const belief = rung === 'opposed' || rung === 'blocked' ? 'much' : rung === 'leaning' || rung === 'committed' ? 'little' : 'some';
  return { ...choice(eyes, `hint-${clause}-${level}`, 'warning-diamond', say('own.hint.at', words), say(`own.hint.belief.${belief}`), { type: 'veto.hint', by: c.seatIds[eyes.seat] ?? '', text: text.id, clause, level }), asks: say('own.hint.asks') };
}
