/** Studying a replay: guess the next move, and call the vote before it is seen. */
import { chance } from '../domain/chance.ts';
import type { Outcome, TextId } from '../domain/vocabulary.ts';
import type { Command } from '../session/commands.ts';
import { legalMoves } from '../session/legal.ts';
import { awaited, send, type Session } from '../session/session.ts';
import { textOf } from '../session/state.ts';
import type { Playback } from '../replay/play-back.ts';
import { nameOf, shortOf } from './case-words.ts';
import { eventSay } from './minutes-view.ts';
import { say, type Say } from './say.ts';

export interface GuessView {
  readonly step: number;
  readonly question: Say;
  readonly options: readonly { readonly says: Say; readonly right: boolean }[];
}

/** Moves that can be guessed: what a delegation chooses to do, not how it answers or votes. */
const GUESSED: ReadonlySet<Command['type']> = new Set(['floor.take', 'argument.put', 'question.ask', 'consultation.hold', 'host.meet', 'amendment.offer', 'trade.offer', 'brackets.put', 'capital.ask', 'bloc.state', 'sponsorship.join', 'silence.place', 'silence.break', 'silence.keep', 'amendment.move', 'part.divide', 'veto.hint', 'draft.table', 'continuation.table', 'motion.move', 'vote.pledge', 'pledge.ask', 'vote.call', 'draft.withhold', 'draft.withdraw', 'consent.warn', 'consent.withdraw', 'turn.pass']);
/** One that happened and three that might have. */
const OPTIONS = 4;

/**
 * What the delegation whose turn it is did at this step, among other moves that were in order.
 * @param before the debate before the step
 * @returns null where the step is no choice of a delegation, or too little else was in order
 */
export function guessView(playback: Playback, before: Session, step: number): GuessView | null {
  const entry = playback.session.log[step - 1];
  if (!entry || !GUESSED.has(entry.command.type) || !('by' in entry.command)) return null;
  const { command } = entry;
  const waits = awaited(before);
  if (waits.who !== 'seat') return null;
  const { case: c } = before;
  const actual = saysOf(before, command);
  if (!actual) return null;
  const others: { readonly says: Say; readonly rank: number }[] = [];
  for (const [kind, moves] of legalMoves(before, waits.seat)) {
    if (kind === command.type || !GUESSED.has(kind) || moves.length === 0) continue;
    const pick = moves[Math.floor(chance(c.seed, 'guess', step, kind) * moves.length)];
    const says = pick ? saysOf(before, pick) : null;
    if (says && says.key !== actual.key) others.push({ says, rank: chance(c.seed, 'guess-order', step, kind) });
  }
  if (others.length < OPTIONS - 1) return null;
  others.sort((a, b) => a.rank - b.rank || (a.says.key < b.says.key ? -1 : 1));
  const options = others.slice(0, OPTIONS - 1).map(({ says }) => ({ says, right: false }));
  const at = Math.floor(chance(c.seed, 'guess-place', step) * OPTIONS);
  return { step, question: say('study.guess.ask', { name: nameOf(c, command.by) }), options: [...options.slice(0, at), { says: actual, right: true }, ...options.slice(at)] };
}

/** The first sentence that the minutes would have of a move: what is done, not what comes of it. */
function saysOf(session: Session, command: Command): Say | null {
  const sent = send(session, command);
  const entry = sent.ok ? sent.value.log.at(-1) : undefined;
  for (const event of entry?.events ?? []) {
    const says = eventSay(session.case, event);
    if (says) return says;
  }
  return null;
}

export interface CallVoteView {
  readonly text: TextId;
  readonly step: number;
  readonly question: Say;
  readonly outcomes: readonly { readonly id: Exclude<Outcome, 'no-vote'>; readonly says: Say }[];
  readonly outcome: Exclude<Outcome, 'no-vote'>;
  /** What came of it, for after the call. */
  readonly answer: Say;
  /** The step at which the tally is read. */
  readonly heldAt: number;
}

const CALLED = ['adopted', 'too-few-votes', 'vetoed'] as const;

/** The vote that is called at this step; null where none is, or where it was never held. */
export function callVoteView(playback: Playback, step: number): CallVoteView | null {
  const { session } = playback;
  const called = session.log[step - 1]?.events.find((event) => event.type === 'vote.called');
  if (!called) return null;
  const held = session.log.find((entry) => entry.step >= step && entry.events.some((event) => event.type === 'vote.held' && event.text === called.text));
  const decision = textOf(session.state, called.text)?.decision;
  const outcome = CALLED.find((one) => one === decision?.outcome);
  if (!held || !decision || !outcome) return null;
  const { tally } = decision;
  return {
    text: called.text,
    step,
    question: say('study.call.ask', { by: shortOf(session.case, called.by) }),
    outcomes: CALLED.map((id) => ({ id, says: say(`teach.nine.answer.${id}`) })),
    outcome,
    answer: say('study.call.answer', { outcome, for: tally.for, against: tally.against, abstain: tally.abstain }),
    heldAt: held.step,
  };
}

/**
 * How far a call was from what came, by the rule of Brier (Monthly Weather Review 78, 1950): the sum of the squared differences over the
 * three outcomes, 0 where one was sure and right, 2 where one was sure and wrong; 0.67 for who calls all three alike.
 * @param confidence in the outcome that was called, 0..1; the rest is split between the other two
 */
export function brier(called: Outcome, confidence: number, came: Outcome): number {
  const rest = (1 - confidence) / (CALLED.length - 1);
  return CALLED.reduce((sum, id) => {
    const gap = (id === called ? confidence : rest) - (id === came ? 1 : 0);
    return sum + gap * gap;
  }, 0);
}

/** Calls so far, as they are kept: how sure, and whether right. */
export interface Calls {
  readonly sum: number;
  readonly calls: readonly { readonly confidence: number; readonly right: boolean }[];
}

/** "Of the four calls made at 80 per cent or more, three were right." Null before there is anything to say. */
export function calibrationSay({ sum, calls }: Calls): Say | null {
  if (calls.length === 0) return null;
  const sure = calls.filter((call) => call.confidence >= SURE);
  return say('study.call.so-far', { count: calls.length, score: Math.round((100 * sum) / calls.length) / 100, sure: sure.length, right: sure.filter((call) => call.right).length, percent: Math.round(SURE * 100) });
}
/** From here on a call counts as sure. */
const SURE = 0.8;
