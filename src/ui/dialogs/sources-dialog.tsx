/** Sources of the case, what is our estimate, whose flags, fonts and icons are used, and who has nothing to do with it. */
import type { Say } from '../../views/say.ts';
import { Dialog } from '../kit/dialog.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './sources-dialog.css';

const CREDITS = ['flags', 'serif', 'sans', 'icons'] as const;

export interface SourcesDialogProps {
  readonly sources: readonly { readonly label: Say; readonly url: string | null }[];
  readonly onClose: () => void;
}

export function SourcesDialog({ sources, onClose }: SourcesDialogProps) {
  const t = useT();
  const words = useWords();
  return (
    <Dialog title={t('ui.sources.title')} onClose={onClose} size="page" paper>
      <div class="sources">
        <p class="sources-lead">{t('ui.not-affiliated')}</p>
        <p>{t('ui.sources.might-have-been')}</p>
        <h3>{t('ui.sources.case')}</h3>
        <ol class="sources-list">
          {sources.map(({ label, url }, i) => (
            <li key={i}>
              {url === null ? (
                words.say(label)
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {words.say(label)}
                  <span class="sr-only">{t('ui.kit.source.new-window')}</span>
                </a>
              )}
            </li>
          ))}
        </ol>
        <h3>{t('ui.sources.estimates')}</h3>
        <p>{t('ui.sources.estimates.text')}</p>
        <h3>{t('ui.sources.credits')}</h3>
        <ul class="sources-credits">
          {CREDITS.map((credit) => (
            <li key={credit}>{t(`ui.sources.credits.${credit}`)}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
