/** A word of the glossary in running text: its meaning on hover, focus and tap. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Note, useNote } from './note.tsx';
import { useT, useWords } from './words-context.tsx';
import './term.css';

/** @param props.children the word as the sentence has it; without it the term itself */
export function Term({ id, children }: { readonly id: string; readonly children?: ComponentChildren }) {
  const t = useT();
  const words = useWords();
  const noteId = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const note = useNote(anchor);
  const source = `glossary.${id}.source`;
  return (
    <>
      <button ref={anchor} type="button" class="term" aria-describedby={note.open ? noteId : undefined} aria-expanded={note.open} onClick={note.show} {...note.on}>
        {children ?? t(`glossary.${id}.term`)}
      </button>
      <Note id={noteId} control={note}>
        <span class="note-title">{t(`glossary.${id}.term`)}</span>
        {t(`glossary.${id}.text`)}
        {words.has(source) && <span class="note-foot">{t(source)}</span>}
      </Note>
    </>
  );
}
