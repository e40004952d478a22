/** What Article 27 of the Charter asks beside the count: which matters are procedural, who must abstain, and the preliminary question. */
import type { Ballot, SeatId } from './vocabulary.ts';
import { decide, type Ballots, type Decision } from './voting.ts';

export type Nature = Ballots['kind'];

/**
 * Matters by their nature. Procedural: what the Statement of the four sponsoring Governments on voting procedure (San Francisco,
 * 7 June 1945, part I, para. 2) counts among them, and what the Repertoire of the Practice of the Security Council lists from
 * practice. An amendment and a part share the nature of what they belong to, here a draft resolution.
 */
export const MATTERS = {
  agenda: 'procedural',
  'agenda-order': 'procedural',
  'agenda-deferral': 'procedural',
  'agenda-removal': 'procedural',
  'rules-of-procedure': 'procedural',
  'time-and-place': 'procedural',
  'subsidiary-organ': 'procedural',
  ruling: 'procedural',
  suspend: 'procedural',
  adjourn: 'procedural',
  'adjourn-to': 'procedural',
  refer: 'procedural',
  postpone: 'procedural',
  invitation: 'procedural',
  'emergency-session': 'procedural',
  'charter-conference': 'procedural',
  draft: 'substantive',
  amendment: 'substantive',
  part: 'substantive',
  'preliminary-question': 'substantive',
  admission: 'substantive',
  'suspension-of-rights': 'substantive',
  expulsion: 'substantive',
  'secretary-general': 'substantive',
} as const satisfies Readonly<Record<string, Nature>>;
export type Matter = keyof typeof MATTERS;

export const natureOf = (matter: Matter): Nature => MATTERS[matter];

/** Under what a decision is taken. */
export const BASES = ['chapter-vi', 'article-52-3', 'chapter-vii', 'other'] as const;
export type Basis = (typeof BASES)[number];

/**
 * Members that must abstain: Article 27(3) binds a party to a dispute, permanent or elected, in decisions under Chapter VI and
 * under Article 52(3). It binds nobody under Chapter VII, and nobody on procedural matters. Whether there is a dispute, and who
 * is a party, the Council has hardly ever decided; here it is given.
 */
export function boundToAbstain(basis: Basis, nature: Nature, parties: readonly SeatId[], members: readonly SeatId[]): readonly SeatId[] {
  return nature === 'substantive' && (basis === 'chapter-vi' || basis === 'article-52-3') ? members.filter((seat) => parties.includes(seat)) : [];
}

export interface AbstentionDuty {
  readonly bound: readonly SeatId[];
  /** Those bound that voted for or against all the same. */
  readonly inBreach: readonly SeatId[];
  /** The decision with every vote of a bound member counted as an abstention. */
  readonly held: Decision;
}

/** Article 27(3), last clause, applied to a vote. */
export function dutyToAbstain(council: Ballots, basis: Basis, parties: readonly SeatId[]): AbstentionDuty {
  const bound = boundToAbstain(basis, council.kind, parties, council.members);
  const inBreach = bound.filter((seat) => council.ballots[seat] === 'for' || council.ballots[seat] === 'against');
  const ballots: Record<SeatId, Ballot> = { ...council.ballots };
  for (const seat of inBreach) ballots[seat] = 'abstain';
  return { bound, inBreach, held: decide({ ...council, ballots }) };
}

/**
 * The preliminary question: what nature has a matter on which members differ? By part II of the San Francisco Statement the
 * decision that it is procedural is itself taken as a matter of substance, so that a permanent member's negative vote keeps the
 * matter substantive, where the same member can vote against again: the double veto. Voted as "is the matter procedural?".
 * A ruling of the President that is not overruled decides it instead; that such a ruling can be given is disputed, and has
 * been acted upon (1950, 1959).
 * @param ruling what the President has ruled, where a ruling stands
 */
export function natureAfterQuestion(question: Ballots, ruling: Nature | null = null): Nature {
  if (ruling !== null) return ruling;
  return decide({ ...question, kind: natureOf('preliminary-question') }).outcome === 'adopted' ? 'procedural' : 'substantive';
}
