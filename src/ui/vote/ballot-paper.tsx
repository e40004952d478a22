/** The player's own ballot: three large answers, selected first and cast second, by the one button or by Enter on what is selected. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Command } from '../../session/commands.ts';
import type { QuestionView } from '../../views/view-models.ts';
import { Button } from '../kit/button.tsx';
import { TokenMark } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

type Vote = 'for' | 'against' | 'abstain';

export function BallotPaper({ question, title, onBallot }: { readonly question: QuestionView; readonly title: string; readonly onBallot: (command: Command) => void }) {
  const t = useT();
  const words = useWords();
  const [picked, setPicked] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus(); }, []);
  const chosen = question.choices.find((c) => c.id === picked);
  const group = useRef<HTMLDivElement>(null);
  /** Numbers choose, as everywhere; arrows too, as among any radio buttons. The Tab key stops at each until one is chosen, for those who have only that key and Enter. */
  const keys = (event: KeyboardEvent): void => {
    const n = question.choices.length;
    const at = question.choices.findIndex((c) => c.id === picked);
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    const next = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : step === 0 ? -1 : at < 0 ? 0 : (at + step + n) % n;
    const choice = question.choices[next];
    if (!choice) return;
    event.preventDefault();
    setPicked(choice.id);
    group.current?.querySelector<HTMLElement>(`[data-choice="${next + 1}"]`)?.focus();
  };
  return (
    <section class="ballot" aria-label={t('ui.vote.your-ballot')} onKeyDown={keys}>
      <h1 ref={heading} tabIndex={-1}>{words.say(question.title)}</h1>
      <p class="ballot-title">{title}</p>
      <p>{words.say(question.body)}</p>
      <div class="ballot-choices" ref={group} role="radiogroup" aria-label={t('ui.vote.your-ballot')}>
        {question.choices.map((choice, i) => (
          <button
            key={choice.id}
            type="button"
            role="radio"
            tabIndex={picked === null || picked === choice.id ? 0 : -1}
            aria-checked={picked === choice.id}
            class={`ballot-choice${picked === choice.id ? ' ballot-picked' : ''}`}
            data-choice={i + 1}
            onClick={() => { setPicked(choice.id); }}
            onKeyDown={(e) => {
              if (e.key !== 'Enter' || picked !== choice.id || !choice.command) return;
              e.preventDefault();
              onBallot(choice.command);
            }}
          >
            <TokenMark token={{ vote: choice.id as Vote, firm: true }} size="vote" />
            <span class="ballot-word">{words.say(choice.sentence)}</span>
            <span class="ballot-effect">{words.say(choice.effect)}</span>
          </button>
        ))}
      </div>
      <Button kind="brass" icon="hand-palm" disabledReason={chosen ? null : t('ui.vote.pick')} onPress={() => { if (chosen?.command) onBallot(chosen.command); }}>
        {chosen ? t('ui.vote.cast', { vote: words.say(chosen.sentence) }) : t('ui.vote.cast.none')}
      </Button>
    </section>
  );
}
