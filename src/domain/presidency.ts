/** The presidency of the Council: provisional rules of procedure (S/96/Rev.7), rules 18 and 20. */

/** A name as the alphabetical order sees it: letters without accents, in one case. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toUpperCase();

const before = (a: string, b: string): number => (plain(a) < plain(b) ? -1 : plain(a) > plain(b) ? 1 : a < b ? -1 : a > b ? 1 : 0);

/** Names in English alphabetical order. */
export const alphabetical = (names: readonly string[]): readonly string[] => [...names].sort(before);

/**
 * Rule 18: who presides in the month after. The member that follows in English alphabetical order among those on the Council in
 * that month; after the last the first. Who presided before may have left the Council with the turn of the year.
 */
export function nextPresident(last: string, members: readonly string[]): string {
  const order = alphabetical(members);
  return order.find((name) => before(last, name) < 0) ?? order[0] ?? last;
}

/** Presidents of several months in turn. @param months the members of the Council in each */
export function presidencies(last: string, months: readonly (readonly string[])[]): readonly string[] {
  const found: string[] = [];
  for (const members of months) found.push(nextPresident(found.at(-1) ?? last, members));
  return found;
}

/**
 * Rule 20: who is in the chair while a question is considered with which the President's country is directly connected and for
 * which it steps aside: the next member in English alphabetical order that does not step aside itself. Nobody can be made to;
 * the President stays President and keeps its duties otherwise. Null where all step aside.
 */
export function inTheChair(president: string, members: readonly string[], stepAside: readonly string[]): string | null {
  let chair = president;
  for (let i = 0; i <= members.length; i++) {
    if (!stepAside.includes(chair)) return chair;
    chair = nextPresident(chair, members);
  }
  return null;
}
