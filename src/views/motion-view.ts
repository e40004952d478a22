/** A vote on a motion that has been taken, with every name: a small roll beside the great one on the draft. */
import type { CouncilEvent } from '../session/events.ts';
import { isProcedural } from '../session/motions.ts';
import type { LogEntry, Session } from '../session/session.ts';
import { nameOf, shortOf } from './case-words.ts';
import { eventSay, motionWords } from './minutes-view.ts';
import type { MotionView } from './view-models.ts';
import { say } from './say.ts';

export type MotionDecided = Extract<CouncilEvent, { readonly type: 'motion.decided' }>;

/** The motion that was voted on in a step; null where none was, or where nobody objected and no vote was held. */
export const votedIn = (entry: LogEntry): MotionDecided | null => entry.events.find((event): event is MotionDecided => event.type === 'motion.decided' && event.ballots !== null) ?? null;

export function motionView(session: Session, entry: LogEntry): MotionView | null {
  const { case: c } = session;
  const event = votedIn(entry);
  const verdict = event && eventSay(c, event);
  if (!event || !verdict) return null;
  const values = { by: nameOf(c, event.by), kind: event.motion.kind, ...motionWords(c, event.motion) };
  const procedural = isProcedural(event.motion.kind);
  return {
    step: entry.step,
    title: say(`motion.voted.${event.motion.kind}`, values),
    says: say(`motion.says.${event.motion.kind}`, values),
    rows: c.seatIds.slice(0, c.tables.members).map((seat, i) => ({ seat, short: shortOf(c, seat), permanent: c.tables.permanent[i] === true, ballot: event.ballots?.[seat] ?? 'absent' })),
    tally: event.decision?.tally ?? { for: 0, against: 0, abstain: 0 },
    carried: event.carried,
    verdict: say(`motion.outcome.${event.motion.kind}.${event.carried ? 'carried' : 'lost'}`, values),
    rule: say(procedural ? 'motion.rule.procedural' : 'motion.rule.substantive'),
  };
}
