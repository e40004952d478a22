/** Names that are nearly another: what somebody may have meant who wrote one that is none. */

/** Letters to be changed, added, left out or swapped with their neighbour to make one name of the other. */
function apart(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Longer names are not written by hand, and would take long to compare. */
const LONGEST = 60;
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The known name that a name nearly is: a letter off, two in a long one, its plural or its singular; null where it is near none. */
export function nearName(name: string, known: Iterable<string>): string | null {
  if (name.length > LONGEST) return null;
  const mine = plain(name);
  let best: string | null = null;
  let least = Infinity;
  for (const one of known) {
    const theirs = plain(one);
    const short = Math.min(mine.length, theirs.length);
    // A word of two letters is a letter off too many others.
    const most = short < 3 ? 0 : short < 6 ? 1 : 2;
    const far = Math.abs(mine.length - theirs.length) > most ? Infinity : apart(mine, theirs);
    if (far <= most && far < least) [best, least] = [one, far];
  }
  return best;
}

/** Known names, those first that look most like the one that was written. The others keep their order. */
export function nearestFirst(name: string, known: readonly string[]): readonly string[] {
  if (name.length > LONGEST) return known;
  const mine = plain(name);
  const rank = (one: string): number => (nearName(name, [one]) !== null ? 0 : mine !== '' && plain(one).startsWith(mine) ? 1 : mine.length > 2 && plain(one).split(mine).length > 1 ? 2 : 3);
  return known.map((one, i) => ({ one, i, rank: rank(one) })).sort((a, b) => a.rank - b.rank || a.i - b.i).map(({ one }) => one);
}
