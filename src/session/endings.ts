/** How a debate ended: the first of the scenario's endings whose conditions hold, else the outcome itself. */
import type { EndingId, Outcome } from '../domain/vocabulary.ts';
import type { EndingRule, EndingWhen } from '../scenario/scenario.ts';
import { feasibilityOf } from './measuring.ts';
import { readerOf } from './reading.ts';
import { standing, textOfRecord } from './record.ts';
import { begin, send, type Session } from './session.ts';
import { textOf } from './state.ts';

export interface Ending {
  readonly id: EndingId | Outcome;
  /** What happened in fact beside this ending; null where the scenario does not say. */
  readonly compare: string | null;
}

/** Less chance than this of no permanent member against: a negative vote was more likely than not. */
const LIKELY = 0.5;

/** The ending of a debate that is over. */
export function endingOf(session: Session): Ending {
  const rule = session.case.scenario.endings?.find((one) => holds(session, one));
  return { id: rule?.id ?? session.state.outcome ?? 'no-vote', compare: rule?.compare ?? null };
}

function holds(session: Session, { when }: EndingRule): boolean {
  const { case: c, state } = session;
  const end = standing(session);
  const tally = textOfRecord(session)?.decision?.tally;
  return (
    (when.outcome === undefined || when.outcome.includes(state.outcome ?? 'no-vote')) &&
    (when.asked === undefined || when.asked === state.asked) &&
    (when.option === undefined || when.option.includes(c.compiled.optionOf(end.levels))) &&
    (when.text === undefined || c.compiled.holds(when.text, end.levels)) &&
    (when.tally === undefined || (tally !== undefined && tally.for === when.tally.for && tally.against === when.tally.against && tally.abstain === when.tally.abstain)) &&
    (when.consentAtLeast === undefined || end.consent >= when.consentAtLeast) &&
    (when.consentBelow === undefined || end.consent < when.consentBelow) &&
    feasible(session, when) &&
    (when.foreseen === undefined || when.foreseen === foreseen(session))
  );
}

function feasible(session: Session, { feasibilityAtLeast, feasibilityBelow }: EndingWhen): boolean {
  if (feasibilityAtLeast === undefined && feasibilityBelow === undefined) return true;
  const { levels, consent } = standing(session);
  const share = feasibilityOf(session.case, levels, consent)?.share;
  return share !== undefined && (feasibilityAtLeast === undefined || share >= feasibilityAtLeast) && (feasibilityBelow === undefined || share < feasibilityBelow);
}

const seen = new WeakMap<Session, boolean>();

/**
 * Whether the sponsor of the text of record knew what was coming: when it went to the vote, its own forecast, misreadings and all,
 * had a negative vote of another permanent member as more likely than not. The debate is played again up to that step.
 */
export function foreseen(session: Session): boolean {
  const known = seen.get(session);
  if (known !== undefined) return known;
  const risk = riskAtTheCall(session);
  const found = risk !== null && risk > 1 - LIKELY;
  seen.set(session, found);
  return found;
}

/** The sponsor's own chance, at the call, that another permanent member votes against; null where nothing was put to the vote. */
export function riskAtTheCall(session: Session): number | null {
  const id = textOfRecord(session)?.id;
  const call = session.log.find(({ events }) => events.some((event) => event.type === 'vote.called' && event.text === id));
  if (id === undefined || !call) return null;
  let then = begin(session.case, session.player);
  for (const { command } of session.log.slice(0, call.step - 1)) {
    const next = send(then, command);
    if (!next.ok) return null;
    then = next.value;
  }
  const text = textOf(then.state, id);
  if (!text) return null;
  return 1 - readerOf(then.case, then.state, text).read(text.levels).forecast(text.sponsor, text.levels, false).noVeto;
}
