/**
 * Where one delegation stands on one text: the region that every position is built from.
 *
 *            up ->          up ->        up ->           up, pledge ->
 *   opposed ------ sceptical ------ open ------ leaning ------------- committed
 *            <- down        <- down      <- down         <- down, betrayed: back to open
 *
 *   block.veto / block.hard ---> veto, hardAbstain <-> hardAgainst --- clear ---> sceptical
 *
 * There are two copies of it. `free` is the whole ladder. `held` is the ladder while the host line is in force: a member
 * that weighs the host's consent does not vote for a text the host opposes, so `held` ends at open.
 * While the capital is asked for instructions nobody climbs above open.
 */
import { not, stateIn } from 'xstate';

export const LADDER_EVENTS = [
  'up', 'down', 'clear', 'hostLine', 'hostLineLifted', 'pledge', 'betrayed', 'block.veto', 'block.hard',
  'set.opposed', 'set.sceptical', 'set.open', 'set.leaning', 'set.committed',
] as const;
export type LadderEvent = (typeof LADDER_EVENTS)[number];

type Transition = string | { target: string; guard: ReturnType<typeof not> };
type Leaf = { id: string; on: Record<string, Transition> };

/** Id of a state, so that another region can ask whether the ladder is there. */
export const ladderState = (name: string, side: 'free' | 'held', leaf: string): string => `${name}:${side}:${leaf}`;

/**
 * @param name prefix of the region's state ids
 * @param prefix what stands before its event names: `''`, or `'1.'` for the region of option 1
 * @param awaiting id of the state in which the capital is awaited
 */
export function ladderRegion(name: string, prefix: string, awaiting: string) {
  const to = (side: 'free' | 'held', leaf: string): string => `#${ladderState(name, side, leaf)}`;
  const inTouch = not(stateIn(`#${awaiting}`));
  const leaf = (side: 'free' | 'held', at: string, moves: Record<string, Transition>): Leaf => {
    const other = side === 'free' ? 'held' : 'free';
    const across = side === 'free' && (at === 'leaning' || at === 'committed') ? 'open' : at;
    const line = side === 'free' ? 'hostLine' : 'hostLineLifted';
    const blocks = { 'block.veto': to(side, 'veto'), 'block.hard': to(side, 'hardAbstain') };
    const on: Record<string, Transition> = {};
    for (const [event, target] of Object.entries({ ...blocks, [line]: to(other, across), ...moves })) on[prefix + event] = target;
    return { id: ladderState(name, side, at), on };
  };
  const blocked = (side: 'free' | 'held') => ({
    veto: leaf(side, 'veto', { clear: to(side, 'sceptical') }),
    hardAbstain: leaf(side, 'hardAbstain', { clear: to(side, 'sceptical'), down: to(side, 'hardAgainst') }),
    hardAgainst: leaf(side, 'hardAgainst', { clear: to(side, 'sceptical'), up: to(side, 'hardAbstain') }),
  });
  return {
    initial: 'free',
    states: {
      free: {
        initial: 'unset',
        states: {
          unset: leaf('free', 'unset', {
            'set.opposed': to('free', 'opposed'), 'set.sceptical': to('free', 'sceptical'), 'set.open': to('free', 'open'),
            'set.leaning': to('free', 'leaning'), 'set.committed': to('free', 'committed'),
          }),
          opposed: leaf('free', 'opposed', { up: to('free', 'sceptical') }),
          sceptical: leaf('free', 'sceptical', { up: to('free', 'open'), down: to('free', 'opposed') }),
          open: leaf('free', 'open', { up: { target: to('free', 'leaning'), guard: inTouch }, down: to('free', 'sceptical') }),
          leaning: leaf('free', 'leaning', {
            up: { target: to('free', 'committed'), guard: inTouch },
            pledge: { target: to('free', 'committed'), guard: inTouch },
            down: to('free', 'open'),
          }),
          committed: leaf('free', 'committed', { down: to('free', 'leaning'), betrayed: to('free', 'open') }),
          ...blocked('free'),
        },
      },
      held: {
        initial: 'unset',
        states: {
          unset: leaf('held', 'unset', {
            'set.opposed': to('held', 'opposed'), 'set.sceptical': to('held', 'sceptical'), 'set.open': to('held', 'open'),
            'set.leaning': to('held', 'open'), 'set.committed': to('held', 'open'),
          }),
          opposed: leaf('held', 'opposed', { up: to('held', 'sceptical') }),
          sceptical: leaf('held', 'sceptical', { up: to('held', 'open'), down: to('held', 'opposed') }),
          open: leaf('held', 'open', { down: to('held', 'sceptical') }),
          ...blocked('held'),
        },
      },
    },
  };
}

/** Names of the leaves that vote in favour, abstain and vote against. */
export const STANDING = {
  for: ['free:leaning', 'free:committed'],
  abstain: ['free:unset', 'free:open', 'free:sceptical', 'free:hardAbstain', 'held:unset', 'held:open', 'held:sceptical', 'held:hardAbstain'],
  against: ['free:opposed', 'free:veto', 'free:hardAgainst', 'held:opposed', 'held:veto', 'held:hardAgainst'],
} as const;
