/** Two paper slips: what you ask and what you give. Both are picked, looked at, then offered. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClauseId, Level } from '../../domain/vocabulary.ts';
import type { SlipView, TradeView } from '../../views/trade-view.ts';
import type { ChoiceView } from '../../views/view-models.ts';
import { Button } from '../kit/button.tsx';
import { Price } from '../kit/price.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export interface Pick {
  readonly clause: ClauseId;
  readonly level: Level;
}
export interface TradePanelProps {
  readonly view: TradeView;
  /** What the player was about to ask the pen for; null where it comes with nothing. */
  readonly asking: Pick | null;
  readonly choiceOf: (ask: Pick, give: Pick) => ChoiceView;
  readonly onLook: (choice: ChoiceView | null) => void;
  readonly onOffer: (choice: ChoiceView) => void;
  readonly onBack: () => void;
}

export function TradePanel({ view, asking, choiceOf, onLook, onOffer, onBack }: TradePanelProps) {
  const t = useT();
  const words = useWords();
  const [ask, setAsk] = useState<Pick | null>(asking);
  const [give, setGive] = useState<Pick | null>(null);
  const ready = ask && give ? choiceOf(ask, give) : null;
  const reason = ready ? (ready.refused ? words.say(ready.refused) : null) : t('ui.trade.pick-both');
  useEffect(() => { onLook(ready); }, [ask, give]);
  return (
    <form
      class="trade"
      onSubmit={(e) => {
        e.preventDefault();
        if (ready && ready.refused === null) onOffer(ready);
      }}
    >
      <div class="trade-slips">
        <Slip name="ask" title={t('ui.trade.ask')} slips={view.asks} picked={ask} onPick={(pick) => {
          setAsk(pick);
          // Nothing is given on the subject on which something is asked.
          if (give?.clause === pick.clause) setGive(null);
        }} />
        <Slip name="give" title={t('ui.trade.give', { name: view.partnerName })} slips={view.gives.filter((slip) => slip.clause !== ask?.clause)} picked={give} onPick={setGive} />
      </div>
      {reason !== null && <p class="trade-reason">{reason}</p>}
      <div class="trade-actions">
        <Button kind="quiet" icon="arrow-left" onPress={onBack}>
          {t('ui.talk.back-to-choices')}
        </Button>
        <Button kind="brass" icon="handshake" disabledReason={reason} onPress={() => { if (ready) onOffer(ready); }}>
          {t('ui.trade.offer')} <Price price={(ready ?? view).price} />
        </Button>
      </div>
    </form>
  );
}

function Slip({ name, title, slips, picked, onPick }: { readonly name: 'ask' | 'give'; readonly title: string; readonly slips: readonly SlipView[]; readonly picked: Pick | null; readonly onPick: (pick: Pick) => void }) {
  const t = useT();
  const scroll = useRef<HTMLDivElement>(null);
  // What is picked from the start is in sight from the start.
  useLayoutEffect(() => {
    const list = scroll.current;
    const first = list?.querySelector<HTMLElement>('.trade-clause:has(:checked)');
    if (list && first) list.scrollTop = first.offsetTop - list.offsetTop;
  }, []);
  return (
    <fieldset class="trade-slip paper">
      <legend>{title}</legend>
      <div ref={scroll} class="trade-scroll" tabIndex={0} role="group" aria-label={title}>
        {slips.map((slip) => (
          <div key={slip.clause} class="trade-clause" role="radiogroup" aria-label={slip.title}>
            <p class="trade-title">
              {slip.title} <span>{t('ui.trade.now', { label: slip.now })}</span>
            </p>
            {slip.wordings.map((w) => (
              <label key={w.level} class="trade-wording">
                <input type="radio" name={`trade-${name}`} checked={picked?.clause === slip.clause && picked.level === w.level} onChange={() => { onPick({ clause: slip.clause, level: w.level }); }} />
                <span class="trade-label">{w.label}</span>
                <span class="trade-notes">
                  {w.serves && <span class="trade-note note-serves">{t('ui.trade.serves')}</span>}
                  {w.breaks && <span class="trade-note note-breaks">{t('ui.trade.breaks')}</span>}
                  {w.costs !== null && <span class="trade-note note-breaks">{t('ui.trade.costs', { number: w.costs })}</span>}
                  <span class={`trade-note feeling-${w.partner}`}>{t(`ui.trade.feeling.${w.partner}`)}</span>
                </span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
