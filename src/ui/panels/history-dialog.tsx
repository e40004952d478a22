/** The minutes so far: every step in a sentence, and whose position it moved. */
import { useState } from 'preact/hooks';
import type { MinuteView } from '../../views/record-models.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Flag } from '../kit/flag.tsx';
import { Icon } from '../kit/icon.tsx';
import { MovedList } from '../kit/moved-list.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './panels.css';

export function HistoryDialog({ minutes, from, onClose }: { readonly minutes: readonly MinuteView[]; readonly from: number | null; readonly onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const [movesOnly, setMovesOnly] = useState(false);
  const shown = [...minutes].reverse().filter((m) => !movesOnly || !m.quiet);
  const rounds = [...new Set(shown.map((m) => m.round))];
  return (
    <Dialog
      title={t('ui.history.title')}
      onClose={onClose}
      size="sheet"
      head={
        <label class="history-filter">
          <input type="checkbox" checked={movesOnly} onChange={(e) => { setMovesOnly(e.currentTarget.checked); }} /> {t('ui.history.moves-only')}
        </label>
      }
    >
      {shown.length === 0 && <p>{t('ui.history.empty')}</p>}
      {rounds.map((round) => (
        <section key={round}>
          <h3>{t('ui.history.round', { round })}</h3>
          <ol class="minutes">
            {shown
              .filter((m) => m.round === round)
              .map((m) => (
                <li key={m.step} class={from !== null && m.step > from ? 'minute-new' : ''}>
                  {m.seat !== null ? <Flag code={m.seat} width={1.5} /> : <Icon name="gavel" size={1.2} />}
                  <div>
                    <p>{words.say(m.say)}</p>
                    {m.moved.length > 0 && <MovedList moved={m.moved} />}
                  </div>
                </li>
              ))}
          </ol>
        </section>
      ))}
    </Dialog>
  );
}
