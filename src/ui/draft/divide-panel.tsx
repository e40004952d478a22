/** A separate vote on one paragraph: every paragraph, those that can be voted on by themselves first seen, and why the others cannot. */
import type { ClauseId } from '../../domain/vocabulary.ts';
import type { ChoiceView, DivisionView } from '../../views/view-models.ts';
import { Button } from '../kit/button.tsx';
import { Price } from '../kit/price.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export function DividePanel({ divisions, chosen, answer, onChoose, onChoice }: { readonly divisions: readonly DivisionView[]; readonly chosen: ClauseId | null; readonly answer: string | null; readonly onChoose: (clause: ClauseId | null) => void; readonly onChoice: (choice: ChoiceView) => void }) {
  const t = useT();
  const words = useWords();
  const picked = divisions.find((d) => d.clause === chosen) ?? null;
  const reason = picked === null ? t('ui.divide.pick') : picked.choice.refused ? words.say(picked.choice.refused) : null;
  return (
    <section class="amend" aria-labelledby="amend-title">
      <header class="amend-head">
        <h2 id="amend-title">{t('ui.divide.title')}</h2>
        <p>{t('ui.divide.body')}</p>
      </header>
      <p class="amend-answer" role="status">{answer}</p>
      <div class="amend-scroll" tabIndex={0} role="group" aria-labelledby="amend-title">
        <ul class="divisions">
          {divisions.map((d) => (
            <li key={d.clause}>
              <button type="button" class={`division${d.clause === chosen ? ' division-on' : ''}`} aria-pressed={d.clause === chosen} aria-disabled={d.choice.refused !== null} onClick={() => { onChoose(d.clause); }}>
                <span class="division-title">{d.number > 0 ? t('ui.divide.paragraph', { number: d.number, title: d.title }) : d.title}</span>
                <span class="division-label">{d.label}</span>
                {d.choice.refused && <span class="division-why">{words.say(d.choice.refused)}</span>}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <p class="amend-note">{reason ?? (picked ? words.say(picked.choice.effect) : '')}</p>
      <footer class="amend-foot">
        <Button kind="brass" icon="scales" disabledReason={reason} onPress={() => { if (picked) onChoice(picked.choice); }}>
          {picked && picked.number > 0 ? t('ui.divide.ask', { number: picked.number }) : t('ui.divide.ask.any')}
        </Button>
        {picked && picked.choice.refused === null && <Price price={picked.choice.price} />}
      </footer>
    </section>
  );
}
