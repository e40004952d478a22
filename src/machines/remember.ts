/**
 * Remembered transitions. Our charts have no context, so a state and an event always give the same next state:
 * XState is asked once, the answer is kept. The charts stay the only source.
 */
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate';

/** A chart as a table. States and events are small whole numbers, good for one process; `name` is stable everywhere. */
export interface Chart {
  readonly initial: number;
  next(state: number, event: number): number;
  /** Number of an event. @throws RangeError for a name the chart does not have (our mistake, not a player's). */
  event(name: string): number;
  /** The state in words, leaf by leaf: `offered`, or `rung.free.open capital.instructed`. */
  name(state: number): string;
}

/** State value as sorted dotted paths, independent of the order in which states were found. */
export function nameOf(value: StateValue): string {
  const paths: string[] = [];
  const walk = (v: StateValue, path: string): void => {
    if (typeof v === 'string') {
      paths.push(path === '' ? v : `${path}.${v}`);
      return;
    }
    for (const [key, inner] of Object.entries(v)) if (inner !== undefined) walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(value, '');
  return paths.sort().join(' ');
}

export function remember(machine: AnyStateMachine, events: readonly string[], asksEveryTime = false): Chart {
  const snapshots: AnyMachineSnapshot[] = [];
  const names: string[] = [];
  const found = new Map<string, number>();
  const tables: Int32Array[] = [];
  const numbers = new Map(events.map((event, i) => [event, i]));

  const keep = (snapshot: AnyMachineSnapshot): number => {
    const name = nameOf(snapshot.value as StateValue);
    const known = found.get(name);
    if (known !== undefined) return known;
    const state = snapshots.push(snapshot) - 1;
    names.push(name);
    found.set(name, state);
    tables.push(new Int32Array(events.length).fill(-1));
    return state;
  };
  const ask = (state: number, event: number): number => {
    const snapshot = snapshots[state];
    const type = events[event];
    if (!snapshot || type === undefined) throw new RangeError(`no state ${state} or event ${event} in ${machine.id}`);
    if (snapshot.status !== 'active') return state;
    const [next] = transition(machine, snapshot, { type });
    return keep(next as AnyMachineSnapshot);
  };

  const [start] = initialTransition(machine);
  return {
    initial: keep(start as AnyMachineSnapshot),
    next(state, event) {
      if (asksEveryTime) return ask(state, event);
      const known = tables[state]?.[event] ?? -1;
      if (known >= 0) return known;
      const next = ask(state, event);
      const table = tables[state];
      if (table) table[event] = next;
      return next;
    },
    event(name) {
      const number = numbers.get(name);
      if (number === undefined) throw new RangeError(`${machine.id} has no event "${name}"`);
      return number;
    },
    name: (state) => names[state] ?? '',
  };
}
