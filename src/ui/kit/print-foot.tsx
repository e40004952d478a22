/** Stands at the foot of every printed page and is not seen on the screen. */
import { useT } from './words-context.tsx';

export function PrintFoot() {
  const t = useT();
  return <p class="print-foot">{t('ui.draft.not-official')}</p>;
}
