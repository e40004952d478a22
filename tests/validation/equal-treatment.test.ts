/**
 * No State is treated for its name. Two States that change codes, with all that is theirs, change their treatment: the whole debate to its
 * fingerprint, every view, every word and every place on the stage. Luck is drawn by code; here it follows the State, so that nothing else differs.
 */
import { CASE_IDS, caseOf } from '../support/cases.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Luck from '../../src/domain/chance.ts';
import { layoutMode } from '../../src/layout/stage-plan.ts';
import { chamberPlan } from '../../src/layout/chamber-plan.ts';
import { votePlan } from '../../src/layout/vote-plan.ts';
import { nextCommand } from '../../src/session/delegates.ts';
import { digest } from '../../src/session/digest.ts';
import { play, POLICIES, type Policy } from '../../src/session/policies.ts';
import { open, type Session } from '../../src/session/session.ts';
import { playOut } from '../../src/session/simulate.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { captionView } from '../../src/views/caption-view.ts';
import { minutesView } from '../../src/views/minutes-view.ts';
import { resultView } from '../../src/views/result-view.ts';
import { explanationViews, voteView } from '../../src/views/vote-view.ts';
import { makeWords } from '../../src/words/words.ts';
import { closed, go } from '../session/table.ts';
import { cardOf, long, short } from '../support/scenarios.ts';
import { readCatalogue, saysIn, viewsOf } from '../words/say-walk.ts';
import { relabelled, swap, told, type Codes } from './relabel.ts';

/** Whose luck a code draws: its own, or, while States have changed codes, that of the State it stands for. */
const luck = vi.hoisted(() => ({ of: new Map<string, string>() }));
vi.mock(import('../../src/domain/chance.ts'), async (original): Promise<typeof Luck> => {
  const { chance } = await original();
  const follow = (seed: number, ...question: readonly (string | number)[]): number => chance(seed, ...question.map((part) => (typeof part === 'string' ? (luck.of.get(part) ?? part) : part)));
  return { chance: follow, chanceBetween: (low, high, seed, ...question) => low + (high - low) * follow(seed, ...question) };
});
beforeEach(() => luck.of.clear());

const SEEDS = [1, 2, 3, 4];

/** A debate among States that have changed codes; the luck of each follows it. */
function among<T>(codes: Codes, act: () => T): T {
  luck.of = new Map(codes);
  try {
    return act();
  } finally {
    luck.of = new Map();
  }
}
/** The fingerprint of a debate told with the codes changed. */
const retold = (codes: Codes, session: Session): string => digest({ ...session, log: told(codes, session.log) });

function* pairsOf(scenario: Scenario): Generator<readonly [string, string]> {
  const ids = scenario.seats.map(({ id }) => id);
  for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) yield [a, b];
}

describe('debates', () => {
  it('1 for each pair of States, two that change codes with all that is theirs change their treatment, to the fingerprint', () => {
    const debates = [long, short].flatMap((scenario) => SEEDS.map((seed) => ({ scenario, seed, alone: playOut(scenario, seed, null, 'idle') })));
    const pairs = [...pairsOf(long)];
    for (const [n, [a, b]] of pairs.entries()) {
      const codes = swap(a, b);
      const debate = debates[n % debates.length];
      if (!debate) continue;
      const there = among(codes, () => playOut(relabelled(debate.scenario, codes), debate.seed, null, 'idle'));
      expect(digest(there), `${debate.scenario.id}, ${a} and ${b}, seed ${debate.seed}`).toBe(retold(codes, debate.alone));
    }
    expect(pairs.length).toBe((16 * 15) / 2);
    expect(new Set(debates.map(({ alone }) => digest(alone))).size).toBe(debates.length);
  });
  it('2 whoever plays, and however: the player’s own State changes codes too', () => {
    const played = (scenario: Scenario, seat: string, policy: Policy): Session => playOut(scenario, 5, { seat, card: cardOf(scenario, seat) }, policy);
    for (const policy of POLICIES)
      for (const [mine, a, b] of [['GHA', 'GHA', 'RUS'], ['FRA', 'FRA', 'MLT'], ['BRA', 'CHN', 'USA'], ['CHE', 'FRA', 'GAB']] as const) {
        const codes = swap(a, b);
        const here = played(short, mine, policy);
        const there = among(codes, () => played(relabelled(short, codes), codes.get(mine) ?? mine, policy));
        expect(digest(there), `${policy} as ${mine}, ${a} and ${b}`).toBe(retold(codes, here));
      }
  });
  it('3 all at once: sixteen codes handed round change nothing but the codes', () => {
    const ids = long.seats.map(({ id }) => id);
    const codes = new Map(ids.map((id, i) => [id, ids[(i + 5) % ids.length] ?? id]));
    // Luck follows a State back to the code it had.
    const back = new Map([...codes].map(([was, is]) => [is, was]));
    for (const seed of SEEDS) {
      const there = among(back, () => playOut(relabelled(long, codes), seed, null, 'idle'));
      expect(digest(there)).toBe(retold(codes, playOut(long, seed, null, 'idle')));
    }
  });
  it('4 the comparison sees a difference: without their luck, or with one number kept back, the same States debate otherwise', () => {
    const codes = swap('GHA', 'JPN');
    const here = retold(codes, playOut(long, 1, null, 'idle'));
    expect(digest(playOut(relabelled(long, codes), 1, null, 'idle'))).not.toBe(here);
    const exchanged = relabelled(long, codes);
    const touched = { ...exchanged, seats: exchanged.seats.map((seat) => (seat.id === 'JPN' ? { ...seat, numbers: { ...seat.numbers, wait: { ...seat.numbers.wait, value: seat.numbers.wait.value + 0.05 } } } : seat)) };
    expect(among(codes, () => digest(playOut(touched, 1, null, 'idle')))).not.toBe(here);
  });
});

describe('luck', () => {
  it('1 no code is lucky: over many seeds each draws the same wishes, the same patience and the same word from its capital', () => {
    const N = 600;
    const ids = long.seats.map(({ id }) => id);
    const sums = new Map(ids.map((id) => [id, { ideal: 0, wait: 0, orders: 0 }]));
    const cases = Array.from({ length: N }, (_, seed) => open(long, seed).case);
    for (const c of cases)
      ids.forEach((id) => {
        const i = c.seat(id);
        const sum = sums.get(id);
        const seat = long.seats.find((one) => one.id === id);
        if (!sum || !seat) return;
        c.clauseIds.forEach((clause, k) => (sum.ideal += (c.tables.ideal[i * c.tables.clauses + k] ?? 0) - (seat.interests[clause]?.ideal ?? 0)));
        sum.wait += (c.tables.wait[i] ?? 0) / (seat.numbers.wait.value || 1);
        sum.orders += c.overnight[i]?.points ?? 0;
      });
    const members = ids.filter((id) => id !== long.host?.seat);
    const orders = members.map((id) => (sums.get(id)?.orders ?? 0) / N);
    // Overnight words weigh up to 70 points in two nights of five: a mean of this many lies within four of nought.
    for (const [i, mean] of orders.entries()) expect(Math.abs(mean), members[i]).toBeLessThan(4.2);
    // Jitter is up to eight points on each of the clauses; what is clamped at the ends of the scale pulls a little inward.
    for (const id of ids) expect(Math.abs((sums.get(id)?.ideal ?? NaN) / N / long.clauses.length), id).toBeLessThan(2.5);
  });
});

describe('views and words', () => {
  const words = makeWords('en', readCatalogue());
  /** All that the screens are told at some moments of a debate, and all that is heard on the way. */
  function shown(scenario: Scenario, mine: string): { readonly views: readonly unknown[]; readonly words: readonly string[] } {
    const views: unknown[] = [];
    let now = open(scenario, 2, { seat: mine, card: cardOf(scenario, mine) });
    for (let step = 0; !closed(now); step++) {
      const own = nextCommand(now);
      if (step % 25 === 0) views.push(viewsOf(now, step % 50 === 0));
      now = go(now, own ?? play('random', now));
      const entry = now.log.at(-1);
      if (entry) views.push(captionView(now, entry));
    }
    views.push(minutesView(now), resultView(now), now.state.texts.map((text) => [voteView(now, text), text.decision ? explanationViews(now, text) : null]));
    return { views, words: saysIn(views).map((what) => words.say(what)) };
  }
  const here = shown(short, 'GHA');

  for (const [n, [a, b]] of ([['GHA', 'CHN'], ['FRA', 'ECU'], ['GBR', 'USA'], ['MLI', 'JPN'], ['RUS', 'ALB']] as const).entries())
    it(`${n + 1} ${a} and ${b} change codes: the same views under the other code, and not a word is another`, () => {
      const codes = swap(a, b);
      const there = among(codes, () => shown(relabelled(short, codes), codes.get('GHA') ?? 'GHA'));
      expect(there.words).toEqual(here.words);
      expect(there.views).toEqual(told(codes, here.views));
    });
  it('6 there was something to see and to hear', () => {
    expect(here.words.length).toBeGreaterThan(2000);
    expect(JSON.stringify(here.views)).toContain('"GHA"');
  });
});

describe('drawing', () => {
  it('1 places at the table and in the row belong to the order of the list, to no code; all figures are of one size', () => {
    const members = long.seats.filter(({ role }) => role !== 'host').map(({ id }) => id);
    const seating = { president: long.president, members, host: long.host?.seat ?? null };
    for (const [width, height] of [[1280, 720], [1920, 1080], [390, 844]] as const)
      for (const [a, b] of pairsOf(long)) {
        const codes = swap(a, b);
        const mode = layoutMode(width, height);
        const [chamber, vote] = [chamberPlan(seating, width, height, mode), votePlan(members, width, height, mode)];
        expect(chamberPlan(told(codes, seating), width, height, mode)).toEqual(told(codes, chamber));
        expect(votePlan(told(codes, members), width, height, mode)).toEqual(told(codes, vote));
        expect(new Set(vote.places.map(({ figureHeight }) => figureHeight)).size).toBe(1);
        expect(new Set(chamber.seats.map(({ figureHeight }) => figureHeight)).size).toBe(1);
      }
  });

  const root = fileURLToPath(new URL('../..', import.meta.url));
  const files = ['src', 'scenes'].flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)).filter((path) => /\.(tsx?|cjs|css|html)$/.test(path));
  const codes = long.seats.map(({ id }) => id);
  const named = (text: string): readonly string[] => [...new Set([...text.matchAll(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g)].map(([code]) => code))].filter((code) => codes.includes(code));
  const comments = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm;
  /** The seat that a newcomer is shown first, and the delegation that serves as the example on the page about the model. */
  const CHOSEN = ['src/ui/seat/seat-screen.tsx GHA', 'src/app/model-app.tsx BRA'];

  it('2 neither code nor styles know any State, but for a first seat and an example', () => {
    expect(files.length).toBeGreaterThan(150);
    const found = files.flatMap((path) => named(readFileSync(`${root}/${path}`, 'utf8').replace(comments, '')).map((code) => `${path} ${code}`));
    expect(found.filter((place) => !CHOSEN.includes(place))).toEqual([]);
  });
  it('3 no sentence of the catalogue turns on who it is about', () => {
    const catalogue = readCatalogue();
    const selects = Object.entries(catalogue).filter(([, text]) => named(text.replace(/[^{}]*\{[^{},]*\}/g, '')).length > 0 && /,\s*select\s*,/.test(text));
    expect(selects.map(([key]) => key)).toEqual([]);
    expect(Object.keys(catalogue).filter((key) => named(key).length > 0)).toEqual([]);
  });
  it('4 one figure is painted for all: what paints it is told no State', () => {
    const paint = files.filter((path) => path.startsWith('scenes/paint/'));
    expect(paint.length).toBeGreaterThan(5);
    expect(paint.filter((path) => /SeatId|seatId|\bcode\b/.test(readFileSync(`${root}/${path}`, 'utf8').replace(comments, '')))).toEqual([]);
  });
  it('5 every flag has the same box: one file for each State, and no State without one', () => {
    const flags = readdirSync(`${root}/assets/flags`).filter((name) => name.endsWith('.svg'));
    const seated = new Set([...long.seats, ...CASE_IDS.flatMap((id) => caseOf(id).seats)].map((seat) => seat.id));
    expect(flags.map((name) => name.slice(0, -4)).sort()).toEqual([...seated].sort());
    const boxes = flags.map((name) => /viewBox="([^"]*)"/.exec(readFileSync(`${root}/assets/flags/${name}`, 'utf8'))?.[1]);
    expect(new Set(boxes)).toEqual(new Set(['0 0 640 480']));
  });
});
