/** The bar at the top of every screen of play. */
import type { ComponentChildren } from 'preact';
import './top-bar.css';

export function TopBar({ left, right }: { readonly left: ComponentChildren; readonly right?: ComponentChildren }) {
  return (
    <header class="top-bar">
      <div class="top-bar-left">{left}</div>
      {right !== undefined && <div class="top-bar-right">{right}</div>}
    </header>
  );
}
