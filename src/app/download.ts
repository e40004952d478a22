/** A text handed to the person at the page as a file. */

/** How long the file stays ready: a browser may ask first where to put it. */
const READY_MS = 60_000;

export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => { URL.revokeObjectURL(address); }, READY_MS);
}

/** A name that every file system takes: small letters, figures and dashes. @param end with its dot: ".replay.json" */
export function fileName(words: string, end: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80);
  return `${plain === '' ? 'debate' : plain}${end}`;
}
