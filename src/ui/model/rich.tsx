/** A formula's line as marked-up text: *variables*, ~indices~ and ^powers^. */
import { useWords } from '../kit/words-context.tsx';

const PIECE = /(\*[^*]+\*|~[^~]+~|\^[^^]+\^)/;

export function Formula({ line }: { readonly line: string }) {
  return (
    <p class="model-formula-line" role="math">
      {line.split(PIECE).map((piece, i) => {
        const inner = piece.slice(1, -1);
        if (i % 2 === 0) return piece;
        if (piece.startsWith('*')) return <var key={i}>{inner}</var>;
        return piece.startsWith('~') ? <sub key={i}>{inner}</sub> : <sup key={i}>{inner}</sup>;
      })}
    </p>
  );
}

/** Points or places as print has them, with the minus as U+2212. */
export function useNumber(): (value: number, places?: number) => string {
  const { locale } = useWords();
  return (value, places = 0) => new Intl.NumberFormat(locale, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value).replace('-', '\u2212').replace(/^\u2212(0(?:\.0+)?)$/, '$1');
}
