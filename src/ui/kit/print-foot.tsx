/** Stands at the foot of every printed page and is not seen on the screen. */
import { useEffect } from 'preact/hooks';
import { useT } from './words-context.tsx';

export function PrintFoot() {
  const t = useT();
  // On a page that is scrolled down, what is fixed is printed on none of the pages: it is printed from its top.
  useEffect(() => {
    let was = 0;
    const up = (): void => {
      was = window.scrollY;
      window.scrollTo({ top: 0, behavior: 'instant' });
    };
    const back = (): void => { window.scrollTo({ top: was, behavior: 'instant' }); };
    window.addEventListener('beforeprint', up);
    window.addEventListener('afterprint', back);
    return () => {
      window.removeEventListener('beforeprint', up);
      window.removeEventListener('afterprint', back);
    };
  }, []);
  return <p class="print-foot">{t('ui.draft.not-official')}</p>;
}
