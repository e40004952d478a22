/**
 * The door of the suite: unknown JSON becomes cases that can be run, or every fault at once with its place. Councils must be whole,
 * every member must appear once in each vote, and whatever a case names must be there.
 */
import * as v from 'valibot';
import { no, ok, type Result } from '../domain/result.ts';
import { isRecord, nameOf, shapeFaults } from '../scenario/faults.ts';
import { tooWild } from '../scenario/parse-scenario.ts';
import type { Fault } from '../scenario/scenario-sense.ts';
import { KINDS, SuiteSchema, type BallotLists } from './suite-schema.ts';
import type { Case, CouncilList, Suite } from './suite.ts';

/** Words under which members stand in a vote. */
const CAST = ['for', 'against', 'abstain', 'absent', 'notParticipating'] as const;

/**
 * Opens a conformance file.
 * @param json what JSON.parse gave, or anything else
 */
export function parseSuite(json: unknown): Result<Suite, readonly Fault[]> {
  const hostile = tooWild(json, '', 0);
  if (hostile) return no([hostile]);
  if (!isRecord(json)) return no([{ place: '', says: `The file holds ${nameOf(json)}, not a conformance suite.` }]);
  const parsed = v.safeParse(SuiteSchema, json, { abortEarly: false });
  if (!parsed.success) return no(parsed.issues.flatMap((issue) => shapeFaults(issue, 'a conformance suite')));
  const { output } = parsed;
  const faults: Fault[] = [];
  const cases = output.cases.map((found, i) => {
    for (const part of ['given', 'expect'] as const) {
      const inside = v.safeParse(KINDS[found.kind][part], found[part], { abortEarly: false });
      if (!inside.success) faults.push(...inside.issues.flatMap((issue) => shapeFaults(issue, `a case of the kind "${found.kind}"`)).map(({ place, says }) => ({ place: placed(`cases[${i}].${part}`, place), says })));
    }
    return found as unknown as Case;
  });
  if (faults.length > 0) return no(faults);
  const suite: Suite = { title: output.title, names: output.names, councils: output.councils, chapters: output.chapters, cases };
  const senseless = [...councilFaults(suite), ...caseFaults(suite, new Set(Object.keys(output.sources)))];
  return senseless.length > 0 ? no(senseless) : ok(suite);
}

const placed = (outer: string, inner: string): string => (inner === '' ? outer : `${outer}.${inner}`);

function councilFaults({ councils, names }: Suite): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [id, { members, permanent }] of Object.entries(councils)) {
    twice(members, (i, seat) => faults.push({ place: `councils.${id}.members[${i}]`, says: `"${seat}" stands twice` }));
    twice(permanent, (i, seat) => faults.push({ place: `councils.${id}.permanent[${i}]`, says: `"${seat}" stands twice` }));
    members.forEach((seat, i) => !Object.hasOwn(names, seat) && faults.push({ place: `councils.${id}.members[${i}]`, says: `"${seat}" has no name in this file` }));
    permanent.forEach((seat, i) => !members.includes(seat) && faults.push({ place: `councils.${id}.permanent[${i}]`, says: `"${seat}" is not among the members` }));
  }
  const codes = Object.keys(names);
  twice(codes.map((code) => names[code] ?? ''), (i, name) => faults.push({ place: `names.${codes[i] ?? ''}`, says: `"${name}" is the name of another code too` }));
  return faults;
}

function twice<T>(list: readonly T[], found: (i: number, item: T) => unknown): void {
  list.forEach((item, i) => list.indexOf(item) < i && found(i, item));
}

function caseFaults(suite: Suite, sources: ReadonlySet<string>): readonly Fault[] {
  const faults: Fault[] = [];
  twice(suite.cases.map(({ id }) => id), (i, id) => faults.push({ place: `cases[${i}].id`, says: `"${id}" is the number of another case too` }));
  suite.cases.forEach((one, i) => {
    const fault = (place: string, says: string): void => void faults.push({ place: `cases[${i}].${place}`, says });
    const chapter = one.id.split('.')[0] ?? '';
    if (!Object.hasOwn(suite.chapters, chapter)) fault('id', `there is no chapter ${chapter}`);
    one.cites.forEach(({ source }, n) => !sources.has(source) && fault(`cites[${n}].source`, `"${source}" is no source of this file`));
    if (Object.keys(one.expect).length === 0) fault('expect', 'expects nothing');
    if (one.kind === 'presidency') {
      one.given.months.forEach((id, n) => !Object.hasOwn(suite.councils, id) && fault(`given.months[${n}]`, `"${id}" is no council of this file`));
      if (!Object.hasOwn(suite.names, one.given.last)) fault('given.last', `"${one.given.last}" has no name in this file`);
      return;
    }
    const council = 'council' in one.given ? (Object.hasOwn(suite.councils, one.given.council) ? suite.councils[one.given.council] : undefined) : null;
    if (council === undefined) return fault('given.council', `"${'council' in one.given ? one.given.council : ''}" is no council of this file`);
    const { ballots, seats, lists } = namedIn(one);
    if (council) {
      for (const [place, found] of ballots) ballotFaults(council, found, (inner, says) => fault(placed(`given.${place}`, inner), says));
      for (const [place, seat] of seats) if (seat !== null && !council.members.includes(seat)) fault(`given.${place}`, `"${seat}" is not among the members`);
    }
    for (const [place, list] of lists) twice(list, (n, item) => fault(`given.${place.replace('[]', `[${n}]`)}`, `"${item}" stands twice`));
  });
  return faults;
}

/** What a case names: votes that must be whole, seats that must be members, lists in which nothing may stand twice. */
interface Named {
  readonly ballots: readonly (readonly [place: string, BallotLists | undefined])[];
  readonly seats: readonly (readonly [place: string, seat: string | null])[];
  readonly lists: readonly (readonly [place: string, readonly (string | number)[]])[];
}

function namedIn(one: Exclude<Case, { kind: 'presidency' }>): Named {
  const nothing: Named = { ballots: [], seats: [], lists: [] };
  switch (one.kind) {
    case 'vote':
    case 'duty-to-abstain':
      return { ...nothing, ballots: [['ballots', one.given.ballots]] };
    case 'preliminary-question':
      return { ...nothing, ballots: [['question', one.given.question], ['matter', one.given.matter], ...optional('ruling.challenge', one.given.ruling?.challenge)] };
    case 'order-of-drafts':
      return { ballots: one.given.drafts.flatMap((draft, n) => optional(`drafts[${n}].ballots`, draft.ballots)), seats: [], lists: [['drafts[].id', one.given.drafts.map(({ id }) => id)], ['drafts[].submitted', one.given.drafts.map(({ submitted }) => submitted)]] };
    case 'separate-vote': {
      const { mover, requestedBy, moverObjects, parts, whole } = one.given;
      const voted = parts.map((part, n) => [`parts[${n}].ballots`, part.ballots] as const);
      return { ballots: [['whole', whole], ...(moverObjects && mover !== requestedBy ? voted.flatMap(([place, found]) => optional(place, found)) : voted)], seats: [['mover', mover], ['requestedBy', requestedBy]], lists: [['parts[].id', parts.map(({ id }) => id)]] };
    }
    case 'order-of-amendments':
      return { ballots: one.given.amendments.flatMap((amendment, n) => optional(`amendments[${n}].ballots`, amendment.ballots)), seats: [], lists: [['amendments[].id', one.given.amendments.map(({ id }) => id)], ['amendments[].submitted', one.given.amendments.map(({ submitted }) => submitted)]] };
    case 'withdrawal':
      return { ...nothing, seats: [['mover', one.given.mover], ['by', one.given.by], ['requiredBy', one.given.requiredBy], ...one.given.seconders.map((seat, n) => [`seconders[${n}]`, seat] as const)], lists: [['seconders[]', one.given.seconders]] };
    case 'invitation':
      return { ...nothing, ballots: one.given.objection ? [['ballots', one.given.ballots]] : optional('ballots', one.given.ballots) };
    case 'ruling':
      return { ...nothing, ballots: one.given.challenge === null ? [] : [['challenge', one.given.challenge]] };
    case 'chair':
      return { ...nothing, seats: [['president', one.given.president], ...one.given.stepAside.map((seat, n) => [`stepAside[${n}]`, seat] as const)] };
    case 'speakers':
      return { ...nothing, lists: [['asked[]', one.given.asked]] };
    case 'votes-in-turn':
      return { ...nothing, ballots: one.given.votes.map((found, n) => [`votes[${n}]`, found] as const) };
    case 'nature':
    case 'order-of-motions':
    case 'guest-proposal':
      return nothing;
  }
}

const optional = (place: string, found: BallotLists | undefined): Named['ballots'] => (found === undefined ? [] : [[place, found]]);

/** A vote must add up: every member once, nobody else. */
function ballotFaults({ members }: CouncilList, found: BallotLists | undefined, fault: (inner: string, says: string) => void): void {
  if (found === undefined) return fault('', 'is missing');
  const seen = new Set<string>();
  for (const word of CAST)
    (found[word] ?? []).forEach((seat, n) => {
      if (!members.includes(seat)) fault(`${word}[${n}]`, `"${seat}" is not among the members`);
      else if (seen.has(seat)) fault(`${word}[${n}]`, `"${seat}" stands twice`);
      seen.add(seat);
    });
  const left = members.filter((seat) => !seen.has(seat));
  if (found.rest === undefined && left.length > 0) fault('', `says nothing of ${left.join(', ')}`);
  if (found.rest !== undefined && left.length === 0) fault('rest', 'is nobody: every member is named');
}
