/** Choice of a seat: the three options lie on the table, a placard is pressed, a sheet says what that seat is and wants. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { Difficulty } from '../../domain/difficulty.ts';
import type { SeatChoiceView } from '../../views/title-models.ts';
import { Button } from '../kit/button.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { TopBar } from '../kit/top-bar.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { OptionCards } from './option-cards.tsx';
import { seatSpots } from './seat-plan.ts';
import { SeatSheet } from './seat-sheet.tsx';
import { SeatTable } from './seat-table.tsx';
import './seat-screen.css';

/** Suggested to a newcomer: an elected member with friends on both sides. */
const FIRST_SEAT: SeatId = 'GHA';
const SEEDS = 9999;

export interface SeatScreenProps {
  readonly view: SeatChoiceView;
  readonly onTake: (seat: SeatId, cardId: string, seed: number) => void;
  readonly onBack: () => void;
  readonly level: Difficulty;
  readonly onLevel: (level: Difficulty) => void;
  /** Seat that is chosen at first. */
  readonly suggested?: SeatId | undefined;
  /** Chance of the room; drawn when it is not given. */
  readonly seed?: number | undefined;
}

export function SeatScreen({ view, onTake, onBack, level, onLevel, suggested = FIRST_SEAT, seed: given }: SeatScreenProps) {
  const t = useT();
  const words = useWords();
  const spots = useMemo(() => seatSpots({ president: view.president, members: view.seats.filter(({ role }) => role !== 'host').map(({ id }) => id), host: view.host }), [view]);
  const playable = view.seats.filter(({ playable: is }) => is);
  const advised = playable.find(({ id }) => id === suggested) ?? playable[0];
  const [chosen, setChosen] = useState<SeatId>(advised?.id ?? view.president);
  const [seed, setSeed] = useState(given ?? 1 + Math.floor(Math.random() * SEEDS));
  /** Only a narrow window shows the two steps one after the other. */
  const [step, setStep] = useState<'table' | 'sheet'>('table');
  const screen = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const narrow = (): boolean => screen.current?.closest('[data-layout]')?.getAttribute('data-layout') === 'compact';
  const offer = view.seats.find(({ id }) => id === chosen);
  const moved = useRef(false);

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    if (!narrow()) return;
    scrollTo(0, 0);
    if (step === 'sheet') heading.current?.focus();
    else screen.current?.querySelector<HTMLElement>(`[data-seat="${chosen}"]`)?.focus();
  }, [step, chosen]);

  const choose = (id: SeatId): void => {
    moved.current = true;
    setChosen(id);
    setStep('sheet');
  };
  const back = (): void => {
    if (step === 'table' || !narrow()) {
      onBack();
      return;
    }
    moved.current = true;
    setStep('table');
  };

  return (
    <main class="seat" data-step={step} ref={screen}>
      <TopBar
        left={
          <>
            <IconButton icon="arrow-left" name={t('ui.seat.back')} onPress={back} />
            <h1>{t('ui.seat.title')}</h1>
            <span class="seat-case muted">{t('ui.seat.case', { title: view.title, agenda: view.agenda })}</span>
          </>
        }
        right={<span class="seat-date muted">{words.say(view.date)}</span>}
      />
      <div class="seat-body">
        <div class="seat-left">
          <SeatTable seats={view.seats} spots={spots} chosen={chosen} advised={advised?.id ?? null} host={view.host} onChoose={choose}>
            <OptionCards options={view.options} notice={view.notice} grey={view.seats.some((seat) => !seat.playable)} />
          </SeatTable>
          {offer !== undefined && (
            <div class="seat-next">
              <Button
                kind="brass"
                iconAfter="arrow-right"
                onPress={() => {
                  choose(offer.id);
                }}
              >
                {t(offer.id === advised?.id ? 'ui.seat.read.advised' : 'ui.seat.read', { seat: offer.short })}
              </Button>
            </div>
          )}
        </div>
        {offer !== undefined && (
          <SeatSheet
            key={offer.id}
            offer={offer}
            advised={offer.id === advised?.id}
            seed={seed}
            levels={view.levels}
            level={level}
            onLevel={onLevel}
            headingRef={heading}
            onSeed={() => {
              setSeed(1 + Math.floor(Math.random() * SEEDS));
            }}
            onTake={(card) => {
              onTake(offer.id, card, seed);
            }}
          />
        )}
      </div>
    </main>
  );
}
