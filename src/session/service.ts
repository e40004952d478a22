/** How well a text serves a card: what the capable policy steers by. */
import type { Levels } from '../domain/vocabulary.ts';
import type { Card, Objective } from '../scenario/scenario.ts';
import { deedsOf } from './deeds.ts';
import { instructionsOf, OBJECTIVES_NEEDED, wantsText } from './instructions.ts';
import type { Session } from './session.ts';

/** How near a text comes to an objective that it does not meet, 0..1: by the host's consent, and by the gap on each clause it names. */
function nearness(session: Session, objective: Objective, levels: Levels, consent: number): number {
  const { case: c } = session;
  const gaps: number[] = [];
  if (objective.test.consentAtLeast !== undefined) gaps.push(Math.max(0, objective.test.consentAtLeast - consent) / CONSENT_SPAN);
  for (const [clause, bound] of Object.entries(objective.test.text ?? {})) {
    const k = c.clause(clause);
    const value = c.tables.values[k]?.[levels[k] ?? 0] ?? 0;
    const low = bound.is ?? bound.atLeast ?? 0;
    const high = bound.is ?? bound.atMost ?? 100;
    gaps.push(Math.max(0, low - value, value - high) / 100);
  }
  if (objective.test.option !== undefined && !objective.test.option.includes(c.compiled.optionOf(levels))) gaps.push(0.5);
  return Math.max(0, 1 - gaps.reduce((worst, gap) => Math.max(worst, gap), 0));
}

/** A host's consent this far from what is asked is as far as a clause at the other end of its scale. */
const CONSENT_SPAN = 0.3;

/** How well a text serves a card: whole at two of three with the prevention held; before that, the nearer the better. */
export function service(session: Session, card: Card, levels: Levels, consent: number): number {
  const { objectives, met, prevented } = instructionsOf(session.case, card, levels, consent, deedsOf(session, card.seat));
  if (!prevented || !wantsText(card)) return 0.02;
  if (met >= OBJECTIVES_NEEDED && (card.insists === undefined || objectives[card.insists] === true)) return 1 + 0.05 * (met - OBJECTIVES_NEEDED);
  const open = card.objectives.flatMap((o, i) => (objectives[i] ? [] : [nearness(session, o, levels, consent)])).sort((x, y) => y - x);
  const reached = (met + 0.8 * open.slice(0, OBJECTIVES_NEEDED - met).reduce((sum, x) => sum + x, 0)) / OBJECTIVES_NEEDED;
  return 0.04 + 0.5 * reached * reached;
}
