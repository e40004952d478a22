/** One voice at a time: who acts, what is said, where it comes from, and whose position it moved. */
import type { MinuteView } from '../../views/record-models.ts';
import type { CaptionView } from '../../views/view-models.ts';
import { described } from '../../views/heard-view.ts';
import type { AimView } from '../../views/aims-view.ts';
import type { Say } from '../../views/say.ts';
import { useAnnouncement } from '../kit/announcer.tsx';
import { Flag } from '../kit/flag.tsx';
import { Heard } from '../kit/heard.tsx';
import { Icon } from '../kit/icon.tsx';
import { MovedList } from '../kit/moved-list.tsx';
import { SourceMark } from '../kit/provenance.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { ObjectiveMark } from './instructions-slip.tsx';

export interface CaptionProps {
  readonly caption: CaptionView | null;
  /** The debate has just been opened. */
  readonly opening: boolean;
  /** What it tells was heard where it was asked. */
  readonly known: boolean;
  readonly moved: MinuteView['moved'];
  /** What this, or in its absence the time since the player's last move, did to the player's aims. */
  readonly aims: readonly AimView[];
  /** Captions still to be read after this one. */
  readonly more: number;
  readonly meanwhile: Say | null;
  /** Several are told one after the other, of a table that shows the end already. */
  readonly past: boolean;
  /** What the room's moves came to, in one line, once they have been read. */
  readonly came: Say | null;
  /** Said when nothing else is. */
  readonly idle: string;
  /** Help of the level, below it. */
  readonly hints: readonly Say[];
  readonly onNext: () => void;
  readonly onHistory: () => void;
}

/** Moves named beside the heading; the rest are counted. */
const SHOWN = 5;
/** Longer words are set smaller, so that two lines hold them. */
const LONG = 140;

export function Caption({ caption, opening, known, moved, aims, more, past, came, meanwhile, idle, hints, onNext, onHistory }: CaptionProps) {
  const t = useT();
  const words = useWords();
  const became = aims.map(({ line }) => words.say(line));
  useAnnouncement(caption ? known ? null : [`${words.say(caption.heading)}: ${words.say(caption.text)}`, ...became].join(' ') : [idle, ...became, came && words.say(came), meanwhile && words.say(meanwhile)].filter(Boolean).join(' '), caption ? String(caption.step) : idle);
  if (!caption) {
    return (
      <section class="caption" aria-label={t('ui.caption.label')}>
        <div class="caption-body">
          <p class="caption-idle">{idle}{opening && <> <Heard sounds={['gavel']} /></>}</p>
          <Aims aims={aims} />
          {hints.map((hint) => <p key={hint.key} class="caption-hint">{words.say(hint)}</p>)}
          {(came ?? meanwhile) && (
            <div class="caption-since">
              {came && <p class="caption-came">{words.say(came)}</p>}
              {meanwhile && (
                <button type="button" class="link-button caption-meanwhile" onClick={onHistory}>
                  {words.say(meanwhile)}
                </button>
              )}
            </div>
          )}
        </div>
      </section>
    );
  }
  const text = words.say(caption.text);
  return (
    <section class="caption" aria-label={t('ui.caption.label')}>
      {caption.seat !== null ? <Flag code={caption.seat} width={2.75} /> : <Icon name="gavel" size={2} />}
      <div class="caption-body">
        <div class="caption-head">
          <p class="caption-heading">
            {words.say(caption.heading)} <span class="caption-provenance">{t(`ui.caption.${caption.provenance}`)} <Heard sounds={opening ? ['gavel', ...described(caption.heard)] : described(caption.heard)} /></span>
          </p>
          {moved.length > 0 && <MovedList moved={moved} most={SHOWN} />}
        </div>
        <p class={text.length > LONG ? 'caption-text caption-long' : 'caption-text'}>{text}</p>
        <Aims aims={aims} />
        {caption.record && (
          <p class="caption-record">
            {words.say(caption.record)} <SourceMark source={caption.source} mark="record" />
          </p>
        )}
      </div>
      <div class="caption-on">
        <button type="button" class="caption-next" onClick={onNext}>
          {more > 0 ? t('ui.caption.next', { count: more }) : t('ui.caption.done')}
          <Icon name="caret-right" size={1} />
        </button>
        {past && <p class="caption-order">{t('ui.caption.order')}</p>}
      </div>
    </section>
  );
}

const MARK = { lost: 'missed', met: 'met', broken: 'broken', held: 'held' } as const;

/** Aims lost and met, with the way back. */
function Aims({ aims }: { readonly aims: readonly AimView[] }) {
  const t = useT();
  const words = useWords();
  if (aims.length === 0) return null;
  return (
    <ul class="caption-aims" aria-label={t('ui.caption.aims')}>
      {aims.map(({ how, line, back }) => (
        <li key={words.say(line)} class={`aim-${how}`}>
          <ObjectiveMark mark={MARK[how]} />
          <span>
            <b>{words.say(line)}</b> {back && words.say(back)}
          </span>
        </li>
      ))}
    </ul>
  );
}
