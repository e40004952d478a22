/** What the page about the model is made of: parts with headings, and in each part paragraphs, formulas, tables, lists and figures in order. */
import type { Say } from './say.ts';

/** Figures that the screen draws from the view's own data. */
export type FigureName = 'path' | 'marks' | 'scales' | 'worth' | 'ladder' | 'example' | 'seeds';

/** A cell is a sentence, a name of the case, or a number already in figures. */
export type Cell = Say | string | number;

export type Block =
  | { readonly kind: 'text'; readonly say: Say }
  /** Set apart: what a reader must not miss. */
  | { readonly kind: 'note'; readonly say: Say }
  | { readonly kind: 'heading'; readonly say: Say }
  /** `line` carries *variables*, ~indices~ and ^powers^; `plain` says the same in words. */
  | { readonly kind: 'formula'; readonly line: Say; readonly plain: Say }
  | { readonly kind: 'list'; readonly items: readonly Say[] }
  | { readonly kind: 'table'; readonly caption: Say; readonly head: readonly Say[]; readonly rows: readonly (readonly Cell[])[]; /** Columns of numbers, set to the right. */ readonly numbers: readonly number[] }
  | { readonly kind: 'figure'; readonly figure: FigureName; readonly caption: Say }
  | { readonly kind: 'references'; readonly items: readonly Reference[] }
  | { readonly kind: 'constants'; readonly groups: readonly ConstantGroup[] };

/** A work that the model takes something from. Titles are names: they are not translated. */
export interface Reference {
  readonly authors: string;
  readonly title: string;
  readonly where: string;
  readonly year: number | null;
  readonly url: string | null;
}

/** Constants as the code names them. */
export interface ConstantGroup {
  readonly name: string;
  readonly values: readonly { readonly name: string; readonly value: number }[];
}

export interface Part {
  /** Name in the address: `#/model?part=consent`. */
  readonly id: string;
  readonly title: Say;
  readonly blocks: readonly Block[];
}

export const text = (what: Say): Block => ({ kind: 'text', say: what });
export const note = (what: Say): Block => ({ kind: 'note', say: what });
export const heading = (what: Say): Block => ({ kind: 'heading', say: what });
export const formula = (line: Say, plain: Say): Block => ({ kind: 'formula', line, plain });
export const list = (...items: readonly Say[]): Block => ({ kind: 'list', items });
export const figure = (name: FigureName, caption: Say): Block => ({ kind: 'figure', figure: name, caption });
export const table = (caption: Say, head: readonly Say[], rows: readonly (readonly Cell[])[], numbers: readonly number[] = []): Block => ({ kind: 'table', caption, head, rows, numbers });

/** A share as whole percent. */
export const percent = (share: number): number => Math.round(100 * share);

/** A number with its sign as print has it; a fraction keeps four places. */
export const printed = (value: number): string => {
  const size = Math.round(Math.abs(value) * 10000) / 10000;
  return value < 0 ? `\u2212${size}` : `${size}`;
};
