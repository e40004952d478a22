/** Debates in the list of the title: the chosen one as a paper card with its actions, the others as dark rows. */
import type { ComponentChildren } from 'preact';
import type { SavedEntry, ScenarioEntry } from '../../views/title-models.ts';
import { Flag } from '../kit/flag.tsx';
import { Icon } from '../kit/icon.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

function Minutes({ entry }: { readonly entry: ScenarioEntry }) {
  const t = useT();
  return (
    <span class="title-minutes">
      <Icon name="hourglass" size={1} /> {t('ui.title.minutes', { minutes: entry.minutes })}
    </span>
  );
}

function Facts({ entry }: { readonly entry: ScenarioEntry }) {
  const t = useT();
  return (
    <span class="title-facts">
      <Minutes entry={entry} />
      <span>
        <Icon name="users-three" size={1} /> {t('ui.title.players')}
      </span>
    </span>
  );
}

export function ScenarioCard({ entry, children }: { readonly entry: ScenarioEntry; readonly children: ComponentChildren }) {
  return (
    <article class="title-card paper spine">
      <h3 class="title-card-name">{entry.title}</h3>
      <p class="title-card-says">{entry.summary}</p>
      <Facts entry={entry} />
      <div class="title-actions">{children}</div>
    </article>
  );
}

export function ScenarioRow({ entry, onPick }: { readonly entry: ScenarioEntry; readonly onPick: () => void }) {
  return (
    <button type="button" class="title-row" onClick={onPick}>
      <span class="title-row-name">{entry.title}</span>
      <Minutes entry={entry} />
      <span class="title-row-says">{entry.summary}</span>
    </button>
  );
}

export function SavedCard({ saved, children }: { readonly saved: SavedEntry; readonly children: ComponentChildren }) {
  const words = useWords();
  return (
    <article class="title-card paper spine">
      <h3 class="title-card-name">{saved.title}</h3>
      <p class="title-saved">
        <Flag code={saved.seat} width={1.625} />
        <span>
          <b>{saved.seatName}</b> <span class="title-when">{words.say(saved.when)}</span>
        </span>
      </p>
      <div class="title-actions">{children}</div>
    </article>
  );
}

export function SavedRow({ saved, onPick }: { readonly saved: SavedEntry; readonly onPick: () => void }) {
  const t = useT();
  const words = useWords();
  return (
    <button type="button" class="title-row" onClick={onPick}>
      <span class="title-row-name">{t('ui.title.resume', { seat: saved.seatName })}</span>
      <span class="title-row-says">
        {saved.title}. {words.say(saved.when)}
      </span>
    </button>
  );
}
