/** The record of a debate that has ended: what was decided and why, what turned it, and what happened in fact. */
import { decide, YES_NEEDED } from '../domain/voting.ts';
import { readingNow, wantsText } from '../session/instructions.ts';
import type { Session } from '../session/session.ts';
import { textOfRecord } from '../session/record.ts';
import type { TextState } from '../session/state.ts';
import { labelOf, leftOver, nameOf, optionSay, sourceView, topicOf } from './case-words.ts';
import { whenSay } from './chamber-view.ts';
import { endingView } from './ending-view.ts';
import { eyesOf } from './eyes.ts';
import { hostView } from './host-view.ts';
import { instructionsView } from './instructions-view.ts';
import { lanesView } from './lanes-view.ts';
import { entrySays, eventSay } from './minutes-view.ts';
import { measuresView } from './measures-view.ts';
import { bargainsView } from './talk-view.ts';
import { count, tokensOf } from './tokens.ts';
import { decisiveSteps, nearestChange } from './turning-points.ts';
import type { ResultView } from './record-models.ts';
import { verdictReason, vetoLine } from './vote-view.ts';
import { say, type Say } from './say.ts';

export function resultView(session: Session): ResultView {
  const { case: c, state, log } = session;
  const text = textOfRecord(session);
  const outcome = state.outcome ?? 'no-vote';
  const tally = text?.decision?.tally ?? null;
  const history = c.scenario.history;
  return {
    level: say('recap.level', { level: say(`level.${c.difficulty}`) }),
    outcome,
    ending: endingView(session),
    measures: measuresView(session),
    headline: headlineSay(session),
    // Where nothing was put to the vote the ending says so already; what is left to say is why.
    cause: text?.decision ? verdictReason(c, text) : text ? withheld(session, text) : say('verdict.reason.no-text', leftOver(c)),
    tally,
    success: hostSuccess(session, text),
    reasons: text ? reasons(session, text) : [say('reason.no-text')],
    instructions: instructionsResult(session, text),
    decisive: text ? decisive(session, text) : [],
    nearestChange: text ? nearestSay(session, text) : say('result.nearest.none'),
    history: { text: history.text, label: history.label, tally: history.tally ?? null, sources: history.sources.flatMap((id) => sourceView(c.scenario, id) ?? []) },
    host: hostView(session, text),
    shorts: Object.fromEntries(c.scenario.seats.map(({ id, short }) => [id, short])),
    lanes: text ? lanesView(session, text) : [],
    bargains: bargainsView({ ...eyesOf(session), open: session.player === null }),
    broken: log.flatMap((entry) => entry.events.flatMap((event) => (event.type === 'pledge.broken' || event.type === 'bargain.broken' ? (eventSay(c, event) ?? []) : []))),
  };
}

/** What was decided, in one sentence. */
export function headlineSay(session: Session): Say {
  const { case: c, state } = session;
  const text = textOfRecord(session);
  return say(`result.${state.outcome ?? 'no-vote'}`, { inFavour: text?.decision?.tally.for ?? 0, option: text ? optionSay(c, c.compiled.optionOf(text.levels)) : '' });
}

/** The host State has no vote to count: its result is its consent, its wishes in the text, and whether the mission stays. */
function hostSuccess(session: Session, text: TextState | null): readonly Say[] | null {
  const { case: c, state, player } = session;
  if (!player || c.seat(player.seat) !== c.tables.host) return null;
  const adopted = text?.decision?.outcome === 'adopted' ? text : null;
  const view = hostView(session, adopted);
  const name = nameOf(c, player.seat);
  const met = readingNow(session, adopted ?? text)?.met ?? 0;
  return [
    say(adopted ? 'success.consent' : 'success.consent.in-force', { name, percent: view?.percent ?? 0, word: view?.word ?? '', ...leftOver(c) }),
    say(adopted ? 'success.wishes' : 'success.wishes.none', { met }),
    say(state.asked ? 'success.asked' : 'success.stays', { name }),
  ];
}

/** Why a sponsor did not go to the vote: a person's reasons are its own; a computer does where it would gain and expects adoption. */
function withheld(session: Session, text: TextState): Say {
  const { case: c, state } = session;
  const sponsor = nameOf(c, c.seatIds[text.sponsor] ?? '');
  if ((state.humans >> text.sponsor) & 1) return say('reason.withheld', { sponsor });
  const { inFavour, vetoes } = count(c, tokensOf(session, text));
  if ((text.index[text.sponsor] ?? 0) > 0 && inFavour >= YES_NEEDED && vetoes.length > 0) return say('reason.withheld.veto', { sponsor, who: vetoes.map((id) => nameOf(c, id)) });
  return say((text.index[text.sponsor] ?? 0) <= 0 ? 'reason.withheld.own' : 'reason.withheld.votes', { sponsor });
}

/** The bar, the shortfall, the negative votes: each in words. */
function reasons(session: Session, text: TextState): readonly Say[] {
  const { case: c } = session;
  const { decision } = text;
  if (!decision) return [withheld(session, text)];
  const against = c.seatIds.filter((_, i) => c.tables.permanent[i] === true && text.ballots[i] === 'against');
  const found = [say(decision.tally.for >= YES_NEEDED ? 'reason.nine.reached' : 'reason.nine.missed', { inFavour: decision.tally.for, short: Math.max(0, YES_NEEDED - decision.tally.for) })];
  for (const id of against) found.push(vetoLine(c, text, id, session.player?.seat === id));
  if (against.length === 0) found.push(say('reason.no-veto'));
  if (decision.outcome === 'too-few-votes' && against.length > 0) found.push(say('reason.not-a-veto'));
  return found;
}

function instructionsResult(session: Session, text: TextState | null): ResultView['instructions'] {
  const view = instructionsView(session, text);
  const card = session.player?.card;
  if (!view || !card) return null;
  const adopted = text?.decision?.outcome === 'adopted' ? text : null;
  const reading = wantsText(card) === (adopted !== null) ? readingNow(session, adopted) : null;
  const met = reading?.satisfied === true;
  const found = !reading ? (adopted ? 'adopted' : 'nothing-adopted') : met ? 'met' : !reading.prevented ? 'not-prevented' : 'missed';
  const verdict = say(`instructions.verdict.${found}${reading && !adopted ? '.no-text' : ''}`, { met: reading?.met ?? 0 });
  const short = !reading && adopted ? say('result.instructions.adopted') : say(`result.instructions.${met ? 'met' : reading?.prevented === false ? 'prevented' : 'missed'}`, { met: (reading ?? readingNow(session, text))?.met ?? 0 });
  return { ...view, verdict, short, met };
}

function decisive(session: Session, text: TextState): ResultView['decisive'] {
  const { case: c } = session;
  return decisiveSteps(session, text).map((turn) => {
    const [first] = entrySays(c, turn.entry);
    const nearer = turn.seats.filter((s) => s.change > 0).map((s) => nameOf(c, s.seat));
    const further = turn.seats.filter((s) => s.change < 0).map((s) => nameOf(c, s.seat));
    const detail = nearer.length > 0 && further.length > 0 ? say('turn.both', { nearer, further }) : nearer.length > 0 ? say('turn.nearer', { nearer }) : further.length > 0 ? say('turn.further', { further }) : say('turn.many');
    return { step: turn.entry.step, seat: turn.seats[0]?.seat ?? '', when: whenSay(c, turn.entry.round), say: first ?? say('minute.stocktaking'), detail };
  });
}

function nearestSay(session: Session, text: TextState): Say {
  const { case: c } = session;
  const own = ownBallotTurns(session, text);
  if (own) return own;
  const found = nearestChange(session, text);
  const adopted = text.decision?.outcome === 'adopted';
  if (!found) return say(adopted ? 'result.nearest.none.adopted' : 'result.nearest.none');
  const clause = c.clauseIds[found.clause] ?? '';
  const { tally } = found.decision;
  return say(adopted ? 'result.nearest.lost' : 'result.nearest.won', { topic: topicOf(c, clause), from: labelOf(c, clause, text.levels[found.clause] ?? 0), to: labelOf(c, clause, found.level), for: tally.for, against: tally.against, abstain: tally.abstain, vetoed: found.decision.outcome === 'vetoed' ? 'yes' : 'no' });
}

/** Where the player's own hand alone kept a text from adoption, that is the nearest change, nearer than any wording. */
function ownBallotTurns({ case: c, player }: Session, text: TextState): Say | null {
  const seat = player ? c.seat(player.seat) : -1;
  if (seat < 0 || !text.decision || text.decision.outcome === 'adopted' || text.ballots[seat] === 'for') return null;
  const members = c.seatIds.slice(0, c.tables.members);
  const permanent = members.filter((_, i) => c.tables.permanent[i]);
  for (const ballot of ['abstain', 'for'] as const) {
    if (text.ballots[seat] === ballot) continue;
    const ballots = Object.fromEntries(members.map((id, i) => [id, i === seat ? ballot : (text.ballots[i] ?? 'absent')]));
    const { outcome, tally } = decide({ members, permanent, kind: 'substantive', ballots });
    if (outcome === 'adopted') return say('result.nearest.own', { ballot, for: tally.for, against: tally.against, abstain: tally.abstain });
  }
  return null;
}
