/** Calls of votes that a reader has made, kept in the browser: how sure, whether right, and the sum of their scores. */
import type { Calls } from '../views/study-view.ts';
import { keep, recall } from './storage.ts';

const KEY = 'sixteenth-seat.calls';
/** The latest that are kept. */
const MOST = 200;

interface Kept extends Calls {
  readonly scores: readonly number[];
}

const summed = (scores: readonly number[], calls: Calls['calls']): Kept => ({ sum: scores.reduce((a, b) => a + b, 0), calls, scores });

/** What is kept; nothing where it cannot be read. */
export function recallCalls(): Kept {
  try {
    const found: unknown = JSON.parse(recall(KEY) ?? '[]');
    const rows = Array.isArray(found) ? found.filter((row): row is readonly [number, number, number] => Array.isArray(row) && row.length === 3 && row.every((n) => typeof n === 'number' && Number.isFinite(n))) : [];
    return summed(rows.map((row) => row[2]), rows.map((row) => ({ confidence: row[0], right: row[1] === 1 })));
  } catch {
    return summed([], []);
  }
}

/** One call more. It counts for this visit also where the browser keeps nothing. */
export function keepCall(before: Kept, call: { readonly confidence: number; readonly right: boolean; readonly brier: number }): Kept {
  const now = summed([...before.scores, call.brier].slice(-MOST), [...before.calls, { confidence: call.confidence, right: call.right }].slice(-MOST));
  keep(KEY, JSON.stringify(now.calls.map((one, i) => [one.confidence, one.right ? 1 : 0, now.scores[i] ?? 0])));
  return now;
}
