/** Where a claim comes from: a quotation mark in blue opens its source, a function mark in gold says it is our estimate and why. */
import { useId, useRef } from 'preact/hooks';
import type { Mark } from '../../domain/vocabulary.ts';
import type { SourceView } from '../../views/view-models.ts';
import { Icon } from './icon.tsx';
import { Note, useNote } from './note.tsx';
import { useT, useWords } from './words-context.tsx';
import './provenance.css';

export interface SourceMarkProps {
  readonly source: SourceView | null;
  readonly mark: Mark;
  /** Reason of an estimate. */
  readonly why?: string | null | undefined;
  /** The icon alone, the words in its name. */
  readonly brief?: boolean | undefined;
}

export function SourceMark({ source, mark, why = null, brief = false }: SourceMarkProps) {
  const t = useT();
  const words = useWords();
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const note = useNote(anchor);
  const estimate = mark === 'estimate';
  const name = t(`ui.kit.mark.${mark}`);
  return (
    <>
      <button ref={anchor} type="button" class={`source ${estimate ? 'source-estimate' : 'source-record'}${brief ? ' source-brief' : ''}`} aria-label={brief ? name : undefined} aria-expanded={note.open} aria-controls={note.open ? id : undefined} onClick={note.show} {...note.on}>
        <Icon name={estimate ? 'function' : 'quotes'} size={brief ? 1 : 0.875} />
        {!brief && <span>{name}</span>}
      </button>
      <Note id={id} control={note}>
        <span class="note-title">{t(`ui.kit.mark.${mark}.title`)}</span>
        {why !== null && <span class="source-why">{why}</span>}
        {source !== null && (
          <span class="source-label">
            {words.say(source.label)}
            {source.url !== null && (
              <>
                {' '}
                <a href={source.url} target="_blank" rel="noreferrer">
                  {t('ui.kit.source.open')}
                  <span class="sr-only">{t('ui.kit.source.new-window')}</span>
                </a>
              </>
            )}
          </span>
        )}
        {why === null && source === null && t(`ui.kit.mark.${mark}.text`)}
      </Note>
    </>
  );
}
