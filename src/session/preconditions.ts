/**
 * What each command needs: its price, and the reason why a seat cannot do it now. Nothing here changes anything.
 * `moves.ts` carries out what is not refused; both are asked by the one door, session.ts.
 */
import { ARGUMENT, CONTINUATION, MOTION, PRICE, SILENCE, WARNING } from '../domain/coefficients.ts';
import { consent } from '../domain/consent.ts';
import { withEdit } from '../domain/ledger.ts';
import { mayBeWithdrawn } from '../domain/procedure.ts';
import type { CouncilPhase } from '../machines/council.machine.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import { settled } from './drafting.ts';
import { fewestFor, blocsOf, speaksFor } from './pressure.ts';
import type { Refusal, RefusalCode } from './refusals.ts';
import { givenUp, textOf, type State, type TextState } from './state.ts';

/** Commands of a half-day's bargaining; each takes one move. */
const BARGAINING = new Set<Command['type']>(['floor.take', 'argument.put', 'question.ask', 'consultation.hold', 'host.meet', 'amendment.offer', 'trade.offer', 'sponsorship.join', 'silence.place', 'draft.table', 'vote.pledge', 'pledge.ask', 'brackets.put', 'capital.ask', 'bloc.state', 'veto.hint', 'continuation.table', 'consent.warn', 'consent.withdraw']);
/** Moves of procedure that are in order in a half-day's bargaining, where they take a move, and also at these other stages. */
const ALSO: Readonly<Partial<Record<Command['type'], readonly Stage[]>>> = {
  'brackets.lift': ['inBlue', 'deciding'],
  'motion.move': ['inBlue'],
  'invitation.propose': ['invitations'],
  'draft.withdraw': ['inBlue', 'deciding'],
  'pen.take': ['inBlue', 'deciding'],
  'turn.pass': ['inBlue', 'deciding', 'invitations'],
};
type Stage = CouncilPhase | 'deciding';

const refuse = (code: RefusalCode, values?: Readonly<Record<string, string | number>>): Refusal => (values ? { code, values } : { code });

export function priceOf(state: State, by: number, command: Command): number {
  switch (command.type) {
    case 'argument.put':
      return (state.argued[by] ?? 0) >= ARGUMENT.dearAfter ? PRICE.dearArgument : PRICE.argument;
    case 'question.ask':
      return PRICE.question;
    case 'consultation.hold':
      return PRICE.consultation;
    case 'host.meet':
      return PRICE.host;
    case 'amendment.offer':
      return PRICE.amendment;
    case 'trade.offer':
      return PRICE.trade;
    case 'silence.place':
      return PRICE.silence;
    case 'silence.break':
      return PRICE.breakSilence;
    case 'pledge.ask':
      return PRICE.pledgeAsk;
    case 'brackets.put':
      return PRICE.bracket;
    case 'capital.ask':
      return PRICE.capital;
    case 'bloc.state':
      return PRICE.bloc;
    case 'veto.hint':
      return PRICE.hint;
    case 'amendment.move':
      return PRICE.amendmentByVote;
    case 'part.divide':
      return PRICE.separateVote;
    case 'continuation.table':
      return PRICE.continuation;
    case 'motion.move':
      return PRICE.motion;
    case 'invitation.propose':
      return state.round === 0 ? 0 : PRICE.invitation;
    case 'pen.take':
      return ((textOf(state, command.text)?.sponsors ?? 0) >> by) & 1 ? PRICE.penForSponsor : PRICE.pen;
    case 'consent.warn':
      return PRICE.warning;
    case 'consent.withdraw':
      return PRICE.requestToLeave;
    case 'draft.table':
      return state.texts.some((text) => text.sponsor === by) ? 0 : PRICE.rival;
    default:
      return 0;
  }
}

/** Why this seat cannot do this now, or null. Turn and phase have been checked by the session. */
export function refusal(c: Case, state: State, by: number, command: Command): Refusal | null {
  const { tables } = c;
  const phase = c.charts.council.phase(state.council);
  const stage: Stage = state.deciding ? 'deciding' : phase;
  const elsewhere = ALSO[command.type];
  if (elsewhere) {
    const bargaining = stage === 'consultations' || stage === 'negotiation';
    if (!bargaining && !elsewhere.includes(stage)) return refuse('not-now');
    if (bargaining && command.type !== 'turn.pass' && state.actions <= 0) return refuse('no-actions');
    const price = priceOf(state, by, command);
    if (price > (state.capital[by] ?? 0)) return refuse('no-capital', { price });
  }
  if (BARGAINING.has(command.type)) {
    const statement = phase === 'statements' && command.type === 'floor.take';
    const tabling = phase === 'drafting' && command.type === 'draft.table';
    if (!statement && !tabling) {
      if ((phase !== 'consultations' && phase !== 'negotiation') || state.deciding) return refuse('not-now');
      if (state.actions <= 0) return refuse('no-actions');
      const price = priceOf(state, by, command);
      if (price > (state.capital[by] ?? 0)) return refuse('no-capital', { price });
    }
  }
  switch (command.type) {
    case 'chair.proceed':
    case 'event.inject':
      return null;
    case 'turn.pass':
      // Who holds a draft in blue, or at the last hour, decides on it.
      return (stage === 'deciding' || stage === 'inBlue') && state.texts.some((text) => text.sponsor === by && !text.withheld && !text.called) ? refuse('not-now') : null;
    case 'floor.waive':
      return phase === 'statements' ? null : refuse('not-now');
    case 'floor.take': {
      if (!wordingExists(c, c.clause(command.clause), command.level)) return refuse('no-such-wording');
      return (state.spoke >> by) & 1 ? refuse('already-spoken') : null;
    }
    case 'argument.put': {
      const to = c.seat(command.to);
      const fact = c.arguments.findIndex((a) => a.id === command.fact);
      if (to < 0) return refuse('no-such-seat');
      if (to === by) return refuse('yourself');
      return fact < 0 || !((state.facts >> fact) & 1) ? refuse('unknown-fact') : null;
    }
    case 'question.ask': {
      const to = c.seat(command.to);
      const clause = c.clause(command.clause);
      if (to < 0) return refuse('no-such-seat');
      if (to === by) return refuse('yourself');
      if (clause < 0) return refuse('no-such-wording');
      return ((state.questions[by * tables.seats + to] ?? 0) >> clause) & 1 ? refuse('already-known') : null;
    }
    case 'consultation.hold': {
      const to = c.seat(command.with);
      if (to < 0) return refuse('no-such-seat');
      if (to === tables.host) return refuse('is-host');
      return to === by ? refuse('yourself') : null;
    }
    case 'host.meet':
      return tables.host < 0 ? refuse('no-host') : by === tables.host ? refuse('yourself') : null;
    case 'amendment.offer':
      return textEdit(c, state, by, command.text, [[c.clause(command.clause), command.level]]);
    case 'trade.offer': {
      const to = c.seat(command.to);
      if (to < 0) return refuse('no-such-seat');
      if (to === by) return refuse('yourself');
      if (to === tables.host) return refuse('is-host');
      if (by === tables.host) return refuse('no-vote');
      if (command.ask.clause === command.give.clause) return refuse('no-such-wording');
      return textEdit(c, state, by, command.text, [[c.clause(command.ask.clause), command.ask.level], [c.clause(command.give.clause), command.give.level]]);
    }
    case 'amendment.answer':
      return state.pending?.kind === 'amendment' && state.pending.sponsor === by ? null : refuse('nothing-asked');
    case 'trade.answer':
      return state.pending?.kind === 'trade' && state.pending.answerer === by ? null : refuse('nothing-asked');
    case 'sponsorship.join': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (by === tables.host) return refuse('no-vote');
      if ((text.sponsors >> by) & 1) return refuse('is-sponsor');
      if ((state.awaiting >> by) & 1) return refuse('capital-awaited');
      const rung = c.charts.ladder.rung(text.ladders[by] ?? 0);
      return rung === 'leaning' || rung === 'committed' ? null : refuse('not-in-favour');
    }
    case 'silence.place': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (text.sponsor !== by) return refuse('not-sponsor');
      if (state.underSilence !== null) return refuse('not-now');
      if (inBrackets(text)) return refuse('in-brackets', { held: heldIn(c, text) });
      return phase === 'negotiation' ? null : refuse('too-early');
    }
    case 'silence.break': {
      if (phase !== 'silence' || by === tables.host) return refuse('not-now');
      const text = state.underSilence === null ? null : textOf(state, state.underSilence);
      if (!text) return refuse('not-now');
      if (text.sponsor === by) return refuse('is-sponsor');
      if (state.silences >= SILENCE.breaks) return refuse('silence-spent');
      const rung = c.charts.ladder.rung(text.ladders[by] ?? 0);
      if (rung === 'leaning' || rung === 'committed' || (text.index[by] ?? 0) >= SILENCE.index) return refuse('in-favour');
      return (state.capital[by] ?? 0) < PRICE.breakSilence ? refuse('no-capital', { price: PRICE.breakSilence }) : null;
    }
    case 'silence.keep':
      return phase === 'silence' ? null : refuse('not-now');
    case 'draft.table': {
      if (by === tables.host) return refuse('no-vote');
      if (command.levels.length !== tables.clauses || command.levels.some((level, k) => !wordingExists(c, k, level))) return refuse('no-such-wording');
      const rule = c.compiled.illegal(command.levels);
      if (rule) return refuse('illegal-text', { because: rule.because });
      const own = state.texts.find((text) => text.sponsor === by && !text.withheld);
      if (own && !(state.asked && !state.redrafted && by === tables.penholder)) return refuse('has-draft');
      if (phase === 'drafting') return by === tables.penholder ? null : refuse('not-now');
      if (by === tables.penholder && phase === 'consultations') return refuse('too-early');
      if (c.scenario.start.stage === 'tabled' && !own) return refuse('not-now');
      return state.texts.filter((text) => !text.withheld).length >= 2 && !own ? refuse('two-drafts') : null;
    }
    case 'vote.pledge': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (by === tables.host) return refuse('no-vote');
      if (text.sponsor === by) return refuse('is-sponsor');
      if ((state.awaiting >> by) & 1) return refuse('capital-awaited');
      return state.pledges.some((p) => p.by === by && p.text === text.id) ? refuse('already-pledged') : null;
    }
    case 'pledge.ask': {
      const text = textOf(state, command.text);
      const of = c.seat(command.of);
      if (!text || text.withheld) return refuse('no-such-text');
      if (of < 0) return refuse('no-such-seat');
      if (of === by) return refuse('yourself');
      if (of === tables.host) return refuse('no-vote');
      if (text.sponsor === of) return refuse('is-sponsor');
      return state.pledges.some((p) => p.by === of && p.text === text.id) ? refuse('already-pledged') : null;
    }
    case 'vote.call':
    case 'draft.withhold': {
      const text = textOf(state, command.text);
      if (!text || text.withheld || text.called) return refuse('no-such-text');
      if (text.sponsor !== by) return refuse('not-sponsor');
      if (command.type === 'vote.call' && inBrackets(text)) return refuse('in-brackets', { held: heldIn(c, text) });
      return state.deciding || phase === 'inBlue' ? null : refuse('not-now');
    }
    case 'brackets.put': {
      const text = textOf(state, command.text);
      const clause = c.clause(command.clause);
      if (!text || text.withheld) return refuse('no-such-text');
      if (by === tables.host) return refuse('no-vote');
      if (text.sponsor === by) return refuse('is-sponsor');
      if (clause < 0) return refuse('no-such-wording');
      if (!((text.editable >> clause) & 1)) return refuse('agreed-wording');
      if ((text.brackets[clause] ?? -1) >= 0) return refuse('in-brackets', { held: heldIn(c, text, clause) });
      if (text.brackets.includes(by)) return refuse('has-brackets');
      return state.underSilence === text.id ? refuse('not-now') : null;
    }
    case 'brackets.lift': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      const of = text.brackets[c.clause(command.clause)] ?? -1;
      if (of < 0) return refuse('not-in-brackets');
      return of === by || text.sponsor === by ? null : refuse('not-sponsor');
    }
    case 'capital.ask':
      if (by === tables.host) return refuse('no-vote');
      return (state.asking >> by) & 1 ? refuse('capital-asked') : state.round >= state.rounds ? refuse('too-late') : null;
    case 'bloc.state': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (!blocsOf(c, by).includes(command.bloc)) return refuse('no-bloc');
      if (state.blocs.includes(`${command.bloc} ${text.id}`)) return refuse('bloc-spoken');
      const { members, mean } = speaksFor(c, state, by, command.bloc, text.id);
      return members.length < fewestFor(command.bloc) || mean === 0 ? refuse('bloc-divided') : null;
    }
    case 'veto.hint': {
      if (!tables.permanent[by]) return refuse('not-permanent');
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (text.sponsor === by) return refuse('is-sponsor');
      if (state.hints.some((hint) => hint.by === by)) return refuse('hint-spent');
      const clause = c.clause(command.clause);
      if (!wordingExists(c, clause, command.level)) return refuse('no-such-wording');
      if (text.levels[clause] === command.level) return refuse('same-wording');
      return (text.editable >> clause) & 1 ? null : refuse('agreed-wording');
    }
    case 'continuation.table':
      if (!c.scenario.continuation) return refuse('no-continuation');
      if (by === tables.host) return refuse('no-vote');
      if (phase !== 'negotiation' || state.rounds - state.round >= CONTINUATION.from) return refuse('too-early');
      if (state.texts.some((text) => text.continuation)) return refuse('no-continuation');
      if (state.texts.some((text) => text.sponsor === by && !text.withheld)) return refuse('has-draft');
      return state.texts.filter((text) => !text.withheld).length >= 2 ? refuse('two-drafts') : null;
    case 'motion.move':
      if (by === tables.host) return refuse('no-vote');
      if (phase === 'inBlue' && command.motion === 'suspend') return refuse('not-now');
      if (state.underSilence !== null) return refuse('not-now');
      return state.motions >= MOTION.most ? refuse('motions-spent') : null;
    case 'invitation.propose': {
      if (by === tables.host) return refuse('no-vote');
      const host = command.guest === c.seatIds[tables.host];
      if (!host && !(c.scenario.guests ?? []).some((guest) => guest.id === command.guest)) return refuse('no-such-guest');
      // At the opening the host State is invited as a matter of course (rule 37).
      if (state.guests.includes(command.guest) || (host && state.round === 0)) return refuse('guest-heard');
      return state.motions >= MOTION.most ? refuse('motions-spent') : null;
    }
    case 'motion.answer':
      return state.motion && c.charts.motion.name(state.motion.chart) === 'proposed' ? null : refuse('nothing-asked');
    case 'motion.vote':
      return state.motion && c.charts.motion.name(state.motion.chart) === 'voting' ? null : refuse('not-now');
    case 'amendment.move':
    case 'part.divide': {
      const text = textOf(state, command.text);
      const clause = c.clause(command.clause);
      if (phase !== 'inBlue') return refuse(phase === 'negotiation' ? 'too-early' : 'not-now');
      if (!text?.inBlue || text.withheld) return refuse('no-such-text');
      if (by === tables.host) return refuse('no-vote');
      if (state.motions >= MOTION.most) return refuse('motions-spent');
      const level = command.type === 'amendment.move' ? command.level : (tables.inForce[clause] ?? 0);
      if (!wordingExists(c, clause, level)) return refuse('no-such-wording');
      if (text.levels[clause] === level) return refuse('same-wording');
      const then = withEdit(text.levels, clause, level);
      const rule = c.compiled.illegal(then);
      if (rule) return refuse('illegal-text', { because: rule.because });
      if (command.type === 'amendment.move' && c.compiled.optionOf(then) !== c.compiled.optionOf(text.levels)) return refuse('other-option');
      const price = priceOf(state, by, command);
      return price > (state.capital[by] ?? 0) ? refuse('no-capital', { price }) : null;
    }
    case 'draft.withdraw': {
      const text = textOf(state, command.text);
      if (!text || !mayBeWithdrawn({ withdrawn: text.withheld, voted: text.decision !== null })) return refuse('no-such-text');
      return text.sponsor === by ? null : refuse('not-sponsor');
    }
    case 'pen.take': {
      const text = textOf(state, command.text);
      if (!text) return refuse('no-such-text');
      if (by === tables.host) return refuse('no-vote');
      if (!givenUp(text)) return refuse('not-given-up');
      if (text.sponsor === by) return refuse('is-sponsor');
      if (state.texts.some((t) => t.sponsor === by && !t.withheld)) return refuse('has-draft');
      return state.texts.filter((t) => !t.withheld).length >= 2 ? refuse('two-drafts') : null;
    }
    case 'consent.warn':
    case 'consent.withdraw':
      if (by !== tables.host) return refuse('not-host');
      if (state.asked) return refuse('host-withdrew');
      if (command.type === 'consent.warn') return null;
      if (state.round < Math.min(WARNING.leaveFrom, state.rounds)) return refuse('too-early');
      // Where no consent is low enough for it, there is no mission to ask away.
      return c.leavesBelow > 0 && consent(tables, state.ideal, state, tables.inForce) < c.leavesBelow + WARNING.leaveWithin ? null : refuse('host-not-close');
    case 'ballot.cast':
      return phase === 'voting' && state.voting === command.text ? null : refuse('not-now');
  }
}

function wordingExists(c: Case, clause: number, level: number): boolean {
  return c.tables.values[clause]?.[level] !== undefined;
}

const inBrackets = (text: TextState): boolean => text.brackets.some((seat) => seat >= 0);
/** What stands in brackets, and who holds it: of all the draft, or of one paragraph. */
const heldIn = ({ scenario }: Case, text: TextState, clause: number | null = null): string =>
  scenario.clauses
    .map(({ topic }, k) => ({ topic, k, by: text.brackets[k] ?? -1 }))
    .filter(({ k, by }) => by >= 0 && (clause === null || clause === k))
    .map(({ topic, by }) => `${topic} (${scenario.seats[by]?.short ?? ''})`)
    .join(', ');

function textEdit(c: Case, state: State, by: number, id: number, edits: readonly (readonly [number, number])[]): Refusal | null {
  const text = textOf(state, id);
  if (!text || text.withheld) return refuse('no-such-text');
  if (text.inBlue || state.underSilence !== null) return refuse('not-now');
  let levels: Levels = text.levels;
  for (const [clause, level] of edits) {
    if (!wordingExists(c, clause, level)) return refuse('no-such-wording');
    if (text.levels[clause] === level) return refuse('same-wording');
    if (!((text.editable >> clause) & 1)) return refuse('agreed-wording');
    if ((text.brackets[clause] ?? -1) >= 0) return refuse('in-brackets', { held: heldIn(c, text, clause) });
    if (by !== text.sponsor && settled(state, text, clause)) return refuse('settled-wording');
    levels = withEdit(levels, clause, level);
  }
  const rule = c.compiled.illegal(levels);
  if (rule) return refuse('illegal-text', { because: rule.because });
  return null;
}
