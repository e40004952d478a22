/** Keys of the debate (DESIGN.md 15). Single letters rest while a field has the focus, behind a dialog, and when switched off. */
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface Shortcuts {
  /** Lower-case letter, or a named key, to what it does. */
  readonly keys: Readonly<Record<string, () => void>>;
  readonly letters: boolean;
}

const inField = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName) || (target instanceof HTMLInputElement && !['radio', 'checkbox', 'range', 'button'].includes(target.type)));

/** Listens from the moment the screen is drawn, so that a key pressed at once is not lost on a slow machine. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { keys, letters } = latest.current;
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || inField(event.target)) return;
      const top = document.querySelector('dialog[open]');
      if (/^[1-9]$/.test(event.key)) {
        // A number selects the choice; Enter then says it.
        const choice = (top ?? document).querySelector<HTMLElement>(`[data-choice="${event.key}"]`);
        if (choice) {
          event.preventDefault();
          choice.focus();
        }
        return;
      }
      if (top) return;
      const letter = event.key.length === 1 && event.key !== ' ' ? event.key.toLowerCase() : event.key;
      if (letter.length === 1 && letter !== ' ' && letter !== '?' && !letters) return;
      if (event.key === ' ' && event.target instanceof HTMLElement && event.target.closest('button, a, summary, input, select, [role="tab"]')) return;
      const act = keys[letter];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => { window.removeEventListener('keydown', press); };
  }, []);
}
