/** What others ask of the player's seat: an amendment to its draft, a trade, or a deal of two others over its draft. */
import { withEdit } from '../domain/ledger.ts';
import type { Levels } from '../domain/vocabulary.ts';
import { readingFor } from '../session/instructions.ts';
import { readerOf } from '../session/reading.ts';
import type { Bargain, TextState } from '../session/state.ts';
import { labelOf, nameOf, topicOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { chanceSay } from './chance-words.ts';
import { choice } from './price-view.ts';
import type { ChoiceView, QuestionView } from './view-models.ts';
import { say, type Say } from './say.ts';

function answers(eyes: Eyes, type: 'amendment.answer' | 'trade.answer', effect: Say): readonly ChoiceView[] {
  const by = eyes.session.case.seatIds[eyes.seat] ?? '';
  return [
    choice(eyes, 'accept', 'check', say('question.accept'), effect, { type, by, accept: true }),
    choice(eyes, 'refuse', 'x', say('question.refuse'), say('question.refuse.effect'), { type, by, accept: false }),
  ];
}

/** What saying yes would do, in two lines: votes, instructions. */
export function wouldDo(eyes: Eyes, text: TextState, levels: Levels): Say {
  const { case: c, state } = eyes.session;
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).forecast(eyes.seat, text.levels).adopted;
  reader.read(levels);
  const after = reader.forecast(eyes.seat, levels).adopted;
  const was = readingFor(eyes.session, text.levels, text.consent)?.met ?? 0;
  const met = readingFor(eyes.session, levels, reader.consent)?.met ?? 0;
  const [then, now] = [chanceSay(before), chanceSay(after)];
  // A change that shows no change is said as one thing.
  const chance = JSON.stringify(then) === JSON.stringify(now) ? say('question.would.adoption.same', { before: then }) : say('question.would.adoption', { before: then, after: now });
  return say('lines', { all: [chance, was === met ? say('question.would.aims.same', { met }) : say('question.would.aims', { was, met })] });
}

export function proposal(eyes: Eyes): QuestionView | null {
  const { case: c, state } = eyes.session;
  const { pending } = state;
  const text = pending ? state.texts[pending.text - 1] : undefined;
  if (pending?.kind !== 'amendment' || !text) return null;
  const clause = c.clauseIds[pending.clause] ?? '';
  return {
    kind: 'proposal',
    title: say('question.proposal.title', { by: nameOf(c, c.seatIds[pending.by] ?? '') }),
    body: say('question.proposal.body', { by: nameOf(c, c.seatIds[pending.by] ?? ''), topic: topicOf(c, clause), from: labelOf(c, clause, text.levels[pending.clause] ?? 0), to: labelOf(c, clause, pending.level) }),
    choices: answers(eyes, 'amendment.answer', wouldDo(eyes, text, withEdit(text.levels, pending.clause, pending.level))),
    clauses: [clause],
  };
}

export function offer(eyes: Eyes): QuestionView | null {
  const { case: c, state } = eyes.session;
  const { pending } = state;
  const text = pending ? state.texts[pending.text - 1] : undefined;
  if (pending?.kind !== 'trade' || !text) return null;
  const slip = (s: Pick<Bargain['ask'], 'clause' | 'level'>): { id: string; label: string; topic: string; from: string } => {
    const id = c.clauseIds[s.clause] ?? '';
    return { id, label: labelOf(c, id, s.level), topic: topicOf(c, id), from: labelOf(c, id, text.levels[s.clause] ?? 0) };
  };
  const ask = slip(pending.ask);
  const give = slip(pending.give);
  const counter = pending.by === eyes.seat;
  const other = nameOf(c, c.seatIds[counter ? pending.to : pending.by] ?? '');
  const levels = withEdit(withEdit(text.levels, pending.ask.clause, pending.ask.level), pending.give.clause, pending.give.level);
  if (pending.by !== eyes.seat && pending.to !== eyes.seat)
    return {
      kind: 'offer',
      title: say('question.between.title', { by: other, to: nameOf(c, c.seatIds[pending.to] ?? '') }),
      body: say('question.between.body', { ask: ask.label, askTopic: ask.topic, give: give.label, giveTopic: give.topic }),
      choices: answers(eyes, 'trade.answer', wouldDo(eyes, text, levels)),
      clauses: [ask.id, give.id],
    };
  const wants = counter ? give : ask;
  const gives = counter ? ask : give;
  return {
    kind: 'offer',
    title: say(counter ? 'question.counter.title' : 'question.offer.title', { other }),
    body: say('question.offer.body', { other, wants: wants.label, wantsTopic: wants.topic, gives: gives.label, givesTopic: gives.topic }),
    choices: answers(eyes, 'trade.answer', wouldDo(eyes, text, levels)),
    clauses: [ask.id, give.id],
  };
}
