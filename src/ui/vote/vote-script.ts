/** The script of a vote (DESIGN.md 11): three questions, hands in the order of the roll, counts, silence before a veto, the verdict. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ballot, SeatId } from '../../domain/vocabulary.ts';
import type { VoteView } from '../../views/view-models.ts';

/** `verdict` is the gavel, and what follows it. */
export type VoteCue = 'hand' | 'token' | 'token-against' | 'hush' | 'verdict';
const QUESTIONS = ['for', 'against', 'abstain'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface VoteMoment {
  readonly question: Question | null;
  /** Hands that are up now. */
  readonly raised: Readonly<Record<SeatId, Ballot>>;
  /** Ballots that have been seen, under the placards. */
  readonly shown: Readonly<Record<SeatId, Ballot>>;
  /** Questions whose count has been read out. */
  readonly counted: readonly Question[];
  /** The verdict stands. */
  readonly done: boolean;
}

export interface Frame {
  /** Milliseconds from the start. */
  readonly at: number;
  readonly moment: VoteMoment;
  readonly cue: VoteCue | null;
}

const TIME = { dim: 1200, question: 600, hand: 90, count: 400, hold: 500, silence: 1400, verdict: 700 } as const;

/** The whole vote as frames in time. The last one is the end state. */
export function voteScript(view: VoteView): readonly Frame[] {
  const frames: Frame[] = [];
  let at = 0;
  let moment: VoteMoment = { question: null, raised: {}, shown: {}, counted: [], done: false };
  const add = (wait: number, change: Partial<VoteMoment>, cue: VoteCue | null = null): void => {
    at += wait;
    moment = { ...moment, ...change };
    frames.push({ at, moment, cue });
  };
  add(0, {}, 'hush');
  at += TIME.dim;
  for (const question of QUESTIONS) {
    add(0, { question });
    at += TIME.question;
    for (const { seat, ballot } of view.rows) {
      if (ballot !== question) continue;
      add(TIME.hand, { raised: { ...moment.raised, [seat]: ballot }, shown: { ...moment.shown, [seat]: ballot } }, 'hand');
    }
    add(TIME.count, { counted: [...moment.counted, question] }, question === 'against' ? 'token-against' : 'token');
    at += TIME.hold;
  }
  // Those who abstained lower their hands; who was for and who against stays to be seen.
  const raised = Object.fromEntries(view.rows.filter((r) => r.ballot === 'for' || r.ballot === 'against').map((r) => [r.seat, r.ballot]));
  const shown = Object.fromEntries(view.rows.map((r) => [r.seat, r.ballot]));
  add((view.outcome === 'vetoed' ? TIME.silence : 0) + TIME.verdict, { question: null, raised, shown, done: true });
  return frames;
}

const SPEED = { slow: 1.5, normal: 1, fast: 0.45, instant: 0 } as const;

/** Plays the script. @returns the moment now, and how to skip to the end; null before there is a vote */
export function useVoteScript(view: VoteView | null, pace: keyof typeof SPEED, still: boolean, onCue: (cue: VoteCue) => void): { readonly moment: VoteMoment | null; readonly skip: () => void } {
  const [moment, setMoment] = useState<VoteMoment | null>(null);
  const timers = useRef<number[]>([]);
  const last = view ? voteScript(view).at(-1)?.moment : undefined;
  const stop = (): void => {
    for (const timer of timers.current) window.clearTimeout(timer);
    timers.current = [];
  };
  const skip = (): void => {
    stop();
    if (last) setMoment(last);
  };
  useEffect(() => {
    if (!view) return undefined;
    if (still || pace === 'instant') {
      skip();
      return undefined;
    }
    for (const frame of voteScript(view)) {
      timers.current.push(
        window.setTimeout(() => {
          setMoment(frame.moment);
          if (frame.cue) onCue(frame.cue);
        }, frame.at * SPEED[pace]),
      );
    }
    return stop;
  }, [view]);
  return { moment, skip };
}
