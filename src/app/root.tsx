/** The page: which screen the address asks for, settings, and the dialogs that every screen shares. */
import type { ComponentType } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Settings } from '../ui/dialogs/settings.ts';
import { Announcer } from '../ui/kit/announcer.tsx';
import { enterAmongRadios } from '../ui/kit/radio-enter.ts';
import { DescribeSounds } from '../ui/kit/heard.tsx';
import { PrintFoot } from '../ui/kit/print-foot.tsx';
import { WordsContext } from '../ui/kit/words-context.tsx';
import { TitleScreen } from '../ui/title/title-screen.tsx';
import type { Sound } from '../audio/sound.ts';
import type { Say } from '../views/say.ts';
import type { Words } from '../words/words.ts';
import type { DialogName, DialogsProps } from './shared-dialogs.tsx';
import type { DebateAppProps } from './debate-app.tsx';
import { useFocusKept } from './focus-kept.ts';
import { useFileDrop } from './drop-files.ts';
import type { LibraryAppProps } from './library-app.tsx';
import type { ModelAppProps } from './model-app.tsx';
import type { ReplayAppProps } from './replay-app.tsx';
import { formatRoute, parseRoute, type Route } from './routes.ts';
import { dropSave, loadSave, setAside } from './saves.ts';
import { scenarioList } from './scenario-list.ts';
import { loadSettings, saveSettings } from './settings-store.ts';
import { useSound } from './sound.ts';
import { useLook, useViewport } from './viewport.ts';
import { Waiting } from './waiting.tsx';
import { arrived } from './arrivals.ts';

export interface Shared {
  readonly settings: Settings;
  readonly onSettings: (settings: Settings) => void;
  readonly go: (route: Route) => void;
  readonly open: (dialog: DialogName) => void;
  readonly fail: (fault: Say) => void;
  readonly sound: Sound;
}

/** A component that is fetched when it is first shown. */
function useLazy<P>(wanted: boolean, load: () => Promise<ComponentType<P>>): ComponentType<P> | null {
  const [found, set] = useState<{ readonly component: ComponentType<P> } | null>(null);
  useEffect(() => {
    if (!wanted || found) return;
    let here = true;
    void load().then((component) => { if (here) set({ component }); });
    return () => { here = false; };
  }, [wanted]);
  return found?.component ?? null;
}

const loadDebate = (): Promise<ComponentType<DebateAppProps>> => import('./debate-app.tsx').then((m) => {
    arrived('code');
    return m.DebateApp;
  });
const loadReplay = (): Promise<ComponentType<ReplayAppProps>> => import('./replay-app.tsx').then((m) => m.ReplayApp);
const loadModel = (): Promise<ComponentType<ModelAppProps>> => import('./model-app.tsx').then((m) => m.ModelApp);
const loadLibrary = (): Promise<ComponentType<LibraryAppProps>> => import('./library-app.tsx').then((m) => m.LibraryApp);
const loadDialogs = (): Promise<ComponentType<DialogsProps>> => import('./shared-dialogs.tsx').then((m) => m.SharedDialogs);

const MODEL: Route = { screen: 'model', part: null, seat: null, text: null };

export function Root({ words }: { readonly words: Words }) {
  useFocusKept();
  const viewport = useViewport();
  const [settings, setSettings] = useState(loadSettings);
  const look = useLook(settings);
  const sound = useSound(settings);
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const [fault, setFault] = useState<Say | null>(route.ok ? null : route.fault);
  const [save, setSave] = useState(loadSave);

  useLayoutEffect(() => {
    const change = (): void => {
      const now = parseRoute(location.hash);
      setRoute(now);
      setSave(loadSave());
      if (!now.ok) setFault(now.fault);
    };
    window.addEventListener('hashchange', change);
    return () => { window.removeEventListener('hashchange', change); };
  }, []);
  useEffect(() => {
    window.addEventListener('keydown', enterAmongRadios);
    return () => { window.removeEventListener('keydown', enterAmongRadios); };
  }, []);
  // The engine and the canvas are fetched while the title is read.
  useEffect(() => {
    const fetchAhead = (): void => void loadDebate().then(async () => (await import('./canvas-holder.ts')).CanvasHolder.prefetch()).catch(() => undefined);
    if ('requestIdleCallback' in window) window.requestIdleCallback(fetchAhead);
    else setTimeout(fetchAhead, 400);
  }, []);
  useEffect(() => {
    document.title = words.say({ key: 'app.name' });
    document.documentElement.lang = words.locale;
  }, [words]);

  const go = useCallback((next: Route) => {
    const hash = formatRoute(next);
    if (location.hash === hash) window.dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = hash;
  }, []);
  const change = useCallback((next: Settings) => {
    setSettings(next);
    saveSettings(next);
  }, []);
  const shared = useMemo<Shared>(() => ({ settings, onSettings: change, go, open: setDialog, fail: setFault, sound }), [settings]);

  const current: Route = route.ok ? route.value : { screen: 'title' };
  // The motif greets whoever is still at the title once sound can be had, and whoever comes back to it.
  const titled = current.screen === 'title';
  useEffect(() => {
    if (!titled) return undefined;
    const off = sound.onReady(() => { sound.cue('motif'); });
    return () => {
      off();
      sound.still();
    };
  }, [titled]);
  const Debate = useLazy(current.screen === 'seat' || current.screen === 'play' || current.screen === 'observe', loadDebate);
  const Library = useLazy(current.screen === 'library', loadLibrary);
  const Model = useLazy(current.screen === 'model', loadModel);
  const ReplayOf = useLazy(current.screen === 'replay', loadReplay);
  const Dialogs = useLazy(dialog !== null || fault !== null || !save.ok, loadDialogs);
  // Replay files can be let go anywhere but in a debate: the library takes them.
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  const over = useFileDrop(current.screen === 'title' || current.screen === 'library' || current.screen === 'replay', (files) => {
    setDropped(files);
    if (current.screen !== 'library') go({ screen: 'library' });
  });
  const saved = save.ok ? save.value : null;
  return (
    <WordsContext.Provider value={words}>
      <Announcer>
        <DescribeSounds.Provider value={settings.captions && settings.describeSounds}>
        {current.screen === 'title' ? (
          <TitleScreen
            scenarios={scenarioList}
            saved={saved?.about ?? null}
            onTake={(scenario) => { go({ screen: 'seat', scenario }); }}
            onObserve={(scenario) => { go({ screen: 'observe', scenario, seed: 1, pace: 'normal', level: 'standard' }); }}
            onResume={() => { if (saved) go({ screen: 'play', scenario: saved.scenario, seat: saved.seat, card: saved.card, seed: saved.seed, level: saved.level }); }}
            onDropSaved={() => {
              dropSave();
              setSave(loadSave());
            }}
            onOpen={setDialog}
            model={formatRoute(MODEL)}
            library={formatRoute({ screen: 'library' })}
          />
        ) : current.screen === 'model' ? (
          Model ? <Model route={current} viewport={viewport} shared={shared} /> : <Waiting />
        ) : current.screen === 'replay' ? (
          ReplayOf ? <ReplayOf key={`${current.replay} ${current.payload ?? ''}`} route={current} viewport={viewport} look={look} shared={shared} /> : <Waiting />
        ) : current.screen === 'library' ? (
          Library ? <Library viewport={viewport} shared={shared} dropped={dropped} onTaken={() => { setDropped(null); }} /> : <Waiting />
        ) : Debate ? (
          <Debate key={formatRoute(current)} route={current} viewport={viewport} look={look} shared={shared} />
        ) : (
          <Waiting scenario={current.scenario} />
        )}
        {current.screen !== 'model' && <PrintFoot />}
        {over && <p class="drop-veil">{words.say({ key: 'ui.library.drop' })}</p>}
        {Dialogs && (
          <Dialogs
            name={dialog}
            settings={settings}
            level={current.screen === 'play' || current.screen === 'observe' ? current.level : null}
            fault={fault ?? (save.ok ? null : save.fault)}
            onSettings={change}
            onTry={(channel) => { sound.sample(channel); }}
            onClose={() => { setDialog(null); }}
            onFaultClosed={() => {
              if (fault === null && !save.ok) {
                setAside();
                setSave(loadSave());
              }
              setFault(null);
              if (!route.ok) go({ screen: 'title' });
            }}
          />
        )}
        </DescribeSounds.Provider>
      </Announcer>
    </WordsContext.Provider>
  );
}
