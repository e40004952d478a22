/** What leads to the vote and is asked of the player's seat: silence, the sponsor's decision, the ballot. */
import type { Command } from '../session/commands.ts';
import { readingFor, wantsText } from '../session/instructions.ts';
import { readerOf } from '../session/reading.ts';
import { leftOver, nameOf, symbolOf } from './case-words.ts';
import { liftChoices } from './bracket-view.ts';
import type { Eyes } from './eyes.ts';
import { chanceSay } from './chance-words.ts';
import { choice } from './price-view.ts';
import type { ChoiceView, QuestionView } from './view-models.ts';
import { say } from './say.ts';

export function silence(eyes: Eyes): QuestionView | null {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const text = state.texts[(state.underSilence ?? 0) - 1];
  if (!text) return null;
  return {
    kind: 'silence',
    title: say('question.silence.title'),
    body: say('question.silence.body', { symbol: symbolOf(c, text.id, text.revision), sponsor: nameOf(c, c.seatIds[text.sponsor] ?? '') }),
    choices: [
      choice(eyes, 'keep', 'check', say('question.silence.keep'), say('question.silence.keep.effect'), { type: 'silence.keep', by }),
      choice(eyes, 'break', 'hand-palm', say('question.silence.break'), say('question.silence.break.effect'), { type: 'silence.break', by }),
    ],
    clauses: [],
  };
}

export function ballot(eyes: Eyes): QuestionView | null {
  const { case: c, state, player } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const text = state.texts[(state.voting ?? 0) - 1];
  if (!text) return null;
  const permanent = c.tables.permanent[eyes.seat] === true;
  const pledged = state.pledges.find((p) => p.by === eyes.seat && p.text === text.id);
  const card = player?.card;
  const reads = !card ? '' : !wantsText(card) ? '.no-text' : readingFor(eyes.session, text.levels, text.consent)?.satisfied === true ? '.met' : '.unmet';
  const cast = (vote: 'for' | 'against' | 'abstain', icon: string): ChoiceView => {
    const breaks = pledged !== undefined && pledged.vote !== vote && !(pledged.vote === 'abstain' && vote === 'for');
    const effect = breaks ? say('question.ballot.breaks') : vote === 'against' && permanent ? say('question.ballot.veto') : say(`question.ballot.${vote}.effect`);
    return choice(eyes, vote, icon, say(`question.ballot.${vote}`), effect, { type: 'ballot.cast', by, text: text.id, ballot: vote });
  };
  return {
    kind: 'ballot',
    title: say('question.ballot.title', { symbol: symbolOf(c, text.id, text.revision) }),
    body: say(`question.ballot.body${reads}`),
    choices: [cast('for', 'check'), cast('against', 'x'), cast('abstain', 'minus')],
    clauses: [],
  };
}

export function sponsorDecides(eyes: Eyes): QuestionView | null {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const text = state.texts.find((t) => t.sponsor === eyes.seat && !t.withheld && !t.called);
  if (!text) return null;
  const forecast = readerOf(c, state, text).read(text.levels).forecast(eyes.seat, text.levels);
  const call: Command = { type: 'vote.call', by, text: text.id };
  return {
    kind: 'sponsor-decides',
    title: say('question.decide.title', { symbol: symbolOf(c, text.id, text.revision) }),
    body: say('question.decide.body', { votes: Math.round(forecast.votes), chance: chanceSay(forecast.adopted) }),
    choices: [
      ...liftChoices(eyes, text),
      choice(eyes, 'call', 'gavel', say('question.decide.call'), say('question.decide.call.effect'), call),
      choice(eyes, 'withhold', 'arrow-left', say('question.decide.withhold'), say('question.decide.withhold.effect', leftOver(eyes.session.case)), { type: 'draft.withhold', by, text: text.id }),
    ],
    clauses: [],
  };
}
