/** What a choice would change, seat by seat and in sum: an estimate before it is made, never a promise. */
import type { ForecastView } from '../../views/view-models.ts';
import { Flag } from './flag.tsx';
import { Icon } from './icon.tsx';
import { TokenMark, tokenKey } from './token.tsx';
import { useT, useWords } from './words-context.tsx';
import './forecast.css';

function Change({ label, before, after }: { readonly label: string; readonly before: string | number; readonly after: string | number }) {
  const t = useT();
  return (
    <div class="forecast-sum">
      <dt>{label}</dt>
      <dd class="tabular">
        {before === after ? (
          <b>{after}</b>
        ) : (
          <>
            <b>{before}</b> {t('ui.kit.forecast.to')} <b>{after}</b>
          </>
        )}
      </dd>
    </div>
  );
}

function Body({ view }: { readonly view: ForecastView }) {
  const t = useT();
  const words = useWords();
  return (
    <>
      {view.answer !== null && <p class="forecast-answer">{words.say(view.answer)}</p>}
      {view.seats.length === 0 ? (
        <p class="forecast-none muted">{t('ui.kit.forecast.nobody')}</p>
      ) : (
        <ul class="forecast-seats">
          {view.seats.map((row) => (
            <li key={row.seat} class="forecast-seat">
              <Flag code={row.seat} width={1.625} />
              <span class="forecast-name">{row.short}</span>
              <span class="forecast-tokens">
                <TokenMark token={row.before} size="rail" />
                <span class="sr-only">{t('ui.kit.forecast.spoken', { before: t(tokenKey(row.before)), after: t(tokenKey(row.after)) })}</span>
                <Icon name="arrow-right" size={1} />
                <TokenMark token={row.after} size="rail" />
              </span>
              <span class="forecast-say">{words.say(row.say)}</span>
            </li>
          ))}
        </ul>
      )}
      {view.nearestVeto !== null && <p class="forecast-veto">{words.say(view.nearestVeto.say)}</p>}
      <dl class="forecast-sums">
        <Change label={t('ui.kit.forecast.votes')} before={view.votesFor.before} after={view.votesFor.after} />
        <Change label={t('ui.kit.forecast.veto')} before={words.say(view.vetoRisk.before)} after={words.say(view.vetoRisk.after)} />
        <Change label={t('ui.kit.forecast.instructions')} before={view.instructions.before} after={view.instructions.after} />
        {view.hostPercent !== null && <Change label={t('ui.kit.forecast.host')} before={t('ui.kit.percent', { percent: view.hostPercent.before })} after={t('ui.kit.percent', { percent: view.hostPercent.after })} />}
      </dl>
    </>
  );
}

/** Read out politely when it changes, since it changes by focus alone. */
export function Forecast({ view }: { readonly view: ForecastView | null }) {
  const t = useT();
  return (
    <section class="forecast" aria-live="polite" aria-atomic="true">
      <header class="forecast-bar">
        <h2 class="forecast-title">{t('ui.kit.forecast.title')}</h2>
        <p class="forecast-estimate">{t('ui.kit.forecast.estimate')}</p>
      </header>
      {view === null ? <p class="forecast-none muted">{t('ui.kit.forecast.empty')}</p> : <Body view={view} />}
    </section>
  );
}
