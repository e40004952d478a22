/**
 * One delegation and one tabled text. Three regions side by side:
 *
 *   rung     the ladder of ladder.ts
 *   capital  instructed --ask--> awaiting --reply--> instructed
 *   vote     undeclared --declare.for|against|abstain--> declared.* --withdraw--> undeclared
 *                 '----------- cast -----------> cast.for | cast.abstain | cast.against   (final)
 *
 * A vote that was declared is cast as declared; otherwise the rung decides: leaning and committed in favour,
 * opposed and a veto line against, the rest abstain.
 */
import { or, setup, stateIn, type MachineContext } from 'xstate';
import { LADDER_EVENTS, ladderRegion, STANDING } from './ladder.ts';

export const TEXT_LADDER_EVENTS = [...LADDER_EVENTS, 'ask', 'reply', 'declare.for', 'declare.against', 'declare.abstain', 'withdraw', 'cast'] as const;

const standsOn = (leaves: readonly string[]) => or<MachineContext, { type: string }, unknown[]>(leaves.map((leaf) => stateIn(`#rung:${leaf}`)));

const declared = (vote: string) => ({ on: { cast: `#cast:${vote}`, withdraw: '#undeclared', 'declare.for': '#declared:for', 'declare.against': '#declared:against', 'declare.abstain': '#declared:abstain' }, id: `declared:${vote}` });

export const textLadderMachine = setup({
  types: { events: {} as { type: string } },
  guards: { standsInFavour: standsOn(STANDING.for), standsAgainst: standsOn(STANDING.against) },
}).createMachine({
  id: 'text-ladder',
  type: 'parallel',
  states: {
    rung: ladderRegion('rung', '', 'awaiting'),
    capital: {
      initial: 'instructed',
      states: { instructed: { on: { ask: 'awaiting' } }, awaiting: { id: 'awaiting', on: { reply: 'instructed' } } },
    },
    vote: {
      initial: 'undeclared',
      states: {
        undeclared: {
          id: 'undeclared',
          on: {
            'declare.for': '#declared:for',
            'declare.against': '#declared:against',
            'declare.abstain': '#declared:abstain',
            cast: [
              { target: '#cast:for', guard: 'standsInFavour' },
              { target: '#cast:against', guard: 'standsAgainst' },
              { target: '#cast:abstain' },
            ],
          },
        },
        declared: { initial: 'abstain', states: { for: declared('for'), against: declared('against'), abstain: declared('abstain') } },
        cast: { initial: 'abstain', states: { for: { id: 'cast:for' }, against: { id: 'cast:against' }, abstain: { id: 'cast:abstain' } } },
      },
    },
  },
});
