/** How the player's last move was answered, for the screen on which it was made. */
import { useState } from 'preact/hooks';
import type { Command } from '../session/commands.ts';
import { aimViews, guardSay } from '../views/aims-view.ts';
import { answerView } from '../views/answer-view.ts';
import { changeSay } from '../views/change-view.ts';
import { say } from '../views/say.ts';
import { useWords } from '../ui/kit/words-context.tsx';
import type { Debate } from './debate.ts';

export interface Answered {
  /** Null until a move has been answered here, and after `forget`. */
  readonly answer: string | null;
  /** The move changed the text. */
  readonly changed: boolean;
  readonly forget: () => void;
  readonly send: (command: Command) => void;
}

/** @param onSend sends a command; false when it was refused @param onAsked called when something is now asked of a person: that is answered in the chamber */
export function useAnswered(debate: Debate, onSend: (command: Command) => boolean, onAsked: () => void): Answered {
  const words = useWords();
  const [answer, setAnswer] = useState<string | null>(null);
  const [changed, setChanged] = useState(false);
  return {
    answer,
    changed,
    forget: () => {
      setAnswer(null);
      setChanged(false);
    },
    send: (command) => {
      const { session: before } = debate;
      if (!onSend(command)) return;
      const entry = debate.session.log[before.log.length];
      const guard = guardSay(debate.session, debate.aims);
      const said = entry ? [...answerView(debate.session, entry, changeSay(before, debate.session)), ...aimViews(debate.session, debate.aims).flatMap(({ line, back }) => (back ? [line, back] : [line])), ...(guard ? [guard] : [])] : [];
      setChanged(entry?.events.some((event) => event.type === 'text.changed') === true);
      setAnswer(said.length > 0 ? words.say(say('sentences', { all: said })) : null);
      if (debate.session.state.pending !== null || debate.session.state.motion !== null || debate.motionTaken !== null) onAsked();
    },
  };
}
