/** A link to the page about the model. It opens beside the debate, which goes on where it was. */
import type { ComponentChildren } from 'preact';
import { useT } from './words-context.tsx';

export function ModelLink({ part, children }: { readonly part?: string | undefined; readonly children: ComponentChildren }) {
  const t = useT();
  return (
    <a class="model-link" href={part === undefined ? '#/model' : `#/model?part=${part}`} target="_blank" rel="noreferrer">
      {children}
      <span class="sr-only">{t('ui.kit.source.new-window')}</span>
    </a>
  );
}
