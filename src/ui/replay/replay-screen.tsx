/** A replay on screen: the room at one step, what the step did, and the line on which one moves. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { ChamberPlan } from '../../layout/chamber-plan.ts';
import type { LineView, MomentView, StepView } from '../../views/replay-view.ts';
import type { Heard as HeardSound } from '../../views/heard-view.ts';
import type { Say } from '../../views/say.ts';
import type { ChamberView } from '../../views/view-models.ts';
import { SeatRing } from '../chamber/seat-ring.tsx';
import { Secretariat } from '../chamber/secretariat.tsx';
import { Button } from '../kit/button.tsx';
import { Heard } from '../kit/heard.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { StageSlot } from '../kit/stage-slot.tsx';
import { TopBar } from '../kit/top-bar.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { ReplayLine, type BranchEnd } from './replay-line.tsx';
import { ReplayNote } from './replay-note.tsx';
import { ReplayPaper } from './replay-paper.tsx';
import '../chamber/chamber.css';
import '../kit/switch.css';
import './replay.css';

export const SPEEDS = [0.5, 1, 2, 4] as const;

export interface ReplayScreenProps {
  readonly title: string;
  /** "Main line", or the title of the branch that is shown. */
  readonly branch: string | null;
  readonly subtitle: Say;
  readonly warnings: readonly Say[];
  readonly step: StepView;
  /** Sounds of the step that inform. */
  readonly heard: readonly HeardSound[];
  readonly line: LineView;
  readonly branches: readonly BranchEnd[];
  readonly moment: MomentView | null;
  readonly chamber: ChamberView;
  /** Null in small windows: there the paper stands for the room. */
  readonly plan: ChamberPlan | null;
  readonly playing: boolean;
  readonly speed: number;
  readonly stopping: boolean;
  readonly eyes: SeatId | null;
  readonly eyesChoices: readonly { readonly seat: SeatId; readonly name: string }[];
  readonly study: ComponentChildren;
  readonly studying: 'none' | 'guess' | 'call';
  /** Undo of an annotation, a branch or a removal; null where there is nothing to undo. */
  readonly onUndo: (() => void) | null;
  readonly onMainLine: (() => void) | null;
  readonly onRemove: (() => void) | null;
  readonly onBranch: (path: BranchEnd['path']) => void;
  readonly onStep: (step: number) => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onToggle: () => void;
  readonly onSpeed: () => void;
  readonly onStopping: (stop: boolean) => void;
  readonly onEyes: (seat: SeatId | null) => void;
  readonly onStudy: (mode: 'none' | 'guess' | 'call') => void;
  readonly onWhy: (seat: SeatId) => void;
  readonly onPlayOn: (() => void) | null;
  readonly onAnnotate: () => void;
  readonly onMinutes: () => void;
  readonly onShare: (() => void) | null;
  readonly onSettings: () => void;
  readonly onBack: () => void;
}

/** The paper in the well, in px of the design's stage. */
const PAPER = { x: 292, y: 352, width: 696, height: 200 } as const;

/** What must be seen of the room, from its top to the foot of the table, in px of the design's stage. */
const ROOM_HEIGHT = 558;

export function ReplayScreen(props: ReplayScreenProps) {
  const { step, line, plan, moment, chamber } = props;
  const t = useT();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus({ preventScroll: true }); }, []);
  const [stage, room] = useSize();
  const [track, { width: trackWidth }] = useSize();
  const letters = useLetters(trackWidth);
  const share = plan && room.width > 0 ? Math.min(room.width / plan.width, room.height / (ROOM_HEIGHT * plan.scale)) : 0;
  const aside = plan ? Math.max(0, (room.width - plan.width * share) / 2) : 0;
  const nameOf = (seat: SeatId): string => chamber.seats.find((s) => s.id === seat)?.name ?? seat;
  const position = t('replay.position', { step: step.step, steps: line.steps, when: words.say(step.when) });
  const value = [position, ...(moment ? [t('replay.moment.spoken', { number: moment.number, title: words.say(moment.title) })] : []), ...(step.says ? [words.say(step.says)] : [])].join('. ');
  const box = plan ? { x: plan.left + PAPER.x * plan.scale, y: PAPER.y * plan.scale, width: PAPER.width * plan.scale, height: PAPER.height * plan.scale } : null;
  const branch = props.branch !== null && (
    <span class="replay-branch-chip">
      {props.branch}
      {props.onMainLine && <button type="button" onClick={props.onMainLine}>{t('replay.main-line')}</button>}
      {props.onRemove && <button type="button" onClick={props.onRemove}>{t('replay.branch.remove')}</button>}
    </span>
  );
  const options = (
    <div class="replay-options">
      <label class="replay-select">
        <span>{t('replay.eyes')}</span>
        <select aria-label={t('replay.eyes')} value={props.eyes ?? ''} onChange={(event) => { props.onEyes(event.currentTarget.value === '' ? null : event.currentTarget.value); }}>
          <option value="">{t('replay.eyes.all')}</option>
          {props.eyesChoices.map((one) => <option key={one.seat} value={one.seat}>{one.name}</option>)}
        </select>
      </label>
      <label class="replay-select">
        <span>{t('replay.study')}</span>
        <select aria-label={t('replay.study')} value={props.studying} onChange={(event) => { const { value: mode } = event.currentTarget; props.onStudy(mode === 'guess' || mode === 'call' ? mode : 'none'); }}>
          <option value="none">{t('replay.study.none')}</option>
          <option value="guess">{t('replay.study.guess')}</option>
          <option value="call">{t('replay.study.call')}</option>
        </select>
      </label>
      <label class="switch replay-switch">
        <span>{t('replay.stopping')}</span>
        <input type="checkbox" role="switch" checked={props.stopping} onChange={(event) => { props.onStopping(event.currentTarget.checked); }} />
      </label>
      <Button kind="quiet" onPress={props.onSpeed}>{t('replay.speed', { speed: props.speed })}</Button>
    </div>
  );
  return (
    <main class={`replay ${plan ? 'replay-wide' : 'replay-compact'}`} aria-label={t('replay.label')}>
      <TopBar
        left={
          <>
            <IconButton icon="arrow-left" name={t('replay.back')} onPress={props.onBack} />
            <h1 ref={heading} tabIndex={-1}>{t('replay.title')}</h1>
            <span class="replay-name">{props.title}</span>
            {plan && branch}
          </>
        }
        right={
          <>
            {props.onUndo && <IconButton icon="arrow-counter-clockwise" name={t('replay.undo')} onPress={props.onUndo} />}
            <IconButton icon="list-numbers" name={t('replay.minutes')} onPress={props.onMinutes} />
            {props.onShare && <IconButton icon="link" name={t('replay.share')} onPress={props.onShare} />}
            <IconButton icon="gear" name={t('ui.settings.title')} onPress={props.onSettings} />
          </>
        }
      />
      {!plan && branch && <p class="replay-branch-row">{branch}</p>}
      {props.warnings.length > 0 && (
        <div class="replay-warnings" role="status">
          {props.warnings.map((warning, i) => <p key={i}>{words.say(warning)}</p>)}
        </div>
      )}
      <div class="replay-room">
        {plan && box ? (
          <div class="replay-stage" ref={stage}>
            {share > 0 && (
              <div class="replay-stage-inner" style={{ width: `${plan.width}px`, height: `${plan.height}px`, left: `${aside}px`, transform: `scale(${share})` }}>
                <StageSlot className="chamber-stage replay-slot" style={{ height: `${plan.height}px` }}>
                  <ReplayPaper view={step} box={box} compact={false} />
                  <Secretariat plan={plan} codes />
                  <SeatRing seats={chamber.seats} plan={plan} host={chamber.host} chosen={null} speaking={step.seat} codes onPress={props.onWhy} />
                </StageSlot>
              </div>
            )}
          </div>
        ) : (
          <div class="replay-pinned"><ReplayPaper view={step} box={null} compact /></div>
        )}
        <ReplayNote view={step} moment={moment} moments={line.moments.length} nameOf={nameOf} study={props.study} onWhy={props.onWhy} onPlayOn={props.onPlayOn} onAnnotate={props.onAnnotate} />
      </div>
      <section class="replay-foot" aria-label={t('replay.controls')}>
        <div class="replay-line" ref={track}>
          <ReplayLine line={line} branches={props.branches} step={step.step} moment={moment} width={trackWidth / letters} ownRow={plan !== null} valueText={value} onStep={props.onStep} onBranch={props.onBranch} />
        </div>
        <div class="replay-transport">
          <div class="replay-keys">
            <IconButton icon="skip-forward" mirrored name={t('replay.start')} onPress={() => { props.onStep(0); }} />
            <IconButton icon="caret-left" name={t('replay.previous')} shortcut="←" onPress={props.onPrevious} />
            <button type="button" class="replay-play" aria-label={t(props.playing ? 'ui.observe.pause' : 'ui.observe.play')} onClick={props.onToggle}>
              <PlayMark playing={props.playing} />
            </button>
            <IconButton icon="caret-right" name={t('replay.next')} shortcut="→" onPress={props.onNext} />
            <IconButton icon="skip-forward" name={t('replay.end')} onPress={() => { props.onStep(line.steps); }} />
          </div>
          <p class="replay-where">
            <b class="tabular">{t('replay.step', { step: step.step, steps: line.steps })}</b> <span>{words.say(step.when)}</span> <Heard sounds={props.heard} />
          </p>
          {plan ? options : <details class="replay-more"><summary>{t('replay.options')}</summary>{options}</details>}
        </div>
      </section>
    </main>
  );
}

function PlayMark({ playing }: { readonly playing: boolean }) {
  return <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">{playing ? <path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" /> : <path d="M8 4.8v14.4L19.5 12z" />}</svg>;
}

/** How much larger the text of the page is than a browser's own: letters of the line grow with it. */
const remScale = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

/** The same, read again once a new size of the window has reached the letters: that is after the track was measured. */
function useLetters(width: number): number {
  const [scale, set] = useState(remScale);
  useEffect(() => {
    const frame = requestAnimationFrame(() => { set(remScale()); });
    return () => { cancelAnimationFrame(frame); };
  }, [width]);
  return scale;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element in CSS px, kept as the window changes. */
function useSize(): [(element: HTMLElement | null) => void, Size] {
  const [size, set] = useState<Size>({ width: 0, height: 0 });
  const [element, hold] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!element) return undefined;
    const read = (): void => { set({ width: element.clientWidth, height: element.clientHeight }); };
    const watch = new ResizeObserver(read);
    read();
    watch.observe(element);
    return () => { watch.disconnect(); };
  }, [element]);
  return [hold, size];
}
