/** The ladder of one paragraph: its wordings with the votes each would have, who moves, and the one thing to do. */
import { useState } from 'preact/hooks';
import type { ClauseId, Level } from '../../domain/vocabulary.ts';
import type { Say } from '../../views/say.ts';
import type { ChoiceView, DraftView, ForecastView, ParagraphView, RungView } from '../../views/view-models.ts';
import { Button } from '../kit/button.tsx';
import { Flag } from '../kit/flag.tsx';
import { Forecast } from '../kit/forecast.tsx';
import { Icon } from '../kit/icon.tsx';
import { Paragraph } from '../kit/paragraph.tsx';
import { Price } from '../kit/price.tsx';
import { useT, useWords } from '../kit/words-context.tsx';

export interface AmendPanelProps {
  readonly paragraph: ParagraphView | null;
  readonly revisions: DraftView['revisions'];
  readonly rungs: readonly RungView[];
  readonly forecast: (choice: ChoiceView) => ForecastView | null;
  readonly onChoose: (clause: ClauseId | null) => void;
  /** How the last change put forward here was answered; empty: none was. */
  readonly answer: string | null;
  /** That answer changed the text. */
  readonly changed: boolean;
  readonly onBack: () => void;
  readonly onChoice: (choice: ChoiceView) => void;
  /** Brackets on the paragraph, or a separate vote on it; null: neither is open to this seat. */
  readonly aside: ChoiceView | null;
  /** The text is in blue: what is moved here goes to the vote. */
  readonly meeting: boolean;
  readonly hinting: boolean;
  /** @param level the wording looked at; null: the one that stands */
  readonly onTrade: (clause: ClauseId, level: Level | null) => void;
  readonly tradeReason: Say | null;
  readonly canAmend: boolean;
  readonly amendReason: Say | null;
}

/** Said of words that were declined a moment ago and would be declined again. */
const DECLINED = 'forecast.declined.now';
const MEMBERS = 15;
const NEEDED = 9;

/** Votes in favour as fifteen cells with the post after the ninth; a shield for each permanent member against, whose no is a veto. */
function VotesBar({ rung }: { readonly rung: RungView }) {
  return (
    <svg class="votes-bar" viewBox="0 0 158 14" width="8.75rem" height=".775rem" aria-hidden="true">
      {Array.from({ length: MEMBERS }, (_, i) => {
        const x = i * 10 + (i >= NEEDED ? 6 : 0);
        const veto = i >= MEMBERS - rung.vetoes.length;
        return veto ? <g key={i} transform={`translate(${x - 0.4} .6) scale(.66)`}><path class="bar-against" d="M1 2.4C3.4 2.4 5.8 1.8 7.5 1 9.2 1.8 11.6 2.4 14 2.4V9c0 4.3-2.7 7.2-6.5 9C3.7 16.2 1 13.3 1 9Z" /><path class="bar-veto" d="M4.7 6 7.5 12 10.3 6" /></g> : <rect key={i} x={x} y="1.5" width="8.4" height="11" rx="1.5" class={i < rung.votes ? 'bar-for' : 'bar-empty'} />;
      })}
      <rect x={NEEDED * 10 + 1.4} y="0" width="2" height="14" class="bar-post" />
    </svg>
  );
}

export function AmendPanel(props: AmendPanelProps) {
  const { paragraph, rungs } = props;
  const t = useT();
  const words = useWords();
  const [picked, setPicked] = useState<number | null>(null);
  if (!paragraph) return <Waiting answer={props.answer} revisions={props.revisions} reason={props.canAmend ? null : props.amendReason} begin={t(props.meeting ? 'ui.amend.meeting' : props.hinting ? 'ui.amend.hinting' : 'ui.amend.begin.body')} />;
  // First looked at: the wording that serves the instructions at the least cost in votes, else the one that stands.
  const serving = [...rungs].filter((r) => r.serves && !r.current).sort((a, b) => a.vetoes.length - b.vetoes.length || b.votes - a.votes)[0];
  const wanted = picked ?? serving?.level ?? rungs.find((r) => r.current)?.level ?? 0;
  const rung = rungs.find((r) => r.level === wanted);
  const look = rung && !rung.current ? props.forecast(rung.choice) : null;
  // What would be answered with the same no is not offered as the thing to do.
  const declined = look?.answer?.key === DECLINED ? look.answer : null;
  const reason = !rung ? '' : declined ? words.say(declined) : rung.current ? t('ui.amend.same') : paragraph.closed && rung.choice.refused === null ? t('ui.amend.held') : rung.choice.refused ? words.say(rung.choice.refused) : props.canAmend ? null : props.amendReason ? words.say(props.amendReason) : '';
  return (
    <section class="amend" aria-labelledby="amend-title">
      <header class="amend-head">
        <h2 id="amend-title">{paragraph.number > 0 ? t(props.meeting ? 'ui.amend.title.vote' : 'ui.amend.title', { number: paragraph.number }) : t('ui.amend.title.new', { title: paragraph.title })}</h2>
        <button type="button" class="tool amend-close" aria-label={t('ui.close')} onClick={() => { props.onChoose(null); }}>
          <Icon name="x" size={1.2} />
        </button>
        <p>{paragraph.question}</p>
      </header>
      <p class="amend-answer" role="status">{props.answer}</p>
      {paragraph.heldBy && (
        <p class="amend-held">
          <Flag code={paragraph.heldBy.seat} width={1.6} /> <span>{t('ui.amend.brackets.held', { name: paragraph.heldBy.name })}</span>
        </p>
      )}
      <div class="amend-scroll" tabIndex={0} role="group" aria-labelledby="amend-title">
        <div role="radiogroup" aria-label={paragraph.question} class="amend-ladder">
          {[...rungs].reverse().map((r) => (
            <label key={r.level} class={`rung${r.level === wanted ? ' rung-on' : ''}`}>
              <input type="radio" name="rung" checked={r.level === wanted} onChange={() => { setPicked(r.level); }} />
              <span class="rung-label">
                {r.label}
              </span>
              <span class="rung-notes">
                {r.current && <span>{t('ui.amend.current')}</span>}
                {r.inForce && <span>{t('ui.amend.in-force')}</span>}
                {r.serves && <span class="note-serves">{t('ui.amend.serves')}</span>}
                {r.breaks && <span class="note-breaks">{t('ui.amend.breaks')}</span>}
              </span>
              <VotesBar rung={r} />
              <span class="rung-votes">
                <span class="sr-only">{t('ui.amend.votes', { votes: r.votes, vetoes: r.vetoes.length })}</span>
                <span aria-hidden="true">{r.votes}</span>
              </span>
            </label>
          ))}
        </div>
        {rung && !rung.current ? <Forecast view={look} about={rung.choice.id} /> : <p class="muted">{t('ui.amend.pick')}</p>}
        {rung && (
          <blockquote class="amend-operative">
            <p>
              <Paragraph text={rung.operative} />
            </p>
            <footer>{rung.gloss}</footer>
          </blockquote>
        )}
      </div>
      <footer class="amend-foot">
        {props.changed && rung?.current === true ? (
          <Button kind="brass" icon="arrow-left" onPress={props.onBack}>
            {t('ui.amend.done')}
          </Button>
        ) : <Button kind="brass" icon={rung?.choice.icon ?? 'pencil-line'} disabledReason={reason} onPress={() => {
          if (!rung) return;
          // The same wording stays looked at, whatever the answer is.
          setPicked(rung.level);
          props.onChoice(rung.choice);
        }}>
          {t(props.meeting ? 'ui.amend.move' : rung?.choice.effect.key === 'amend.own' ? 'ui.amend.change' : 'ui.amend.put')}
        </Button>}
        {rung && !rung.current && <Price price={rung.choice.price} />}
      </footer>
      <div class="amend-asides">
        {!props.meeting && (
          <Button class="amend-aside" kind="quiet" icon="handshake" disabledReason={props.tradeReason ? words.say(props.tradeReason) : paragraph.closed ? t('ui.amend.held') : null} onPress={() => { props.onTrade(paragraph.clause, rung && !rung.current ? rung.level : null); }}>
            {t('ui.amend.trade')}
          </Button>
        )}
        {props.aside && <Aside choice={props.aside} words={t(props.meeting ? 'ui.amend.divide' : paragraph.heldBy ? 'ui.amend.lift' : 'ui.amend.bracket')} onChoice={props.onChoice} />}
        {rung?.hint && !rung.current && <Aside choice={rung.hint} words={t('ui.amend.hint')} onChoice={props.onChoice} />}
      </div>
      {props.aside && <p class="amend-note">{words.say(props.aside.refused ?? props.aside.effect)}</p>}
    </section>
  );
}

/** A second thing to do about the paragraph: its price on it, or the reason why it is not open. */
function Aside({ choice, words: label, onChoice }: { readonly choice: ChoiceView; readonly words: string; readonly onChoice: (choice: ChoiceView) => void }) {
  const words = useWords();
  return (
    <Button class="amend-aside" kind="quiet" icon={choice.icon} title={words.say(choice.refused ?? choice.effect)} disabledReason={choice.refused ? words.say(choice.refused) : null} onPress={() => { onChoice(choice); }}>
      {label} {choice.refused === null && <Price price={choice.price} />}
    </Button>
  );
}

/** No paragraph is chosen: how to begin, and what has changed so far. */
function Waiting({ answer, revisions, reason, begin }: { readonly answer: string | null; readonly revisions: DraftView['revisions']; readonly reason: Say | null; readonly begin: string }) {
  const t = useT();
  const words = useWords();
  return (
    <section class="amend amend-waiting" aria-labelledby="amend-title">
      <h2 id="amend-title">{t('ui.amend.begin')}</h2>
      <p class="amend-answer" role="status">{answer}</p>
      <p>{reason ? words.say(reason) : begin}</p>
      <h3>{t('ui.amend.revisions')}</h3>
      <ol class="amend-revisions" tabIndex={0} aria-label={t('ui.amend.revisions')}>
        {revisions.map((r) => <li key={`${r.step} ${words.say(r.say)}`}>{words.say(r.say)}</li>)}
      </ol>
    </section>
  );
}
