/**
 * A small note beside something: shown on hover, focus and tap, kept while the pointer is on it, put away with Esc (WCAG 1.4.13).
 * It lives in the top layer, so that no scrolling box cuts it off.
 */
import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './note.css';

const GAP = 8;
/** A pointer that only passes by opens nothing. */
const INTENT_MS = 180;
const LINGER_MS = 160;

/** Above the anchor where there is room, else below; never outside the window. */
function stand(note: HTMLElement, anchor: HTMLElement): void {
  const a = anchor.getBoundingClientRect();
  const n = note.getBoundingClientRect();
  const above = a.top - n.height - GAP;
  const left = Math.min(Math.max(GAP, a.left + a.width / 2 - n.width / 2), Math.max(GAP, innerWidth - n.width - GAP));
  note.style.left = `${left}px`;
  note.style.top = `${above >= GAP ? above : Math.min(a.bottom + GAP, Math.max(GAP, innerHeight - n.height - GAP))}px`;
}

export interface NoteControl {
  readonly open: boolean;
  readonly show: () => void;
  readonly hide: () => void;
  /** To be spread on the anchor. */
  readonly on: {
    readonly onMouseEnter: () => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
  readonly note: RefObject<HTMLSpanElement | null>;
  /** Of the note itself. */
  readonly hold: { readonly onMouseEnter: () => void; readonly onMouseLeave: () => void; readonly onFocusOut: (event: FocusEvent) => void };
}

export function useNote(anchor: RefObject<HTMLElement | null>, wanted = true): NoteControl {
  const [open, setOpen] = useState(false);
  const note = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  const show = useCallback(() => {
    clearTimeout(timer.current);
    if (wanted) setOpen(true);
  }, [wanted]);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);
  const enter = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(show, INTENT_MS);
  }, [show]);
  const leave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(hide, LINGER_MS);
  }, [hide]);
  const inside = (to: EventTarget | null): boolean => to instanceof Node && (note.current?.contains(to) === true || anchor.current?.contains(to) === true);

  useEffect(() => () => {
    clearTimeout(timer.current);
  }, []);

  useLayoutEffect(() => {
    const box = note.current;
    const from = anchor.current;
    if (!open || !box || !from) return;
    box.showPopover();
    stand(box, from);
    const place = (): void => {
      stand(box, from);
    };
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      hide();
    };
    const press = (event: PointerEvent): void => {
      if (!inside(event.target)) hide();
    };
    addEventListener('resize', place);
    addEventListener('scroll', place, true);
    document.addEventListener('keydown', key, true);
    document.addEventListener('pointerdown', press, true);
    return () => {
      removeEventListener('resize', place);
      removeEventListener('scroll', place, true);
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('pointerdown', press, true);
    };
  }, [open, hide]);

  return {
    open,
    show,
    hide,
    note,
    on: {
      onMouseEnter: enter,
      onMouseLeave: leave,
      onFocus: (event) => {
        if (event.target instanceof Element && event.target.matches(':focus-visible')) show();
      },
      onBlur: (event) => {
        if (!inside(event.relatedTarget)) hide();
      },
    },
    hold: {
      onMouseEnter: show,
      onMouseLeave: leave,
      onFocusOut: (event) => {
        if (!inside(event.relatedTarget)) hide();
      },
    },
  };
}

/** The note's box; drawn only while it is open, except when something is described by it. */
export function Note({ id, control, always = false, children }: { readonly id: string; readonly control: NoteControl; readonly always?: boolean | undefined; readonly children: ComponentChildren }) {
  if (!control.open && !always) return null;
  return (
    <span id={id} ref={control.note} popover="manual" class="note" {...control.hold}>
      {children}
    </span>
  );
}
