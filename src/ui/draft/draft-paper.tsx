/** The paper: symbol, distribution, preamble, numbered paragraphs with live brackets, and who objects beside them. */
import type { ClauseId } from '../../domain/vocabulary.ts';
import type { DivisionView, DraftView, ParagraphView } from '../../views/view-models.ts';
import type { Say } from '../../views/say.ts';
import { ObjectiveMark } from '../chamber/instructions-slip.tsx';
import { Flag } from '../kit/flag.tsx';
import { Paragraph } from '../kit/paragraph.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { HeatMark } from './heat-mark.tsx';

const FLAGS = 3;

export function DraftPaper({ view, date, chosen, changes, possible, onChoose }: { readonly view: DraftView; readonly date: Say; readonly chosen: ClauseId | null; readonly changes: boolean; /** Parts for a separate vote: those that can be are marked. */ readonly possible: readonly DivisionView[] | null; readonly onChoose: (clause: ClauseId) => void }) {
  const t = useT();
  const words = useWords();
  const number = Math.max(0, ...view.paragraphs.map((p) => p.number)) + 1;
  return (
    <article class="draft-paper paper" aria-label={words.say(view.heading)}>
      <header class="paper-head">
        <p class="paper-line">
          <span>{t('ui.draft.simulation')}</span>
          <span class="paper-symbol">{view.symbol}</span>
        </p>
        <div class="paper-title">
          <p class="paper-council">{t('ui.draft.council')}</p>
          <p class="paper-distribution">
            {t('ui.draft.limited')}
            <br />
            {words.say(date)}
            <br />
            {t('ui.draft.original')}
          </p>
        </div>
      </header>
      <h2>{words.say(view.heading)}</h2>
      <p class="paper-preamble">
        <em>{t('ui.draft.council-says')}</em>
      </p>
      {view.preamble.map((text) => (
        <p key={text} class="paper-preamble">
          <Paragraph text={text} />
        </p>
      ))}
      <ol class="paper-paragraphs">
        {view.paragraphs.map((p) => (
          <PaperParagraph key={p.clause} p={p} chosen={chosen === p.clause} changes={changes} possible={possible?.some((d) => d.clause === p.clause && d.choice.refused === null) === true} onChoose={() => { onChoose(p.clause); }} />
        ))}
        <li class="paper-paragraph paper-closing">
          <span class="paper-number">{number}.</span>
          <p>
            <Paragraph text={words.say(view.closing)} />
          </p>
        </li>
      </ol>
      <p class="paper-foot">{t('ui.draft.not-official')}</p>
    </article>
  );
}

function PaperParagraph({ p, chosen, changes, possible, onChoose }: { readonly p: ParagraphView; readonly chosen: boolean; readonly changes: boolean; readonly possible: boolean; readonly onChoose: () => void }) {
  const t = useT();
  const absent = p.operative.startsWith('(');
  const names = p.objectors.length === 0 ? t('ui.draft.nobody') : t('ui.draft.objectors', { list: [...p.objectors] });
  return (
    <li class={`paper-paragraph${chosen ? ' paper-chosen' : ''}${p.closed ? ' paper-closed' : ''}${p.heldBy ? ' paper-in-brackets' : ''}${possible ? ' paper-possible' : ''}`}>
      <span class="paper-number" aria-hidden="true">{p.number > 0 ? `${p.number}.` : ''}</span>
      <div>
        {changes && p.was && (
          <p class="paper-was">
            <del>
              <Paragraph text={p.was.operative} />
            </del>
          </p>
        )}
        <button type="button" class="paper-text" aria-expanded={chosen} onClick={onChoose} id={`paragraph-${p.clause}`}>
          <span class="sr-only">{t('ui.draft.paragraph', { title: p.title })} </span>
          <span class={`paper-operative${changes && p.was ? ' paper-new' : ''}${absent ? ' paper-absent' : ''}`}>
            {(p.bracketed || p.heldBy) && <b>[</b>}
            <Paragraph text={p.operative} />
            {(p.bracketed || p.heldBy) && <b>]</b>}
          </span>
          <span class="sr-only">. {names}</span>
          {p.heldBy && <span class="sr-only"> {t('ui.draft.held.spoken', { name: p.heldBy.name })}</span>}
        </button>
        {p.heldBy && (
          <p class="paper-held" aria-hidden="true">
            <Flag code={p.heldBy.seat} width={1.2} /> {t('ui.draft.held', { name: p.heldBy.name })}
          </p>
        )}
        {p.objectives.length > 0 && (
          <ul class="paper-objectives">
            {p.objectives.map((o) => (
              <li key={o.says} class={`is-${o.mark}`}>
                <ObjectiveMark mark={o.mark} /> {o.says}
              </li>
            ))}
          </ul>
        )}
      </div>
      <span class="paper-objections" title={names} aria-hidden="true">
        <span class="paper-flags">
          {p.objectors.slice(0, FLAGS).map((id) => <Flag key={id} code={id} width={1.5} />)}
          {p.objectors.length > FLAGS && <span class="paper-more">+{p.objectors.length - FLAGS}</span>}
        </span>
        {p.heat > 0 && <HeatMark heat={p.heat} />}
      </span>
    </li>
  );
}
