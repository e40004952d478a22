/** A sentence in which the words between asterisks stand out: bold figures, italic verbs of a draft. */

/** @param props.as the element of the words between asterisks */
export function Marked({ text, as: Inner = 'b' }: { readonly text: string; readonly as?: 'b' | 'i' | 'em' | undefined }) {
  return <>{text.split('*').map((part, i) => (i % 2 === 1 ? <Inner key={i}>{part}</Inner> : part))}</>;
}
