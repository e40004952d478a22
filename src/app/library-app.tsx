/** The library wired to its store: what is listed, files that come in and go out, deletions that can be undone. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { loadIcons } from '../ui/kit/icon.tsx';
import { LibraryScreen, type LibraryScreenProps } from '../ui/library/library-screen.tsx';
import { AUTO_MOST, type LibraryEntry } from '../views/library-view.ts';
import { say, type Say } from '../views/say.ts';
import { writeReplay } from '../replay/write-replay.ts';
import { download, fileName } from './download.ts';
import { library, type Listing } from './library.ts';
import { replayList } from './replay-list.ts';
import type { Shared } from './root.tsx';
import { formatRoute, type Route } from './routes.ts';
import type { Viewport } from './viewport.ts';

/** Below this width the way back is one word. */
const WORDS_FROM = 700;

export interface LibraryAppProps {
  readonly viewport: Viewport;
  readonly shared: Shared;
  /** Files that were dropped on the page. */
  readonly dropped: readonly File[] | null;
  readonly onTaken: () => void;
}

interface Deleted {
  readonly title: string;
  readonly back: () => Promise<Say | null>;
}

const replayRoute = (id: string): Route => ({ screen: 'replay', replay: id, at: null, payload: null });

/** The day of a moment where the reader is, as the calendar writes it. */
function dayOf(kept: string): string {
  const moment = new Date(kept);
  if (Number.isNaN(moment.getTime())) return kept.slice(0, 10);
  return `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`;
}

export function LibraryApp({ viewport, shared, dropped, onTaken }: LibraryAppProps) {
  const [listing, setListing] = useState<Listing | null>(null);
  const [fault, setFault] = useState<Say | null>(null);
  const [reading, setReading] = useState<number | null>(null);
  const [report, setReport] = useState<LibraryScreenProps['report']>(null);
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const here = useRef(true);

  useEffect(() => {
    void loadIcons();
    const look = (): void => void library.list().then((found) => { if (here.current) setListing(found); });
    look();
    const stop = library.subscribe(look);
    return () => {
      here.current = false;
      stop();
    };
  }, []);

  const take = async (files: readonly File[]): Promise<void> => {
    setReading(0);
    setReport(null);
    const { entries, known, faults } = await library.importMany(files, (part) => { if (here.current) setReading(part); });
    if (!here.current) return;
    setReading(null);
    const [only] = entries;
    // One debate is opened to be seen; of many, the list is.
    if (files.length === 1 && entries.length === 1 && faults.length === 0 && only) {
      shared.go(replayRoute(only.id));
      return;
    }
    setFresh(new Set(entries.map(({ id }) => id)));
    setReport({ says: say('ui.library.imported', { count: entries.length, known }), faults });
  };
  useEffect(() => {
    if (!dropped) return;
    onTaken();
    void take(dropped);
  }, [dropped]);

  const remove = async (entry: LibraryEntry): Promise<void> => {
    const removed = await library.remove(entry.id);
    if (removed.ok) setDeleted((before) => [...before, { title: entry.title, back: removed.value }]);
    else setFault(removed.fault);
  };
  const undo = async (): Promise<void> => {
    const last = deleted.at(-1);
    if (!last) return;
    setDeleted((before) => before.slice(0, -1));
    setFault(await last.back());
  };
  const withEntry = (id: string, act: (entry: LibraryEntry) => Promise<void>): void => {
    const entry = listing?.entries.find((one) => one.id === id);
    if (entry) void act(entry);
  };
  const exportAll = async (): Promise<void> => {
    const { texts, count, faults } = await library.exportAll();
    texts.forEach((text, i) => { download(`sixteenth-seat-debates-${dayOf(new Date().toISOString())}${i === 0 ? '' : `-${i + 1}`}.json`, 'application/json', text); });
    setReport({ says: say('ui.library.exported', { count }), faults });
  };
  return (
    <LibraryScreen
      entries={listing?.entries ?? null}
      loose={listing?.loose ?? new Set()}
      fault={fault ?? listing?.fault ?? null}
      shipped={replayList}
      autoMost={AUTO_MOST}
      reading={reading}
      report={report}
      deleted={deleted.at(-1)?.title ?? null}
      fresh={fresh}
      narrow={viewport.room < WORDS_FROM}
      day={dayOf}
      link={(id) => formatRoute(replayRoute(id))}
      onFiles={(files) => void take(files)}
      onExport={() => void exportAll()}
      onKeep={(id) => {
        withEntry(id, async () => {
          const found = await library.get(id);
          if (!found.ok) setFault(found.fault);
          else if (found.value) setFault((await library.put(found.value, { id })).fault);
        });
      }}
      onSave={(id) => {
        withEntry(id, async (entry) => {
          const found = await library.get(id);
          if (!found.ok) setFault(found.fault);
          else if (found.value) download(fileName(entry.title, '.replay.json'), 'application/json', writeReplay(found.value));
        });
      }}
      onDelete={(id) => { withEntry(id, remove); }}
      onUndo={() => void undo()}
      onRename={async (id, title) => {
        const named = await library.rename(id, title);
        if (!named.ok) return named.fault;
        setFault(named.value.fault);
        return null;
      }}
      onDismiss={() => { setReport(null); }}
      onBack={() => { shared.go({ screen: 'title' }); }}
    />
  );
}
