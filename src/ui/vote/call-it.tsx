/** "Call it": the tally has been read out; the player says what it means, then learns whether and why. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CallView } from '../../views/teaching-view.ts';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/words-context.tsx';

export function CallIt({ view, onAnswer }: { readonly view: CallView; readonly onAnswer: (right: boolean) => void }) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus(); }, []);
  return (
    <div class="vote-call">
      <h1 ref={heading} tabIndex={-1}>{words.say(view.question)}</h1>
      <div class="vote-call-answers">
        {view.answers.map((one) => (
          <Button key={one.id} kind="quiet" onPress={() => { onAnswer(one.right); }}>
            {words.say(one.say)}
          </Button>
        ))}
      </div>
    </div>
  );
}
