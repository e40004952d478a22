/** A move as a person writes it, made into a command for the debate as it stands: wordings by value or label, drafts by the id of an option. */
import { no, ok, type Result } from '../domain/result.ts';
import type { Level, Levels } from '../domain/vocabulary.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import type { Command } from '../session/commands.ts';
import { openingDraft } from '../session/opening-draft.ts';
import type { Session } from '../session/session.ts';
import { givenUp, leading } from '../session/state.ts';
import type { Move, Replay, ScriptedEvent, Slip, WordingName } from './replay-file.ts';

/** The draft that a delegation's own experts would write. */
export const OWN_DRAFT = 'own';

const plain = (label: string): string => label.trim().toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');

/** The level of a wording that is named by value or label; null where the clause has none such. */
export function levelOf(scenario: Scenario, clause: string, wording: WordingName): Level | null {
  const wordings = scenario.clauses.find((c) => c.id === clause)?.wordings ?? [];
  const level = wordings.findIndex((w) => (typeof wording === 'number' ? w.value === wording : plain(w.label) === plain(wording)));
  return level < 0 ? null : level;
}

const packages = (scenario: Scenario) => [...scenario.options.flatMap((o) => o.variants), ...scenario.extraPackages];

/** Names in the script that the scenario does not know, each with its place. */
export function strangeNames(scenario: Scenario, file: Replay): readonly Fault[] {
  const faults: Fault[] = [];
  const known = (place: string, what: string, name: string | undefined, names: readonly string[]): boolean => {
    if (name === undefined || names.includes(name)) return true;
    faults.push({ place, says: `"${name}" is no ${what} of this scenario: it has ${names.length > 0 ? names.join(', ') : 'none'}` });
    return false;
  };
  const seats = scenario.seats.map((s) => s.id);
  const clauses = scenario.clauses.map((c) => c.id);
  const facts = scenario.arguments.map((a) => a.id);
  const guests = (scenario.guests ?? []).map((g) => g.id);
  const worded = (place: string, clause: string, wording: WordingName | undefined): void => {
    if (!known(`${place}.clause`, 'clause', clause, clauses) || wording === undefined || levelOf(scenario, clause, wording) !== null) return;
    const all = scenario.clauses.find((c) => c.id === clause)?.wordings.map((w) => `${w.value} "${w.label}"`) ?? [];
    faults.push({ place: `${place}.wording`, says: `${JSON.stringify(wording)} is no wording of "${clause}": it has ${all.join(', ')}` });
  };
  file.moves?.forEach((move, i) => {
    const at = `moves[${i}]`;
    known(`${at}.by`, 'delegation', move.by, seats);
    if ('to' in move) known(`${at}.to`, 'delegation', move.to, seats);
    if ('with' in move && typeof move.with === 'string') known(`${at}.with`, 'delegation', move.with, seats);
    if ('of' in move) known(`${at}.of`, 'delegation', move.of, seats);
    if ('fact' in move) known(`${at}.fact`, 'fact', move.fact, facts);
    if ('guest' in move) known(`${at}.guest`, 'guest', move.guest, [...guests, ...(scenario.host ? [scenario.host.seat] : [])]);
    if ('clause' in move) worded(at, move.clause, 'wording' in move ? move.wording : undefined);
    if (move.do === 'trade.offer') for (const part of ['ask', 'give'] as const) worded(`${at}.${part}`, move[part].clause, move[part].wording);
    if (move.do === 'draft.table') {
      known(`${at}.draft`, 'draft', move.draft, [OWN_DRAFT, ...packages(scenario).map((p) => p.id)]);
      for (const [clause, wording] of Object.entries(move.with ?? {})) worded(`${at}.with`, clause, wording);
    }
  });
  file.events?.forEach((event, i) => {
    if (event.what === 'news') event.facts.forEach((fact, n) => known(`events[${i}].facts[${n}]`, 'fact', fact, facts));
    if (event.what === 'briefing') known(`events[${i}].guest`, 'guest', event.guest, guests);
  });
  file.votes?.forEach((vote, i) => {
    for (const code of Object.keys(vote.ballots ?? {})) known(`votes[${i}].ballots.${code}`, 'member', code, scenario.seats.filter((s) => s.role !== 'host').map((s) => s.id));
  });
  file.expect?.forEach((expectation, i) => {
    const at = `expect[${i}]`;
    known(`${at}.standing.seat`, 'delegation', expectation.standing?.seat, seats);
    for (const code of Object.keys(expectation.votes ?? {})) known(`${at}.votes.${code}`, 'delegation', code, seats);
    if (expectation.wording) worded(`${at}.wording`, expectation.wording.clause, expectation.wording.wording);
  });
  return faults;
}

export const happeningOf = (event: ScriptedEvent): Extract<Command, { readonly type: 'event.inject' }> => ({
  type: 'event.inject',
  event: event.what === 'news' ? { kind: 'news', facts: event.facts } : event.what === 'briefing' ? { kind: 'briefing', guest: event.guest ?? null } : { kind: 'consent-withdrawn' },
});

/** The command that a move comes to now. Whether it is in order is the engine's to say. A fault only where a name is none. */
export function commandOf(session: Session, move: Move): Result<Command, string> {
  const { case: c, state } = session;
  const { by } = move;
  const seat = c.seat(by);
  const own = state.texts.find((text) => text.sponsor === seat && !text.withheld);
  const leads = leading(state);
  const text = 'text' in move && move.text !== undefined ? move.text : (OWN_TEXT.has(move.do) ? (own ?? leads) : move.do === 'pen.take' ? (state.texts.find(givenUp) ?? leads) : leads)?.id ?? 0;
  const slip = ({ clause, wording }: Slip): { clause: string; level: number } => ({ clause, level: levelOf(c.scenario, clause, wording) ?? -1 });
  switch (move.do) {
    case 'floor.take':
      return ok({ type: move.do, by, ...slip(move), tone: move.tone ?? 'measured' });
    case 'argument.put':
      return ok({ type: move.do, by, to: move.to, fact: move.fact });
    case 'question.ask':
      return ok({ type: move.do, by, to: move.to, clause: move.clause });
    case 'consultation.hold':
      return ok({ type: move.do, by, with: move.with });
    case 'amendment.offer':
    case 'amendment.move':
    case 'veto.hint':
      return ok({ type: move.do, by, text, ...slip(move) });
    case 'amendment.answer':
    case 'trade.answer':
      return ok({ type: move.do, by, accept: move.accept });
    case 'trade.offer':
      return ok({ type: move.do, by, to: move.to, text, ask: slip(move.ask), give: slip(move.give) });
    case 'brackets.put':
    case 'brackets.lift':
    case 'part.divide':
      return ok({ type: move.do, by, text, clause: move.clause });
    case 'bloc.state':
      return ok({ type: move.do, by, bloc: move.bloc, text });
    case 'sponsorship.join':
    case 'silence.place':
    case 'draft.withdraw':
    case 'pen.take':
    case 'vote.call':
    case 'draft.withhold':
      return ok({ type: move.do, by, text });
    case 'draft.table': {
      const levels = draftLevels(session, seat, move.draft, move.with ?? {});
      return levels ? ok({ type: move.do, by, levels }) : no(`"${move.draft}" is no draft of this scenario`);
    }
    case 'motion.move':
      return ok({ type: move.do, by, motion: move.motion });
    case 'invitation.propose':
      return ok({ type: move.do, by, guest: move.guest });
    case 'motion.answer':
      return ok({ type: move.do, by, object: move.object });
    case 'motion.vote':
      return ok({ type: move.do, by, ballot: move.ballot });
    case 'vote.pledge':
      return ok({ type: move.do, by, text, vote: move.vote });
    case 'pledge.ask':
      return ok({ type: move.do, by, of: move.of, text });
    case 'ballot.cast':
      return ok({ type: move.do, by, text: move.text ?? state.voting ?? 0, ballot: move.ballot });
    default:
      return ok({ type: move.do, by });
  }
}

/** Moves on a draft of one's own, where one has a draft. */
const OWN_TEXT: ReadonlySet<Move['do']> = new Set(['silence.place', 'draft.withdraw', 'vote.call', 'draft.withhold']);

function draftLevels({ case: c, state }: Session, seat: number, draft: string, changes: Readonly<Record<string, WordingName>>): Levels | null {
  const found = packages(c.scenario).find((p) => p.id === draft);
  const levels = found ? c.compiled.levelsOf(found.text) : draft === OWN_DRAFT ? openingDraft(c, state, seat) : null;
  return levels?.map((level, k) => {
    const clause = c.clauseIds[k] ?? '';
    const wording = Object.hasOwn(changes, clause) ? changes[clause] : undefined;
    return wording === undefined ? level : (levelOf(c.scenario, clause, wording) ?? level);
  }) ?? null;
}
