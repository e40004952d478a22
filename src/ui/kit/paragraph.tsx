/** A paragraph of a resolution: what stands between asterisks is its verb, set in italics. */
export function Paragraph({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('*').map((part, i) => (i % 2 === 1 ? <em key={i}>{part}</em> : part))}
    </>
  );
}
