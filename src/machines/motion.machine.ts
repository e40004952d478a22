/**
 * One motion before the Council.
 *
 *   proposed --object--> objected        rule 32: the sponsor's objection ends a request for a separate vote
 *      |  |
 *      |  '--unopposed--> carried        rules 37 and 39: nobody objects to an invitation
 *      '--toVote--> voting --carry--> carried
 *                     '------lose--> lost
 *
 * Rule 32 (separate votes), rule 33 (suspension, postponement), rule 36 (amendments), rules 37 and 39 (invitations).
 */
import { setup } from 'xstate';

export const MOTION_EVENTS = ['object', 'unopposed', 'toVote', 'carry', 'lose'] as const;

export const motionMachine = setup({ types: { events: {} as { type: (typeof MOTION_EVENTS)[number] } } }).createMachine({
  id: 'motion',
  initial: 'proposed',
  states: {
    proposed: { on: { object: 'objected', unopposed: 'carried', toVote: 'voting' } },
    voting: { on: { carry: 'carried', lose: 'lost' } },
    objected: { type: 'final' },
    carried: { type: 'final' },
    lost: { type: 'final' },
  },
});
