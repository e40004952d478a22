/** The page about the model: contents at the side, parts in order, a worked example that the reader chooses, and a way back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FigureName } from '../../views/model-blocks.ts';
import type { ExampleView } from '../../views/model-example.ts';
import type { ModelView } from '../../views/model-view.ts';
import { Button } from '../kit/button.tsx';
import { useEscape } from '../kit/escape.ts';
import { Mark } from '../kit/mark.tsx';
import { TopBar } from '../kit/top-bar.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import { BlockOf } from './model-blocks.tsx';
import { Example, Seeds } from './model-example.tsx';
import { LadderFigure, MarksFigure, PathFigure, ScalesFigure, WorthFigure } from './model-figures.tsx';
import './model.css';

export interface ModelScreenProps {
  readonly view: ModelView;
  readonly example: ExampleView;
  /** Part that the address asks for. */
  readonly part: string | null;
  /** Address of a part. */
  readonly link: (part: string) => string;
  readonly narrow: boolean;
  readonly onExample: (seat: string, text: string) => void;
  readonly onBack: () => void;
}

export function ModelScreen({ view, example, part, link, narrow, onExample, onBack }: ModelScreenProps) {
  const t = useT();
  const words = useWords();
  const page = useRef<HTMLElement>(null);
  const contents = useRef<HTMLDetailsElement>(null);
  const here = useSection(page, view);
  useEscape(onBack);
  const show = (id: string | null): void => {
    const heading = page.current?.querySelector<HTMLElement>(id === null ? 'h1' : `[data-part="${CSS.escape(id)}"] > h2`);
    heading?.focus({ preventScroll: true });
    if (id === null) scrollTo(0, 0);
    else heading?.scrollIntoView();
  };
  useEffect(() => { show(part); }, [part]);

  const draw = (figure: FigureName): ComponentChildren => {
    switch (figure) {
      case 'path':
        return <PathFigure />;
      case 'marks':
        return <MarksFigure marks={view.marks} />;
      case 'scales':
        return <ScalesFigure scales={view.scales} />;
      case 'worth':
        return <WorthFigure />;
      case 'ladder':
        return <LadderFigure ladder={view.ladder} />;
      case 'example':
        return <Example example={example} seats={view.seats} packages={view.packages} onChoose={onExample} />;
      case 'seeds':
        return <Seeds example={example} />;
    }
  };
  const toc = (
    <ol class="model-contents">
      {view.parts.map(({ id, title }) => (
        <li key={id}>
          <a
            href={link(id)}
            aria-current={id === here ? 'true' : undefined}
            onClick={() => {
              if (contents.current) contents.current.open = false;
              // The same address a second time changes nothing, so nothing would scroll.
              if (id === part) show(id);
            }}
          >
            {words.say(title)}
          </a>
        </li>
      ))}
    </ol>
  );
  return (
    <main class="model" ref={page}>
      <TopBar
        left={
          <>
            <Mark size={1.5} />
            <span class="model-game">{t('app.name')}</span>
          </>
        }
        right={
          <>
            {!narrow && <Button icon="printer" onPress={() => { window.print(); }}>{t('ui.model.print')}</Button>}
            <Button icon="arrow-left" aria-label={t('ui.model.back')} onPress={onBack}>{t(narrow ? 'ui.seat.back' : 'ui.model.back')}</Button>
          </>
        }
      />
      <div class="model-body">
        <nav class="model-nav" aria-label={t('ui.model.contents')}>
          {narrow ? (
            <details class="model-details" ref={contents}>
              <summary>{t('ui.model.contents')}</summary>
              {toc}
            </details>
          ) : (
            <>
              <p class="model-nav-title" aria-hidden="true">{t('ui.model.contents')}</p>
              {toc}
            </>
          )}
        </nav>
        <article class="model-text">
          <h1 tabIndex={-1}>{t('ui.model.title')}</h1>
          <p class="model-lead">{words.say(view.lead)}</p>
          {view.parts.map(({ id, title, blocks }) => (
            <section key={id} data-part={id} class="model-part" aria-labelledby={`model-${id}`}>
              <h2 id={`model-${id}`} tabIndex={-1}>{words.say(title)}</h2>
              {blocks.map((block, i) => <BlockOf key={i} block={block} draw={draw} />)}
            </section>
          ))}
          <p class="model-foot">{t('ui.not-affiliated')}</p>
        </article>
      </div>
    </main>
  );
}

/** The part that is being read: the last whose heading has passed the upper third of the window. */
function useSection(page: { readonly current: HTMLElement | null }, view: ModelView): string | null {
  const [here, set] = useState<string | null>(null);
  const ids = useMemo(() => view.parts.map(({ id }) => id), [view]);
  useEffect(() => {
    const look = (): void => {
      let found: string | null = null;
      for (const section of page.current?.querySelectorAll<HTMLElement>('[data-part]') ?? []) if (section.getBoundingClientRect().top < innerHeight / 3) found = section.dataset['part'] ?? null;
      set(found);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => { window.removeEventListener('scroll', look); };
  }, [ids]);
  return here;
}
