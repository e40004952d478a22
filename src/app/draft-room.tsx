/** The draft wired to the debate: paragraphs, rungs of the chosen clause, forecasts and the amendment itself. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ClauseId, Level, TextId } from '../domain/vocabulary.ts';
import type { Command } from '../session/commands.ts';
import { textOf } from '../session/state.ts';
import { DraftScreen } from '../ui/draft/draft-screen.tsx';
import { dateSay } from '../views/case-words.ts';
import { divisionViews, draftView, paragraphChoice, rungViews } from '../views/draft-view.ts';
import { eyesOf } from '../views/eyes.ts';
import { forecastView } from '../views/forecast-view.ts';
import { say } from '../views/say.ts';
import type { ChamberView, ChoiceView } from '../views/view-models.ts';
import { useAnswered } from './answered.ts';
import type { Debate } from './debate.ts';

export interface DraftRoomProps {
  readonly debate: Debate;
  readonly view: ChamberView;
  readonly text: TextId;
  readonly clause: ClauseId | null;
  /** Whether brackets have been introduced. */
  readonly brackets: boolean;
  readonly hinting: boolean;
  /** A separate vote on a part is what the player came for. */
  readonly dividing: boolean;
  /** A choice that is asked about before it is done. */
  readonly onAsk: (choice: ChoiceView, send: (command: Command) => void) => void;
  readonly onSend: (command: Command) => boolean;
  readonly onTrade: (clause: ClauseId, level: Level | null) => void;
  readonly onText: (text: TextId) => void;
  readonly onBack: () => void;
}

export function DraftRoom({ debate, view, text: id, clause, brackets, hinting, dividing, onAsk, onSend, onTrade, onText, onBack }: DraftRoomProps) {
  const { session } = debate;
  const { answer, changed, forget, send } = useAnswered(debate, onSend, onBack);
  const [chosen, setChosen] = useState<ClauseId | null>(clause);
  useEffect(() => { setChosen(clause); }, [clause, id]);
  const eyes = useMemo(() => eyesOf(session), [session]);
  const text = textOf(session.state, id);
  const draft = useMemo(() => (text ? draftView(eyes, text) : null), [eyes, text]);
  const rungs = useMemo(() => (text && chosen !== null ? rungViews(eyes, text, chosen) : []), [eyes, text, chosen]);
  const meeting = view.question?.kind === 'meeting' && text?.inBlue === true;
  const aside = useMemo(() => (text && chosen !== null ? paragraphChoice(eyes, text, chosen) : null), [eyes, text, chosen]);
  const divisions = useMemo(() => (text && dividing ? divisionViews(eyes, text) : []), [eyes, text, dividing]);
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
      changed={changed}
      divisions={dividing && meeting ? divisions : null}
      actionsLeft={session.state.actions}
      capital={session.state.capital[eyes.seat] ?? 0}
      rungs={rungs}
      forecast={(choice) => (choice.command ? forecastView(eyes, choice.command) : null)}
      aside={meeting || brackets ? aside : null}
      meeting={meeting}
      hinting={hinting}
      onChoice={(choice) => {
        if (choice.asks) onAsk(choice, send);
        else if (choice.command) send(choice.command);
      }}
      onTrade={onTrade}
      tradeReason={trade?.available === true ? null : (trade?.why ?? say('refusal.not-now'))}
      onText={onText}
      onBack={onBack}
      canAmend={meeting || amend?.available === true}
      amendReason={amend ? amend.why : say('refusal.not-now')}
    />
  );
}
