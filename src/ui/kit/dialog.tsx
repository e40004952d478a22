/** A modal sheet: focus stays inside, Esc closes, and whoever opened it has the focus again. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useT } from './words-context.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `card` is a small question, `sheet` comes from the side (from below on phones), `page` is nearly the whole window. */
  readonly size?: 'card' | 'sheet' | 'page' | undefined;
  readonly paper?: boolean | undefined;
  /** Stands under the title and does not scroll. */
  readonly head?: ComponentChildren;
  /** Actions at the bottom, always in sight. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Dialog({ title, onClose, size = 'card', paper = false, head, foot, children }: DialogProps) {
  const t = useT();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const dialog = box.current;
    dialog?.showModal();
    heading.current?.focus();
    return () => {
      if (dialog?.open) dialog.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  // In the top layer a sheet has no pages: for the printer it lies in the page like any other text.
  useEffect(() => {
    const lay = (): void => {
      box.current?.close();
      box.current?.show();
    };
    const lift = (): void => {
      box.current?.close();
      box.current?.showModal();
      heading.current?.focus();
    };
    window.addEventListener('beforeprint', lay);
    window.addEventListener('afterprint', lift);
    return () => {
      window.removeEventListener('beforeprint', lay);
      window.removeEventListener('afterprint', lift);
    };
  }, []);
  useEffect(() => {
    const before = document.documentElement.style.overflow;
    document.documentElement.style.overflow = 'hidden';
    return () => {
      document.documentElement.style.overflow = before;
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`dialog dialog-${size}${paper ? ' paper' : ''}`}
      aria-labelledby={id}
      onCancel={(event) => {
        // A cancel bubbling from a file input or an inner dialog is not ours.
        if (event.target !== box.current) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <div class="dialog-frame">
        <header class="dialog-bar">
          <h2 id={id} ref={heading} tabIndex={-1} class="dialog-title">
            {title}
          </h2>
          <button type="button" class="dialog-close" aria-label={t('ui.kit.close')} onClick={onClose}>
            <Icon name="x" />
          </button>
        </header>
        {head !== undefined && <div class="dialog-head">{head}</div>}
        {/* A scrolling box must be reachable by keyboard even when nothing in it is pressed. */}
        <div class="dialog-body" tabIndex={0} role="group" aria-labelledby={id}>
          {children}
        </div>
        {foot !== undefined && <footer class="dialog-foot">{foot}</footer>}
      </div>
    </dialog>
  );
}
