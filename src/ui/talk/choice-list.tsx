/** Things to say, numbered. Looking at one shows its forecast; on touch it is selected first and said second. At most four are shown, then "More". */
import { useState } from 'preact/hooks';
import type { ChoiceView } from '../../views/view-models.ts';
import { Icon } from '../kit/icon.tsx';
import { Price } from '../kit/price.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

const SHOWN = 4;

export function ChoiceList({ choices, picked = null, long = false, onLook = () => undefined, onArm, onChoose }: { readonly choices: readonly ChoiceView[]; /** The one whose forecast is shown. */ readonly picked?: string | null; readonly long?: boolean; /** A finger has selected it and not yet said it; without this one tap says it. */ readonly onArm?: (choice: ChoiceView) => void; readonly onLook?: (choice: ChoiceView | null) => void; readonly onChoose: (choice: ChoiceView) => void }) {
  const t = useT();
  const words = useWords();
  /** The one selected by a press; the next press says it. */
  const [armed, setArmed] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const folded = !all && choices.length > SHOWN + 1;
  const shown = folded ? choices.slice(0, SHOWN) : choices;
  return (
    <ol class={long ? 'choice-list choice-list-long' : 'choice-list'}>
      {shown.map((choice, i) => {
        const off = choice.refused !== null;
        const chosen = picked === choice.id;
        return (
          <li key={choice.id}>
            <button
              type="button"
              class={`talk-choice${chosen ? ' talk-choice-on' : ''}`}
              data-choice={i + 1}
              aria-disabled={off}
              onFocus={() => { onLook(choice); }}
              // Once a finger has chosen, the list may slide under the place it touched: that is no pointing.
              onMouseEnter={() => { if (armed === null) onLook(choice); }}
              onClick={(event) => {
                // A finger has no hover: the first tap selects and shows the forecast, the second says it.
                const touch = event instanceof PointerEvent && event.pointerType === 'touch';
                onLook(choice);
                if (off) return;
                if (touch && onArm && armed !== choice.id && choice.command) {
                  setArmed(choice.id);
                  onArm(choice);
                  return;
                }
                onChoose(choice);
              }}
            >
              <kbd>{i + 1}</kbd>
              <Icon name={choice.icon} size={1.3} />
              <span class="talk-sentence">{words.say(choice.sentence)}</span>
              <span class="talk-effect">{words.say(choice.refused ?? choice.effect)}</span>
              {!off && <Price price={choice.price} />}
            </button>
          </li>
        );
      })}
      {folded && (
        <li>
          <button type="button" class="talk-choice talk-more" onClick={() => { setAll(true); }}>
            {t('ui.more', { count: choices.length - SHOWN })}
          </button>
        </li>
      )}
    </ol>
  );
}
