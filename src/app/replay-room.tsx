/** One replay on screen: where one stands on which line, what plays by itself, what is noted and branched, and a debate that is played on from a step. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../domain/vocabulary.ts';
import { chamberPlan } from '../layout/chamber-plan.ts';
import { annotate, branch, prune } from '../replay/branch.ts';
import { linesOf, type LinePath } from '../replay/lines.ts';
import { playBack } from '../replay/play-back.ts';
import type { Replay } from '../replay/replay-file.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { reseat, type Session } from '../session/session.ts';
import type { Sound } from '../audio/sound.ts';
import { HistoryDialog } from '../ui/panels/history-dialog.tsx';
import { MessageDialog } from '../ui/panels/message-dialog.tsx';
import { WhyDialog } from '../ui/panels/why-dialog.tsx';
import { AnnotateDialog } from '../ui/replay/annotate-dialog.tsx';
import { PlayOnDialog } from '../ui/replay/play-on-dialog.tsx';
import type { BranchEnd } from '../ui/replay/replay-line.tsx';
import { ResolutionPage } from '../ui/result/resolution-print.tsx';
import { ReplayScreen, SPEEDS } from '../ui/replay/replay-screen.tsx';
import { ExportDialog } from '../ui/kit/export-menu.tsx';
import { useT, useWords } from '../ui/kit/words-context.tsx';
import { nameOf } from '../views/case-words.ts';
import { chamberView } from '../views/chamber-view.ts';
import { resolutionView } from '../views/exports.ts';
import { eyesOf } from '../views/eyes.ts';
import { described, heardIn } from '../views/heard-view.ts';
import { minutesView } from '../views/minutes-view.ts';
import { replayNotes } from '../views/replay-notes.ts';
import { endOf, eyesChoices, lineView, readableSteps, stepView } from '../views/replay-view.ts';
import { say, type Say } from '../views/say.ts';
import { whyView } from '../views/why-view.ts';
import type { CanvasHolder } from './canvas-holder.ts';
import { Debate } from './debate.ts';
import { DebateScreen } from './debate-screen.tsx';
import { chamberPicture } from './pictures.ts';
import type { Shared } from './root.tsx';
import { formatRoute, type Route } from './routes.ts';
import { useShortcuts } from './shortcuts.ts';
import { exportActions } from './export-actions.ts';
import { library, OWN } from './library.ts';
import { sounds } from './sound.ts';
import { useStudy, type StudyMode } from './replay-study.tsx';
import type { Look, Viewport } from './viewport.ts';

export interface ReplayRoomProps {
  readonly replay: Replay;
  readonly scenario: Scenario;
  readonly route: Extract<Route, { screen: 'replay' }>;
  readonly viewport: Viewport;
  readonly look: Look;
  readonly shared: Shared;
  readonly canvas: CanvasHolder;
  readonly sound: Sound;
}

/** Key moments on the line at the utmost: more would leave no room for their words. */
const MOMENTS = 9;
/** Milliseconds that a step is shown at speed 1: by its kind, and for a note by its length. */
const SHOWN_MS = { silent: 900, spoken: 2200, moved: 3200, noted: 3000, letter: 32, longest: 9000 } as const;

/** Milliseconds after which the address follows. */
const ADDRESS_MS = 250;

type ReplayDialog = { readonly name: 'why'; readonly seat: SeatId } | { readonly name: 'minutes' | 'annotate' | 'play-on' | 'share' } | { readonly name: 'fault'; readonly says: Say };
/** A file and the line and step that one looked at: what undo goes back to. */
interface Before {
  readonly file: Replay;
  readonly path: LinePath;
  readonly step: number;
}

export function ReplayRoom({ replay, scenario, route, viewport, look, shared, canvas, sound }: ReplayRoomProps) {
  const t = useT();
  const words = useWords();
  const [file, setFile] = useState(replay);
  const [path, setPath] = useState<LinePath>([]);
  const [past, setPast] = useState<readonly Before[]>([]);
  const [step, setStep] = useState(route.at ?? 0);
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  const [stopping, setStopping] = useState(true);
  const [eyes, setEyes] = useState<SeatId | null>(null);
  const [studying, setStudying] = useState<StudyMode>('none');
  const [dialog, setDialog] = useState<ReplayDialog | null>(null);
  const [own, setOwn] = useState<string | null>(route.replay.startsWith(OWN) ? route.replay : null);
  const [resolution, setResolution] = useState(false);
  const [playOn, setPlayOn] = useState<{ readonly debate: Debate; readonly at: number; readonly seat: SeatId; readonly card: string } | null>(null);

  const lines = useMemo(() => new Lines(scenario), [scenario]);
  const played = lines.play(file, path);
  const steps = played.ok ? played.value.steps : 0;
  const at = Math.max(0, Math.min(steps, step));
  useEffect(() => {
    if (!played.ok) {
      shared.fail(say('replay.unsound', { place: played.fault[0]?.place ?? '', says: played.fault[0]?.says ?? '' }));
      shared.go({ screen: 'title' });
    }
  }, [played.ok]);
  useEffect(() => {
    if (playOn !== null) return undefined;
    // A handle that is dragged passes many steps; the address is that of the one at which it rests.
    const rest = setTimeout(() => {
      // Whoever has gone elsewhere in the meantime is not called back.
      if (!location.hash.startsWith('#/replay/')) return;
      history.replaceState(history.state, '', formatRoute({ ...route, ...(own === null ? {} : { replay: own, payload: null }), at: at === 0 ? null : at }));
    }, ADDRESS_MS);
    return () => { clearTimeout(rest); };
  }, [at, playOn, own]);

  const playback = played.ok ? played.value : null;
  const now = useMemo(() => playback?.at(at) ?? null, [playback, at]);
  const view = useMemo(() => (playback && now ? stepView(playback, now, at) : null), [playback, now]);
  const readable = useMemo(() => (playback ? readableSteps(playback) : [0]), [playback]);
  const branches = useMemo(() => (playback ? linesOf(file).filter((l) => l.path.length === path.length + 1 && path.every((n, i) => l.path[i] === n)) : []), [file, path, playback]);
  const line = useMemo(() => (playback ? lineView(playback, branches, MOMENTS) : null), [playback, branches]);
  const ends = useMemo(() => (line?.branches ?? []).flatMap((one): BranchEnd[] => {
    const end = lines.play(file, one.path);
    return end.ok ? [{ ...one, ...endOf(end.value) }] : [];
  }), [line, file]);
  const moment = line?.moments.find((m) => m.step === at) ?? null;

  const nextStep = readable.find((s) => s > at) ?? null;
  const study = useStudy(studying, playback, at, nextStep, line, setStep);
  const asked = study !== null;

  useEffect(() => {
    if (now && !playOn) canvas.show(chamberPicture(now, view?.seat ?? null, null));
  }, [now, view, playOn]);
  useEffect(() => {
    if (!playing || !view || playOn || dialog || asked) return undefined;
    if (nextStep === null) {
      setPlaying(false);
      return undefined;
    }
    const shown = view.notes.length > 0 ? Math.min(SHOWN_MS.longest, SHOWN_MS.noted + SHOWN_MS.letter * view.notes.reduce((sum, n) => sum + n.text.length, 0)) : view.moved.length > 0 ? SHOWN_MS.moved : view.says ? SHOWN_MS.spoken : SHOWN_MS.silent;
    const timer = setTimeout(() => {
      setStep(nextStep);
      if (stopping && line?.moments.some((m) => m.step === nextStep)) setPlaying(false);
    }, shown / speed);
    return () => { clearTimeout(timer); };
  }, [playing, view, playOn, dialog, asked, speed, stopping]);

  const go = (to: number): void => {
    setPlaying(false);
    setStep(to);
  };
  // Whoever plays or steps on hears what happens; whoever drags past it does not.
  const stood = useRef(at);
  useEffect(() => {
    const from = stood.current;
    stood.current = at;
    const entry = now?.log[at - 1];
    if (playOn || !entry || readable.find((s) => s > from) !== at) return undefined;
    return sounds(sound, heardIn(entry));
  }, [at]);
  useEffect(() => {
    if (playOn) return undefined;
    sound.room(true);
    return () => {
      sound.room(false);
      sound.still();
    };
  }, [playOn === null]);
  const previous = (): void => { go(readable.findLast((s) => s < at) ?? 0); };
  const next = (): void => { go(nextStep ?? steps); };
  const show = (to: Before): void => {
    setFile(to.file);
    setPath(to.path);
    setStep(to.step);
    // What was changed is the reader's own from then on, and kept in the library.
    void library.put(to.file, own === null ? {} : { id: own }).then(({ entry, fault }) => {
      setOwn(entry.id);
      if (fault) setDialog({ name: 'fault', says: fault });
    });
  };
  const change = (to: Before): void => {
    setPast([...past, { file, path, step: at }]);
    show(to);
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (!before) return;
    setPast(past.slice(0, -1));
    show(before);
  };
  useShortcuts({ letters: shared.settings.letterKeys, keys: playOn ? {} : { m: () => { shared.onSettings({ ...shared.settings, sound: !shared.settings.sound }); }, ' ': () => { setPlaying(!playing); }, ArrowRight: next, ArrowLeft: previous } });

  if (!playback || !now || !view || !line) return null;
  if (playOn) {
    const leave = (): void => {
      const grown = branch(playback, playOn.at, playOn.debate.session, t('replay.branch.title', { name: nameOf(playback.session.case, playOn.seat), step: playOn.at }));
      setPlayOn(null);
      if (!grown.ok) setDialog({ name: 'fault', says: say('replay.unsound', { place: grown.fault[0]?.place ?? '', says: grown.fault[0]?.says ?? '' }) });
      else if (playOn.debate.session.log.length > playOn.at) change({ file: grown.value.file, path: grown.value.path, step: playOn.debate.session.log.length });
    };
    // Whoever leaves a debate that was played on comes back to the replay, with a branch more.
    const back: Shared = { ...shared, go: (to) => { if (to.screen === 'title' || to.screen === 'seat') leave(); else shared.go(to); } };
    const playRoute: Route = { screen: 'play', scenario: scenario.id, seat: playOn.seat, card: playOn.card, seed: file.seed, level: file.level ?? 'standard' };
    return <DebateScreen debate={playOn.debate} resumed={false} route={playRoute} viewport={viewport} look={look} shared={back} canvas={canvas} sound={sound} />;
  }
  const sheet = resolution ? resolutionView(playback.session) : null;
  if (sheet) return <ResolutionPage view={sheet} onBack={() => { setResolution(false); }} />;
  const seen: Session = eyes === null ? { ...now, player: null } : { ...now, player: { seat: eyes, card: null } };
  const seenEyes = eyesOf(seen);
  const chamber = chamberView(seenEyes);
  const c = now.case;
  const plan = viewport.mode === 'wide' ? chamberPlan({ president: scenario.president, members: c.seatIds.slice(0, c.tables.members), host: scenario.host?.seat ?? null }, viewport.width, viewport.height, 'wide') : null;
  const cards = scenario.seats.filter((s) => s.playable).flatMap((s) => scenario.cards.filter((card) => card.seat === s.id).map((card) => ({ seat: s.id, name: s.name, card: card.id, title: card.title })));
  const over = now.state.outcome !== null;
  const heardNow = now.log[at - 1];
  return (
    <>
      <ReplayScreen
        title={file.title}
        branch={path.length === 0 ? null : playback.title}
        subtitle={say('replay.of', { title: scenario.title })}
        warnings={replayNotes(playback).warnings}
        step={view}
        heard={heardNow ? described(heardIn(heardNow)) : []}
        line={line}
        branches={ends}
        moment={moment}
        chamber={chamber}
        plan={plan}
        playing={playing}
        speed={speed}
        stopping={stopping}
        eyes={eyes}
        eyesChoices={eyesChoices(playback)}
        study={study}
        studying={studying}
        onUndo={past.length > 0 ? undo : null}
        onMainLine={path.length > 0 ? () => { setPath([]); go(Math.min(at, lines.length(file))); } : null}
        onRemove={path.length > 0 ? () => { change({ file: prune(file, path), path: path.slice(0, -1), step: linesOf(file).find((l) => l.path.join() === path.join())?.from ?? 0 }); } : null}
        onBranch={(to) => { setPath(to); setPlaying(false); }}
        onStep={go}
        onPrevious={previous}
        onNext={next}
        onToggle={() => {
          if (!playing && nextStep === null) setStep(0);
          setPlaying(!playing);
        }}
        onSpeed={() => { setSpeed(SPEEDS[(SPEEDS.findIndex((s) => s === speed) + 1) % SPEEDS.length] ?? 1); }}
        onStopping={setStopping}
        onEyes={setEyes}
        onStudy={setStudying}
        onWhy={(seat) => { setDialog({ name: 'why', seat }); }}
        onPlayOn={over || cards.length === 0 ? null : () => { setPlaying(false); setDialog({ name: 'play-on' }); }}
        onAnnotate={() => { setPlaying(false); setDialog({ name: 'annotate' }); }}
        onMinutes={() => { setDialog({ name: 'minutes' }); }}
        onShare={() => { setPlaying(false); setDialog({ name: 'share' }); }}
        onSettings={() => { shared.open('settings'); }}
        onBack={() => { shared.go({ screen: 'title' }); }}
      />
      {dialog?.name === 'why' && c.seat(dialog.seat) >= 0 && c.seat(dialog.seat) < c.tables.members && <WhyDialog view={whyView(seenEyes, c.seat(dialog.seat))} onClose={() => { setDialog(null); }} />}
      {dialog?.name === 'minutes' && <HistoryDialog minutes={minutesView(now)} from={null} onClose={() => { setDialog(null); }} />}
      {dialog?.name === 'share' && <ExportDialog actions={exportActions(file, playback.session, words, at === 0 ? null : at, resolutionView(playback.session) ? () => { setDialog(null); setResolution(true); } : null)} onClose={() => { setDialog(null); }} />}
      {dialog?.name === 'annotate' && <AnnotateDialog onClose={() => { setDialog(null); }} onSay={(text) => { setDialog(null); change({ file: annotate(file, path, { step: at, text, by: t('replay.annotate.you') }), path, step: at }); }} />}
      {dialog?.name === 'play-on' && (
        <PlayOnDialog
          cards={cards}
          first={now.player?.seat ?? view.seat}
          onClose={() => { setDialog(null); }}
          onTake={(seat, id) => {
            const card = scenario.cards.find((one) => one.id === id && one.seat === seat);
            setDialog(null);
            if (card) setPlayOn({ debate: Debate.from(reseat(now, { seat, card })), at, seat, card: id });
          }}
        />
      )}
      {dialog?.name === 'fault' && <MessageDialog title={t('ui.fault.title')} actions={[{ label: t('ui.kit.close'), primary: true, onPress: () => { setDialog(null); } }]} onClose={() => { setDialog(null); }}><p>{words.say(dialog.says)}</p></MessageDialog>}
    </>
  );
}

/** Lines that have been played, so that none is played twice. */
class Lines {
  readonly #scenario: Scenario;
  readonly #played = new WeakMap<Replay, Map<string, ReturnType<typeof playBack>>>();
  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }
  play(file: Replay, path: LinePath): ReturnType<typeof playBack> {
    const kept = this.#played.get(file) ?? new Map<string, ReturnType<typeof playBack>>();
    this.#played.set(file, kept);
    const before = kept.get(path.join());
    if (before) return before;
    const played = playBack(file, (id) => (id === this.#scenario.id ? this.#scenario : null), path);
    kept.set(path.join(), played);
    return played;
  }
  length(file: Replay): number {
    const main = this.play(file, []);
    return main.ok ? main.value.steps : 0;
  }
}
