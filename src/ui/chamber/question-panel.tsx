/** A question of procedure put to the player's seat, with its answers. At most four are shown, then "More". */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChoiceView, QuestionView } from '../../views/view-models.ts';
import { Icon } from '../kit/icon.tsx';
import { Price } from '../kit/price.tsx';
import { Term } from '../kit/term.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

const SHOWN = 4;

/** More answers than this stand below the question, over the whole width. */
const MANY = 2;

/** The word of the trade that each kind of question turns on. */
const TERMS: Readonly<Partial<Record<QuestionView['kind'], string>>> = { table: 'penholder', proposal: 'penholder', silence: 'silence', 'sponsor-decides': 'in-blue', offer: 'brackets', invitations: 'rule-39', meeting: 'in-blue', pen: 'penholder' };

export function QuestionPanel({ question, onChoose, onRead }: { readonly question: QuestionView; readonly onChoose: (choice: ChoiceView) => void; readonly onRead: (() => void) | null }) {
  const t = useT();
  const words = useWords();
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const key = `${question.kind} ${words.say(question.title)}`;
  useLayoutEffect(() => {
    setAll(false);
    heading.current?.focus();
  }, [key]);
  // "More" for a single one would take the place of the one.
  const folded = !all && question.choices.length > SHOWN + 1;
  const shown = folded ? question.choices.slice(0, SHOWN) : question.choices;
  return (
    <section class={`question${question.choices.length > MANY ? ' question-many' : ''}`} id="actions" aria-labelledby="question-title">
      <div class="question-words">
        <h2 id="question-title" tabIndex={-1} ref={heading}>{words.say(question.title)}</h2>
        <p>{words.say(question.body)}</p>
        {TERMS[question.kind] !== undefined && (
          <p class="question-term">
            <Term id={TERMS[question.kind] ?? ''} />
          </p>
        )}
        {onRead && (
          <button type="button" class="link-button" onClick={onRead}>
            {t('ui.question.read')}
          </button>
        )}
      </div>
      <ol class="question-choices">
        {shown.map((choice, i) => (
          <li key={choice.id}>
            <button type="button" class="question-choice" data-choice={i + 1} aria-disabled={choice.refused !== null} onClick={() => { if (choice.refused === null) onChoose(choice); }}>
              <kbd>{i + 1}</kbd>
              <Icon name={choice.icon} size={1.25} />
              <span class="question-sentence">{words.say(choice.sentence)}</span>
              <span class="question-effect">{words.say(choice.refused ?? choice.effect)}</span>
              {(choice.price.actions > 0 || choice.price.capital > 0) && <Price price={choice.price} />}
            </button>
          </li>
        ))}
        {folded && (
          <li>
            <button type="button" class="question-choice question-more" onClick={() => { setAll(true); }}>
              {t('ui.more', { count: question.choices.length - SHOWN })}
            </button>
          </li>
        )}
      </ol>
    </section>
  );
}
