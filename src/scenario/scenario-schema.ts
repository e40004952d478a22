/** Shape of a scenario file, field by field. What fields mean together is checked in `scenario-sense.ts`. */
import * as v from 'valibot';
import { ACTS, ENDINGS, OUTCOMES } from '../domain/vocabulary.ts';

const text = (most: number): v.GenericSchema<string> => v.pipe(v.string(), v.regex(/\S/, 'is empty'), v.maxLength(most, `is longer than ${most} characters`));
const line = text(400);
const page = text(2000);
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, 'is not a short name of letters, digits, dot, dash or underline'));
/** An option has a region of its own in the charts, and there a dot parts one name from the next. */
const optionId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, 'is not a short name of letters, digits, dash or underline'));
const between = (least: number, most: number): v.GenericSchema<number> =>
  v.pipe(v.number(), v.check((n) => Number.isFinite(n), 'is not a finite number'), v.minValue(least, `is below ${least}`), v.maxValue(most, `is above ${most}`));
const scale = between(0, 100);
const share = between(0, 1);
const whole = (least: number, most: number): v.GenericSchema<number> => v.pipe(between(least, most), v.integer('is not a whole number'));
function inCalendar(day: string): boolean {
  const found = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(day);
}
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a date of the form 2023-01-27'), v.check((s) => !/^\d{4}-\d{2}-\d{2}$/.test(s) || inCalendar(s), 'is no day of the calendar'));
const mark = v.picklist(['article', 'record', 'estimate'] as const, 'is none of "article", "record", "estimate"');
const list = <T>(item: v.GenericSchema<T>, most: number, least = 0): v.GenericSchema<T[]> => v.pipe(v.array(item), v.minLength(least, `has fewer than ${least} entries`), v.maxLength(most, `has more than ${most} entries`));
/** A list is an object too in JavaScript; here it is not: its entries would be lost without a word. */
const noList = v.check((value: unknown) => !Array.isArray(value), 'is not an object');
const table = <T>(value: v.GenericSchema<T>): v.GenericSchema<unknown, Record<string, T>> => v.pipe(v.unknown(), noList, v.record(id, value));

const bound = v.pipe(v.unknown(), noList, v.strictObject({ is: v.optional(scale), atLeast: v.optional(scale), atMost: v.optional(scale) }));
const condition = table(bound as v.GenericSchema<v.InferOutput<typeof bound>>);
const source = v.strictObject({ title: line, body: line, symbol: v.optional(line), date: v.optional(date), url: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]{3,300}$/, 'is not a web address'))) });
/** The same State on the same subject stands elsewhere in another file: why, and who says so. */
const unlike = v.optional(list(v.strictObject({ scenario: id, why: line, source: v.optional(id) }), 8, 1));
const marked = (schema: v.GenericSchema<number>) => v.strictObject({ value: schema, mark, why: line, source: v.optional(id), unlike });
const interest = v.strictObject({ ideal: scale, salience: share, mark, why: line, source: v.optional(id), unlike });
const redLine = v.strictObject({ clause: id, side: v.picklist(['atLeast', 'atMost'], 'is neither "atLeast" nor "atMost"'), value: scale, kind: v.picklist(['soft', 'hard', 'veto'], 'is none of "soft", "hard", "veto"'), penalty: share, mark, why: line, source: v.optional(id) });
const seat = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'is not a code of three capital letters')),
  role: v.picklist(['permanent', 'elected', 'host'], 'is none of "permanent", "elected", "host"'),
  name: line,
  short: text(24),
  inSentence: line,
  blocs: list(id, 6),
  playable: v.boolean(),
  line,
  reported: list(v.strictObject({ text: line, quote: v.boolean(), source: id, clause: v.optional(id) }), 20),
  numbers: v.strictObject({ flexibility: marked(between(5, 100)), consentWeight: marked(share), drift: marked(share), wait: marked(share), reluctance: marked(share), influence: marked(share), persuasionCap: marked(scale) }),
  interests: table(interest),
  redLines: list(redLine as v.GenericSchema<v.InferOutput<typeof redLine>>, 12),
});
const wording = v.strictObject({ value: scale, label: v.pipe(v.string(), v.regex(/\S/, 'is empty'), v.regex(/^\s*(\S+\s+){0,5}\S*\s*$/, 'has more than six words')), operative: v.pipe(page, v.regex(/^\(|\*[^*]+\*/, 'has no verb between asterisks')), gloss: line });
const clause = v.strictObject({ id, title: text(60), topic: text(80), question: line, scale: v.strictObject({ low: text(30), high: text(30) }), wordings: list(wording as v.GenericSchema<v.InferOutput<typeof wording>>, 8, 2) });
const values = table(scale);
const variant = v.strictObject({ id, label: line, text: values });
const option = v.strictObject({ id: optionId, name: text(30), summary: line, gloss: line, source: id, reference: id, variants: list(variant as v.GenericSchema<v.InferOutput<typeof variant>>, 4, 1) });
const argument = v.strictObject({
  id,
  clause: id,
  direction: v.picklist(['up', 'down'], 'is neither "up" nor "down"'),
  strength: between(0, 15),
  loosens: share,
  contestedBy: list(id, 16),
  attributedTo: line,
  claim: line,
  label: text(60),
  mark,
  sources: list(id, 6, 1),
  unlockedBy: v.picklist(['briefing', 'host', 'start', 'guest'], 'is none of "briefing", "host", "start", "guest"'),
});
const act = v.strictObject({ did: v.picklist(ACTS, 'is nothing that a delegation can be asked to do'), least: whole(1, 20), clause: v.optional(id) });
const objective = v.strictObject({ id, says: text(80), why: line, test: v.pipe(v.unknown(), noList, v.strictObject({ text: v.optional(condition), option: v.optional(list(id, 8, 1)), consentAtLeast: v.optional(share), act: v.optional(act) })) });
const card = v.strictObject({ id, seat: id, title: text(60), brief: line, documented: v.boolean(), source: v.optional(id), wants: v.optional(v.picklist(['text', 'no-text'], 'is neither "text" nor "no-text"')), objectives: v.strictTuple([objective, objective, objective], 'must have three objectives'), prevent: objective });
const host = v.strictObject({
  seat: id,
  bands: list(v.strictObject({ from: share, state: v.picklist(['close', 'reserved', 'consents'], 'is none of "close", "reserved", "consents"') }), 3, 3),
  leavesBelow: v.strictTuple([share, share], 'must be two shares, lowest first'),
  tenableThen: condition,
  untenableBecause: line,
  sensitive: list(id, 16),
  shiftThen: table(v.picklist([1, -1], 'is neither 1 nor -1')),
});
const tally = v.strictObject({ for: whole(0, 15), against: whole(0, 15), abstain: whole(0, 15) });
const measures = v.pipe(v.unknown(), noList, v.strictObject({ demand: v.optional(table(share)), means: v.optional(table(share)), protection: v.optional(table(share)), ends: v.optional(condition) }));
const ending = v.strictObject({
  id: v.picklist(ENDINGS, 'is the name of no ending'),
  when: v.pipe(
    v.unknown(),
    noList,
    v.strictObject({
      outcome: v.optional(list(v.picklist(OUTCOMES, `is none of ${OUTCOMES.map((one) => `"${one}"`).join(', ')}`), 4, 1)),
      option: v.optional(list(id, 8, 1)),
      text: v.optional(condition),
      consentAtLeast: v.optional(share),
      consentBelow: v.optional(share),
      feasibilityAtLeast: v.optional(share),
      feasibilityBelow: v.optional(share),
      tally: v.optional(tally),
      asked: v.optional(v.boolean()),
      foreseen: v.optional(v.boolean()),
    }),
  ),
  compare: v.optional(line),
});

const recordedVote = v.strictObject({ label: line, date, for: list(id, 15), against: list(id, 15), abstain: list(id, 15), sources: list(id, 8, 1) });
const rival = v.strictObject({ sponsor: id, cosponsors: v.optional(list(id, 14, 1)), text: values });

/** A whole scenario file. Unknown fields are faults: a misspelt field must not be passed over in silence. */
export const ScenarioSchema = v.strictObject({
  $schema: v.optional(line),
  format: v.literal(1, 'is not 1, the format this program reads'),
  id,
  title: text(80),
  summary: line,
  notice: line,
  agenda: line,
  date,
  minutes: whole(1, 600),
  watch: v.optional(v.literal(true, 'is not true; leave it out where the scenario is there to be played')),
  memorial: v.optional(v.strictObject({ text: line, source: id })),
  president: id,
  penholder: id,
  sources: table(source),
  seats: list(seat as v.GenericSchema<v.InferOutput<typeof seat>>, 16, 15),
  trust: table(table(share)),
  host: v.nullable(host),
  preamble: list(page, 20),
  clauses: list(clause as v.GenericSchema<v.InferOutput<typeof clause>>, 16, 2),
  options: list(option as v.GenericSchema<v.InferOutput<typeof option>>, 3, 2),
  extraPackages: list(variant as v.GenericSchema<v.InferOutput<typeof variant>>, 6),
  inForce: v.strictObject({ label: line, text: values, source: id, lapses: v.optional(v.strictObject({ label: line, text: values })) }),
  recognise: list(v.strictObject({ option: id, when: condition }), 20, 1),
  legality: list(v.strictObject({ if: condition, then: condition, because: line }), 40),
  arguments: list(argument as v.GenericSchema<v.InferOutput<typeof argument>>, 31),
  guests: v.optional(list(v.strictObject({ id, inSentence: text(80), facts: list(id, 6, 1), mark, why: line, source: v.optional(id) }), 4)),
  continuation: v.optional(v.strictObject({ label: line, text: values })),
  parameters: list(v.strictObject({ id, title: line, text: line, source: id }), 8),
  calendar: list(v.strictObject({ date, part: v.picklist(['morning', 'afternoon'], 'is neither "morning" nor "afternoon"'), label: line }), 20, 1),
  rounds: whole(1, 12),
  voteAt: line,
  start: v.strictObject({ stage: v.picklist(['opening', 'tabled'], 'is neither "opening" nor "tabled"'), text: v.optional(values), bracketed: v.optional(list(id, 16, 1)), waiting: v.optional(share), consultations: v.optional(whole(1, 11)), asked: v.optional(v.boolean()), cosponsors: v.optional(list(id, 14, 1)), rivals: v.optional(list(rival as v.GenericSchema<v.InferOutput<typeof rival>>, 1, 1)) }),
  cards: list(card as v.GenericSchema<v.InferOutput<typeof card>>, 64),
  history: v.strictObject({ text: page, tally: v.optional(tally), label: line, sources: list(id, 8), votes: v.optional(list(recordedVote as v.GenericSchema<v.InferOutput<typeof recordedVote>>, 4, 1)) }),
  measures: v.optional(measures),
  endings: v.optional(list(ending as v.GenericSchema<v.InferOutput<typeof ending>>, 40)),
});
