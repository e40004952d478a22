/** The five measures on one scale, each with its sum on demand; a mark on each bar shows what the computer reached in the same seat. */
import { useId, useState } from 'preact/hooks';
import type { MeasuresView, MeasureView } from '../../views/record-models.ts';
import { Icon } from '../kit/icon.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './measures-page.css';

export function MeasuresPage({ view }: { readonly view: MeasuresView }) {
  const t = useT();
  const words = useWords();
  return (
    <div class="record-columns measures-columns">
      <section class="record-section">
        <h2>{t(view.twin ? 'ui.measures.title' : 'ui.measures.title.room')}</h2>
        <p class="muted measures-lead">{t('ui.measures.lead')}</p>
        {view.twin && (
          <p class="measures-key" aria-hidden="true">
            <span class="measure-swatch" /> {t('ui.measures.you')}
            <span class="measure-mark" /> {t('ui.measures.twin')}
          </p>
        )}
        <ul class="measures">
          {view.measures.map((measure) => <Measure key={measure.name} measure={measure} />)}
        </ul>
      </section>
      <div>
        {view.twin && (
          <section class="record-section">
            <h2>{t('ui.measures.twin.title')}</h2>
            <p class="serif measures-twin">{words.say(view.twin.outcome)}</p>
            <p class="serif">{t('ui.measures.twin.ending', { title: view.twin.ending })}</p>
            <p class="muted">{t('ui.measures.twin.body')}</p>
          </section>
        )}
        <section class="record-section measures-sum">
          <p class="muted">{t('ui.measures.sum', { weights: view.sum.weights.join(', '), sum: view.sum.percent, twin: view.sum.twin ?? -1 })}</p>
          <p class="muted">{t('ui.measures.sum.note')}</p>
        </section>
      </div>
    </div>
  );
}

function Measure({ measure }: { readonly measure: MeasureView }) {
  const t = useT();
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { percent, twin } = measure;
  const title = words.say(measure.title);
  return (
    <li class="measure">
      <div class="measure-head">
        <h3>{title}</h3>
        <p class="muted">{words.say(measure.what)}</p>
      </div>
      <div class="measure-value">
        <div class="measure-bar" role="img" aria-label={t('ui.measures.spoken', { title: measure.title, percent, word: measure.word, twin: twin ?? -1 })}>
          <span class="measure-fill" style={{ width: `${percent}%` }} />
          {twin !== null && <span class="measure-mark" style={{ left: `${twin}%` }} />}
        </div>
        <p class="measure-number" aria-hidden="true">
          <span class="tabular">{percent}</span> <span class="measure-word">{words.say(measure.word)}</span>
          {twin !== null && <span class="measure-other muted">{t('ui.measures.twin.number', { twin })}</span>}
        </p>
        <button type="button" class="link-button measure-why" aria-expanded={open} aria-controls={id} aria-label={t('ui.measures.why.of', { title: measure.title, percent })} onClick={() => { setOpen(!open); }}>
          <Icon name={open ? 'caret-down' : 'caret-right'} size={1} /> {t('ui.measures.why')}
        </button>
      </div>
      <div id={id} class="measure-terms" hidden={!open}>
        <dl>
          {measure.terms.map((term) => (
            <div key={words.say(term.label)}>
              <dt>{words.say(term.label)}</dt>
              <dd class="tabular">{words.say(term.value)}</dd>
            </div>
          ))}
        </dl>
        <p class="muted">{words.say(measure.how)}</p>
      </div>
    </li>
  );
}
