/** The library: saved debates with a search, files in and out, what was deleted last and how to have it back; then the replays of the game. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { matches, type LibraryEntry } from '../../views/library-view.ts';
import type { Say } from '../../views/say.ts';
import { Button } from '../kit/button.tsx';
import { useEscape } from '../kit/escape.ts';
import { Icon } from '../kit/icon.tsx';
import { Loading } from '../kit/loading.tsx';
import { Mark } from '../kit/mark.tsx';
import { TopBar } from '../kit/top-bar.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { Entry } from './library-entry.tsx';
import './library.css';

export interface LibraryScreenProps {
  /** Null until the list has come. */
  readonly entries: readonly LibraryEntry[] | null;
  readonly loose: ReadonlySet<string>;
  /** Why nothing can be kept, or was not. */
  readonly fault: Say | null;
  readonly shipped: readonly { readonly id: string; readonly title: string; readonly summary: string }[];
  readonly autoMost: number;
  /** How much of the files has been read, 0..1; null when none are. */
  readonly reading: number | null;
  /** What came of the last import or export. */
  readonly report: { readonly says: Say; readonly faults: readonly Say[] } | null;
  /** Title of the debate that was deleted last, while it can be had back. */
  readonly deleted: string | null;
  /** Entries that have just come. */
  readonly fresh: ReadonlySet<string>;
  /** Nothing is beside the list, for want of room. */
  readonly narrow: boolean;
  readonly day: (kept: string) => string;
  readonly link: (id: string) => string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onExport: () => void;
  readonly onKeep: (id: string) => void;
  readonly onSave: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onUndo: () => void;
  readonly onRename: (id: string, title: string) => Promise<Say | null>;
  readonly onDismiss: () => void;
  readonly onBack: () => void;
}

export function LibraryScreen(props: LibraryScreenProps) {
  const { entries, fault, reading } = props;
  const t = useT();
  const words = useWords();
  const [search, setSearch] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => { heading.current?.focus(); }, []);
  useEscape(props.onBack);
  const all = entries ?? [];
  const said = (entry: LibraryEntry): readonly string[] => [entry.title, entry.scenarioTitle ?? entry.scenario, entry.seat ?? '', entry.seatName ?? '', words.say(entry.outcome), t(`level.${entry.level}`), t('date.day', { date: props.day(entry.kept) })];
  const found = search.trim() === '' ? all : all.filter((entry) => matches(said(entry), search));
  const shipped = search.trim() === '' ? props.shipped : props.shipped.filter(({ title, summary }) => matches([title, summary], search));
  return (
    <main class="library">
      <TopBar
        left={
          <>
            <Mark size={1.5} />
            <span class="library-game">{t('app.name')}</span>
          </>
        }
        right={<Button icon="arrow-left" aria-label={t('ui.library.back')} onPress={props.onBack}>{t(props.narrow ? 'ui.back' : 'ui.library.back')}</Button>}
      />
      <div class="library-body">
        <h1 ref={heading} tabIndex={-1}>{t('ui.library.title')}</h1>
        <p class="library-lead">{t('ui.library.lead', { most: props.autoMost })}</p>
        <div class="library-bar">
          <label class="library-search">
            <Icon name="magnifying-glass" size={1.25} />
            <input type="search" value={search} placeholder={t('ui.library.search')} aria-label={t('ui.library.search')} onInput={(event) => { setSearch(event.currentTarget.value); }} />
          </label>
          <input
            ref={chooser}
            class="sr-only"
            type="file"
            multiple
            accept=".json,application/json"
            tabIndex={-1}
            aria-hidden="true"
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              event.currentTarget.value = '';
              if (files.length > 0) props.onFiles(files);
            }}
          />
          <Button kind="brass" icon="folder-open" onPress={() => { chooser.current?.click(); }}>{t('ui.library.open')}</Button>
          {all.length > 0 && <Button icon="download-simple" onPress={props.onExport}>{t('ui.library.export')}</Button>}
        </div>
        {fault && (
          <p class="library-fault" role="alert">
            <Icon name="warning-diamond" size={1.25} /> {words.say(fault)}
          </p>
        )}
        <Told {...props} />
        {entries === null || reading !== null ? <Loading progress={reading} /> : null}
        {entries !== null && (
          <section aria-labelledby="library-own">
            <header class="library-head">
              <h2 id="library-own">{t('ui.library.own')}</h2>
              <p class="muted" role="status">{search.trim() === '' ? t('ui.library.count', { count: all.length }) : t('ui.library.found', { count: found.length, all: all.length })}</p>
            </header>
            {all.length === 0 && <p class="library-none">{t('ui.library.empty')}</p>}
            {all.length > 0 && found.length === 0 && (
              <div class="library-none">
                <p>{t('ui.library.none-found', { search: search.trim() })}</p>
                <Button onPress={() => { setSearch(''); }}>{t('ui.library.clear')}</Button>
              </div>
            )}
            <ul class="library-list">
              {found.map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  day={props.day(entry.kept)}
                  loose={props.loose.has(entry.id)}
                  fresh={props.fresh.has(entry.id)}
                  autoMost={props.autoMost}
                  link={props.link(entry.id)}
                  onKeep={() => { props.onKeep(entry.id); }}
                  onSave={() => { props.onSave(entry.id); }}
                  onDelete={() => { props.onDelete(entry.id); }}
                  onRename={(title) => props.onRename(entry.id, title)}
                />
              ))}
            </ul>
          </section>
        )}
        {shipped.length > 0 && (
          <section aria-labelledby="library-shipped">
            <header class="library-head">
              <h2 id="library-shipped">{t('ui.library.shipped')}</h2>
            </header>
            <ul class="library-list">
              {shipped.map(({ id, title, summary }) => (
                <li key={id} class="library-entry">
                  <span class="library-flag"><Icon name="play" size={1.5} /></span>
                  <div class="library-words">
                    <h3 class="library-name"><a href={props.link(id)}>{title}</a></h3>
                    {summary !== '' && <p>{summary}</p>}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="library-foot">{t('ui.not-affiliated')}</p>
      </div>
    </main>
  );
}

/** What was done last: a deletion that can be undone, and what came of files. */
function Told({ deleted, report, onUndo, onDismiss }: LibraryScreenProps) {
  const t = useT();
  const words = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its row: the way back takes the focus.
  useLayoutEffect(() => { if (deleted !== null) undo.current?.focus({ preventScroll: true }); }, [deleted]);
  return (
    <>
      <div role="status">
        {deleted !== null && (
          <p class="library-told library-undo">
            <span>{t('ui.library.deleted', { title: deleted })}</span>
            <Button icon="arrow-counter-clockwise" buttonRef={undo} onPress={onUndo}>{t('ui.library.undo')}</Button>
          </p>
        )}
      </div>
      <div role="status">
        {report && (
          <div class="library-told">
            <div>
              <p>{words.say(report.says)}</p>
              {report.faults.length > 0 && (
                <ul class="library-faults">
                  {report.faults.map((one, i) => <li key={i}>{words.say(one)}</li>)}
                </ul>
              )}
            </div>
            <Button onPress={onDismiss}>{t('ui.library.dismiss')}</Button>
          </div>
        )}
      </div>
    </>
  );
}
