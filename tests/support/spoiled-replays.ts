/** Replay files spoiled one place at a time: each must be refused with a place, or play the debate that was recorded, or say that it does not. */
import { parseReplayText } from '../../src/replay/parse-replay.ts';
import { playBack, type Playback, type Scenarios } from '../../src/replay/play-back.ts';
import type { Replay } from '../../src/replay/replay-file.ts';
import { mutate, places, type Json } from './mutate.ts';

export interface Spoiled {
  readonly refused: number;
  readonly told: number;
  readonly same: number;
  /** What must not be: a throw, or another debate without a word. */
  readonly wrong: readonly string[];
}

/** Spoils a sound recording `count` times, by seeds from `from` on. */
export function spoil(file: Replay, scenarios: Scenarios, count: number, from = 0): Spoiled {
  const text = JSON.stringify(file);
  const all = places(JSON.parse(text));
  const whole = playBack(file, scenarios);
  if (!whole.ok || !whole.value.verified) throw new Error('the file to be spoiled is not sound itself');
  const found = { refused: 0, told: 0, same: 0, wrong: [] as string[] };
  for (let seed = from; seed < from + count; seed++) {
    try {
      const parsed = parseReplayText(JSON.stringify(mutate(JSON.parse(text) as Json, all, seed)));
      const playback = parsed.ok ? playBack(parsed.value, scenarios) : parsed;
      if (!playback.ok) {
        found.refused++;
        if (playback.fault.length === 0 || playback.fault.some((fault) => fault.says === '')) found.wrong.push(`seed ${seed}: a refusal without words`);
      } else if (playback.value.diverged || playback.value.refused.length > 0) found.told++;
      else if (sameDebate(playback.value, whole.value)) found.same++;
      else found.wrong.push(`seed ${seed}: another debate, and nothing said`);
    } catch (fault) {
      found.wrong.push(`seed ${seed}: ${String(fault)}`);
    }
  }
  return found;
}

const sameDebate = (a: Playback, b: Playback): boolean => a.digests.join() === b.digests.join();
