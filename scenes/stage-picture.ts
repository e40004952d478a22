/** What the canvas is told to draw: one of three rooms, as plain data. */
import type { SeatId } from '../src/domain/vocabulary.ts';
import type { Seating, Shoulders } from '../src/layout/stage-plan.ts';

export type StagePicture = ChamberPicture | TalkPicture | VotePicture;

export interface ChamberPicture {
  readonly kind: 'chamber';
  readonly seating: Seating;
  readonly speaking: SeatId | null;
  /** The seat whose card is open: the others step back. */
  readonly chosen: SeatId | null;
  /** Seats whose chair is empty: the host State during closed consultations. */
  readonly away: readonly SeatId[];
  /** Seen from the corridor: whoever is chosen or speaks stands in the door, nobody else is seen. */
  readonly corridor: boolean;
  /** Something stirred the room, and nobody has the floor: heads turn to their neighbours. */
  readonly murmur: boolean;
  /** Whether the lamps may breathe while nothing else moves. */
  readonly breathing: boolean;
}

export interface TalkPicture {
  readonly kind: 'talk';
  readonly seat: SeatId;
  readonly shoulders: Shoulders;
}

export interface VotePicture {
  readonly kind: 'vote';
  /** In the order in which hands are counted. */
  readonly members: readonly SeatId[];
  /** Hands raised so far. */
  readonly hands: Readonly<Record<SeatId, 'for' | 'against' | 'abstain'>>;
  /** Votes seen so far: a figure keeps the colour of its vote when the hand is down again. Left out: whatever hand it raised last. */
  readonly votes?: Readonly<Record<SeatId, 'for' | 'against' | 'abstain'>>;
  /** Members under a beam of light: a veto. */
  readonly lit: readonly SeatId[];
  /** The light widens over the whole row. */
  readonly adopted: boolean;
  readonly dim: boolean;
}

export interface StageLook {
  readonly theme: 'evening' | 'morning';
  readonly reducedMotion: boolean;
  /** More contrast asked for: no grain, plain edges. */
  readonly contrast?: boolean;
}
