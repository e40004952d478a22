/** A replay from wherever it is: a file, files that were dropped, a link that holds it, one that ships with the game, one of the library. */
import { no, ok, type Result } from '../domain/result.ts';
import { parseReplayText } from '../replay/parse-replay.ts';
import type { Replay } from '../replay/replay-file.ts';
import { written } from '../scenario/faults.ts';
import { say, type Say } from '../views/say.ts';
import { library, OWN } from './library.ts';
import { readFiles } from './replay-files.ts';
import { replayList } from './replay-list.ts';
import type { Route } from './routes.ts';
import { replayOfPayload } from './share-link.ts';

export type ReplaySource = { readonly files: readonly File[] } | { readonly payload: string } | { readonly id: string };

/** Where the address says that the replay is. */
export const sourceOf = (route: Extract<Route, { screen: 'replay' }>): ReplaySource => (route.payload === null ? { id: route.replay } : { payload: route.payload });

/** @returns the replay, or one sentence that names what is wrong and where; of several files the first replay, as long as all can be read */
export async function openReplay(source: ReplaySource): Promise<Result<Replay, Say>> {
  if ('payload' in source) return replayOfPayload(source.payload);
  if ('id' in source) return source.id.startsWith(OWN) ? ofLibrary(source.id) : shipped(source.id);
  const { found, faults } = await readFiles(source.files);
  const [fault] = faults;
  if (fault) return no(fault);
  const [first] = found;
  return first ? ok(first.replay) : no(say('open.none'));
}

async function ofLibrary(id: string): Promise<Result<Replay, Say>> {
  const found = await library.get(id);
  if (!found.ok) return found;
  return found.value ? ok(found.value) : no(say('library.gone'));
}

async function shipped(id: string): Promise<Result<Replay, Say>> {
  if (!replayList.some((entry) => entry.id === id)) return no(say('ui.link.replay', { what: id }));
  try {
    const answer = await fetch(`./replays/${id}.replay.json`);
    if (!answer.ok) return no(say('ui.link.replay', { what: id }));
    const parsed = parseReplayText(await answer.text());
    return parsed.ok ? parsed : no(say('open.faults', { name: id, count: parsed.fault.length, first: parsed.fault[0] ? written(parsed.fault[0]) : '' }));
  } catch {
    return no(say('open.unreachable', { what: id }));
  }
}
