/** What had the focus can go with its screen: then the heading of the next one takes it, so that keys and screen readers are never left nowhere. */
import { useEffect } from 'preact/hooks';

const gone = (one: HTMLElement): boolean => !one.isConnected || !one.checkVisibility();

/** Watches the page for a focus that went with what had it; screens that place it themselves have done so before this looks. */
export function useFocusKept(): void {
  useEffect(() => {
    let last: HTMLElement | null = null;
    const note = (event: FocusEvent): void => { if (event.target instanceof HTMLElement) last = event.target; };
    const look = (): void => {
      if (!last || (document.activeElement !== null && document.activeElement !== document.body) || !gone(last)) return;
      const heading = document.querySelector<HTMLElement>('dialog[open] h2, main h1');
      if (!heading) return;
      if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    };
    // Not at once: between two controls the focus is nowhere for a moment.
    let soon = 0;
    const watch = new MutationObserver(() => {
      window.clearTimeout(soon);
      soon = window.setTimeout(look);
    });
    document.addEventListener('focusin', note);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      window.clearTimeout(soon);
      watch.disconnect();
    };
  }, []);
}
