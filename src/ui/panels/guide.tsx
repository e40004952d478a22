/** The prompts of a first debate, one at a time; each can be skipped, all can be. */
import type { GuideView } from '../../views/guide-view.ts';
import { useAnnouncement } from '../kit/announcer.tsx';
import { Button } from '../kit/button.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export function Guide({ view, onNext, onSkip }: { readonly view: GuideView; readonly onNext: () => void; readonly onSkip: () => void }) {
  const t = useT();
  const words = useWords();
  const last = view.at === view.of;
  useAnnouncement(words.say(view.text));
  return (
    <section class="guide" aria-label={t('ui.guide.label')}>
      <span class="guide-step">{t('ui.guide.step', { step: view.at, of: view.of })}</span>
      <p>{words.say(view.text)}</p>
      <span class="guide-actions">
        <Button kind="quiet" onPress={onNext}>
          {last ? t('ui.guide.done') : t('ui.guide.next')}
        </Button>
        {!last && (
          <Button kind="quiet" onPress={onSkip}>
            {t('ui.guide.skip')}
          </Button>
        )}
      </span>
    </section>
  );
}
