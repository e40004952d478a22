/** How a debate ended, told in neutral words: a title, what it means, and what happened in fact beside it. */
import { endingOf } from '../session/endings.ts';
import { standing, textOfRecord } from '../session/record.ts';
import type { Session } from '../session/session.ts';
import { leftOver, nameOf, optionSay } from './case-words.ts';
import { consentPercent } from './host-view.ts';
import { say } from './say.ts';
import type { EndingView } from './record-models.ts';

export function endingView(session: Session): EndingView {
  const { case: c } = session;
  const { id, compare } = endingOf(session);
  const text = textOfRecord(session);
  const { levels, consent } = standing(session);
  const members = c.seatIds.slice(0, c.tables.members);
  return {
    id,
    title: say(`ending.${id}.title`),
    text: say(`ending.${id}.text`, {
      sponsor: text ? nameOf(c, c.seatIds[text.sponsor] ?? '') : '',
      by: (text?.decision?.vetoedBy ?? []).map((seat) => nameOf(c, seat)),
      abstaining: members.filter((_, i) => text?.ballots[i] === 'abstain').map((seat) => nameOf(c, seat)),
      inFavour: text?.decision?.tally.for ?? 0,
      option: optionSay(c, c.compiled.optionOf(levels)),
      percent: consentPercent(consent),
      ...leftOver(c),
    }),
    compare,
  };
}
