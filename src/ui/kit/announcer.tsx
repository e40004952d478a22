/** What changed, said once and briefly to a screen reader: one live region for the whole page, there before anything is said in it. */
import { createContext, type ComponentChildren } from 'preact';
import { useCallback, useContext, useEffect, useRef } from 'preact/hooks';

/** Said and left behind: who reads the page line by line does not find old news at its end. */
const KEPT_MS = 6000;

/** As much as is heard in one breath; what follows stands on the screen. */
const BREATH = 200;

/** Whole sentences up to a length; a first sentence that is longer is said up to a word and goes on with dots. */
export function brief(text: string, most = BREATH): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = Math.max(...['. ', '? ', '! ', '.” ', '?” '].map((mark) => cut.lastIndexOf(mark) + (cut.includes(mark) ? mark.length - 1 : 0)));
  return end > most / 3 ? `${cut.slice(0, end)} …` : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

const AnnounceContext = createContext<(text: string) => void>(() => undefined);

/** A function that says a sentence. */
export const useAnnounce = (): ((text: string) => void) => useContext(AnnounceContext);

/** Says a text when it becomes another; null and the empty text are silence. `about`: says it anew only when that changes. */
export function useAnnouncement(text: string | null, about: string | null = text): void {
  const announce = useAnnounce();
  useEffect(() => { if (text !== null && text !== '') announce(text); }, [about]);
}

export function Announcer({ children }: { readonly children: ComponentChildren }) {
  const region = useRef<HTMLDivElement>(null);
  const announce = useCallback((text: string) => {
    const line = document.createElement('p');
    line.textContent = brief(text);
    region.current?.append(line);
    window.setTimeout(() => { line.remove(); }, KEPT_MS);
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div class="sr-only" role="log" aria-live="polite" aria-relevant="additions" ref={region} />
    </AnnounceContext.Provider>
  );
}
