/** The draft on the table: title, sponsors, and the rail to nine. */
import { useRef } from 'preact/hooks';
import type { Say } from '../../views/say.ts';
import type { DraftSlipView, RailView } from '../../views/view-models.ts';
import type { Box } from '../../layout/stage-plan.ts';
import { Button } from '../kit/button.tsx';
import { Rail } from '../kit/rail.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

/** Letters of the sponsors' names that fit beside the title. */
const ROOM = 15;

export interface DraftSlipProps {
  readonly draft: DraftSlipView | null;
  /** Symbol of the draft last seen here; undefined where none was looked at. */
  readonly lastSymbol: string | null | undefined;
  /** Said where there is no draft: why. */
  readonly none: Say;
  /** Of a draft that nobody brings to the vote any more. */
  readonly noSponsor: RailView | null;
  /** Whether the player may table one; null where the question does not arise. */
  readonly start: { readonly why: Say | null } | null;
  readonly rival: DraftSlipView | null;
  readonly box: Box | null;
  readonly compact: boolean;
  readonly onStart: () => void;
  readonly onOpen: (text: number) => void;
}

export function DraftSlip({ draft, lastSymbol, none, noSponsor, start, rival, box, compact, onStart, onOpen }: DraftSlipProps) {
  const t = useT();
  const words = useWords();
  const fresh = useRef('');
  if (draft && lastSymbol !== undefined && lastSymbol !== draft.symbol) fresh.current = draft.symbol;
  const style = box ? { left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` } : {};
  if (!draft) {
    return (
      <section class="draft-slip draft-empty paper" id="draft" tabIndex={-1} style={style} aria-label={t('ui.chamber.draft')}>
        <div class="draft-none">
          <div>
            <h2>{t(noSponsor ? 'ui.chamber.draft.no-sponsor' : 'ui.chamber.draft.none')}</h2>
            <p>{words.say(none)}</p>
          </div>
          {start && (
            <Button kind="quiet" icon="file-text" class="draft-start" disabledReason={start.why ? words.say(start.why) : null} onPress={onStart}>
              {t('ui.chamber.draft.start')}
            </Button>
          )}
        </div>
        {noSponsor && <Rail rail={{ ...noSponsor, tokens: noSponsor.tokens.map(({ seat, token }) => ({ seat, token: { ...token, firm: false } })) }} compact={compact} />}
      </section>
    );
  }
  const names = draft.sponsors.map((s) => s.short);
  const sponsors = names.length > 1 && names.join().length > ROOM ? t('ui.chamber.draft.sponsors.more', { first: names[0] ?? '', count: names.length - 1 }) : t('ui.chamber.draft.sponsors', { list: names });
  return (
    <section key={draft.symbol} class={`draft-slip paper${fresh.current === draft.symbol ? ' draft-fresh' : ''}`} style={style} aria-label={t('ui.chamber.draft')}>
      <button type="button" class="draft-open" id="draft" onClick={() => { onOpen(draft.text); }} aria-label={t('ui.chamber.draft.read', { title: words.say(draft.title) })}>
        <span class="draft-title">{words.say(draft.title)}</span>
        <span class="draft-sponsors" title={compact ? undefined : names.join(', ')}>
          {compact ? t('ui.chamber.draft.count', { inFavour: draft.rail.inFavour, needed: draft.rail.needed }) : sponsors}
        </span>
        {!compact && <span class="draft-basis">{words.say(draft.basisLine)}</span>}
      </button>
      <Rail rail={draft.rail} compact={compact} />
      {rival && (
        <button type="button" class="draft-rival" onClick={() => { onOpen(rival.text); }}>
          {t('ui.chamber.draft.rival', { symbol: rival.symbol, by: rival.sponsors[0]?.short ?? '', inFavour: rival.rail.inFavour })}
        </button>
      )}
    </section>
  );
}
