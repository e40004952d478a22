/** A conformance suite as the program trusts it: councils, names, and cases whose kind says what is given and what expected. */
import type { SeatId } from '../domain/vocabulary.ts';
import type { Expected, Given, Kind } from './suite-schema.ts';

export interface CouncilList {
  readonly members: readonly SeatId[];
  readonly permanent: readonly SeatId[];
}

export interface CaseOf<K extends Kind> {
  /** Number in the file: chapter and place, `3.12`. */
  readonly id: string;
  readonly title: string;
  readonly kind: K;
  readonly cites: readonly { readonly source: string; readonly at?: string | undefined; readonly url?: string | undefined }[];
  /** How sure the law is: read in a United Nations text, taken from elsewhere, or general knowledge and disputed practice. */
  readonly confidence: 'documented' | 'secondary' | 'uncertain';
  readonly note?: string | undefined;
  readonly given: Given<K>;
  readonly expect: Expected<K>;
}
export type Case = { readonly [K in Kind]: CaseOf<K> }[Kind];

export interface Suite {
  readonly title: string;
  /** English names by code: the presidency goes by them. */
  readonly names: Readonly<Record<SeatId, string>>;
  readonly councils: Readonly<Record<string, CouncilList>>;
  readonly chapters: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}
