/** One icon, always decorative: the word beside it, or the name of its button, says what it means. */
import { useEffect, useState } from 'preact/hooks';
import { FIRST_ICONS } from './icons-first.ts';
import type { ICONS } from './icons.ts';
import './icon.css';

export type IconName = keyof typeof FIRST_ICONS | keyof typeof ICONS;

let paths: Readonly<Record<string, string>> = FIRST_ICONS;
let rest: Promise<void> | null = null;

/** Fetches the icons that the title does without; screens after it call this early so that nothing pops in. */
export function loadIcons(): Promise<void> {
  rest ??= import('./icons.ts').then(({ ICONS }) => {
    paths = { ...FIRST_ICONS, ...ICONS };
  });
  return rest;
}

/** @param props.name a Phosphor name; view models give it as a plain string @param props.size in rem */
export function Icon({ name, size = 1.4, class: extra }: { readonly name: IconName | (string & {}); readonly size?: number | undefined; readonly class?: string | undefined }) {
  const path = paths[name];
  const [, redraw] = useState(0);
  useEffect(() => {
    if (path !== undefined) return;
    let here = true;
    void loadIcons().then(() => {
      if (here) redraw(1);
    });
    return () => {
      here = false;
    };
  }, [path]);
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} viewBox="0 0 256 256" style={{ width: `${size}rem`, height: `${size}rem` }} aria-hidden="true" focusable="false">
      {path !== undefined && <path d={path} />}
    </svg>
  );
}
