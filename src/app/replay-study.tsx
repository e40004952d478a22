/** The study modes of a replay: which card is asked at a step, what has been answered, and where one goes on. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Playback } from '../replay/play-back.ts';
import { CallCard, GuessCard, type CallResult } from '../ui/replay/study-cards.tsx';
import type { LineView } from '../views/replay-view.ts';
import { brier, calibrationSay, callVoteView, guessView } from '../views/study-view.ts';
import { keepCall, recallCalls } from './study-calls.ts';

export type StudyMode = 'none' | 'guess' | 'call';

interface Guesses {
  readonly right: number;
  readonly asked: number;
  /** Steps that have been asked about, or skipped. */
  readonly past: ReadonlySet<number>;
}
const NO_GUESSES: Guesses = { right: 0, asked: 0, past: new Set() };

/**
 * The card to be answered before the replay goes on; null where nothing is asked.
 * @param at the step that is shown @param next the step that would be shown next @param onStep goes to a step
 */
export function useStudy(mode: StudyMode, playback: Playback | null, at: number, next: number | null, line: LineView | null, onStep: (step: number) => void): ComponentChildren {
  const [calls, setCalls] = useState(recallCalls);
  const [call, setCall] = useState<{ readonly step: number; readonly result: CallResult | null; readonly over: boolean } | null>(null);
  const [guesses, setGuesses] = useState(NO_GUESSES);
  useEffect(() => {
    setCall(null);
    setGuesses(NO_GUESSES);
  }, [mode]);
  const vote = useMemo(() => (mode === 'call' && playback && !(call?.step === at && call.over) ? callVoteView(playback, at) : null), [mode, playback, at, call]);
  const guess = useMemo(() => {
    if (mode !== 'guess' || !playback || next === null || guesses.past.has(next) || !line?.moments.some((m) => m.step === next)) return null;
    return guessView(playback, playback.at(next - 1), next);
  }, [mode, playback, next, line, guesses.past]);
  if (vote)
    return (
      <CallCard
        key={`call ${vote.step}`}
        view={vote}
        result={call?.step === at ? call.result : null}
        onCall={(outcome, confidence) => {
          const score = brier(outcome, confidence, vote.outcome);
          const kept = keepCall(calls, { confidence, right: outcome === vote.outcome, brier: score });
          setCalls(kept);
          setCall({ step: at, over: false, result: { brier: score, soFar: calibrationSay(kept) } });
        }}
        onGoOn={() => {
          setCall({ step: at, over: true, result: null });
          onStep(vote.heldAt);
        }}
      />
    );
  if (guess)
    return (
      <GuessCard
        key={`guess ${guess.step}`}
        view={guess}
        score={guesses}
        onAnswer={(right) => { setGuesses({ ...guesses, right: guesses.right + (right ? 1 : 0), asked: guesses.asked + 1 }); }}
        onGoOn={() => {
          setGuesses({ ...guesses, past: new Set([...guesses.past, guess.step]) });
          onStep(guess.step);
        }}
      />
    );
  return null;
}
