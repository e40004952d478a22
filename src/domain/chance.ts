/**
 * Luck with a name. A fair number for one question, e.g. `chance(seed, 'overnight', 'GAB')`: there is no generator to
 * advance, so a new question elsewhere never shifts an old replay. FNV-1a over the question, then the finaliser of
 * MurmurHash3 (public domain, A. Appleby), all in 32-bit integers: the same in every engine.
 */
export function chance(seed: number, ...question: readonly (string | number)[]): number {
  let h = mix(0x811c9dc5 ^ seed);
  for (const part of question) {
    if (typeof part === 'number') h = Math.imul(h ^ part, 0x01000193);
    else for (let i = 0; i < part.length; i++) h = Math.imul(h ^ part.charCodeAt(i), 0x01000193);
    h = mix(h ^ 0x9e3779b9);
  }
  return (mix(h) >>> 0) / 0x1_0000_0000;
}

/** A fair number in [low, high). */
export const chanceBetween = (low: number, high: number, seed: number, ...question: readonly (string | number)[]): number => low + (high - low) * chance(seed, ...question);

function mix(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
