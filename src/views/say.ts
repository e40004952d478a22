/** Something to be said on screen: a key of the message catalogue and the values it takes. Words are chosen in `words/`. */
export interface Say {
  readonly key: string;
  readonly values?: Readonly<Record<string, SayValue>>;
}
/** A number, a plain word of the case (from the scenario), another thing to say, or a list of such, joined as the language joins lists. */
export type SayValue = string | number | Say | readonly (string | Say)[];

export const say = (key: string, values?: Readonly<Record<string, SayValue>>): Say => (values ? { key, values } : { key });
