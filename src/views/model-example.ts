/** The worked example of the page about the model: one delegation, one package, every term of its vote index, by the engine's own functions. */
import { opposedBelow, rungAt } from '../domain/bands.ts';
import { REVERSION_SHARE, SOCIAL, UNIT } from '../domain/coefficients.ts';
import { consent } from '../domain/consent.ts';
import { hostLine, indexOf, ledgerOf, reversion, TERMS, type Numbers, type Term } from '../domain/ledger.ts';
import type { Tables } from '../domain/tables.ts';
import { blockedBy, utilityPoints } from '../domain/utility.ts';
import type { Ballot, Levels, Mark, OptionId, Points, Rung, SeatId } from '../domain/vocabulary.ts';
import type { Charts } from '../machines/charts.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { layOut, type Case } from '../session/case.ts';
import { imagined } from '../session/reading.ts';
import { opening, type State } from '../session/state.ts';
import { nameOf, sourceView } from './case-words.ts';
import { say, type Say } from './say.ts';
import type { SourceView } from './view-models.ts';

/** Seeds that the figure of chance shows, counted from 1. */
export const SEEDS_SHOWN = 60;

export interface ExampleChoice {
  readonly id: string;
  readonly label: string;
}

export interface ExampleClause {
  readonly title: string;
  readonly wording: string;
  readonly value: number;
  readonly ideal: number;
  readonly distance: number;
  /** -1 .. 1, before the clause's share. */
  readonly worth: number;
  /** The clause's share of the seat's attention, 0..1. */
  readonly share: number;
  readonly points: Points;
  readonly mark: Mark;
  readonly why: string;
  readonly source: SourceView | null;
}

export interface ExampleTerm {
  readonly term: Term;
  readonly label: Say;
  /** How it comes about, with the delegation's own numbers. */
  readonly how: Say;
  readonly points: Points;
}

export interface ExampleView {
  readonly seat: SeatId;
  readonly text: OptionId;
  readonly name: string;
  readonly label: string;
  readonly sponsor: string;
  readonly flexibility: number;
  readonly clauses: readonly ExampleClause[];
  /** Sum of the clauses. */
  readonly wordings: Points;
  readonly terms: readonly ExampleTerm[];
  readonly index: Points;
  readonly low: Points;
  readonly rung: Rung;
  readonly vote: Ballot;
  readonly verdict: Say;
  readonly seeds: SeedsFigure;
}

/** The index of the same delegation on the same package, as chance opens the debate. */
export interface SeedsFigure {
  readonly points: readonly Points[];
  readonly least: Points;
  readonly most: Points;
  readonly says: Say;
}

/** The case before chance: every number as the scenario writes it. */
export function caseAsWritten(scenario: Scenario, charts?: Charts): Case {
  const c = layOut(scenario, 1, 'standard', charts);
  const seats = c.seatIds.map((id) => scenario.seats.find((seat) => seat.id === id));
  const tables: Tables = {
    ...c.tables,
    ideal: Float64Array.from(seats.flatMap((seat) => c.clauseIds.map((clause) => seat?.interests[clause]?.ideal ?? 50))),
    wait: Float64Array.from(seats, (seat) => (seat?.numbers.wait.value ?? 0) * (scenario.start.waiting ?? 1)),
  };
  return { ...c, tables };
}

export function packagesOf(scenario: Scenario): readonly ExampleChoice[] {
  return [
    ...scenario.options.flatMap((family) => family.variants.map((variant) => ({ id: variant.id, label: variant.label }))),
    ...scenario.extraPackages.map(({ id, label }) => ({ id, label })),
    { id: IN_FORCE, label: scenario.inForce.label },
  ];
}

/** "2A, existing priorities": the option's name where it has one. */
const labelOf = ({ id, label }: ExampleChoice): string => (id === IN_FORCE ? label : `${id}, ${label}`);

/** Stands for the text in force among the packages. */
const IN_FORCE = 'in-force';

function levelsOf(c: Case, id: string): Levels {
  const { scenario, compiled } = c;
  const found = [...scenario.options.flatMap((family) => family.variants), ...scenario.extraPackages].find((one) => one.id === id);
  return compiled.levelsOf(found?.text ?? scenario.inForce.text);
}

/** @param seat and @param text fall back to the first of their kind where the scenario has none of that name */
export function exampleView(scenario: Scenario, seat: SeatId, text: string): ExampleView {
  const c = caseAsWritten(scenario);
  const wanted = c.seat(seat);
  const at = wanted >= 0 && wanted < c.tables.members ? wanted : 0;
  const packages = packagesOf(scenario);
  const chosen = packages.find(({ id }) => id === text) ?? packages[0];
  const levels = levelsOf(c, chosen?.id ?? IN_FORCE);
  const state = opening(c, 0);
  const { index, row, consentNow, consentBefore } = reckon(c, state, at, levels);
  const id = c.seatIds[at] ?? '';
  const low = opposedBelow(c.tables.reluctance[at] ?? 0);
  const block = blockedBy(c.tables, at, levels);
  const held = hostLine(c.tables, at, consentNow);
  const { rung, vote } = standing(index, low, block, held);
  const clauses = clausesOf(c, at, levels, row);
  return {
    seat: id,
    text: chosen?.id ?? IN_FORCE,
    name: nameOf(c, id),
    label: chosen ? labelOf(chosen) : '',
    sponsor: nameOf(c, scenario.penholder),
    flexibility: c.tables.flexibility[at] ?? 1,
    clauses,
    wordings: clauses.reduce((sum, { points }) => sum + points, 0),
    terms: TERMS.map((term, n) => ({
      term,
      label: say(`cause.${term}`, { sponsor: nameOf(c, scenario.penholder), host: scenario.host ? nameOf(c, scenario.host.seat) : '' }),
      how: howOf(c, state, at, levels, term, consentNow, consentBefore),
      points: row[c.tables.clauses + n] ?? 0,
    })),
    index,
    low,
    rung,
    vote,
    verdict: say(block !== null ? `model.example.verdict.${block}` : held && index >= 0 ? 'model.example.verdict.held' : 'model.example.verdict', { name: nameOf(c, id), index: signed(index), rung: say(`model.rung.${rung}`), vote: say(`model.vote.${vote}`) }),
    seeds: seedsOf(scenario, c, at, levels, index),
  };
}

/** Points as they are printed inside a sentence, the minus as U+2212. */
export const signed = (points: number): string => (points < 0 ? `\u2212${-points}` : `${points}`);

function reckon(c: Case, numbers: Numbers, seat: number, levels: Levels): { index: Points; row: readonly Points[]; consentNow: number; consentBefore: number } {
  const { tables } = c;
  const ledger = ledgerOf(tables, numbers, imagined(c, tables.penholder, levels));
  const columns = ledger.length / tables.members;
  return {
    index: indexOf(tables, ledger, seat),
    row: Array.from(ledger.subarray(seat * columns, (seat + 1) * columns)),
    consentNow: consent(tables, numbers.ideal, numbers, levels),
    consentBefore: consent(tables, numbers.ideal, numbers, tables.reversion),
  };
}

/** The rung where nothing was known before, and the vote it gives. */
function standing(index: Points, low: Points, block: 'veto' | 'hard' | null, held: boolean): { rung: Rung; vote: Ballot } {
  if (block === 'veto' || (block === 'hard' && index < low)) return { rung: 'blocked', vote: 'against' };
  if (block === 'hard') return { rung: 'blocked', vote: 'abstain' };
  const free = rungAt(index, low);
  const rung = held && (free === 'leaning' || free === 'committed') ? 'open' : free;
  return { rung, vote: rung === 'opposed' ? 'against' : rung === 'leaning' || rung === 'committed' ? 'for' : 'abstain' };
}

function clausesOf(c: Case, at: number, levels: Levels, row: readonly Points[]): readonly ExampleClause[] {
  const { tables, scenario } = c;
  return scenario.clauses.map((clause, k) => {
    const wording = clause.wordings[levels[k] ?? 0];
    const interest = scenario.seats.find(({ id }) => id === c.seatIds[at])?.interests[clause.id];
    const value = wording?.value ?? 0;
    const ideal = tables.ideal[at * tables.clauses + k] ?? 0;
    const distance = Math.abs(value - ideal);
    return {
      title: clause.title,
      wording: wording?.label ?? '',
      value,
      ideal,
      distance,
      worth: Math.max(-1, 1 - distance / (tables.flexibility[at] ?? 1)),
      share: tables.weight[at * tables.clauses + k] ?? 0,
      points: row[k] ?? 0,
      mark: interest?.mark ?? 'estimate',
      why: interest?.why ?? '',
      source: sourceView(scenario, interest?.source),
    };
  });
}

/** A number as an explanation prints it: three places at most. */
const short = (value: number): string => signed(Math.round(value * 1000) / 1000);

function howOf(c: Case, state: State, at: number, levels: Levels, term: Term, now: number, before: number): Say {
  const { tables, scenario } = c;
  const key = `model.example.how.${term}`;
  const weight = tables.consentWeight[at] ?? 0;
  switch (term) {
    case 'lines':
      return say(key, { count: (tables.lines[at] ?? []).length });
    case 'consent':
      return say(key, { weight: short(weight), consent: short(now), unit: UNIT });
    case 'bloc':
      return say(key, { mates: (tables.mates[at] ?? []).length });
    case 'sponsor':
      return at === tables.penholder ? say('model.example.how.sponsor.self') : say(key, { points: SOCIAL.sponsorTrust, trust: short(tables.trust[at * tables.seats + tables.penholder] ?? 0.5) });
    case 'reversion':
      return say(key, { utility: signed(utilityPoints(tables, state.ideal, at, tables.reversion)), consent: short(before), drift: short(tables.drift[at] ?? 0), worth: signed(Math.round(reversion(tables, state, at, before))), share: REVERSION_SHARE, label: (scenario.inForce.lapses ?? scenario.inForce).label });
    case 'wait':
      return say(key, { wait: short(tables.wait[at] ?? 0), unit: UNIT });
    case 'rollover':
      return say(key, { drift: short(tables.drift[at] ?? 0), same: levels.every((level, k) => level === tables.inForce[k]) ? 'yes' : 'no' });
    default:
      return say(key);
  }
}

function seedsOf(scenario: Scenario, c: Case, at: number, levels: Levels, index: Points): SeedsFigure {
  const points = Array.from({ length: SEEDS_SHOWN }, (_, n) => {
    const drawn = layOut(scenario, n + 1, c.difficulty, c.charts);
    return reckon(drawn, opening(drawn, 0), at, levels).index;
  });
  const least = Math.min(...points);
  const most = Math.max(...points);
  return { points, least, most, says: say('model.seeds.says', { name: nameOf(c, c.seatIds[at] ?? ''), seeds: SEEDS_SHOWN, least: signed(least), most: signed(most), index: signed(index) }) };
}
