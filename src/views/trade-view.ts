/** Two paper slips: what you ask of a partner and what you give for it. */
import { withEdit } from '../domain/ledger.ts';
import type { ClauseId, Level } from '../domain/vocabulary.ts';
import { readingFor } from '../session/instructions.ts';
import { inDeal } from '../session/drafting.ts';
import { readerOf } from '../session/reading.ts';
import { leading } from '../session/state.ts';
import { clauseOf, labelOf, nameOf } from './case-words.ts';
import { knows, type Eyes } from './eyes.ts';
import { choice, priceView } from './price-view.ts';
import type { ChoiceView, PriceView } from './view-models.ts';
import { say } from './say.ts';

/** How a wording would sit with somebody, as far as the player's seat knows. */
export type Feeling = 'better' | 'worse' | 'same' | 'unknown';
const LIKED: Readonly<Record<Feeling, number>> = { better: 3, unknown: 2, same: 1, worse: 0 };

export interface SlipView {
  readonly clause: ClauseId;
  readonly title: string;
  readonly now: string;
  readonly wordings: readonly { readonly level: Level; readonly label: string; readonly gloss: string; readonly partner: Feeling; readonly serves: boolean; readonly breaks: boolean; /** Place on the card, from 1, of an aim that stands now and would be lost; null where none would. */ readonly costs: number | null }[];
}
export interface TradeView {
  readonly partner: string;
  readonly partnerName: string;
  /** What the player can ask for: what serves its instructions first. */
  readonly asks: readonly SlipView[];
  /** What it can give: what the partner gains most by first. */
  readonly gives: readonly SlipView[];
  readonly price: PriceView;
}

export function tradeView(eyes: Eyes, partner: number): TradeView | null {
  const { case: c, state, player } = eyes.session;
  const text = leading(state);
  if (!text) return null;
  const reader = readerOf(c, state, text);
  const before = reader.read(text.levels).index[partner] ?? 0;
  const card = player?.card;
  const standing = readingFor(eyes.session, text.levels, text.consent)?.objectives ?? [];
  const gains = new Map<string, number>();
  const gain = (clause: ClauseId, level: Level): number => gains.get(`${clause} ${level}`) ?? 0;
  const slips = c.clauseIds.flatMap((clause, k): SlipView[] => {
    if (!((text.editable >> k) & 1) || inDeal(c, state, text, k)) return [];
    const level = text.levels[k] ?? 0;
    const wordings = (clauseOf(c, clause)?.wordings ?? []).flatMap((w, n) => {
      if (n === level) return [];
      const levels = withEdit(text.levels, k, n);
      const change = (reader.read(levels).index[partner] ?? 0) - before;
      // What is not known may not show in the order either.
      if (knows(eyes, partner, k) !== 'hidden') gains.set(`${clause} ${n}`, change);
      const reading = readingFor(eyes.session, levels, reader.consent);
      const concerns = (o: { test: { text?: Readonly<Record<string, unknown>> } }): boolean => Object.hasOwn(o.test.text ?? {}, clause);
      const lost = card?.objectives.findIndex((o, i) => concerns(o) && standing[i] === true && reading?.objectives[i] !== true) ?? -1;
      return [{
        level: n,
        label: w.label,
        gloss: w.gloss,
        partner: knows(eyes, partner, k) === 'hidden' ? ('unknown' as const) : change > 4 ? ('better' as const) : change < -4 ? ('worse' as const) : ('same' as const),
        serves: card?.objectives.some((o, i) => concerns(o) && reading?.objectives[i] === true) === true,
        breaks: card !== null && card !== undefined && concerns(card.prevent) && reading?.prevented === false,
        costs: lost < 0 ? null : lost + 1,
      }];
    });
    return [{ clause, title: clauseOf(c, clause)?.title ?? clause, now: labelOf(c, clause, level), wordings }];
  });
  const id = c.seatIds[partner] ?? '';
  const liked = (slip: SlipView): readonly [number, number] => {
    const [best] = slip.wordings;
    return best ? [LIKED[best.partner], gain(slip.clause, best.level)] : [0, 0];
  };
  const gives = slips
    .map((slip): SlipView => ({ ...slip, wordings: [...slip.wordings].sort((a, b) => LIKED[b.partner] - LIKED[a.partner] || gain(slip.clause, b.level) - gain(slip.clause, a.level)) }))
    .sort((a, b) => liked(b)[0] - liked(a)[0] || liked(b)[1] - liked(a)[1]);
  const serves = (slip: SlipView): number => Number(slip.wordings.some((w) => w.serves));
  const asks = [...slips].sort((a, b) => serves(b) - serves(a));
  const price = priceView(eyes, { type: 'trade.offer', by: c.seatIds[eyes.seat] ?? '', to: id, text: text.id, ask: { clause: '', level: 0 }, give: { clause: '', level: 0 } });
  return { partner: id, partnerName: nameOf(c, id), asks, gives, price };
}

/** The trade itself as a choice: its price, and why it is not open. */
export function tradeChoice(eyes: Eyes, to: string, ask: { readonly clause: ClauseId; readonly level: Level }, give: { readonly clause: ClauseId; readonly level: Level }): ChoiceView {
  const { case: c, state } = eyes.session;
  const text = leading(state);
  const by = c.seatIds[eyes.seat] ?? '';
  return choice(eyes, 'trade', 'handshake', say('trade.offer', { ask: labelOf(c, ask.clause, ask.level), give: labelOf(c, give.clause, give.level) }), say('trade.offer.effect', { name: nameOf(c, to) }), { type: 'trade.offer', by, to, text: text?.id ?? 0, ask, give });
}
