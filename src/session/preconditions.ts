/**
 * What each command needs: its price, and the reason why a seat cannot do it now. Nothing here changes anything.
 * `moves.ts` carries out what is not refused; both are asked by the one door, session.ts.
 */
import { ARGUMENT, PRICE, SILENCE } from '../domain/coefficients.ts';
import { withEdit } from '../domain/ledger.ts';
import type { Levels } from '../domain/vocabulary.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import { settled } from './drafting.ts';
import type { Refusal, RefusalCode } from './refusals.ts';
import { textOf, type State } from './state.ts';

/** Commands of a half-day's bargaining; each takes one move. */
const BARGAINING = new Set<Command['type']>(['floor.take', 'argument.put', 'question.ask', 'consultation.hold', 'host.meet', 'amendment.offer', 'trade.offer', 'sponsorship.join', 'silence.place', 'draft.table', 'vote.pledge', 'pledge.ask', 'turn.pass']);

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
  if (BARGAINING.has(command.type)) {
    const statement = phase === 'statements' && command.type === 'floor.take';
    const tabling = phase === 'drafting' && command.type === 'draft.table';
    if (!statement && !tabling) {
      if ((phase !== 'consultations' && phase !== 'negotiation') || state.deciding) return refuse('not-now');
      if (command.type !== 'turn.pass' && state.actions <= 0) return refuse('no-actions');
      const price = priceOf(state, by, command);
      if (price > (state.capital[by] ?? 0)) return refuse('no-capital', { price });
    }
  }
  switch (command.type) {
    case 'chair.proceed':
    case 'turn.pass':
      return null;
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
      const rung = c.charts.ladder.rung(text.ladders[by] ?? 0);
      return rung === 'leaning' || rung === 'committed' ? null : refuse('not-in-favour');
    }
    case 'silence.place': {
      const text = textOf(state, command.text);
      if (!text || text.withheld) return refuse('no-such-text');
      if (text.sponsor !== by) return refuse('not-sponsor');
      if (state.underSilence !== null) return refuse('not-now');
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
      return state.deciding || phase === 'inBlue' ? null : refuse('not-now');
    }
    case 'ballot.cast':
      return phase === 'voting' && state.voting === command.text ? null : refuse('not-now');
  }
}

function wordingExists(c: Case, clause: number, level: number): boolean {
  return c.tables.values[clause]?.[level] !== undefined;
}

function textEdit(c: Case, state: State, by: number, id: number, edits: readonly (readonly [number, number])[]): Refusal | null {
  const text = textOf(state, id);
  if (!text || text.withheld) return refuse('no-such-text');
  if (text.inBlue || state.underSilence !== null) return refuse('not-now');
  let levels: Levels = text.levels;
  for (const [clause, level] of edits) {
    if (!wordingExists(c, clause, level)) return refuse('no-such-wording');
    if (text.levels[clause] === level) return refuse('same-wording');
    if (!((text.editable >> clause) & 1)) return refuse('agreed-wording');
    if (by !== text.sponsor && settled(state, text, clause)) return refuse('settled-wording');
    levels = withEdit(levels, clause, level);
  }
  const rule = c.compiled.illegal(levels);
  if (rule) return refuse('illegal-text', { because: rule.because });
  return null;
}
