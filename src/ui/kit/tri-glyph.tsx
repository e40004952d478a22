/** View of the three options: bars rise for support and hang for opposition; a brass foot marks the option the draft is based on. */
import type { GlyphStep } from '../../views/view-models.ts';
import './tri-glyph.css';

const COLUMN = 8.6;
const STEP = COLUMN + 3.4;
const FIRST = 4.7;
const MIDDLE = 14.6;
const UNIT = 5.6;

function Bar({ step, x }: { readonly step: GlyphStep; readonly x: number }) {
  if (step === null)
    return (
      <text class="tri-unknown" x={x + COLUMN / 2} y={MIDDLE + 4} text-anchor="middle">
        ?
      </text>
    );
  if (step === 0) return <rect class="tri-flat" x={x} y={MIDDLE - 1.4} width={COLUMN} height={2.8} rx={1} />;
  const height = Math.abs(step) * UNIT;
  return <rect class={step > 0 ? 'tri-for' : 'tri-against'} x={x} y={step > 0 ? MIDDLE - height : MIDDLE} width={COLUMN} height={height} rx={1.4} />;
}

/** @param props.steps one for each option family, in the scenario's order @param props.scale 1 is a seat's plate of 42 x 32 px */
export function TriGlyph({ steps, basis, scale = 1, numerals = false }: { readonly steps: readonly GlyphStep[]; readonly basis: number | null; readonly scale?: number | undefined; readonly numerals?: boolean | undefined }) {
  const width = Math.max(3, steps.length) * STEP + 6;
  return (
    <span class="tri" aria-hidden="true" style={{ width: `${(width * scale) / 16}rem` }}>
      <svg class="tri-plate" viewBox={`0 0 ${width} 32`} focusable="false">
        <rect class="tri-ground" x="0.6" y="0.6" width={width - 1.2} height="30.8" rx="4" />
        <path class="tri-line" d={`M3.4 ${MIDDLE}H${width - 3.4}`} />
        {steps.map((step, i) => (
          <Bar key={i} step={step} x={FIRST - 0.2 + i * STEP} />
        ))}
        {basis !== null && <rect class="tri-foot" x={FIRST - 1.2 + basis * STEP} y="27.4" width={COLUMN + 2} height="2.3" rx="1.1" />}
      </svg>
      {numerals && (
        <span class="tri-numerals">
          {steps.map((_, i) => (
            <span key={i}>{i + 1}</span>
          ))}
        </span>
      )}
    </span>
  );
}
