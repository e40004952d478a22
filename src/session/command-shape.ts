/** Whether an unknown value has the shape of a command: a save or a link may bring anything, and the rules then need not doubt it. */
import { BALLOTS } from '../domain/vocabulary.ts';
import type { Command, CommandType, Happening } from './commands.ts';

type Shape = (value: unknown) => boolean;

const name: Shape = (value) => typeof value === 'string';
const whole: Shape = Number.isInteger;
const yesNo: Shape = (value) => typeof value === 'boolean';
const oneOf =
  (...words: readonly string[]): Shape =>
  (value) =>
    words.some((word) => word === value);
const slip: Shape = (value) => typeof value === 'object' && value !== null && 'clause' in value && 'level' in value && name(value.clause) && whole(value.level);
const levels: Shape = (value) => Array.isArray(value) && value.every(whole);

const happening: Shape = (value) => pickHappening(value) !== null;

/** What each command carries beside its type and, for all but the chair's, the seat that gives it. */
const CARRIES: { readonly [T in CommandType]: { readonly [F in Exclude<keyof Extract<Command, { readonly type: T }>, 'type'>]: Shape } } = {
  'chair.proceed': {},
  'event.inject': { event: happening },
  'floor.take': { by: name, clause: name, level: whole, tone: oneOf('measured', 'pointed') },
  'floor.waive': { by: name },
  'argument.put': { by: name, to: name, fact: name },
  'question.ask': { by: name, to: name, clause: name },
  'consultation.hold': { by: name, with: name },
  'host.meet': { by: name },
  'amendment.offer': { by: name, text: whole, clause: name, level: whole },
  'amendment.answer': { by: name, accept: yesNo },
  'trade.offer': { by: name, to: name, text: whole, ask: slip, give: slip },
  'trade.answer': { by: name, accept: yesNo },
  'sponsorship.join': { by: name, text: whole },
  'silence.place': { by: name, text: whole },
  'silence.break': { by: name },
  'silence.keep': { by: name },
  'draft.table': { by: name, levels },
  'vote.pledge': { by: name, text: whole, vote: oneOf('for', 'abstain') },
  'pledge.ask': { by: name, of: name, text: whole },
  'vote.call': { by: name, text: whole },
  'draft.withhold': { by: name, text: whole },
  'ballot.cast': { by: name, text: whole, ballot: oneOf(...BALLOTS) },
  'brackets.put': { by: name, text: whole, clause: name },
  'brackets.lift': { by: name, text: whole, clause: name },
  'capital.ask': { by: name },
  'bloc.state': { by: name, bloc: name, text: whole },
  'amendment.move': { by: name, text: whole, clause: name, level: whole },
  'part.divide': { by: name, text: whole, clause: name },
  'veto.hint': { by: name, text: whole, clause: name, level: whole },
  'continuation.table': { by: name },
  'motion.move': { by: name, motion: oneOf('suspend', 'postpone') },
  'invitation.propose': { by: name, guest: name },
  'motion.answer': { by: name, object: yesNo },
  'motion.vote': { by: name, ballot: oneOf(...BALLOTS) },
  'draft.withdraw': { by: name, text: whole },
  'pen.take': { by: name, text: whole },
  'consent.warn': { by: name },
  'consent.withdraw': { by: name },
  'turn.pass': { by: name },
};
const SHAPES: ReadonlyMap<unknown, readonly (readonly [string, Shape])[]> = new Map(Object.entries(CARRIES).map(([type, fields]) => [type, Object.entries(fields)]));

export function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null) return false;
  const found = value as Readonly<Record<string, unknown>>;
  const fields = SHAPES.get(found['type']);
  if (!fields) return false;
  for (const [field, shape] of fields) if (!shape(found[field])) return false;
  return true;
}

/** The fields that the rules read, and no other: what a file adds to a command is the file's own affair. Null where it is none. */
export function pickCommand(value: unknown): Command | null {
  if (!isCommand(value)) return null;
  const found: Readonly<Record<string, unknown>> = { ...value };
  const picked: Record<string, unknown> = { type: value.type };
  for (const [field, shape] of SHAPES.get(value.type) ?? []) picked[field] = shape === slip ? pickSlip(found[field]) : shape === happening ? pickHappening(found[field]) : found[field];
  return isCommand(picked) ? picked : null;
}

const pickSlip = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'clause' in value && 'level' in value ? { clause: value.clause, level: value.level } : null);

function pickHappening(value: unknown): Happening | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null;
  if (value.kind === 'consent-withdrawn') return { kind: value.kind };
  if (value.kind === 'news') return 'facts' in value && Array.isArray(value.facts) && value.facts.length > 0 && value.facts.every(name) ? { kind: value.kind, facts: value.facts as readonly string[] } : null;
  const guest = 'guest' in value ? value.guest : undefined;
  return value.kind === 'briefing' && (guest === null || typeof guest === 'string') ? { kind: value.kind, guest } : null;
}
