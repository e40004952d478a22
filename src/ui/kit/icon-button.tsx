/** A button of the top bar that shows an icon alone; its name is a note on hover and focus, and what screen readers say. */
import { useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { Note, useNote } from './note.tsx';
import './icon-button.css';

export interface IconButtonProps {
  readonly icon: string;
  readonly name: string;
  readonly onPress: () => void;
  readonly pressed?: boolean | undefined;
  readonly shortcut?: string | undefined;
  /** The icon points the other way. */
  readonly mirrored?: boolean | undefined;
}

export function IconButton({ icon, name, onPress, pressed, shortcut, mirrored = false }: IconButtonProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const note = useNote(anchor);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        class={mirrored ? 'icon-button icon-mirrored' : 'icon-button'}
        aria-label={name}
        aria-pressed={pressed}
        {...note.on}
        onClick={() => {
          note.hide();
          onPress();
        }}
      >
        <Icon name={icon} size={1.4375} />
      </button>
      <Note id={id} control={note}>
        <span class="icon-button-name" aria-hidden="true">
          {name}
          {shortcut !== undefined && <kbd class="kbd">{shortcut}</kbd>}
        </span>
      </Note>
    </>
  );
}
