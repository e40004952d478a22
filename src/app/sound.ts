/** The sound port for the page: opened at the first press, following the settings. */
import { useEffect, useMemo } from 'preact/hooks';
import { openSound, type Sound } from '../audio/sound.ts';
import type { Settings } from '../ui/dialogs/settings.ts';

let port: Sound | null = null;

export function useSound(settings: Settings): Sound {
  const sound = useMemo(() => (port ??= openSound('./')), []);
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
