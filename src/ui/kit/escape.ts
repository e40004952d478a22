/** The Escape key as a way back from a whole screen, wherever the focus is. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Calls `back` when Escape is pressed and neither a dialog nor an open note took it.
 * Listens from the moment the screen is drawn: a key pressed at once is not lost on a slow machine.
 */
export function useEscape(back: () => void): void {
  const latest = useRef(back);
  latest.current = back;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, []);
}
