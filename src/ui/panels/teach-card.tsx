/** A small card that tells a rule when it first matters: read it, look further, or put it away. It blocks nothing. */
import { useState } from 'preact/hooks';
import type { TeachingView } from '../../views/teaching-view.ts';
import { useAnnouncement } from '../kit/announcer.tsx';
import { Button } from '../kit/button.tsx';
import { ModelLink } from '../kit/model-link.tsx';
import { SourceMark } from '../kit/provenance.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './teach-card.css';

export function TeachCard({ view, onClose }: { readonly view: TeachingView; readonly onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const [answer, setAnswer] = useState<string | null>(null);
  const { ask } = view;
  const picked = ask?.answers.find(({ id }) => id === answer) ?? null;
  const asking = ask !== null && picked === null;
  useAnnouncement(`${words.say(view.title)}. ${asking ? words.say(ask.question) : `${picked ? `${t(picked.right ? 'teach.answer.right' : 'teach.answer.wrong')} ` : ''}${words.say(view.text)}`}`);
  return (
    <aside class="teach" aria-label={t('teach.label')}>
      <p class="teach-title">{words.say(view.title)}</p>
      {asking ? (
        <>
          <p class="teach-text">{words.say(ask.question)}</p>
          <div class="teach-answers">
            {ask.answers.map((one) => (
              <Button key={one.id} kind="quiet" onPress={() => { setAnswer(one.id); }}>
                {words.say(one.say)}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <p class="teach-text">
          {picked && <b>{t(picked.right ? 'teach.answer.right' : 'teach.answer.wrong')} </b>}
          {words.say(view.text)}
        </p>
      )}
      <p class="teach-foot">
        {!asking && (
          <>
            <span>{words.say(view.rule)}</span> {view.source && <SourceMark source={view.source} mark="record" brief />} <ModelLink part={view.part}>{t('teach.why')}</ModelLink>
          </>
        )}
        <button type="button" class="link-button teach-close" onClick={onClose}>
          {t('teach.close')}
        </button>
      </p>
    </aside>
  );
}
