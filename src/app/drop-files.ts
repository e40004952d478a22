/** Files dragged over the page: whether any are, and which were let go. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** @param on whether this screen takes files @returns true while files are held over the page */
export function useFileDrop(on: boolean, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    if (!on) return undefined;
    // Each element that is entered and left on the way tells of it: only the outermost count.
    let depth = 0;
    const carries = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const move = (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      if (event.type !== 'dragenter') return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carries(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carries(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    const listeners = [['dragenter', move], ['dragover', move], ['dragleave', leave], ['drop', drop]] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      setOver(false);
    };
  }, [on]);
  return over;
}
