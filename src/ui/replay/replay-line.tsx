/** The line of a replay: half-days, numbered key moments above, branches below, and a handle that can be dragged or driven by keys. */
import { useRef } from 'preact/hooks';
import type { BranchView, LineView, MomentView } from '../../views/replay-view.ts';
import type { Say } from '../../views/say.ts';
import { TokenMark } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

/** A branch as it is drawn: where it leaves the line, and what it came to. */
export interface BranchEnd extends BranchView {
  readonly token: 'for' | 'against' | 'undecided';
  readonly says: Say;
}

export interface ReplayLineProps {
  readonly line: LineView;
  readonly branches: readonly BranchEnd[];
  readonly step: number;
  /** The moment that the step is, if it is one. */
  readonly moment: MomentView | null;
  /** Width of the line in CSS px, to keep the words of moments apart; 0 where the line stands upright. */
  readonly width: number;
  /** The present moment stands in a row of its own, above the others. */
  readonly ownRow: boolean;
  readonly valueText: string;
  readonly onStep: (step: number) => void;
  readonly onBranch: (path: BranchView['path']) => void;
}

/** Room that a moment's words take, in px a letter and beside its number. */
const LETTER = 7.4;
const NUMBER = 34;

/** Least distance between the numbers of two moments, in px. */
const APART = 31;

/** Places of the moments, pushed on where two would lie on each other, and back where the last would leave the line. */
function spread(moments: readonly MomentView[], width: number): readonly MomentView[] {
  if (width <= 0) return moments;
  const least = APART / width;
  const places: number[] = [];
  for (const m of moments) places.push(Math.max(m.place, (places.at(-1) ?? -1) + least));
  for (let i = places.length - 1, most = 1.02; i >= 0; i--, most -= least) places[i] = Math.min(places[i] ?? 0, most);
  return moments.map((m, i) => ({ ...m, place: places[i] ?? m.place }));
}

/** Which moments have room for their words beside their numbers; the present one always has. */
function worded(moments: readonly MomentView[], titles: readonly string[], width: number, present: MomentView | null): ReadonlySet<number> {
  const found = new Set<number>();
  const taken: { from: number; to: number }[] = [];
  const order = [...moments.keys()].sort((a, b) => Number(moments[b] === present) - Number(moments[a] === present) || a - b);
  for (const i of order) {
    const moment = moments[i];
    if (!moment) continue;
    // The present one stands in a row of its own.
    if (moment === present) {
      found.add(i);
      continue;
    }
    const from = moment.place * width - 14;
    const to = from + NUMBER + (titles[i]?.length ?? 0) * LETTER;
    const next = moments[i + 1];
    if (to > width + 60 || (next && to > next.place * width - 18) || (present && from < present.place * width + 4 && to > present.place * width - 4) || taken.some((t) => from < t.to && to > t.from)) continue;
    taken.push({ from, to });
    found.add(i);
  }
  return found;
}

export function ReplayLine({ line, branches, step, moment, width, ownRow, valueText, onStep, onBranch }: ReplayLineProps) {
  const t = useT();
  const words = useWords();
  const track = useRef<HTMLDivElement>(null);
  const titles = line.moments.map((m) => words.say(m.title));
  // In a row of its own the present moment stands where it happened; the others make room for each other.
  const others = spread(line.moments.filter((m) => !ownRow || m.step !== moment?.step), width);
  const moments = line.moments.map((m) => others.find((other) => other.step === m.step) ?? m);
  const room = worded(moments, titles, width, moments.find((m) => m.step === moment?.step) ?? null);
  const place = line.placeOf(step);
  const rtl = (): boolean => track.current !== null && getComputedStyle(track.current).direction === 'rtl';
  const stepUnder = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return step;
    const share = (event.clientX - box.left) / box.width;
    return line.stepAt(rtl() ? 1 - share : share);
  };
  const drag = (event: PointerEvent): void => {
    if (event.button !== 0 && event.pointerType === 'mouse') return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    onStep(stepUnder(event));
  };
  const key = (event: KeyboardEvent): void => {
    const back = rtl() ? 'ArrowRight' : 'ArrowLeft';
    const on = rtl() ? 'ArrowLeft' : 'ArrowRight';
    const later = line.moments.find((m) => m.step > step)?.step ?? line.steps;
    const earlier = line.moments.findLast((m) => m.step < step)?.step ?? 0;
    const next = event.key === on || event.key === 'ArrowUp' ? step + 1 : event.key === back || event.key === 'ArrowDown' ? step - 1 : event.key === 'PageUp' ? later : event.key === 'PageDown' ? earlier : event.key === 'Home' ? 0 : event.key === 'End' ? line.steps : null;
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(Math.max(0, Math.min(line.steps, next)));
  };
  return (
    <div class="line" style={{ '--at': `${place * 100}%` }}>
      <ol class="line-moments" aria-label={t('replay.moments')}>
        {moments.map((m, i) => (
          <li key={m.step} class={`line-moment${m.step === moment?.step ? ' line-moment-now' : ''}${m.step <= step ? ' line-moment-past' : ''}${room.has(i) ? '' : ' line-moment-bare'}`} style={{ '--at': `${m.place * 100}%`, '--share': m.place }}>
            <button type="button" aria-current={m.step === moment?.step ? 'step' : undefined} aria-label={t('replay.moment.spoken', { number: m.number, title: titles[i] ?? '' })} onClick={() => { onStep(m.step); }}>
              <span class="line-number" aria-hidden="true">{m.number}</span>
              <span class="line-words" aria-hidden="true">{titles[i]}</span>
            </button>
          </li>
        ))}
      </ol>
      <div
        ref={track}
        class="line-track"
        role="slider"
        tabIndex={0}
        aria-label={t('replay.scrubber')}
        aria-valuemin={0}
        aria-valuemax={line.steps}
        aria-valuenow={step}
        aria-valuetext={valueText}
        onKeyDown={key}
        onPointerDown={drag}
        onPointerMove={(event) => {
          if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) onStep(stepUnder(event));
        }}
      >
        <span class="line-rail" aria-hidden="true" />
        <span class="line-done" aria-hidden="true" />
        {line.marks.map((mark) => (
          <span key={mark.step} class={`line-dot${mark.step <= step ? ' line-dot-past' : ''}`} style={{ '--at': `${mark.place * 100}%` }} aria-hidden="true">
            <i />
            <b>{words.say(mark.label)}</b>
          </span>
        ))}
        <span class="line-handle" aria-hidden="true" />
      </div>
      {branches.length > 0 && (
        <ul class="line-branches" aria-label={t('replay.branches')}>
          {branches.map((branch, i) => (
            <li key={branch.path.join('.')} class="line-branch" style={{ '--at': `${branch.place * 100}%`, '--lane': i }}>
              <button type="button" onClick={() => { onBranch(branch.path); }} aria-label={t('replay.branch.spoken', { title: branch.title, step: branch.from, end: words.say(branch.says) })}>
                <span class="line-branch-path" aria-hidden="true" />
                <span class="line-branch-title" aria-hidden="true">{branch.title}</span>
                <TokenMark token={{ vote: branch.token, firm: true }} size="phone" />
                <span class="line-branch-end" aria-hidden="true">{words.say(branch.says)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
