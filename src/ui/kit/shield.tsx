/** The veto shield of a permanent member: at rest in brass, in the colour of "against" when it intends to vote against. */
import './shield.css';

export function Shield({ raised, scale = 1 }: { readonly raised: boolean; readonly scale?: number | undefined }) {
  return (
    <svg class={raised ? 'shield shield-raised' : 'shield'} viewBox="0 0 15 19" style={{ width: `${(15 * scale) / 16}rem`, height: `${(19 * scale) / 16}rem` }} aria-hidden="true" focusable="false">
      <path class="shield-plate" d="M1 2.4C3.4 2.4 5.8 1.8 7.5 1 9.2 1.8 11.6 2.4 14 2.4V9c0 4.3-2.7 7.2-6.5 9C3.7 16.2 1 13.3 1 9Z" />
      <path class="shield-v" d="M4.7 6 7.5 12 10.3 6" />
    </svg>
  );
}
