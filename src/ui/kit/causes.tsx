/** Why a delegation stands where it stands: signed weights that add up exactly, each with its bar, mark and source. */
import { useId, useState } from 'preact/hooks';
import type { CauseView, WhyView } from '../../views/view-models.ts';
import { Icon } from './icon.tsx';
import { SourceMark } from './provenance.tsx';
import { useT, useWords } from './words-context.tsx';
import './causes.css';

const FIRST = 3;

/** Points with their sign, the minus as U+2212. */
const signed = (points: number): string => (points > 0 ? `+${points}` : points < 0 ? `\u2212${-points}` : '0');

/** From this many points on a cause counts some, or a lot: what it takes to leave a rung, and a whole rung. */
const SOME = 25;
const LOT = 100;

function Cause({ cause, most, figures }: { readonly cause: CauseView; readonly most: number; readonly figures: boolean }) {
  const t = useT();
  const words = useWords();
  const size = Math.abs(cause.points);
  return (
    <li class="cause">
      <span class={cause.points < 0 ? 'cause-bar cause-down' : 'cause-bar cause-up'} aria-hidden="true">
        <span style={{ width: `${(Math.abs(cause.points) / most) * 50}%` }} />
      </span>
      <span class="cause-points tabular">{figures ? signed(cause.points) : t('ui.kit.causes.weight', { way: cause.points > 0 ? 'up' : 'down', much: size >= LOT ? 'lot' : size >= SOME ? 'some' : 'little' })}</span>
      <span class="cause-words">
        <span class="cause-label">{words.say(cause.label)}</span>
        {cause.event !== null && <span class="cause-event muted">{words.say(cause.event)}</span>}
        <SourceMark source={cause.source} mark={cause.mark} why={cause.why} />
      </span>
    </li>
  );
}

export interface CausesProps {
  readonly causes: readonly CauseView[];
  readonly hidden: WhyView['hidden'];
  readonly total: number | null;
}

export function Causes({ causes, hidden, total }: CausesProps) {
  const t = useT();
  const words = useWords();
  const id = useId();
  const [all, setAll] = useState(false);
  /** Words first; the points behind them for whoever asks. */
  const [figures, setFigures] = useState(false);
  const most = Math.max(1, ...causes.map((c) => Math.abs(c.points)));
  const shown = all ? causes : causes.slice(0, FIRST);
  const more = causes.length - FIRST;
  return (
    <div class="causes">
      <ul id={id} class="causes-list">
        {shown.map((cause, i) => (
          <Cause key={i} cause={cause} most={most} figures={figures} />
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          class="causes-more"
          aria-expanded={all}
          aria-controls={id}
          onClick={() => {
            setAll(!all);
          }}
        >
          <Icon name={all ? 'caret-down' : 'caret-right'} size={1} />
          {all ? t('ui.kit.causes.fewer') : t('ui.kit.causes.more', { count: more })}
        </button>
      )}
      {hidden !== null && (
        <p class="causes-hidden">
          <span class="cause-points tabular">{hidden.points === null || !figures ? '' : signed(hidden.points)}</span>
          <span>{words.say(hidden.say)}</span>
        </p>
      )}
      {total !== null && figures && (
        <p class="causes-total">
          <span class="cause-points tabular">{signed(total)}</span>
          <span>{t('ui.kit.causes.total')}</span>
        </p>
      )}
      <button type="button" class="causes-more causes-figures" aria-pressed={figures} onClick={() => { setFigures(!figures); }}>
        {t(figures ? 'ui.kit.causes.figures.off' : 'ui.kit.causes.figures')}
      </button>
    </div>
  );
}
