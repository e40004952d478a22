/** The sheet of one seat: its documented line, what it is like to play, its instructions to choose from, and the seat itself. */
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Difficulty } from '../../domain/difficulty.ts';
import type { CardChoiceView, SeatChoiceView, SeatOfferView } from '../../views/title-models.ts';
import { useAnnouncement } from '../kit/announcer.tsx';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { Icon } from '../kit/icon.tsx';
import { SourceMark } from '../kit/provenance.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { LevelChoice } from './level-choice.tsx';
import { roleOf } from './seat-table.tsx';
import './seat-sheet.css';

export interface SeatSheetProps {
  readonly offer: SeatOfferView;
  readonly advised: boolean;
  readonly seed: number;
  readonly levels: SeatChoiceView['levels'];
  readonly level: Difficulty;
  readonly onLevel: (level: Difficulty) => void;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onSeed: () => void;
  readonly onTake: (cardId: string) => void;
}

export function SeatSheet({ offer, advised, seed, levels, level, onLevel, headingRef, onSeed, onTake }: SeatSheetProps) {
  const t = useT();
  const words = useWords();
  const id = useId();
  const [card, setCard] = useState(offer.cards[0]?.id ?? '');
  const shown = offer.cards.find((one) => one.id === card);
  // Said when another card is picked; the first one is read with its sheet.
  useAnnouncement(shown && shown !== offer.cards[0] ? shown.brief : null, card);
  const open = offer.playable && offer.cards.length > 0;
  return (
    <section class="seat-sheet paper spine" aria-labelledby={id}>
      <div class="seat-scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <header class="seat-head">
          <Flag code={offer.id} width={3.25} />
          <div>
            <h2 id={id} ref={headingRef} tabIndex={-1} class="seat-title">
              {offer.name}
            </h2>
            <p class="seat-role">
              {t(`ui.seat.role.${roleOf(offer)}`)}
              {advised && <span class="seat-advice">{t('ui.seat.advised')}</span>}
            </p>
          </div>
        </header>
        <p class="seat-line">{offer.line}</p>
        <p class="seat-character">{words.say(offer.character)}</p>
        {!open && <p class="seat-closed">{t('ui.seat.computer.text')}</p>}
        {open && (
          <>
            <fieldset class="seat-cards">
              <legend class="seat-legend">{t('ui.seat.instructions')}</legend>
              {offer.cards.map((one) => (
                <label key={one.id} class="seat-card-tab">
                  <input
                    type="radio"
                    name={id}
                    checked={one.id === card}
                    onChange={() => {
                      setCard(one.id);
                    }}
                  />
                  <span class={one.documented ? 'seat-card-title' : 'seat-card-title seat-what-if'}>{one.title}</span>
                </label>
              ))}
            </fieldset>
            {shown !== undefined && <Card card={shown} />}
          </>
        )}
      </div>
      <footer class="seat-foot">
        {open && <LevelChoice levels={levels} level={level} onLevel={onLevel} />}
        <Button
          kind="petrol"
          iconAfter="arrow-right"
          class="seat-take"
          disabledReason={open ? null : t('ui.seat.computer')}
          onPress={() => {
            onTake(card);
          }}
        >
          {t('ui.seat.take')}
        </Button>
        <button type="button" class="seat-seed" onClick={onSeed}>
          <span class="tabular">{t('ui.seat.seed', { seed: String(seed) })}</span>
          <span class="seat-another">
            <Icon name="arrows-clockwise" size={1} />
            {t('ui.seat.seed.another')}
          </span>
        </button>
      </footer>
    </section>
  );
}

/** The chosen card: its brief, what it asks for and what it forbids. */
function Card({ card }: { readonly card: CardChoiceView }) {
  const t = useT();
  return (
    <div class="seat-card">
      <p class="seat-card-brief">{card.brief}</p>
      <p class="seat-card-label">{t('ui.seat.objectives', { count: card.objectives.length })}</p>
      <ol class="seat-objectives">
        {card.objectives.map(({ says, why }) => (
          <li key={says}>
            <span>
              {says}
              <span class="seat-why-line">{why}</span>
            </span>
          </li>
        ))}
      </ol>
      <p class="seat-prevent">
        <Icon name="hand-palm" size={1.125} />
        <span>
          <b>{t('ui.seat.prevent')}</b> {card.prevent.says}
          <span class="seat-why-line">{card.prevent.why}</span>
        </span>
      </p>
      <p class="seat-card-source">
        {t(card.documented ? 'ui.seat.documented' : 'ui.seat.not-documented')} {card.source !== null && <SourceMark source={card.source} mark="record" />}
      </p>
    </div>
  );
}
