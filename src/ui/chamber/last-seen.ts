/** What the player last saw in the chamber, so that what has changed since can be seen to change: a token turns, the paper slides in. */
import type { SeatId } from '../../domain/vocabulary.ts';
import type { ChamberView, Token } from '../../views/view-models.ts';

export interface LastSeen {
  /** Symbol of the draft on the table; null where none lay there. */
  readonly symbol: string | null;
  readonly tokens: ReadonlyMap<SeatId, string>;
}

export const tokenFace = (token: Token): string => `${token.vote}.${String(token.firm)}`;

export function lookAt({ seats, draft }: ChamberView): LastSeen {
  return { symbol: draft?.symbol ?? null, tokens: new Map(seats.flatMap((seat) => (seat.token ? [[seat.id, tokenFace(seat.token)] as const] : []))) };
}
