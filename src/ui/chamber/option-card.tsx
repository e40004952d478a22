/** One of the three options as a card on the table: how many lean for it, how many against. */
import type { Box } from '../../layout/stage-plan.ts';
import type { OptionCardView } from '../../views/view-models.ts';
import { TokenMark } from '../kit/token.tsx';
import { useT } from '../kit/words-context.tsx';

export function OptionCard({ card, box, compact, members, onPress }: { readonly card: OptionCardView; readonly box: Box; readonly compact: boolean; readonly members: number; readonly onPress: () => void }) {
  const t = useT();
  const spoken = t('ui.chamber.option.spoken', { id: card.id, name: card.name, summary: card.summary, for: card.leanFor, against: card.against, basis: card.basis ? 'yes' : 'no' });
  const style = { left: `${box.x}px`, top: `${box.y - (card.basis && !compact ? box.height * 0.063 : 0)}px`, width: `${box.width}px`, height: `${box.height * (card.basis && !compact ? 1.11 : 1)}px` };
  return (
    <button type="button" class={`option-card paper${card.basis ? ' option-basis' : ''}${compact ? ' option-compact' : ''}`} style={style} aria-label={spoken} onClick={onPress}>
      <span class="option-number" aria-hidden="true">{card.id}</span>
      <span class="option-name">{card.name}</span>
      {compact ? (
        <span class="option-counts">
          <span class="bar-for-words">{card.leanFor}</span> <TokenMark token={{ vote: 'for', firm: true }} size="count" /> <span class="bar-against-words">{card.against}</span> <TokenMark token={{ vote: 'against', firm: true }} size="count" />
        </span>
      ) : (
        <>
          <span class="option-summary">{card.summary}</span>
          <svg class="option-bar" viewBox={`0 0 ${members * 12} 12`} aria-hidden="true">
            {Array.from({ length: members }, (_, i) =>
              i < card.leanFor ? <rect key={i} x={i * 12 + 1.5} y="1" width="9" height="10" rx="1" class="bar-for" /> : i >= members - card.against ? <path key={i} d={`M${i * 12 + 6} .5 l5 5.5 -5 5.5 -5 -5.5z`} class="bar-against" /> : <rect key={i} x={i * 12 + 3} y="5.2" width="6" height="1.6" class="bar-none" />,
            )}
          </svg>
          <span class="option-for">{t('ui.chamber.option.for', { count: card.leanFor })}</span>
          <span class="option-against">{t('ui.chamber.option.against', { count: card.against })}</span>
          {card.basis && <span class="option-basis-word">{t('ui.chamber.option.basis')}</span>}
        </>
      )}
    </button>
  );
}
