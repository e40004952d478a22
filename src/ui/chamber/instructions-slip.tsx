/** "Your instructions": three marks and one thing to prevent, always in sight. */
import type { Box } from '../../layout/stage-plan.ts';
import type { InstructionsView } from '../../views/view-models.ts';
import { useT, useWords } from '../kit/words-context.tsx';

/** The mark before an objective, told apart by shape: a tick, a cross, an open ring. */
export function ObjectiveMark({ mark }: { readonly mark: 'met' | 'missed' | 'open' | 'held' | 'broken' }) {
  const good = mark === 'met' || mark === 'held';
  const bad = mark === 'missed' || mark === 'broken';
  return (
    <svg class={`objective-mark objective-${mark}`} viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
      <circle cx="8" cy="8" r="6.6" fill={good ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.6" stroke-dasharray={good || bad ? undefined : '2.6 2'} />
      {good && <path d="M4.6 8.2l2.3 2.3 4.4-4.8" fill="none" stroke="var(--paper)" stroke-width="1.8" />}
      {bad && <path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="currentColor" stroke-width="1.8" />}
    </svg>
  );
}

/** @param brief on the slip, where a mark that is met says enough */
export function InstructionsList({ view, brief = false }: { readonly view: InstructionsView; readonly brief?: boolean }) {
  const t = useT();
  const words = useWords();
  return (
    <ul class="objectives">
      {view.objectives.map((o) => (
        <li key={o.id} class={`objective is-${o.mark}`}>
          <ObjectiveMark mark={o.mark} />
          <span>
            {o.says}
            {o.note && !(brief && o.mark === 'met') && <> <span class="objective-note">{words.say(o.note)}</span></>}
            <span class="sr-only">, {t(o.act ? `ui.instructions.act.${o.mark}` : `ui.instructions.${o.mark}`)}</span>
          </span>
        </li>
      ))}
      {view.capital && <li class="objective-capital">{words.say(view.capital)}</li>}
      <li class={`objective prevent is-${view.prevent.mark}`}>
        <ObjectiveMark mark={view.prevent.mark} />
        <span>
          <span class="prevent-word">{t('ui.instructions.prevent')}</span> {view.prevent.says}
          <span class="sr-only">, {t(`ui.instructions.${view.prevent.mark}`)}</span>
        </span>
      </li>
    </ul>
  );
}

/** Px by which long instructions may reach up into the gap below the cards, on a slip of 134. */
const GROWS = 16;

export function InstructionsSlip({ view, box, compact, lit, practice, onOpen }: { readonly view: InstructionsView; readonly box: Box | null; readonly compact: boolean; /** The guide speaks of them: folded, they open. */ readonly lit: boolean; readonly practice: boolean; readonly onOpen: () => void }) {
  const t = useT();
  const met = view.objectives.filter((o) => o.mark === 'met').length;
  const title = t('ui.instructions.title');
  const count = t('ui.instructions.count', { met });
  if (compact) {
    return (
      <details class="instructions-fold paper" {...(lit ? { open: true } : {})}>
        <summary>
          <span class="instructions-title">{title}</span>
          <span class="instructions-marks" aria-hidden="true">
            {view.objectives.map((o) => <ObjectiveMark key={o.id} mark={o.mark} />)}
            <ObjectiveMark mark={view.prevent.mark} />
          </span>
          <span class="instructions-count">{count}</span>
        </summary>
        <InstructionsList view={view} />
        <button type="button" class="link-button" onClick={onOpen}>{t('ui.instructions.more')}</button>
      </details>
    );
  }
  return (
    <section class="instructions-slip paper" aria-label={title} style={box ? { left: `${box.x}px`, bottom: `calc(100% - ${box.y + box.height}px)`, width: `${box.width}px`, minHeight: `${box.height}px`, maxHeight: `${box.height + GROWS * (box.height / 134)}px` } : {}}>
      <button type="button" class="instructions-open" onClick={onOpen}>
        <span class="instructions-title">{title}</span>
        <span class="instructions-count">{practice ? t('ui.instructions.practice') : count}</span>
      </button>
      <InstructionsList view={view} brief />
    </section>
  );
}
