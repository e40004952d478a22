/** The replays that ship with the game, as far as a list shows them: the bundler keeps only these fields. */
export interface ReplayEntry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

const titles = import.meta.glob<string>('../../assets/replays/*.replay.json', { eager: true, import: 'title' });
const summaries = import.meta.glob<string>('../../assets/replays/*.replay.json', { eager: true, import: 'summary' });

/** By their ids. */
export const replayList: readonly ReplayEntry[] = Object.entries(titles)
  .map(([path, title]) => ({ id: path.replace(/^.*\/|\.replay\.json$/g, ''), title, summary: summaries[path] ?? '' }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));
