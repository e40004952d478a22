/** Waiting, with real progress: the mark fills dot by dot. */
import { Mark } from './mark.tsx';
import { useT } from './words-context.tsx';
import './loading.css';

/** @param props.progress 0..1, or null when it is not known */
export function Loading({ progress = null }: { readonly progress?: number | null | undefined }) {
  const t = useT();
  const seated = progress === null ? null : Math.round(Math.min(1, Math.max(0, progress)) * 15);
  return (
    <div class="loading" role="status">
      <Mark size={2.5} filled={seated ?? 15} />
      <div>
        <p class="loading-title">{t('ui.kit.loading.title')}</p>
        {seated !== null && <p class="muted tabular">{t('ui.kit.loading.seated', { seated })}</p>}
      </div>
    </div>
  );
}
