/** What is found wrong, or doubtful, in a scenario that has passed the door: the rule, the place, a sentence, and what shows it. */

export const RULES = ['unreachable-option', 'unreachable-ending', 'dead-wording', 'never-moves', 'always-decides', 'missing-source', 'dominating-plan'] as const;
export type Rule = (typeof RULES)[number];

/** `fault`: it is so, whoever plays. `warning`: so many debates have shown it, and another might not. */
export type Weight = 'fault' | 'warning';

/** Numbers and words that show it, by name. */
export type Evidence = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly rule: Rule;
  readonly weight: Weight;
  /** Where in the file, as the door names places: `endings[3]`. */
  readonly place: string;
  readonly says: string;
  readonly evidence: Evidence;
}

export const percent = (count: number, of: number): string => `${Math.round((100 * count) / Math.max(1, of))} %`;
