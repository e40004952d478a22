/** The draft wired to the debate: paragraphs, rungs of the chosen clause, forecasts and the amendment itself. */
import { useEffect, useMemo, useState } from 'preact/hooks';
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
import { useAnswered } from './answered.ts';
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
  const { answer, forget, send } = useAnswered(debate, onSend, onBack);
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
        forget();
      }}
      answer={answer}
      actionsLeft={session.state.actions}
      capital={session.state.capital[eyes.seat] ?? 0}
      rungs={rungs}
      forecast={(choice) => (choice.command ? forecastView(eyes, choice.command) : null)}
      onSend={send}
      onTrade={onTrade}
      tradeReason={trade?.available === true ? null : (trade?.why ?? say('refusal.not-now'))}
      onText={onText}
      onBack={onBack}
      canAmend={amend?.available === true}
      amendReason={amend ? amend.why : say('refusal.not-now')}
    />
  );
}
