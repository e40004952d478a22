/** What one delegation wants, what it will not accept and why, each with where that is known from. */
import { useState } from 'preact/hooks';
import type { TalkView } from '../../views/view-models.ts';
import { Price } from '../kit/price.tsx';
import { Icon } from '../kit/icon.tsx';
import { SourceMark } from '../kit/provenance.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

const TABS = ['wants', 'refuses', 'why'] as const;
type Tab = (typeof TABS)[number];

export function Dossier({ view, compact, answer, onWhy }: { readonly view: TalkView; readonly compact: boolean; readonly answer: string | null; readonly onWhy: () => void }) {
  const t = useT();
  const words = useWords();
  const [tab, setTab] = useState<Tab>('wants');
  const wants = <Wants view={view} />;
  const refuses = <Refuses view={view} />;
  const walk = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  const why = <Why view={view} onWhy={onWhy} />;
  return (
    <section class="dossier paper" aria-label={t('ui.dossier.label', { name: view.nameInSentence })}>
      <p class="dossier-answer" role="status">{answer}</p>
      {view.trust && <p class="dossier-trust">{words.say(view.trust)}</p>}
      {compact ? (
        <>
          <div class="dossier-tabs" role="tablist" aria-label={t('ui.dossier.label', { name: view.nameInSentence })} onKeyDown={walk}>
            {TABS.map((id) => (
              <button key={id} type="button" role="tab" id={`tab-${id}`} tabIndex={tab === id ? 0 : -1} aria-selected={tab === id} aria-controls="dossier-panel" onClick={() => { setTab(id); }}>
                {t(`ui.dossier.tab.${id}`, { count: id === 'wants' ? view.wants.length : view.refuses.length })}
              </button>
            ))}
          </div>
          <div class="dossier-body" id="dossier-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>{tab === 'wants' ? wants : tab === 'refuses' ? refuses : why}</div>
        </>
      ) : (
        <div class="dossier-columns" tabIndex={0} role="group" aria-label={t('ui.dossier.label', { name: view.nameInSentence })}>
          <div>
            <h2>{t('ui.dossier.wants')}</h2>
            {wants}
          </div>
          <div>
            <h2>{t('ui.dossier.refuses')}</h2>
            {refuses}
            <h3>{t('ui.dossier.why')}</h3>
            {why}
          </div>
        </div>
      )}
    </section>
  );
}

function Wants({ view }: { readonly view: TalkView }) {
  const t = useT();
  const words = useWords();
  const asking = view.choices.find(({ id }) => id === 'ask');
  return (
    <ul class="wants">
      {view.wants.map((want) => (
        <li key={want.clause} class={`want want-${want.knowledge}`}>
          {want.knowledge === 'hidden' ? (
            <>
              <span class="want-mark" aria-hidden="true"><i class="ring" /></span>
              <span class="want-text">
                <span class="want-bars" aria-hidden="true"><i /><i /></span>
                <span class="want-hidden">
                  {words.say(want.text)}
                  {asking && <b class="want-price"> {t('ui.dossier.ask')} <Price price={asking.price} /></b>}
                </span>
              </span>
            </>
          ) : (
            <>
              <span class="want-mark" aria-hidden="true">{want.knowledge === 'known' ? <Icon name="check" size={0.9} /> : <i class="half" />}</span>
              <span class="want-text">
                <span class="want-words">{words.say(want.text)}</span>
                <span class="want-why">{want.why} <SourceMark source={want.source} mark={want.mark} /></span>
                {want.knowledge === 'inferred' && <span class="sr-only">{t('ui.dossier.inferred')}</span>}
              </span>
            </>
          )}
        </li>
      ))}
      {view.wants.length === 0 && <li class="want">{t('ui.dossier.nothing')}</li>}
    </ul>
  );
}

function Refuses({ view }: { readonly view: TalkView }) {
  const t = useT();
  const words = useWords();
  if (view.refuses.length === 0) return <p class="dossier-none">{t('ui.dossier.no-lines')}</p>;
  return (
    <ul class="refusals">
      {view.refuses.map((line) => (
        <li key={line.why} class={`refusal${line.crossed ? ' refusal-crossed' : ''}`}>
          <p class="refusal-text">{words.say(line.text)}</p>
          <p class="refusal-consequence">
            {words.say(line.consequence)}
            {line.crossed && <strong> {t('ui.dossier.crossed')}</strong>} <SourceMark source={line.source} mark={line.mark} why={line.why} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Why({ view, onWhy }: { readonly view: TalkView; readonly onWhy: () => void }) {
  const t = useT();
  return (
    <div class="dossier-why">
      <p class="dossier-line">{view.line}</p>
      <ul>
        {view.reported.slice(0, 3).map((r) => (
          <li key={r.text}>
            <q class={r.quote ? '' : 'no-quotes'}>{r.text}</q> <SourceMark source={r.source} mark="record" />
          </li>
        ))}
      </ul>
      <button type="button" class="link-button" onClick={onWhy}>{t('ui.dossier.reasons')}</button>
    </div>
  );
}
