/**
 * What the seat of the host State can do: speak, talk with members, offer wordings through the sponsor, and what only it
 * can do about its consent. It has no vote, so it neither trades nor promises one.
 */
import { WARNING } from '../domain/coefficients.ts';
import { refused } from '../session/session.ts';
import { leading } from '../session/state.ts';
import type { Command } from '../session/commands.ts';
import type { Eyes } from './eyes.ts';
import { choice, refusalSay } from './price-view.ts';
import type { ChoiceView, VerbView } from './view-models.ts';
import { say, type Say } from './say.ts';

export const isHost = (eyes: Eyes): boolean => eyes.seat >= 0 && eyes.seat === eyes.session.case.tables.host;

export function hostVerbs(eyes: Eyes): readonly VerbView[] {
  const { case: c, state } = eyes.session;
  const text = leading(state);
  const spent = state.actions <= 0 ? say('refusal.no-actions') : null;
  const by = c.seatIds[eyes.seat] ?? '';
  const statement: Command = { type: 'floor.take', by, clause: c.clauseIds[0] ?? '', level: 0, tone: 'measured' };
  const floor = refused(eyes.session, statement);
  const broke = (state.capital[eyes.seat] ?? 0) < 1 ? say('refusal.no-capital', { price: 1 }) : null;
  const consent = consentChoices(eyes);
  const why: Readonly<Record<'read' | 'lobby' | 'amend' | 'floor' | 'consent', Say | null>> = {
    read: null,
    lobby: spent,
    amend: (text ? null : say('verb.no-text')) ?? spent ?? broke,
    floor: floor ? refusalSay(floor) : null,
    consent: consent.some((one) => one.refused === null) ? null : (consent[0]?.refused ?? null),
  };
  const primary = why.lobby === null ? 'lobby' : null;
  return (['read', 'lobby', 'amend', 'floor', 'consent'] as const).map((verb) => ({ verb, available: why[verb] === null, why: why[verb], primary: verb === primary }));
}

/** A warning, and the request to leave; the second is asked about once more before it is made. */
export function consentChoices(eyes: Eyes): readonly ChoiceView[] {
  const { case: c, state } = eyes.session;
  const by = c.seatIds[eyes.seat] ?? '';
  const leave = choice(eyes, 'leave', 'door-open', say('host-choice.leave'), say('host-choice.leave.effect'), { type: 'consent.withdraw', by });
  return [choice(eyes, 'warn', 'warning-diamond', say('host-choice.warn'), say('host-choice.warn.effect'), { type: 'consent.warn', by }), { ...leave, refused: leave.refused?.key === 'refusal.too-early' ? say('host-choice.too-early', { from: Math.min(WARNING.leaveFrom, state.rounds) }) : leave.refused, opens: 'leave' }];
}
