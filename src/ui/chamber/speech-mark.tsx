/** The mark of whoever has the floor: five bars of a voice, in a bubble beside the figure or bare on a placard (DESIGN.md 8.3). */
const BARS = [5, 11, 16, 9, 6] as const;

export function SpeechMark({ bubble }: { readonly bubble: boolean }) {
  return (
    <svg class={bubble ? 'speech-mark' : 'speech-mark speech-bare'} viewBox={bubble ? '0 0 30 32' : '4 3 22 20'} width={bubble ? '1.875rem' : '1.1rem'} height={bubble ? '2rem' : '1rem'} aria-hidden="true">
      {bubble && <path class="speech-bubble" d="M3 1h24a2.5 2.5 0 0 1 2.5 2.5v19a2.5 2.5 0 0 1-2.5 2.5H14l-5.500 6.500V25H3A2.500 2.500 0 0 1 .5 22.500v-19A2.500 2.500 0 0 1 3 1z" />}
      {BARS.map((height, i) => <rect key={i} class="speech-bar" x={6.200 + i * 4.050} y={13 - height / 2} width="2" height={height} rx="1" />)}
    </svg>
  );
}
