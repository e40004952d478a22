/** The chamber at one moment: the head line, the seats, the cards, the draft, and what is asked of the player. */
import { CAPITAL } from '../domain/coefficients.ts';
import type { Case } from '../session/case.ts';
import { movesFor } from '../session/chair.ts';
import { awaited } from '../session/session.ts';
import { leading } from '../session/state.ts';
import { dateSay } from './case-words.ts';
import { inCorridor } from './corridor-view.ts';
import type { Eyes } from './eyes.ts';
import { frontierView, hintView } from './hint-view.ts';
import { hostView } from './host-view.ts';
import { instructionsView } from './instructions-view.ts';
import { questionView } from './question-view.ts';
import { draftChoices } from './question-table.ts';
import { draftSlipView, railView } from './rail-view.ts';
import { seatView } from './seat-view.ts';
import { verbViews } from './verb-view.ts';
import type { ChamberView, OptionCardView, SeatView } from './view-models.ts';
import { say, type Say } from './say.ts';

/** "Monday 30 January, morning", or the date of the meeting before the first half-day. */
export function whenSay(c: Case, round: number): Say {
  const halfDay = c.scenario.calendar[Math.max(0, round - 1)];
  return halfDay ? say('when.half-day', { date: halfDay.date, part: say(`part.${halfDay.part}`) }) : dateSay(c.scenario.date);
}

function optionCards(eyes: Eyes, seats: readonly SeatView[]): readonly OptionCardView[] {
  const { case: c, state } = eyes.session;
  const text = leading(state);
  const option = text ? c.compiled.optionOf(text.levels) : null;
  const voters = seats.filter((seat) => seat.role !== 'host');
  return c.scenario.options.map((family, n) => ({
    id: family.id,
    name: family.name,
    summary: family.summary,
    gloss: family.gloss,
    leanFor: voters.filter((seat) => (seat.glyph[n] ?? 0) > 0).length,
    against: voters.filter((seat) => (seat.glyph[n] ?? 0) < 0).length,
    basis: option !== null && family.variants.some((v) => v.id === option),
  }));
}

/** A draft can be started when any of those at hand may be tabled. */
function startView(eyes: Eyes): { readonly why: Say | null } {
  const drafts = draftChoices(eyes);
  return { why: drafts.some((draft) => draft.refused === null) ? null : (drafts[0]?.refused ?? say('refusal.not-now')) };
}

export function chamberView(eyes: Eyes): ChamberView {
  const { session } = eyes;
  const { case: c, state, player } = session;
  const phase = c.charts.council.phase(state.council);
  const seats = c.seatIds.map((_, i) => seatView(eyes, i));
  const [first, second] = state.texts.filter((text) => !text.withheld);
  const waits = awaited(session);
  const left = Math.max(0, state.rounds - state.round);
  const question = questionView(eyes);
  const givenUp = first ? undefined : state.texts.findLast((text) => text.withheld);
  return {
    agenda: c.scenario.agenda,
    date: whenSay(c, state.round),
    phase: say(state.deciding ? 'phase.deciding' : `phase.${phase}`),
    round: state.round,
    rounds: state.rounds,
    halfDaysLeft: left,
    halfDaysLeftSay: say('chamber.half-days', { count: left }),
    you: player?.seat ?? null,
    actionsLeft: eyes.seat >= 0 && state.queue[0] === eyes.seat ? state.actions : 0,
    actionsPerRound: eyes.seat >= 0 ? movesFor(c, state, eyes.seat) : 0,
    capital: eyes.seat >= 0 ? (state.capital[eyes.seat] ?? 0) : 0,
    capitalMost: CAPITAL.most,
    seats,
    options: optionCards(eyes, seats),
    noDraft: say(state.texts.length > 0 ? 'chamber.no-draft.given-up' : 'chamber.no-draft'),
    noSponsor: givenUp ? railView(session, givenUp) : null,
    start: first || eyes.seat < 0 || player === null ? null : startView(eyes),
    draft: first ? draftSlipView(session, first) : null,
    rival: second ? draftSlipView(session, second) : null,
    instructions: instructionsView(session),
    host: hostView(session),
    verbs: eyes.seat >= 0 && question === null && waits.who === 'seat' && waits.human ? verbViews(eyes) : [],
    waitsFor: waits.who === 'nobody' ? 'nobody' : waits.who === 'seat' && waits.human ? 'player' : 'room',
    corridor: inCorridor(session),
    hint: hintView(eyes),
    frontier: frontierView(eyes),
    question,
  };
}
