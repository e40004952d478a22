/** The seat, card, policy, seed and level that a run names. */
import { DIFFICULTIES, type Difficulty } from '../domain/difficulty.ts';
import type { Player } from '../session/session.ts';
import { POLICIES, type Policy } from '../session/policies.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WrongUse, type Arguments } from './arguments.ts';

export interface Chosen {
  readonly player: Player | null;
  readonly policy: Policy;
}

/** Without a card: the seat's first. Without a seat: the room alone. @throws WrongUse */
export function choosePlayer(scenario: Scenario, args: Arguments): Chosen {
  const wanted = args.value('policy');
  const policy = wanted === null ? 'capable' : POLICIES.find((p) => p === wanted);
  if (!policy) throw new WrongUse(`--policy is "${wanted ?? ''}": one of ${POLICIES.join(', ')} is needed.`);
  const code = args.value('seat');
  const cardId = args.value('card');
  if (code === null) {
    if (cardId !== null || wanted !== null) throw new WrongUse('--card and --policy need a --seat.');
    return { player: null, policy };
  }
  const seat = scenario.seats.find((s) => s.id === code.toUpperCase());
  if (!seat) throw new WrongUse(`--seat is "${code}", which is not at this table: ${scenario.seats.map((s) => s.id).join(' ')}.`);
  if (!seat.playable) throw new WrongUse(`--seat is "${code}", which is played by the computer in this scenario.`);
  const cards = scenario.cards.filter((c) => c.seat === seat.id);
  const card = cardId === null ? cards[0] : cards.find((c) => c.id === cardId);
  if (!card) throw new WrongUse(`--card is "${cardId ?? ''}": ${seat.name} has ${cards.map((c) => c.id).join(', ')}.`);
  return { player: { seat: seat.id, card }, policy };
}

export const seedOf = (args: Arguments): number => args.whole('seed', 1, 0, 2147483647);

/** The level of difficulty; standard where none is named. @throws WrongUse */
export function levelOf(args: Arguments): Difficulty {
  const named = args.value('level') ?? 'standard';
  const level = DIFFICULTIES.find((one) => one === named);
  if (!level) throw new WrongUse(`--level is "${named}": one of ${DIFFICULTIES.join(', ')} is needed.`);
  return level;
}
