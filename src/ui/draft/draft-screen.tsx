/** The draft as a Council document, and beside it the ladder of the paragraph that is being amended. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClauseId, Level, TextId } from '../../domain/vocabulary.ts';
import type { Say } from '../../views/say.ts';
import type { ChoiceView, DivisionView, DraftView, ForecastView, RungView } from '../../views/view-models.ts';
import { useEscape } from '../kit/escape.ts';
import { Icon } from '../kit/icon.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { AmendPanel } from './amend-panel.tsx';
import { DividePanel } from './divide-panel.tsx';
import { DraftPaper } from './draft-paper.tsx';
import { HeatMark } from './heat-mark.tsx';
import './draft.css';

export interface DraftScreenProps {
  readonly view: DraftView;
  readonly date: Say;
  readonly chosen: ClauseId | null;
  readonly onChoose: (clause: ClauseId | null) => void;
  /** How the last change put forward here was answered. */
  readonly answer: string | null;
  /** That answer changed the text. */
  readonly changed: boolean;
  readonly actionsLeft: number;
  readonly capital: number;
  readonly rungs: readonly RungView[];
  /** Brackets on the chosen paragraph, or a separate vote on it. */
  readonly aside: ChoiceView | null;
  /** The text is in blue: what is moved here goes to the vote. */
  readonly meeting: boolean;
  /** A hint of a veto is what the player came for. */
  readonly hinting: boolean;
  readonly forecast: (choice: ChoiceView) => ForecastView | null;
  readonly onChoice: (choice: ChoiceView) => void;
  readonly onTrade: (clause: ClauseId, level: Level | null) => void;
  readonly tradeReason: Say | null;
  readonly onText: (id: TextId) => void;
  readonly onBack: () => void;
  /** Paragraphs for a separate vote, where that is what the player came for; null otherwise. */
  readonly divisions: readonly DivisionView[] | null;
  readonly canAmend: boolean;
  readonly amendReason: Say | null;
}

export function DraftScreen(props: DraftScreenProps) {
  const { view, chosen, onChoose } = props;
  const t = useT();
  const words = useWords();
  const [changes, setChanges] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus(); }, [view.text]);
  // The panel closed, the focus goes back to its paragraph.
  const before = useRef(chosen);
  useLayoutEffect(() => {
    if (chosen === null && before.current !== null) document.getElementById(`paragraph-${before.current}`)?.focus();
    before.current = chosen;
  }, [chosen]);
  useEffect(() => {
    if (chosen !== null) document.getElementById(`paragraph-${chosen}`)?.scrollIntoView({ block: matchMedia('(max-width: 67.9375em)').matches ? 'start' : 'center' });
  }, [chosen]);
  const paragraph = view.paragraphs.find((p) => p.clause === chosen) ?? null;
  const back = (): void => {
    if (chosen === null || props.divisions) props.onBack();
    else onChoose(null);
  };
  useEscape(back);
  return (
    <main class={`draft${paragraph || props.divisions ? ' draft-amending' : ''}`}>
      <header class="draft-bar">
        <button type="button" class="tool" aria-label={t('ui.back')} onClick={back}>
          <Icon name="arrow-left" size={1.4} />
        </button>
        <h1 ref={heading} tabIndex={-1}>{t('ui.draft.title')}</h1>
        <span class="draft-sub" title={words.say(view.optionSay)}>{words.say(view.optionSay)}</span>
        <span class="bar-space" />
        {props.canAmend || props.actionsLeft > 0 ? (
          <span class="draft-purse">
            {!props.meeting && t('ui.talk.moves', { left: props.actionsLeft })} <span>{t('ui.talk.capital', { left: props.capital })}</span>
          </span>
        ) : null}
        <span class="draft-legend">
          {t('ui.draft.objections')} <HeatMark heat={1} /> {t('ui.draft.heat.1')} <HeatMark heat={3} /> {t('ui.draft.heat.3')}
        </span>
        <label class="draft-changes">
          <input type="checkbox" checked={changes} onChange={(e) => { setChanges(e.currentTarget.checked); }} /> {t('ui.draft.changes')}
        </label>
        <button type="button" class="tool" aria-label={t('ui.draft.print')} title={t('ui.draft.print')} onClick={() => { window.print(); }}>
          <Icon name="printer" size={1.4} />
        </button>
      </header>
      {view.texts.length > 1 && (
        <nav class="draft-texts" aria-label={t('ui.draft.texts')}>
          {view.texts.map((text) => (
            <button key={text.text} type="button" aria-current={text.text === view.text} onClick={() => { props.onText(text.text); }}>
              {words.say(text.title)}
            </button>
          ))}
        </nav>
      )}
      <div class="draft-desk">
        <DraftPaper view={view} date={props.date} chosen={chosen} changes={changes} possible={props.divisions} onChoose={(clause) => { onChoose(clause === chosen ? null : clause); }} />
        {props.divisions ? <DividePanel divisions={props.divisions} chosen={chosen} answer={props.answer} onChoose={onChoose} onChoice={props.onChoice} /> : <AmendPanel key={chosen ?? ''} paragraph={paragraph} revisions={view.revisions} {...props} />}
      </div>
    </main>
  );
}
