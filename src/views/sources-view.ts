/** Every source of the scenarios, once each, in the order of a reference list. */
import type { Scenario } from '../scenario/scenario.ts';
import { sourceView } from './case-words.ts';
import type { SourceView } from './view-models.ts';

export function sourceViews(scenarios: readonly Scenario[]): readonly SourceView[] {
  const found = new Map<string, { readonly view: SourceView; readonly sort: string }>();
  for (const scenario of scenarios)
    for (const [id, source] of Object.entries(scenario.sources)) {
      const view = sourceView(scenario, id);
      if (view) found.set(`${source.body} ${source.title} ${source.date ?? ''}`, { view, sort: `${source.body} ${source.date ?? ''} ${source.title}` });
    }
  return [...found.values()].sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0)).map(({ view }) => view);
}
