/** Sounds in words, for whoever does not hear them: "[gavel]". Seen only: what they tell a screen reader says in its own words. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Heard as HeardSound } from '../../views/heard-view.ts';
import { useT } from './words-context.tsx';
import './heard.css';

/** Whether the player wants sounds described. */
export const DescribeSounds = createContext(true);

export function Heard({ sounds }: { readonly sounds: readonly HeardSound[] }) {
  const t = useT();
  const wanted = useContext(DescribeSounds);
  if (!wanted || sounds.length === 0) return null;
  return (
    <span class="heard" aria-hidden="true">
      {sounds.map((one) => t('ui.heard', { sound: t(`ui.heard.${one}`) })).join(' ')}
    </span>
  );
}
