/** A resolution as a sheet of paper: read on screen, and printed or saved as a PDF without anything else of the page. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ResolutionView } from '../../views/exports.ts';
import { Button } from '../kit/button.tsx';
import { useEscape } from '../kit/escape.ts';
import { Paragraph } from '../kit/paragraph.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './resolution-print.css';

export function ResolutionPage({ view, onBack }: { readonly view: ResolutionView; readonly onBack: () => void }) {
  const t = useT();
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => { heading.current?.focus(); }, []);
  useEscape(onBack);
  return (
    <main class="resolution">
      <header class="resolution-bar">
        <Button icon="arrow-left" onPress={onBack}>{t('ui.back')}</Button>
        <span class="bar-space" />
        <Button kind="brass" icon="printer" onPress={() => { window.print(); }}>{t('ui.resolution.print')}</Button>
      </header>
      {/* A table, for what stands in its foot is left free at the end of every printed page. */}
      <table class="resolution-sheet paper" role="presentation">
        <tbody>
          <tr>
            <td>
              <article aria-labelledby="resolution-title">
                <header class="resolution-head">
                  <p class="resolution-line">
                    <span>{t('ui.resolution.simulation')}</span>
                    <span class="resolution-symbol">{view.symbol}</span>
                  </p>
                  <div class="resolution-block">
                    <p class="resolution-council">{t('ui.draft.council')}</p>
                    <p class="resolution-distribution">
                      {words.say(view.date)}
                      <br />
                      {t('ui.draft.original')}
                    </p>
                  </div>
                </header>
                <h1 id="resolution-title" ref={heading} tabIndex={-1}>{words.say(view.title)}</h1>
                <p class="resolution-vote">{words.say(view.vote)}</p>
                <p class="resolution-agenda">{view.agenda}</p>
                <p class="resolution-opening"><em>{t('ui.draft.council-says')}</em></p>
                {view.preamble.map((text) => (
                  <p key={text} class="resolution-preamble">
                    <Paragraph text={text} />
                  </p>
                ))}
                <ol class="resolution-paragraphs">
                  {view.paragraphs.map(({ number, text }) => (
                    <li key={number} value={number}>
                      <span class="resolution-number" aria-hidden="true">{number}.</span>
                      <p>
                        <Paragraph text={typeof text === 'string' ? text : words.say(text)} />
                      </p>
                    </li>
                  ))}
                </ol>
                <footer class="resolution-record">
                  {view.ballots.map((line) => <p key={line.key}>{words.say(line)}</p>)}
                  <p>{words.say(view.sponsors)}</p>
                </footer>
              </article>
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td class="resolution-room" />
          </tr>
        </tfoot>
      </table>
      <p class="resolution-foot">{t('ui.draft.not-official')} {t('ui.resolution.foot')}</p>
    </main>
  );
}
