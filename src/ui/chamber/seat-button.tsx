/** One place at the table: a real button over the drawn seat, with placard, views of the options and intention. */
import { useRef } from 'preact/hooks';
import type { SeatPlace } from '../../layout/stage-plan.ts';
import type { HostView, SeatView } from '../../views/view-models.ts';
import { Flag } from '../kit/flag.tsx';
import { Shield } from '../kit/shield.tsx';
import { TokenMark } from '../kit/token.tsx';
import { TriGlyph } from '../kit/tri-glyph.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { tokenFace } from './last-seen.ts';
import { SpeechMark } from './speech-mark.tsx';

/** A longer name is condensed to 82 per cent of its width (DESIGN.md 6). */
const LONG = 9;

export interface SeatButtonProps {
  readonly seat: SeatView;
  readonly place: SeatPlace;
  readonly compact: boolean;
  readonly codes: boolean;
  readonly scale: number;
  readonly host: HostView | null;
  readonly chosen: boolean;
  readonly dimmed: boolean;
  readonly speaking: boolean;
  readonly tabbable: boolean;
  /** The token as it was last seen here; undefined where it was not. */
  readonly lastToken: string | undefined;
  readonly onPress: () => void;
  readonly onFocus: () => void;
}

export function SeatButton({ seat, place, compact, codes, scale, host, chosen, dimmed, speaking, tabbable, lastToken, onPress, onFocus }: SeatButtonProps) {
  const t = useT();
  const words = useWords();
  const { placard, glyph, token, figure } = place;
  const face = seat.token ? tokenFace(seat.token) : '';
  // Once it turns it keeps turning, whatever is drawn anew meanwhile.
  const turned = useRef('');
  if (lastToken !== undefined && lastToken !== face) turned.current = face;
  // One target that holds placard, glyph and token: their union, less the rim of the glyph, which the neighbour's box would meet.
  const glyphHalf = { x: (compact ? 20 : 21) * scale, y: (compact ? 15 : 9) * scale };
  const left = Math.min(placard.x - placard.width / 2, glyph.x - glyphHalf.x, token.x - 14 * scale);
  const right = Math.max(placard.x + placard.width / 2, glyph.x + glyphHalf.x, token.x + 14 * scale);
  const top = Math.min(placard.y - placard.height / 2, glyph.y - glyphHalf.y) - (compact ? 1 : 0);
  const bottom = placard.y + placard.height / 2 + (compact ? 1 : 0);
  const at = (x: number, y: number): { left: string; top: string } => ({ left: `${x - left}px`, top: `${y - top}px` });
  const short = placard.width < 100 || compact || codes;
  const classes = ['chair', seat.you && 'chair-you', chosen && 'chair-chosen', dimmed && 'chair-dimmed', speaking && 'chair-speaking', compact && 'chair-compact', seat.away && 'chair-away'].filter(Boolean).join(' ');
  return (
    <button type="button" class={classes} data-seat={seat.id} tabIndex={tabbable ? 0 : -1} aria-expanded={chosen} aria-label={words.say(seat.spoken)} style={{ left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` }} onClick={onPress} onFocus={onFocus}>
      <span class="chair-placard" style={{ ...at(placard.x, placard.y), width: `${placard.width}px`, height: `${placard.height}px` }}>
        <span class="chair-flag">
          <Flag code={seat.id} width={compact ? (speaking ? 1.5 : 1.75) : 1.33} />
          {speaking && compact && <SpeechMark bubble={false} />}
        </span>
        <span class={`chair-name${!short && seat.short.length > LONG ? ' chair-name-long' : ''}`}>{compact && seat.you ? t('ui.chamber.you') : short ? seat.id : seat.short}</span>
        {seat.shield !== 'none' && (
          <span class="chair-shield">
            <Shield raised={seat.shield === 'raised'} />
          </span>
        )}
      </span>
      <span class="chair-glyph" style={at(glyph.x, glyph.y)}>
        <TriGlyph steps={[...seat.glyph]} basis={seat.basis} scale={compact ? 0.92 : 1} />
      </span>
      {seat.token && (
        <span class={turned.current === face ? 'chair-token chair-token-turned' : 'chair-token'} key={face} style={at(token.x, token.y)}>
          <TokenMark token={seat.token} size="seat" />
        </span>
      )}
      {speaking && !compact && (
        <span class={place.side === 'left' ? 'chair-speech chair-speech-left' : 'chair-speech'} style={at(figure.x + (place.side === 'left' ? -14 : 22) * scale, figure.y - 50 * scale)}>
          <SpeechMark bubble />
        </span>
      )}
      {seat.you && !compact && <span class="chair-tab chair-tab-you" style={place.side === 'top' ? at(placard.x, placard.y + placard.height / 2 + 9 * scale) : at(placard.x + (place.side === 'left' ? 60 : -60) * scale, placard.y + placard.height / 2 + 9 * scale)}>{t('ui.chamber.you')}</span>}
      {seat.president && (
        <span class="chair-tab" style={compact ? at(token.x + 18, token.y) : at(placard.x, placard.y + placard.height / 2 + (seat.you ? 26 : 10) * scale)} data-side={compact ? 'start' : 'middle'}>
          {t('ui.chamber.president')}
        </span>
      )}
      {seat.role === 'host' && (
        <>
          {(compact || !seat.you) && (
            <span class="chair-tab chair-invited" style={compact ? at(glyph.x + 24, glyph.y - 9) : at(placard.x, placard.y + placard.height / 2 + 10 * scale)} data-side={compact ? 'start' : 'middle'}>
              {t('ui.chamber.invited')}
            </span>
          )}
          {host && (
            <span class={`chair-tab chair-host consent-${host.state}`} style={compact ? at(glyph.x + 24, glyph.y + 9) : at(glyph.x + 26 * scale, glyph.y)} data-side="start">
              {words.say(host.word)}
            </span>
          )}
        </>
      )}
    </button>
  );
}
