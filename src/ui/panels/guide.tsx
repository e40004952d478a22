/** Three prompts for a first debate, one at a time; each can be skipped, all can be. */
import { useAnnouncement } from '../kit/announcer.tsx';
import { Button } from '../kit/button.tsx';
import { useT } from '../kit/words-context.tsx';

export const GUIDE_STEPS = 3;

export function Guide({ step, moves, onNext, onSkip }: { readonly step: number; /** Moves of the player's seat in a half-day. */ readonly moves: number; readonly onNext: () => void; readonly onSkip: () => void }) {
  const t = useT();
  useAnnouncement(t(`ui.guide.${step}`, { moves }));
  return (
    <section class="guide" aria-label={t('ui.guide.label')}>
      <span class="guide-step">{t('ui.guide.step', { step, of: GUIDE_STEPS })}</span>
      <p>{t(`ui.guide.${step}`, { moves })}</p>
      <span class="guide-actions">
        <Button kind="quiet" onPress={onNext}>
          {step < GUIDE_STEPS ? t('ui.guide.next') : t('ui.guide.done')}
        </Button>
        {step < GUIDE_STEPS && (
          <Button kind="quiet" onPress={onSkip}>
            {t('ui.guide.skip')}
          </Button>
        )}
      </span>
    </section>
  );
}
