/** The replays that ship with the game, as far as a list shows them: the bundler keeps only these fields. */

export interface ReplayEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Id of the scenario that is debated. */
  readonly scenario: string;
}

const titles = import.meta.glob<string>('../../assets/replays/*.replay.json', { eager: true, import: 'title' });
const summaries = import.meta.glob<string>('../../assets/replays/*.replay.json', { eager: true, import: 'summary' });
const scenarios = import.meta.glob<{ readonly id: string }>('../../assets/replays/*.replay.json', { eager: true, import: 'scenario' });

/** What happened in fact comes first: nobody's example, and the one that most will want to watch. */
const FIRST = 'january-to-june-2023';

export const replayList: readonly ReplayEntry[] = Object.entries(titles)
  .map(([path, title]) => ({ id: path.replace(/^.*\/|\.replay\.json$/g, ''), title, summary: summaries[path] ?? '', scenario: scenarios[path]?.id ?? '' }))
  .sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST) || (a.id < b.id ? -1 : 1));
