/** The vote token: each vote has an outline and a glyph of its own; filled is firm, outlined is leaning. */
import type { Token } from '../../views/view-models.ts';
import './token.css';

export type TokenSize = 'seat' | 'rail' | 'vote' | 'inline' | 'phone' | 'count';

/** Radii in design px (DESIGN.md 8.1). */
const RADIUS: Readonly<Record<TokenSize, number>> = { seat: 11.5, rail: 12, vote: 13, inline: 10.5, phone: 9.5, count: 7 };

/** Catalogue key of the words for a token. */
export const tokenKey = (token: Token): string => `token.${token.vote}.${token.firm ? 'firm' : 'leaning'}`;

/** Outlines on a 24 x 24 grid whose radius is 11.5 with stroke included. */
function Outline({ vote }: { readonly vote: Token['vote'] }) {
  if (vote === 'against') return <rect class="token-shape" x="4.4" y="4.4" width="15.2" height="15.2" rx="1.6" transform="rotate(45 12 12)" />;
  if (vote === 'abstain') return <rect class="token-shape" x="1.6" y="5.6" width="20.8" height="12.8" rx="3.4" />;
  return <circle class="token-shape" cx="12" cy="12" r="10.3" />;
}

function Glyph({ vote }: { readonly vote: Token['vote'] }) {
  if (vote === 'for') return <path class="token-glyph" d="M7.2 12.4 10.6 15.8 17 9" />;
  if (vote === 'against') return <path class="token-glyph" d="M9 9 15 15 M15 9 9 15" />;
  if (vote === 'abstain') return <path class="token-glyph" d="M8.2 12 15.8 12" />;
  return (
    <>
      <path class="token-glyph" d="M9.5 9.9a2.55 2.55 0 1 1 3.9 2.15c-.9.55-1.4 1.05-1.4 1.9" />
      <circle class="token-dot" cx="12" cy="16.7" r="1.2" />
    </>
  );
}

/** @param props.size of the token by where it stands; the words for it are said beside it or in a screen reader's text */
export function TokenMark({ token, size = 'seat' }: { readonly token: Token; readonly size?: TokenSize | undefined }) {
  const side = (RADIUS[size] * 2) / 16;
  const firm = token.firm && token.vote !== 'undecided';
  return (
    <svg class={`token token-${token.vote} ${firm ? 'token-firm' : 'token-leaning'}`} viewBox="0 0 24 24" style={{ width: `${side}rem`, height: `${side}rem` }} aria-hidden="true" focusable="false">
      <Outline vote={token.vote} />
      <Glyph vote={token.vote} />
    </svg>
  );
}
