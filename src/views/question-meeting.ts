/** The formal meetings: whom to hear at the opening, what to move before the vote, and a pen that is offered round. */
import type { Command } from '../session/commands.ts';
import { refused } from '../session/session.ts';
import { givenUp, type TextState } from '../session/state.ts';
import { nameOf, symbolOf } from './case-words.ts';
import type { Eyes } from './eyes.ts';
import { invitationChoice, postponeChoice } from './floor-view.ts';
import { choice, priceView, refusalSay } from './price-view.ts';
import type { ChoiceView, QuestionView } from './view-models.ts';
import { say, type Say } from './say.ts';

const passing = (eyes: Eyes): Command => ({ type: 'turn.pass', by: eyes.session.case.seatIds[eyes.seat] ?? '' });

export function invitations(eyes: Eyes): QuestionView {
  const { case: c, state } = eyes.session;
  const { host, guests } = c.scenario;
  const open = (guests ?? []).filter((guest) => !state.guests.includes(guest.id));
  return {
    kind: 'invitations',
    title: say('question.invitations.title'),
    body: say('question.invitations.body', { host: host ? nameOf(c, host.seat) : '', has: host ? 'yes' : 'no' }),
    choices: [...open.map((guest) => invitationChoice(eyes, guest.id)), choice(eyes, 'nobody', 'arrow-right', say('question.invitations.nobody'), say('question.invitations.nobody.effect'), passing(eyes))],
    clauses: [],
  };
}

/** Before the vote: nothing to move, an amendment, a part, or to put the question off. */
export function meeting(eyes: Eyes): QuestionView | null {
  const { case: c, state } = eyes.session;
  const text = state.texts.find((t) => t.inBlue && !t.withheld && t.decision === null);
  if (!text) return pen(eyes);
  const pass = choice(eyes, 'nothing', 'arrow-right', say('question.meeting.nothing'), say('question.meeting.nothing.effect'), passing(eyes));
  return {
    kind: 'meeting',
    title: say('question.meeting.title', { symbol: symbolOf(c, text.id, text.revision) }),
    body: say('question.meeting.body', { sponsor: nameOf(c, c.seatIds[text.sponsor] ?? '') }),
    choices: [pass, ...penChoices(eyes), opening(eyes, 'amend', 'pencil-line', amendments(eyes, text)), opening(eyes, 'divide', 'scales', divisions(eyes, text)), postponeChoice(eyes)],
    clauses: [],
  };
}

const amendments = (eyes: Eyes, text: TextState): readonly Command[] => eyes.session.case.scenario.clauses.flatMap(({ id, wordings }) => wordings.map((_, level): Command => ({ type: 'amendment.move', by: eyes.session.case.seatIds[eyes.seat] ?? '', text: text.id, clause: id, level })));
const divisions = (eyes: Eyes, text: TextState): readonly Command[] => eyes.session.case.clauseIds.map((clause): Command => ({ type: 'part.divide', by: eyes.session.case.seatIds[eyes.seat] ?? '', text: text.id, clause }));

/** A choice that leads to the draft, where the words are picked; closed where none of its commands is open, with the reason that most of them have. */
function opening(eyes: Eyes, id: 'amend' | 'divide', icon: string, commands: readonly Command[]): ChoiceView {
  const [first] = commands;
  const reasons = commands.map((command) => refused(eyes.session, command));
  const why: Say | null = reasons.some((reason) => reason === null) ? null : refusalSay(reasons.find((reason) => reason?.code === 'motions-spent' || reason?.code === 'no-capital') ?? reasons[0] ?? { code: 'not-now' });
  return { id, icon, sentence: say(`question.meeting.${id}`), effect: say(`question.meeting.${id}.effect`), price: first ? priceView(eyes, first) : { actions: 0, capital: 0 }, command: null, opens: 'meeting', refused: why };
}

/** Drafts whose sponsor has given them up. */
export function penChoices(eyes: Eyes): readonly ChoiceView[] {
  const { case: c, state } = eyes.session;
  return state.texts.filter((text) => givenUp(text) && text.sponsor !== eyes.seat).map((text) => choice(eyes, `pen-${text.id}`, 'pencil-line', say('pen.take', { symbol: symbolOf(c, text.id, text.revision) }), say((text.sponsors >> eyes.seat) & 1 ? 'pen.take.effect.sponsor' : 'pen.take.effect', { sponsor: nameOf(c, c.seatIds[text.sponsor] ?? '') }), { type: 'pen.take', by: c.seatIds[eyes.seat] ?? '', text: text.id }));
}

/** At the last hour the pen of a draft that its sponsor gave up is offered round. */
export function pen(eyes: Eyes): QuestionView {
  const { case: c, state } = eyes.session;
  const text = state.texts.find(givenUp);
  return {
    kind: 'pen',
    title: say('question.pen.title', { sponsor: nameOf(c, c.seatIds[text?.sponsor ?? -1] ?? '') }),
    body: say('question.pen.body'),
    choices: [...penChoices(eyes), choice(eyes, 'leave', 'arrow-right', say('question.pen.leave'), say('question.pen.leave.effect'), passing(eyes))],
    clauses: [],
  };
}
