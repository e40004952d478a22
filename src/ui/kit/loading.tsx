/** Waiting, with real progress: the mark fills dot by dot. Said only when the wait is felt. */
import { useEffect } from 'preact/hooks';
import { useAnnounce } from './announcer.tsx';
import { Mark } from './mark.tsx';
import { useT } from './words-context.tsx';
import './loading.css';

const SEATS = 15;
/** A shorter wait is no news, in ms. */
const FELT = 700;

/** @param props.progress 0..1, or null when it is not known */
export function Loading({ progress = null }: { readonly progress?: number | null | undefined }) {
  const t = useT();
  const announce = useAnnounce();
  useEffect(() => {
    const timer = window.setTimeout(() => { announce(`${t('ui.kit.loading.title')}.`); }, FELT);
    return () => { window.clearTimeout(timer); };
  }, []);
  const seated = progress === null ? null : Math.round(Math.min(1, Math.max(0, progress)) * SEATS);
  return (
    <div class="loading" role="progressbar" aria-label={t('ui.kit.loading.title')} {...(seated === null ? {} : { 'aria-valuemin': 0, 'aria-valuemax': SEATS, 'aria-valuenow': seated, 'aria-valuetext': t('ui.kit.loading.seated', { seated }) })}>
      <Mark size={2.5} filled={seated ?? SEATS} />
      <div>
        <p class="loading-title">{t('ui.kit.loading.title')}</p>
        {seated !== null && <p class="muted tabular">{t('ui.kit.loading.seated', { seated })}</p>}
      </div>
    </div>
  );
}
