/** The place in a screen where the canvas is shown, with what is laid over it. Without a canvas it is only the background. */
import { createContext, type ComponentChildren, type CSSProperties } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

/** Whoever holds the canvas puts it into the element and takes it out again. */
export interface StageHolder {
  attach(slot: HTMLElement): void;
  detach(slot: HTMLElement): void;
}

export const StageContext = createContext<StageHolder | null>(null);

export function StageSlot({ className = '', style, children }: { readonly className?: string; readonly style?: CSSProperties; readonly children?: ComponentChildren }) {
  const holder = useContext(StageContext);
  const slot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = slot.current;
    if (!element || !holder) return undefined;
    holder.attach(element);
    return () => { holder.detach(element); };
  }, [holder]);
  return (
    <div class={`stage ${className}`} style={style}>
      <div class="stage-canvas" ref={slot} aria-hidden="true" />
      {children}
    </div>
  );
}
