/**
 * The ladders written by hand: a table of sixteen leaves and a switch, with no XState and nothing of src/machines but its
 * types. It exists to be compared with the charts: in proofs (same answers, same debates) and on the stopwatch.
 */
import type { Ballot, Rung } from '../../src/domain/vocabulary.ts';
import { withAnswers, type Charts, type LadderReading, type Standing } from '../../src/machines/charts.ts';
import type { Chart } from '../../src/machines/remember.ts';
import { regionsOf } from '../../src/machines/position.machine.ts';

/** Leaves of one ladder; the first nine are the free copy, the other seven the copy that the host line holds. */
const LEAVES = [
  'free.unset', 'free.opposed', 'free.sceptical', 'free.open', 'free.leaning', 'free.committed', 'free.veto', 'free.hardAbstain', 'free.hardAgainst',
  'held.unset', 'held.opposed', 'held.sceptical', 'held.open', 'held.veto', 'held.hardAbstain', 'held.hardAgainst',
] as const;
type Leaf = (typeof LEAVES)[number];
const WIDE = LEAVES.length;

/** One line for each leaf: rung, known, block, the vote it casts. */
const READ: Readonly<Record<Leaf, readonly [Rung, boolean, Standing['block'], Standing['ballot']]>> = {
  'free.unset': ['open', false, null, 'abstain'], 'held.unset': ['open', false, null, 'abstain'],
  'free.opposed': ['opposed', true, null, 'against'], 'held.opposed': ['opposed', true, null, 'against'],
  'free.sceptical': ['sceptical', true, null, 'abstain'], 'held.sceptical': ['sceptical', true, null, 'abstain'],
  'free.open': ['open', true, null, 'abstain'], 'held.open': ['open', true, null, 'abstain'],
  'free.leaning': ['leaning', true, null, 'for'], 'free.committed': ['committed', true, null, 'for'],
  'free.veto': ['blocked', true, 'veto', 'against'], 'held.veto': ['blocked', true, 'veto', 'against'],
  'free.hardAbstain': ['blocked', true, 'hard', 'abstain'], 'held.hardAbstain': ['blocked', true, 'hard', 'abstain'],
  'free.hardAgainst': ['blocked', true, 'hard', 'against'], 'held.hardAgainst': ['blocked', true, 'hard', 'against'],
};

/** The law of one ladder. */
const MOVES = ['up', 'down', 'clear', 'hostLine', 'hostLineLifted', 'pledge', 'betrayed', 'block.veto', 'block.hard', 'set.opposed', 'set.sceptical', 'set.open', 'set.leaning', 'set.committed'] as const;
type Move = (typeof MOVES)[number];

function moved(leaf: Leaf, move: Move, awaiting: boolean): Leaf {
  const [side = 'free', at = ''] = leaf.split('.');
  const held = side === 'held';
  const here = (name: string): Leaf => `${side}.${name}` as Leaf;
  switch (move) {
    case 'block.veto':
      return here('veto');
    case 'block.hard':
      return here('hardAbstain');
    case 'hostLine':
      return held ? leaf : at === 'leaning' || at === 'committed' ? 'held.open' : (`held.${at}` as Leaf);
    case 'hostLineLifted':
      return held ? (`free.${at}` as Leaf) : leaf;
    case 'clear':
      return at === 'veto' || at === 'hardAbstain' || at === 'hardAgainst' ? here('sceptical') : leaf;
    case 'betrayed':
      return at === 'committed' ? here('open') : leaf;
    case 'pledge':
      return at === 'leaning' && !awaiting ? here('committed') : leaf;
    case 'down':
      return at === 'committed' ? here('leaning') : at === 'leaning' ? here('open') : at === 'open' ? here('sceptical') : at === 'sceptical' ? here('opposed') : at === 'hardAbstain' ? here('hardAgainst') : leaf;
    case 'up':
      if (at === 'opposed') return here('sceptical');
      if (at === 'sceptical') return here('open');
      if (at === 'hardAgainst') return here('hardAbstain');
      if (held || awaiting) return leaf;
      return at === 'open' ? here('leaning') : at === 'leaning' ? here('committed') : leaf;
    default: {
      const rung = move.slice('set.'.length);
      return at !== 'unset' ? leaf : held && (rung === 'leaning' || rung === 'committed') ? 'held.open' : here(rung);
    }
  }
}

/** `[awaiting][leaf * moves + move]`: the next leaf. Filled once from the law above. */
const STEP: readonly Int8Array[] = [false, true].map((awaiting) => Int8Array.from({ length: WIDE * MOVES.length }, (_, i) => LEAVES.indexOf(moved(LEAVES[Math.floor(i / MOVES.length)] ?? 'free.unset', MOVES[i % MOVES.length] ?? 'up', awaiting))));
const step = (awaiting: number, leaf: number, move: number): number => STEP[awaiting]?.[leaf * MOVES.length + move] ?? leaf;

const VOTES = ['undeclared', 'declared.for', 'declared.against', 'declared.abstain', 'cast.for', 'cast.against', 'cast.abstain'] as const;
const BALLOTS = ['for', 'against', 'abstain'] as const;
const ASK = MOVES.length;
const REPLY = ASK + 1;
const DECLARE = REPLY + 1;
const WITHDRAW = DECLARE + BALLOTS.length;

/** A ladder on one text. State: leaf + 16 * (awaiting + 2 * vote). */
export function handTextLadder(): Chart {
  const events = [...MOVES, 'ask', 'reply', 'declare.for', 'declare.against', 'declare.abstain', 'withdraw', 'cast'];
  return {
    initial: 0,
    event: numberIn('text-ladder', events),
    next(state, event) {
      const leaf = state % WIDE;
      const awaiting = Math.floor(state / WIDE) % 2;
      const vote = Math.floor(state / (2 * WIDE));
      const at = (l: number, a: number, v: number): number => l + WIDE * (a + 2 * v);
      if (event < ASK) return at(step(awaiting, leaf, event), awaiting, vote);
      if (event === ASK) return at(leaf, 1, vote);
      if (event === REPLY) return at(leaf, 0, vote);
      if (vote > BALLOTS.length) return state;
      if (event < WITHDRAW) return at(leaf, awaiting, 1 + event - DECLARE);
      if (event === WITHDRAW) return at(leaf, awaiting, 0);
      // What is left is the casting of the vote: as declared, else as the rung says.
      return at(leaf, awaiting, 1 + BALLOTS.length + (vote > 0 ? vote - 1 : BALLOTS.indexOf(READ[LEAVES[leaf] ?? 'free.unset'][3])));
    },
    name: (state) => `capital.${Math.floor(state / WIDE) % 2 ? 'awaiting' : 'instructed'} rung.${LEAVES[state % WIDE] ?? ''} vote.${VOTES[Math.floor(state / (2 * WIDE))] ?? ''}`,
  };
}

/** Views of the options. State: floor + 2 * awaiting + 4 * (leaves of the regions, base 16, the first one lowest). */
export function handPosition(options: readonly string[]): Chart {
  const regions = [...options, 'fallback'];
  const events = [...regions.flatMap((region) => MOVES.map((move) => `${region}.${move}`)), 'ask', 'reply', 'takeFloor', 'yieldFloor'];
  const ladders = regions.length * MOVES.length;
  const names = new Map<number, string>();
  const write = (state: number): string =>
    [`capital.${state & 2 ? 'awaiting' : 'instructed'}`, `floor.${state & 1 ? 'speaking' : 'listening'}`, ...regions.map((region, r) => `option ${region}.${LEAVES[leafOf(state, r)] ?? ''}`)].sort().join(' ');
  return {
    initial: 0,
    event: numberIn('position', events),
    next(state, event) {
      if (event < ladders) {
        const region = Math.floor(event / MOVES.length);
        const leaf = leafOf(state, region);
        return state + ((step((state >> 1) & 1, leaf, event % MOVES.length) - leaf) << (2 + 4 * region));
      }
      switch (event - ladders) {
        case 0:
          return state | 2;
        case 1:
          return state & ~2;
        case 2:
          return state | 1;
        default:
          return state & ~1;
      }
    },
    name(state) {
      const known = names.get(state);
      if (known !== undefined) return known;
      const name = write(state);
      names.set(state, name);
      return name;
    },
  };
}
const leafOf = (state: number, region: number): number => (state >> (2 + 4 * region)) & 15;

function numberIn(chart: string, events: readonly string[]): (name: string) => number {
  const numbers = new Map(events.map((event, i) => [event, i]));
  return (name) => {
    const number = numbers.get(name);
    if (number === undefined) throw new RangeError(`${chart} has no event "${name}"`);
    return number;
  };
}

/** All charts of the engine with both ladders by hand, their answers read off the numbers; `others` are the charts with few states. */
export function handCharts(options: readonly string[], others: { readonly bargain: Chart; readonly motion: Chart; readonly council: Chart }): Charts {
  const charts = withAnswers(options, { ladder: handTextLadder(), position: handPosition(options), bargain: others.bargain, motion: others.motion, council: others.council });
  const table = LEAVES.map((leaf) => READ[leaf]);
  const read = (leaf: number): (typeof table)[number] => table[leaf] ?? READ['free.unset'];
  const heldFrom = LEAVES.indexOf('held.unset');
  const apart = (r: number): LadderReading => ({
    rung: (s) => read(leafOf(s, r))[0],
    isSet: (s) => read(leafOf(s, r))[1],
    blockKind: (s) => read(leafOf(s, r))[2],
    capped: (s) => leafOf(s, r) >= heldFrom,
  });
  const ladders = regionsOf(options).map((_, r) => apart(r));
  return {
    ...charts,
    ladder: {
      ...charts.ladder,
      rung: (s) => read(s % WIDE)[0],
      isSet: (s) => read(s % WIDE)[1],
      blockKind: (s) => read(s % WIDE)[2],
      capped: (s) => s % WIDE >= heldFrom,
      cast: (s): Exclude<Ballot, 'absent'> | null => BALLOTS[Math.floor(s / (2 * WIDE)) - 1 - BALLOTS.length] ?? null,
    },
    position: {
      ...charts.position,
      region: (r) => ladders[r] ?? apart(r),
      speaking: (s) => (s & 1) === 1,
    },
  };
}
