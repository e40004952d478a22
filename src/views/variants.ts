/**
 * Which of several sentences is said for an occasion. A list is gone through in an order of the debate's own, so that
 * none comes again before all have been said; and no complete sentence is said twice in one debate.
 */
import { chance } from '../domain/chance.ts';
import { say, type Say, type SayValue } from './say.ts';

/** How many sentences the catalogue has for each occasion. */
export const VARIANTS = {
  'explain.abstain': 12,
  'explain.abstain.plain': 12,
  'explain.against': 12,
  'explain.against.plain': 12,
  'explain.author': 12,
  'explain.bloc.for': 12,
  'explain.bloc.not': 12,
  'explain.but': 12,
  'explain.consented': 12,
  'explain.cosponsor': 12,
  'explain.deal': 12,
  'explain.favour': 12,
  'explain.for': 16,
  'explain.for.plain': 12,
  'explain.host-line': 12,
  'explain.in-force': 12,
  'explain.instructions.for': 12,
  'explain.instructions.not': 12,
  'explain.line': 12,
  'explain.objective.met': 12,
  'explain.objective.missed': 12,
  'explain.open.brief': 5,
  'explain.open.chair': 5,
  'explain.open.courteous': 5,
  'explain.open.direct': 5,
  'explain.open.group': 5,
  'explain.open.ownership': 5,
  'explain.open.pen': 5,
  'explain.own.abstain': 12,
  'explain.own.against': 12,
  'explain.own.for': 12,
  'explain.promise': 12,
  'explain.rival': 12,
  'explain.sponsor.for': 12,
  'explain.sponsor.not': 12,
  'explain.wait': 12,
  'reply.argument.contested': 12,
  'reply.argument.deaf': 12,
  'reply.argument.heard': 12,
  'reply.argument.loosened': 12,
  'reply.consultation.known': 12,
  'reply.consultation.told': 12,
  'reply.host': 12,
  'reply.no': 11,
  'reply.no.no-gain': 12,
  'reply.no.own-interest': 12,
  'reply.no.promised': 12,
  'reply.no.trust': 12,
  'reply.no.votes': 12,
  'reply.open': 11,
  'reply.pledge.declined': 12,
  'reply.pledge.given': 12,
  'reply.question.answered': 12,
  'reply.question.declined': 12,
  'reply.trade.agreed': 12,
  'reply.trade.countered': 12,
  'reply.yes': 11,
  'reply.yes.goodwill': 12,
  'reply.yes.own-interest': 12,
  'reply.yes.votes': 12,
  'speech.ground': 13,
  'speech.group.against': 12,
  'speech.group.for': 12,
  'speech.hint': 12,
  'speech.host': 14,
  'speech.measured': 16,
  'speech.open.brief': 6,
  'speech.open.chair': 6,
  'speech.open.courteous': 6,
  'speech.open.direct': 6,
  'speech.open.group': 6,
  'speech.open.host': 6,
  'speech.open.ownership': 6,
  'speech.open.pen': 6,
  'speech.own': 12,
  'speech.own.host': 12,
  'speech.pointed': 14,
  'speech.silence.over': 12,
  'speech.silence.plain': 12,
  'speech.warning': 12,
  'talk.abstain.over': 8,
  'talk.abstain.plain': 8,
  'talk.against.over': 8,
  'talk.against.plain': 8,
  'talk.for.firm': 8,
  'talk.for.leaning': 8,
  'talk.for.plain': 8,
  'talk.host-line': 8,
  'talk.host.asked-to-leave': 8,
  'talk.host.close': 8,
  'talk.host.consents': 8,
  'talk.host.reserved': 8,
  'talk.no-draft': 8,
  'talk.no-draft.pen': 8,
  'talk.open.cool': 9,
  'talk.open.plain': 9,
  'talk.open.warm': 9,
  'talk.sponsor': 8,
  'talk.undecided.over': 8,
  'talk.undecided.plain': 8,
} as const;

export type Family = keyof typeof VARIANTS;

/** Occasions whose sentence has two parts, each from a list of its own: an opening, and what is said. Neither list alone reaches twelve. */
export const OPENED_BY = {
  talk: ['talk.open.warm', 'talk.open.plain', 'talk.open.cool'],
  'reply.yes': ['reply.yes'],
  'reply.no': ['reply.no'],
} as const satisfies Readonly<Record<string, readonly Family[]>>;

/** The n-th of a list, in this debate's order of it. */
export function variantAt(seed: number, family: Family, n: number): string {
  return `${family}.${orderOf(seed, family)[n % VARIANTS[family]] ?? 1}`;
}

function orderOf(seed: number, family: Family): readonly number[] {
  return Array.from({ length: VARIANTS[family] }, (_, i) => ({ number: i + 1, luck: chance(seed, 'variant', family, i) }))
    .sort((a, b) => a.luck - b.luck || a.number - b.number)
    .map(({ number }) => number);
}

/** So many times another sentence is looked for, where the one that comes next has been said. */
const TRIES = 150;

/** Keeps count of what has been said in one debate, from its beginning. */
export class Voices {
  readonly #seed: number;
  readonly #orders = new Map<Family, readonly number[]>();
  readonly #uses = new Map<Family, number>();
  readonly #said = new Set<string>();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The next sentence for an occasion. */
  next(family: Family, values?: Readonly<Record<string, SayValue>>): Say {
    const order = this.#orders.get(family) ?? orderOf(this.#seed, family);
    this.#orders.set(family, order);
    const uses = this.#uses.get(family) ?? 0;
    this.#uses.set(family, uses + 1);
    return say(`${family}.${order[uses % order.length] ?? 1}`, values);
  }

  /** The next sentence for an occasion that comes often: once all have been said, they come again after an opening. */
  often(opening: Family, family: Family, values?: Readonly<Record<string, SayValue>>): Say {
    const again = (this.#uses.get(family) ?? 0) >= VARIANTS[family];
    return together(again ? this.next(opening) : undefined, this.next(family, values));
  }

  /** What `compose` makes of the next sentences, if it is new in this debate; else of those after them. */
  fresh<Made extends Say | null>(compose: () => Made): Made {
    for (let n = 0; ; n++) {
      const made = compose();
      if (made === null) return made;
      const whole = JSON.stringify(made);
      if (this.#said.has(whole) && n < TRIES) continue;
      this.#said.add(whole);
      return made;
    }
  }
}

/** Sentences said one after the other. */
export const together = (...parts: readonly (Say | undefined)[]): Say => {
  const all = parts.filter((part) => part !== undefined);
  const [only] = all;
  return only && all.length === 1 ? only : say('sentences', { all });
};
