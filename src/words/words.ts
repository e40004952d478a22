/** From a message key and its values to a sentence in a language. ICU messages; a missing key shows itself, nothing throws. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Say, SayValue } from '../views/say.ts';

export interface Words {
  readonly locale: string;
  say(what: Say): string;
  has(key: string): boolean;
}

export function makeWords(locale: string, catalogue: Readonly<Record<string, string>>): Words {
  const kept = new Map<string, IntlMessageFormat>();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const value = (v: SayValue, key: string): string | number | Date => {
    if (typeof v === 'number') return v;
    if (typeof v === 'string') return key === 'date' && /^\d{4}-\d\d-\d\d$/.test(v) ? new Date(`${v}T00:00:00Z`) : v;
    if ('key' in v) return inner(v);
    return list.format(v.map((x) => (typeof x === 'string' ? x : inner(x))));
  };
  const inner = (what: Say): string => {
    const message = catalogue[what.key];
    if (message === undefined) return `⟦${what.key}⟧`;
    if (what.key === 'sentences') return ((what.values?.['all'] ?? []) as readonly Say[]).map((s) => cap(inner(s))).join(' ');
    try {
      let format = kept.get(what.key);
      if (!format) {
        format = new IntlMessageFormat(message, locale === 'en' ? 'en-GB' : locale, { date: { long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } } });
        kept.set(what.key, format);
      }
      return String(format.format(Object.fromEntries(Object.entries(what.values ?? {}).map(([k, v]) => [k, value(v, k)]))));
    } catch {
      return message;
    }
  };
  const cap = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
  return { locale, say: (what) => cap(inner(what)), has: (key) => Object.hasOwn(catalogue, key) };
}
