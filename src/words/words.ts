/** From a message key and its values to a sentence in a language. ICU messages; a missing or broken message shows its key, and nothing throws. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Say, SayValue } from '../views/say.ts';

export interface Words {
  readonly locale: string;
  say(what: Say): string;
  has(key: string): boolean;
}

interface Message {
  readonly format: IntlMessageFormat;
  /** Whether it writes a number out (`{count_words}`). */
  readonly spelled: boolean;
}

/** Days are dates of the calendar, not moments: always read in UTC. */
const FORMATS = {
  date: {
    long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    dayMonth: { day: 'numeric', month: 'short', timeZone: 'UTC' },
    day: { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  },
} as const;

const ISO_DAY = /^\d{4}-\d\d-\d\d$/;
/** What several things said one after the other are joined with. */
const JOINED: ReadonlyMap<string, string> = new Map([['sentences', ' '], ['lines', '\n']]);
/** A message that opens with a value gets its capital here; one that opens with words has been given it, or not, by its author. */
const OPENS_WITH_VALUE = /^[“‘"(]*\{\w+\}/;
const FIRST_LETTER = /^[“‘"(]*\p{Ll}/u;

const capital = (text: string): string => text.replace(FIRST_LETTER, (opening) => opening.toUpperCase());

/** English is written as the United Nations writes it. */
function tagOf(locale: string): string {
  if (locale === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

export function makeWords(locale: string, catalogue: Readonly<Record<string, string>>): Words {
  const tag = tagOf(locale);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const kept = new Map<string, Message>();

  function messageOf(key: string): Message {
    const before = kept.get(key);
    if (before) return before;
    const text = catalogue[key] ?? '';
    const made = { format: new IntlMessageFormat(text, tag, FORMATS), spelled: text.includes('_words}') };
    kept.set(key, made);
    return made;
  }

  function valueOf(name: string, value: SayValue): string | number | Date {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return name === 'date' && ISO_DAY.test(value) ? new Date(`${value}T00:00:00Z`) : value;
    if ('key' in value) return inside(value);
    return list.format(value.map((one) => (typeof one === 'string' ? one : inside(one))));
  }

  /** The message without the capital of a sentence. */
  function inside({ key, values = {} }: Say): string {
    const between = JOINED.get(key);
    if (between !== undefined) {
      const all = values['all'];
      return Array.isArray(all) ? all.map((one: string | Say) => capital(typeof one === 'string' ? one : inside(one))).join(between) : '';
    }
    try {
      if (!Object.hasOwn(catalogue, key)) throw new RangeError(key);
      const { format, spelled } = messageOf(key);
      const given: Record<string, string | number | Date> = {};
      for (const [name, value] of Object.entries(values)) {
        given[name] = valueOf(name, value);
        if (spelled && typeof value === 'number') given[`${name}_words`] = catalogue[`number.${value}`] ?? String(value);
      }
      return String(format.format(given));
    } catch {
      return `⟦${key}⟧`;
    }
  }

  return {
    locale,
    say: (what) => (OPENS_WITH_VALUE.test(catalogue[what.key] ?? '') ? capital(inside(what)) : inside(what)),
    has: (key) => Object.hasOwn(catalogue, key),
  };
}
