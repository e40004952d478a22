/** The cards of the two study modes: four moves of which one was made; an outcome and how sure one is of it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CallVoteView, GuessView } from '../../views/study-view.ts';
import type { Say } from '../../views/say.ts';
import { Button } from '../kit/button.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export interface Score {
  readonly right: number;
  readonly asked: number;
}

export function GuessCard({ view, score, onAnswer, onGoOn }: { readonly view: GuessView; readonly score: Score; readonly onAnswer: (right: boolean) => void; readonly onGoOn: () => void }) {
  const t = useT();
  const words = useWords();
  const [picked, pick] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus({ preventScroll: true }); }, [view.step]);
  const right = picked !== null && view.options[picked]?.right === true;
  return (
    <div class="replay-note-body study">
      <p class="replay-note-kind">{t('study.guess.title')}</p>
      <h2 ref={heading} tabIndex={-1}>{words.say(view.question)}</h2>
      <ol class="study-options">
        {view.options.map((option, i) => (
          <li key={i}>
            <button type="button" class={`study-option${picked !== null && option.right ? ' study-right' : ''}${picked === i && !option.right ? ' study-wrong' : ''}`} aria-disabled={picked === null ? undefined : 'true'} data-choice={i + 1} onClick={() => {
              if (picked !== null) return;
              pick(i);
              onAnswer(option.right);
            }}>
              {words.say(option.says)}
              {picked !== null && option.right && <b> {t('study.guess.was')}</b>}
            </button>
          </li>
        ))}
      </ol>
      <p class="study-verdict" role="status">{picked === null ? t('study.score', { right: score.right, asked: score.asked }) : t(right ? 'study.guess.right' : 'study.guess.wrong', { right: score.right, asked: score.asked })}</p>
      <Button kind={picked === null ? 'quiet' : 'brass'} onPress={onGoOn}>{t(picked === null ? 'study.skip' : 'study.go-on')}</Button>
    </div>
  );
}

export interface CallResult {
  readonly brier: number;
  readonly soFar: Say | null;
}

/** Steps of the scale of confidence, in per cent; a third is a guess. */
const LEAST = 34;

export function CallCard({ view, result, onCall, onGoOn }: { readonly view: CallVoteView; readonly result: CallResult | null; readonly onCall: (outcome: CallVoteView['outcome'], confidence: number) => void; readonly onGoOn: () => void }) {
  const t = useT();
  const words = useWords();
  const [outcome, choose] = useState<CallVoteView['outcome'] | null>(null);
  const [percent, setPercent] = useState(70);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus({ preventScroll: true }); }, [view.step]);
  return (
    <div class="replay-note-body study">
      <p class="replay-note-kind">{t('study.call.title')}</p>
      <h2 ref={heading} tabIndex={-1}>{words.say(view.question)}</h2>
      {result === null ? (
        <>
          <fieldset class="study-outcomes">
            <legend class="sr-only">{words.say(view.question)}</legend>
            {view.outcomes.map((one) => (
              <label key={one.id}>
                <input type="radio" name="study-outcome" checked={outcome === one.id} onChange={() => { choose(one.id); }} /> {words.say(one.says)}
              </label>
            ))}
          </fieldset>
          <label class="study-sure">
            <span>{t('study.call.sure', { percent })}</span>
            <input type="range" min={LEAST} max={100} step={1} value={percent} onInput={(event) => { setPercent(Number(event.currentTarget.value)); }} />
          </label>
          <Button kind="brass" disabledReason={outcome === null ? t('study.call.choose') : null} onPress={() => { if (outcome !== null) onCall(outcome, percent / 100); }}>{t('study.call.commit')}</Button>
          <Button kind="quiet" onPress={onGoOn}>{t('study.skip')}</Button>
        </>
      ) : (
        <>
          <p class="replay-says" role="status">{words.say(view.answer)}</p>
          <p>{t('study.call.score', { score: Math.round(100 * result.brier) / 100 })}</p>
          {result.soFar && <p class="muted">{words.say(result.soFar)}</p>}
          <Button kind="brass" onPress={onGoOn}>{t('study.go-on')}</Button>
        </>
      )}
    </div>
  );
}
