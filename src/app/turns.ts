/** What turned in the room, said once each: positions with the move that moved them or when the room has come to rest, and then the text, where it has been revised. */
import { useEffect, useRef } from 'preact/hooks';
import { useAnnounce } from '../ui/kit/announcer.tsx';
import { tokenKey } from '../ui/kit/token.tsx';
import { useT } from '../ui/kit/words-context.tsx';
import type { SeatView, Token } from '../views/view-models.ts';
import type { Beat } from './debate.ts';

/** So many are named in one breath; the others are counted. */
const NAMED = 3;

/** @param seats as they stand now @param draft the symbol of the draft, with its revision @param beat the caption that is read now; null at rest @param here the chamber is on screen */
export function useTurns(seats: readonly SeatView[], draft: string | null, beat: Beat | null, here: boolean): void {
  const t = useT();
  const announce = useAnnounce();
  const told = useRef(new Map(seats.map((seat) => [seat.id, seat.token])));
  const revision = useRef(draft);
  useEffect(() => {
    if (!here) return;
    const turned: { readonly seat: SeatView; readonly before: Token; readonly after: Token }[] = [];
    for (const seat of seats) {
      const moved = beat?.moved.find((one) => one.seat === seat.id);
      const before = moved?.before ?? told.current.get(seat.id);
      const after = moved?.after ?? seat.token;
      if (beat && !moved) continue;
      told.current.set(seat.id, seat.token);
      if (before && after && tokenKey(before) !== tokenKey(after)) turned.push({ seat, before, after });
    }
    const says = turned.slice(0, NAMED).map(({ seat, before, after }) => t('ui.turn', { name: seat.short, before: t(tokenKey(before)), after: t(tokenKey(after)) }));
    if (turned.length > NAMED) says.push(t('ui.caption.moved.more', { count: turned.length - NAMED }));
    if (says.length > 0) announce(says.join(' '));
    if (beat) return;
    if (draft !== null && revision.current !== null && draft !== revision.current) announce(t('ui.turn.revision', { symbol: draft }));
    revision.current = draft;
  }, [seats, draft, beat, here]);
}
