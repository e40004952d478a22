/** From chart states to what a token or a column of the tri-glyph shows. */
import type { Rung } from '../domain/vocabulary.ts';
import type { Case } from '../session/case.ts';
import type { Session } from '../session/session.ts';
import type { TextState } from '../session/state.ts';
import type { GlyphStep, Token } from './view-models.ts';
import { say, type Say } from './say.ts';

const UNKNOWN: Token = { vote: 'undecided', firm: false };
const BY_RUNG: Readonly<Record<Exclude<Rung, 'blocked'>, Token>> = {
  opposed: { vote: 'against', firm: false },
  sceptical: { vote: 'abstain', firm: false },
  open: UNKNOWN,
  leaning: { vote: 'for', firm: false },
  committed: { vote: 'for', firm: true },
};

/** A member's token on a text: its vote once cast, else where it stands. */
export function tokenOf(c: Case, text: TextState, seat: number): Token {
  const { ladder } = c.charts;
  const state = text.ladders[seat] ?? ladder.initial;
  const cast = text.ballots[seat];
  if (text.decision && cast && cast !== 'absent') return { vote: cast, firm: true };
  if (!ladder.isSet(state)) return UNKNOWN;
  const rung = ladder.rung(state);
  if (rung === 'blocked') return { vote: ladder.blockKind(state) === 'veto' || ladder.name(state).includes('hardAgainst') ? 'against' : 'abstain', firm: true };
  if (ladder.capped(state) && rung === 'open') return { vote: 'abstain', firm: true };
  return BY_RUNG[rung];
}

export const sameToken = (a: Token, b: Token): boolean => a.vote === b.vote && a.firm === b.firm;
export const saysToken = (token: Token): Say => say(`token.${token.vote}.${token.firm ? 'firm' : 'leaning'}`);

const STEPS: Readonly<Record<Exclude<Rung, 'blocked'>, GlyphStep>> = { opposed: -2, sceptical: -1, open: 0, leaning: 1, committed: 2 };

/** View of one option by one seat. */
export function glyphStep(c: Case, position: number, region: number): GlyphStep {
  const ladder = c.charts.position.region(region);
  if (!ladder.isSet(position)) return null;
  const rung = ladder.rung(position);
  return rung === 'blocked' ? -2 : STEPS[rung];
}

/** Number of votes in favour and permanent members against, as the tokens stand. */
export function count(c: Case, tokens: readonly Token[]): { readonly inFavour: number; readonly vetoes: readonly string[] } {
  return {
    inFavour: tokens.filter((t) => t.vote === 'for').length,
    vetoes: c.seatIds.filter((_, i) => c.tables.permanent[i] === true && tokens[i]?.vote === 'against'),
  };
}

/** Where a member stands, and for a person's seat what that person has said: its pledge, or its own draft. Nothing else tells how a person will vote but the advice of its experts. */
export function stanceOf({ case: c, state }: Session, text: TextState, seat: number): Token {
  const found = tokenOf(c, text, seat);
  if (!((state.humans >> seat) & 1) || text.decision) return found;
  const pledge = state.pledges.find((p) => p.by === seat && p.text === text.id);
  return pledge ? { vote: pledge.vote, firm: true } : text.sponsor === seat ? { vote: 'for', firm: true } : found;
}

/** Whether what a seat shows is only the advice that its player gets: nothing has been pledged, and it is not the seat's own draft. */
export const isAdvice = ({ state }: Session, text: TextState, seat: number): boolean => ((state.humans >> seat) & 1) === 1 && text.decision === null && text.sponsor !== seat && !state.pledges.some((p) => p.by === seat && p.text === text.id);

export const tokensOf = (session: Session, text: TextState): readonly Token[] => Array.from({ length: session.case.tables.members }, (_, i) => stanceOf(session, text, i));
