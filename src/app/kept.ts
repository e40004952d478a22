/** A debate that has come to its end is kept in the library: by itself among the last few, for good where the player wishes. */
import { useEffect, useState } from 'preact/hooks';
import type { Replay } from '../replay/replay-file.ts';
import { replayOf } from '../replay/record.ts';
import type { Session } from '../session/session.ts';
import { useT } from '../ui/kit/words-context.tsx';
import { nameOf } from '../views/case-words.ts';
import type { Say } from '../views/say.ts';

export interface Kept {
  /** The finished debate as a file; null until it is over. */
  readonly replay: Replay | null;
  /** Its id in the library; null where it is not kept. */
  readonly id: string | null;
  /** Kept among the last few: an older one makes room for a newer. */
  readonly auto: boolean;
  /** Why it will be gone when the page is closed. */
  readonly fault: Say | null;
  readonly keep: () => void;
}

/** Longest name that a file may have. */
const LONGEST = 120;

/** @param over whether the debate has ended */
export function useKept(session: Session, over: boolean): Kept {
  const t = useT();
  const [replay, setReplay] = useState<Replay | null>(null);
  const [put, setPut] = useState<Pick<Kept, 'id' | 'auto' | 'fault'>>({ id: null, auto: true, fault: null });
  const store = async (debate: Replay, auto: boolean): Promise<void> => {
    const { library } = await import('./library.ts');
    const { entry, fault } = await library.put(debate, { auto });
    setPut({ id: entry.id, auto: entry.auto, fault });
  };
  useEffect(() => {
    if (!over || replay) return;
    const { case: c, player } = session;
    const title = player ? t('library.default-title', { title: c.scenario.title, seat: nameOf(c, player.seat) }) : c.scenario.title;
    const debate = replayOf(session, { title: title.slice(0, LONGEST) });
    setReplay(debate);
    // What was only watched comes again from its seed: it is kept by wish alone.
    if (player) void store(debate, true);
  }, [over]);
  return { ...put, replay, keep: () => { if (replay) void store(replay, false); } };
}
