/** What became of the table between two moments of one debate: whose token turned, and in one line what the moves in between came to. */
import type { Session } from '../session/session.ts';
import { leading, textOf } from '../session/state.ts';
import { nameOf, shortOf } from './case-words.ts';
import { count, sameToken, tokensOf } from './tokens.ts';
import type { MinuteView } from './record-models.ts';
import type { Token } from './view-models.ts';
import { say, type Say } from './say.ts';

/** The tokens of the draft that leads after, as they stood on it before; null where it was not on the table yet. */
function pair(before: Session, after: Session): { readonly text: number; readonly was: readonly Token[]; readonly is: readonly Token[] } | null {
  const text = leading(after.state);
  const then = text && textOf(before.state, text.id);
  return text && then ? { text: text.id, was: tokensOf(before, then), is: tokensOf(after, text) } : null;
}

/** Whose token turned, as the board shows it: a line or the host's consent can turn one that stays on its rung. */
export function movedBetween(before: Session, after: Session): MinuteView['moved'] {
  const { case: c } = after;
  const found = pair(before, after);
  return (found?.was ?? []).flatMap((token, i) => {
    const seat = c.seatIds[i] ?? '';
    const then = found?.is[i] ?? token;
    return sameToken(token, then) ? [] : [{ seat, short: shortOf(c, seat), before: token, after: then }];
  });
}

/** "While you waited: seven changes to the text; votes in favour from 4 to 8; China no longer against"; null where nothing came of it. */
export function cameOf(before: Session, after: Session): Say | null {
  const { case: c, log } = after;
  const found = pair(before, after);
  if (!found) return null;
  const changes = log.slice(before.log.length).flatMap((entry) => entry.events.filter((event) => event.type === 'text.changed' && event.text === found.text)).length;
  const was = count(c, found.was);
  const is = count(c, found.is);
  const names = (ids: readonly string[]): readonly string[] => ids.map((id) => nameOf(c, id));
  const gone = names(was.vetoes.filter((id) => !is.vetoes.includes(id)));
  const come = names(is.vetoes.filter((id) => !was.vetoes.includes(id)));
  const parts = [
    ...(changes > 0 ? [say('came.changes', { count: changes })] : []),
    ...(was.inFavour === is.inFavour ? [] : [say('came.votes', { before: was.inFavour, after: is.inFavour })]),
    ...(gone.length > 0 ? [say('came.veto.gone', { who: gone })] : []),
    ...(come.length > 0 ? [say('came.veto', { who: come })] : []),
  ];
  if (parts.length === 0) return null;
  return say('came', { first: parts[0] ?? '', second: parts[1] ?? '', third: parts[2] ?? '', fourth: parts[3] ?? '', parts: parts.length });
}
