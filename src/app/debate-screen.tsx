/** One debate on screen: which of its screens is shown, what the dialogs hold, and how presses become commands. */
import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../domain/vocabulary.ts';
import type { Command } from '../session/commands.ts';
import { chamberPlan, chamberStage } from '../layout/chamber-plan.ts';
import { corridorPlan } from '../layout/corridor-plan.ts';
import { textOf } from '../session/state.ts';
import type { Sound } from '../audio/sound.ts';
import { lookAt, type LastSeen } from '../ui/chamber/last-seen.ts';
import { ChamberScreen } from '../ui/chamber/chamber-screen.tsx';
import { TeachCard } from '../ui/panels/teach-card.tsx';
import { Guide } from '../ui/panels/guide.tsx';
import { ObserverBar, type ObserverPace } from '../ui/panels/observer-bar.tsx';
import { ResolutionPage } from '../ui/result/resolution-print.tsx';
import { ResultScreen } from '../ui/result/result-screen.tsx';
import { ExplanationsScreen } from '../ui/vote/explanations-screen.tsx';
import { useT, useWords } from '../ui/kit/words-context.tsx';
import { aimViews, guardSay } from '../views/aims-view.ts';
import { chamberView } from '../views/chamber-view.ts';
import { eyesOf } from '../views/eyes.ts';
import { ALL_KINDS, allIntroduced, introduced, introduces, kindsBy } from '../views/first-debate.ts';
import { textOfRecord } from '../session/record.ts';
import { resolutionView } from '../views/exports.ts';
import { AUTO_MOST } from '../views/library-view.ts';
import type { Moment } from '../views/teaching-view.ts';
import { resultView } from '../views/result-view.ts';
import { say } from '../views/say.ts';
import { explanationsFirst, explanationViews } from '../views/vote-view.ts';
import type { ChoiceView, Verb } from '../views/view-models.ts';
import { whyView } from '../views/why-view.ts';
import type { CanvasHolder } from './canvas-holder.ts';
import type { Debate } from './debate.ts';
import { DebateDialogs, type DebateDialog } from './debate-dialogs.tsx';
import { useDebateSounds } from './debate-sounds.ts';
import { DraftRoom } from './draft-room.tsx';
import { exportActions } from './export-actions.ts';
import { useGuide } from './guiding.ts';
import { useKept } from './kept.ts';
import { chamberPicture, seatingOf } from './pictures.ts';
import type { Place, Wording } from './place.ts';
import type { Shared } from './root.tsx';
import type { Route } from './routes.ts';
import { dropSave, writeSave } from './saves.ts';
import { useShortcuts } from './shortcuts.ts';
import { keep, recall } from './storage.ts';
import { useTeaching } from './teaching.ts';
import { useTurns } from './turns.ts';
import { TalkRoom } from './talk-room.tsx';
import type { Look, Viewport } from './viewport.ts';
import { VoteRoom } from './vote-room.tsx';

export interface DebateScreenProps {
  readonly debate: Debate;
  readonly resumed: boolean;
  readonly route: Route;
  readonly viewport: Viewport;
  readonly look: Look;
  readonly shared: Shared;
  readonly canvas: CanvasHolder;
  readonly sound: Sound;
}

/** Kept once a debate has been played to its record, or its guide skipped: then every verb is shown from the start. */
const PLAYED_KEY = 'sixteenth-seat.played';
const SEED_MOST = 9999;
/** Narrower windows turn the record's chart by a quarter. */
const CHART_FROM = 832;
/** Seconds between two steps of a debate that is watched. */
const PACE_MS: Readonly<Record<ObserverPace, number>> = { slow: 6500, normal: 3400, fast: 1100, instant: 0 };

export function DebateScreen({ debate, resumed, route, viewport, look, shared, canvas, sound }: DebateScreenProps) {
  const t = useT();
  const words = useWords();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  useEffect(() => debate.subscribe(() => { redraw(0); }), [debate]);
  const { session } = debate;
  const observing = session.player === null;
  const seat = session.player?.seat ?? null;
  const [place, setPlace] = useState<Place>({ at: 'chamber' });
  const [chosen, setChosen] = useState<SeatId | null>(null);
  const [dialog, setDialog] = useState<DebateDialog | null>(resumed ? { name: 'recap' } : null);
  const [first, setFirst] = useState(() => !observing && recall(PLAYED_KEY) === null);
  /** What was being amended when a trade was thought of. */
  const [asking, setAsking] = useState<Wording | null>(null);
  const [warned, setWarned] = useState(false);
  /** Steps of the log whose answer was heard on the screen where it was asked for. */
  const answered = useRef<ReadonlySet<number>>(new Set());
  const [playing, setPlaying] = useState(observing);
  const [pace, setPace] = useState<ObserverPace>(route.screen === 'observe' ? route.pace : 'normal');

  const eyes = useMemo(() => eyesOf(session), [session]);
  const view = useMemo(() => chamberView(eyes), [eyes]);
  const guide = useGuide(eyes, view, observing || resumed);
  const stage = chamberStage(viewport.width, viewport.height);
  const plan = useMemo(() => {
    return (view.corridor ? corridorPlan : chamberPlan)(seatingOf(session), stage.width, stage.height, viewport.mode);
  }, [viewport, session.case, view.corridor]);

  // Without captions the room's own moves stand in the minutes alone; the player's are always said.
  const beats = shared.settings.captions || observing ? debate.beats : debate.beats.filter((b) => b.caption.seat === seat || b.aims.length > 0);
  const beat = beats[0] ?? null;
  const revealing = debate.toReveal;
  const balloting = view.question?.kind === 'ballot';
  const voting = revealing !== null || balloting;
  const over = debate.over && !voting;
  const here: Place = over && place.at !== 'explanations' && place.at !== 'draft' && place.at !== 'resolution' ? (observing && place.at === 'chamber' && pace !== 'instant' ? place : { at: 'result' }) : place;
  const showing = voting ? 'vote' : here.at;
  const seen = useRef<LastSeen | null>(null);
  const lastSeen = seen.current;
  useEffect(() => { if (showing === 'chamber') seen.current = lookAt(view); }, [showing, view]);
  const teaching = useTeaching(session, shared.settings.teaching && !observing, debate.over);
  useTurns(view.seats, view.draft?.symbol ?? null, beat, showing === 'chamber');
  /** The moment whose card lies before the player now. */
  const told = useRef<Moment | null>(null);
  told.current = showing === 'chamber' && !beat && !view.question && guide.step === null ? (teaching.card?.moment ?? null) : null;
  const lesson = teaching.card ? <TeachCard key={teaching.card.moment} view={teaching.card} onClose={() => { if (teaching.card) teaching.tell(teaching.card.moment); }} /> : null;

  const heard = useDebateSounds(sound, showing, showing === 'chamber' ? (beat?.caption ?? null) : null, !observing && !resumed && debate.kept);
  useEffect(() => {
    if (showing === 'chamber') canvas.show(chamberPicture(session, beat?.caption.seat ?? null, chosen, beat?.caption.heard.murmur === true));
  }, [showing, session, beat, chosen]);
  useEffect(() => {
    if (place.at !== 'chamber' && voting) setPlace({ at: 'chamber' });
  }, [showing]);
  const played = (): void => {
    setFirst(false);
    keep(PLAYED_KEY, 'yes');
  };
  useEffect(() => {
    if (showing === 'result' && !observing) keep(PLAYED_KEY, 'yes');
  }, [showing]);
  // Before the screen's own effects, which may scroll to what they are about.
  useLayoutEffect(() => { window.scrollTo(0, 0); }, [showing]);

  const kept = useKept(session, debate.over);
  const store = (): void => {
    const save = debate.save();
    if (!save) return;
    if (debate.over) dropSave();
    else if (!writeSave(save) && !warned) {
      setWarned(true);
      setDialog({ name: 'unsaved' });
    }
  };
  const send = (command: Command): boolean => {
    const sent = debate.send(command);
    // Whoever acts on has seen what was told.
    if (sent.ok && told.current !== null) teaching.tell(told.current);
    if (!sent.ok) {
      setDialog({ name: 'refused', refusal: sent.fault });
      return false;
    }
    // In the chamber its caption is heard.
    const entry = debate.session.log[session.log.length];
    if (entry && showing !== 'chamber' && showing !== 'vote') heard.hear(entry);
    store();
    return true;
  };
  /** Sends what is answered in the room where it is said. */
  const ask = (command: Command): boolean => {
    const step = debate.session.log.length + 1;
    const sent = send(command);
    if (sent) answered.current = new Set([...answered.current, step]);
    return sent;
  };
  const act = (command: Command): void => {
    setDialog(null);
    send(command);
  };
  /** The paragraph that an objective still hangs on. */
  const openClause = (): string | null => view.instructions?.objectives.find((o) => o.mark === 'open' && o.clauses.length > 0 && o.note === null)?.clauses[0] ?? null;
  const choose = (choice: ChoiceView): void => {
    const text = view.draft?.text ?? null;
    if (choice.asks) setDialog({ name: 'sure', choice, send: act });
    else if (choice.command) act(choice.command);
    else if (choice.opens === 'floor') setDialog({ name: 'floor' });
    else if (text !== null && (choice.opens === 'meeting' || choice.opens === 'hint')) {
      setDialog(null);
      setPlace({ at: 'draft', text, clause: choice.opens === 'meeting' && choice.id !== 'divide' ? openClause() : null, hinting: choice.opens === 'hint', dividing: choice.id === 'divide' });
    }
  };
  const endRound = (): void => {
    const waiting = view.actionsLeft > 0;
    const pass: Command = { type: 'turn.pass', by: seat ?? '' };
    if (waiting && view.actionsLeft === view.actionsPerRound) setDialog({ name: 'end-round', command: pass });
    else act(pass);
  };
  const verb = (wanted: Verb): void => {
    const found = view.verbs.find((v) => v.verb === wanted);
    if (!found) return;
    if (!found.available) {
      setDialog({ name: 'not-open', why: found.why ?? say('refusal.not-now') });
      return;
    }
    const text = view.draft?.text ?? null;
    if (wanted === 'read') {
      if (text === null) setDialog({ name: 'instructions' });
      else setPlace({ at: 'draft', text, clause: null });
    } else if (wanted === 'amend') {
      if (text !== null) setPlace({ at: 'draft', text, clause: openClause() });
    } else if (wanted === 'lobby') setDialog({ name: 'lobby' });
    else if (wanted === 'trade') {
      setAsking(null);
      setDialog({ name: 'trade-partner' });
    }
    else if (wanted === 'floor') setDialog({ name: 'floor' });
    else if (wanted === 'consent') setDialog({ name: 'consent' });
    else setDialog({ name: 'procedure' });
  };
  const leave = (): void => { shared.go({ screen: 'title' }); };
  const takeBack = (): void => {
    if (debate.takeBackCost() === 'practice' && !debate.practice) setDialog({ name: 'take-back' });
    else {
      debate.takeBack();
      store();
    }
  };

  // A debate that is watched goes on by itself.
  useEffect(() => {
    if (!observing || !playing || voting || debate.over || dialog) return undefined;
    if (pace === 'instant') {
      debate.observeAll();
      return undefined;
    }
    const timer = window.setTimeout(() => { debate.observeStep(pace !== 'fast'); }, beat ? PACE_MS[pace] : 500);
    return () => { window.clearTimeout(timer); };
  });

  const canTalk = view.verbs.length > 0;
  useShortcuts({
    letters: shared.settings.letterKeys,
    keys: {
      ...(showing === 'chamber' && canTalk ? { r: () => { verb('read'); }, l: () => { verb('lobby'); }, a: () => { verb('amend'); }, t: () => { verb('trade'); }, f: () => { verb('floor'); }, v: () => { verb(view.verbs.some((one) => one.verb === 'consent') ? 'consent' : 'vote'); }, e: endRound } : {}),
      ...(showing === 'chamber' && beat && !observing ? { ' ': () => { debate.nextBeat(); } } : {}),
      ...(showing === 'chamber' && observing && !debate.over ? { ' ': () => { setPlaying(!playing); }, '.': () => { debate.observeStep(true); } } : {}),
      ...(showing !== 'vote' ? { h: () => { setDialog({ name: 'history' }); } } : {}),
      c: () => { shared.onSettings({ ...shared.settings, captions: !shared.settings.captions }); },
      m: () => { shared.onSettings({ ...shared.settings, sound: !shared.settings.sound }); },
      '?': () => { shared.open('help'); },
      ...(showing === 'chamber' && chosen !== null ? { Escape: () => { setChosen(null); } } : {}),
    },
  });

  const guard = useMemo(() => (canTalk ? guardSay(session, debate.aims) : null), [session, canTalk]);
  // Once brackets have been spoken of they are there to be put.
  const [guarded, setGuarded] = useState(false);
  useEffect(() => { if (guard) setGuarded(true); }, [guard]);
  const kinds = first ? kindsBy(view.round) : ALL_KINDS;
  const dialogs = (
    <DebateDialogs
      dialog={dialog}
      debate={debate}
      view={view}
      kinds={kinds}
      onClose={() => { setDialog(null); }}
      onChoice={choose}
      onMotionSeen={() => { debate.motionSeen(); }}
      onGavel={() => { sound.cue('gavel'); }}
      onSend={act}
      onOpen={setDialog}
      onTalk={(id, start) => {
        setDialog(null);
        setChosen(null);
        setPlace({ at: 'talk', seat: id, start, asking: start === 'trade' ? asking : null });
      }}
      onTakeBack={() => {
        setDialog(null);
        debate.takeBack();
        store();
      }}
    />
  );

  if (voting) {
    return (
      <>
        <VoteRoom debate={debate} view={view} viewport={viewport} look={look} pace={observing ? pace : shared.settings.pace} canvas={canvas} sound={sound} calls={shared.settings.teaching && !observing && !teaching.done.includes('nine')} onCalled={() => { teaching.tell('nine'); }} onSend={act} onExplanations={(text) => { debate.revealed(); if (debate.over) setPlace({ at: 'explanations', text }); }} onResult={() => { debate.revealed(); if (debate.over) setPlace({ at: 'result' }); }} />
        {dialogs}
      </>
    );
  }
  if (here.at === 'talk') {
    return (
      <>
        <TalkRoom key={here.seat} debate={debate} seat={here.seat} start={here.start} asking={here.asking ?? null} viewport={viewport} canvas={canvas} onSend={ask} onWhy={() => { setDialog({ name: 'why', seat: here.seat }); }} onBack={() => { setPlace({ at: 'chamber' }); }} />
        {dialogs}
      </>
    );
  }
  if (here.at === 'draft') {
    return (
      <>
        <DraftRoom debate={debate} view={view} text={here.text} clause={here.clause} brackets={kinds.has('brackets') || guarded} hinting={here.hinting === true} dividing={here.dividing === true} onAsk={(choice, sending) => { setDialog({ name: 'sure', choice, send: (command) => { setDialog(null); sending(command); } }); }} onSend={ask} onTrade={(clause, level) => { setAsking(level === null ? null : { clause, level }); setDialog({ name: 'trade-partner' }); }} onText={(text) => { setPlace({ at: 'draft', text, clause: null }); }} onBack={() => { setPlace(debate.over ? { at: 'result' } : { at: 'chamber' }); }} />
        {dialogs}
      </>
    );
  }
  if (here.at === 'explanations') {
    const text = textOf(session.state, here.text);
    return (
      <>
        <ExplanationsScreen first={text ? explanationsFirst(session, text) : []} list={text ? explanationViews(session, text) : []} onResult={() => { setPlace({ at: 'result' }); }} />
        {dialogs}
      </>
    );
  }
  const resolution = here.at === 'resolution' ? resolutionView(session) : null;
  if (resolution) return <ResolutionPage view={resolution} onBack={() => { setPlace({ at: 'result' }); }} />;
  if (here.at === 'result' || here.at === 'resolution') {
    const again = (kind: 'same' | 'other' | 'seat'): void => {
      dropSave();
      if (route.screen === 'play' && kind !== 'seat') {
        const seed = kind === 'same' ? route.seed : (route.seed % SEED_MOST) + 1;
        shared.go({ ...route, seed });
      } else if (route.screen === 'observe' && kind !== 'seat') shared.go({ ...route, seed: kind === 'same' ? route.seed : (route.seed % SEED_MOST) + 1, pace: pace === 'instant' ? 'normal' : pace });
      else shared.go({ screen: 'seat', scenario: session.case.scenario.id });
    };
    const record = textOfRecord(session);
    return (
      <>
        <ResultScreen
          view={resultView(session)}
          seatName={seat === null ? null : (view.seats.find((s) => s.id === seat)?.name ?? seat)}
          seat={seat}
          practice={debate.practice}
          lesson={lesson}
          narrow={viewport.room < CHART_FROM}
          onAgain={again}
          onWhy={(id) => { setDialog({ name: 'why', seat: id }); }}
          onMinutes={() => { setDialog({ name: 'history' }); }}
          onDraft={() => { if (record) setPlace({ at: 'draft', text: record.id, clause: null }); }}
          kept={kept}
          exports={kept.replay && exportActions(kept.replay, session, words, null, record ? () => { setPlace({ at: 'resolution' }); } : null)}
          autoMost={AUTO_MOST}
          onReplay={kept.id === null ? null : () => { if (kept.id !== null) shared.go({ screen: 'replay', replay: kept.id, at: null, payload: null }); }}
          onLibrary={() => { shared.go({ screen: 'library' }); }}
          onTitle={leave}
        />
        {dialogs}
      </>
    );
  }
  const hosting = view.seats.some((s) => s.you && s.role === 'host');
  const few = first && !allIntroduced(view.round);
  const idle = observing ? t(debate.over ? 'ui.observe.over' : 'ui.observe.idle') : view.actionsLeft > 0 ? [t(view.corridor ? 'ui.corridor.your-turn' : 'ui.chamber.your-turn', { left: view.actionsLeft }), ...(first && introduces(view.round, hosting) ? [t(`ui.first.${view.round}${hosting ? '.host' : ''}`)] : [])].join(' ') : view.question ? words.say(view.question.title) : t('ui.chamber.turn-spent');
  return (
    <>
      <ChamberScreen
        view={view}
        plan={plan}
        lastSeen={lastSeen}
        column={stage.column}
        bar={{ sound: shared.settings.sound, takeBack: observing ? 'nothing' : debate.takeBackCost(), onTakeBack: takeBack, onHistory: () => { setDialog({ name: 'history' }); }, onHelp: () => { shared.open('help'); }, onSettings: () => { shared.open('settings'); }, onSound: () => { shared.onSettings({ ...shared.settings, sound: !shared.settings.sound }); }, onLeave: leave, leaving: say(debate.kept ? 'ui.bar.leave' : 'replay.return') }}
        caption={{ caption: beat?.caption ?? null, opening: heard.opening, known: beat !== null && answered.current.has(beat.caption.step), moved: beat?.moved ?? [], aims: beat ? beat.aims : view.verbs.length > 0 ? aimViews(session, debate.aims.filter(({ how }) => how === 'lost' || how === 'broken')) : [], more: beats.length - 1, past: debate.past && !observing, came: debate.came, meanwhile: debate.meanwhile, idle, hints: [guard, view.hint, view.frontier].filter((hint) => hint !== null), onNext: () => { if (observing) debate.observeStep(true); else debate.nextBeat(); }, onHistory: () => { setDialog({ name: 'history', from: debate.meanwhileFrom }); } }}
        chosen={chosen}
        why={chosen === null ? null : whyView(eyes, session.case.seat(chosen))}
        talkReason={canTalk ? (view.verbs.find((v) => v.verb === 'lobby')?.why ?? null) : say('refusal.not-now')}
        practice={debate.practice}
        letterKeys={shared.settings.letterKeys}
        legend={view.round <= 2}
        lesson={beat || view.question ? null : lesson}
        guide={guide.step?.step ?? null}
        above={guide.step ? <Guide view={guide.step} onNext={guide.next} onSkip={() => { guide.skip(); played(); }} /> : null}
        bottom={observing ? <ObserverBar playing={playing} pace={pace} over={debate.over} onToggle={() => { setPlaying(!playing); }} onStep={() => { setPlaying(false); debate.observeStep(true); }} onPace={(p) => { setPace(p); setPlaying(true); }} onRecord={() => { setPlace({ at: 'result' }); }} /> : null}
        onSeat={setChosen}
        onTalk={observing ? null : (id) => { setChosen(null); setPlace({ at: 'talk', seat: id, start: 'choices' }); }}
        onOwn={observing || !kinds.has('own') || hosting ? null : () => { setChosen(null); setDialog({ name: 'own' }); }}
        onWhy={(id) => { setDialog({ name: 'why', seat: id }); }}
        onHost={() => { setDialog({ name: 'host' }); }}
        onInstructions={() => { setDialog({ name: 'instructions' }); }}
        onDraft={(text) => { setPlace({ at: 'draft', text, clause: null }); }}
        onStartDraft={() => { setDialog({ name: 'own-draft' }); }}
        onOption={(id) => { setDialog({ name: 'option', id }); }}
        verbs={few ? introduced(view.verbs, view.round) : view.verbs}
        onMoreVerbs={few ? () => { setFirst(false); } : null}
        onVerb={verb}
        onEnd={endRound}
        onChoice={choose}
      />
      {dialogs}
    </>
  );
}

