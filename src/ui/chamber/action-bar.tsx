/** The verbs of a half-day, what is left to spend, and the end of the turn. */
import type { ChamberView, Verb, VerbView } from '../../views/view-models.ts';
import { Button } from '../kit/button.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

const LOOK: Readonly<Record<Verb, { icon: string; key: string }>> = {
  read: { icon: 'book-open', key: 'R' },
  lobby: { icon: 'chats-circle', key: 'L' },
  amend: { icon: 'pencil-line', key: 'A' },
  trade: { icon: 'handshake', key: 'T' },
  floor: { icon: 'microphone-stage', key: 'F' },
  vote: { icon: 'gavel', key: 'V' },
  consent: { icon: 'hand-palm', key: 'V' },
};

export interface ActionBarProps {
  readonly view: ChamberView;
  /** Verbs shown now; `onMore` shows the others. */
  readonly verbs: readonly VerbView[];
  readonly onMore: (() => void) | null;
  readonly compact: boolean;
  readonly showKeys: boolean;
  readonly onVerb: (verb: Verb) => void;
  readonly onEnd: () => void;
  /** The half-day is spent: ending it is the one recommended step. */
  readonly endFirst: boolean;
}

export function ActionBar({ view, verbs, onMore, compact, showKeys, onVerb, onEnd, endFirst }: ActionBarProps) {
  const t = useT();
  const words = useWords();
  return (
    <nav class="action-bar" id="actions" tabIndex={-1} aria-label={t('ui.actions.label')}>
      <div class="action-verbs">
        {verbs.map(({ verb, available, why, primary }) => (
          <Button key={verb} kind={primary && !endFirst ? 'brass' : 'quiet'} icon={LOOK[verb].icon} {...(showKeys && !compact ? { shortcut: LOOK[verb].key } : {})} disabledReason={available ? null : why ? words.say(why) : ''} onPress={() => { onVerb(verb); }}>
            {t(`ui.verb.${verb}`)}
          </Button>
        ))}
        {onMore && (
          <Button kind="quiet" icon="dots-three-vertical" onPress={onMore}>
            {t('ui.verb.more')}
          </Button>
        )}
        <Button kind={endFirst ? 'brass' : 'quiet'} icon="hourglass" {...(showKeys && !compact ? { shortcut: 'E' } : {})} onPress={onEnd}>
          {t(compact ? 'ui.verb.end.short' : 'ui.verb.end')}
        </Button>
      </div>
      <dl class="action-purse">
        <div>
          <dt>{t('ui.actions.moves')}</dt>
          <dd>{t('ui.actions.moves.of', { left: view.actionsLeft, of: view.actionsPerRound })}</dd>
        </div>
        <div>
          <dt>{t('ui.actions.capital')}</dt>
          <dd>
            <span class="pips" aria-hidden="true">
              {Array.from({ length: view.capitalMost }, (_, i) => <i key={i} class={i < view.capital ? 'pip pip-full' : 'pip'} />)}
            </span>
            <span class="purse-number">{t('ui.actions.capital.of', { left: view.capital, of: view.capitalMost })}</span>
          </dd>
        </div>
      </dl>
    </nav>
  );
}
