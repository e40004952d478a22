/** The scenarios that ship with the game, as far as the title screen shows them: the bundler keeps only these fields. */
import { replayList } from './replay-list.ts';
import type { ScenarioEntry } from '../views/title-models.ts';

const titles = import.meta.glob<string>('../../assets/scenarios/*.scenario.json', { eager: true, import: 'title' });
const summaries = import.meta.glob<string>('../../assets/scenarios/*.scenario.json', { eager: true, import: 'summary' });
const minutes = import.meta.glob<number>('../../assets/scenarios/*.scenario.json', { eager: true, import: 'minutes' });
const dates = import.meta.glob<string>('../../assets/scenarios/*.scenario.json', { eager: true, import: 'date' });

const idOf = (path: string): string => path.replace(/^.*\/|\.scenario\.json$/g, '');
/** All that ship, those made to be watched too. */
export const scenarioIds: readonly string[] = Object.keys(titles).map(idOf);

/** A scenario that says `watch` bears the id of the replay that it was made for; the bundler can only pick fields that every file has. */
const isWatched = (id: string): boolean => replayList.some((replay) => replay.id === id && replay.scenario === id);

/** Shortest first; those made to be watched are with the replays. */
const byLength = Object.entries(titles)
  .filter(([path]) => !isWatched(idOf(path)))
  .map(([path, title]) => ({ entry: { id: idOf(path), title, summary: summaries[path] ?? '', minutes: minutes[path] ?? 0 }, date: dates[path] ?? '' }))
  .sort((a, b) => a.entry.minutes - b.entry.minutes || (a.entry.id < b.entry.id ? -1 : 1));
const [first, ...rest] = byLength;

/** The shortest is the first debate a newcomer plays; then its own case at full length; the others by date. */
export const scenarioList: readonly ScenarioEntry[] = [...(first ? [first] : []), ...rest.sort((a, b) => Number(b.date === first?.date) - Number(a.date === first?.date) || (a.date < b.date ? -1 : 1))].map(({ entry }) => entry);

/** The case that the page about the model explains: the newcomer's own, at full length, which stands second. */
export const wholeCase: string = (scenarioList[1] ?? scenarioList[0])?.id ?? '';
