/** `schema`: the JSON Schema of scenario and replay files, made from what their doors check, so that editors complete and check them. */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { ReplaySchema } from '../replay/replay-schema.ts';
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

/** A scenario that extends another gives only what is its own; the door puts the two together before it looks. */
const extendable = ({ required, properties, ...rest }: JsonSchema): JsonSchema => ({
  ...rest,
  properties: { extends: { type: 'string', description: 'Id of a whole scenario: every field that is not given here is taken from it.' }, ...properties },
  if: { required: ['extends'] },
  then: { required: ['id'] },
  else: { required: required ?? [] },
});

export function schemaCommand(args: Arguments): Answer {
  const of = args.names[0];
  if (of !== 'scenario' && of !== 'replay') throw new WrongUse('Name "scenario" or "replay".');
  return { out: schemaText(of), code: 0 };
}
