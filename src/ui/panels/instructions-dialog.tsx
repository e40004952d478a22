/** The player's instructions in full: what the capital asks, why, and when they are met. */
import type { InstructionsView } from '../../views/view-models.ts';
import { ObjectiveMark } from '../chamber/instructions-slip.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { Term } from '../kit/term.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './panels.css';

export function InstructionsDialog({ view, practice, onClose }: { readonly view: InstructionsView; readonly practice: boolean; readonly onClose: () => void }) {
  const t = useT();
  const words = useWords();
  return (
    <Dialog title={t('ui.instructions.title')} onClose={onClose} size="sheet" paper>
      <h3 class="instructions-card">{view.title}</h3>
      {!view.documented && <p class="why-note">{t('ui.instructions.what-if')}</p>}
      <p>{view.brief}</p>
      <ul class="instructions-full">
        {view.objectives.map((o) => (
          <li key={o.id} class={`objective is-${o.mark}`}>
            <ObjectiveMark mark={o.mark} />
            <div>
              <p class="instructions-says">{o.says}</p>
              <p class="muted">{o.why}</p>
              <p class="instructions-state">
                {t(o.act ? `ui.instructions.act.${o.mark}` : `ui.instructions.${o.mark}`)} {o.note && <span class="objective-note">{words.say(o.note)}</span>}
              </p>
            </div>
          </li>
        ))}
        <li class={`objective is-${view.prevent.mark}`}>
          <ObjectiveMark mark={view.prevent.mark} />
          <div>
            <p class="instructions-says">
              <span class="prevent-word">{t('ui.instructions.prevent')}</span> {view.prevent.says}
            </p>
            <p class="muted">{view.prevent.why}</p>
            <p class="instructions-state">{t(`ui.instructions.${view.prevent.mark}`)}</p>
          </div>
        </li>
      </ul>
      {view.capital && <p class="why-note">{words.say(view.capital)}</p>}
      <p class="why-note">
        {words.say(view.rule)} <Term id="instructions" />
      </p>
      {practice && <p class="why-note">{t('ui.instructions.practice.body')}</p>}
    </Dialog>
  );
}
