/** What tokens, glyphs and shields mean, in one row. */
import { Shield } from '../kit/shield.tsx';
import { TokenMark } from '../kit/token.tsx';
import { TriGlyph } from '../kit/tri-glyph.tsx';
import { useT } from '../kit/words-context.tsx';

export function Legend() {
  const t = useT();
  return (
    <ul class="legend" aria-label={t('ui.legend.label')}>
      <li><TokenMark token={{ vote: 'for', firm: true }} size="inline" /> {t('ui.legend.for')}</li>
      <li><TokenMark token={{ vote: 'abstain', firm: true }} size="inline" /> {t('ui.legend.abstain')}</li>
      <li><TokenMark token={{ vote: 'against', firm: true }} size="inline" /> {t('ui.legend.against')}</li>
      <li><TokenMark token={{ vote: 'undecided', firm: false }} size="inline" /> {t('ui.legend.undecided')}</li>
      <li><TokenMark token={{ vote: 'for', firm: false }} size="inline" /> {t('ui.legend.leaning')}</li>
      <li><TriGlyph steps={[1, 2, -1]} basis={1} scale={0.8} /> {t('ui.legend.glyph')}</li>
      <li><Shield raised={false} /> {t('ui.legend.veto')}</li>
    </ul>
  );
}
