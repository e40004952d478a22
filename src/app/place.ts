/** Where in a debate the player is: the room, or one of the rooms that open from it. */
import type { ClauseId, Level, SeatId, TextId } from '../domain/vocabulary.ts';

/** A wording of one paragraph. */
export interface Wording {
  readonly clause: ClauseId;
  readonly level: Level;
}

export type Place =
  | { readonly at: 'chamber' }
  | { readonly at: 'talk'; readonly seat: SeatId; readonly start: 'choices' | 'trade'; readonly asking?: Wording | null }
  | { readonly at: 'draft'; readonly text: TextId; readonly clause: string | null; readonly hinting?: boolean; readonly dividing?: boolean }
  | { readonly at: 'explanations'; readonly text: TextId }
  | { readonly at: 'resolution' }
  | { readonly at: 'result' };
