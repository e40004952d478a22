/** What a choice would change, seat by seat and in sum: an estimate before it is made, never a promise. */
import type { SayValue } from '../../views/say.ts';
import type { ForecastView } from '../../views/view-models.ts';
import { useAnnouncement } from './announcer.tsx';
import { Flag } from './flag.tsx';
import { Icon } from './icon.tsx';
import { Marked } from './marked.tsx';
import { TokenMark, tokenKey } from './token.tsx';
import { useT, useWords } from './words-context.tsx';
import './forecast.css';

/** One sum, as a sentence of its own so that every language orders it as it likes. */
function Change({ name, before, after }: { readonly name: string; readonly before: SayValue; readonly after: SayValue }) {
  const t = useT();
  const same = t('ui.kit.forecast.value', { value: before }) === t('ui.kit.forecast.value', { value: after });
  return (
    <li class="forecast-sum tabular">
      <Marked text={t(same ? `ui.kit.forecast.${name}.same` : `ui.kit.forecast.${name}`, { before, after })} />
    </li>
  );
}

function Body({ view }: { readonly view: ForecastView }) {
  const t = useT();
  const words = useWords();
  return (
    <>
      {view.answer !== null && <p class="forecast-answer">{words.say(view.answer)}</p>}
      {view.counted && <ul class="forecast-sums">
        <Change name="votes" before={view.votesFor.before} after={view.votesFor.after} />
        <Change name="veto" before={view.vetoRisk.before} after={view.vetoRisk.after} />
        <Change name="instructions" before={view.instructions.before} after={view.instructions.after} />
        {view.hostPercent !== null && <Change name="host" before={view.hostPercent.before} after={view.hostPercent.after} />}
      </ul>}
      {view.counted && (view.seats.length === 0 ? (
        <p class="forecast-none muted">{t('ui.kit.forecast.nobody')}</p>
      ) : (
        <ul class="forecast-seats">
          {view.seats.map((row) => (
            <li key={row.seat} class="forecast-seat">
              <Flag code={row.seat} width={1.625} />
              <span class="forecast-name">{row.short}</span>
              <span class="forecast-tokens">
                <TokenMark token={row.before} size="rail" />
                <span class="sr-only">{t('ui.kit.forecast.spoken', { before: { key: tokenKey(row.before) }, after: { key: tokenKey(row.after) } })}</span>
                <Icon name="arrow-right" size={1} />
                <TokenMark token={row.after} size="rail" />
              </span>
              <span class="forecast-say">{words.say(row.say)}</span>
            </li>
          ))}
          {view.more > 0 && <li class="forecast-more muted">{t('ui.caption.moved.more', { count: view.more })}</li>}
        </ul>
      ))}
      {view.nearestVeto !== null && <p class={view.nearestVeto.how !== 'far' ? 'forecast-veto forecast-veto-near' : 'forecast-veto'}>{words.say(view.nearestVeto.say)}</p>}
    </>
  );
}

/** Its sums are read out when it is about something else, since it changes by focus alone: not again when the room has changed under it. */
export function Forecast({ view, about }: { readonly view: ForecastView | null; /** The choice that it is about. */ readonly about: string | null }) {
  const t = useT();
  const words = useWords();
  const sum = (name: string, { before, after }: { readonly before: SayValue; readonly after: SayValue }): string => {
    const same = t('ui.kit.forecast.value', { value: before }) === t('ui.kit.forecast.value', { value: after });
    return `${t(same ? `ui.kit.forecast.${name}.same` : `ui.kit.forecast.${name}`, { before, after }).replaceAll('*', '')}.`;
  };
  useAnnouncement(view && [view.answer && words.say(view.answer), ...(view.counted ? [sum('votes', view.votesFor), sum('veto', view.vetoRisk)] : [])].filter(Boolean).join(' '), view && about);
  return (
    <section class="forecast">
      <header class="forecast-bar">
        <h2 class="forecast-title">{t('ui.kit.forecast.title')}</h2>
        <p class="forecast-estimate">{t('ui.kit.forecast.estimate')}</p>
      </header>
      {view === null ? <p class="forecast-none muted">{t('ui.kit.forecast.empty')}</p> : <Body view={view} />}
    </section>
  );
}
