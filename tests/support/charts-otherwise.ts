/** The engine's charts stepped in other ways, for proofs and benchmarks: XState asked every time, a living actor, and by hand. */
import { createActor, initialTransition, type AnyActor, type AnyMachineSnapshot, type AnyStateMachine, type Snapshot, type StateValue } from 'xstate';
import { makeCharts, type Charts } from '../../src/machines/charts.ts';
import { nameOf, remember, type Chart } from '../../src/machines/remember.ts';
import { handCharts } from './hand-ladder.ts';

/** `transition()` asked at every step, nothing remembered. */
export const askedEveryTime = (options: readonly string[]): Charts => makeCharts(options, (machine, events) => remember(machine, events, true));

/** Each step by a living actor that stands in the state: it is sent the event and lives on where that takes it. Only where none stands is one woken. */
export function byActor(machine: AnyStateMachine, events: readonly string[]): Chart {
  const states: { readonly name: string; readonly sleeping: Snapshot<unknown>; readonly over: boolean; readonly here: AnyActor[] }[] = [];
  const found = new Map<string, number>();
  const keep = (actor: AnyActor): number => {
    const snapshot = actor.getSnapshot() as AnyMachineSnapshot;
    const name = nameOf(snapshot.value as StateValue);
    const known = found.get(name);
    if (known !== undefined) return known;
    const state = states.push({ name, sleeping: actor.getPersistedSnapshot(), over: snapshot.status !== 'active', here: [] }) - 1;
    found.set(name, state);
    return state;
  };
  const numbers = new Map(events.map((event, i) => [event, i]));
  const [start] = initialTransition(machine);
  return {
    initial: keep(createActor(machine, { snapshot: start as Snapshot<unknown> }).start()),
    next(state, event) {
      const at = states[state];
      const type = events[event];
      if (!at || type === undefined) throw new RangeError(`no state ${state} or event ${event} in ${machine.id}`);
      if (at.over) return state;
      const actor = at.here.pop() ?? createActor(machine, { snapshot: at.sleeping }).start();
      actor.send({ type });
      const next = keep(actor);
      states[next]?.here.push(actor);
      return next;
    },
    event(name) {
      const number = numbers.get(name);
      if (number === undefined) throw new RangeError(`${machine.id} has no event "${name}"`);
      return number;
    },
    name: (state) => states[state]?.name ?? '',
  };
}
export const actorCharts = (options: readonly string[]): Charts => makeCharts(options, byActor);

/** Both ladders by hand; the two small charts as the engine has them. */
export function withHandLadders(options: readonly string[]): Charts {
  const { bargain, motion, council } = makeCharts(options);
  return handCharts(options, { bargain, motion, council });
}
