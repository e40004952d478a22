/** The head line: agenda, day and half-day, what is left, and the way to history, help and settings. */
import type { Say } from '../../views/say.ts';
import type { ChamberView } from '../../views/view-models.ts';
import { Icon } from '../kit/icon.tsx';
import { Mark } from '../kit/mark.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export interface ChamberBarProps {
  readonly view: ChamberView;
  readonly compact: boolean;
  readonly sound: boolean;
  readonly takeBack: 'free' | 'practice' | 'nothing';
  readonly onTakeBack: () => void;
  readonly onHistory: () => void;
  readonly onHelp: () => void;
  readonly onSettings: () => void;
  readonly onSound: () => void;
  readonly onLeave: () => void;
  /** Where leaving leads. */
  readonly leaving: Say;
}

export function ChamberBar({ view, compact, sound, takeBack, onTakeBack, onHistory, onHelp, onSettings, onSound, onLeave, leaving }: ChamberBarProps) {
  const t = useT();
  const words = useWords();
  const tool = (icon: string, key: string, press: () => void) => (
    <button type="button" class="tool" aria-label={t(key)} title={t(key)} onClick={press}>
      <Icon name={icon} size={1.4} />
    </button>
  );
  return (
    <header class="chamber-bar">
      <button type="button" class="tool chamber-home" aria-label={words.say(leaving)} title={words.say(leaving)} onClick={onLeave}>
        <Mark size={1.5} />
      </button>
      <h1 title={view.agenda}>{view.agenda}</h1>
      <span class="bar-when">{words.say(view.date)}</span>
      <span class="bar-space" />
      <span class="bar-times">
        {view.round > 0 && (
          <span class="bar-round">
            {t('ui.bar.round', { round: view.round, rounds: view.rounds })}
            <span class="round-meter" aria-hidden="true">
              {Array.from({ length: view.rounds }, (_, i) => <i key={i} class={i + 1 < view.round ? 'past' : i + 1 === view.round ? 'now' : ''} />)}
            </span>
          </span>
        )}
        <span class="bar-phase">{words.say(view.phase)}</span>
        <span class="bar-left">{words.say(view.halfDaysLeftSay)}</span>
      </span>
      <span class="bar-tools">
        {takeBack !== 'nothing' && tool('arrow-counter-clockwise', 'ui.bar.take-back', onTakeBack)}
        {tool('clock-counter-clockwise', 'ui.bar.history', onHistory)}
        {!compact && tool(sound ? 'speaker-high' : 'speaker-slash', sound ? 'ui.bar.sound.off' : 'ui.bar.sound.on', onSound)}
        {tool('question', 'ui.bar.help', onHelp)}
        {tool('gear', 'ui.bar.settings', onSettings)}
      </span>
    </header>
  );
}
