/** The window as the layout sees it: size, mode, scale; and the root attributes that styles read. */
import { useEffect, useState } from 'preact/hooks';
import { layoutMode, stageScale, type LayoutMode } from '../layout/stage-plan.ts';
import type { Settings } from '../ui/dialogs/settings.ts';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly mode: LayoutMode;
  readonly scale: number;
}

/** Text follows the stage down to this scale and no further. */
const LEAST_TEXT = 0.9;

function read(): Viewport {
  const width = document.documentElement.clientWidth;
  const height = window.innerHeight;
  return { width, height, mode: layoutMode(width, height), scale: stageScale(width, height) };
}

export function useViewport(): Viewport {
  const [viewport, set] = useState(read);
  useEffect(() => {
    const change = (): void => {
      set((was) => {
        const now = read();
        return now.width === was.width && now.height === was.height ? was : now;
      });
    };
    window.addEventListener('resize', change);
    return () => { window.removeEventListener('resize', change); };
  }, []);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset['layout'] = viewport.mode;
    root.style.fontSize = viewport.mode === 'wide' ? `${100 * Math.max(LEAST_TEXT, viewport.scale)}%` : '';
  }, [viewport]);
  return viewport;
}

export interface Look {
  readonly theme: 'evening' | 'morning';
  readonly reducedMotion: boolean;
}

const media = (query: string): boolean => window.matchMedia(query).matches;

/** Theme and motion in force: the setting, or what the system asks for. */
export function useLook(settings: Settings): Look {
  const [system, set] = useState({ light: media('(prefers-color-scheme: light)'), still: media('(prefers-reduced-motion: reduce)') });
  useEffect(() => {
    const lists = [window.matchMedia('(prefers-color-scheme: light)'), window.matchMedia('(prefers-reduced-motion: reduce)')];
    const change = (): void => { set({ light: media('(prefers-color-scheme: light)'), still: media('(prefers-reduced-motion: reduce)') }); };
    for (const list of lists) list.addEventListener('change', change);
    return () => { for (const list of lists) list.removeEventListener('change', change); };
  }, []);
  const theme = settings.theme === 'auto' ? (system.light ? 'morning' : 'evening') : settings.theme;
  const reducedMotion = settings.motion === 'auto' ? system.still : settings.motion === 'reduced';
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['motion'] = reducedMotion ? 'reduced' : 'full';
  }, [theme, reducedMotion]);
  return { theme, reducedMotion };
}
