/** The vote wired to the debate: the player's ballot first, then the hands of all. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Ballot, SeatId, TextId } from '../domain/vocabulary.ts';
import type { Sound } from '../audio/sound.ts';
import { compactVoteHeight, votePlan } from '../layout/vote-plan.ts';
import type { Command } from '../session/commands.ts';
import { textOf } from '../session/state.ts';
import { StageSlot } from '../ui/kit/stage-slot.tsx';
import { VoteScreen } from '../ui/vote/vote-screen.tsx';
import { nameOf, symbolOf } from '../views/case-words.ts';
import { say } from '../views/say.ts';
import { callView } from '../views/teaching-view.ts';
import { voteView } from '../views/vote-view.ts';
import type { ChamberView } from '../views/view-models.ts';
import type { CanvasHolder } from './canvas-holder.ts';
import type { Debate } from './debate.ts';
import type { Look, Viewport } from './viewport.ts';

export interface VoteRoomProps {
  readonly debate: Debate;
  readonly view: ChamberView;
  readonly viewport: Viewport;
  readonly look: Look;
  readonly pace: 'slow' | 'normal' | 'fast' | 'instant';
  readonly canvas: CanvasHolder;
  readonly sound: Sound;
  readonly onSend: (command: Command) => void;
  readonly onExplanations: (text: TextId) => void;
  readonly onResult: (text: TextId) => void;
  /** Whether the player is asked to call the result. */
  readonly calls: boolean;
  readonly onCalled: () => void;
}

/** Milliseconds from the gavel to the motif. */
const MOTIF_AFTER = 1300;

export function VoteRoom({ debate, view, viewport, look, pace, canvas, sound, onSend, onExplanations, onResult, calls, onCalled }: VoteRoomProps) {
  const { session } = debate;
  const after = useRef(0);
  useEffect(() => () => { window.clearTimeout(after.current); }, []);
  const { case: c, state } = session;
  const id = debate.toReveal ?? state.voting ?? 0;
  const text = textOf(state, id);
  const members = useMemo(() => c.seatIds.slice(0, c.tables.members), [c]);
  const plan = useMemo(() => votePlan(members, viewport.width, viewport.mode === 'wide' ? viewport.height : compactVoteHeight, viewport.mode), [viewport, members]);
  const vote = useMemo(() => (debate.toReveal !== null && text ? voteView(session, text) : null), [session, text, debate.toReveal]);
  const places = members.map((seat) => {
    const found = view.seats.find((s) => s.id === seat);
    return { id: seat, short: found?.short ?? seat, permanent: found?.role === 'permanent', you: found?.you === true };
  });
  return (
    <VoteScreen
      key={id}
      call={calls && debate.toReveal !== null ? callView(session, id) : null}
      onCalled={onCalled}
      view={vote}
      ballot={debate.toReveal === null ? view.question : null}
      plan={plan}
      members={places}
      pace={pace}
      last={debate.over}
      watching={session.player !== null && c.seat(session.player.seat) === c.tables.host}
      reducedMotion={look.reducedMotion}
      symbol={text ? symbolOf(c, text.id, text.revision) : ''}
      title={text && vote ? vote.title : say('vote.title', { sponsor: nameOf(c, c.seatIds[text?.sponsor ?? 0] ?? '') })}
      onBallot={onSend}
      onMoment={(moment) => {
        canvas.show({ kind: 'vote', members, hands: present(moment.raised), votes: present(moment.shown), lit: moment.done && vote ? vote.vetoedBy : [], adopted: moment.done && vote?.outcome === 'adopted', dim: true });
      }}
      onSound={(cue) => {
        if (cue === 'hush') sound.room(true, 'vote');
        else if (cue !== 'verdict') sound.cue(cue);
        else {
          // The same for every outcome: the gavel, the motif, and the room that comes back under it.
          sound.cue('gavel');
          after.current = window.setTimeout(() => {
            sound.cue('motif');
            sound.room(true);
          }, MOTIF_AFTER);
        }
      }}
      onExplanations={() => { onExplanations(id); }}
      onResult={() => { onResult(id); }}
    >
      <StageSlot className="vote-canvas" />
    </VoteScreen>
  );
}

/** Ballots of those who voted. */
function present(ballots: Readonly<Record<SeatId, Ballot>>): Record<SeatId, Exclude<Ballot, 'absent'>> {
  const found: Record<SeatId, Exclude<Ballot, 'absent'>> = {};
  for (const [seat, ballot] of Object.entries(ballots)) if (ballot !== 'absent') found[seat] = ballot;
  return found;
}
