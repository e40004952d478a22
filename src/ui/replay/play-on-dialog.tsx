/** Whose seat and instructions to take, to play on from a step. */
import { useState } from 'preact/hooks';
import type { SeatId } from '../../domain/vocabulary.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useT } from '../kit/words-context.tsx';

export interface SeatCard {
  readonly seat: SeatId;
  readonly name: string;
  readonly card: string;
  readonly title: string;
}

export function PlayOnDialog({ cards, first, onTake, onClose }: { readonly cards: readonly SeatCard[]; readonly first: SeatId | null; readonly onTake: (seat: SeatId, card: string) => void; readonly onClose: () => void }) {
  const t = useT();
  const seats = cards.filter((one, i) => cards.findIndex((other) => other.seat === one.seat) === i);
  const [seat, setSeat] = useState<SeatId>(seats.find((one) => one.seat === first)?.seat ?? seats[0]?.seat ?? '');
  const own = cards.filter((one) => one.seat === seat);
  const [card, setCard] = useState<string | null>(null);
  const taken = own.find((one) => one.card === card) ?? own[0];
  return (
    <Dialog title={t('replay.play-on')} onClose={onClose} foot={<Button kind="brass" icon="git-branch" onPress={() => { if (taken) onTake(taken.seat, taken.card); }}>{t('replay.play-on.take')}</Button>}>
      <p class="play-on-says">{t('replay.play-on.says')}</p>
      <label class="annotate">
        <span>{t('replay.play-on.seat')}</span>
        <select value={seat} onChange={(event) => { setSeat(event.currentTarget.value); }}>
          {seats.map((one) => <option key={one.seat} value={one.seat}>{one.name}</option>)}
        </select>
      </label>
      <label class="annotate">
        <span>{t('replay.play-on.card')}</span>
        <select value={taken?.card ?? ''} onChange={(event) => { setCard(event.currentTarget.value); }}>
          {own.map((one) => <option key={one.card} value={one.card}>{one.title}</option>)}
        </select>
      </label>
    </Dialog>
  );
}
