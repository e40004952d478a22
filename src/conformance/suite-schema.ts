/** Shape of a conformance file, field by field. What its parts must be to each other is checked in `parse-suite.ts`. */
import * as v from 'valibot';
import { BASES, MATTERS, type Matter } from '../domain/charter.ts';
import { EFFECTS, PRECEDENCE } from '../domain/order.ts';
import { GUESTS } from '../domain/procedure.ts';

const text = (most: number) => v.pipe(v.string(), v.check((s) => s.trim() !== '', 'is empty'), v.maxLength(most, `is longer than ${most} characters`));
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'is not a short name of letters, digits, dot, dash or underline'));
const seat = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'is not a code of three capital letters'));
const whole = (least: number, most: number) => v.pipe(v.number(), v.check((n) => Number.isInteger(n), 'is not a whole number'), v.check((n) => n >= least, `is below ${least}`), v.check((n) => n <= most, `is above ${most}`));
/** Too long a list or table is refused before its entries are looked at: each could be a fault of its own. */
const few = (most: number) => v.check((found: unknown) => typeof found !== 'object' || found === null || (Array.isArray(found) ? found : Object.keys(found)).length <= most, `has more than ${most} entries`);
const list = <T extends v.GenericSchema>(item: T, most: number, least = 0) => v.pipe(v.unknown(), few(most), v.array(item), v.minLength(least, `has fewer than ${least} entries`));
/** A list is an object too in JavaScript; here it is not. */
const table = <T extends v.GenericSchema>(name: v.GenericSchema<string>, value: T) => v.pipe(v.unknown(), v.check((found: unknown) => !Array.isArray(found), 'is not an object'), few(500), v.record(name, value));
const oneOf = <const T extends readonly [string, ...string[]]>(words: T) => v.picklist(words, `is none of ${words.map((word) => `"${word}"`).join(', ')}`);

const seats = list(seat, 32);
/** Members by what they did. `rest` says what every member did that no list names. */
const ballots = v.strictObject({ for: v.optional(seats), against: v.optional(seats), abstain: v.optional(seats), absent: v.optional(seats), notParticipating: v.optional(seats), rest: v.optional(oneOf(['for', 'against', 'abstain', 'absent', 'notParticipating'])) });
export type BallotLists = v.InferOutput<typeof ballots>;

const nature = oneOf(['procedural', 'substantive']);
const outcome = oneOf(['adopted', 'too-few-votes', 'vetoed']);
const outcomes = table(key, outcome);
const tally = v.strictObject({ for: whole(0, 32), against: whole(0, 32), abstain: whole(0, 32) });
const council = key;
const needed = v.optional(whole(1, 32));
const draftId = key;

/** For each kind of case, what is given and what may be expected. Every expectation is optional; a case names at least one. */
export const KINDS = {
  vote: {
    given: v.strictObject({ council, nature, needed, ballots }),
    expect: v.strictObject({ outcome: v.optional(outcome), reasons: v.optional(list(oneOf(['nine-in-favour', 'fewer-than-nine', 'permanent-member-against']), 3)), tally: v.optional(tally), notVoting: v.optional(whole(0, 32)), vetoedBy: v.optional(seats) }),
  },
  nature: {
    given: v.strictObject({ matter: oneOf(Object.keys(MATTERS) as [Matter, ...Matter[]]) }),
    expect: v.strictObject({ nature: v.optional(nature) }),
  },
  'duty-to-abstain': {
    given: v.strictObject({ council, nature, basis: oneOf(BASES), parties: seats, ballots }),
    expect: v.strictObject({ bound: v.optional(seats), inBreach: v.optional(seats), outcome: v.optional(outcome), tally: v.optional(tally), vetoedBy: v.optional(seats) }),
  },
  'preliminary-question': {
    given: v.strictObject({ council, needed, question: ballots, ruling: v.optional(v.strictObject({ says: nature, challenge: v.optional(ballots) })), matter: ballots }),
    expect: v.strictObject({ nature: v.optional(nature), outcome: v.optional(outcome), vetoedBy: v.optional(seats) }),
  },
  'order-of-drafts': {
    given: v.strictObject({ council, drafts: list(v.strictObject({ id: draftId, submitted: whole(1, 1000), withdrawn: v.optional(v.boolean()), ballots: v.optional(ballots) }), 20, 1) }),
    expect: v.strictObject({ order: v.optional(list(draftId, 20)), outcomes: v.optional(outcomes) }),
  },
  'separate-vote': {
    given: v.strictObject({ council, mover: seat, requestedBy: seat, moverObjects: v.boolean(), parts: list(v.strictObject({ id: key, ballots: v.optional(ballots) }), 40, 1), whole: ballots }),
    expect: v.strictObject({ asked: v.optional(seats), divided: v.optional(v.boolean()), left: v.optional(list(key, 40)), outcome: v.optional(v.nullable(outcome)) }),
  },
  'order-of-amendments': {
    given: v.strictObject({ council, amendments: list(v.strictObject({ id: key, submitted: whole(1, 1000), effect: oneOf(EFFECTS), distance: v.pipe(v.number(), v.check((n) => Number.isFinite(n), 'is not a finite number'), v.check((n) => n >= 0, 'is below 0'), v.check((n) => n <= 1000, 'is above 1000')), ballots: v.optional(ballots) }), 40, 1) }),
    expect: v.strictObject({ order: v.optional(list(key, 40)), carried: v.optional(list(key, 40)), outcomes: v.optional(outcomes) }),
  },
  'order-of-motions': {
    given: v.strictObject({ moved: list(oneOf([...PRECEDENCE, 'draft']), 20, 1) }),
    expect: v.strictObject({ order: v.optional(list(oneOf([...PRECEDENCE, 'draft']), 20)), withoutDebate: v.optional(list(oneOf([...PRECEDENCE, 'draft']), 20)), procedural: v.optional(list(oneOf([...PRECEDENCE, 'draft']), 20)) }),
  },
  withdrawal: {
    given: v.strictObject({ council, mover: seat, seconders: seats, by: seat, voted: v.boolean(), requiredBy: v.nullable(seat) }),
    expect: v.strictObject({ withdrawn: v.optional(v.boolean()), putToTheVote: v.optional(v.boolean()), inTheNameOf: v.optional(v.nullable(seat)) }),
  },
  invitation: {
    given: v.strictObject({ council, guest: oneOf(GUESTS), objection: v.boolean(), ballots: v.optional(ballots) }),
    expect: v.strictObject({ under: v.optional(oneOf(['rule 37', 'rule 39', 'Article 32'])), byVote: v.optional(v.boolean()), invited: v.optional(v.boolean()), mayVote: v.optional(v.boolean()), mayPropose: v.optional(v.boolean()) }),
  },
  'guest-proposal': {
    given: v.strictObject({ council, requestedBy: v.nullable(seat) }),
    expect: v.strictObject({ putToTheVote: v.optional(v.boolean()) }),
  },
  ruling: {
    given: v.strictObject({ council, challenge: v.nullable(ballots) }),
    expect: v.strictObject({ stands: v.optional(v.boolean()) }),
  },
  presidency: {
    given: v.strictObject({ last: seat, months: list(council, 120, 1) }),
    expect: v.strictObject({ presidents: v.optional(list(seat, 120)) }),
  },
  chair: {
    given: v.strictObject({ council, president: seat, stepAside: seats }),
    expect: v.strictObject({ inTheChair: v.optional(v.nullable(seat)) }),
  },
  speakers: {
    given: v.strictObject({ asked: list(seat, 32, 1), penholder: v.optional(seat), president: v.optional(seat), invited: v.optional(seats) }),
    expect: v.strictObject({ order: v.optional(list(seat, 32)) }),
  },
  'votes-in-turn': {
    given: v.strictObject({ council, votes: list(ballots, 20, 1) }),
    expect: v.strictObject({ outcomes: v.optional(list(outcome, 20)), standing: v.optional(outcome) }),
  },
} as const;

export type Kind = keyof typeof KINDS;
export type Given<K extends Kind> = v.InferOutput<(typeof KINDS)[K]['given']>;
export type Expected<K extends Kind> = v.InferOutput<(typeof KINDS)[K]['expect']>;

const address = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]{3,400}$/, 'is not a web address'));

/** Everything of a case but what its kind decides. */
const CaseSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[1-9]\d?\.[1-9]\d?$/, 'is not a number of the form 3.12')),
  title: text(200),
  kind: oneOf(Object.keys(KINDS) as [Kind, ...Kind[]]),
  cites: list(v.strictObject({ source: key, at: v.optional(text(120)), url: v.optional(address) }), 8, 1),
  confidence: oneOf(['documented', 'secondary', 'uncertain']),
  note: v.optional(text(600)),
  given: v.unknown(),
  expect: v.unknown(),
});

/** A whole conformance file; the contents of `given` and `expect` are left to the kind of each case. */
export const SuiteSchema = v.strictObject({
  format: v.literal(1, 'is not 1, the format this program reads'),
  title: text(200),
  about: text(2000),
  licence: text(400),
  sources: table(key, v.strictObject({ title: text(300), url: v.optional(address), note: v.optional(text(300)) })),
  names: table(seat, text(80)),
  councils: table(key, v.strictObject({ members: list(seat, 32, 1), permanent: list(seat, 32) })),
  chapters: table(v.pipe(v.string(), v.regex(/^[1-9]\d?$/, 'is not the number of a chapter')), text(120)),
  cases: list(CaseSchema, 2000, 1),
});
