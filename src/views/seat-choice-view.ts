/** The choice of a seat: the case in short, the options, and each seat with its line and its instructions. */
import { DIFFICULTIES } from '../domain/difficulty.ts';
import type { Scenario, Seat } from '../scenario/scenario.ts';
import { sourceView } from './case-words.ts';
import type { SeatChoiceView, SeatOfferView } from './title-models.ts';
import { say } from './say.ts';

export function seatChoiceView(scenario: Scenario): SeatChoiceView {
  return {
    id: scenario.id,
    title: scenario.title,
    notice: scenario.notice,
    agenda: scenario.agenda,
    date: say('date.day', { date: scenario.date }),
    rounds: scenario.rounds,
    options: scenario.options.map(({ id, name, summary, gloss, source }) => ({ id, name, summary, gloss, source: sourceView(scenario, source) })),
    seats: scenario.seats.map((seat) => offer(scenario, seat)),
    president: scenario.president,
    host: scenario.host?.seat ?? null,
    memorial: scenario.memorial ? { text: scenario.memorial.text, source: sourceView(scenario, scenario.memorial.source) } : null,
    levels: DIFFICULTIES.map((level) => ({ id: level, name: say(`level.${level}`), text: say(`level.${level}.text`) })),
  };
}

function offer(scenario: Scenario, seat: Seat): SeatOfferView {
  const penholder = scenario.penholder === seat.id;
  const president = scenario.president === seat.id;
  const character = seat.role === 'host' ? (seat.playable ? 'host.yours' : 'host.computer') : penholder ? 'penholder' : seat.role === 'permanent' ? 'permanent' : president ? 'president' : 'elected';
  return {
    id: seat.id,
    name: seat.name,
    short: seat.short,
    role: seat.role,
    president,
    penholder,
    playable: seat.playable,
    line: seat.line,
    character: say(`character.${character}`),
    cards: scenario.cards
      .filter((card) => card.seat === seat.id)
      .map((card) => ({
        id: card.id,
        title: card.title,
        brief: card.brief,
        documented: card.documented,
        objectives: card.objectives.map(({ says, why }) => ({ says, why })),
        prevent: { says: card.prevent.says, why: card.prevent.why },
        source: sourceView(scenario, card.source),
      })),
  };
}
