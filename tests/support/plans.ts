/**
 * Written ways of playing one seat, beside the policies of the engine: plain and stubborn, so that a debate can be brought to an
 * ending that a sensible delegation would seldom reach. A recipe names a debate so that it can be played again.
 */
import type { SeatId } from '../../src/domain/vocabulary.ts';
import type { Card, Condition, Objective, Scenario } from '../../src/scenario/scenario.ts';
import type { Command } from '../../src/session/commands.ts';
import { delegate, nextCommand } from '../../src/session/delegates.ts';
import { play } from '../../src/session/policies.ts';
import { open, refused, send, type Session } from '../../src/session/session.ts';
import { cardOf, long, short } from './scenarios.ts';

/** What a seat is after: a text of one of these options, so worded. */
export interface Wish {
  readonly option: readonly string[];
  readonly text?: Condition;
}

export type Plan =
  /** Votes as it stands and does nothing else; or bargains for its card, or for a wish in place of one. */
  | { readonly plan: 'idle' | 'capable'; readonly wish?: Wish }
  /** Tables one package as it is written, changes nothing, and calls the vote. */
  | { readonly plan: 'insists'; readonly on: string; readonly but?: Readonly<Record<string, number>> }
  /** Acts as the computer would, and calls the vote whatever it expects. */
  | { readonly plan: 'calls' }
  /** Votes against every text. */
  | { readonly plan: 'opposes' }
  /** The host's: warns while it may, and asks the mission to leave when it may, from a given half-day. */
  | { readonly plan: 'withdraws'; readonly from: number }
  /** Tables the continuation text as soon as it may, and otherwise acts as the computer would. */
  | { readonly plan: 'continues' };

export type Recipe = { readonly scenario: 'long' | 'short'; readonly seed: number; readonly seat?: SeatId; readonly card?: number } & Plan;

const ENDLESS = 2000;

export const scenarioOf = (recipe: Recipe): Scenario => (recipe.scenario === 'long' ? long : short);

/** Plays a recipe to its end. */
export function cook(recipe: Recipe): Session {
  const scenario = scenarioOf(recipe);
  const { seat } = recipe;
  let now = open(scenario, recipe.seed, seat === undefined ? null : { seat, card: cardFor(recipe, scenario, seat) });
  for (let step = 0; step < ENDLESS && now.case.charts.council.phase(now.state.council) !== 'closed'; step++) {
    const command = nextCommand(now) ?? own(now, recipe);
    const next = send(now, command);
    if (!next.ok) throw new Error(`${JSON.stringify(command)}: ${next.fault.code}`);
    now = next.value;
  }
  return now;
}

function cardFor(recipe: Recipe, scenario: Scenario, seat: SeatId): Card | null {
  if ('wish' in recipe && recipe.wish) return wishCard(seat, recipe.wish);
  return recipe.card === undefined ? null : cardOf(scenario, seat, recipe.card);
}

/** A wish as a card, for the policy that bargains for cards. What it must prevent cannot be. */
function wishCard(seat: SeatId, wish: Wish): Card {
  const one = (id: string): Objective => ({ id, says: 'The wish', why: 'A recipe asks for it.', test: { option: wish.option, ...(wish.text ? { text: wish.text } : {}) } });
  return { id: 'wish', seat, title: 'What if a recipe asked', brief: 'A wish.', documented: false, objectives: [one('a'), one('b'), one('c')], prevent: { id: 'p', says: 'Nothing', why: 'Nothing.', test: { option: [] } } };
}

function own(session: Session, plan: Recipe): Command {
  const { case: c, state } = session;
  const seat = c.seat(session.player?.seat ?? '');
  const by = c.seatIds[seat] ?? '';
  const phase = c.charts.council.phase(state.council);
  const mine = state.texts.find((t) => t.sponsor === seat && !t.withheld && !t.called);
  const calls: Command | null = mine && (state.deciding || phase === 'inBlue') ? { type: 'vote.call', by, text: mine.id } : null;
  const first = (...wanted: readonly Command[]): Command => wanted.find((one) => !refused(session, one)) ?? play('idle', session);
  switch (plan.plan) {
    case 'idle':
    case 'capable':
      return play(plan.plan, session);
    case 'calls':
      return calls && !refused(session, calls) ? calls : delegate(session, seat);
    case 'opposes':
      return phase === 'voting' && state.voting !== null && !state.motion ? { type: 'ballot.cast', by, text: state.voting, ballot: 'against' } : play('idle', session);
    case 'withdraws':
      return state.round < plan.from ? play('idle', session) : first({ type: 'consent.withdraw', by }, { type: 'consent.warn', by });
    case 'continues': {
      const table: Command = { type: 'continuation.table', by };
      return refused(session, table) ? (calls && !refused(session, calls) ? calls : delegate(session, seat)) : table;
    }
    case 'insists': {
      if (calls) return first(calls);
      if (state.pending || phase === 'voting' || mine) return play('idle', session);
      const item = [...c.scenario.options.flatMap((o) => o.variants), ...c.scenario.extraPackages].find((x) => x.id === plan.on);
      return item ? first({ type: 'draft.table', by, levels: c.compiled.levelsOf({ ...item.text, ...plan.but }) }) : play('idle', session);
    }
  }
}
