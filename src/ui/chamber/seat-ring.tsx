/** All seats as one group: one stop of the Tab key, arrows walk round the table. */
import { useRef, useState } from 'preact/hooks';
import type { ChamberPlan } from '../../layout/chamber-plan.ts';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { HostView, SeatView } from '../../views/view-models.ts';
import { useT } from '../kit/words-context.tsx';
import { SeatButton } from './seat-button.tsx';

export interface SeatRingProps {
  readonly seats: readonly SeatView[];
  readonly plan: ChamberPlan;
  readonly host: HostView | null;
  readonly chosen: SeatId | null;
  readonly speaking: SeatId | null;
  /** Tokens as they were last seen here. */
  readonly lastTokens?: ReadonlyMap<SeatId, string> | undefined;
  /** Three letters on every placard, where the room is drawn small. */
  readonly codes?: boolean;
  readonly onPress: (seat: SeatId) => void;
}

export function SeatRing({ seats, plan, host, chosen, speaking, lastTokens, codes = false, onPress }: SeatRingProps) {
  const t = useT();
  const group = useRef<HTMLDivElement>(null);
  const ring = plan.seats.flatMap((place) => {
    const seat = seats.find((s) => s.id === place.id);
    return seat ? [{ seat, place }] : [];
  });
  const [current, setCurrent] = useState<SeatId | null>(null);
  const stop = current !== null && ring.some(({ seat }) => seat.id === current) ? current : ring[0]?.seat.id;
  const walk = (event: KeyboardEvent): void => {
    const at = ring.findIndex(({ seat }) => seat.id === stop);
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? ring.length - 1 : step === 0 ? -1 : (at + step + ring.length) % ring.length;
    const found = ring[next];
    if (!found) return;
    event.preventDefault();
    setCurrent(found.seat.id);
    group.current?.querySelector<HTMLButtonElement>(`[data-seat="${found.seat.id}"]`)?.focus();
  };
  return (
    <div class="chair-ring" role="group" aria-label={t('ui.chamber.table')} id="table" ref={group} onKeyDown={walk}>
      {ring.map(({ seat, place }) => (
        <SeatButton
          key={seat.id}
          seat={seat}
          place={place}
          compact={plan.mode === 'compact'}
          codes={codes}
          scale={plan.scale}
          host={host}
          chosen={chosen === seat.id}
          dimmed={chosen !== null && chosen !== seat.id}
          speaking={speaking === seat.id}
          tabbable={seat.id === stop}
          lastToken={lastTokens?.get(seat.id)}
          onPress={() => { onPress(seat.id); }}
          onFocus={() => { setCurrent(seat.id); }}
        />
      ))}
    </div>
  );
}
