/** One saved debate in the list: its name opens it; it can be renamed where it stands, kept, saved as a file and deleted. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryEntry } from '../../views/library-view.ts';
import type { Say } from '../../views/say.ts';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { Icon } from '../kit/icon.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export interface EntryProps {
  readonly entry: LibraryEntry;
  /** Day on which it was kept, where the reader is. */
  readonly day: string;
  /** Gone when the page is closed. */
  readonly loose: boolean;
  readonly fresh: boolean;
  readonly autoMost: number;
  readonly link: string;
  readonly onKeep: () => void;
  readonly onSave: () => void;
  readonly onDelete: () => void;
  /** @returns why it cannot be called so, or null */
  readonly onRename: (title: string) => Promise<Say | null>;
}

export function Entry({ entry, day, loose, fresh, autoMost, link, onKeep, onSave, onDelete, onRename }: EntryProps) {
  const t = useT();
  const words = useWords();
  const [naming, setNaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const said = words.has(entry.outcome.key) ? words.say(entry.outcome) : t('library.outcome.unknown');
  const named = (): void => {
    setNaming(false);
    row.current?.querySelector<HTMLElement>('[data-rename] button')?.focus();
  };
  return (
    <li ref={row} class={`library-entry${fresh ? ' library-fresh' : ''}`} data-entry={entry.id}>
      <span class="library-flag">{entry.seat !== null && entry.scenarioTitle !== null ? <Flag code={entry.seat} width={2} /> : <Icon name="eye" size={1.5} />}</span>
      <div class="library-words">
        {naming ? (
          <NameForm title={entry.title} onRename={onRename} onDone={named} />
        ) : (
          <h3 class="library-name">
            <a href={link}>{entry.title}</a>
          </h3>
        )}
        <p>{said}</p>
        <p class="library-facts">
          <span>{entry.scenarioTitle ?? entry.scenario}</span>
          <span>{entry.seatName === null ? t('ui.library.watched') : t('ui.library.as', { seat: entry.seatName })}</span>
          <span>{t(`level.${entry.level}`)}</span>
          <span>{t('ui.library.steps', { steps: entry.steps })}</span>
          <span>{t('date.day', { date: day })}</span>
        </p>
        {loose ? (
          <p class="library-mark library-loose">
            <Icon name="warning-diamond" size={1} /> {t('ui.library.loose')}
          </p>
        ) : entry.auto ? (
          <p class="library-mark">
            {t('ui.library.auto', { most: autoMost })}
            <Button class="library-keep" icon="bookmark-simple" aria-label={t('ui.library.keep.of', { title: entry.title })} onPress={onKeep}>
              {t('ui.library.keep')}
            </Button>
          </p>
        ) : null}
      </div>
      <div class="library-tools">
        <span data-rename>
          <IconButton icon="pencil-line" name={t('ui.library.rename.of', { title: entry.title })} onPress={() => { setNaming(true); }} />
        </span>
        <IconButton icon="download-simple" name={t('ui.library.save.of', { title: entry.title })} onPress={onSave} />
        <IconButton icon="trash" name={t('ui.library.delete.of', { title: entry.title })} onPress={onDelete} />
      </div>
    </li>
  );
}

function NameForm({ title, onRename, onDone }: { readonly title: string; readonly onRename: EntryProps['onRename']; readonly onDone: () => void }) {
  const t = useT();
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Say | null>(null);
  useLayoutEffect(() => { field.current?.select(); }, []);
  const save = async (): Promise<void> => {
    const wanted = field.current?.value ?? '';
    const refused = wanted.trim() === title ? null : await onRename(wanted);
    if (refused) {
      setFault(refused);
      field.current?.focus();
    } else onDone();
  };
  return (
    <form
      class="library-naming"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // The screen's own Escape would leave it.
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <input ref={field} type="text" defaultValue={title} maxLength={120} aria-label={t('ui.library.name')} aria-invalid={fault !== null} autoComplete="off" />
      <button type="submit" class="button button-petrol">{t('ui.library.name.save')}</button>
      <Button onPress={onDone}>{t('ui.library.name.cancel')}</Button>
      {fault && <p role="alert">{words.say(fault)}</p>}
    </form>
  );
}
