/** What a change of the text did to the votes, and why: who moved for the words, who because the host's consent moved with them, who was on its way before. */
import { opposedBelow, stepFor } from '../domain/bands.ts';
import { TERMS, width, type Term } from '../domain/ledger.ts';
import type { Session } from '../session/session.ts';
import { textOf, type TextState } from '../session/state.ts';
import { nameOf } from './case-words.ts';
import { count, sameToken, tokensOf } from './tokens.ts';
import type { Token } from './view-models.ts';
import { say, type Say } from './say.ts';

const CAUSES = ['words', 'line', 'consent', 'favour', 'trust', 'before'] as const;
type Cause = (typeof CAUSES)[number];

const OF_TERM: Readonly<Partial<Record<Term, Cause>>> = { lines: 'line', consent: 'consent', credit: 'favour', sponsor: 'trust' };

/** Names in one part of the sentence; the rest are counted. */
const NAMED = 3;

/** The votes before one step of the log and after it, and each mover's cause; null where the step changed no text, or nobody's standing. */
export function changeSay(before: Session, after: Session): Say | null {
  const { case: c, log } = after;
  const changed = log.length === before.log.length + 1 ? log.at(-1)?.events.find((event) => event.type === 'text.changed') : undefined;
  const was = changed?.type === 'text.changed' ? textOf(before.state, changed.text) : null;
  const is = changed?.type === 'text.changed' ? textOf(after.state, changed.text) : null;
  if (!was || !is) return null;
  const from = tokensOf(before, was);
  const to = tokensOf(after, is);
  const moved = from.flatMap((token, seat) => {
    const then = to[seat] ?? token;
    return sameToken(token, then) ? [] : [{ seat, up: worth(then) > worth(token), cause: causeOf(after, was, is, seat, worth(then) > worth(token)) }];
  });
  if (moved.length === 0) return null;
  const sponsor = nameOf(c, c.seatIds[is.sponsor] ?? '');
  const host = c.scenario.host ? nameOf(c, c.scenario.host.seat) : '';
  const why = CAUSES.flatMap((cause) =>
    [true, false].flatMap((up) => {
      const these = moved.filter((m) => m.cause === cause && m.up === up).map(({ seat }) => nameOf(c, c.seatIds[seat] ?? ''));
      return these.length === 0 ? [] : [say(`change.by.${cause}`, { way: up ? 'up' : 'down', who: short(these), count: these.length, host, sponsor })];
    }),
  );
  const votes = { before: count(c, from).inFavour, after: count(c, to).inFavour };
  return say(votes.before === votes.after ? 'change.votes.same' : 'change.votes', { ...votes, why: say('sentences', { all: why }) });
}

/** How near a vote in favour a token stands. */
const WORTH: Readonly<Record<Token['vote'], number>> = { against: 0, abstain: 2, undecided: 4, for: 6 };
const worth = ({ vote, firm }: Token): number => WORTH[vote] + (firm ? (vote === 'for' ? 1 : -1) : 0);

function short(names: readonly string[]): readonly (string | Say)[] {
  return names.length <= NAMED + 1 ? names : [...names.slice(0, NAMED), say('change.others', { count: names.length - NAMED })];
}

/** The term of its ledger that did most for a member's step; or that it stood beyond the edge before anything was said. */
function causeOf({ case: c }: Session, was: TextState, is: TextState, seat: number, up: boolean): Cause {
  const { ladder } = c.charts;
  const first = was.ladders[seat] ?? ladder.initial;
  const last = is.ladders[seat] ?? ladder.initial;
  const rung = ladder.rung(first);
  if (rung === 'blocked' || ladder.rung(last) === 'blocked') return 'line';
  if (ladder.capped(first) !== ladder.capped(last)) return 'consent';
  if (stepFor(rung, was.index[seat] ?? 0, opposedBelow(c.tables.reluctance[seat] ?? 0)) === (up ? 'up' : 'down')) return 'before';
  const at = seat * width(c.tables);
  const sums = new Map<Cause, number>();
  for (let column = 0; column < width(c.tables); column++) {
    const points = ((is.ledger[at + column] ?? 0) - (was.ledger[at + column] ?? 0)) * (up ? 1 : -1);
    // The pull of a group follows a step; it does not bring it about.
    const cause = column < c.tables.clauses ? 'words' : OF_TERM[TERMS[column - c.tables.clauses] ?? 'bloc'];
    if (cause) sums.set(cause, (sums.get(cause) ?? 0) + points);
  }
  return [...sums].reduce<readonly [Cause, number]>((most, one) => (one[1] > most[1] ? one : most), ['words', 0])[0];
}
