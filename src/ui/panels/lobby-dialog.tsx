/** Whom to talk to: every delegation with how it stands, those nearest to a change first. */
import type { SeatView } from '../../views/view-models.ts';
import type { Say } from '../../views/say.ts';
import { Dialog } from '../kit/dialog.tsx';
import { Flag } from '../kit/flag.tsx';
import { Shield } from '../kit/shield.tsx';
import { TokenMark, tokenKey } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './panels.css';

export interface LobbyEntry {
  readonly seat: SeatView;
  readonly note: Say | null;
}

export interface LobbyDialogProps {
  readonly title: string;
  readonly entries: readonly LobbyEntry[];
  /** The player's own chair, and what can be done from it; null where that is not what is looked for. */
  readonly own: { readonly seat: SeatView; readonly note: string; readonly onPick: () => void } | null;
  readonly onPick: (seat: string) => void;
  readonly onClose: () => void;
}

export function LobbyDialog({ title, entries, own, onPick, onClose }: LobbyDialogProps) {
  const t = useT();
  const words = useWords();
  return (
    <Dialog title={title} onClose={onClose} size="sheet">
      <ul class="lobby">
        {own && (
          <li>
            <button type="button" class="lobby-row lobby-own" onClick={own.onPick}>
              <Flag code={own.seat.id} width={1.75} />
              <span class="lobby-name">{t('ui.lobby.own')}</span>
              <span class="lobby-note">{own.note}</span>
            </button>
          </li>
        )}
        {entries.map(({ seat, note }) => (
          <li key={seat.id}>
            <button type="button" class="lobby-row" onClick={() => { onPick(seat.id); }}>
              <Flag code={seat.id} width={1.75} />
              <span class="lobby-name">{seat.name}</span>
              {seat.shield !== 'none' && <Shield raised={seat.shield === 'raised'} />}
              {seat.token ? (
                <span class="lobby-token">
                  <TokenMark token={seat.token} size="rail" /> {t(tokenKey(seat.token))}
                </span>
              ) : (
                <span class="lobby-token">{seat.role === 'host' ? t('ui.chamber.invited') : ''}</span>
              )}
              <span class="lobby-note">{note ? words.say(note) : ''}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
