/** The controls of one who watches: play and pause, a step, the pace, and the end. */
import { Button } from '../kit/button.tsx';
import { useT } from '../kit/words-context.tsx';

export type ObserverPace = 'slow' | 'normal' | 'fast' | 'instant';

export interface ObserverBarProps {
  readonly playing: boolean;
  readonly pace: ObserverPace;
  readonly over: boolean;
  readonly onToggle: () => void;
  readonly onStep: () => void;
  readonly onPace: (pace: ObserverPace) => void;
  readonly onRecord: () => void;
}

export function ObserverBar({ playing, pace, over, onToggle, onStep, onPace, onRecord }: ObserverBarProps) {
  const t = useT();
  return (
    <nav class="observer" id="actions" aria-label={t('ui.observe.label')}>
      <span class="action-verbs">
        {over ? (
          <Button kind="brass" icon="scroll" onPress={onRecord}>
            {t('ui.observe.record')}
          </Button>
        ) : (
          <>
            <Button kind="brass" icon={playing ? 'pause' : 'play'} onPress={onToggle}>
              {t(playing ? 'ui.observe.pause' : 'ui.observe.play')}
            </Button>
            <Button kind="quiet" icon="skip-forward" onPress={onStep}>
              {t('ui.observe.step')}
            </Button>
          </>
        )}
      </span>
      {!over && (
        <fieldset class="observer-paces">
          <legend class="sr-only">{t('ui.observe.pace')}</legend>
          {(['slow', 'normal', 'fast', 'instant'] as const).map((p) => (
            <Button key={p} kind="quiet" selected={p === pace} aria-pressed={p === pace} onPress={() => { onPace(p); }}>
              {t(`ui.observe.${p}`)}
            </Button>
          ))}
        </fieldset>
      )}
    </nav>
  );
}
