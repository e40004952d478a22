/** Which moments of teaching have been told, kept in the browser; and the one that is due now, at most one in a half-day. */
import { useState } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import { MOMENTS, momentsOf, type Moment, type TeachingView } from '../views/teaching-view.ts';
import { keep, recall } from './storage.ts';

/** Told of a stance that passes: in the record it is past. */
const PASSING: ReadonlySet<Moment> = new Set(['terms']);
const KEY = 'sixteenth-seat.taught';

function load(): readonly Moment[] {
  try {
    const found: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(found) ? MOMENTS.filter((moment) => found.includes(moment)) : [];
  } catch {
    return [];
  }
}

export interface Teaching {
  readonly card: TeachingView | null;
  readonly done: readonly Moment[];
  /** Told, and not to be told again. */
  readonly tell: (moment: Moment) => void;
}

/** @param over in the record nothing is interrupted any more, and what is left is told one after the other */
export function useTeaching(session: Session, on: boolean, over: boolean): Teaching {
  const [done, setDone] = useState(load);
  const [quiet, setQuiet] = useState<number | null>(null);
  const due = on ? momentsOf(session).find(({ moment }) => !done.includes(moment) && !(over && PASSING.has(moment))) : undefined;
  return {
    card: due && (over || quiet !== session.state.round) ? due : null,
    done,
    tell: (moment) => {
      const next = [...done, moment];
      setDone(next);
      setQuiet(session.state.round);
      keep(KEY, JSON.stringify(next));
    },
  };
}
