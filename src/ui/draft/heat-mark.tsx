/** Three stacked hatched bars: some object, several, would change a vote (DESIGN.md 8.5). Told apart by number and hatching. */
export function HeatMark({ heat }: { readonly heat: 0 | 1 | 2 | 3 }) {
  return (
    <svg class="heat" viewBox="0 0 30 19" width="1.875rem" height="1.19rem" aria-hidden="true">
      <defs>
        <pattern id="heat-hatch" width="4" height="5" patternUnits="userSpaceOnUse" patternTransform="skewX(-30)">
          <rect width="4" height="5" fill="#b23a12" />
          <rect width="1.3" height="5" fill="#e58a5f" />
        </pattern>
      </defs>
      {[0, 1, 2].map((row) => {
        const on = heat >= 3 - row;
        return <rect key={row} x=".5" y={row * 6.5 + 0.5} width="29" height="4.6" fill={on ? 'url(#heat-hatch)' : 'none'} stroke={on ? '#8f3714' : 'currentColor'} stroke-opacity={on ? 1 : 0.45} />;
      })}
    </svg>
  );
}
