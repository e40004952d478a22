/** One scenario with one seed, laid out for the engine: tables by index, and the chance draws that open the debate. */
import { OVERNIGHT, UNIT, VARIATION } from '../domain/coefficients.ts';
import { DIFFICULTY, type Difficulty, type DifficultyRules } from '../domain/difficulty.ts';
import { chance, chanceBetween } from '../domain/chance.ts';
import type { Line, Tables } from '../domain/tables.ts';
import type { ClauseId, Level, Levels, OptionId, SeatId } from '../domain/vocabulary.ts';
import { charts, type Charts } from '../machines/charts.ts';
import type { Argument, Scenario, Seat } from '../scenario/scenario.ts';
import { changeMinds } from './host-request.ts';
import { compile, type Compiled } from '../scenario/scenario-text.ts';

/** What the capital will say overnight: points on the index of any text, and why. Zero where nothing comes. */
export interface Overnight {
  readonly points: number;
  readonly round: number;
  readonly reason: 'closer' | 'firmer';
}

export interface Case {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly difficulty: Difficulty;
  readonly rules: DifficultyRules;
  readonly compiled: Compiled;
  readonly charts: Charts;
  /** The starting tables as the scenario writes them, varied by the seed. */
  readonly tables: Tables;
  readonly seatIds: readonly SeatId[];
  readonly clauseIds: readonly ClauseId[];
  readonly arguments: readonly Argument[];
  /** `observer * seats + target`: how wrong the observer reads the target's index at first, in points. */
  readonly misreading: Float64Array;
  readonly overnight: readonly Overnight[];
  /** The host asks the mission to leave when consent to the text in force falls below this. */
  readonly leavesBelow: number;
  /** Reference text of each option family, then the text in force. */
  readonly references: readonly Levels[];
  seat(id: SeatId): number;
  clause(id: ClauseId): number;
}

/** Opens the case. The same scenario and seed give the same case, to the last digit. */
export function layOut(scenario: Scenario, seed: number, difficulty: Difficulty = 'standard', use?: Charts): Case {
  const rules = DIFFICULTY[difficulty];
  const compiled = compile(scenario);
  const { tables, seatIds, clauseIds } = tablesOf(scenario, seed, compiled);
  const seatIndex = new Map(seatIds.map((id, i) => [id, i]));
  const clauseIndex = new Map(clauseIds.map((id, i) => [id, i]));
  const misreading = new Float64Array(tables.seats * tables.seats);
  for (let i = 0; i < tables.seats; i++)
    for (let j = 0; j < tables.seats; j++)
      if (i !== j) misreading[i * tables.seats + j] = Math.round(chanceBetween(-rules.misreading, rules.misreading, seed, 'reading', seatIds[i] ?? '', seatIds[j] ?? ''));
  const [low, high] = scenario.host?.leavesBelow ?? [0, 0];
  return {
    scenario,
    seed,
    difficulty,
    rules,
    compiled,
    charts: use ?? charts(scenario.options.map((option) => option.id)),
    tables,
    seatIds,
    clauseIds,
    arguments: scenario.arguments,
    misreading,
    overnight: seatIds.map((id, i) => overnightOf(seed, id, i < tables.members, scenario.rounds, rules.overnight)),
    leavesBelow: scenario.host ? chanceBetween(low, high, seed, 'leaves') : 0,
    references: [...scenario.options.map((option) => levelsOfReference(scenario, compiled, option.reference)), tables.inForce],
    seat: (id) => seatIndex.get(id) ?? -1,
    clause: (id) => clauseIndex.get(id) ?? -1,
  };
}

function overnightOf(seed: number, id: SeatId, votes: boolean, rounds: number, most: number): Overnight {
  const none = { points: 0, round: rounds, reason: 'closer' } as const;
  if (!votes || chance(seed, 'overnight', id) >= OVERNIGHT.share) return none;
  const points = Math.round(chanceBetween(-most, most, seed, 'overnight weight', id));
  return { points, round: rounds, reason: points >= 0 ? 'closer' : 'firmer' };
}

function levelsOfReference(scenario: Scenario, compiled: Compiled, id: OptionId): Levels {
  const variant = scenario.options.flatMap((option) => option.variants).find((v) => v.id === id);
  return variant ? compiled.levelsOf(variant.text) : compiled.levelsOf(scenario.inForce.text);
}

/** A seat's wish to decide later; none where its table has none. */
function waitOf({ id, numbers }: Seat, seed: number): number {
  const { value } = numbers.wait;
  if (value === 0) return 0;
  return Math.max(0, value + chanceBetween(-VARIATION.haste, VARIATION.haste, seed, 'haste') + chanceBetween(-VARIATION.wait, VARIATION.wait, seed, 'wait', id));
}

function tablesOf(scenario: Scenario, seed: number, compiled: Compiled): { tables: Tables; seatIds: SeatId[]; clauseIds: ClauseId[] } {
  const voters = scenario.seats.filter((seat) => seat.role !== 'host');
  const hosts = scenario.seats.filter((seat) => seat.role === 'host');
  const all = [...voters, ...hosts];
  const seatIds = all.map((seat) => seat.id);
  const clauseIds = scenario.clauses.map((clause) => clause.id);
  const n = all.length;
  const c = clauseIds.length;
  const per = (pick: (seat: (typeof all)[number]) => number): Float64Array => Float64Array.from(all, pick);
  const ideal = new Float64Array(n * c);
  const salience = new Float64Array(n * c);
  const weight = new Float64Array(n * c);
  const trust = new Float64Array(n * n);
  clauseIds.forEach((clause, k) => {
    const climate = chanceBetween(-VARIATION.climate, VARIATION.climate, seed, 'climate', clause);
    all.forEach((seat, i) => {
      const interest = seat.interests[clause];
      const s = interest?.salience ?? 0;
      const jitter = chanceBetween(-VARIATION.jitter, VARIATION.jitter, seed, 'jitter', seat.id, clause);
      // The mood of the day carries most those who care least.
      ideal[i * c + k] = Math.max(0, Math.min(100, (interest?.ideal ?? 50) + jitter + climate * (1 - s)));
      salience[i * c + k] = s;
    });
  });
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < c; k++) sum += salience[i * c + k] ?? 0;
    for (let k = 0; k < c; k++) weight[i * c + k] = sum > 0 ? (salience[i * c + k] ?? 0) / sum : 1 / c;
    for (let j = 0; j < n; j++) trust[i * n + j] = i === j ? 1 : (scenario.trust[seatIds[i] ?? '']?.[seatIds[j] ?? ''] ?? 0.5);
  }
  const values = scenario.clauses.map((clause) => clause.wordings.map((w) => w.value));
  const lines = all.map((seat) =>
    seat.redLines.map((line): Line => {
      const clause = clauseIds.indexOf(line.clause);
      const crossedBy = (values[clause] ?? []).reduce((bits, value, level) => bits | ((line.side === 'atLeast' ? value >= line.value : value <= line.value) ? 1 << level : 0), 0);
      return { clause, crossedBy, kind: line.kind, penalty: Math.round(UNIT * line.penalty) };
    }),
  );
  const mates = all.map((seat, i) => all.flatMap((other, j) => (j !== i && other.role !== 'host' && other.blocs.some((b) => seat.blocs.includes(b)) ? [j] : [])));
  const tenableThen = scenario.host?.tenableThen;
  const tables: Tables = {
    seats: n,
    members: voters.length,
    clauses: c,
    host: hosts.length > 0 ? voters.length : -1,
    penholder: seatIds.indexOf(scenario.penholder),
    permanent: all.map((seat) => seat.role === 'permanent'),
    values,
    ideal,
    salience,
    weight,
    flexibility: per((s) => s.numbers.flexibility.value),
    consentWeight: per((s) => s.numbers.consentWeight.value),
    drift: per((s) => s.numbers.drift.value),
    wait: Float64Array.from(all, (s) => waitOf(s, seed) * (scenario.start.waiting ?? 1)),
    reluctance: per((s) => s.numbers.reluctance.value),
    influence: per((s) => s.numbers.influence.value),
    persuasionCap: per((s) => s.numbers.persuasionCap.value),
    lines,
    mates,
    trust,
    inForce: compiled.levelsOf(scenario.inForce.text),
    reversion: compiled.levelsOf((scenario.inForce.lapses ?? scenario.inForce).text),
    tenable: (levels: readonly Level[]) => (tenableThen ? compiled.holds(tenableThen, levels) : true),
  };
  if (scenario.start.asked && scenario.host) changeMinds(tables, scenario.host.shiftThen, clauseIds, tables.ideal, tables.drift, tables.wait);
  return { tables, seatIds, clauseIds };
}
