/** A card beside a chosen seat: how it stands, what it thinks of the options, and the way to a talk or to the reasons. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ChamberPlan } from '../../layout/chamber-plan.ts';
import type { HostView, SeatView, WhyView } from '../../views/view-models.ts';
import type { Say } from '../../views/say.ts';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { Icon } from '../kit/icon.tsx';
import { TokenMark } from '../kit/token.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export interface SeatCardProps {
  readonly seat: SeatView;
  readonly why: WhyView;
  readonly host: HostView | null;
  readonly plan: ChamberPlan;
  /** Null when a talk is open; otherwise why not. */
  readonly talkReason: Say | null;
  readonly onTalk: (() => void) | null;
  /** On one's own card: what can be done from one's own chair. */
  readonly onOwn: (() => void) | null;
  readonly onWhy: () => void;
  readonly onHost: () => void;
  readonly onClose: () => void;
}

export function SeatCard({ seat, why, host, plan, talkReason, onTalk, onOwn, onWhy, onHost, onClose }: SeatCardProps) {
  const t = useT();
  const words = useWords();
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => { card.current?.querySelector<HTMLElement>('.chair-card-actions button')?.focus(); }, [seat.id]);
  const place = plan.seats.find((p) => p.id === seat.id);
  const width = 300 * plan.scale;
  // In the corridor the card stands on the other side of the door, where it hides neither the seat nor who comes out.
  const { door } = plan;
  const beside = door ? (place?.side === 'left' ? door.x + door.width / 2 + 20 * plan.scale : door.x - door.width / 2 - 20 * plan.scale - width) : null;
  const left = beside !== null ? beside : !place ? 0 : place.side === 'left' ? place.placard.x + 90 * plan.scale : place.side === 'right' ? place.placard.x - 90 * plan.scale - width : Math.max(12, Math.min(plan.width - width - 12, place.placard.x - width / 2));
  const top = !place ? 0 : place.side === 'top' ? place.placard.y + 34 * plan.scale : Math.min(place.placard.y - 60 * plan.scale, plan.height - 400 * plan.scale);
  const style = plan.mode === 'wide' ? { left: `${left}px`, top: `${Math.max(60 * plan.scale, top)}px`, width: `${width}px` } : {};
  const isHost = seat.role === 'host';
  return (
    <section class="chair-card" ref={card} role="dialog" aria-label={seat.name} style={style} onKeyDown={(e) => { if (e.key === 'Escape') { e.stopPropagation(); onClose(); } }}>
      <header>
        <Flag code={seat.id} width={1.9} />
        <h2>{seat.name}</h2>
        {seat.token && <TokenMark token={seat.token} size="seat" />}
        <button type="button" class="tool chair-card-close" aria-label={t('ui.close')} onClick={onClose}>
          <Icon name="x" size={1.2} />
        </button>
      </header>
      {isHost && host ? <p class="chair-card-standing">{t(seat.you ? 'ui.host.standing.own' : 'ui.host.standing', { word: words.say(host.word), percent: host.percent })}</p> : <p class="chair-card-standing">{words.say(why.standing)}</p>}
      {!isHost && why.text !== null && <p class="chair-card-distance">{words.say(why.distanceSay)}</p>}
      {why.moved && <p class="chair-card-moved">{t('ui.seat.moved', { because: words.say(why.moved.say) })}</p>}
      <div class="chair-card-actions">
        {onTalk && (
          <Button kind="brass" icon="chats-circle" disabledReason={talkReason ? words.say(talkReason) : null} onPress={onTalk}>
            {t('ui.seat.talk')}
          </Button>
        )}
        {onOwn && (
          <Button kind="brass" icon="users-three" disabledReason={talkReason ? words.say(talkReason) : null} onPress={onOwn}>
            {t('ui.seat.own')}
          </Button>
        )}
        <Button kind="quiet" icon="question" onPress={isHost ? onHost : onWhy}>
          {t('ui.seat.why')}
        </Button>
      </div>
    </section>
  );
}
