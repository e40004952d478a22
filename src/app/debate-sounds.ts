/** What a debate sounds like: the room and how it makes way, each caption once, the opening, the close, the motif of the record. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sound } from '../audio/sound.ts';
import type { LogEntry } from '../session/session.ts';
import { heardIn } from '../views/heard-view.ts';
import type { CaptionView } from '../views/view-models.ts';
import { sounds } from './sound.ts';

export interface DebateSounds {
  /** The debate has just been opened: the gavel is to be described. */
  readonly opening: boolean;
  /** A move made away from the chamber: heard at once, and not again when its caption is read. */
  readonly hear: (entry: LogEntry) => void;
}

/** @param caption what stands under the table now; null away from the chamber @param opens whether the player is there when the debate opens */
export function useDebateSounds(sound: Sound, showing: string, caption: CaptionView | null, opens: boolean): DebateSounds {
  // Where the first caption is the opening itself, its gavel is that one.
  const [opening, setOpening] = useState(opens && caption?.heard.act !== 'gavel');
  const recorded = showing === 'result' || showing === 'resolution';
  const speaking = showing === 'talk' || (caption !== null && caption.seat !== null);
  // The voices in the headset come nearer while somebody speaks.
  useEffect(() => { sound.room(!recorded, showing === 'vote' ? 'vote' : speaking ? 'speech' : 'none'); }, [recorded, showing, speaking]);
  useEffect(() => {
    if (opening) sound.cue('gavel');
    return () => {
      sound.room(false);
      sound.still();
    };
  }, []);

  const heard = useRef(new Set<number>());
  const read = useRef<CaptionView | null>(null);
  useEffect(() => {
    if (read.current && caption !== read.current) setOpening(false);
    if (!caption) return undefined;
    read.current = caption;
    if (heard.current.has(caption.step)) return undefined;
    heard.current.add(caption.step);
    return sounds(sound, caption.heard);
  }, [caption]);

  const before = useRef(showing);
  useEffect(() => {
    const from = before.current;
    before.current = showing;
    if (showing !== 'result' || from === 'result' || from === 'resolution' || from === 'draft') return;
    // The gavel has closed a debate that ended with a vote.
    if (from === 'chamber') sound.cue('gavel');
    sound.cue('motif');
  }, [showing]);

  return {
    opening,
    hear: (entry) => {
      heard.current.add(entry.step);
      sounds(sound, heardIn(entry));
    },
  };
}
