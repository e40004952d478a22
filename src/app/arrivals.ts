/** How much of what a debate waits for has come: its code, its file, what that leans on. Real parts, each counted when it is there. */
import { useEffect, useState } from 'preact/hooks';

export type Part = 'code' | 'file' | 'leans' | 'read';
/** Shares of the whole; the code is the largest. */
const SHARE: Readonly<Record<Part, number>> = { code: 0.5, file: 0.3, leans: 0.1, read: 0.1 };

const come = new Map<Part, number>();
const listeners = new Set<() => void>();

/** @param share 0..1 of the part that has come */
export function arrived(part: Part, share = 1): void {
  come.set(part, share);
  for (const listener of listeners) listener();
}

/** Another file is waited for; the code stays where it is. */
export function awaitFile(): void {
  for (const part of ['file', 'leans', 'read'] as const) come.delete(part);
  for (const listener of listeners) listener();
}

const sum = (): number => [...come].reduce((all, [part, share]) => all + SHARE[part] * share, 0);

/** 0..1, drawn anew whenever more has come. */
export function useArrivals(): number {
  const [share, set] = useState(sum);
  useEffect(() => {
    const listen = (): void => { set(sum()); };
    listen();
    listeners.add(listen);
    return () => { listeners.delete(listen); };
  }, []);
  return share;
}
