/** The record: a printed account of what was decided, what turned it, what it means for the instructions, and what happened in fact. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../../domain/vocabulary.ts';
import type { Say } from '../../views/say.ts';
import type { ResultView } from '../../views/record-models.ts';
import { InstructionsList } from '../chamber/instructions-slip.tsx';
import { Button } from '../kit/button.tsx';
import { ExportMenu, type ExportActions } from '../kit/export-menu.tsx';
import { Icon } from '../kit/icon.tsx';
import { Mark } from '../kit/mark.tsx';
import { SourceMark } from '../kit/provenance.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { FlowChart, turnLetter } from './flow-chart.tsx';
import { MeasuresPage } from './measures-page.tsx';
import './result.css';

export interface ResultScreenProps {
  readonly view: ResultView;
  readonly seatName: string | null;
  readonly seat: SeatId | null;
  readonly practice: boolean;
  /** What the debate taught last; null when nothing is left. */
  readonly lesson: ComponentChildren;
  readonly onAgain: (kind: 'same' | 'other' | 'seat') => void;
  readonly onWhy: (seat: SeatId) => void;
  /** Too narrow for a chart of 50rem. */
  readonly narrow: boolean;
  readonly onMinutes: () => void;
  readonly onDraft: () => void;
  /** Whether the debate is in the library: its id there, among the last few or for good, and why it will not stay. */
  readonly kept: { readonly id: string | null; readonly auto: boolean; readonly fault: Say | null; readonly keep: () => void };
  /** Null until the debate is written down. */
  readonly exports: ExportActions | null;
  readonly autoMost: number;
  /** Null while the debate is not in the library. */
  readonly onReplay: (() => void) | null;
  readonly onLibrary: () => void;
  readonly onTitle: () => void;
}

type Page = 'vote' | 'you' | 'measures';

const tallyText = (t: { for: number; against: number; abstain: number }): string => `${t.for}\u2013${t.against}\u2013${t.abstain}`;

export function ResultScreen(props: ResultScreenProps) {
  const { view } = props;
  const t = useT();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [page, setPage] = useState<Page>('vote');
  useLayoutEffect(() => { heading.current?.focus(); }, []);
  return (
    <main class="record paper">
      <header class="record-bar">
        <Mark size={1.5} />
        <span class="record-name">{t('ui.result.title')}</span>
        <span class="muted record-sub">{props.seatName === null ? t('ui.result.watched') : t('ui.result.played-as', { name: props.seatName })}</span>
        <span class="bar-space" />
        <div class="record-tabs" role="tablist" aria-label={t('ui.result.pages')}>
          {(['vote', 'you', 'measures'] as const).map((p) => (
            <button key={p} type="button" role="tab" id={`record-tab-${p}`} aria-selected={page === p} aria-controls="record-page" onClick={() => { setPage(p); }}>
              {t(p === 'you' && props.seat === null ? 'ui.result.page.room' : `ui.result.page.${p}`)}
            </button>
          ))}
        </div>
      </header>
      <h1 ref={heading} tabIndex={-1}>{words.say(view.ending.title)}</h1>
      {view.instructions && <p class={`record-yours ${view.instructions.met && !props.practice ? 'verdict-met' : ''}`}>{props.practice ? t('result.instructions.practice') : words.say(view.instructions.short)}</p>}
      <p class="record-cause">{words.say(view.ending.text)}</p>
      <p class="record-verdict">
        {view.outcome === 'adopted' && <strong>{words.say(view.headline)}. </strong>}
        {words.say(view.cause)}
      </p>
      {view.success && (
        <ul class="record-success">
          {view.success.map((line) => <li key={line.key}>{words.say(line)}</li>)}
        </ul>
      )}
      {props.lesson}
      <div id="record-page" role="tabpanel" aria-labelledby={`record-tab-${page}`} class="record-page">
        {page === 'vote' ? <VotePage {...props} /> : page === 'you' ? <YourPage {...props} /> : <MeasuresPage view={view.measures} />}
      </div>
      <nav class="record-actions" aria-label={t('ui.result.actions')}>
        <Button kind="petrol" icon="arrows-clockwise" onPress={() => { props.onAgain('other'); }}>
          {t('ui.result.again.other')}
        </Button>
        <Button kind="quiet" icon="arrow-counter-clockwise" onPress={() => { props.onAgain('same'); }}>
          {t('ui.result.again.same')}
        </Button>
        <Button kind="quiet" icon="users-three" onPress={() => { props.onAgain('seat'); }}>
          {t('ui.result.again.seat')}
        </Button>
        <Button kind="quiet" icon="house" onPress={props.onTitle}>
          {t('ui.result.home')}
        </Button>
        <div class="record-reading">
          {view.lanes.length > 0 && (
            <Button kind="quiet" icon="file-text" onPress={props.onDraft}>
              {t(view.outcome === 'adopted' ? 'ui.result.resolution' : 'ui.result.draft')}
            </Button>
          )}
          <Button kind="quiet" icon="list" onPress={props.onMinutes}>
            {t('ui.result.minutes')}
          </Button>
          <Button kind="quiet" icon="printer" onPress={() => { window.print(); }}>
            {t('ui.draft.print')}
          </Button>
          {props.exports && <ExportMenu actions={props.exports} />}
          {props.onReplay && (
            <Button kind="quiet" icon="play" onPress={props.onReplay}>
              {t('ui.record.replay')}
            </Button>
          )}
        </div>
      </nav>
      <Shelf {...props} />
      <p class="record-foot">{props.seat !== null && <>{words.say(view.level)} </>}{t('ui.result.simulated')}</p>
    </main>
  );
}

/** Where the debate is kept, and how to keep it for longer. */
function Shelf({ kept, autoMost, onLibrary }: ResultScreenProps) {
  const t = useT();
  const words = useWords();
  return (
    <div class="record-shelf">
      <p role="status">
        {kept.fault ? (
          <>
            <Icon name="warning-diamond" size={1.125} /> {words.say(kept.fault)}
          </>
        ) : kept.id !== null ? (
          t(kept.auto ? 'ui.record.kept' : 'ui.record.kept.wish', { most: autoMost })
        ) : null}
      </p>
      {(kept.id === null || kept.auto) && (
        <Button icon="bookmark-simple" onPress={kept.keep}>
          {t(kept.id === null ? 'ui.record.keep' : 'ui.record.keep.for-good')}
        </Button>
      )}
      <Button icon="list" onPress={onLibrary}>
        {t('ui.record.library')}
      </Button>
    </div>
  );
}

function VotePage({ view, onWhy, narrow }: ResultScreenProps) {
  const t = useT();
  const words = useWords();
  const first = view.lanes[0];
  const last = view.lanes.at(-1);
  const moved = new Set(Object.keys(last?.tokens ?? {}).filter((s) => first && last && first.tokens[s]?.vote !== last.tokens[s]?.vote && (last.tokens[s]?.vote === 'against' || first.tokens[s]?.vote === 'against' || last.tokens[s]?.vote === 'abstain')));
  const seats = Object.keys(last?.tokens ?? {});
  return (
    <div class="record-columns">
      {view.lanes.length > 1 ? (
        <FlowChart lanes={view.lanes} turns={view.decisive} highlight={moved} compact={narrow} />
      ) : (
        <section class="flow">
          <h2>{t('ui.result.flow')}</h2>
          <p>{t('ui.result.no-flow')}</p>
        </section>
      )}
      <section class="record-section record-turned">
        <h2>{t('ui.result.turned')}</h2>
        {view.decisive.length === 0 && <p>{t('ui.result.turned.none')}</p>}
        <ol class="turns">
          {view.decisive.map((d, i) => (
            <li key={d.step}>
              <span class="turn-letter" aria-hidden="true">{turnLetter(i)}</span>
              <div>
                <p class="muted">{words.say(d.when)}</p>
                <p>{words.say(d.say)}</p>
                <p class="turn-detail">{words.say(d.detail)}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <div class="record-after">
        <section class="record-section">
          <h2>{t('ui.result.history')}</h2>
          <div class="history">
            <div>
              <p class="history-tally">{view.tally ? tallyText(view.tally) : '–'}</p>
              <p>{words.say(view.headline)}.</p>
            </div>
            <div>
              {view.history.tally && <p class="history-tally">{tallyText(view.history.tally)}</p>}
              <p class="history-label">{view.history.label}</p>
            </div>
          </div>
          <p class="history-text">{view.ending.compare ?? view.history.text}</p>
          <p class="history-sources">{view.history.sources.map((s) => <SourceMark key={words.say(s.label)} source={s} mark="record" />)}</p>
        </section>
        {seats.length > 0 && (
          <section class="record-section">
            <h2>{t('ui.result.why')}</h2>
            <div class="why-seats">
              {seats.map((s) => (
                <button key={s} type="button" onClick={() => { onWhy(s); }} aria-label={t('ui.result.why.of', { name: view.shorts[s] ?? s })}>
                  {view.shorts[s] ?? s}
                </button>
              ))}
            </div>
          </section>
        )}
      </div>
    </div>
  );
}

function YourPage({ view, practice, seat }: ResultScreenProps) {
  const t = useT();
  const words = useWords();
  return (
    <div class="record-columns record-even">
      <div>
        {view.instructions && (
          <section class="record-section">
            <h2>{t('ui.instructions.title')}</h2>
            <p class={`verdict-line ${view.instructions.met && !practice ? 'verdict-met' : ''}`}>{practice ? t('ui.instructions.practice.body') : words.say(view.instructions.verdict)}</p>
            <p class="serif record-card">{view.instructions.title}</p>
            <InstructionsList view={view.instructions} />
          </section>
        )}
        <section class="record-section">
          <h2>{t('ui.result.nearest')}</h2>
          <p class="serif">{words.say(view.nearestChange)}</p>
          <p class="muted">{t('ui.result.estimate')}</p>
        </section>
      </div>
      <div>
        <section class="record-section">
          <h2>{t('ui.result.reasons')}</h2>
          <ul class="reasons">
            {view.reasons.map((r) => <li key={words.say(r)}>{words.say(r)}</li>)}
          </ul>
        </section>
        {view.host && (
          <section class="record-section">
            <h2>{t('ui.result.consent')}</h2>
            <p class="serif">{t('ui.host.standing', { word: words.say(view.host.word), percent: view.host.percent })}</p>
          </section>
        )}
        <section class="record-section">
          <h2>{t('ui.result.bargains')}</h2>
          {view.bargains.length === 0 && view.broken.length === 0 && <p>{t(seat === null ? 'ui.result.bargains.none' : 'ui.result.bargains.none.own')}</p>}
          <ul class="reasons">
            {view.bargains.map((b) => <li key={b.id}>{words.say(b.say)}</li>)}
            {view.broken.map((b) => <li key={words.say(b)}>{words.say(b)}</li>)}
          </ul>
        </section>
      </div>
    </div>
  );
}
