/** The first screen: the picture, what the game is, and the debates to choose from. The chosen one lies there as paper. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { Loading } from '../kit/loading.tsx';
import { useT } from '../kit/words-context.tsx';
import type { SavedEntry, ScenarioEntry } from '../../views/title-models.ts';
import { SavedCard, ScenarioCard, ScenarioRow, SavedRow } from './title-cards.tsx';
import './title-screen.css';

export type TitleDialog = 'sources' | 'settings' | 'help' | 'glossary';
const DIALOGS: readonly TitleDialog[] = ['help', 'sources', 'glossary', 'settings'];
/** Stands for the saved debate among the ids of scenarios. */
const SAVED = '';

export interface TitleScreenProps {
  /** Null until the list has come. */
  readonly scenarios: readonly ScenarioEntry[] | null;
  readonly saved: SavedEntry | null;
  readonly onTake: (id: string) => void;
  readonly onObserve: (id: string) => void;
  readonly onResume: () => void;
  readonly onDropSaved: () => void;
  readonly onOpen: (dialog: TitleDialog) => void;
  /** Address of the page about the model. */
  readonly model: string;
  /** Address of the saved debates. */
  readonly library: string;
}

export function TitleScreen(props: TitleScreenProps) {
  const t = useT();
  return (
    <main class="title theme-evening">
      <div class="title-picture" aria-hidden="true">
        <img
          class="title-art"
          src="./images/title.svg"
          alt=""
          onError={(event) => {
            event.currentTarget.hidden = true;
          }}
        />
      </div>
      <header class="title-hero">
        <h1 class="title-name">{t('app.name')}</h1>
        <p class="title-lead">{t('ui.title.lead')}</p>
      </header>
      <div class="title-column">
        <Choice {...props} />
        <p class="title-memorial">{t('ui.title.memorial')}</p>
        <nav class="title-links" aria-label={t('ui.title.more')}>
          {DIALOGS.map((dialog) => (
            <button
              key={dialog}
              type="button"
              class="title-link"
              onClick={() => {
                props.onOpen(dialog);
              }}
            >
              {t(`ui.title.${dialog}`)}
            </button>
          ))}
          <a class="title-link" href={props.model}>
            {t('ui.title.model')}
          </a>
        </nav>
        <p class="title-small">
          {t('ui.title.might-have-been')} {t('ui.not-affiliated')}
        </p>
      </div>
    </main>
  );
}

function Choice({ scenarios, saved, library, onTake, onObserve, onResume, onDropSaved }: TitleScreenProps) {
  const t = useT();
  const [picked, setPicked] = useState<string | null>(null);
  const primary = useRef<HTMLButtonElement>(null);
  const byHand = useRef(false);
  const first = saved !== null ? SAVED : (scenarios?.[0]?.id ?? SAVED);
  const chosen = picked !== null && (picked === SAVED ? saved !== null : scenarios?.some(({ id }) => id === picked)) ? picked : first;
  const pick = (id: string): void => {
    byHand.current = true;
    setPicked(id);
  };
  // A row that was pressed becomes the card: what had the focus is gone, so the card's action takes it.
  useEffect(() => {
    if (byHand.current) primary.current?.focus({ preventScroll: true });
    byHand.current = false;
  }, [chosen]);

  if (scenarios === null) return <Loading />;
  if (scenarios.length === 0 && saved === null) return <p class="title-none">{t('ui.title.none')}</p>;
  return (
    <section aria-labelledby="title-choose">
      <header class="title-head">
        <h2 class="title-choose" id="title-choose">
          {t(saved === null ? 'ui.title.choose' : 'ui.title.choose-or-resume')}
        </h2>
        <a class="title-library" href={library}>
          {t('ui.title.library')} <Icon name="arrow-right" size={1} />
        </a>
      </header>
      <ul class="title-list">
        {saved !== null && (
          <li key={SAVED}>
            {chosen === SAVED ? (
              <SavedCard saved={saved}>
                <Button kind="petrol" iconAfter="arrow-right" buttonRef={primary} onPress={onResume}>
                  {t('ui.title.resume', { seat: saved.seatName })}
                </Button>
                <Button onPress={onDropSaved}>{t('ui.title.drop')}</Button>
              </SavedCard>
            ) : (
              <SavedRow
                saved={saved}
                onPick={() => {
                  pick(SAVED);
                }}
              />
            )}
          </li>
        )}
        {scenarios.map((entry) => (
          <li key={entry.id}>
            {chosen === entry.id ? (
              <ScenarioCard entry={entry}>
                <Button
                  kind="petrol"
                  iconAfter="arrow-right"
                  buttonRef={primary}
                  onPress={() => {
                    onTake(entry.id);
                  }}
                >
                  {t('ui.title.take')}
                </Button>
                <Button
                  onPress={() => {
                    onObserve(entry.id);
                  }}
                >
                  {t('ui.title.observe')}
                </Button>
              </ScenarioCard>
            ) : (
              <ScenarioRow
                entry={entry}
                onPick={() => {
                  pick(entry.id);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
