/** What the procedure asks of the player's seat now: to speak, to table, to answer, to keep silence, to vote. */
import { withEdit } from '../domain/ledger.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Command } from '../session/commands.ts';
import { nearest } from '../session/nearest.ts';
import { draftsFor } from '../session/legal.ts';
import { awaited } from '../session/session.ts';
import { imagined, Reader, readerOf } from '../session/reading.ts';
import { instructionsOf, readingFor, wantsText } from '../session/instructions.ts';
import type { Bargain, TextState } from '../session/state.ts';
import { labelOf, nameOf, topicOf, symbolOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { chanceSay } from './forecast-view.ts';
import { choice } from './price-view.ts';
import type { ChoiceView, QuestionView } from './view-models.ts';
import { say, type Say } from './say.ts';

export function questionView(eyes: Eyes): QuestionView | null {
  const { session } = eyes;
  const { case: c, state } = session;
  const waits = awaited(session);
  if (waits.who !== 'seat' || !waits.human || waits.seat !== eyes.seat) return null;
  if (state.pending) return state.pending.kind === 'amendment' ? proposal(eyes) : offer(eyes);
  switch (c.charts.council.phase(state.council)) {
    case 'statements':
      return statement(eyes);
    case 'drafting':
      return tabling(eyes);
    case 'silence':
      return silence(eyes);
    case 'voting':
      return ballot(eyes);
    case 'inBlue':
      return sponsorDecides(eyes);
    default:
      return state.deciding ? sponsorDecides(eyes) : null;
  }
}

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

function statement(eyes: Eyes): QuestionView {
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
  return { kind: 'statement', title: say('question.statement.title'), body: say('question.statement.body'), choices: [...choices, other, waive], clauses: [] };
}

/** Drafts that the player's seat may table: its experts' and every package, with what each would do for its instructions. */
export function draftChoices(eyes: Eyes): readonly ChoiceView[] {
  const { session } = eyes;
  const { case: c, state } = session;
  const by = c.seatIds[eyes.seat] ?? '';
  return draftsFor(session, eyes.seat).map(({ id, label, levels }) => {
    const met = readingFor(session, levels, new Reader(c, state, imagined(c, eyes.seat, levels)).read(levels).consent)?.met ?? 0;
    const sentence = id === 'experts' ? say('question.table.experts') : say('question.table.package', { label, option: say('option.of', { option: c.compiled.optionOf(levels) }) });
    const price = state.texts.length > 0;
    return choice(eyes, `table-${id}`, 'file-text', sentence, say(price ? 'question.table.rival.effect' : 'question.table.effect', { met }), { type: 'draft.table', by, levels });
  });
}

function tabling(eyes: Eyes): QuestionView {
  return { kind: 'table', title: say('question.table.title'), body: say('question.table.body'), choices: draftChoices(eyes), clauses: [] };
}

function answers(eyes: Eyes, type: 'amendment.answer' | 'trade.answer', effect: Say): readonly ChoiceView[] {
  const by = eyes.session.case.seatIds[eyes.seat] ?? '';
  return [
    choice(eyes, 'accept', 'check', say('question.accept'), effect, { type, by, accept: true }),
    choice(eyes, 'refuse', 'x', say('question.refuse'), say('question.refuse.effect'), { type, by, accept: false }),
  ];
}

/** What saying yes would do, in one line: votes, instructions. */
function wouldDo(eyes: Eyes, text: TextState, levels: Levels): Say {
  const { case: c, state } = eyes.session;
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).forecast(eyes.seat, text.levels).adopted;
  reader.read(levels);
  const after = reader.forecast(eyes.seat, levels).adopted;
  const was = readingFor(eyes.session, text.levels, text.consent)?.met ?? 0;
  const met = readingFor(eyes.session, levels, reader.consent)?.met ?? 0;
  return say('question.would-do', { before: chanceSay(before), after: chanceSay(after), was, met });
}

function proposal(eyes: Eyes): QuestionView | null {
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

function offer(eyes: Eyes): QuestionView | null {
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

function silence(eyes: Eyes): QuestionView | null {
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

function ballot(eyes: Eyes): QuestionView | null {
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

function sponsorDecides(eyes: Eyes): QuestionView | null {
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
      choice(eyes, 'call', 'gavel', say('question.decide.call'), say('question.decide.call.effect'), call),
      choice(eyes, 'withhold', 'arrow-left', say('question.decide.withhold'), say('question.decide.withhold.effect'), { type: 'draft.withhold', by, text: text.id }),
    ],
    clauses: [],
  };
}
