/** Shape of a replay file, field by field. Objects are open: what others write beside our fields is kept. The JSON Schema is made from this. */
import * as v from 'valibot';
import { DIFFICULTIES } from '../domain/difficulty.ts';
import { BALLOTS, ENDINGS, OUTCOMES, RUNGS } from '../domain/vocabulary.ts';
import { nearestFirst } from '../scenario/near-names.ts';
import { SEATERS } from './replay-file.ts';

/** Lists are as long as any debate can be, and no longer. */
const MOST_COMMANDS = 5000;
const MOST_MOVES = 500;

const oneOf = <const T extends readonly string[]>(words: T) => v.picklist(words, `is none of ${words.map((one) => `"${one}"`).join(', ')}`);
const says = <S extends v.GenericSchema>(schema: S, description: string) => v.pipe(schema, v.description(description));
const text = (most: number) => v.pipe(v.string(), v.regex(/\S/, 'is empty'), v.maxLength(most, `is longer than ${most} characters`));
const line = text(400);
const page = text(4000);
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'is not a short name of letters, digits, dot, dash or underline'));
const code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'is not a code of three capital letters'));
const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/, 'is not a fingerprint: 16 to 64 digits from 0 to f'));
const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least, `is below ${least}`), v.maxValue(most, `is above ${most}`));
const whole = (least: number, most: number) => v.pipe(v.number(), v.minValue(least, `is below ${least}`), v.maxValue(most, `is above ${most}`), v.integer('is not a whole number'));
const list = <S extends v.GenericSchema>(item: S, most: number) => v.pipe(v.array(item), v.maxLength(most, `has more than ${most} entries`));
/** A list is an object too in JavaScript; here it is not. */
const noList = v.check((value: unknown) => !Array.isArray(value), 'is not an object');
const object = <E extends v.ObjectEntries>(entries: E) => v.pipe(v.unknown(), noList, v.looseObject(entries));
const table = <S extends v.GenericSchema>(value: S) => v.pipe(v.unknown(), noList, v.record(id, value));
const ballots = v.pipe(v.unknown(), noList, v.record(code, oneOf(BALLOTS)));

const round = says(whole(0, 20), 'Half-day, counted from 1; 0 is the opening meeting.');
const draft = says(whole(1, 9), 'Number of a draft, in the order of submission. Without it: the draft that leads, or your own.');
const wording = v.union([between(0, 100), text(120)], "is neither a value on the clause's scale nor a label");
const slip = object({ clause: id, wording });
const sources = list(text(300), 20);
const noted = { note: v.optional(page), sources: v.optional(sources) };
const ballot = oneOf(BALLOTS);

const deed = <const T extends readonly [string, ...string[]], E extends v.ObjectEntries>(kinds: T, entries: E) => v.looseObject({ do: oneOf(kinds), by: code, round: v.optional(round), ...entries, ...noted });
const clause = id;
const deeds = [
  deed(['floor.take'], { clause, wording, tone: v.optional(oneOf(['measured', 'pointed'])) }),
  deed(['floor.waive', 'host.meet', 'silence.break', 'silence.keep', 'capital.ask', 'continuation.table', 'consent.warn', 'consent.withdraw', 'turn.pass'], {}),
  deed(['argument.put'], { to: code, fact: id }),
  deed(['question.ask'], { to: code, clause }),
  deed(['consultation.hold'], { with: code }),
  deed(['amendment.offer', 'amendment.move', 'veto.hint'], { clause, wording, text: v.optional(draft) }),
  deed(['amendment.answer', 'trade.answer'], { accept: v.boolean() }),
  deed(['trade.offer'], { to: code, ask: slip, give: slip, text: v.optional(draft) }),
  deed(['brackets.put', 'brackets.lift', 'part.divide'], { clause, text: v.optional(draft) }),
  deed(['bloc.state'], { bloc: id, text: v.optional(draft) }),
  deed(['sponsorship.join', 'silence.place', 'draft.withdraw', 'pen.take', 'vote.call', 'draft.withhold'], { text: v.optional(draft) }),
  deed(['draft.table'], { draft: id, with: v.optional(table(wording)) }),
  deed(['motion.move'], { motion: oneOf(['suspend', 'postpone']) }),
  deed(['invitation.propose'], { guest: id }),
  deed(['motion.answer'], { object: v.boolean() }),
  deed(['motion.vote'], { ballot }),
  deed(['vote.pledge'], { vote: oneOf(['for', 'abstain']), text: v.optional(draft) }),
  deed(['pledge.ask'], { of: code, text: v.optional(draft) }),
  deed(['ballot.cast'], { ballot, text: v.optional(draft) }),
] as const;
const DEEDS: readonly string[] = deeds.flatMap(({ entries }) => entries.do.options);
const move = v.variant('do', deeds, ({ input }) => `is nothing that a delegation can do: it can ${nearestFirst(typeof input === 'string' ? input : '', DEEDS).join(', ')}`);

const event = v.variant(
  'what',
  [
    v.looseObject({ what: oneOf(['news']), round, facts: v.pipe(list(id, 31), v.minLength(1, 'is empty')), ...noted }),
    v.looseObject({ what: oneOf(['briefing']), round, guest: v.optional(id), ...noted }),
    v.looseObject({ what: oneOf(['consent-withdrawn']), round, ...noted }),
  ],
  'is none of "news", "briefing", "consent-withdrawn"',
);

const vote = object({ text: v.optional(draft), ballots: v.optional(ballots), rest: v.optional(ballot), ...noted });
const votes = whole(0, 15);
const expectation = object({
  text: v.optional(draft),
  outcome: v.optional(oneOf(OUTCOMES)),
  option: v.optional(id),
  ending: v.optional(oneOf(ENDINGS)),
  tally: v.optional(object({ for: votes, against: votes, abstain: votes })),
  votes: v.optional(ballots),
  standing: v.optional(object({ seat: code, rung: oneOf([...RUNGS, 'blocked']), round: v.optional(round) })),
  wording: v.optional(slip),
  consent: v.optional(object({ atLeast: v.optional(between(0, 1)), atMost: v.optional(between(0, 1)) })),
  digest: v.optional(hex),
  known: v.optional(says(line, 'Why it is known not to come out so: it is then told, and is no failure.')),
});

const seat = v.union([oneOf(SEATERS), v.looseObject({ by: oneOf(SEATERS), card: v.optional(id) })], 'is neither "human", "computer", "scripted" nor an object that says so in "by"');
const seats = v.pipe(v.unknown(), noList, v.record(code, seat));
const annotation = object({ step: v.optional(says(whole(0, MOST_COMMANDS), 'After so many commands.')), round: v.optional(says(whole(0, 20), 'At the opening of this half-day, where no step is given.')), text: page, by: v.optional(text(60)), sources: v.optional(sources) });
const command = v.looseObject({ type: text(40) });
const digests = says(list(hex, MOST_COMMANDS), 'A fingerprint after each command: the beginning of a SHA-256, each resting on the one before.');
const source = object({ title: line, body: v.optional(line), symbol: v.optional(line), date: v.optional(line), url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]{3,300}$/, 'is not a web address'))) });

const variation: v.GenericSchema = v.looseObject({
  title: v.optional(text(120)),
  from: says(whole(0, MOST_COMMANDS), 'The branch leaves its line after so many commands.'),
  seats: v.optional(seats),
  commands: list(command, MOST_COMMANDS),
  digests: v.optional(digests),
  annotations: v.optional(list(annotation, 500)),
  variations: v.optional(v.pipe(v.array(v.lazy(() => variation)), v.maxLength(50, 'has more than 50 entries'))),
});

/** A whole replay file of the format of this program. */
export const ReplaySchema = v.looseObject({
  $schema: v.optional(line),
  format: v.literal(1, 'is not 1, the format this program reads'),
  id: says(id, 'A short name, as the file is called.'),
  title: text(120),
  summary: v.optional(page),
  scenario: object({ id: says(id, 'The scenario that is debated.'), digest: v.optional(says(hex, 'Fingerprint of the scenario, written by the program.')) }),
  seed: says(whole(0, 2147483647), 'Number of the draw: the same seed gives the same debate.'),
  level: v.optional(says(oneOf(DIFFICULTIES), 'Level of difficulty; "standard" where none is given.')),
  seats: v.optional(says(seats, 'Who plays which seat. A seat that is not named is played by the computer.')),
  room: v.optional(says(oneOf(['plays', 'still']), 'What delegations do where a script is silent: "plays" by the model, or "still". "plays" where it is not given.')),
  commands: v.optional(says(list(command, MOST_COMMANDS), 'Everything that was done, the computer’s moves too. Written by the program.')),
  digests: v.optional(digests),
  moves: v.optional(says(list(move, MOST_MOVES), 'A script: who does what in which half-day. The room plays the rest.')),
  events: v.optional(says(list(event, 100), 'What reaches the Council from outside.')),
  votes: v.optional(says(list(vote, 9), 'How delegations vote on a draft.')),
  expect: v.optional(says(list(expectation, 200), 'What must come out.')),
  annotations: v.optional(list(annotation, 500)),
  sources: v.optional(table(source)),
  variations: v.optional(v.pipe(v.array(variation), v.maxLength(50, 'has more than 50 entries'))),
});
