/** The scenarios that ship with the game, as far as the title screen shows them: the bundler keeps only these fields. */
import type { ScenarioEntry } from '../views/view-models.ts';

const titles = import.meta.glob<string>('../../assets/scenarios/*.scenario.json', { eager: true, import: 'title' });
const summaries = import.meta.glob<string>('../../assets/scenarios/*.scenario.json', { eager: true, import: 'summary' });
const minutes = import.meta.glob<number>('../../assets/scenarios/*.scenario.json', { eager: true, import: 'minutes' });

/** Shortest first: the first debate a newcomer plays. */
export const scenarioList: readonly ScenarioEntry[] = Object.entries(titles)
  .map(([path, title]) => ({ id: path.replace(/^.*\/|\.scenario\.json$/g, ''), title, summary: summaries[path] ?? '', minutes: minutes[path] ?? 0 }))
  .sort((a, b) => a.minutes - b.minutes || (a.id < b.id ? -1 : 1));
