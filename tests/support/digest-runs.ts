/** Debates by number, each with all its fingerprints: the same list of debates in Node and in a browser. */
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { digests } from '../../src/session/digest.ts';
import type { Policy } from '../../src/session/policies.ts';
import { playOut } from '../../src/session/simulate.ts';

/** JSON of the shipped scenarios, by id. */
export type Files = Readonly<Record<string, unknown>>;

const opened = new WeakMap<object, readonly Scenario[]>();
export function scenariosOf(files: Files): readonly Scenario[] {
  const known = opened.get(files);
  if (known) return known;
  const all = Object.keys(files).map((id) => {
    const parsed = parseScenario(files[id], (name) => files[name]);
    if (!parsed.ok) throw new Error(`${id} is not sound`);
    return parsed.value;
  });
  opened.set(files, all);
  return all;
}

/** Most debates are clicked at random; every eighth is played by the capable policy, every eighth by the room alone. */
export const policyOf = (n: number): Policy => (n % 8 === 3 ? 'capable' : n % 8 === 7 ? 'idle' : 'random');

/** Fingerprints, command by command, of `count` debates from number `from` on: each scenario, seat and card in turn. */
export function digestsOf(files: Files, from: number, count: number): readonly (readonly string[])[] {
  const scenarios = scenariosOf(files);
  return Array.from({ length: count }, (_, i) => {
    const n = from + i;
    const scenario = scenarios[n % scenarios.length];
    if (!scenario) throw new Error('no scenario');
    const card = n % 8 === 7 ? null : (scenario.cards[Math.floor(n / scenarios.length) % scenario.cards.length] ?? null);
    return digests(playOut(scenario, n, card ? { seat: card.seat, card } : null, policyOf(n)));
  });
}
