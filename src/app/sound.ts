/** The sound port for the page: opened at the first press, following the settings; and what a step of the log sounds like. */
import { useEffect, useMemo } from 'preact/hooks';
import { openSound, type Sound } from '../audio/sound.ts';
import type { Settings } from '../ui/dialogs/settings.ts';
import type { HeardView } from '../views/heard-view.ts';

/** Milliseconds between an act and the tokens it moves: one is heard after the other, as one is seen after the other. */
const THEN_MS = 320;

export function useSound(settings: Settings): Sound {
  const sound = useMemo(() => openSound('./'), []);
  useEffect(() => { sound.set({ on: settings.sound, ...settings.volumes }); }, [settings.sound, settings.volumes]);
  useEffect(() => {
    const unlock = (): void => { sound.unlock(); };
    window.addEventListener('pointerdown', unlock);
    window.addEventListener('keydown', unlock);
    return () => {
      window.removeEventListener('pointerdown', unlock);
      window.removeEventListener('keydown', unlock);
    };
  }, []);
  return sound;
}

/** Plays a step: the act, then what it moved; the room above both. @returns how to call off what has not been heard yet */
export function sounds(sound: Sound, { act, moved, murmur }: HeardView): () => void {
  if (act) sound.cue(act);
  if (murmur) sound.cue('murmur');
  if (!moved) return () => undefined;
  if (!act) {
    sound.cue(moved);
    return () => undefined;
  }
  const then = setTimeout(() => { sound.cue(moved); }, THEN_MS);
  return () => { clearTimeout(then); };
}
