/** Every command that a seat could give now, by kind. What a menu chooses from and what a random player draws from. */
import { PRICE } from '../domain/coefficients.ts';
import type { Levels, SeatId } from '../domain/vocabulary.ts';
import type { Command, CommandType } from './commands.ts';
import { openingDraft } from './opening-draft.ts';
import { blocsOf } from './pressure.ts';
import { awaited, refused, type Session } from './session.ts';
import type { TextState } from './state.ts';

/** Packages that a seat may table as a draft of its own: the options, their forms, and what its experts would write. */
export function draftsFor(session: Session, seat: number): readonly { readonly id: string; readonly label: string; readonly levels: Levels }[] {
  const { case: c, state } = session;
  const { options, extraPackages } = c.scenario;
  const packages = [...options.flatMap((o) => o.variants), ...extraPackages].map((p) => ({ id: p.id, label: p.label, levels: c.compiled.levelsOf(p.text) }));
  return [{ id: 'experts', label: '', levels: openingDraft(c, state, seat) }, ...packages];
}

/** Legal commands of the seat that is waited for, by kind; empty for any other seat. @param only the one kind asked for; else all */
export function legalMoves(session: Session, seat: number, only?: CommandType): ReadonlyMap<CommandType, readonly Command[]> {
  const found = new Map<CommandType, Command[]>();
  const waits = awaited(session);
  if (waits.who !== 'seat' || waits.seat !== seat) return found;
  for (const command of candidates(session, seat, (kind) => only === undefined || kind === only)) {
    if (only !== undefined && command.type !== only) continue;
    if (command.type !== 'trade.offer' && refused(session, command)) continue;
    const list = found.get(command.type);
    if (list) list.push(command);
    else found.set(command.type, [command]);
  }
  return found;
}

/** The kinds of which `legalMoves` would find at least one, for whoever needs no more than that: a fraction of the questions. */
export function legalKinds(session: Session, seat: number): ReadonlySet<CommandType> {
  const found = new Set<CommandType>();
  const waits = awaited(session);
  if (waits.who !== 'seat' || waits.seat !== seat) return found;
  for (const command of candidates(session, seat, (kind) => !found.has(kind))) if (!found.has(command.type) && (command.type === 'trade.offer' || !refused(session, command))) found.add(command.type);
  return found;
}

/** @param wanted whether more of a kind are asked for; those that take their time to find are left out where they are not */
function* candidates(session: Session, seat: number, wanted: (kind: CommandType) => boolean): Generator<Command> {
  const { case: c, state } = session;
  const { tables } = c;
  const by = c.seatIds[seat] ?? '';
  if (state.pending) {
    for (const accept of [true, false]) yield state.pending.kind === 'amendment' ? { type: 'amendment.answer', by, accept } : { type: 'trade.answer', by, accept };
    return;
  }
  if (state.motion) {
    if (c.charts.motion.name(state.motion.chart) === 'proposed') for (const object of [true, false]) yield { type: 'motion.answer', by, object };
    else for (const ballot of ['for', 'against', 'abstain'] as const) yield { type: 'motion.vote', by, ballot };
    return;
  }
  const phase = c.charts.council.phase(state.council);
  const clauses = c.clauseIds;
  const levelsIn = (k: number): number[] => (tables.values[k] ?? []).map((_, level) => level);
  if (phase === 'voting') {
    for (const ballot of ['for', 'against', 'abstain'] as const) yield { type: 'ballot.cast', by, text: state.voting ?? 0, ballot };
    return;
  }
  if (phase === 'silence') {
    yield { type: 'silence.break', by };
    yield { type: 'silence.keep', by };
    return;
  }
  if (phase === 'invitations') {
    for (const guest of c.scenario.guests ?? []) yield { type: 'invitation.propose', by, guest: guest.id };
    yield { type: 'turn.pass', by };
    return;
  }
  if (state.deciding || phase === 'inBlue') {
    for (const text of state.texts) {
      yield { type: 'vote.call', by, text: text.id };
      yield { type: 'draft.withhold', by, text: text.id };
      yield { type: 'pen.take', by, text: text.id };
      for (const [k, clause] of clauses.entries()) {
        yield { type: 'brackets.lift', by, text: text.id, clause };
        yield { type: 'part.divide', by, text: text.id, clause };
        for (const level of levelsIn(k)) yield { type: 'amendment.move', by, text: text.id, clause, level };
      }
    }
    yield { type: 'motion.move', by, motion: 'postpone' };
    yield { type: 'turn.pass', by };
    return;
  }
  if (phase === 'statements' || state.actions > 0) for (const [k, clause] of clauses.entries()) for (const level of levelsIn(k)) for (const tone of ['measured', 'pointed'] as const) yield { type: 'floor.take', by, clause, level, tone };
  if (phase === 'statements') {
    yield { type: 'floor.waive', by };
    return;
  }
  if (phase === 'drafting' || state.actions > 0) for (const draft of wanted('draft.table') && mayTable(session, by) ? draftsFor(session, seat) : []) yield { type: 'draft.table', by, levels: draft.levels };
  if (phase === 'drafting') return;
  for (const to of c.seatIds) {
    if (to === by) continue;
    for (const fact of c.arguments) yield { type: 'argument.put', by, to, fact: fact.id };
    for (const clause of clauses) yield { type: 'question.ask', by, to, clause };
    yield { type: 'consultation.hold', by, with: to };
    for (const text of state.texts) yield { type: 'pledge.ask', by, of: to, text: text.id };
  }
  yield { type: 'host.meet', by };
  for (const text of state.texts) {
    yield { type: 'sponsorship.join', by, text: text.id };
    yield { type: 'silence.place', by, text: text.id };
    yield { type: 'vote.pledge', by, text: text.id, vote: 'for' };
    yield { type: 'vote.pledge', by, text: text.id, vote: 'abstain' };
    for (const [k, clause] of clauses.entries()) {
      if (!((text.editable >> k) & 1)) continue;
      for (const level of levelsIn(k)) yield { type: 'amendment.offer', by, text: text.id, clause, level };
    }
    if (wanted('trade.offer')) yield* trades(session, seat, text, wanted);
  }
  yield { type: 'capital.ask', by };
  yield { type: 'continuation.table', by };
  for (const motion of ['suspend', 'postpone'] as const) yield { type: 'motion.move', by, motion };
  for (const guest of [...(c.scenario.guests ?? []).map((g) => g.id), ...(tables.host >= 0 ? [c.seatIds[tables.host] ?? ''] : [])]) yield { type: 'invitation.propose', by, guest };
  for (const text of state.texts) {
    yield { type: 'draft.withdraw', by, text: text.id };
    yield { type: 'pen.take', by, text: text.id };
    for (const bloc of blocsOf(c, seat)) yield { type: 'bloc.state', by, bloc, text: text.id };
    for (const [k, clause] of clauses.entries()) {
      yield { type: 'brackets.put', by, text: text.id, clause };
      yield { type: 'brackets.lift', by, text: text.id, clause };
      for (const level of levelsIn(k)) yield { type: 'veto.hint', by, text: text.id, clause, level };
    }
  }
  yield { type: 'consent.warn', by };
  yield { type: 'consent.withdraw', by };
  yield { type: 'turn.pass', by };
}

/** Whether this seat could table any draft at all: asked first, because finding a good one takes its time. */
export function mayTable(session: Session, by: SeatId): boolean {
  const why = refused(session, { type: 'draft.table', by, levels: session.case.tables.inForce });
  return why === null || why.code === 'illegal-text';
}

/**
 * One step on one clause against one step on another, with each member. Whether a partner may be asked does not hang on the
 * wordings, nor whether the text may be so changed on the partner: each is asked once here, not every pair of them by `legalMoves`.
 */
function* trades(session: Session, seat: number, text: TextState, wanted: (kind: CommandType) => boolean): Generator<Command> {
  const { case: c, state } = session;
  const by = c.seatIds[seat] ?? '';
  if ((state.capital[seat] ?? 0) < PRICE.trade) return;
  const steps = c.clauseIds.flatMap((clause, k) => (((text.editable >> k) & 1) === 1 ? [-1, 1].map((step) => ({ clause, level: (text.levels[k] ?? 0) + step })) : []));
  const partners = c.seatIds.filter((to, i) => to !== by && i !== c.tables.host);
  const pairs: { ask: (typeof steps)[number]; give: (typeof steps)[number] }[] = [];
  for (const ask of steps)
    for (const give of steps) {
      if (ask.clause === give.clause || refused(session, { type: 'trade.offer', by, to: partners[0] ?? '', text: text.id, ask, give })) continue;
      pairs.push({ ask, give });
    }
  const [pair] = pairs;
  if (!pair) return;
  for (const to of partners) {
    if (refused(session, { type: 'trade.offer', by, to, text: text.id, ...pair })) continue;
    for (const { ask, give } of pairs) {
      if (!wanted('trade.offer')) return;
      yield { type: 'trade.offer', by, to, text: text.id, ask, give };
    }
  }
}
