/** A private talk wired to the debate: its dossier, its forecasts, its commands. */
import { useEffect, useMemo } from 'preact/hooks';
import type { ClauseId, Level, SeatId } from '../domain/vocabulary.ts';
import { shouldersIn } from '../layout/stage-plan.ts';
import { talkPlan, talkStage } from '../layout/talk-plan.ts';
import type { Command } from '../session/commands.ts';
import { TalkScreen } from '../ui/talk/talk-screen.tsx';
import { eyesOf } from '../views/eyes.ts';
import { forecastView } from '../views/forecast-view.ts';
import { argueChoices, askChoices, talkView } from '../views/talk-view.ts';
import { tradeChoice, tradeView } from '../views/trade-view.ts';
import { seatOf } from '../views/case-words.ts';
import { useAnswered } from './answered.ts';
import type { CanvasHolder } from './canvas-holder.ts';
import type { Debate } from './debate.ts';
import { seatingOf } from './pictures.ts';
import type { Viewport } from './viewport.ts';

export interface TalkRoomProps {
  readonly debate: Debate;
  readonly seat: SeatId;
  readonly start: 'choices' | 'trade';
  /** A wording that the player came to trade for. */
  readonly asking: { readonly clause: ClauseId; readonly level: Level } | null;
  readonly viewport: Viewport;
  readonly canvas: CanvasHolder;
  readonly onSend: (command: Command) => boolean;
  readonly onWhy: () => void;
  readonly onBack: () => void;
}

export function TalkRoom({ debate, seat, start, asking, viewport, canvas, onSend, onWhy, onBack }: TalkRoomProps) {
  const { session } = debate;
  const { case: c, state } = session;
  const { answer, send } = useAnswered(debate, onSend, onBack);
  const eyes = useMemo(() => eyesOf(session), [session]);
  const at = c.seat(seat);
  const view = useMemo(() => talkView(eyes, at), [eyes, at]);
  const size = talkStage(viewport.width, viewport.height);
  const you = session.player?.seat ?? '';
  useEffect(() => { canvas.show({ kind: 'talk', seat, shoulders: shouldersIn(seatingOf(session), seat) }); }, [seat]);
  return (
    <TalkScreen
      view={view}
      plan={talkPlan(size.width, size.height, viewport.mode, viewport.scale)}
      you={{ id: you, name: seatOf(c, you)?.short ?? you }}
      actionsLeft={state.actions}
      capital={state.capital[eyes.seat] ?? 0}
      answer={answer}
      start={start}
      asking={asking}
      forecast={(choice) => (choice.command ? forecastView(eyes, choice.command) : null)}
      more={(opens) => (opens === 'argue' ? argueChoices(eyes, at) : opens === 'ask' ? askChoices(eyes, at) : [])}
      trade={at === c.tables.host ? null : tradeView(eyes, at)}
      tradeChoice={(ask, give) => tradeChoice(eyes, seat, ask, give)}
      onSend={send}
      onWhy={onWhy}
      onBack={onBack}
    />
  );
}
