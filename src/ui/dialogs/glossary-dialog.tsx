/** The glossary: every term with its meaning and, where there is one, its source; narrowed down by typing. */
import { useId, useState } from 'preact/hooks';
import { Dialog } from '../kit/dialog.tsx';
import { useT, useWords } from '../kit/words-context.tsx';
import './glossary-dialog.css';

/** Lower case without accents, so that typing finds what it means. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function GlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  // The catalogue gives every message a capital: the first id of the list may have got one.
  const ids = words.has('glossary.list') ? t('glossary.list').split(/[\s,]+/).map((one) => (words.has(`glossary.${one}.term`) ? one : one.charAt(0).toLowerCase() + one.slice(1))).filter((one) => words.has(`glossary.${one}.term`)) : [];
  const entries = ids
    .map((term) => ({ id: term, term: t(`glossary.${term}.term`), text: t(`glossary.${term}.text`), source: words.has(`glossary.${term}.source`) ? t(`glossary.${term}.source`) : null }))
    .sort((a, b) => a.term.localeCompare(b.term, words.locale));
  const found = entries.filter(({ term, text }) => plain(`${term} ${text}`).includes(plain(typed.trim())));
  return (
    <Dialog
      title={t('ui.glossary.title')}
      onClose={onClose}
      size="page"
      head={
        <div class="glossary-search">
          <label for={id}>{t('ui.glossary.search')}</label>
          <input
            id={id}
            type="search"
            autocomplete="off"
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <p class="muted tabular" role="status">
            {t('ui.glossary.found', { count: found.length })}
          </p>
        </div>
      }
    >
      <dl class="glossary">
        {found.map(({ id: term, term: word, text, source }) => (
          <div key={term}>
            <dt>{word}</dt>
            <dd>
              {text}
              {source !== null && <span class="glossary-source muted">{source}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
