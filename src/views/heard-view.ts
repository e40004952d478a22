/** What is heard of one step of the log: the sound of the act itself, that of what it moved, and whether the room murmurs. */
import type { CouncilEvent } from '../session/events.ts';
import type { LogEntry } from '../session/session.ts';
import { turnedBy } from './minutes-view.ts';

/** Sounds that inform, and are therefore described in words as well. */
export type Heard = 'gavel' | 'microphone' | 'murmur' | 'hands' | 'silence';

export interface HeardView {
  readonly act: 'gavel' | 'microphone' | 'page' | 'pencil' | 'slip' | null;
  readonly moved: 'token' | 'token-against' | null;
  readonly murmur: boolean;
}

/** The gavel falls at the opening, at a vote and at the close, never else. */
const GAVEL: ReadonlySet<CouncilEvent['type']> = new Set(['agenda.adopted', 'vote.called', 'vote.held', 'motion.decided', 'debate.closed']);
/** What makes heads turn to their neighbours, and the room murmur. */
const MURMUR: ReadonlySet<CouncilEvent['type']> = new Set(['silence.broken', 'veto.hinted', 'draft.withdrawn', 'pledge.broken', 'bargain.broken', 'host.asked-to-leave', 'event.injected']);
/** Paper, by what is done with it. */
const PAPER: Partial<Readonly<Record<CouncilEvent['type'], 'page' | 'pencil' | 'slip'>>> = {
  'draft.tabled': 'page',
  'draft.in-blue': 'page',
  'amendment.offered': 'pencil',
  'text.changed': 'pencil',
  'brackets.put': 'pencil',
  'brackets.lifted': 'pencil',
  'trade.offered': 'slip',
  'silence.placed': 'slip',
  'draft.withdrawn': 'slip',
};

export function heardIn(entry: LogEntry): HeardView {
  const types = entry.events.map(({ type }) => type);
  const paper = types.map((type) => PAPER[type]).find((one) => one !== undefined);
  // Whoever acts lights a microphone; the President's own words have no light.
  const light = 'by' in entry.command ? 'microphone' : null;
  const moved = turnedBy(entry);
  return {
    act: types.some((type) => GAVEL.has(type)) ? 'gavel' : (paper ?? light),
    moved: moved.length === 0 ? null : moved.every(({ after }) => after.vote === 'against') ? 'token-against' : 'token',
    murmur: types.some((type) => MURMUR.has(type)),
  };
}

/** The part of it that is described: paper and tokens are seen where they lie. */
export const described = ({ act, murmur }: HeardView): readonly Heard[] => [...(act === 'gavel' || act === 'microphone' ? [act] : []), ...(murmur ? (['murmur'] as const) : [])];
