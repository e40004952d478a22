/** The three options as cards in the well of the table, one sentence each; they can be folded to their titles. */
import { useState } from 'preact/hooks';
import type { SeatChoiceView } from '../../views/title-models.ts';
import { Icon } from '../kit/icon.tsx';
import { SourceMark } from '../kit/provenance.tsx';
import { useT } from '../kit/words-context.tsx';
import './option-cards.css';

export function OptionCards({ options, notice, grey }: { readonly options: SeatChoiceView['options']; readonly notice: string; /** Some seats cannot be taken and are grey. */ readonly grey: boolean }) {
  const t = useT();
  const [open, setOpen] = useState(true);
  return (
    <section class="options" aria-labelledby="options-title">
      <h2 class="options-bar">
        <button
          type="button"
          class="options-fold"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          <span id="options-title">{t('ui.seat.options')}</span>
          <Icon name={open ? 'caret-down' : 'caret-right'} size={1} />
        </button>
      </h2>
      <ol class="options-list">
        {options.map((option, i) => (
          <li key={option.id} class="options-card paper">
            <span class="options-number" aria-hidden="true">
              {option.id}
            </span>
            <div>
              <h3 class="options-name">
                {option.name} <span class="options-summary">{option.summary}</span>
              </h3>
              {open && (
                <p class="options-gloss">
                  {option.gloss} <SourceMark source={option.source} mark="record" brief />
                </p>
              )}
              <span class="sr-only">{t('ui.seat.option-of', { number: i + 1, count: options.length })}</span>
            </div>
          </li>
        ))}
      </ol>
      <p class="options-notice">{notice}</p>
      <p class="options-notice options-hint">{t(grey ? 'ui.seat.hint' : 'ui.seat.hint.all')}</p>
    </section>
  );
}
