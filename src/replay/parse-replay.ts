/**
 * The door of replay files: unknown text or JSON becomes a replay that can be played, or every fault at once with its place.
 * Nothing is repaired in silence, and nothing here runs what a file says.
 */
import * as v from 'valibot';
import { no, ok, type Result } from '../domain/result.ts';
import { FORBIDDEN, isRecord, nameOf, shapeFaults } from '../scenario/faults.ts';
import { jsonSlip, slipSays } from '../scenario/json-slip.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import { isCommand } from '../session/command-shape.ts';
import { FORMAT, type Expectation, type LineParts, type Replay } from './replay-file.ts';
import { ReplaySchema } from './replay-schema.ts';
import { formatOf, NEWEST, upgraded } from './upgrades.ts';

/** Characters of a whole file; a debate of five hundred commands has a fiftieth of it. */
export const LONGEST_FILE = 4_000_000;
const LONGEST_STRING = 20_000;
const LONGEST_NAME = 200;
const DEEPEST = 24;
/** Control characters but tab and line breaks, marks that turn the direction of writing round, and halves of characters. */
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Opens the text of a file. A byte order mark, which some editors write, is left out. */
export function parseReplayText(text: string): Result<Replay, readonly Fault[]> {
  if (text.length > LONGEST_FILE) return no([{ place: '', says: `The file is longer than ${LONGEST_FILE / 1_000_000} million characters.` }]);
  let json: unknown;
  const plain = text.replace(/^\uFEFF/, '');
  try {
    json = JSON.parse(plain);
  } catch {
    const slip = jsonSlip(plain);
    return no([{ place: '', says: `The file is not JSON${slip ? `: ${slipSays(slip)}` : ' that can be read'}` }]);
  }
  return parseReplay(json);
}

/** Opens what JSON.parse gave, or anything else. Older formats are brought up to the one of this program. */
export function parseReplay(json: unknown): Result<Replay, readonly Fault[]> {
  const hostile = tooWild(json, '', 0);
  if (hostile) return no([hostile]);
  if (!isRecord(json)) return no([{ place: '', says: `The file holds ${nameOf(json)}, not a replay.` }]);
  const format = formatOf(json);
  if (format === null) return no([{ place: 'format', says: json['format'] === undefined ? 'is missing' : 'is no number of a format' }]);
  if (format > NEWEST) return no([{ place: 'format', says: `This file is of format ${format}; this program reads formats up to ${FORMAT}. A newer version of The Sixteenth Seat can open it.` }]);
  const parsed = v.safeParse(ReplaySchema, upgraded(json, format), { abortEarly: false });
  if (!parsed.success) return no(parsed.issues.flatMap((issue) => shapeFaults(issue, 'a replay')).slice(0, 100));
  const replay = parsed.output as unknown as Replay;
  const faults = senseless(replay);
  return faults.length > 0 ? no(faults) : ok(replay);
}

function senseless(replay: Replay): readonly Fault[] {
  const faults: Fault[] = [];
  if (replay.commands === undefined && replay.moves === undefined) faults.push({ place: '', says: 'The file has neither "commands" nor "moves": there is nothing to play.' });
  if (replay.moves === undefined) for (const part of ['events', 'votes', 'room'] as const) if (replay[part] !== undefined) faults.push({ place: part, says: 'needs "moves" beside it, if only an empty list: without them the file is a recording' });
  replay.expect?.forEach((expectation, i) => {
    if (!TESTS.some((test) => expectation[test] !== undefined)) faults.push({ place: `expect[${i}]`, says: `asks for nothing; it needs one of ${TESTS.join(', ')}` });
  });
  replay.votes?.forEach((vote, i) => {
    if (vote.ballots === undefined && vote.rest === undefined) faults.push({ place: `votes[${i}]`, says: 'has neither "ballots" nor "rest"' });
  });
  lineFaults(faults, replay, '', 0, replay.moves === undefined ? null : Infinity);
  return faults;
}
const TESTS = ['outcome', 'option', 'ending', 'tally', 'votes', 'standing', 'wording', 'consent', 'digest'] as const satisfies readonly (keyof Expectation)[];

/** @param open how long the line can become where the room plays it on; null where it ends with its commands */
function lineFaults(faults: Fault[], line: LineParts, at: string, from: number, open: number | null): void {
  const commands = line.commands ?? [];
  commands.forEach((command, i) => {
    if (!isCommand(command)) faults.push({ place: `${at}commands[${i}]`, says: 'is no move of this game' });
  });
  if (line.digests !== undefined && line.digests.length !== commands.length) faults.push({ place: `${at}digests`, says: `has ${line.digests.length} entries for ${commands.length} commands` });
  const end = open ?? from + commands.length;
  line.annotations?.forEach(({ step, round }, i) => {
    if (step === undefined && round === undefined) faults.push({ place: `${at}annotations[${i}]`, says: 'has neither "step" nor "round"' });
    if (step !== undefined && step > end) faults.push({ place: `${at}annotations[${i}].step`, says: `${step} is beyond the end: there are ${end} commands` });
  });
  line.variations?.forEach((variation, i) => {
    const place = `${at}variations[${i}]`;
    if (variation.from > end) faults.push({ place: `${place}.from`, says: `${variation.from} is beyond the end: there are ${end} commands` });
    lineFaults(faults, variation, `${place}.`, variation.from, null);
  });
}

/** What no file of ours holds, wherever it stands: too deep, too long, numbers that cannot be kept, characters that cannot be seen. */
function tooWild(value: unknown, place: string, depth: number): Fault | null {
  if (typeof value === 'string') {
    if (value.length > LONGEST_STRING) return { place, says: `is longer than ${LONGEST_STRING} characters` };
    return UNSEEN.test(value) ? { place, says: 'holds a character that cannot be seen' } : null;
  }
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER ? null : { place, says: 'is a number too large to be kept' };
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return { place: place.slice(0, 200), says: `is nested more than ${DEEPEST} deep` };
  for (const key of Object.keys(value)) {
    if (!Array.isArray(value) && (FORBIDDEN.has(key) || key.length > LONGEST_NAME || UNSEEN.test(key))) return { place, says: `holds a name that cannot be one: ${JSON.stringify(key.slice(0, 40))}` };
    const found = tooWild((value as Record<string, unknown>)[key], Array.isArray(value) ? `${place}[${key}]` : place === '' ? key : `${place}.${key}`, depth + 1);
    if (found) return found;
  }
  return null;
}
