/** Runs the cases of a suite against the rules that the game itself plays by. Nothing here decides anything: `src/domain` does. */
import { dutyToAbstain, natureAfterQuestion, natureOf, type Nature } from '../domain/charter.ts';
import { inOrderOfPrecedence, inOrderOfSubmission, orderOfAmendments, speakingOrder, withoutDebate, type PrecedentMotion } from '../domain/order.ts';
import { inTheChair, presidencies } from '../domain/presidency.ts';
import { afterObjection, guestProposalIsPut, mayBeTakenUp, mayBeWithdrawn, mayObject, participation, partsLeft, rulingStands, standingDecision, withoutObjection } from '../domain/procedure.ts';
import type { Ballot, SeatId } from '../domain/vocabulary.ts';
import { decide, type Ballots, type Decision } from '../domain/voting.ts';
import type { BallotLists, Expected, Given, Kind } from './suite-schema.ts';
import type { Case, CouncilList, Suite } from './suite.ts';

export interface Failed {
  readonly id: string;
  readonly title: string;
  readonly expected: Readonly<Record<string, unknown>>;
  /** What the rules gave, for each thing expected. */
  readonly got: Readonly<Record<string, unknown>>;
}

export interface SuiteResult {
  readonly cases: number;
  readonly passed: number;
  readonly failed: readonly Failed[];
}

export function runSuite(suite: Suite): SuiteResult {
  const failed = suite.cases.flatMap((one) => runCase(suite, one) ?? []);
  return { cases: suite.cases.length, passed: suite.cases.length - failed.length, failed };
}

/** Runs one case. Only what it expects is compared. @returns null where it passes */
export function runCase(suite: Suite, one: Case): Failed | null {
  const answer: Readonly<Record<string, unknown>> = answerTo(suite, one);
  const expected: Readonly<Record<string, unknown>> = one.expect;
  const got = Object.fromEntries(Object.keys(expected).map((name) => [name, answer[name] ?? null]));
  return Object.keys(expected).every((name) => same(expected[name], got[name])) ? null : { id: one.id, title: one.title, expected, got };
}

/** Equal as JSON is: lists in order, objects by their names in any order. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

/** Who is not named did what `rest` says. Present and not participating counts as absence does. */
function ballotsOf({ members }: CouncilList, lists: BallotLists | undefined): Readonly<Record<SeatId, Ballot>> {
  const cast: Record<SeatId, Ballot> = {};
  const word = (name: keyof Omit<BallotLists, 'rest'>): Ballot => (name === 'notParticipating' ? 'absent' : name);
  for (const seat of members) cast[seat] = word(lists?.rest ?? 'absent');
  for (const name of ['for', 'against', 'abstain', 'absent', 'notParticipating'] as const) for (const seat of lists?.[name] ?? []) cast[seat] = word(name);
  return cast;
}

type Answers = { readonly [K in Kind]: (suite: Suite, given: Given<K>) => Required<Expected<K>> };

const councilOf = (suite: Suite, id: string): CouncilList => suite.councils[id] ?? { members: [], permanent: [] };

function vote(suite: Suite, council: string, kind: Nature, lists: BallotLists | undefined, needed?: number): Ballots {
  const found = councilOf(suite, council);
  return { members: found.members, permanent: found.permanent, kind, ballots: ballotsOf(found, lists), ...(needed === undefined ? {} : { needed }) };
}

const outcomesOf = (decisions: readonly (readonly [string, Decision])[]): Record<string, Decision['outcome']> => Object.fromEntries(decisions.map(([id, decision]) => [id, decision.outcome]));

const ANSWERS: Answers = {
  vote: (suite, { council, nature, needed, ballots }) => {
    const held = vote(suite, council, nature, ballots, needed);
    const { outcome, reasons, tally, vetoedBy } = decide(held);
    return { outcome, reasons: [...reasons], tally, vetoedBy: [...vetoedBy], notVoting: held.members.length - tally.for - tally.against - tally.abstain };
  },
  nature: (_, { matter }) => ({ nature: natureOf(matter) }),
  'duty-to-abstain': (suite, { council, nature, basis, parties, ballots }) => {
    const { bound, inBreach, held } = dutyToAbstain(vote(suite, council, nature, ballots), basis, parties);
    return { bound: [...bound], inBreach: [...inBreach], outcome: held.outcome, tally: held.tally, vetoedBy: [...held.vetoedBy] };
  },
  'preliminary-question': (suite, { council, needed, question, ruling, matter }) => {
    const stands = ruling !== undefined && rulingStands(ruling.challenge ? vote(suite, council, natureOf('ruling'), ruling.challenge, needed) : null);
    const nature = natureAfterQuestion(vote(suite, council, natureOf('preliminary-question'), question, needed), stands ? ruling.says : null);
    const { outcome, vetoedBy } = decide(vote(suite, council, nature, matter, needed));
    return { nature, outcome, vetoedBy: [...vetoedBy] };
  },
  'order-of-drafts': (suite, { council, drafts }) => {
    const order = inOrderOfSubmission(drafts.filter(({ withdrawn }) => withdrawn !== true), ({ submitted }) => submitted);
    return { order: order.map(({ id }) => id), outcomes: outcomesOf(order.flatMap(({ id, ballots }) => (ballots ? [[id, decide(vote(suite, council, natureOf('draft'), ballots))] as const] : []))) };
  },
  'separate-vote': (suite, { council, mover, requestedBy, moverObjects, parts, whole }) => {
    const asked = mayObject('part', requestedBy, mover, councilOf(suite, council).members);
    const divided = !(asked.length > 0 && moverObjects && afterObjection('part') === 'refused');
    const left = divided ? partsLeft(parts, ({ ballots }) => decide(vote(suite, council, natureOf('part'), ballots))) : parts;
    return { asked: [...asked], divided, left: left.map(({ id }) => id), outcome: left.length === 0 ? null : decide(vote(suite, council, natureOf('draft'), whole)).outcome };
  },
  'order-of-amendments': (suite, { council, amendments }) => {
    const order = orderOfAmendments(amendments);
    const decided = order.flatMap(({ id, ballots }) => (ballots ? [[id, decide(vote(suite, council, natureOf('amendment'), ballots))] as const] : []));
    return { order: order.map(({ id }) => id), carried: decided.filter(([, { outcome }]) => outcome === 'adopted').map(([id]) => id), outcomes: outcomesOf(decided) };
  },
  'order-of-motions': (_, { moved }) => {
    const order = inOrderOfPrecedence<PrecedentMotion | 'draft'>(moved, (kind) => kind);
    return { order: [...order], withoutDebate: order.filter(withoutDebate), procedural: order.filter((kind) => natureOf(kind) === 'procedural') };
  },
  withdrawal: (_, { mover, seconders, by, voted, requiredBy }) => {
    const withdrawn = by === mover && mayBeWithdrawn({ withdrawn: false, voted });
    const takenUp = requiredBy !== null && seconders.includes(requiredBy) && mayBeTakenUp({ withdrawn, voted });
    return { withdrawn, putToTheVote: withdrawn ? takenUp : !voted, inTheNameOf: takenUp ? requiredBy : withdrawn ? null : mover };
  },
  invitation: (suite, { council, guest, objection, ballots }) => {
    const byVote = (objection ? afterObjection('invitation') : withoutObjection('invitation')) === 'vote';
    return { ...participation(guest), byVote, invited: !byVote || decide(vote(suite, council, natureOf('invitation'), ballots)).outcome === 'adopted' };
  },
  'guest-proposal': (suite, { council, requestedBy }) => ({ putToTheVote: guestProposalIsPut(requestedBy, councilOf(suite, council).members) }),
  ruling: (suite, { council, challenge }) => ({ stands: rulingStands(challenge === null ? null : vote(suite, council, natureOf('ruling'), challenge)) }),
  presidency: (suite, { last, months }) => ({ presidents: presidencies(named(suite, last), months.map((id) => councilOf(suite, id).members.map((seat) => named(suite, seat)))).map((name) => coded(suite, name)) }),
  chair: (suite, { council, president, stepAside }) => {
    const name = inTheChair(named(suite, president), councilOf(suite, council).members.map((seat) => named(suite, seat)), stepAside.map((seat) => named(suite, seat)));
    return { inTheChair: name === null ? null : coded(suite, name) };
  },
  speakers: (_, { asked, penholder, president, invited }) => ({
    order: [...speakingOrder(asked, (seat) => (seat === penholder ? 'penholder' : seat === president ? 'president' : invited?.includes(seat) ? 'invited' : 'member'), (seat) => asked.indexOf(seat))],
  }),
  'votes-in-turn': (suite, { council, votes }) => {
    const held = votes.map((ballots) => decide(vote(suite, council, natureOf('draft'), ballots)));
    return { outcomes: held.map(({ outcome }) => outcome), standing: standingDecision(held)?.outcome ?? 'too-few-votes' };
  },
};

const named = (suite: Suite, seat: SeatId): string => suite.names[seat] ?? seat;
const coded = (suite: Suite, name: string): SeatId => Object.keys(suite.names).find((seat) => suite.names[seat] === name) ?? name;

/** Given and kind belong together in the file's cases; the compiler cannot follow them through the table. */
const answerTo = (suite: Suite, one: Case): Readonly<Record<string, unknown>> => (ANSWERS[one.kind] as (suite: Suite, given: Case['given']) => Readonly<Record<string, unknown>>)(suite, one.given);
