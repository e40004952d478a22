/** The page about the model: every part in order, with all numbers read from the constants of the rules and from the scenario. */
import { BANDS } from '../domain/coefficients.ts';
import { opposedBelow } from '../domain/bands.ts';
import { MARKS, RUNGS, type Ballot, type Mark } from '../domain/vocabulary.ts';
import type { Marked, Scenario } from '../scenario/scenario.ts';
import { figure, percent, text, type Part } from './model-blocks.ts';
import { caseAsWritten, packagesOf, type ExampleChoice } from './model-example.ts';
import { factAndEstimate, inShort, theDraft, theHost, theIndex, theLadder } from './model-parts-index.ts';
import { theChance, theComputers, theForecast, theMoves } from './model-parts-play.ts';
import { theChecks, theConstants, theLimits, thePower, theSources } from './model-parts-proof.ts';
import { say, type Say } from './say.ts';

/** How many numbers of one kind carry each mark. */
export interface MarkCount extends Readonly<Record<Mark, number>> {
  readonly kind: Say;
}

export interface ScaleFigure {
  readonly title: string;
  readonly question: string;
  readonly low: string;
  readonly high: string;
  readonly wordings: readonly { readonly value: number; readonly label: string; readonly inForce: boolean }[];
}

export interface LadderRung {
  readonly id: (typeof RUNGS)[number];
  readonly name: Say;
  readonly vote: Ballot;
  readonly voteSays: Say;
  /** Index from which it is reached when nothing was known; null for the lowest. */
  readonly from: number | null;
}

export interface ModelView {
  readonly lead: Say;
  readonly parts: readonly Part[];
  readonly marks: readonly MarkCount[];
  readonly scales: readonly ScaleFigure[];
  /** From the lowest to the highest. */
  readonly ladder: { readonly rungs: readonly LadderRung[]; readonly inertia: number };
  readonly seats: readonly ExampleChoice[];
  readonly packages: readonly ExampleChoice[];
}

const VOTES: Readonly<Record<(typeof RUNGS)[number], Ballot>> = { opposed: 'against', sceptical: 'abstain', open: 'abstain', leaning: 'for', committed: 'for' };

export function modelView(scenario: Scenario): ModelView {
  const c = caseAsWritten(scenario);
  const marks = markCounts(scenario);
  const [interests] = marks;
  const total = interests ? MARKS.reduce((sum, mark) => sum + interests[mark], 0) : 0;
  return {
    lead: say('model.lead'),
    parts: [
      inShort(c),
      factAndEstimate(c, marks),
      theDraft(c),
      theIndex(c),
      theHost(c),
      theLadder(c),
      { id: 'example', title: say('model.example.title'), blocks: [text(say('model.example.lead')), figure('example', say('model.example.caption'))] },
      theMoves(c),
      theComputers(),
      theForecast(),
      theChance(c),
      thePower(),
      theChecks(),
      theLimits(interests && total > 0 ? percent(interests.estimate / total) : 0),
      theSources(),
      theConstants(),
    ],
    marks,
    scales: scenario.clauses.map((clause) => ({
      title: clause.title,
      question: clause.question,
      low: clause.scale.low,
      high: clause.scale.high,
      wordings: clause.wordings.map(({ value, label }) => ({ value, label, inForce: scenario.inForce.text[clause.id] === value })),
    })),
    ladder: { rungs: ladder(c.tables.reluctance), inertia: BANDS.inertia },
    seats: c.seatIds.slice(0, c.tables.members).map((id) => ({ id, label: scenario.seats.find((seat) => seat.id === id)?.name ?? id })),
    packages: packagesOf(scenario),
  };
}

/** The rungs as the figure draws them; the bound of "opposed" is that of a seat of middling reluctance. */
function ladder(reluctance: Float64Array): readonly LadderRung[] {
  const sorted = Array.from(reluctance).sort((a, b) => a - b);
  const middling = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const from: Readonly<Record<(typeof RUNGS)[number], number | null>> = { opposed: null, sceptical: opposedBelow(middling), open: BANDS.open, leaning: BANDS.leaning, committed: BANDS.committed };
  return RUNGS.map((id) => ({ id, name: say(`model.rung.${id}`), vote: VOTES[id], voteSays: say(`model.vote.${VOTES[id]}`), from: from[id] }));
}

/** Counts the marks of the scenario's own numbers: interests first, then red lines, numbers of delegations, and facts that can be cited. */
export function markCounts(scenario: Scenario): readonly MarkCount[] {
  const count = (kind: Say, marked: readonly { readonly mark: Mark }[]): MarkCount => {
    const of = (mark: Mark): number => marked.filter((one) => one.mark === mark).length;
    return { kind, article: of('article'), record: of('record'), estimate: of('estimate') };
  };
  return [
    count(say('model.marks.interests'), scenario.seats.flatMap((seat) => Object.values(seat.interests))),
    count(say('model.marks.lines'), scenario.seats.flatMap((seat) => seat.redLines)),
    count(say('model.marks.numbers'), scenario.seats.flatMap(({ numbers }) => Object.values<Marked>({ ...numbers }))),
    count(say('model.marks.facts'), scenario.arguments),
  ];
}
