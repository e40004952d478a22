/** The button of the house. One that is not available stays reachable and says why. */
import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { Note, useNote } from './note.tsx';
import './button.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'onClick' | 'disabled' | 'ref'> {
  /** `brass` is the one primary action of a view, `petrol` the same on paper, `row` a full-width choice. */
  readonly kind?: 'brass' | 'petrol' | 'quiet' | 'row' | undefined;
  readonly icon?: string | undefined;
  /** Icon after the words. */
  readonly iconAfter?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly disabledReason?: string | null | undefined;
  readonly selected?: boolean | undefined;
  readonly onPress: (event: MouseEvent) => void;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
  readonly children?: ComponentChildren;
}

export function Button({ kind = 'quiet', icon, iconAfter, shortcut, disabledReason = null, selected = false, onPress, buttonRef, children, class: extra, ...rest }: ButtonProps) {
  const id = useId();
  const own = useRef<HTMLButtonElement>(null);
  const off = disabledReason !== null;
  const note = useNote(own, off);
  const classes = ['button', `button-${kind}`, selected ? 'button-selected' : '', off ? 'button-off' : '', typeof extra === 'string' ? extra : ''].filter(Boolean).join(' ');
  const describedBy = [typeof rest['aria-describedby'] === 'string' ? rest['aria-describedby'] : '', off ? `${id}-why` : ''].filter(Boolean).join(' ');
  return (
    <>
      <button
        type="button"
        {...rest}
        {...(off ? note.on : {})}
        ref={(element) => {
          own.current = element;
          if (typeof buttonRef === 'function') buttonRef(element);
          else if (buttonRef) buttonRef.current = element;
        }}
        class={classes}
        aria-disabled={off ? 'true' : undefined}
        aria-describedby={describedBy || undefined}
        onClick={(event) => {
          if (off) note.show();
          else onPress(event);
        }}
      >
        {icon !== undefined && <Icon name={icon} size={1.375} />}
        {children !== undefined && <span class="button-words">{children}</span>}
        {iconAfter !== undefined && <Icon name={iconAfter} size={1.375} />}
        {shortcut !== undefined && (
          <kbd class="kbd" aria-hidden="true">
            {shortcut}
          </kbd>
        )}
      </button>
      {off && (
        <Note id={`${id}-why`} control={note} always>
          {disabledReason}
        </Note>
      )}
    </>
  );
}
