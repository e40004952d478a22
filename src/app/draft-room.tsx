/** The draft wired to the debate: paragraphs, rungs of the chosen clause, forecasts and the amendment itself. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../ui/kit/words-context.tsx';
import { answerView } from '../views/answer-view.ts';
import type { ClauseId, TextId } from '../domain/vocabulary.ts';
import type { Command } from '../session/commands.ts';
import { textOf } from '../session/state.ts';
import { DraftScreen } from '../ui/draft/draft-screen.tsx';
import { dateSay } from '../views/case-words.ts';
import { draftView, rungViews } from '../views/draft-view.ts';
import { eyesOf } from '../views/eyes.ts';
import { forecastView } from '../views/forecast-view.ts';
import { say } from '../views/say.ts';
import type { ChamberView } from '../views/view-models.ts';
import type { Debate } from './debate.ts';

export interface DraftRoomProps {
  readonly debate: Debate;
  readonly view: ChamberView;
  readonly text: TextId;
  readonly clause: ClauseId | null;
  readonly onSend: (command: Command) => boolean;
  readonly onTrade: () => void;
  readonly onText: (text: TextId) => void;
  readonly onBack: () => void;
}

export function DraftRoom({ debate, view, text: id, clause, onSend, onTrade, onText, onBack }: DraftRoomProps) {
  const { session } = debate;
  const words = useWords();
  const [answer, setAnswer] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ClauseId | null>(clause);
  useEffect(() => { setChosen(clause); }, [clause, id]);
  const eyes = useMemo(() => eyesOf(session), [session]);
  const text = textOf(session.state, id);
  const draft = useMemo(() => (text ? draftView(eyes, text) : null), [eyes, text]);
  const rungs = useMemo(() => (text && chosen !== null ? rungViews(eyes, text, chosen) : []), [eyes, text, chosen]);
  if (!draft) return null;
  const amend = view.verbs.find((v) => v.verb === 'amend');
  const trade = view.verbs.find((v) => v.verb === 'trade');
  return (
    <DraftScreen
      view={draft}
      date={dateSay(session.case.scenario.date)}
      chosen={chosen}
      onChoose={(next) => {
        setChosen(next);
        setAnswer(null);
      }}
      answer={answer}
      actionsLeft={session.state.actions}
      capital={session.state.capital[eyes.seat] ?? 0}
      rungs={rungs}
      forecast={(choice) => (choice.command ? forecastView(eyes, choice.command) : null)}
      onSend={(command) => {
        const before = debate.session.log.length;
        if (!onSend(command)) return;
        const entry = debate.session.log[before];
        const said = entry ? answerView(debate.session, entry) : [];
        setAnswer(said.length > 0 ? words.say(say('sentences', { all: said })) : null);
        // What is asked of the player next is asked in the chamber.
        if (debate.session.state.pending !== null) onBack();
      }}
      onTrade={onTrade}
      tradeReason={trade?.available === true ? null : (trade?.why ?? say('refusal.not-now'))}
      onText={onText}
      onBack={onBack}
      canAmend={amend?.available === true}
      amendReason={amend ? amend.why : say('refusal.not-now')}
    />
  );
}
