/** The column beside a replay: what the step did and to whom, what is noted of it, and what can be done from here. */
import type { ComponentChildren } from 'preact';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { MomentView, StepView } from '../../views/replay-view.ts';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { Icon } from '../kit/icon.tsx';
import { TokenMark, tokenKey } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export interface ReplayNoteProps {
  readonly view: StepView;
  readonly moment: MomentView | null;
  readonly moments: number;
  readonly nameOf: (seat: SeatId) => string;
  /** A card of a study mode, in the place of what the step did. */
  readonly study: ComponentChildren;
  readonly onWhy: (seat: SeatId) => void;
  readonly onPlayOn: (() => void) | null;
  readonly onAnnotate: () => void;
}

export function ReplayNote({ view, moment, moments, nameOf, study, onWhy, onPlayOn, onAnnotate }: ReplayNoteProps) {
  const t = useT();
  const words = useWords();
  return (
    <aside class="replay-note" aria-label={t('replay.aside')}>
      {study ?? (
        <div class="replay-note-body" aria-live="polite" tabIndex={0} role="group" aria-label={t('replay.note')}>
          <p class="replay-note-kind">{moment ? t('replay.moment.of', { number: moment.number, of: moments }) : words.say(view.when)}</p>
          {moment && <h2>{words.say(moment.title)}</h2>}
          {view.says && <p class={moment ? 'replay-says' : 'replay-says replay-says-plain'}>{words.say(view.says)}</p>}
          {view.moved.length > 0 && (
            <ul class="replay-moved">
              {view.moved.map((m) => (
                <li key={m.seat}>
                  <button type="button" onClick={() => { onWhy(m.seat); }} aria-label={t('replay.moved.spoken', { name: nameOf(m.seat), before: t(tokenKey(m.before)), after: t(tokenKey(m.after)) })}>
                    <Flag code={m.seat} width={1.625} />
                    <span class="replay-moved-name">{nameOf(m.seat)}</span>
                    <TokenMark token={m.before} size="inline" />
                    <Icon name="arrow-right" />
                    <TokenMark token={m.after} size="inline" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          {view.notes.map((note, i) => (
            <blockquote key={i} class="replay-annotation">
              <p>{note.text}</p>
              {(note.by !== null || note.sources.length > 0) && (
                <footer>
                  {note.by !== null && <span>{note.by}</span>}
                  {note.sources.map((source) => (source.url === null ? <cite key={source.label}>{source.label}</cite> : <cite key={source.label}><a href={source.url} rel="noreferrer noopener" target="_blank">{source.label}</a></cite>))}
                </footer>
              )}
            </blockquote>
          ))}
          {moment && <p class="replay-ask">{t('replay.ask', { question: words.say(moment.ask) })}</p>}
        </div>
      )}
      {study === null && <div class="replay-note-foot">
        {onPlayOn && (
          <Button kind="quiet" icon="git-branch" class="replay-play-on" onPress={onPlayOn}>
            {t('replay.play-on')}
          </Button>
        )}
        <Button kind="quiet" icon="pencil-line" onPress={onAnnotate}>
          {t('replay.annotate')}
        </Button>
      </div>}
    </aside>
  );
}
