/** The vote on one text as it is read out, and the explanations that follow. */
import type { Case } from '../session/case.ts';
import type { Session } from '../session/session.ts';
import type { TextState } from '../session/state.ts';
import { labelOf, leftOver, nameOf, seatOf, shortOf, symbolOf, topicOf } from './case-words.ts';
import { explanationsOf } from './explanation.ts';
import { BANDS } from '../domain/coefficients.ts';
import { crosses } from '../domain/utility.ts';
import { YES_NEEDED } from '../domain/voting.ts';
import type { ExplanationView } from './record-models.ts';
import type { VoteView } from './view-models.ts';
import { say, type Say } from './say.ts';

export function voteView(session: Session, text: TextState): VoteView | null {
  const { case: c } = session;
  const { decision } = text;
  if (!decision) return null;
  const rows = c.seatIds.slice(0, c.tables.members).map((id, i) => ({ seat: id, short: shortOf(c, id), permanent: c.tables.permanent[i] === true, ballot: text.ballots[i] ?? ('absent' as const) }));
  return {
    text: text.id,
    symbol: symbolOf(c, text.id, text.revision),
    title: say('vote.title', { sponsor: nameOf(c, c.seatIds[text.sponsor] ?? '') }),
    rows,
    tally: decision.tally,
    outcome: decision.outcome,
    vetoedBy: decision.vetoedBy,
    verdict: say(`verdict.${decision.outcome}`, { inFavour: decision.tally.for }),
    reason: verdictReason(c, text),
  };
}

/** Why the vote ended as it did, in one sentence with its rule. */
export function verdictReason(c: Case, text: TextState): Say {
  const { decision } = text;
  if (!decision) return say('verdict.reason.no-vote', leftOver(c));
  if (decision.outcome === 'adopted') return say('verdict.reason.adopted', { inFavour: decision.tally.for, against: decision.tally.against, abstain: decision.tally.abstain });
  if (decision.outcome === 'vetoed') return say('verdict.reason.vetoed', { who: decision.vetoedBy.map((id) => nameOf(c, id)), count: decision.vetoedBy.length });
  const against = c.seatIds.filter((_, i) => c.tables.permanent[i] === true && text.ballots[i] === 'against').map((id) => nameOf(c, id));
  return against.length > 0 ? say('verdict.reason.short-and-against', { short: YES_NEEDED - decision.tally.for, who: against, count: against.length }) : say('verdict.reason.short', { short: YES_NEEDED - decision.tally.for });
}

/** The line that a member's negative vote rests on: a crossed red line, or its distance from the text. */
export function vetoLine(c: Case, text: TextState, id: string, person = false): Say {
  const i = c.seat(id);
  if (person) return say('reason.veto.own', { name: nameOf(c, id) });
  const n = (c.tables.lines[i] ?? []).findIndex((line) => line.kind !== 'soft' && crosses(line, text.levels[line.clause] ?? 0));
  const line = c.tables.lines[i]?.[n];
  if (!line) return say('reason.veto.distance', { name: nameOf(c, id) });
  const clause = c.clauseIds[line.clause] ?? '';
  return say('reason.veto.line', { name: nameOf(c, id), topic: topicOf(c, clause), label: labelOf(c, clause, text.levels[line.clause] ?? 0) });
}

/** Explanations of vote in the order of the roll: against first, then abstentions, then in favour. */
export function explanationViews(session: Session, text: TextState): readonly ExplanationView[] {
  const { case: c } = session;
  const explained = explanationsOf(session, text);
  const order = { against: 0, abstain: 1, for: 2, absent: 3 } as const;
  return c.seatIds
    .slice(0, c.tables.members)
    .map((id, i) => ({ id, i, ballot: text.ballots[i] ?? ('absent' as const) }))
    .sort((a, b) => order[a.ballot] - order[b.ballot] || a.i - b.i)
    .map(({ id, i, ballot }) => ({ seat: id, name: seatOf(c, id)?.name ?? id, ballot, text: explained[i] ?? say('explain.absent') }));
}

/** Explanations told at once before the others are asked for. */
const FIRST = 3;

/** Those on whom the vote hung: a veto, the player's own, and whoever stood nearest to another vote. */
export function explanationsFirst(session: Session, text: TextState): readonly ExplanationView[] {
  const { case: c, player } = session;
  const list = explanationViews(session, text);
  const against = c.seatIds.filter((_, i) => c.tables.permanent[i] === true && text.ballots[i] === 'against');
  const far = (seat: string): number => Math.abs((text.index[c.seat(seat)] ?? 0) - BANDS.leaning);
  const near = list.map(({ seat }) => seat).filter((seat) => seat !== player?.seat).sort((a, b) => far(a) - far(b));
  // One's own is always among them, however many vetoes there are.
  const own = player && c.seat(player.seat) !== c.tables.host ? [player.seat] : [];
  const first = [...new Set([...against.slice(0, FIRST - own.length), ...own, ...near])].slice(0, FIRST);
  return first.flatMap((seat) => list.find((one) => one.seat === seat) ?? []);
}
