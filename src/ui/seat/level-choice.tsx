/** The level of the room in one line; pressed, the four levels with a sentence each on what they change. */
import { useId, useState } from 'preact/hooks';
import type { Difficulty } from '../../domain/difficulty.ts';
import type { SeatChoiceView } from '../../views/title-models.ts';
import { Icon } from '../kit/icon.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './level-choice.css';

export interface LevelChoiceProps {
  readonly levels: SeatChoiceView['levels'];
  readonly level: Difficulty;
  readonly onLevel: (level: Difficulty) => void;
}

export function LevelChoice({ levels, level, onLevel }: LevelChoiceProps) {
  const t = useT();
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const chosen = levels.find((one) => one.id === level);
  return (
    <div class="seat-levels">
      <button type="button" class="seat-level-fold" aria-expanded={open} aria-controls={id} onClick={() => { setOpen(!open); }}>
        <span>{t('ui.seat.level')}</span> <b>{chosen && words.say(chosen.name)}</b>
        <Icon name={open ? 'caret-down' : 'caret-right'} size={0.875} />
      </button>
      {open && (
        <fieldset class="seat-level-list" id={id}>
          <legend class="sr-only">{t('ui.seat.level')}</legend>
          {levels.map((one) => (
            <label key={one.id} class="seat-level">
              <input type="radio" name={`${id}-level`} checked={one.id === level} onChange={() => { onLevel(one.id); }} />
              <span>
                <b>{words.say(one.name)}</b> {words.say(one.text)}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
