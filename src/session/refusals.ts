/** Why a wish cannot be carried out. Each code has one sentence in the catalogue (`refusal.CODE`). Nothing is spent. */
export type RefusalCode =
  | 'not-a-move'
  | 'not-your-turn'
  | 'not-now'
  | 'no-such-seat'
  | 'no-such-text'
  | 'no-such-wording'
  | 'no-capital'
  | 'no-actions'
  | 'already-spoken'
  | 'unknown-fact'
  | 'yourself'
  | 'no-host'
  | 'is-host'
  | 'same-wording'
  | 'agreed-wording'
  | 'settled-wording'
  | 'illegal-text'
  | 'not-sponsor'
  | 'is-sponsor'
  | 'not-in-favour'
  | 'in-favour'
  | 'has-draft'
  | 'two-drafts'
  | 'silence-spent'
  | 'too-early'
  | 'nothing-asked'
  | 'already-pledged'
  | 'already-known'
  | 'no-vote'
  | 'closed';

export interface Refusal {
  readonly code: RefusalCode;
  /** What the sentence needs: a price, a rule's own reason. */
  readonly values?: Readonly<Record<string, string | number>>;
}
