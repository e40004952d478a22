/** The host State's consent: one word, a share, and what makes it so. */
import { clausePoints, linePoints } from '../domain/utility.ts';
import { consent } from '../domain/consent.ts';
import type { Session } from '../session/session.ts';
import { decided, type TextState } from '../session/state.ts';
import { consentWord, labelOf, topicOf } from './case-words.ts';
import type { HostView } from './view-models.ts';
import { say } from './say.ts';

/** Whole per cent, never rounded up: a text at 37.6 does not meet what asks for 38. The last digits of a sum of fractions are forgiven. */
export const consentPercent = (share: number): number => Math.floor(100 * share + 1e-9);

/** @param text the text whose consent is shown: the adopted one, else the one that leads */
export function hostView(session: Session, text: TextState | null = decided(session.state)): HostView | null {
  const { case: c, state } = session;
  const { tables } = c;
  const { host } = c.scenario;
  if (!host) return null;
  const levels = text?.levels ?? tables.inForce;
  const share = text?.consent ?? consent(tables, state.ideal, state, tables.inForce);
  const causes = c.clauseIds.map((id, k) => ({
    text: say('host.cause.clause', { topic: topicOf(c, id), label: labelOf(c, id, levels[k] ?? 0) }),
    points: clausePoints(tables, state.ideal, tables.host, k, levels[k] ?? 0),
  }));
  const lines = linePoints(tables, tables.host, levels);
  if (lines !== 0) causes.push({ text: say('host.cause.lines'), points: lines });
  const goodwill = Math.round(1000 * state.credit);
  if (goodwill !== 0) causes.push({ text: say('host.cause.goodwill'), points: goodwill });
  causes.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const word = state.consentState ?? 'reserved';
  return { seat: host.seat, state: word, percent: consentPercent(share), word: say(`consent.${consentWord(c, word)}`), causes: causes.slice(0, 6) };
}
