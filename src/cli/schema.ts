/** `schema`: the JSON Schema of scenario and replay files, made from what their doors check, so that editors complete and check them. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { ReplaySchema } from '../replay/replay-schema.ts';
import { LISTS } from '../scenario/inherit.ts';
import { ScenarioSchema } from '../scenario/scenario-schema.ts';
import { WrongUse, type Arguments } from './arguments.ts';
import type { Answer } from './main.ts';

const SCHEMAS = { scenario: { schema: ScenarioSchema, title: 'A scenario of The Sixteenth Seat' }, replay: { schema: ReplaySchema, title: 'A replay or script of The Sixteenth Seat' } } as const;

/** What only the door can check (a day of the calendar, a list in place of an object, a name that exists) is not in it. */
export function schemaText(of: keyof typeof SCHEMAS): string {
  const { schema, title } = SCHEMAS[of];
  const { $schema, ...rest } = toJsonSchema(schema, {
    target: 'draft-07',
    typeMode: 'output',
    ignoreActions: ['check'],
    // A text that must fit two patterns has the second beside the first.
    overrideAction: ({ valibotAction, jsonSchema, errors }) => (valibotAction.type === 'regex' && errors !== undefined && 'requirement' in valibotAction && valibotAction.requirement instanceof RegExp ? { ...jsonSchema, allOf: [...(jsonSchema.allOf ?? []), { pattern: valibotAction.requirement.source }] } : undefined),
  });
  return `${JSON.stringify({ $schema, title, ...(of === 'scenario' ? extendable(rest) : rest) }, null, 1)}\n`;
}

const FROM = { type: 'string', description: 'Id of a scenario: what this entry does not give is taken from the entry of the same id there.' } as const;

/** A scenario that extends another gives only what is its own; the door puts the two together before it looks. */
const extendable = ({ required, properties, ...rest }: JsonSchema): JsonSchema => ({
  ...rest,
  properties: {
    extends: { type: 'string', description: 'Id of a scenario: every field that is not given here is taken from it.' },
    changes: { type: 'object', description: 'Single entries of the scenario that is extended, by their id: what is not given here stays as it is there.', additionalProperties: false, properties: Object.fromEntries(Object.keys(LISTS).flatMap((list) => (list in (properties ?? {}) ? [[list, changeable(properties?.[list])]] : []))) },
    ...properties,
    ...Object.fromEntries(Object.keys(LISTS).flatMap((list) => (list in (properties ?? {}) ? [[list, takeable(properties?.[list])]] : []))),
  },
  if: { required: ['extends'] },
  then: { required: ['id'] },
  else: { required: required ?? [] },
});

interface Loose {
  readonly list: JsonSchema;
  readonly entry: JsonSchema;
  readonly required: readonly string[];
  readonly parts: Record<string, unknown>;
  /** What the tables inside an entry need where it is whole. */
  readonly whole: Record<string, JsonSchema>;
}

/** A list of entries that need not be whole, nor the tables inside them. */
function loosened(list: unknown): Loose | null {
  if (!isSchema(list)) return null;
  const items: unknown = list.items;
  if (!isSchema(items)) return null;
  const { required = [], properties, ...entry } = items;
  const whole: Record<string, JsonSchema> = {};
  const parts = Object.fromEntries(
    Object.entries<unknown>(properties ?? {}).map(([name, part]) => {
      if (!isSchema(part) || part.required === undefined || !INNER.has(name)) return [name, part];
      const { required: all, ...loose } = part;
      whole[name] = { required: all };
      return [name, loose];
    }),
  );
  return { list, entry, required, parts, whole };
}

/** A list whose entries may come from another file: such an entry needs no more than its id, nor do the tables inside it need all their keys. */
function takeable(list: unknown): unknown {
  const found = loosened(list);
  return found ? { ...found.list, items: { ...found.entry, properties: { from: FROM, ...found.parts }, if: { required: ['from'] }, then: { required: ['id'] }, else: { required: found.required, properties: found.whole } } } : list;
}

/** Some entries of a list, each with its id and what is changed. */
function changeable(list: unknown): JsonSchema {
  const found = loosened(list);
  const entry: unknown = found ? { ...found.entry, properties: found.parts, required: ['id'] } : {};
  return { type: 'array', items: isSchema(entry) ? entry : {} };
}

const INNER: ReadonlySet<string> = new Set(Object.values(LISTS).flat());
const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

export function schemaCommand(args: Arguments): Answer {
  const of = args.names[0];
  if (of !== 'scenario' && of !== 'replay') throw new WrongUse('Name "scenario" or "replay".');
  return { out: schemaText(of), code: 0 };
}
