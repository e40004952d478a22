/** The horseshoe of placards: one group for the keyboard, arrows go round the table, Enter chooses. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { SeatOfferView } from '../../views/title-models.ts';
import { Flag } from '../kit/flag.tsx';
import { Icon } from '../kit/icon.tsx';
import { Shield } from '../kit/shield.tsx';
import { useT } from '../kit/words-context.tsx';
import type { Spot } from './seat-plan.ts';
import './seat-table.css';

export interface SeatTableProps {
  readonly seats: readonly SeatOfferView[];
  readonly spots: readonly Spot[];
  readonly chosen: SeatId;
  readonly advised: SeatId | null;
  readonly host: SeatId | null;
  readonly onChoose: (id: SeatId) => void;
  /** What lies in the well of the table. */
  readonly children: ComponentChildren;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function SeatTable({ seats, spots, chosen, advised, host, onChoose, children }: SeatTableProps) {
  const t = useT();
  const group = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(chosen);
  const go = (id: SeatId | undefined): void => {
    if (id === undefined) return;
    setAt(id);
    group.current?.querySelector<HTMLElement>(`[data-seat="${id}"]`)?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    const now = spots.findIndex(({ id }) => id === at);
    const step = STEPS[event.key];
    if (step !== undefined) go(spots[(now + step + spots.length) % spots.length]?.id);
    else if (event.key === 'Home') go(spots[0]?.id);
    else if (event.key === 'End') go(spots.at(-1)?.id);
    else return;
    event.preventDefault();
  };
  return (
    <div class="seat-room">
      <svg class="seat-wood" viewBox="0 0 768 608" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <defs>
          <linearGradient id="seat-grain" x1="0" y1="0" x2="0" y2="1">
            <stop class="wood-high" offset="0" />
            <stop class="wood-mid" offset="0.35" />
            <stop class="wood-low" offset="1" />
          </linearGradient>
          <filter id="seat-fibre" x="0" y="0" width="1" height="1">
            <feTurbulence type="fractalNoise" baseFrequency="0.006 0.42" numOctaves="3" seed="7" />
            <feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -2.6 1.5" />
            <feComposite in2="SourceGraphic" operator="in" />
          </filter>
          <radialGradient id="seat-lamp" cx="0.5" cy="0.02" r="0.62">
            <stop class="well-light" offset="0" />
            <stop class="well-dark" offset="1" />
          </radialGradient>
        </defs>
        <path class="wood-shade" d="M0 622V236C0 88 146 30 384 30S768 88 768 236V622H612V262C612 172 536 146 384 146S156 172 156 262V622Z" />
        <path class="wood-side" d="M148 622V242C148 142 228 112 384 112S620 142 620 242V622H616V252C616 158 538 130 384 130S152 158 152 252V622Z" />
        <path class="wood-top" d="M8 622V222C8 84 150 22 384 22S760 84 760 222V622H620V242C620 142 540 112 384 112S148 142 148 242V622Z" />
        <path class="wood-fibre" filter="url(#seat-fibre)" d="M8 622V222C8 84 150 22 384 22S760 84 760 222V622H620V242C620 142 540 112 384 112S148 142 148 242V622Z" />
        <path class="wood-lamp" d="M8 622V222C8 84 150 22 384 22S760 84 760 222V622H620V242C620 142 540 112 384 112S148 142 148 242V622Z" />
        <path class="wood-rim" d="M8 622V222C8 84 150 22 384 22S760 84 760 222V622M620 622V242C620 142 540 112 384 112S148 142 148 242V622" />
      </svg>
      <div class="seat-well">{children}</div>
      <section class="seat-places" aria-labelledby="seat-places">
        <h2 class="seat-places-title" id="seat-places">
          {t('ui.seat.places')}
        </h2>
        <ul ref={group} class="seat-ring" onKeyDown={press}>
          {spots.map(({ id, x, y }) => {
            const seat = seats.find((one) => one.id === id);
            return seat === undefined ? null : (
              <li key={id} class="seat-place" style={{ '--x': `${x}rem`, '--y': `${y}rem` }}>
                <Placard
                  seat={seat}
                  chosen={id === chosen}
                  advised={id === advised}
                  host={id === host}
                  reachable={id === at}
                  onFocus={() => {
                    setAt(id);
                  }}
                  onChoose={() => {
                    onChoose(id);
                  }}
                />
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

interface PlacardProps {
  readonly seat: SeatOfferView;
  readonly chosen: boolean;
  readonly advised: boolean;
  readonly host: boolean;
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function Placard({ seat, chosen, advised, host, reachable, onFocus, onChoose }: PlacardProps) {
  const t = useT();
  const caption = host ? t('ui.seat.host') : seat.president ? t('ui.seat.president') : advised ? t('ui.seat.advised') : null;
  const classes = ['seat-placard', chosen ? 'seat-chosen' : '', seat.playable ? '' : 'seat-computer'].filter(Boolean).join(' ');
  return (
    <>
      <button type="button" class={classes} data-seat={seat.id} aria-pressed={chosen} tabIndex={reachable ? 0 : -1} onFocus={onFocus} onClick={onChoose}>
        <Flag code={seat.id} width={1.625} />
        <span class="seat-name">
          {seat.short}
          {seat.role === 'permanent' && <span class="sr-only">{t('ui.seat.permanent.spoken')}</span>}
          <span class="seat-row-says">{t(seat.playable ? `ui.seat.role.${roleOf(seat)}` : 'ui.seat.computer')}</span>
          {!seat.playable && <span class="sr-only seat-why">{t('ui.seat.computer')}</span>}
        </span>
        {seat.role === 'permanent' && <Shield raised={false} />}
        <Icon name="caret-right" size={1.125} class="seat-go" />
      </button>
      {caption !== null && <span class="seat-caption">{caption}</span>}
    </>
  );
}

export const roleOf = (seat: SeatOfferView): string => (seat.role === 'host' ? 'host' : seat.penholder ? 'penholder' : seat.role === 'permanent' ? 'permanent' : seat.president ? 'president' : 'elected');
