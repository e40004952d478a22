/** What a choice costs: "1 move, 1 capital", or "Free". */
import type { PriceView } from '../../views/view-models.ts';
import { useT } from './words-context.tsx';

export function Price({ price }: { readonly price: PriceView }) {
  const t = useT();
  const kind = price.actions > 0 ? (price.capital > 0 ? 'both' : 'moves') : price.capital > 0 ? 'capital' : 'free';
  return <span class="price tabular">{t(`ui.kit.price.${kind}`, { actions: price.actions, capital: price.capital })}</span>;
}
