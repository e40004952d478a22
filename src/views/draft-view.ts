/** A draft as a Council document, with what each paragraph costs and what could stand in its place. */
import { BANDS } from '../domain/coefficients.ts';
import { width, withEdit } from '../domain/ledger.ts';
import type { ClauseId, Level } from '../domain/vocabulary.ts';
import { readingFor } from '../session/instructions.ts';
import { inDeal } from '../session/drafting.ts';
import { ifAmended } from '../session/foresight.ts';
import { readerOf } from '../session/reading.ts';
import type { TextState } from '../session/state.ts';
import { bracketChoice } from './bracket-view.ts';
import { labelOf, nameOf, paragraphNumber, readsAs, shortOf, symbolOf } from './case-words.ts';
import { knows, type Eyes } from './eyes.ts';
import { instructionsView } from './instructions-view.ts';
import { changeWords, eventSay } from './minutes-view.ts';
import { hintChoice } from './own-view.ts';
import { choice } from './price-view.ts';
import { railView } from './rail-view.ts';
import { count, tokenOf, tokensOf } from './tokens.ts';
import type { ChoiceView, DivisionView, DraftView, Mark3, ParagraphView, RungView } from './view-models.ts';
import { say } from './say.ts';

export function draftView(eyes: Eyes, text: TextState): DraftView {
  const { session } = eyes;
  const { case: c, state, log } = session;
  const instructions = instructionsView(session);
  const paragraphs = c.scenario.clauses.map((clause, k): ParagraphView => {
    const level = text.levels[k] ?? 0;
    const wording = clause.wordings[level];
    const first = text.first[k] ?? 0;
    const before = clause.wordings[first];
    const { objectors, heat } = objections(eyes, text, k);
    const objectives: { says: string; mark: Mark3 }[] = (instructions?.objectives ?? []).filter((o) => o.clauses.includes(clause.id)).map(({ says, mark }) => ({ says, mark }));
    if (instructions?.prevent.clauses.includes(clause.id)) objectives.push({ says: instructions.prevent.says, mark: instructions.prevent.mark === 'broken' ? 'missed' : instructions.prevent.mark === 'held' ? 'met' : 'open' });
    return {
      clause: clause.id,
      number: paragraphNumber(c, text.levels, k),
      title: clause.title,
      question: clause.question,
      level,
      label: wording?.label ?? '',
      operative: wording?.operative ?? '',
      gloss: wording?.gloss ?? '',
      bracketed: c.scenario.start.bracketed?.includes(clause.id) === true && !text.inBlue,
      heldBy: (text.brackets[k] ?? -1) < 0 ? null : { seat: c.seatIds[text.brackets[k] ?? -1] ?? '', name: nameOf(c, c.seatIds[text.brackets[k] ?? -1] ?? '') },
      closed: !((text.editable >> k) & 1) || inDeal(c, state, text, k),
      was: first !== level && before ? { label: before.label, operative: before.operative } : null,
      objectors,
      heat,
      objectives,
    };
  });
  const revisions = log
    .flatMap((entry) => entry.events.flatMap((event) => (event.type === 'text.changed' && event.text === text.id ? [{ step: entry.step, say: say('minute.text', { by: nameOf(c, event.by), ...changeWords(c, event.change) }) }] : event.type === 'draft.tabled' && event.text === text.id ? [{ step: entry.step, say: eventSay(c, event) ?? say('draft.title.first') }] : [])))
    .reverse();
  const sponsors = c.seatIds.flatMap((id, i) => ((text.sponsors >> i) & 1 ? [nameOf(c, id)] : []));
  return {
    text: text.id,
    symbol: symbolOf(c, text.id, text.revision),
    heading: say('draft.heading', { sponsors }),
    sponsors,
    preamble: c.scenario.preamble,
    paragraphs,
    closing: say('draft.closing', { number: paragraphs.filter((p) => p.number > 0).length + 1 }),
    optionSay: readsAs(c, text.levels),
    inBlue: text.inBlue,
    rail: railView(session, text),
    texts: state.texts.filter((t) => !t.withheld).map((t) => ({ text: t.id, title: say('draft.by', { symbol: symbolOf(c, t.id, t.revision), sponsor: nameOf(c, c.seatIds[t.sponsor] ?? '') }) })),
    revisions,
  };
}

/** Who objects to a paragraph as far as these eyes know, and whether another wording could win a vote. */
function objections(eyes: Eyes, text: TextState, k: number): { objectors: readonly string[]; heat: 0 | 1 | 2 | 3 } {
  const { case: c } = eyes.session;
  const columns = width(c.tables);
  const found: { id: string; points: number; pivotal: boolean }[] = [];
  for (let i = 0; i < c.tables.members; i++) {
    if (knows(eyes, i, k) !== 'known') continue;
    const points = text.ledger[i * columns + k] ?? 0;
    if (points >= -3) continue;
    const most = Math.round(1000 * (c.tables.weight[i * c.tables.clauses + k] ?? 0));
    const index = text.index[i] ?? 0;
    const votesFor = tokenOf(c, text, i).vote === 'for';
    found.push({ id: c.seatIds[i] ?? '', points, pivotal: !votesFor && index < BANDS.leaning && index + most - points >= BANDS.leaning });
  }
  found.sort((a, b) => a.points - b.points);
  const heat = found.length === 0 ? 0 : found.some((f) => f.pivotal) ? 3 : found.length >= 3 ? 2 : 1;
  return { objectors: found.map((f) => f.id), heat };
}

/** The ladder of one clause: each wording with the votes it would have, and what it does for the player's instructions. */
export function rungViews(eyes: Eyes, text: TextState, clause: ClauseId): readonly RungView[] {
  const { case: c, state, player } = eyes.session;
  const k = c.clause(clause);
  const reader = readerOf(c, state, text);
  const card = player?.card;
  const concerns = (o: { test: { text?: Readonly<Record<string, unknown>> } }): boolean => Object.hasOwn(o.test.text ?? {}, clause);
  return (c.scenario.clauses[k]?.wordings ?? []).map((wording, level): RungView => {
    const levels = withEdit(text.levels, k, level);
    const current = text.levels[k] === level;
    const then = ifAmended(eyes.session, eyes.seat < 0 ? text.sponsor : eyes.seat, text.id, k, level) ?? text;
    const { inFavour, vetoes } = count(c, tokensOf(eyes.session, then));
    reader.read(levels);
    const reading = readingFor(eyes.session, levels, reader.consent);
    const serves = card !== null && card !== undefined && reading !== null && card.objectives.some((o, n) => concerns(o) && reading.objectives[n] === true);
    const breaks = card !== null && card !== undefined && reading !== null && concerns(card.prevent) && !reading.prevented;
    return {
      level,
      label: wording.label,
      operative: wording.operative,
      gloss: wording.gloss,
      current,
      inForce: c.tables.inForce[k] === level,
      votes: inFavour,
      vetoes,
      serves,
      breaks,
      choice: changeChoice(eyes, text, clause, level),
      hint: c.tables.permanent[eyes.seat] && !text.inBlue ? hintChoice(eyes, text, clause, level) : null,
    };
  });
}

/** The change itself: made by the pen, put to it, or, once the text is in blue, moved and put to the vote. */
function changeChoice(eyes: Eyes, text: TextState, clause: ClauseId, level: Level): ChoiceView {
  const { case: c } = eyes.session;
  const by = eyes.seat < 0 ? '' : (c.seatIds[eyes.seat] ?? '');
  const sentence = say('amend.to', { label: labelOf(c, clause, level) });
  if (text.inBlue) return choice(eyes, `move-${clause}-${level}`, 'gavel', sentence, say('amend.vote'), { type: 'amendment.move', by, text: text.id, clause, level });
  return choice(eyes, `amend-${clause}-${level}`, 'pencil-line', sentence, say(text.sponsor === eyes.seat ? 'amend.own' : 'amend.sponsor', { sponsor: shortOf(c, c.seatIds[text.sponsor] ?? '') }), { type: 'amendment.offer', by, text: text.id, clause, level });
}

/** What else can be done about one paragraph: brackets while it is bargained over, a separate vote once it is in blue. */
export function paragraphChoice(eyes: Eyes, text: TextState, clause: ClauseId): ChoiceView | null {
  const { case: c } = eyes.session;
  if (eyes.seat < 0 || eyes.seat === c.tables.host) return null;
  if (!text.inBlue) return text.sponsor === eyes.seat && (text.brackets[c.clause(clause)] ?? -1) < 0 ? null : bracketChoice(eyes, text, clause);
  return divideChoice(eyes, text, clause);
}

/** A separate vote on a part. Words that are in force already would stand whatever its outcome. */
function divideChoice(eyes: Eyes, text: TextState, clause: ClauseId): ChoiceView {
  const { case: c } = eyes.session;
  const k = c.clause(clause);
  const made = choice(eyes, `divide-${clause}`, 'scales', say('amend.divide'), say('amend.divide.effect', { label: labelOf(c, clause, c.tables.inForce[k] ?? 0) }), { type: 'part.divide', by: c.seatIds[eyes.seat] ?? '', text: text.id, clause });
  return made.refused && text.levels[k] === c.tables.inForce[k] ? { ...made, refused: say('divide.same') } : made;
}

/** Every paragraph, as a part to be voted on by itself: those that can be first. */
export function divisionViews(eyes: Eyes, text: TextState): readonly DivisionView[] {
  const { case: c } = eyes.session;
  return c.scenario.clauses
    .map(({ id, title }, k) => ({ clause: id, number: paragraphNumber(c, text.levels, k), title, label: labelOf(c, id, text.levels[k] ?? 0), choice: divideChoice(eyes, text, id) }))
    .sort((a, b) => Number(a.choice.refused !== null) - Number(b.choice.refused !== null));
}
