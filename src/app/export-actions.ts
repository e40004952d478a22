/** What the menu "Save or share" does with a debate, on the record and on a replay. */
import type { Replay } from '../replay/replay-file.ts';
import { writeReplay } from '../replay/write-replay.ts';
import type { Session } from '../session/session.ts';
import type { ExportActions } from '../ui/kit/export-menu.tsx';
import { ballotRows, csv, minutesLines } from '../views/exports.ts';
import { say } from '../views/say.ts';
import type { Words } from '../words/words.ts';
import { download, fileName } from './download.ts';
import { formatRoute, LINKED } from './routes.ts';

/** A spreadsheet knows by it how the letters are written. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @param at step at which the link opens; null: where a replay begins @param onResolution null where no text was tabled */
export function exportActions(replay: Replay, session: Session, words: Words, at: number | null, onResolution: (() => void) | null): ExportActions {
  return {
    onReplay: () => { download(fileName(replay.title, '.replay.json'), 'application/json', writeReplay(replay)); },
    onMinutes: () => { download(fileName(`${replay.title} minutes`, '.txt'), 'text/plain;charset=utf-8', `${minutesLines(session).map((line) => words.say(line)).join('\r\n')}\r\n`); },
    onBallots: () => { download(fileName(`${replay.title} ballots`, '.csv'), 'text/csv;charset=utf-8', BYTE_ORDER_MARK + csv(ballotRows(session).map((row) => row.map((cell) => (typeof cell === 'object' ? words.say(cell) : cell))))); },
    onResolution,
    onLink: async () => {
      const { payloadOf } = await import('./share-link.ts');
      const shared = await payloadOf(replay);
      if (!shared.ok) return { link: null, says: shared.fault };
      const link = new URL(formatRoute({ screen: 'replay', replay: LINKED, at, payload: shared.value.payload }), location.href).href;
      return { link, says: say(shared.value.whole ? 'share.whole' : 'share.light', { length: link.length }) };
    },
  };
}
