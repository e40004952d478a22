/** How the room's computers treat a person who holds the pen: they ask, not too often, and take no for an answer while the text stands. */
import type { Session } from './session.ts';
import type { TextState } from './state.ts';

/** What somebody asks of a text: the wordings, whoever asks and in whatever order. */
export const wish = (...changes: readonly { readonly clause: string; readonly to: number }[]): string =>
  changes
    .map(({ clause, to }) => `${clause} ${to}`)
    .sort()
    .join(', ');

/** A person with the pen is asked for no more than this many wishes of the room in one half-day. */
const PATIENCE = 3;

/** Whether the pen will hear one more wish in this half-day. A computer always does; it answers at once. */
export const hears = ({ case: c, state, log }: Session, text: TextState): boolean =>
  !((state.humans >> text.sponsor) & 1) || log.filter(({ round, command }) => round === state.round && (command.type === 'amendment.answer' || command.type === 'trade.answer') && command.by === c.seatIds[text.sponsor]).length < PATIENCE;

/** Whether a person will be offered one more trade: one in a half-day, and none of what it has turned down. A computer always is. */
export const hearsOffer = ({ case: c, state, log }: Session, seat: number): boolean =>
  !((state.humans >> seat) & 1) || !log.some(({ round, command }) => round === state.round && command.type === 'trade.offer' && command.to === c.seatIds[seat]);

/** Wishes that a person with the pen has turned down since the text last changed: while it stands so, nobody comes with them again. */
export function turnedDown({ case: c, state, log }: Session, text: TextState): ReadonlySet<string> {
  const found = new Set<string>();
  if (!((state.humans >> text.sponsor) & 1)) return found;
  const pen = c.seatIds[text.sponsor];
  for (const { events } of log)
    for (const event of events) {
      if (event.type === 'text.changed' && event.text === text.id) found.clear();
      else if (event.type === 'amendment.refused' && event.text === text.id) found.add(wish(event.change));
      else if (event.type === 'trade.refused' && event.text === text.id && event.refusedBy === pen) found.add(wish(event.ask, event.give));
    }
  return found;
}
