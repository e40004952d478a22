/** The six verbs of a half-day: which are open, why the others are not, and which one is the best explained first. */
import type { Command } from '../session/commands.ts';
import { readingFor, wantsText } from '../session/instructions.ts';
import { refused } from '../session/session.ts';
import { leading } from '../session/state.ts';
import type { Eyes } from './eyes.ts';
import { floorMotions } from './floor-view.ts';
import { hostVerbs, isHost } from './host-verbs.ts';
import { refusalSay } from './price-view.ts';
import { procedureChoices } from './procedure-view.ts';
import type { Verb, VerbView } from './view-models.ts';
import { say, type Say } from './say.ts';

export function verbViews(eyes: Eyes): readonly VerbView[] {
  if (isHost(eyes)) return hostVerbs(eyes);
  const { state, player } = eyes.session;
  const text = leading(state);
  const spent = state.actions <= 0 ? say('refusal.no-actions') : null;
  const noText = text ? null : say('verb.no-text');
  const broke = (price: number): Say | null => ((state.capital[eyes.seat] ?? 0) < price ? say('refusal.no-capital', { price }) : null);
  const floor = refused(eyes.session, anyStatement(eyes));
  const procedure = procedureChoices(eyes);
  const open = procedure.find((p) => p.refused === null);
  const why: Readonly<Record<Exclude<Verb, 'consent'>, Say | null>> = {
    read: null,
    lobby: spent,
    amend: noText ?? spent ?? broke(1),
    trade: noText ?? spent ?? broke(2),
    floor: floor && floorMotions(eyes).every((m) => m.refused !== null) ? refusalSay(floor) : null,
    vote: open ? null : (procedure[0]?.refused ?? say('verb.no-text')),
  };
  const card = player?.card;
  const textWanted = !card || wantsText(card);
  const standsWell = textWanted && text !== null && readingFor(eyes.session, text.levels, text.consent)?.satisfied === true;
  const wish: Exclude<Verb, 'consent'> = !text || !textWanted || standsWell ? (standsWell && open?.id === 'silence' ? 'vote' : 'lobby') : 'amend';
  const primary = why[wish] === null ? wish : why.lobby === null ? 'lobby' : null;
  return (['read', 'lobby', 'amend', 'trade', 'floor', 'vote'] as const).map((verb) => ({ verb, available: why[verb] === null, why: why[verb], primary: verb === primary }));
}

function anyStatement(eyes: Eyes): Command {
  const { case: c } = eyes.session;
  return { type: 'floor.take', by: c.seatIds[eyes.seat] ?? '', clause: c.clauseIds[0] ?? '', level: 0, tone: 'measured' };
}
