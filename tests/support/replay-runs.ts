/** Debates by number as replay files, and the fingerprints that come of a file: the same work in Node and in a browser. */
import { parseReplayText } from '../../src/replay/parse-replay.ts';
import { playBack } from '../../src/replay/play-back.ts';
import { replayOf } from '../../src/replay/record.ts';
import { writeReplay } from '../../src/replay/write-replay.ts';
import { digests } from '../../src/session/digest.ts';
import { playOut } from '../../src/session/simulate.ts';
import { policyOf, scenariosOf, type Files } from './digest-runs.ts';

export interface Saved {
  readonly text: string;
  /** As they were when the debate was played. */
  readonly digests: readonly string[];
}

/** Debate number n, saved: each scenario, seat, card and policy in turn, as `digestsOf` has them. */
export function saved(files: Files, n: number): Saved {
  const scenarios = scenariosOf(files);
  const scenario = scenarios[n % scenarios.length];
  if (!scenario) throw new Error('no scenario');
  const card = n % 8 === 7 ? null : (scenario.cards[Math.floor(n / scenarios.length) % scenario.cards.length] ?? null);
  const session = playOut(scenario, n, card ? { seat: card.seat, card } : null, policyOf(n));
  return { text: writeReplay(replayOf(session)), digests: digests(session) };
}

/** What comes of saved texts, parsed and played: whole fingerprints, and whether the text is the same when it is written again. */
export function replayed(files: Files, texts: readonly string[]): readonly { readonly digests: readonly string[]; readonly verified: boolean; readonly same: boolean }[] {
  const scenarios = scenariosOf(files);
  return texts.map((text) => {
    const parsed = parseReplayText(text);
    if (!parsed.ok) return { digests: [], verified: false, same: false };
    const playback = playBack(parsed.value, (id) => scenarios.find((s) => s.id === id) ?? null);
    return playback.ok ? { digests: playback.value.digests, verified: playback.value.verified, same: writeReplay(parsed.value) === text && writeReplay(replayOf(playback.value.session)) === text } : { digests: [], verified: false, same: false };
  });
}
