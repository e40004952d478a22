/** One of the three options in plain words, its forms, and how each delegation views it. */
import type { OptionCardView, SeatView } from '../../views/view-models.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Flag } from '../kit/flag.tsx';
import { Term } from '../kit/term.tsx';
import { useT } from '../kit/words-context.tsx';
import './panels.css';

export function OptionDialog({ card, index, seats, onClose }: { readonly card: OptionCardView; readonly index: number; readonly seats: readonly SeatView[]; readonly onClose: () => void }) {
  const t = useT();
  const groups = [2, 1, 0, -1, -2].map((step) => ({ step, seats: seats.filter((s) => s.glyph[index] === step) })).filter((g) => g.seats.length > 0);
  return (
    <Dialog title={t('ui.option.title', { id: card.id, name: card.name })} onClose={onClose} size="sheet" paper>
      <p class="serif option-gloss">{card.gloss}</p>
      <p class="muted">{card.summary}</p>
      {groups.map((g) => (
        <section key={g.step}>
          <h3>{t(`glyph.${g.step}`)}</h3>
          <ul class="option-seats">
            {g.seats.map((s) => (
              <li key={s.id}>
                <Flag code={s.id} width={1.33} /> {s.name}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="why-estimate">
        {t('ui.option.estimate')} <Term id="estimate" />
      </p>
    </Dialog>
  );
}
