/** The game's mark: fifteen dots in a horseshoe, the President's larger, and one brass dot apart. Also a meter of what is loaded. */
import './mark.css';

const DOTS = 15;
const SWEEP = 250;
const RADIUS = 10;

/** Centres on a 28 x 28 grid, clockwise from the lower left. */
const PLACES = Array.from({ length: DOTS }, (_, i) => {
  const angle = ((-90 - SWEEP / 2 + (SWEEP * i) / (DOTS - 1)) * Math.PI) / 180;
  return { x: 14 + RADIUS * Math.cos(angle), y: 13.4 + RADIUS * Math.sin(angle) };
});

/** @param props.size in rem, at least 1.25 @param props.filled how many of the fifteen dots are lit; all when left out */
export function Mark({ size = 1.5, filled = DOTS }: { readonly size?: number | undefined; readonly filled?: number | undefined }) {
  return (
    <svg class="mark" viewBox="0 0 28 28" style={{ width: `${size}rem`, height: `${size}rem` }} aria-hidden="true" focusable="false">
      {PLACES.map(({ x, y }, i) => (
        <circle key={i} class={i < filled ? 'mark-dot' : 'mark-dot mark-empty'} cx={x.toFixed(2)} cy={y.toFixed(2)} r={i === (DOTS - 1) / 2 ? 1.75 : 1.15} />
      ))}
      <circle class="mark-apart" cx="14" cy="22.6" r="1.9" />
    </svg>
  );
}
