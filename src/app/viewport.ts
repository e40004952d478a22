/** The window as the layout sees it: size, mode, scale; and the root attributes that styles read. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { layoutMode, stageScale, type LayoutMode } from '../layout/stage-plan.ts';
import type { Settings } from '../ui/dialogs/settings.ts';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly mode: LayoutMode;
  readonly scale: number;
  /** How much larger than usual the reader has set letters in the browser; 1 or more. */
  readonly letters: number;
  /** The width, reckoned in letters: what is left of it when they are larger. */
  readonly room: number;
}

/** Text follows the stage down to this scale and no further. */
const LEAST_TEXT = 0.9;

/** The room for larger letters shrinks as if the window did. */
function letterSize(): number {
  const probe = document.createElement('span');
  probe.style.cssText = 'position:absolute;font-size:medium';
  document.body.append(probe);
  const size = parseFloat(getComputedStyle(probe).fontSize) / 16;
  probe.remove();
  return Number.isFinite(size) && size > 1 ? size : 1;
}

function read(): Viewport {
  const width = document.documentElement.clientWidth;
  const height = window.innerHeight;
  const letters = letterSize();
  return { width, height, mode: layoutMode(width / letters, height / letters), scale: stageScale(width, height), letters, room: width / letters };
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
  // Before the frame is drawn: what is measured in letters and what is measured in px must not part.
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['layout'] = viewport.mode;
    if (viewport.letters > 1) root.dataset['letters'] = 'large';
    else delete root.dataset['letters'];
    root.style.setProperty('--letters', String(viewport.letters));
    root.style.fontSize = viewport.mode === 'wide' ? `${100 * Math.max(LEAST_TEXT, viewport.scale)}%` : '';
  }, [viewport]);
  return viewport;
}

export interface Look {
  readonly theme: 'evening' | 'morning';
  /** More contrast than usual: plain wood, strong edges. */
  readonly contrast: boolean;
  readonly reducedMotion: boolean;
}

const ASKED = { light: '(prefers-color-scheme: light)', contrast: '(prefers-contrast: more)', still: '(prefers-reduced-motion: reduce)' };
const media = (query: string): boolean => window.matchMedia(query).matches;
const asked = () => ({ light: media(ASKED.light), contrast: media(ASKED.contrast), still: media(ASKED.still) });

/** Theme, contrast and motion in force: the setting, or what the system asks for. */
export function useLook(settings: Settings): Look {
  const [system, set] = useState(asked);
  useEffect(() => {
    const lists = Object.values(ASKED).map((query) => window.matchMedia(query));
    const change = (): void => { set(asked()); };
    for (const list of lists) list.addEventListener('change', change);
    return () => { for (const list of lists) list.removeEventListener('change', change); };
  }, []);
  const theme = settings.theme === 'auto' ? (system.light ? 'morning' : 'evening') : settings.theme;
  const contrast = settings.contrast === 'auto' ? system.contrast : settings.contrast === 'more';
  const reducedMotion = settings.motion === 'auto' ? system.still : settings.motion === 'reduced';
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    dataset['contrast'] = contrast ? 'more' : 'normal';
    dataset['motion'] = reducedMotion ? 'reduced' : 'full';
  }, [theme, contrast, reducedMotion]);
  return { theme, contrast, reducedMotion };
}
