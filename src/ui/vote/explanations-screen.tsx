/** Explanations of vote: first of those on whom it hung, then of all. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExplanationView } from '../../views/record-models.ts';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { TokenMark } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './vote.css';

export function ExplanationsScreen({ list, first, onResult }: { readonly list: readonly ExplanationView[]; /** Those on whom the vote hung. */ readonly first: readonly ExplanationView[]; readonly onResult: () => void }) {
  const t = useT();
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus(); }, []);
  return (
    <main class="explanations">
      <h1 ref={heading} tabIndex={-1}>{t('ui.explain.title')}</h1>
      <p class="muted">{t('ui.explain.simulated')}</p>
      {!all && <p class="explain-first">{t('ui.explain.first')}</p>}
      <ul class={all ? 'explain-all' : 'explain-all explain-few'}>
        {(all ? list : first).map((e) => <li key={e.seat}><Voice view={e} large={!all} /></li>)}
      </ul>
      <div class="vote-actions">
        {!all && (
          <Button kind="quiet" icon="list" onPress={() => { setAll(true); }}>
            {t('ui.explain.all', { count: list.length })}
          </Button>
        )}
        <Button kind="brass" icon="scroll" onPress={onResult}>
          {t('ui.vote.record')}
        </Button>
      </div>
    </main>
  );
}

function Voice({ view, large = false }: { readonly view: ExplanationView; readonly large?: boolean }) {
  const t = useT();
  const words = useWords();
  return (
    <blockquote class={large ? 'voice voice-large' : 'voice'}>
      <header>
        <Flag code={view.seat} width={large ? 3.5 : 2} />
        <span class="voice-name">{view.name}</span>
        {view.ballot !== 'absent' && <TokenMark token={{ vote: view.ballot, firm: true }} size="rail" />}
        <span class="muted">{t(`vote.${view.ballot}`)}</span>
      </header>
      <p>{words.say(view.text)}</p>
    </blockquote>
  );
}
