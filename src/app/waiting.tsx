/** While a screen is on its way: the mark fills with what has come, and what the debate is about can be read at once. */
import { Loading } from '../ui/kit/loading.tsx';
import { useT } from '../ui/kit/words-context.tsx';
import { useArrivals } from './arrivals.ts';
import { scenarioList } from './scenario-list.ts';

/** @param props.scenario whose debate is waited for; null for a screen that is one piece, whose parts are not counted */
export function Waiting({ scenario = null }: { readonly scenario?: string | null }) {
  const t = useT();
  const progress = useArrivals();
  const entry = scenarioList.find(({ id }) => id === scenario);
  return (
    <main class="waiting">
      <h1 class={entry ? 'waiting-title' : 'sr-only'}>{entry?.title ?? t('app.name')}</h1>
      {entry && <p class="waiting-summary">{entry.summary}</p>}
      <Loading progress={scenario === null ? null : progress} />
    </main>
  );
}
