/**
 * One private deal over two wordings.
 *
 *   offered --counter--> countered
 *      |  \                |  \
 *      |   accept          |   accept
 *      |      '---> agreed <---'  --keep--> kept
 *    refuse, lapse          '------break--> broken
 *      '--> refused / lapsed
 */
import { setup } from 'xstate';

export const BARGAIN_EVENTS = ['counter', 'accept', 'refuse', 'lapse', 'keep', 'break'] as const;

export const bargainMachine = setup({ types: { events: {} as { type: (typeof BARGAIN_EVENTS)[number] } } }).createMachine({
  id: 'bargain',
  initial: 'offered',
  states: {
    offered: { on: { counter: 'countered', accept: 'agreed', refuse: 'refused', lapse: 'lapsed' } },
    countered: { on: { accept: 'agreed', refuse: 'refused', lapse: 'lapsed' } },
    agreed: { on: { keep: 'kept', break: 'broken' } },
    kept: { type: 'final' },
    broken: { type: 'final' },
    refused: { type: 'final' },
    lapsed: { type: 'final' },
  },
});
