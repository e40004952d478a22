/** Explanations of vote: one voice at a time, or all of them. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExplanationView } from '../../views/view-models.ts';
import { useAnnouncement } from '../kit/announcer.tsx';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { TokenMark } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './vote.css';

export function ExplanationsScreen({ list, onResult }: { readonly list: readonly ExplanationView[]; readonly onResult: () => void }) {
  const t = useT();
  const words = useWords();
  const [at, setAt] = useState(0);
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus(); }, []);
  const one = list[at];
  const last = at >= list.length - 1;
  useAnnouncement(one && !all ? `${t('ui.vote.member', { name: one.name, ballot: t(`vote.${one.ballot}`) })}. ${words.say(one.text)}` : null);
  return (
    <main class="explanations">
      <h1 ref={heading} tabIndex={-1}>{t('ui.explain.title')}</h1>
      <p class="muted">{t('ui.explain.simulated')}</p>
      {all ? (
        <ul class="explain-all">
          {list.map((e) => <li key={e.seat}><Voice view={e} /></li>)}
        </ul>
      ) : (
        one && (
          <div class="explain-one">
            <Voice view={one} large />
            <p class="muted">{t('ui.explain.count', { at: at + 1, of: list.length })}</p>
          </div>
        )
      )}
      <div class="vote-actions">
        {!all && (
          <>
            <Button kind="quiet" icon="arrow-left" disabledReason={at === 0 ? t('ui.explain.first') : null} onPress={() => { setAt(at - 1); }}>
              {t('ui.explain.previous')}
            </Button>
            <Button kind={last ? 'quiet' : 'brass'} icon="arrow-right" disabledReason={last ? t('ui.explain.last') : null} onPress={() => { setAt(at + 1); }}>
              {t('ui.explain.next')}
            </Button>
            <Button kind="quiet" icon="list" onPress={() => { setAll(true); }}>
              {t('ui.explain.all')}
            </Button>
          </>
        )}
        <Button kind={all || last ? 'brass' : 'quiet'} icon="scroll" onPress={onResult}>
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
